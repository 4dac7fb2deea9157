/// The bounds of the vault, each with its reason.
public struct VaultLimits: Hashable, Sendable {
    /// Candidates whose heads may be opened for one query and lead to no answer (a head is some kilobytes, read from a
    /// pack): beyond it the query is refused with ``VaultError/tooManyCandidates``. More than the longest series has.
    public var openedHeads = 20_000
    /// Candidates whose cells may be opened for one query (a cell is some hundred bytes and opens in microseconds).
    public var openedCells = 2_000_000
    /// Heads asked for at once, so that the caller can join neighbouring reads.
    public var headBatch = 64
    /// Answers of one page when the query names no limit.
    public var pageSize = 1_000
    /// Reading connections that are kept open.
    public var idleReaders = 4
    /// Storage commitments whose report is still to be sent or to come: each is a row of up to some megabytes.
    public var openCommitments = 10_000
    /// How long a connection waits for another process's lock, in milliseconds.
    public var busyMilliseconds: Int32 = 10_000

    public init() {}
    public static let standard = VaultLimits()
}
