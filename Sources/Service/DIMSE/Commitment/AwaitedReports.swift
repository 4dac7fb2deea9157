import Synchronization
import Vault

/// Wakes those who wait for the report on a transaction when it is in the vault. Lost with the process; the report is not.
final class AwaitedReports: Sendable {
    private struct Waiter { let id: Int, continuation: AsyncStream<Void>.Continuation }
    private struct State {
        var lastID = 0
        var waiters: [String: [Waiter]] = [:]
    }
    private let state = Mutex(State())

    /// Begins to listen: ends with the first report, or with ``forget(_:)``.
    func listen(for transactionUID: String) -> (reports: AsyncStream<Void>, id: Int) {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        let id = state.withLock { state in
            state.lastID += 1
            state.waiters[transactionUID, default: []].append(Waiter(id: state.lastID, continuation: continuation))
            return state.lastID
        }
        return (stream, id)
    }

    func forget(_ transactionUID: String, id: Int) {
        state.withLock { state in
            state.waiters[transactionUID]?.removeAll { $0.id == id }
            if state.waiters[transactionUID]?.isEmpty ?? false { state.waiters[transactionUID] = nil }
        }
    }

    func arrived(_ transactionUID: String) {
        let waiters = state.withLock { $0.waiters.removeValue(forKey: transactionUID) ?? [] }
        for waiter in waiters { waiter.continuation.finish() }
    }
}
