import NIOCore

/// What a connection or stream is waiting for, since when, and how fast it comes: a value, told the time.
///
/// Two things can be waited for at once: that the peer sends, and that it takes. Time in which neither is counts for nothing.
struct Patience {
    /// What the peer should send.
    enum Sending: Hashable { case nothing, nextRequest, head, body }
    enum Verdict: Hashable { case nextRequest, head, body, answer }

    private let limits: TransportLimits
    private var sending = Sending.nothing
    private var sendingSince: NIODeadline
    private var writesUnderWay = 0
    private var takenLast: NIODeadline
    private var bodyPace: LeastPace
    private var answerPace: LeastPace
    /// Streams that share the line: a peer's time is divided among them.
    var streamCount = 1

    init(_ limits: TransportLimits, now: NIODeadline) {
        self.limits = limits
        (sendingSince, takenLast) = (now, now)
        bodyPace = Self.makeBodyPace(limits)
        answerPace = Self.makeAnswerPace(limits)
    }

    private static func makeAnswerPace(_ limits: TransportLimits) -> LeastPace {
        LeastPace(
            bytesPerSecond: limits.paceBytesPerSecond,
            grace: TimeAmount(limits.paceGraceTime) + TimeAmount(limits.answerIdleTime),
            untoldByteCount: TransportLimits.writtenByteCount)
    }

    /// One whole standstill is borne, beside what it is late: the two limits are told apart.
    private static func makeBodyPace(_ limits: TransportLimits) -> LeastPace {
        LeastPace(
            bytesPerSecond: limits.paceBytesPerSecond,
            grace: TimeAmount(limits.paceGraceTime) + TimeAmount(limits.bodyIdleTime))
    }

    /// How often to look. A verdict comes at most so much late.
    var interval: TimeAmount {
        let shortest = min(
            limits.headTime, limits.bodyIdleTime, limits.answerIdleTime, limits.keepAliveTime, limits.paceGraceTime)
        return max(.milliseconds(50), min(.seconds(5), TimeAmount(shortest) / 4))
    }
    var hasWrites: Bool { writesUnderWay > 0 }

    mutating func await(_ what: Sending, now: NIODeadline) {
        guard sending != what || what == .body else { return }
        if sending == .body { bodyPace.waited(share(of: now - sendingSince)) }
        (sending, sendingSince) = (what, now)
    }

    /// Another request has begun; the answer to the one before is out.
    mutating func requestBegins() {
        bodyPace = Self.makeBodyPace(limits)
        answerPace = Self.makeAnswerPace(limits)
    }

    mutating func bodyCame(byteCount: Int, now: NIODeadline) {
        // The wait that these bytes end comes before them.
        self.await(sending, now: now)
        bodyPace.passed(byteCount: byteCount)
    }

    mutating func writes(now: NIODeadline) {
        if writesUnderWay == 0 { takenLast = now }
        writesUnderWay += 1
    }

    mutating func wrote(byteCount: Int, now: NIODeadline) {
        writesUnderWay -= 1
        answerPace.waited(share(of: now - takenLast))
        answerPace.passed(byteCount: byteCount)
        takenLast = now
    }

    /// What took too long.
    func verdict(now: NIODeadline) -> Verdict? {
        let untaken = now - takenLast
        if writesUnderWay > 0,
            untaken > TimeAmount(limits.answerIdleTime) || answerPace.isTooSlow(after: share(of: untaken))
        {
            return .answer
        }
        let waited = now - sendingSince
        return switch sending {
        case .nothing: nil
        case .nextRequest: waited > TimeAmount(limits.keepAliveTime) ? .nextRequest : nil
        case .head: waited > TimeAmount(limits.headTime) ? .head : nil
        case .body:
            waited > TimeAmount(limits.bodyIdleTime) || bodyPace.isTooSlow(after: share(of: waited)) ? .body : nil
        }
    }

    private func share(of time: TimeAmount) -> TimeAmount {
        time / Int64(min(max(1, streamCount), TransportLimits.pacedStreamCount))
    }
}

extension TimeAmount {
    fileprivate static func / (amount: TimeAmount, divisor: Int64) -> TimeAmount {
        .nanoseconds(amount.nanoseconds / divisor)
    }
}
