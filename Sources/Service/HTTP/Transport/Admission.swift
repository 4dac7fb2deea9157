import Synchronization

/// Counts a port's connections and open requests, and those of each address.
final class Admission: Sendable {
    /// What there is of one address.
    private struct Share: Hashable {
        var connectionCount = 0
        var openRequestCount = 0
        var heldByteCount = 0
    }
    private struct State {
        var shares: [String: Share] = [:]
        var connectionCount = 0
        var refusedConnectionCount = 0
        /// Of those that are worked on: more than the limit where many that waited go on at once.
        var requestCount = 0
        var openRequestCount = 0
        var heldByteCount = 0

        mutating func change(_ address: String, _ change: (inout Share) -> Void) {
            change(&shares[address, default: Share()])
            if shares[address] == Share() { shares[address] = nil }
        }
    }
    private let limits: TransportLimits
    private let state = Mutex(State())

    init(_ limits: TransportLimits) { self.limits = limits }

    /// Whether one more connection from an address fits. Each that was admitted must be released.
    func admitConnection(from address: String) -> Bool {
        state.withLock { state in
            let count = state.shares[address]?.connectionCount ?? 0
            guard state.connectionCount < limits.connectionCount, count < limits.connectionCountPerAddress else {
                return false
            }
            state.change(address) { $0.connectionCount += 1 }
            state.connectionCount += 1
            return true
        }
    }

    func releaseConnection(from address: String) {
        state.withLock { state in
            state.change(address) { $0.connectionCount -= 1 }
            state.connectionCount -= 1
        }
    }

    /// Whether one that was not admitted can be told so. Each that can must be released.
    func admitRefusal() -> Bool {
        state.withLock { state in
            guard state.refusedConnectionCount < TransportLimits.refusedConnectionCount else { return false }
            state.refusedConnectionCount += 1
            return true
        }
    }

    func releaseRefusal() { state.withLock { $0.refusedConnectionCount -= 1 } }

}

/// ``RequestPlace`` keeps these in pairs.
extension Admission {
    func admitRequest(from address: String) -> Bool {
        state.withLock { state in
            let share = state.shares[address] ?? Share()
            guard state.requestCount < limits.requestCount, state.openRequestCount < limits.openRequestCount,
                share.openRequestCount < limits.openRequestCountPerAddress,
                state.heldByteCount < TransportLimits.heldByteCount,
                share.heldByteCount < TransportLimits.heldByteCountPerAddress
            else { return false }
            state.change(address) { $0.openRequestCount += 1 }
            state.openRequestCount += 1
            state.requestCount += 1
            return true
        }
    }

    /// A request waits for its peer: another may be worked on.
    func beginWait(from address: String, holding byteCount: Int) {
        state.withLock { state in
            state.change(address) { $0.heldByteCount += byteCount }
            state.heldByteCount += byteCount
            state.requestCount -= 1
        }
    }

    func endWait(from address: String, holding byteCount: Int) {
        state.withLock { state in
            state.change(address) { $0.heldByteCount -= byteCount }
            state.heldByteCount -= byteCount
            state.requestCount += 1
        }
    }

    func releaseRequest(from address: String) {
        state.withLock { state in
            state.change(address) { $0.openRequestCount -= 1 }
            state.openRequestCount -= 1
            state.requestCount -= 1
        }
    }
}
