/// How much one page of answers may be, whatever a query asks for.
public enum SearchLimits {
    /// Answers. As many heads as ``VaultLimits/openedHeads`` lets one query open.
    public static let pageSize = 5_000
    /// Bytes of answers: usual ones have some hundred, so that the count is reached first.
    public static let pageByteCount = 16 << 20
}
