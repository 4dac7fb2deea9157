/// Where log entries go. The archive's conformance appends them to the vault and to packs of records.
public protocol DecisionLog: Sendable {
    /// Appends entries in their order, all or none, durable when it returns. Entries that it has already are no error:
    /// after a failure whose effect is unknown the same entries come again.
    func append(_ entries: [LogEntry]) async throws
}
