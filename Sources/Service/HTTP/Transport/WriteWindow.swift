import Synchronization

/// How much of an answer is on its way between the task that makes it and the socket. Who makes it waits for room.
///
/// A channel's own writability is not enough: a task may hand on many pieces before a busy loop, which has all streams of a connection,
/// gets to say that it wants no more.
final class WriteWindow: Sendable {
    private struct State {
        var byteCount = 0
        var isClosed = false
        var waiting: (continuation: CheckedContinuation<Void, Never>, limit: Int)?

        func hasToWait(_ limit: Int) -> Bool { !isClosed && byteCount > limit }
    }
    private let state = Mutex(State())

    /// What is on its way.
    var byteCount: Int { state.withLock { $0.byteCount } }

    /// Bytes are handed on.
    func add(_ byteCount: Int) { state.withLock { $0.byteCount += byteCount } }

    /// Bytes are out, or will never be.
    func remove(_ byteCount: Int) {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.byteCount -= byteCount
            guard let limit = state.waiting?.limit, state.byteCount <= limit else { return nil }
            return state.waiting.take()?.continuation
        }
        waiting?.resume()
    }

    /// The connection or stream is over: nobody waits any more.
    func close() {
        let waiting = state.withLock { state in
            state.isClosed = true
            return state.waiting.take()?.continuation
        }
        waiting?.resume()
    }

    /// Waits until more may be handed on; one task at a time.
    ///
    /// - Returns: `false` where nothing can go out any more.
    func waitForRoom() async -> Bool { await wait(until: TransportLimits.windowByteCount) }

    /// Waits until all is out.
    func waitForEnd() async { _ = await wait(until: 0) }

    private func wait(until limit: Int) async -> Bool {
        if !state.withLock({ $0.hasToWait(limit) }) { return !state.withLock { $0.isClosed } }
        await withCheckedContinuation { continuation in
            let hasRoom = state.withLock { state in
                guard state.hasToWait(limit) else { return true }
                state.waiting = (continuation, limit)
                return false
            }
            if hasRoom { continuation.resume() }
        }
        return !state.withLock { $0.isClosed }
    }
}
