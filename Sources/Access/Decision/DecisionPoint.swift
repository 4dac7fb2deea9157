import Synchronization

/// The one place where it is decided who may do what.
///
/// A decision gets its log record at once, in memory; ``flush()`` hands records to the log, and returns when those of every
/// decision made before it are durable. Uses of a decision are counted and logged together: ``collectUses()``, then
/// ``flush()``, every few seconds and at stop.
public final class DecisionPoint: Sendable {
    private struct Uses {
        var frameCount: UInt64
        var byteCount: UInt64
        var first: UTCTime
        var last: UTCTime
    }
    private struct State {
        var policy: Policy
        var nextNumber: UInt64
        var remembered: [AccessRequest: Decision] = [:]
        var uses: [Decision.ID: Uses] = [:]
        /// In their order; the first ones may be on their way to the log.
        var waiting: [LogRecord] = []
        var flush: Task<Void, any Error>?
    }
    private let state: Mutex<State>
    private let log: any DecisionLog
    private let node: UInt32
    private let timeToLive: Duration

    /// - Parameters:
    ///   - node: this node's number.
    ///   - firstNumber: above every decision's number of an earlier run: the start's milliseconds, shifted left by 20, are.
    ///   - timeToLive: how long a decision may be used before it is made again, as policies and grants change.
    public init(
        policy: Policy, node: UInt32, firstNumber: UInt64, log: any DecisionLog, timeToLive: Duration = .seconds(60)
    ) {
        state = Mutex(State(policy: policy, nextNumber: max(1, firstNumber)))
        self.node = node
        self.log = log
        self.timeToLive = timeToLive
    }

    /// Decides, or finds the decision made for the same request a short time ago.
    public func decide(_ request: AccessRequest, now: UTCTime) -> Decision {
        let kept = AccessRequest(
            subject: request.subject.withoutProof, action: request.action, resource: request.resource,
            purpose: request.purpose)
        return state.withLock { state in
            if let decision = state.remembered[kept], decision.time <= now, now < decision.expiry { return decision }
            guard state.waiting.count < Limits.waitingRecordCount else {
                // Not logged, so without a number.
                return Decision(
                    id: .init(node: node, number: 0), request: kept, isAllowed: false, reason: .logUnavailable,
                    time: now, expiry: now)
            }
            let verdict = state.policy.verdict(on: request)
            let decision = Decision(
                id: .init(node: node, number: state.nextNumber), request: kept, isAllowed: verdict.isAllowed,
                reason: verdict.reason, time: now, expiry: now.adding(timeToLive))
            state.nextNumber &+= 1
            state.waiting.append(
                LogRecord(plain: LogText.plain(decision), identity: LogText.identity(request.subject)))
            remember(decision, now: now, in: &state)
            return decision
        }
    }

    /// Decides, and throws where the answer is no.
    ///
    /// - Throws: ``AccessError/denied(_:_:)``.
    @discardableResult
    public func require(_ request: AccessRequest, now: UTCTime) throws(AccessError) -> Decision {
        let decision = decide(request, now: now)
        guard decision.isAllowed else { throw .denied(decision.id, decision.reason) }
        return decision
    }

    /// Counts what was done with a decision.
    public func recordUse(of decision: Decision, frameCount: UInt64, byteCount: UInt64, now: UTCTime) {
        // One that was refused for want of a log has no record to count for.
        guard decision.id.number != 0 else { return }
        state.withLock { state in
            var uses = state.uses[decision.id] ?? Uses(frameCount: 0, byteCount: 0, first: now, last: now)
            uses.frameCount &+= frameCount
            uses.byteCount &+= byteCount
            uses.first = min(uses.first, now)
            uses.last = max(uses.last, now)
            state.uses[decision.id] = uses
        }
    }

    /// Changes the rules. What was decided by the old ones is decided again when it is next asked.
    public func change(to policy: Policy) {
        state.withLock { state in
            state.policy = policy
            state.remembered = [:]
        }
    }

    /// Makes log records of the uses counted since the last time.
    public func collectUses() {
        state.withLock { state in
            let uses = state.uses.sorted { $0.key.number < $1.key.number }
            state.uses = [:]
            for (id, uses) in uses {
                let plain = LogText.plain(
                    usesOf: id, frameCount: uses.frameCount, byteCount: uses.byteCount, first: uses.first,
                    last: uses.last)
                state.waiting.append(LogRecord(plain: plain, identity: []))
            }
        }
    }

    /// Hands all waiting records to the log, in their order. What the log does not take is tried again by the next call.
    ///
    /// - Throws: what the log throws.
    public func flush() async throws {
        let task = state.withLock { state in
            // One after another: they keep their order.
            let previous = state.flush
            let task = Task {
                _ = await previous?.result
                try await appendWaiting()
            }
            state.flush = task
            return task
        }
        try await task.value
    }

    private func appendWaiting() async throws {
        while true {
            let batch = state.withLock { Array($0.waiting.prefix(Limits.batchRecordCount)) }
            guard !batch.isEmpty else { return }
            try await log.append(batch)
            state.withLock { $0.waiting.removeFirst(batch.count) }
        }
    }

    private func remember(_ decision: Decision, now: UTCTime, in state: inout State) {
        if state.remembered.count >= Limits.rememberedDecisionCount {
            state.remembered = state.remembered.filter { now < $0.value.expiry }
        }
        // Still full: all are asked again, which costs a record each and nothing else.
        if state.remembered.count >= Limits.rememberedDecisionCount { state.remembered = [:] }
        state.remembered[decision.request] = decision
    }
}
