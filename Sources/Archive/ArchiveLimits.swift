/// The bounds of the archive's use cases, each with its reason.
public enum ArchiveLimits {
    /// An instance above this many sealed bytes streams into a pack of its own and delays nobody.
    public static let instanceInMemory = 8 << 20
    /// Preamble and file meta together; real ones have a few hundred bytes.
    public static let envelopeByteCount = 1 << 20
    /// What all arrivals together may hold in memory before they spill.
    public static let bytesInFlight = 48 << 20
    /// What a spool holds in memory before it goes to a file.
    static let spoolInMemory = 1 << 20
    /// The same where others hold the budget: what one read of a socket gives.
    static let spoolWithoutLease = 64 << 10
    /// A loose pack is closed at this size.
    public static let loosePackByteCount: UInt64 = 64 << 20
    /// One append: larger groups only make everyone in them wait.
    public static let groupByteCount = 24 << 20
    /// A group's table of key slots holds fewer than 65,536, two for each instance.
    public static let membersInGroup = 4_000
    /// Disk that arrivals leave free, for amendments, the log and the vault.
    public static let diskReserve: UInt64 = 64 << 20
    /// The longest torn end that is moved aside: a group is shorter. What is longer stays where it is.
    public static let tornByteCount: UInt64 = 128 << 20
    /// Damage that is listed, of one pack and of all.
    public static let damageLinesByPack = 4
    public static let damageLines = 10_000
    /// How much behind a damaged group is searched for others: more than a loose pack ever holds.
    public static let salvageByteCount: UInt64 = 128 << 20
    /// How long it is known that a Transaction UID was used, from the request on, in milliseconds: 30 days.
    public static let commitmentMemory: UInt64 = 30 * 86_400_000
    /// Prepared metadata above this many sealed bytes streams into a pack of its own: the text is ten to thirty times as long.
    public static let preparedInMemory = 4 << 20
    /// Prepared metadata given at once, deflated.
    public static let preparedPieceByteCount: UInt64 = 256 << 10
    /// What addresses in prepared metadata begin with: longer than any host name.
    public static let rootByteCount = 2_048
    /// Rows of a series that are asked for at once where its metadata is not prepared.
    public static let metadataPage = 500
    /// Why something is to be forgotten: some sentences.
    public static let reasonByteCount = 2_048
    /// Loose packs that are looked at in one sweep.
    public static let sweptAtOnce = 64
    /// Instances that are settled at once: what is lost where it is interrupted, and what one index holds.
    public static let settledAtOnce = 4_000
    /// A key chest: the slots that a pack may have, and what stands around them.
    static let chestByteCount: UInt64 = 16 << 20 + 1_024
    /// Series of these: the chest of each one's pictures is read when the head pack is opened.
    public static let settledSeriesAtOnce = 64
    /// The originals' bytes of a pack that is put together with others: what is larger is read well by itself.
    static let mergedPackByteCount: UInt64 = 64 << 20
    /// What settling holds of frames at once: each takes five times its bytes while it is coded.
    static let framesInWork = 512 << 20
    /// First looks that are kept until the pictures of their stack are written.
    static let looksInMemory = 64 << 20
    /// The originals' bytes of these.
    public static let settledBytesAtOnce: UInt64 = 4 << 30
}
