/// The bounds of splitting, each with its reason.
public enum IdentityLimits {
    /// A top-level value above this many bytes leaves the head when its VR may hold bulk data: heads stay quick to open.
    public static let bulkThreshold = 4096
    /// Heads are held in memory; 64 MiB is thirty times the functional groups of the largest slides seen.
    public static let headByteCount = 64 << 20
    /// A picture made from a deflated stream waits in memory; a larger one is left out, the stream has it.
    public static let derivedPictureByteCount = 16 << 20
    /// One instance has few items; more would make the record itself a burden.
    public static let itemCount = 64
    /// An offset table of more bytes is not kept for frame tables (a million frames take 4 MiB).
    public static let offsetTableByteCount = 16 << 20
    /// Fragments noted for the frame table of one instance.
    public static let fragmentCount = 2_000_000
}
