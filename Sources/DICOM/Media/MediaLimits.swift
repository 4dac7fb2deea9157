/// The bounds of directories of media. Nobody vouches for what lies on a disc.
public enum MediaLimits {
    /// Bytes of a DICOMDIR. One of a million records has some 400 MB.
    public static let directoryByteCount = 512 << 20
    /// Records that are read or written: the largest media have some hundred thousand files.
    public static let recordCount = 1_000_000
    /// Bytes of one record whose end only a delimiter shows, and so what a damaged one can cost.
    static let recordByteCount = 4 << 20
    /// Elements of one record: icons and concept modifiers included, real ones have a hundred.
    static let recordElementCount = 65_536
    /// Records that don't read, after which nobody looks for more: each costs a search.
    static let damagedRecordCount = 200
    /// Directory entities below one another. The standard has four levels, private ones may follow (PS3.3 F.4).
    static let depth = 16
    /// Bytes of one attribute that becomes a key: only Content Sequence is ever large.
    static let keyByteCount = 16 << 20
}
