import DICOM

/// How the start and the end of a code stream look: what tells the frames of an encapsulated value apart where no table
/// does.
enum CodeStreamKind: Hashable, Sendable {
    /// JPEG and JPEG-LS: SOI and another marker, EOI.
    case jpeg
    /// JPEG 2000 and HTJ2K: SOC and SIZ, or a JP2 signature box that some writers leave on; EOC.
    case wavelet
    /// JPEG XL: its own marker, or a container's signature box.
    case jpegXL
    /// RLE: a header with this many segments.
    case runLength(segmentCount: Int)
    /// Nothing to see from outside.
    case opaque

    /// Bytes of a fragment that say whether a code stream begins.
    static let prefixByteCount = RunLengthCodec.headerByteCount
    /// Bytes of a fragment that say whether one ends: some writers pad with more than one NUL.
    static let suffixByteCount = 16

    init(_ transferSyntax: TransferSyntax, _ description: PixelDescription) {
        self =
            switch transferSyntax.family {
            case .jpeg, .jpegLS: .jpeg
            case .jpeg2000, .htj2k: .wavelet
            case .jpegXL: .jpegXL
            case .runLength: .runLength(segmentCount: RunLengthCodec.segmentCount(description))
            case .native, .deflatedFrame, .video, .other: .opaque
            }
    }

    /// Whether a code stream of this kind may begin with these bytes. `nil` where nothing can be said.
    func begins(_ prefix: ArraySlice<UInt8>) -> Bool? {
        switch self {
        case .jpeg: prefix.starts(with: [0xFF, 0xD8, 0xFF])
        case .wavelet:
            prefix.starts(with: [0xFF, 0x4F, 0xFF, 0x51])
                || prefix.starts(with: [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A])
        case .jpegXL:
            prefix.starts(with: [0xFF, 0x0A])
                || prefix.starts(with: [0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A])
        case .runLength(let count): prefix.withUnsafeBytes { Self.isRunLengthHeader($0, segmentCount: count) }
        case .opaque: nil
        }
    }

    /// Whether the start of a code stream is so long that nothing looks like it by chance.
    var hasHeader: Bool { if case .runLength = self { true } else { false } }

    /// Whether a code stream ends with these bytes, padding apart. `nil` where its end can't be seen.
    func ends(_ suffix: ArraySlice<UInt8>) -> Bool? {
        switch self {
        case .jpeg, .wavelet:
            var rest = suffix
            while rest.last == 0 { rest.removeLast() }
            // An odd stream may be filled up before the marker's end, or after it, with FF.
            if rest.last == 0xFF { rest.removeLast() }
            return rest.suffix(2).elementsEqual([0xFF, 0xD9])
        case .jpegXL, .runLength, .opaque: return nil
        }
    }

    /// The count is right, the first segment follows the header, the others follow it, unused offsets are zero
    /// (PS3.5 G.5). Packed bytes hardly ever look so.
    private static func isRunLengthHeader(_ bytes: UnsafeRawBufferPointer, segmentCount: Int) -> Bool {
        guard bytes.count >= prefixByteCount, (1...RunLengthCodec.maximumSegmentCount).contains(segmentCount) else {
            return false
        }
        let numbers = (0..<16).map {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 &* 4, as: UInt32.self))
        }
        guard numbers[0] == UInt32(segmentCount), numbers[1] == UInt32(prefixByteCount) else { return false }
        let used = numbers[1...segmentCount]
        return zip(used, used.dropFirst()).allSatisfy { $0 < $1 }
            && numbers[(segmentCount + 1)...].allSatisfy { $0 == 0 }
    }
}
