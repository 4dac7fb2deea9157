/// How much one page of answers may be, whatever a query asks for.
public enum SearchLimits {
    /// Answers. As many heads as one page may hold.
    public static let pageSize = 5_000
    /// Bytes of answers: usual ones have some hundred, so that the count is reached first.
    public static let pageByteCount = 16 << 20
    /// What may be looked at to count what follows a page: about a millisecond's work.
    static let count = SearchBudget(answers: 1, bytes: 1, candidates: 100, heads: 32)
    /// Matches that are counted at most.
    static let countedMatches = 2_000
    /// One step of a search that goes on: some milliseconds of work, so that whoever cancels is heard, and what waits to be
    /// sent stays small.
    static let step = SearchBudget(answers: 256, bytes: 256 << 10, candidates: 4_096, heads: 256)
}
