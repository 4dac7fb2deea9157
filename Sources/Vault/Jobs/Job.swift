/// Work that is done beside what is asked for, and survives a restart: sending on, reporting a commitment.
public struct Job: Hashable, Sendable {
    /// The raw values stand in the database.
    public enum State: UInt8, Hashable, Sendable {
        case waiting = 0
        case running = 1
        case done = 2
        case failed = 3
        case cancelled = 4
    }

    public var id: Int64
    /// Which handler does it.
    public var kind: String
    public var state: State
    /// Items that are done, and all.
    public var doneCount: Int
    public var totalCount: Int
    /// Items that failed for good.
    public var failedCount: Int
    /// Attempts since something was done last.
    public var attempts: Int
    /// When it was added and when it is due, in milliseconds since 1970.
    public var addedAt: UInt64
    public var dueAt: UInt64
    /// Why the last attempt came to nothing. Names no patient.
    public var reason: String?
    /// Jobs of one lane share something that bears few at a time: a destination.
    public var lane: [UInt8]
    /// Counts claims: who holds an older number has lost the job.
    public var fence: Int64
    /// What the handler needs, opened.
    public var payload: TaggedFields
}

/// A job, or one more item for one that is there: jobs of the same kind and key that did not end are one.
public struct JobRequest: Hashable, Sendable {
    public var kind: String
    /// Names what it is about; jobs of a kind and key that did not end are one.
    public var key: String
    /// Names what it shares with other jobs; empty: nothing.
    public var lane: String
    public var payload: TaggedFields
    /// Steps that are done one by one: pseudonyms, nothing else, as they are not sealed. Empty: the job is one step.
    public var items: [[UInt8]]
    /// When it is due, in milliseconds since 1970: later where more of the same will come.
    public var dueAt: UInt64
    /// Whether steps that are done are done once more when they are asked for again.
    public var repeatsSteps: Bool

    public init(
        kind: String, key: String, lane: String = "", payload: TaggedFields, items: [[UInt8]] = [], dueAt: UInt64,
        repeatsSteps: Bool = false
    ) {
        (self.kind, self.key, self.lane, self.payload) = (kind, key, lane, payload)
        (self.items, self.dueAt, self.repeatsSteps) = (items, dueAt, repeatsSteps)
    }
}

/// How an attempt ended.
public enum JobEnd: Hashable, Sendable {
    /// All was done, or failed for good.
    case done
    /// It will never succeed as things are; `aloft jobs retry` tries again.
    case failed(String)
    /// Once more at this time; with `holdsLane`, nothing else of the lane before.
    case retry(String, at: UInt64, holdsLane: Bool)
    /// It was stopped by us: at once when there is somebody to do it.
    case stopped
}
