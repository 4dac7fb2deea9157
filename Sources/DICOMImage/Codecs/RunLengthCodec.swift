import DICOM

/// RLE Lossless (PS3.5 Annex G): the bytes of all samples of one rank are a segment, packed by themselves.
public enum RunLengthCodec {
    /// The header: a count and fifteen offsets (PS3.5 G.5).
    static let headerByteCount = 64
    static let maximumSegmentCount = 15

    /// Segments of a frame: one for each byte of each sample of a pixel (PS3.5 G.2).
    static func segmentCount(_ description: PixelDescription) -> Int {
        description.samplesPerPixel * (description.bitsAllocated / 8)
    }

    /// Whether frames of this kind have a form in RLE: whole bytes, and no more of them than segments.
    static func canCode(_ description: PixelDescription) -> Bool {
        description.bitsAllocated % 8 == 0 && segmentCount(description) <= maximumSegmentCount
            && description.sampleKind == .integer
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
