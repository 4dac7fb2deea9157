public import DICOM
import DICOMImage
public import Identity
import Packs
import Sealing

extension OpenedInstance {
    /// The encoding that head and derived parts are written in.
    public static func headSyntax(of record: Record) -> TransferSyntax {
        let syntax = TransferSyntax(uid: record.transferSyntaxUID)
        return syntax.isDeflated ? .explicitVRLittleEndian : syntax
    }

    /// What ``head(of:)`` reads.
    public var headByteCount: UInt64 { items.first { $0.kind == .head }?.byteCount ?? 0 }

    /// The instance's words: a data set without the large values that lie elsewhere.
    public func head(of record: Record) async throws(GatewayError) -> DataSet {
        guard let place = items.first(where: { $0.kind == .head }) else { throw .mismatch }
        let reader = try reader(place)
        let bytes = try await reader.readAll()
        do throws(DICOMError) {
            return try DataSet(
                parsing: bytes[...], transferSyntax: Self.headSyntax(of: record),
                characterSet: CharacterSet(specificCharacterSet: record.arrival.assumed.characterSetTerms))
        } catch { throw .unreadable(error) }
    }

    /// A large element's value: for encapsulated pixel data everything behind the element's header.
    ///
    /// - Throws: ``GatewayError/noSuchPart`` where no large element has this tag.
    public func value(of tag: Tag, record: Record) async throws(GatewayError) -> PartReader {
        guard let element = record.outlying.first(where: { $0.tag == tag.rawValue }) else { throw .noSuchPart }
        let start = element.offset + UInt64(element.headerByteCount)
        return try await part(start..<(element.offset + element.byteCount), ofItem: element.item, of: record)
    }

    /// All fragments of encapsulated pixel data as one stream, without the Basic Offset Table: a video as it was made (PS3.5
    /// 8.2.5 to 8.2.8).
    public func joinedFragments(of record: Record) async throws(GatewayError) -> PartReader {
        let pixels = record.outlying.first {
            $0.hasUndefinedLength && PictureProfile.isPixelData(Tag(rawValue: $0.tag))
        }
        guard let pixels, pixels.byteCount >= UInt64(pixels.headerByteCount) + 16 else { throw .noSuchPart }
        let start = pixels.offset + UInt64(pixels.headerByteCount)
        // The last eight bytes are the delimiter.
        let end = pixels.offset + pixels.byteCount - 8
        let table = try await bytes(start..<(start + 8), ofItem: pixels.item, record: record)
        let tableByteCount = table.suffix(4).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard tableByteCount <= end - start - 8 else { throw .mismatch }
        let reader = try reader(place(pixels.item, of: record))
        return try await PartReader((start + 8 + tableByteCount)..<end, of: reader, joinsFragments: true)
    }

    /// A value of the head.
    public func value(of element: Element) -> PartReader { PartReader(Array(element.value)) }

    /// A large element with its header, as it came.
    private func element(
        _ element: Record.OutlyingElement, record: Record
    ) async throws(GatewayError) -> [UInt8] {
        try await bytes(element.offset..<(element.offset + element.byteCount), ofItem: element.item, record: record)
    }

    /// How many frames can be read one by one; nil where they can't be told apart.
    public var frameCount: Int? {
        guard let place = items.first(where: { $0.kind == .picture }), !place.frameRuns.isEmpty else { return nil }
        return Int(clamping: place.frameCount)
    }

    /// How many frames whoever gets the whole instance gets: one at least where it has pixel data.
    public func frameCountAtLeast(_ record: Record) -> Int {
        if let frameCount { return frameCount }
        return hasPixelData(record) ? 1 : 0
    }

    /// Whether there are samples, in whatever element.
    func hasPixelData(_ record: Record) -> Bool {
        record.outlying.contains { PictureProfile.isPixelData(Tag(rawValue: $0.tag)) }
    }

    /// One frame as stored: samples, or the joined fragments of its code stream (PS3.5 A.4). Only the segments that hold it
    /// are read.
    ///
    /// - Parameter frameNumber: 1 for the first frame.
    public func frame(_ frameNumber: Int, record: Record) async throws(GatewayError) -> PartReader {
        guard let place = items.first(where: { $0.kind == .picture }) else { throw .noSuchPart }
        guard !place.frameRuns.isEmpty else { throw .image(.framesUnknown) }
        guard frameNumber >= 1, let range = place.range(ofFrame: UInt64(frameNumber)) else { throw .noSuchPart }
        let isEncapsulated = record.outlying.contains {
            $0.hasUndefinedLength && PictureProfile.isPixelData(Tag(rawValue: $0.tag))
        }
        let reader = try reader(place)
        return try await PartReader(range, of: reader, joinsFragments: isEncapsulated)
    }
}

extension OpenedInstance {
    /// All the instance's words in one data set: the head, with sequences that lie outside it put back, and with other
    /// large elements standing there by their tags alone, for references.
    ///
    /// - Parameter isWhole: which of those large elements are put back too.
    public func words(
        of record: Record, where isWhole: (Record.OutlyingElement) -> Bool = { _ in false }
    ) async throws(GatewayError) -> DataSet {
        let head = try await head(of: record)
        guard !record.outlying.isEmpty else { return head }
        var outlying = record.outlying.sorted { $0.tag < $1.tag }[...]
        var writer = DataSetWriter(head.encoding)
        do {
            for element in head.elements {
                while let next = outlying.first, next.tag < element.tag.rawValue {
                    outlying = outlying.dropFirst()
                    try await append(next, to: &writer, record: record, isWhole: isWhole(next))
                }
                try writer.append(element)
            }
            for next in outlying { try await append(next, to: &writer, record: record, isWhole: isWhole(next)) }
            return try DataSet(parsing: writer.bytes, transferSyntax: Self.headSyntax(of: record))
        } catch let error as DICOMError {
            throw .unreadable(error)
        } catch let error as GatewayError {
            throw error
        } catch { throw .mismatch }
    }

    private func append(
        _ element: Record.OutlyingElement, to writer: inout DataSetWriter, record: Record, isWhole: Bool
    ) async throws {
        let vr = VR(rawValue: element.vr) ?? .UN
        if vr == .SQ {
            let bytes = try await self.element(element, record: record)
            let sequence = try DataSet(parsing: bytes, transferSyntax: Self.headSyntax(of: record))
            for part in sequence.elements { try writer.append(part) }
        } else if isWhole, !element.hasUndefinedLength {
            let bytes = try await self.element(element, record: record)
            writer.append(Tag(rawValue: element.tag), vr, bytes: bytes.dropFirst(Int(element.headerByteCount)))
        } else {
            writer.append(Tag(rawValue: element.tag), vr, bytes: [0, 0] as [UInt8])
        }
    }
}
