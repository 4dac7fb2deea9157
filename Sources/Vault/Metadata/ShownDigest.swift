import Sealing

/// Says which stored versions a series shows: the same versions give the same sixteen bytes, in whatever order they came and
/// went. So what was made of a series can be held against what it is now, exactly, and after a rebuild too.
///
/// The digests of pseudonym and rank, joined by exclusive or: a version goes out as it came in. Pseudonyms are keyed and ranks
/// are ours, so nobody outside can look for versions that cancel each other.
public struct ShownDigest: Hashable, Sendable {
    private var raw = Bytes16(high: 0, low: 0)

    /// Of a series that shows nothing.
    public init() {}

    /// Sixteen bytes; anything else is the digest of nothing, which no series with instances has.
    public init(bytes: [UInt8]) { raw = Bytes16(bytes) ?? raw }

    public var bytes: [UInt8] { raw.bytes }
    public var isEmpty: Bool { self == ShownDigest() }

    /// Puts in a version that is shown.
    public mutating func add(_ row: InstanceRow) { toggle(row.instance, rank: row.rank.bytes) }

    /// Puts a version in, or takes it out.
    mutating func toggle(_ instance: PseudonymousUID, rank: [UInt8]) {
        let digest = SHA256Hasher.digest(instance.bytes + rank)
        toggle(ShownDigest(bytes: Array(digest.prefix(16))))
    }

    mutating func toggle(_ other: ShownDigest) {
        raw = Bytes16(high: raw.high ^ other.raw.high, low: raw.low ^ other.raw.low)
    }
}
