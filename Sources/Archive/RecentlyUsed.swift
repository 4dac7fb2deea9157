/// Values that were asked for lately, bounded by what they take in memory; the one that was asked for longest ago goes first.
package struct RecentlyUsed<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// The entries are a list from the newest to the oldest.
    private struct Entry {
        let value: Value
        let byteCount: Int
        var newer: Key?
        var older: Key?
    }
    private var entries: [Key: Entry] = [:]
    private var newest: Key?
    private var oldest: Key?
    /// What the values take.
    package private(set) var byteCount = 0
    private let limit: Int

    /// - Parameter limit: what all values together may take; one that takes more is not kept.
    package init(byteCount limit: Int) { self.limit = limit }

    /// The value, which is the newest from now on.
    package mutating func value(_ key: Key) -> Value? {
        if key == newest { return entries[key]?.value }
        guard let entry = take(key) else { return nil }
        insert(entry.value, entry.byteCount, as: key)
        return entry.value
    }

    /// Keeps a value in the place of what was there.
    package mutating func keep(_ value: Value, byteCount: Int, as key: Key) {
        guard byteCount <= limit else { return }
        remove(key)
        while self.byteCount > limit - byteCount, let oldest { remove(oldest) }
        insert(value, byteCount, as: key)
    }

    package mutating func remove(_ key: Key) { _ = take(key) }

    private mutating func insert(_ value: Value, _ byteCount: Int, as key: Key) {
        entries[key] = Entry(value: value, byteCount: byteCount, newer: nil, older: newest)
        if let newest { entries[newest]?.newer = key } else { oldest = key }
        newest = key
        self.byteCount += byteCount
    }

    private mutating func take(_ key: Key) -> Entry? {
        guard let entry = entries.removeValue(forKey: key) else { return nil }
        if let newer = entry.newer { entries[newer]?.older = entry.older } else { newest = entry.older }
        if let older = entry.older { entries[older]?.newer = entry.newer } else { oldest = entry.newer }
        byteCount -= entry.byteCount
        return entry
    }
}
