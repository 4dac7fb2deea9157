public import Sealing

/// An item that is sealed and waits for a group.
public struct SealedPart: Sendable {
    public let item: SealedItem
    /// Header, commitment, segments: as ``ItemSealer`` appended them.
    public let bytes: [UInt8]
    public let frameRuns: [FrameRun]

    public init(item: SealedItem, bytes: [UInt8], frameRuns: [FrameRun] = []) {
        (self.item, self.bytes, self.frameRuns) = (item, bytes, frameRuns)
    }
}

/// A group, whole: append it to its pack, sync, then it counts.
public struct FinishedGroup: Sendable {
    public let bytes: [UInt8]
    public let index: PackIndex
    public let slots: KeySlotTable

    /// The group, opened without reading it again. Offsets of its items are from the group's first byte.
    public func dataKey(for place: ItemPlace, ring: KeyRing) throws(PackError) -> DataKey {
        try slots.dataKey(for: place, ring: ring)
    }
}

/// Makes one group of items that are sealed already. Used once, for one attempt to write.
public struct GroupWriter: ~Copyable, Sendable {
    public let number: UInt32
    private let preamble: Preamble
    private let ring: KeyRing
    private let random: any RandomSource
    private var slots: [KeySlot] = []
    private var slotIDs: Set<DataKeyID> = []
    private var members: [[SealedPart]] = []
    /// Bytes of the items so far.
    public private(set) var itemByteCount = 0
    public var memberCount: Int { members.count }

    /// - Parameter number: the group's number in the pack, from 0, without gaps.
    public init(preamble: Preamble, number: UInt32, ring: KeyRing, random: any RandomSource = SystemRandom()) {
        (self.preamble, self.number, self.ring, self.random) = (preamble, number, ring, random)
    }

    /// Adds an arrival, amendment or batch: its items, and the slots of their data keys.
    /// - Returns: the member's ordinal in the index.
    @discardableResult
    public mutating func add(member: [SealedPart], slots: [KeySlot]) throws(PackError) -> Int {
        guard member.count <= PackLimits.maximumItemsPerMember else { throw .tooLarge }
        let new = slots.filter { !slotIDs.contains($0.id) }
        guard self.slots.count + new.count < PackLimits.maximumSlotCount else { throw .tooLarge }
        let known = slotIDs.union(new.map(\.id))
        for part in member {
            guard known.contains(part.item.header.dataKeyID) else { throw .noSlot }
            guard UInt64(part.bytes.count) == part.item.sealedByteCount else { throw .truncated }
        }
        slotIDs = known
        self.slots.append(contentsOf: new)
        members.append(member)
        itemByteCount += member.reduce(0) { $0 + $1.bytes.count }
        return members.count - 1
    }

    /// Seals the index and puts the group together.
    public consuming func finish() throws(PackError) -> FinishedGroup {
        let sealer = try GroupIndexSealer(ring: ring, random: random)
        let table = try KeySlotTable([sealer.slot] + slots)
        let itemsStart = PackLayout.groupHeaderByteCount + table.byteCount
        var bytes: [UInt8] = []
        bytes.reserveCapacity(itemsStart + itemByteCount + 4096 + 512 * members.count)
        bytes.append(contentsOf: repeatElement(0, count: PackLayout.groupHeaderByteCount))
        table.encode(into: &bytes)
        var places: [PackIndex.Member] = []
        for member in members {
            var items: [ItemPlace] = []
            for part in member {
                items.append(ItemPlace(item: part.item, offset: UInt64(bytes.count), frameRuns: part.frameRuns))
                bytes.append(contentsOf: part.bytes)
            }
            places.append(PackIndex.Member(items: items))
        }
        let index = PackIndex(
            pack: preamble.pack, organisation: preamble.organisation, number: number, members: places)
        let sealedIndex = try sealer.seal(index)
        bytes.append(contentsOf: sealedIndex)
        bytes.append(bigEndian: UInt32(truncatingIfNeeded: sealedIndex.count))
        let header = GroupHeader(
            number: number, slotCount: table.slots.count, slotByteCount: table.byteCount,
            byteCount: UInt64(bytes.count + 4)
        ).encoded()
        bytes.replaceSubrange(0..<header.count, with: header)
        let body = Checksum.crc32c(bytes.dropFirst(header.count))
        bytes.append(bigEndian: Checksum.crc32c(header, seed: body))
        return FinishedGroup(bytes: bytes, index: index, slots: table)
    }
}

/// Seals a group's index under a data key of its own.
struct GroupIndexSealer {
    let slot: KeySlot
    private let key: DataKey
    private let random: any RandomSource

    init(ring: KeyRing, random: any RandomSource) throws(PackError) {
        (key, slot) = try PackError.sealing { () throws(SealingError) in try ring.makeDataKey(.identity) }
        self.random = random
    }

    func seal(_ index: PackIndex) throws(PackError) -> [UInt8] {
        let sealed = try PackError.sealing { () throws(SealingError) in
            var bytes: [UInt8] = []
            var sealer = try ItemSealer(kind: ItemKind.index.rawValue, dataKey: key, random: random)
            try sealer.seal(index.encoded(), into: &bytes)
            _ = try sealer.finish(into: &bytes)
            return bytes
        }
        guard sealed.count <= PackLimits.maximumIndexByteCount else { throw .tooLarge }
        return sealed
    }
}

extension KeySlotTable {
    func dataKey(for place: ItemPlace, ring: KeyRing) throws(PackError) -> DataKey {
        guard let slot = slot(for: place.item.header.dataKeyID) else { throw .noSlot }
        return try open(slot, ring: ring)
    }
}
