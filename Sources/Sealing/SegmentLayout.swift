/// Where a plaintext's bytes lie in its sealed item: arithmetic only, from trusted lengths.
///
/// Every segment but the last holds the full size; the last holds 1 byte to the full size, or none when the item is empty.
public struct SegmentLayout: Hashable, Sendable {
    public let plaintextByteCount: UInt64
    public let segmentByteCount: UInt64
    public let segmentCount: UInt64
    /// The whole item: header, commitment, segments with their tags.
    public let sealedByteCount: UInt64

    /// - Throws: ``SealingError/tooLong`` when there are more segments than the counter has numbers.
    public init(plaintextByteCount: UInt64, segmentSizeLog2: UInt8) throws(SealingError) {
        guard SealingLimits.segmentSizeLog2.contains(segmentSizeLog2) else { throw .malformed(.segmentSize) }
        let size = UInt64(1) << UInt64(segmentSizeLog2)
        let count = plaintextByteCount == 0 ? 1 : (plaintextByteCount - 1) / size + 1
        // So the sealed bytes are below 2^53 too: no sum below overflows.
        guard count <= SealingLimits.maximumSegmentCount else { throw .tooLong }
        (self.plaintextByteCount, segmentByteCount, segmentCount) = (plaintextByteCount, size, count)
        sealedByteCount = UInt64(ItemHeader.sealedPrefixByteCount) + plaintextByteCount + count * UInt64(tagByteCount)
    }

    /// Which segments hold a range of the plaintext, and where they lie in the item.
    public struct Cut: Hashable, Sendable {
        public let firstSegment: UInt32
        /// From the item's first byte.
        public let sealedRange: Range<UInt64>
        public let endsItem: Bool
        /// Plaintext bytes to leave away before the wanted ones.
        public let skippedByteCount: Int
    }

    /// - Returns: nil for an empty range, or one beyond the plaintext. The whole of an empty item is ``wholeCut``.
    public func cut(_ range: Range<UInt64>) -> Cut? {
        guard !range.isEmpty, range.upperBound <= plaintextByteCount else { return nil }
        let first = range.lowerBound / segmentByteCount
        let end = (range.upperBound - 1) / segmentByteCount + 1
        return cut(first: first, end: end, skipped: range.lowerBound - first * segmentByteCount)
    }

    /// Every segment.
    public var wholeCut: Cut { cut(first: 0, end: segmentCount, skipped: 0) }

    private func cut(first: UInt64, end: UInt64, skipped: UInt64) -> Cut {
        let sealedSegment = segmentByteCount + UInt64(tagByteCount)
        let prefix = UInt64(ItemHeader.sealedPrefixByteCount)
        let isLast = end == segmentCount
        return Cut(
            firstSegment: UInt32(truncatingIfNeeded: first),
            sealedRange: (prefix + first * sealedSegment)..<(isLast ? sealedByteCount : prefix + end * sealedSegment),
            endsItem: isLast, skippedByteCount: Int(truncatingIfNeeded: skipped))
    }
}
