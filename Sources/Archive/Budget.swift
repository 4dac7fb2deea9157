import Synchronization

/// The bytes in flight of the whole process (DESIGN section 8). Who gets none spills, sealed, to a file of its own; what
/// can't be spilled (heads, tables of frames and spans) may come from the reserve.
final class Budget: Sendable {
    private let used = Mutex(0)
    /// What arrivals may hold before they spill.
    let byteCount: Int
    /// Beyond it, for what stays in memory of arrivals that did.
    let reserve: Int

    init(byteCount: Int, reserve: Int = ArchiveLimits.bytesInFlight) {
        (self.byteCount, self.reserve) = (byteCount, reserve)
    }

    /// Takes `count` bytes, or says no at once.
    func take(_ count: Int, fromReserve: Bool = false) -> Bool {
        used.withLock { used in
            guard count <= byteCount + (fromReserve ? reserve : 0) - used else { return false }
            used += count
            return true
        }
    }

    func give(_ count: Int) { used.withLock { $0 -= count } }
}
