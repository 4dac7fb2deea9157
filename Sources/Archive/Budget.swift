import Synchronization

/// The bytes in flight of the whole process (DESIGN section 8). Who gets none spills, sealed, to a file of its own.
final class Budget: Sendable {
    private let used = Mutex(0)
    let byteCount: Int

    init(byteCount: Int) { self.byteCount = byteCount }

    /// Takes `count` bytes, or says no at once.
    func take(_ count: Int) -> Bool {
        used.withLock { used in
            guard count <= byteCount - used else { return false }
            used += count
            return true
        }
    }

    func give(_ count: Int) { used.withLock { $0 -= count } }
}
