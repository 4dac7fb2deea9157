/// The bounds of this module, each with its reason.
enum Limits {
    /// Decisions remembered at a time: about 300 bytes each, and one a subject and open study.
    static let rememberedDecisionCount = 10_000
    /// Records waiting for a log that can't be written. Then every new request is refused: what can't be logged is not done.
    static let waitingRecordCount = 10_000
    /// Records in one call of the log's sink, so that one transaction stays small.
    static let batchRecordCount = 1_000
    /// Characters of a user's name or a certificate's subject in a record: both can have 64 KiB, and nobody's has.
    static let loggedNameLength = 256
}
