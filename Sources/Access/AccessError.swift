/// Why `Access` did not let somebody do something.
public enum AccessError: Error, Hashable, Sendable {
    /// The decision stands in the log with this number.
    case denied(Decision.ID, Decision.Reason)
}
