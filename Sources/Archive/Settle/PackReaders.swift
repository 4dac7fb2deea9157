import Stores
import Synchronization

/// Which packs are being read: one that nothing points into any more goes once nobody reads it.
final class PackReaders: Sendable {
    /// Somebody who reads a pack, or may; gone with its last reference.
    final class Lease: Sendable {
        private let name: StoreName
        private let readers: PackReaders

        fileprivate init(_ name: StoreName, _ readers: PackReaders) { (self.name, self.readers) = (name, readers) }

        deinit { readers.end(name) }
    }

    private let counts = Mutex<[StoreName: Int]>([:])

    func begin(_ name: StoreName) -> Lease {
        counts.withLock { $0[name, default: 0] += 1 }
        return Lease(name, self)
    }

    private func end(_ name: StoreName) {
        counts.withLock { counts in
            let count = (counts[name] ?? 1) - 1
            counts[name] = count > 0 ? count : nil
        }
    }

    func isRead(_ name: StoreName) -> Bool { counts.withLock { $0[name] != nil } }
}
