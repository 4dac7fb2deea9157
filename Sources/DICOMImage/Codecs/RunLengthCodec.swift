import DICOM

/// RLE Lossless (PS3.5 Annex G): the bytes of all samples of one rank are a segment, packed by themselves.
public enum RunLengthCodec {
    /// The header: a count and fifteen offsets (PS3.5 G.5).
    static let headerByteCount = 64
    static let maximumSegmentCount = 15

    /// Segments of a frame: one for each byte of each sample of a pixel (PS3.5 G.2).
    static func segmentCount(_ description: PixelDescription) -> Int {
        description.samplesPerPixel * max(1, description.bitsAllocated / 8)
    }

    /// Whether frames of this kind have a form in RLE: whole bytes, and no more of them than segments; or single bits.
    static func canCode(_ description: PixelDescription) -> Bool {
        let isWhole = description.bitsAllocated % 8 == 0 || description.isBits
        return isWhole && segmentCount(description) <= maximumSegmentCount && description.sampleKind == .integer
    }

    /// The eight bits that are packed in place of single ones: a segmentation's frame is first packed as a native one
    /// (PS3.5 8.1.1), then its bytes as one segment. Rows may share bytes, so there is one row.
    static func bytes(ofBits description: PixelDescription) -> PixelDescription {
        var bytes = PixelDescription(rows: 1, columns: description.nativeFrameByteCount, bitsStored: 8)
        bytes.photometricInterpretation = description.photometricInterpretation
        return bytes
    }

    /// Where a segment's bytes go in a frame: the most significant byte of the first sample comes first (PS3.5 G.2).
    static func offset(ofSegment index: Int, _ description: PixelDescription) -> Int {
        let rank = description.bitsAllocated / 8
        return index / rank &* description.bytesPerSample &+ (rank &- 1 &- index % rank)
    }

    /// Where the segments lie, by the header. Each ends where the next one starts, and the last with the frame.
    /// - Returns: `nil` when the header says something that can't be.
    static func segments(_ encoded: UnsafeRawBufferPointer, count: Int) -> [Range<Int>]? {
        guard encoded.count >= headerByteCount else { return nil }
        func number(_ index: Int) -> Int {
            Int(UInt32(littleEndian: encoded.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)))
        }
        guard number(0) == count, (1...maximumSegmentCount).contains(count) else { return nil }
        let offsets = (1...count).map(number) + [encoded.count]
        guard offsets[0] >= headerByteCount else { return nil }
        guard zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
        return zip(offsets, offsets.dropFirst()).map { $0..<$1 }
    }
}

extension PixelDescription {
    /// Whether samples are single bits.
    var isBits: Bool { bitsAllocated == 1 && samplesPerPixel == 1 }
}
