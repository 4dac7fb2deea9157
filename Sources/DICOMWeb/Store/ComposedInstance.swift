public import DICOM

/// An instance made of metadata and bulk data (PS3.18 10.5.1.4), as pieces to be written one behind another: a data set without
/// file meta information, in its transfer syntax. Bulk data stay where they are until their piece is written.
public struct ComposedInstance: Sendable {
    public enum Piece: Hashable, Sendable {
        case bytes([UInt8])
        /// Bytes of an entry of the table.
        case bulkData(entry: Int, Range<UInt64>)
    }

    /// Why there is no instance.
    public struct Problem: Error, Hashable, Sendable {
        public let reason: StoreReason
        /// The attribute at fault.
        public let tag: Tag?

        public init(reason: StoreReason, tag: Tag?) { (self.reason, self.tag) = (reason, tag) }
    }

    public let pieces: [Piece]
    public let transferSyntaxUID: String
    public let sopClassUID: String
    public let sopInstanceUID: String
    /// The table's entries that are in it.
    public let entries: Set<Int>

    /// - Parameter headers: of the entries that ``codeStreams(of:in:)`` names: the first one, and all where it is boxed.
    public init(
        _ metadata: BulkMetadata, table: BulkDataTable, headers: [Int: CodeStreamHeader]
    ) throws(Problem) {
        var composer = try InstanceComposer(metadata, table, headers)
        try composer.compose()
        pieces = composer.pieces
        (transferSyntaxUID, entries) = (composer.transferSyntaxUID, composer.entries)
        sopClassUID = try composer.uid(.sopClassUID)
        sopInstanceUID = try composer.uid(.sopInstanceUID)
    }

    /// The entries that may be code streams of the instance's pixel data, in the order of frames.
    public static func codeStreams(of metadata: BulkMetadata, in table: BulkDataTable) -> [Int] {
        guard let element = (try? metadata.dataSet())?[.pixelData], let uri = metadata.uri(of: element) else {
            return []
        }
        return table.indices(for: uri).filter {
            let mediaType = table.entries[$0].part.mediaType
            return mediaType.essence != FrameMediaType.octets || mediaType["transfer-syntax"] != nil
        }
    }
}

/// Writes a data set with values from elsewhere.
private struct InstanceComposer {
    typealias Problem = ComposedInstance.Problem

    private let metadata: BulkMetadata
    private let dataSet: DataSet
    private let table: BulkDataTable
    private let headers: [Int: CodeStreamHeader]
    private var writer = DataSetWriter(.explicitVRLittleEndian)
    private(set) var pieces: [ComposedInstance.Piece] = []
    private(set) var entries: Set<Int> = []
    private var repeatedByteCount: UInt64 = 0
    private(set) var transferSyntaxUID = FrameMediaType.explicitLittleEndian

    init(
        _ metadata: BulkMetadata, _ table: BulkDataTable, _ headers: [Int: CodeStreamHeader]
    ) throws(Problem) {
        (self.metadata, self.table, self.headers) = (metadata, table, headers)
        do throws(DICOMError) { dataSet = try metadata.dataSet() } catch {
            throw Problem(reason: .cannotUnderstand, tag: error.tag)
        }
    }

    func uid(_ tag: Tag) throws(Problem) -> String {
        guard let uid = dataSet.string(tag), UIDText.isAcceptable(uid) else {
            throw Problem(reason: .cannotUnderstand, tag: tag)
        }
        return uid
    }

    mutating func compose() throws(Problem) {
        let missing = try pixelDescription()
        var added = missing[...]
        for element in dataSet.elements where element.tag.group > 0x0002 {
            while let next = added.first, next.tag <= element.tag {
                added.removeFirst()
                writer.append(next.tag, next.vr, bytes: next.value)
            }
            // What the metadata have without a value is what was added.
            if missing.contains(where: { $0.tag == element.tag }) { continue }
            try write(element)
        }
        for next in added { writer.append(next.tag, next.vr, bytes: next.value) }
        flush()
    }

    private mutating func write(_ element: Element) throws(Problem) {
        guard let uri = metadata.uri(of: element) else {
            do throws(DICOMError) { return try writer.append(element) } catch {
                throw Problem(reason: .cannotUnderstand, tag: element.tag)
            }
        }
        let indices = table.indices(for: uri)
        guard !indices.isEmpty else { throw Problem(reason: .cannotUnderstand, tag: element.tag) }
        for index in indices where !entries.insert(index).inserted {
            repeatedByteCount += table.entries[index].byteCount
        }
        guard repeatedByteCount <= Self.largestRepeatedByteCount else {
            throw Problem(reason: .outOfResources, tag: element.tag)
        }
        let isCompressed = element.tag == .pixelData && transferSyntaxUID != FrameMediaType.explicitLittleEndian
        if isCompressed { return try writeFragments(element, indices) }
        if [.pixelData, .floatPixelData, .doubleFloatPixelData].contains(element.tag) {
            // A body that ended early lacks some: what was cut is never taken for whole.
            let isFrames = indices.count > 1 || table.isByFrame(uri)
            guard !isFrames || indices.count == frameCount else {
                throw Problem(reason: .cannotUnderstand, tag: element.tag)
            }
        }
        try writeValue(element, indices)
    }

    /// Of parts that several elements name: a short request must not become a long instance.
    private static let largestRepeatedByteCount: UInt64 = 64 << 20

    private var frameCount: Int { max(1, dataSet.integer(.numberOfFrames) ?? 1) }

    /// The parts one behind another: a value, or its frames.
    private mutating func writeValue(_ element: Element, _ indices: [Int]) throws(Problem) {
        let byteCount = indices.reduce(0) { $0 + table.entries[$1].byteCount }
        guard let length = UInt32(exactly: byteCount + byteCount % 2), length < ElementHeader.undefinedLength else {
            throw Problem(reason: .outOfResources, tag: element.tag)
        }
        // Where a short length has no room for it the VR is UN, as it is for values in memory.
        writer.appendHeader(element.tag, element.vr, length: length)
        for index in indices { append(index, 0..<table.entries[index].byteCount) }
        if byteCount % 2 == 1 { pieces.append(.bytes([element.vr.padding])) }
    }

    /// An empty offset table, then a fragment for each frame (PS3.5 A.4).
    private mutating func writeFragments(_ element: Element, _ indices: [Int]) throws(Problem) {
        let isOneStream = PixelDataSyntax.holdsSeveralFrames(transferSyntaxUID) && indices.count == 1
        guard isOneStream || indices.count == frameCount else {
            throw Problem(reason: .cannotUnderstand, tag: element.tag)
        }
        writer.appendHeader(element.tag, .OB, length: ElementHeader.undefinedLength)
        writer.appendItemHeader(byteCount: 0)
        for index in indices {
            var rest = range(ofCodeStream: index)
            guard !rest.isEmpty else { throw Problem(reason: .cannotUnderstand, tag: element.tag) }
            while !rest.isEmpty {
                let count = min(UInt64(rest.count), Self.fragmentByteCount)
                let isOdd = count % 2 == 1
                writer.appendItemHeader(byteCount: UInt32(truncatingIfNeeded: count + (isOdd ? 1 : 0)))
                append(index, rest.lowerBound..<(rest.lowerBound + count))
                if isOdd { pieces.append(.bytes([0])) }
                rest = (rest.lowerBound + count)..<rest.upperBound
            }
        }
        writer.appendSequenceEnd()
    }

    /// Videos are longer than a fragment can be.
    private static let fragmentByteCount: UInt64 = 1 << 31

    private func range(ofCodeStream index: Int) -> Range<UInt64> {
        let end = table.entries[index].byteCount
        guard let header = headers[index], header.isBoxed else { return 0..<end }
        let start = min(UInt64(header.start), end)
        return start..<min(end, header.byteCount.map { start + min($0, end - start) } ?? end)
    }

    private mutating func append(_ index: Int, _ range: Range<UInt64>) {
        flush()
        pieces.append(.bulkData(entry: index, range))
    }

    private mutating func flush() {
        if !writer.bytes.isEmpty { pieces.append(.bytes(writer.bytes)) }
        writer = DataSetWriter(.explicitVRLittleEndian)
    }
}

// MARK: pixel data

extension InstanceComposer {
    private typealias Added = (tag: Tag, vr: VR, value: [UInt8])

    /// Chooses the transfer syntax, and gives the attributes of the code stream that the metadata leave out, in their order.
    private mutating func pixelDescription() throws(Problem) -> [Added] {
        guard let element = dataSet[.pixelData] else { return [] }
        guard let uri = metadata.uri(of: element) else {
            // Values in the metadata themselves are little endian, uncompressed (PS3.18 F.2.7).
            if element.isEncapsulated { throw Problem(reason: .transferSyntaxNotSupported, tag: .pixelData) }
            return []
        }
        let indices = table.indices(for: uri)
        guard let first = indices.first else { throw Problem(reason: .cannotUnderstand, tag: .pixelData) }
        let header = headers[first]
        let types = Set(indices.map { table.entries[$0].part.mediaType })
        guard types.count == 1,
            let uid = PixelDataSyntax.transferSyntaxUID(
                of: table.entries[first].part.mediaType, codeStream: header, hint: dataSet.string(Tag(0x0002, 0x0010)))
        else { throw Problem(reason: .transferSyntaxNotSupported, tag: .pixelData) }
        transferSyntaxUID = uid
        guard uid != FrameMediaType.explicitLittleEndian, let header else { return [] }
        let depth = header.bitsStored > 16 ? 32 : header.bitsStored > 8 ? 16 : 8
        let numbers: [(Tag, Int)] = [
            (.samplesPerPixel, header.samplesPerPixel), (.rows, header.rows), (.columns, header.columns),
            (.bitsAllocated, depth), (.bitsStored, header.bitsStored), (.highBit, header.bitsStored - 1),
            (.pixelRepresentation, header.isSigned ? 1 : 0),
        ]
        var added: [Added] = numbers.map {
            ($0.0, .US, [UInt8(truncatingIfNeeded: $0.1), UInt8(truncatingIfNeeded: $0.1 >> 8)])
        }
        added.append((.photometricInterpretation, .CS, Array(header.photometricInterpretation.utf8)))
        if header.samplesPerPixel > 1 { added.append((.planarConfiguration, .US, [0, 0])) }
        if header.isLossy { added.append((.lossyImageCompression, .CS, Array("01".utf8))) }
        return added.filter { dataSet.isEmpty($0.tag) }.sorted { $0.tag < $1.tag }
    }
}
