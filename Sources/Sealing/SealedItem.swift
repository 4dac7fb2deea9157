/// What is known of an item once it is sealed: what the index, and by its digest the record, say of it.
public struct SealedItem: Hashable, Sendable {
    public let header: ItemHeader
    public let commitment: [UInt8]
    public let plaintextByteCount: UInt64
    /// Header, commitment and segments.
    public let sealedByteCount: UInt64
    public let segmentCount: UInt64

    /// Header and commitment, as they begin the item.
    public var prefix: [UInt8] { header.encoded() + commitment }
    /// SHA-256 of ``prefix``: the item's name in its record.
    public var digest: [UInt8] { SHA256Hasher.digest(prefix) }
}

extension SealedItem {
    /// An item as an index describes it; whether the lengths fit each other is for the reader to check.
    package init(
        prefix: ArraySlice<UInt8>, plaintextByteCount: UInt64, sealedByteCount: UInt64, segmentCount: UInt64
    ) throws(SealingError) {
        guard prefix.count == ItemHeader.sealedPrefixByteCount else { throw .malformed(.length) }
        header = try ItemHeader(parsing: prefix)
        commitment = Array(prefix.suffix(ItemHeader.commitmentByteCount))
        (self.plaintextByteCount, self.sealedByteCount) = (plaintextByteCount, sealedByteCount)
        self.segmentCount = segmentCount
    }
}
