public import Sealing

/// A group's key slots. The first is the index's own; each other serves the items that name its data key.
public struct KeySlotTable: Hashable, Sendable {
    public let slots: [KeySlot]
    private let ordinals: [DataKeyID: Int]
    /// Of keys that came from a chest: what the pack itself says of them.
    private let commitments: [DataKeyID: KeySlot]

    /// How many of its keys are held against what the pack says of them.
    public var commitmentCount: Int { commitments.count }

    /// - Throws: ``PackError/tooLarge`` for more slots than a group may have.
    public init(_ slots: [KeySlot]) throws(PackError) {
        guard !slots.isEmpty, slots.count <= PackLimits.maximumSlotCount,
            slots.reduce(0, { $0 + $1.byteCount }) <= PackLimits.maximumSlotByteCount
        else { throw .tooLarge }
        self.init(slots, commitments: [:])
    }

    private init(_ slots: [KeySlot], commitments: [DataKeyID: KeySlot]) {
        (self.slots, self.commitments) = (slots, commitments)
        ordinals = Dictionary(slots.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    init(parsing bytes: ArraySlice<UInt8>, count: Int) throws(PackError) {
        var reader = ByteReader(bytes)
        var slots: [KeySlot] = []
        for _ in 0..<count {
            guard let slot = try? KeySlot(reading: &reader) else { throw .damaged(.slots) }
            slots.append(slot)
        }
        guard reader.rest.isEmpty else { throw .damaged(.slots) }
        try self.init(slots)
    }

    /// The keys of a chest alone: for items whose commitments are to be compared by themselves. Without a chest, none.
    static func keys(of chest: KeyChest?) throws(PackError) -> KeySlotTable {
        guard let chest, !chest.slots.isEmpty else { return KeySlotTable([], commitments: [:]) }
        return try KeySlotTable(chest.slots)
    }

    /// The table of a settled pack with the keys that its chest has; those that it has not stay commitments.
    func with(_ chest: KeyChest) -> KeySlotTable {
        let keys = Dictionary(chest.slots.map { ($0.id, $0) }) { first, _ in first }
        return KeySlotTable(
            slots.map { $0.isCommitment ? keys[$0.id] ?? $0 : $0 },
            commitments: Dictionary(slots.filter(\.isCommitment).map { ($0.id, $0) }) { first, _ in first })
    }

    /// Opens a data key, and holds it against the commitment that a settled pack has to it.
    ///
    /// - Throws: ``PackError/forgotten`` where the chest has no such key.
    func open(_ slot: KeySlot, ring: KeyRing) throws(PackError) -> DataKey {
        if slot.isCommitment { throw .forgotten }
        let key = try PackError.sealing { () throws(SealingError) in try ring.open(slot) }
        if let commitment = commitments[slot.id], KeySlot.commitment(to: key) != commitment { throw .damaged(.slots) }
        return key
    }

    /// The slot of an item's data key.
    public func slot(for id: DataKeyID) -> KeySlot? { ordinals[id].map { slots[$0] } }

    var byteCount: Int { slots.reduce(0) { $0 + $1.byteCount } }

    func encode(into bytes: inout [UInt8]) {
        for slot in slots { slot.encode(into: &bytes) }
    }
}
