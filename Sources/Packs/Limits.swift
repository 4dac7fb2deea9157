/// The limits of packs, each with its reason.
public enum PackLimits {
    /// Items above this stream into a pack of their own and delay nobody.
    public static let streamedItemByteCount = 8 << 20
    /// A loose pack is closed at this size.
    public static let loosePackByteCount: UInt64 = 64 << 20
    /// The slot count has 16 bits; a group of thousands of arrivals fits.
    public static let maximumSlotCount = 65_535
    /// All slots together: what a reader holds before it trusts anything.
    public static let maximumSlotByteCount = 16 << 20
    /// The sealed index: a million places of about 120 bytes.
    public static let maximumIndexByteCount = 128 << 20
    /// What a compressed item stands for: it is in memory as a whole. Words of a structure set have some megabytes.
    public static let compressedByteCount: UInt64 = 16 << 20
    /// Items of one member: parts, record, metadata.
    public static let maximumItemsPerMember = 65_535
    /// One group: 2^50 bytes, so that sums of offsets never overflow.
    public static let maximumGroupByteCount: UInt64 = 1 << 50
    /// How much of a pack a scan holds at once.
    public static let scanWindowByteCount: UInt64 = 1 << 20
    /// How much a reader asks for first, in the hope that header and slots, or the index, are in it.
    public static let firstReadByteCount: UInt64 = 64 << 10
}
