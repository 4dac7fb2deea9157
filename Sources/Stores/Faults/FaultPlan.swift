import Synchronization

/// Fails step number n, once or from there on: SQLite's anomaly loop ("How SQLite Is Tested").
public final class FaultPlan: StoreFaults {
    /// Whether the failing step has had its effect.
    public enum Moment: Hashable, Sendable { case before, after }

    private struct State {
        var stepCount = 0
        var hasFailed = false
    }
    private let state = Mutex(State())
    private let failingStep: Int
    private let onlyOnce: Bool
    private let moment: Moment
    private let error: StoreError

    /// - Parameter failingStep: from 1; 0 fails nothing and only counts.
    public init(failingStep: Int, onlyOnce: Bool, moment: Moment = .before, error: StoreError = .inputOutput) {
        self.failingStep = failingStep
        self.onlyOnce = onlyOnce
        self.moment = moment
        self.error = error
    }

    /// Steps seen until now.
    public var stepCount: Int { state.withLock { $0.stepCount } }

    /// Whether a step was failed; when not, the loop has come to its end.
    public var hasFailed: Bool { state.withLock { $0.hasFailed } }

    public func willPerform(_ step: StoreStep) throws(StoreError) {
        if moment == .before { try count() }
    }

    public func didPerform(_ step: StoreStep) throws(StoreError) {
        if moment == .after { try count() }
    }

    private func count() throws(StoreError) {
        let fails = state.withLock { state in
            state.stepCount += 1
            let fails =
                failingStep > 0
                && (onlyOnce ? state.stepCount == failingStep : state.stepCount >= failingStep)
            state.hasFailed = state.hasFailed || fails
            return fails
        }
        if fails { throw error }
    }
}
