/// The bounds of an import, each with its reason: nobody vouches for an archive file.
enum ImportLimits {
    /// The largest media have some hundred thousand files; more entries are an attack on time.
    static let entryCount = 500_000
    /// An entry up to this size waits in memory, so that several go in at the same time; a larger one streams, alone.
    static let wholeEntryByteCount = 2 << 20
    /// What one read of a streamed entry takes.
    static let chunkByteCount = 256 << 10
    /// Deflate reaches 1,032 to 1, and images hardly 50 to 1.
    static let expansion = 200
    /// What an entry may expand to before ``expansion`` counts: small masks pack well, and are harmless.
    static let freeEntryByteCount = 256 << 20
    /// The same for all entries of an archive together.
    static let freeArchiveByteCount = 1 << 30
}
