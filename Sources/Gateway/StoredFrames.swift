public import DICOM
public import DICOMImage
public import Identity
import Packs

/// An instance's frames, ready to be read and decoded: only the segments of a wanted frame are opened.
///
/// Where nothing tells where frames lie (fragments without a table), the value's fragments are looked at once, here; what was
/// found stays with this value, which is worth keeping.
public struct StoredFrames: Sendable {
    private enum Places: Sendable {
        /// As the pack's index has them.
        case indexed(ItemPlace)
        /// Found: fragments, with their headers.
        case found([Range<UInt64>])
        /// Bits that share bytes, or bytes that stand in words of big endian; where their value begins in the item.
        case native(NativeFrames, start: UInt64)
    }

    private let described: Result<PixelDescription, ImageError>
    /// What the frames come in: as stored, or explicit VR little endian where the order of bytes was put right.
    public let transferSyntax: TransferSyntax
    /// As many as can be read.
    public let frameCount: Int
    private let places: Places
    let item: PlainItem
    private let looks: FirstLookReader?
    let joinsFragments: Bool

    /// - Parameter attributes: what ``OpenedInstance/imageAttributes(of:)`` gave.
    /// - Throws: ``ImageError/framesUnknown`` where nothing shows them.
    public init(
        _ instance: OpenedInstance, record: Record, attributes: DataSet
    ) async throws(GatewayError) {
        let syntax = TransferSyntax(uid: record.transferSyntaxUID)
        guard syntax.family != .video else { throw .image(.unsupportedTransferSyntax(syntax.uid)) }
        joinsFragments = record.outlying.contains {
            $0.hasUndefinedLength && PictureProfile.isPixelData(Tag(rawValue: $0.tag))
        }
        let description = Result { () throws(ImageError) in try PixelDescription(attributes) }
        if let count = instance.frameCount, let picture = instance.items.first(where: { $0.kind == .picture }),
            !Self.hasBytesInWords(syntax, attributes, record)
        {
            (described, transferSyntax, frameCount) = (description, syntax, count)
            (places, item) = (.indexed(picture), try instance.reader(picture))
            looks = try FirstLookReader(instance)
            return
        }
        let pixels = record.outlying.filter(\.holdsSamples)
        guard let element = pixels.first else { throw .image(.noSuchFrame(1)) }
        guard pixels.count == 1 else { throw .image(.framesUnknown) }
        let known: PixelDescription
        do throws(ImageError) { known = try description.get() } catch { throw .image(error) }
        let item = try instance.reader(instance.place(element.item, of: record))
        (self.item, looks) = (item, nil)
        let start = element.offset + UInt64(element.headerByteCount)
        let head = OpenedInstance.headSyntax(of: record)
        if element.hasUndefinedLength {
            var scan = FragmentScan(item, end: element.offset + element.byteCount)
            let found = try await scan.frames(
                from: start, known, transferSyntax: head,
                extendedOffsetTable: attributes[.extendedOffsetTable]?.value)
            (places, frameCount, transferSyntax) = (.found(found), found.count, head)
            described = .success(known)
        } else {
            let byteCount = Int(clamping: element.byteCount - UInt64(element.headerByteCount))
            let native = NativeFrames(
                known, byteCount: byteCount, transferSyntax: head, vr: VR(rawValue: element.vr) ?? .UN)
            (places, frameCount) = (.native(native, start: start), native.description.frameCount)
            (described, transferSyntax) = (.success(native.description), .explicitVRLittleEndian)
        }
    }

    /// Whether bytes stand in pairs that are turned round: eight bit samples in an OW of big endian. Only the whole value tells
    /// which two are a pair; larger samples are put right as they are decoded.
    static func hasBytesInWords(_ syntax: TransferSyntax, _ attributes: DataSet, _ record: Record) -> Bool {
        guard syntax.isBigEndian, (attributes.integer(.bitsAllocated) ?? 8) <= 8 else { return false }
        return record.outlying.contains {
            PictureProfile.isPixelData(Tag(rawValue: $0.tag)) && VR(rawValue: $0.vr) == .OW
        }
    }

    /// Whether frames are decoded to be given as they came.
    var isRecompressed: Bool { item.picture != nil }

    /// Bytes of one frame once it is decoded; nothing where nobody can tell.
    var decodedByteCount: Int { (try? described.get().decodedFrameByteCount) ?? 0 }

    /// Bits of a native frame that fill no whole bytes, so that frames of one value share some; nil for all others.
    public var sharedBitCount: Int? {
        guard let bits = try? described.get().nativeFrameBitCount, bits % 8 != 0 else { return nil }
        return bits
    }

    /// What the tables of found frames take in memory; those of the pack's index count there.
    public var foundByteCount: Int {
        if case .found(let ranges) = places { ranges.count * MemoryLayout<Range<UInt64>>.stride } else { 0 }
    }

    /// Where a frame lies in the item as it is sent, the headers of its fragments apart; nil where it has to be cut out of
    /// bytes that it shares.
    ///
    /// - Throws: ``GatewayError/noSuchPart``.
    func range(ofFrame frameNumber: Int) throws(GatewayError) -> Range<UInt64>? {
        guard (1...max(1, frameCount)).contains(frameNumber) else { throw .noSuchPart }
        switch places {
        case .indexed(let place):
            guard let range = place.range(ofFrame: UInt64(frameNumber)) else { throw .noSuchPart }
            return range
        case .found(let ranges):
            guard frameNumber <= ranges.count else { throw .noSuchPart }
            return ranges[frameNumber - 1]
        case .native: return nil
        }
    }

    /// One frame, to be read piece by piece.
    ///
    /// - Parameter frameNumber: 1 for the first frame.
    public func frame(_ frameNumber: Int) async throws(GatewayError) -> PartReader {
        if let range = try range(ofFrame: frameNumber) {
            return try await PartReader(range, of: item, joinsFragments: joinsFragments)
        }
        guard case .native(let frames, let start) = places else { throw .noSuchPart }
        let range: Range<UInt64>
        do throws(ImageError) {
            let wanted = try frames.range(ofFrame: frameNumber - 1)
            range = (start + UInt64(wanted.lowerBound))..<(start + UInt64(wanted.upperBound))
        } catch { throw .image(error) }
        let bytes = try await item.read(range)
        do throws(ImageError) { return PartReader(try frames.frame(frameNumber - 1, of: bytes)) } catch {
            throw .image(error)
        }
    }

    /// One frame's code stream, where it lies in the pack as the transfer syntax has it though the instance came in another;
    /// else nil.
    public func codeStream(
        _ frameNumber: Int, transferSyntax: TransferSyntax
    ) async throws(GatewayError) -> [UInt8]? {
        guard let picture = item.picture, frameNumber >= 1, frameNumber <= picture.coded.frames.count,
            NativeRecompression.transferSyntax.hasFrames(of: transferSyntax), picture.servesAsItIs(frameNumber - 1)
        else { return nil }
        return try await picture.stream(frameNumber - 1)
    }

    /// How often a frame's sides were halved as it was decoded; nil where it is not one of these.
    func halvings(of frame: Frame) -> Int? {
        guard let whole = try? described.get() else { return nil }
        return (0...16).first {
            whole.columns.halved($0) == frame.description.columns && whole.rows.halved($0) == frame.description.rows
        }
    }

    /// A frame from its first look, or from the first levels of its code stream: not much of the pack is read.
    private func smaller(
        _ frameNumber: Int, _ description: PixelDescription, codec: FrameCodec, reducing: Int
    ) async throws(GatewayError) -> Frame? {
        if let frame = try await item.picture?.decoded(frameNumber - 1, codec: codec, reducing: reducing) {
            return frame.described(as: description)
        }
        return try await looks?.decoded(frameNumber - 1, description, codec: codec, reducing: reducing)
    }

    /// One frame, decoded.
    ///
    /// - Parameter reducing: how many resolution levels may be left out, where something smaller is at hand.
    public func decoded(
        _ frameNumber: Int, codec: FrameCodec, reducing: Int = 0
    ) async throws(GatewayError) -> Frame {
        // What no frame can have is known before a byte is read.
        let description: PixelDescription
        do throws(ImageError) { description = try described.get() } catch { throw .image(error) }
        guard (1...max(1, frameCount)).contains(frameNumber) else { throw .noSuchPart }
        if reducing > 0, description.photometricInterpretation != .paletteColor {
            let small = try await smaller(frameNumber, description, codec: codec, reducing: reducing)
            if let small { return small }
        }
        var reader = try await frame(frameNumber)
        let byteCount = reader.wholeByteCount ?? 0
        guard byteCount <= ImageLimits.codeStreamByteCount else { throw .image(.tooLarge) }
        var bytes: [UInt8] = []
        while let piece = try await reader.next() {
            guard bytes.count + piece.count <= ImageLimits.codeStreamByteCount else { throw .image(.tooLarge) }
            if bytes.isEmpty, piece.count >= byteCount {
                bytes = piece
            } else {
                bytes.reserveCapacity(Int(byteCount))
                bytes += piece
            }
        }
        do throws(ImageError) {
            return try await codec.decode(
                bytes[...], description, transferSyntax: transferSyntax, reducing: reducing)
        } catch { throw .image(error) }
    }
}
