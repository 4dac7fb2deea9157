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
    /// Elements of group 7FE0. The standard has six, each once; every further one is a span that readers open by itself.
    public static let pixelElementCount = 64
    /// Fragments noted for the frame table of one instance, four bytes each: those of a slide of 4 GiB in tiles of 8 KiB.
    /// With more, frames are not told apart.
    public static let fragmentCount = 1 << 19
    /// An offset table of more bytes is not kept for frame tables: eight for each fragment, and the header.
    public static let offsetTableByteCount = 8 * fragmentCount + 64
    /// What one frame takes in memory until its place is sealed in the pack's index: as found, as handed on, written and
    /// sealed.
    public static let frameByteCountInMemory = 88
    /// Spans and outlying elements of one record: each belongs to an element of the data set, of which a scanner takes
    /// 262,144, with one span before and one behind.
    public static let spanCount = 2 * 262_144 + 1
}
