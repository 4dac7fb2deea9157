/// The bounds of this module, each with its reason.
enum Limits {
    /// Characters of a whole name; far below PATH_MAX (4096) with any sensible root before it.
    static let maximumNameByteCount = 512
    /// Characters of one component; NAME_MAX is 255, and a temporary suffix must fit.
    static let maximumComponentByteCount = 200
    /// Descriptors kept open for reading; the usual soft limit of a process is 1024, sockets need the rest.
    static let cachedDescriptorCount = 128
    /// Bytes read on the caller's thread where the system has them in memory: a tenth of a millisecond.
    static let readAtOnceByteCount: UInt64 = 1 << 20
    /// Buffers of one `pwritev`, and levels of recursion to pin them; IOV_MAX is 1024.
    static let vectorCount = 64
    /// Folders below a store's root that `list` walks into. The layout has three.
    static let maximumListingDepth = 8
}
