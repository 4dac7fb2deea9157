import NIOCore

/// How far a peer is behind the least pace: a value, told times and bytes.
///
/// What came fast before buys no slowness later.
struct LeastPace {
    /// 0 where any pace will do.
    private let nanosecondsPerByte: Int64
    private let grace: Int64
    private var behind: Int64 = 0

    /// - Parameters:
    ///   - grace: how far behind a peer may be.
    ///   - byteCount: what may have come or gone without having been told of.
    init(bytesPerSecond: Int, grace: TimeAmount, untoldByteCount byteCount: Int = 0) {
        nanosecondsPerByte = bytesPerSecond > 0 ? max(1, 1_000_000_000 / Int64(bytesPerSecond)) : 0
        self.grace = grace.nanoseconds + Int64(byteCount) * nanosecondsPerByte
    }

    /// The peer was waited for.
    mutating func waited(_ time: TimeAmount) { behind += time.nanoseconds }

    mutating func passed(byteCount: Int) {
        // No piece is longer: the product is below 2^61.
        behind = max(0, behind - Int64(min(byteCount, 1 << 30)) * nanosecondsPerByte)
    }

    /// - Parameter time: waited for since.
    func isTooSlow(after time: TimeAmount) -> Bool { nanosecondsPerByte > 0 && behind + time.nanoseconds > grace }
}
