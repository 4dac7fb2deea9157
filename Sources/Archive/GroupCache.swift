import Packs
import Sealing
import Synchronization
import Vault

/// Opened group indexes, kept for readers: neighbours of an image are asked for next. Bounded by what the indexes take in
/// memory; the one that was asked for longest ago goes first.
final class GroupCache: Sendable {
    /// Some hundred indexes of full groups, or some ten thousand of groups of one image.
    static let standardByteCount = 64 << 20

    private struct Key: Hashable { var node: UInt32, number: UInt64, group: UInt32 }
    /// One kept index; the entries are a list from the newest to the oldest.
    private struct Entry {
        let group: OpenGroup
        let byteCount: Int
        var newer: Key?
        var older: Key?
    }
    private struct State {
        var entries: [Key: Entry] = [:]
        var newest: Key?
        var oldest: Key?
        var byteCount = 0
    }
    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter byteCount: what all indexes together may take; one that takes more is not kept.
    init(byteCount: Int = standardByteCount) { limit = byteCount }

    /// What the kept indexes take.
    var byteCount: Int { state.withLock { $0.byteCount } }

    func group(at place: GroupPlace) -> OpenGroup? {
        let key = Key(node: place.node, number: place.number, group: place.group)
        return state.withLock { state in
            guard let entry = Self.remove(key, from: &state) else { return nil }
            Self.insert(entry.group, entry.byteCount, as: key, in: &state)
            return entry.group
        }
    }

    func keep(_ group: OpenGroup, at place: GroupPlace) {
        let key = Key(node: place.node, number: place.number, group: place.group)
        let byteCount = group.memoryByteCount
        guard byteCount <= limit else { return }
        state.withLock { state in
            Self.remove(key, from: &state)
            while state.byteCount > limit - byteCount, let oldest = state.oldest { Self.remove(oldest, from: &state) }
            Self.insert(group, byteCount, as: key, in: &state)
        }
    }

    private static func insert(_ group: OpenGroup, _ byteCount: Int, as key: Key, in state: inout State) {
        state.entries[key] = Entry(group: group, byteCount: byteCount, newer: nil, older: state.newest)
        if let newest = state.newest { state.entries[newest]?.newer = key } else { state.oldest = key }
        state.newest = key
        state.byteCount += byteCount
    }

    @discardableResult
    private static func remove(_ key: Key, from state: inout State) -> Entry? {
        guard let entry = state.entries.removeValue(forKey: key) else { return nil }
        if let newer = entry.newer { state.entries[newer]?.older = entry.older } else { state.newest = entry.older }
        if let older = entry.older { state.entries[older]?.newer = entry.newer } else { state.oldest = entry.newer }
        state.byteCount -= entry.byteCount
        return entry
    }
}

extension OpenGroup {
    /// What slots, places and frame tables take in memory, with what each array costs by itself.
    var memoryByteCount: Int {
        var sum = MemoryLayout<OpenGroup>.stride + Self.array(of: KeySlot.self, slots.slots.count)
        // By their key's id slots stand in a table as well, of which three quarters at most are used.
        sum += slots.slots.count * 2 * (MemoryLayout<DataKeyID>.stride + MemoryLayout<Int>.stride)
        for slot in slots.slots { sum += Self.array(of: UInt8.self, slot.wrapped.count) }
        sum += Self.array(of: PackIndex.Member.self, index.members.count)
        for member in index.members {
            sum += Self.array(of: ItemPlace.self, member.items.count)
            for place in member.items {
                sum += Self.array(of: UInt8.self, place.item.header.salt.count)
                sum += Self.array(of: UInt8.self, place.item.commitment.count)
                sum += Self.array(of: FrameRun.self, place.frameRuns.count)
            }
        }
        return sum
    }

    /// The elements behind a header of 32 bytes, in whole units of the allocator.
    private static func array<Element>(of: Element.Type, _ count: Int) -> Int {
        count == 0 ? 0 : (32 + MemoryLayout<Element>.stride * count + 31) / 16 * 16
    }
}
