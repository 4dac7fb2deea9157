public import Sealing

/// Writes a pack of one group, piece by piece, for items too large or too slow to wait in memory.
///
/// Append what each call gives to a file of its own; at the end overwrite the group's header at ``headerOffset``, sync
/// file, rename, sync folder. Until the header is written the group is not believed.
/// The order is the format's: slots, so data keys come first; then one item after another.
public struct StreamedPackWriter: ~Copyable, Sendable {
    /// Where ``Finish/header`` goes.
    public static let headerOffset = UInt64(PackLayout.preambleByteCount)

    /// What ends the pack.
    public struct Finish: Sendable {
        /// To append.
        public let tail: [UInt8]
        /// To write at ``StreamedPackWriter/headerOffset``.
        public let header: [UInt8]
        /// The group, from the end of the preamble.
        public let groupByteCount: UInt64
        public let index: PackIndex
        public let slots: KeySlotTable
    }

    /// The keys of a settled pack, its index's own first: for its chest. Empty for another pack, which has them itself.
    public let chestSlots: [KeySlot]
    private let preamble: Preamble
    private let indexSealer: GroupIndexSealer
    private let table: KeySlotTable
    private var crc: UInt32 = 0
    /// From the group's first byte.
    private var offset: UInt64
    private var members: [PackIndex.Member] = []
    private var items: [ItemPlace] = []
    private var itemStart: UInt64?

    /// - Parameter slots: of all data keys that items will name.
    /// - Parameter start: takes the first bytes of the file: preamble, room for the header, slots.
    public init(
        preamble: Preamble, slots: [KeySlot], ring: KeyRing, random: any RandomSource = SystemRandom(),
        start: inout [UInt8]
    ) throws(PackError) {
        let indexSealer = try GroupIndexSealer(ring: ring, random: random)
        let slots = [indexSealer.slot] + slots
        if preamble.kind == .settled || preamble.kind == .head {
            var commitments: [KeySlot] = []
            for slot in slots {
                commitments.append(
                    KeySlot.commitment(
                        to: try PackError.sealing { () throws(SealingError) in try ring.open(slot) }))
            }
            try self.init(preamble, indexSealer, try KeySlotTable(commitments), chestSlots: slots, start: &start)
        } else {
            try self.init(preamble, indexSealer, try KeySlotTable(slots), chestSlots: [], start: &start)
        }
    }

    private init(
        _ preamble: Preamble, _ indexSealer: GroupIndexSealer, _ table: KeySlotTable, chestSlots: [KeySlot],
        start: inout [UInt8]
    ) throws(PackError) {
        var encoded: [UInt8] = []
        table.encode(into: &encoded)
        start.append(contentsOf: preamble.encoded())
        start.append(contentsOf: repeatElement(0, count: PackLayout.groupHeaderByteCount))
        start.append(contentsOf: encoded)
        (self.preamble, self.indexSealer, self.table, self.chestSlots) = (preamble, indexSealer, table, chestSlots)
        offset = UInt64(PackLayout.groupHeaderByteCount + encoded.count)
        crc = Checksum.crc32c(encoded)
    }

    /// Notes sealed bytes of the item that is being written. The caller appends the same bytes to the file.
    public mutating func note(_ sealed: ArraySlice<UInt8>) {
        if itemStart == nil { itemStart = offset }
        crc = Checksum.crc32c(sealed, seed: crc)
        offset &+= UInt64(sealed.count)
    }

    public mutating func note(_ sealed: [UInt8]) { note(sealed[...]) }

    /// Says that the noted bytes since the last item are this one.
    @discardableResult
    public mutating func endItem(
        _ item: SealedItem, frameRuns: [FrameRun] = [], form: ItemForm? = nil
    ) throws(PackError) -> ItemPlace {
        guard let start = itemStart, offset - start == item.sealedByteCount else { throw .truncated }
        guard table.slot(for: item.header.dataKeyID) != nil else { throw .noSlot }
        guard items.count < PackLimits.maximumItemsPerMember, offset < PackLimits.maximumGroupByteCount / 2 else {
            throw .tooLarge
        }
        let place = ItemPlace(item: item, offset: start, frameRuns: frameRuns, form: form)
        items.append(place)
        itemStart = nil
        return place
    }

    /// Adds an item that lies in another pack to the member.
    public mutating func refer(to place: ItemPlace) throws(PackError) {
        guard itemStart == nil, place.pack > 0 else { throw .truncated }
        guard items.count < PackLimits.maximumItemsPerMember else { throw .tooLarge }
        items.append(place)
    }

    /// Says that the items since the last member are one arrival, amendment or batch.
    public mutating func endMember() {
        members.append(PackIndex.Member(items: items))
        items = []
    }

    /// Seals the index.
    ///
    /// - Parameter others: the packs that items were referred to in.
    /// - Throws: ``PackError/truncated`` when an item was noted and not ended, or a member not.
    public consuming func finish(others: [PackReference] = []) throws(PackError) -> Finish {
        guard itemStart == nil, items.isEmpty else { throw .truncated }
        let index = PackIndex(
            pack: preamble.pack, organisation: preamble.organisation, number: 0, members: members, others: others)
        var tail = try indexSealer.seal(index)
        tail.append(bigEndian: UInt32(truncatingIfNeeded: tail.count))
        let byteCount = offset + UInt64(tail.count + 4)
        let header = GroupHeader(
            number: 0, slotCount: table.slots.count, slotByteCount: table.byteCount, byteCount: byteCount
        ).encoded()
        let body = Checksum.crc32c(tail, seed: crc)
        tail.append(bigEndian: Checksum.crc32c(header, seed: body))
        return Finish(tail: tail, header: header, groupByteCount: byteCount, index: index, slots: table)
    }
}
