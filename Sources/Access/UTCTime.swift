/// A machine time, as the log has it: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
public struct UTCTime: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

    /// This time and a while; the last time there is, where that would be later.
    func adding(_ duration: Duration) -> UTCTime {
        let (seconds, attoseconds) = duration.components
        let (whole, overflows) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, overflowsToo) = whole.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        let (time, overflowsAtLast) = milliseconds.addingReportingOverflow(sum)
        return UTCTime(milliseconds: overflows || overflowsToo || overflowsAtLast ? .max : time)
    }
}
