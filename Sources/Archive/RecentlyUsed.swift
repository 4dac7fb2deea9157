/// Values that were asked for lately, bounded by what they take in memory; the one that was asked for longest ago goes first.
package struct RecentlyUsed<Key: Hashable & Sendable, Value: Sendable>: ~Copyable, Sendable {
    /// The entries are a list from the newest to the oldest; ``entries`` owns them.
    // Sound to send: an entry is reached through its one owner alone, which can't be copied.
    private final class Entry: @unchecked Sendable {
        let key: Key
        let value: Value
        let byteCount: Int
        unowned var newer: Entry?
        unowned var older: Entry?

        init(_ key: Key, _ value: Value, _ byteCount: Int) {
            (self.key, self.value, self.byteCount) = (key, value, byteCount)
        }
    }
    private var entries: [Key: Entry] = [:]
    private var newest: Entry?
    private var oldest: Entry?
    /// What the values take.
    package private(set) var byteCount = 0
    private let limit: Int

    /// - Parameter limit: what all values together may take; one that takes more is not kept.
    package init(byteCount limit: Int) { self.limit = limit }

    /// The value, which is the newest from now on.
    package mutating func value(_ key: Key) -> Value? {
        guard let entry = entries[key] else { return nil }
        if entry !== newest {
            unlink(entry)
            link(entry)
        }
        return entry.value
    }

    /// Keeps a value in the place of what was there.
    package mutating func keep(_ value: Value, byteCount: Int, as key: Key) {
        guard byteCount <= limit else { return }
        remove(key)
        while self.byteCount > limit - byteCount, let oldest { remove(oldest.key) }
        let entry = Entry(key, value, byteCount)
        entries[key] = entry
        self.byteCount += byteCount
        link(entry)
    }

    package mutating func remove(_ key: Key) {
        guard let entry = entries.removeValue(forKey: key) else { return }
        unlink(entry)
        byteCount -= entry.byteCount
    }

    /// Gives up all that a condition holds for.
    package mutating func removeAll(where isGone: (Key, Value) -> Bool) {
        for (key, entry) in entries where isGone(key, entry.value) { remove(key) }
    }

    private mutating func link(_ entry: Entry) {
        (entry.newer, entry.older) = (nil, newest)
        if let newest { newest.newer = entry } else { oldest = entry }
        newest = entry
    }

    private mutating func unlink(_ entry: Entry) {
        if let newer = entry.newer { newer.older = entry.older } else { newest = entry.older }
        if let older = entry.older { older.newer = entry.newer } else { oldest = entry.newer }
    }
}
