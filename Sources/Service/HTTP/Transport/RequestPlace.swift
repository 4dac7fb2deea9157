import Synchronization

/// An open request's place among those that are worked on: given back while the request waits for its peer, and taken again,
/// without being refused, when it goes on.
final class RequestPlace: Sendable {
    private struct State {
        /// A body may be waited for while an answer is.
        var waitCount = 0
        /// Of them all, what ``Admission`` knows; nil while the place is kept.
        var heldByteCount: Int?
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
    /// - Parameter byteCount: what the request keeps in memory meanwhile. Where that is much, it keeps its place too: there are
    ///   few of those.
    func beginWait(holding byteCount: Int) {
        state.withLock { state in
            guard !state.hasLeft else { return }
            state.waitCount += 1
            guard state.waitCount == 1, byteCount <= TransportLimits.largestHeldByteCount else { return }
            state.heldByteCount = byteCount
            admission.beginWait(from: address, holding: byteCount)
        }
    }

    func endWait() {
        state.withLock { state in
            guard !state.hasLeft else { return }
            state.waitCount -= 1
            if state.waitCount == 0 { goOn(&state) }
        }
    }

    /// The request is over.
    func leave() {
        state.withLock { state in
            guard !state.hasLeft else { return }
            state.hasLeft = true
            goOn(&state)
            admission.releaseRequest(from: address)
        }
    }

    private func goOn(_ state: inout State) {
        guard let byteCount = state.heldByteCount.take() else { return }
        admission.endWait(from: address, holding: byteCount)
    }
}
