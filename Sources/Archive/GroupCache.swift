import Gateway
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
    private let state: Mutex<RecentlyUsed<Key, OpenGroup>>

    /// - Parameter byteCount: what all indexes together may take; one that takes more is not kept.
    init(byteCount: Int = standardByteCount) { state = Mutex(RecentlyUsed(byteCount: byteCount)) }

    /// What the kept indexes take.
    var byteCount: Int { state.withLock { $0.byteCount } }

    func group(at place: GroupPlace) -> OpenGroup? {
        let key = Key(node: place.node, number: place.number, group: place.group)
        return state.withLock { $0.value(key) }
    }

    /// Gives up what it has of a pack that is gone, or whose keys were changed.
    func forget(node: UInt32, number: UInt64) {
        state.withLock { $0.removeAll { key, _ in key.node == node && key.number == number } }
    }

    func keep(_ group: OpenGroup, at place: GroupPlace) {
        let key = Key(node: place.node, number: place.number, group: place.group)
        let byteCount = group.memoryByteCount
        state.withLock { $0.keep(group, byteCount: byteCount, as: key) }
    }
}

extension OpenGroup {
    /// What slots, places and frame tables take in memory, with what each array costs by itself.
    var memoryByteCount: Int {
        var sum = MemoryLayout<OpenGroup>.stride + Self.array(of: PackReference.self, index.others.count)
        for table in [slots] + otherKeys { sum += Self.byteCount(of: table) }
        sum += Self.array(of: PackIndex.Member.self, index.members.count)
        for member in index.members {
            sum += Self.array(of: ItemPlace.self, member.items.count)
            for place in member.items {
                sum += Self.array(of: UInt8.self, place.item.header.salt.count)
                sum += Self.array(of: UInt8.self, place.item.commitment.count)
                sum += place.tableByteCount
                // They are kept opened.
                if place.kind == .dictionary {
                    sum += Self.array(of: UInt8.self, Int(clamping: place.item.plaintextByteCount))
                }
            }
        }
        return sum
    }

    private static func byteCount(of table: KeySlotTable) -> Int {
        var sum = array(of: KeySlot.self, table.slots.count)
        // By their key's id slots stand in a table as well, of which three quarters at most are used; in settled packs those of
        // their commitments too.
        sum += table.slots.count * 2 * (MemoryLayout<DataKeyID>.stride + MemoryLayout<Int>.stride)
        sum += table.commitmentCount * 2 * (MemoryLayout<DataKeyID>.stride + MemoryLayout<KeySlot>.stride)
        sum += table.commitmentCount * array(of: UInt8.self, 32)
        for slot in table.slots { sum += array(of: UInt8.self, slot.wrapped.count) }
        return sum
    }

    /// The elements behind a header of 32 bytes, in whole units of the allocator.
    private static func array<Element>(of: Element.Type, _ count: Int) -> Int {
        count == 0 ? 0 : (32 + MemoryLayout<Element>.stride * count + 31) / 16 * 16
    }
}
