import Synchronization

/// Who reads packs, and since when: a pack that nothing points into any more goes once nobody can be reading it.
final class PackReaders: Sendable {
    /// Somebody who reads; gone with its last reference.
    final class Lease: Sendable {
        fileprivate let number: UInt64
        private let readers: PackReaders

        fileprivate init(number: UInt64, readers: PackReaders) { (self.number, self.readers) = (number, readers) }

        deinit { readers.end(number) }
    }

    private struct State {
        var lastNumber: UInt64 = 0
        var began: [UInt64: UInt64] = [:]
    }
    private let state = Mutex(State())

    /// - Parameter time: in milliseconds since 1970.
    func begin(at time: UInt64) -> Lease {
        let number = state.withLock { state in
            state.lastNumber += 1
            state.began[state.lastNumber] = time
            return state.lastNumber
        }
        return Lease(number: number, readers: self)
    }

    private func end(_ number: UInt64) { state.withLock { _ = $0.began.removeValue(forKey: number) } }

    /// When the one began who has been reading for longest; nil while nobody reads.
    var oldest: UInt64? { state.withLock { $0.began.values.min() } }
}
