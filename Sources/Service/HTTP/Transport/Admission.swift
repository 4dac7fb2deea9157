import Synchronization

/// Counts a port's connections and open requests.
final class Admission: Sendable {
    private struct State {
        var connectionCounts: [String: Int] = [:]
        var connectionCount = 0
        var refusedConnectionCount = 0
        var requestCount = 0
    }
    private let limits: TransportLimits
    private let state = Mutex(State())

    init(_ limits: TransportLimits) { self.limits = limits }

    /// Whether one more connection from an address fits. Each that was admitted must be released.
    func admitConnection(from address: String) -> Bool {
        state.withLock { state in
            let count = state.connectionCounts[address, default: 0]
            guard state.connectionCount < limits.connectionCount, count < limits.connectionCountPerAddress else {
                return false
            }
            state.connectionCounts[address] = count + 1
            state.connectionCount += 1
            return true
        }
    }

    func releaseConnection(from address: String) {
        state.withLock { state in
            let count = state.connectionCounts[address, default: 0]
            state.connectionCounts[address] = count > 1 ? count - 1 : nil
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

    func admitRequest() -> Bool {
        state.withLock { state in
            guard state.requestCount < limits.requestCount else { return false }
            state.requestCount += 1
            return true
        }
    }

    func releaseRequest() { state.withLock { $0.requestCount -= 1 } }
}
