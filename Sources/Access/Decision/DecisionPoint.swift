import Synchronization

/// The one place where it is decided who may do what.
///
/// A decision gets its log entry at once, in memory; ``flush()`` hands entries to the log, and returns when those of every
/// decision made before it are durable. Uses of a decision are counted and logged together: ``collectUses()``, then
/// ``flush()``, every few seconds and at stop.
public final class DecisionPoint: Sendable {
    /// Seals the identity part of an entry: the bytes, and the sixteen-byte key of the entry's row.
    public typealias Seal = @Sendable (_ identity: [UInt8], _ row: [UInt8]) -> [UInt8]

    private struct Uses {
        var frameCount: UInt64
        var byteCount: UInt64
        var first: UTCTime
        var last: UTCTime
    }
    private struct State {
        var policy: Policy
        var chain: LogChain
        var remembered: [AccessRequest: Decision] = [:]
        var uses: [Decision.ID: Uses] = [:]
        /// In the order of the chain; the first ones may be on their way to the log.
        var waiting: [LogEntry] = []
        var flush: Task<Void, any Error>?
    }
    private let state: Mutex<State>
    private let log: any DecisionLog
    private let seal: Seal
    private let timeToLive: Duration

    /// - Parameters:
    ///   - chain: the node's chain as it stands in the log, or a new one.
    ///   - timeToLive: how long a decision may be used before it is made again, as policies and grants change.
    public init(
        policy: Policy, chain: LogChain, log: any DecisionLog, timeToLive: Duration = .seconds(60), seal: @escaping Seal
    ) {
        state = Mutex(State(policy: policy, chain: chain))
        self.log = log
        self.timeToLive = timeToLive
        self.seal = seal
    }

    /// Decides, or finds the decision made for the same request a short time ago.
    public func decide(_ request: AccessRequest, now: UTCTime) -> Decision {
        state.withLock { state in
            if let decision = state.remembered[request], decision.time <= now, now < decision.expiry { return decision }
            let number = state.chain.number &+ 1
            guard state.waiting.count < Limits.waitingEntryCount, number != 0 else {
                return Decision(
                    id: .init(node: state.chain.node, number: 0), request: request, isAllowed: false,
                    reason: .logUnavailable, time: now, expiry: now)
            }
            let verdict = state.policy.verdict(on: request)
            let decision = Decision(
                id: .init(node: state.chain.node, number: number), request: request, isAllowed: verdict.isAllowed,
                reason: verdict.reason, time: now, expiry: now.adding(timeToLive))
            append(LogText.plain(decision), identity: LogText.identity(request.subject), to: &state)
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
        // One that was refused for want of a log has no entry to count for.
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

    /// Makes log entries of the uses counted since the last time.
    public func collectUses() {
        state.withLock { state in
            let uses = state.uses.sorted { $0.key.number < $1.key.number }
            state.uses = [:]
            for (id, uses) in uses {
                let plain = LogText.plain(
                    usesOf: id, frameCount: uses.frameCount, byteCount: uses.byteCount, first: uses.first, last: uses.last)
                append(plain, identity: [], to: &state)
            }
        }
    }

    /// Hands all waiting entries to the log, in their order. What the log does not take is tried again by the next call.
    ///
    /// - Throws: what the log throws.
    public func flush() async throws {
        let task = state.withLock { state in
            // One after another: a chain has one end.
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

    /// The end of the chain, with entries that still wait: for the node's mark only after a ``flush()``.
    public var chain: LogChain { state.withLock { $0.chain } }

    private func appendWaiting() async throws {
        while true {
            let batch = state.withLock { Array($0.waiting.prefix(Limits.batchEntryCount)) }
            guard !batch.isEmpty else { return }
            try await log.append(batch)
            state.withLock { $0.waiting.removeFirst(batch.count) }
        }
    }

    private func append(_ plain: [UInt8], identity: [UInt8], to state: inout State) {
        let entry = state.chain.append(plain: plain) { row in identity.isEmpty ? [] : seal(identity, row) }
        state.waiting.append(entry)
    }

    private func remember(_ decision: Decision, now: UTCTime, in state: inout State) {
        if state.remembered.count >= Limits.rememberedDecisionCount {
            state.remembered = state.remembered.filter { now < $0.value.expiry }
        }
        // Still full: all are asked again, which costs an entry each and nothing else.
        if state.remembered.count >= Limits.rememberedDecisionCount { state.remembered = [:] }
        state.remembered[decision.request] = decision
    }
}
