/// One thing to be logged, in two parts. Number, seal and chain are the log's business.
public struct LogRecord: Hashable, Sendable {
    /// What happened, as JSON without any person's data.
    public let plain: [UInt8]
    /// Who it was, as JSON, to be sealed; empty where nobody is named.
    public let identity: [UInt8]
}

/// Where log records go. The archive's conformance appends them to this node's chain in the vault, from where they reach packs.
public protocol DecisionLog: Sendable {
    /// Appends records in their order, all or none, durable when it returns.
    ///
    /// After a failure the same records come again; should they be there after all, they stand there twice with the same
    /// decision number, which says so.
    func append(_ records: [LogRecord]) async throws
}
