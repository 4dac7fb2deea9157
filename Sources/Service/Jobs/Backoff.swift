/// How long to wait before the next attempt: longer after each, up to a bound, and never all at the same moment.
struct Backoff: Sendable {
    var first = Duration.seconds(2)
    var longest = Duration.seconds(300)
    /// The part of the wait that is left to chance.
    var jitter = 0.25

    /// - Parameters:
    ///   - attempts: since something succeeded last, from 1.
    ///   - chance: from 0 to 1.
    /// - Returns: milliseconds.
    func wait(afterAttempts attempts: Int, chance: Double) -> UInt64 {
        var wait = first / .milliseconds(1)
        let bound = longest / .milliseconds(1)
        for _ in 1..<max(1, min(attempts, 64)) where wait < bound { wait *= 2 }
        wait = min(wait, bound)
        return UInt64(max(0, wait * (1 - jitter * min(max(chance, 0), 1))))
    }
}
