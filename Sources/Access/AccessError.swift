/// Why `Access` did not let somebody do something.
public enum AccessError: Error, Hashable, Sendable {
    /// The decision stands in the log under this number.
    case denied(Decision.ID, Decision.Reason)
    /// A chain of log entries does not hold: the first entry that does not fit.
    case brokenChain(node: UInt32, number: UInt64)
}
