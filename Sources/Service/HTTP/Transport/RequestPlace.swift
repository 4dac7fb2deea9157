import Synchronization

/// An open request's place among those that are worked on: given back while the request waits for its peer, and taken again,
/// without being refused, when it goes on.
final class RequestPlace: Sendable {
    private struct State {
        /// A body may be waited for while an answer is.
        var waitCount = 0
        /// Of them all, what ``Admission`` knows.
        var heldByteCount = 0
        var hasLeft = false
    }
    private let admission: Admission
    private let address: String
    private let state = Mutex(State())

    /// - Returns: `nil` where there is no room.
    init?(_ admission: Admission, from address: String) {
        guard admission.admitRequest(from: address) else { return nil }
        (self.admission, self.address) = (admission, address)
    }

    /// Each wait that begins ends, or the request does.
    ///
    /// - Parameter byteCount: what the request keeps in memory meanwhile.
    func beginWait(holding byteCount: Int) {
        state.withLock { state in
            guard !state.hasLeft else { return }
            state.waitCount += 1
            guard state.waitCount == 1 else { return }
            state.heldByteCount = byteCount
            admission.beginWait(from: address, holding: byteCount)
        }
    }

    func endWait() {
        state.withLock { state in
            guard !state.hasLeft else { return }
            state.waitCount -= 1
            if state.waitCount == 0 { admission.endWait(from: address, holding: state.heldByteCount) }
        }
    }

    /// The request is over.
    func leave() {
        state.withLock { state in
            guard !state.hasLeft else { return }
            state.hasLeft = true
            if state.waitCount > 0 { admission.endWait(from: address, holding: state.heldByteCount) }
            admission.releaseRequest(from: address)
        }
    }
}
