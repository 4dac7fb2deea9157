import NIOCore

/// What a connection or stream is waiting for, and since when: a value, told the time.
///
/// Two things can be waited for at once: that the peer sends, and that it takes.
struct Patience {
    /// What the peer should send.
    enum Sending: Hashable { case nothing, nextRequest, head, body }
    enum Verdict: Hashable { case nextRequest, head, body, answer }

    private let limits: TransportLimits
    private var sending = Sending.nothing
    private var sendingSince: NIODeadline
    private var writesUnderWay = 0
    private var takenLast: NIODeadline

    init(_ limits: TransportLimits, now: NIODeadline) {
        self.limits = limits
        (sendingSince, takenLast) = (now, now)
    }

    /// How often to look. A verdict comes at most so much late.
    var interval: TimeAmount {
        let shortest = min(limits.headTime, limits.bodyIdleTime, limits.answerIdleTime, limits.keepAliveTime)
        return max(.milliseconds(50), min(.seconds(5), TimeAmount(shortest) / 4))
    }
    var hasWrites: Bool { writesUnderWay > 0 }

    mutating func await(_ what: Sending, now: NIODeadline) {
        guard sending != what || what == .body else { return }
        (sending, sendingSince) = (what, now)
    }

    mutating func writes(now: NIODeadline) {
        if writesUnderWay == 0 { takenLast = now }
        writesUnderWay += 1
    }

    mutating func wrote(now: NIODeadline) {
        writesUnderWay -= 1
        takenLast = now
    }

    /// What took too long.
    func verdict(now: NIODeadline) -> Verdict? {
        if writesUnderWay > 0, now - takenLast > TimeAmount(limits.answerIdleTime) { return .answer }
        let waited = now - sendingSince
        return switch sending {
        case .nothing: nil
        case .nextRequest: waited > TimeAmount(limits.keepAliveTime) ? .nextRequest : nil
        case .head: waited > TimeAmount(limits.headTime) ? .head : nil
        case .body: waited > TimeAmount(limits.bodyIdleTime) ? .body : nil
        }
    }
}

extension TimeAmount {
    fileprivate static func / (amount: TimeAmount, divisor: Int64) -> TimeAmount {
        .nanoseconds(amount.nanoseconds / divisor)
    }
}
