import Packs
import Synchronization
import Vault

/// Opened group indexes, kept for readers: neighbours of an image are asked for next.
final class GroupCache: Sendable {
    private struct Key: Hashable { var node: UInt32, number: UInt64, group: UInt32 }
    private let groups = Mutex<[Key: OpenGroup]>([:])

    func group(at place: GroupPlace) -> OpenGroup? {
        groups.withLock { $0[Key(node: place.node, number: place.number, group: place.group)] }
    }

    func keep(_ group: OpenGroup, at place: GroupPlace) {
        groups.withLock { groups in
            if groups.count >= ArchiveLimits.cachedGroups, let any = groups.keys.randomElement() { groups[any] = nil }
            groups[Key(node: place.node, number: place.number, group: place.group)] = group
        }
    }
}
