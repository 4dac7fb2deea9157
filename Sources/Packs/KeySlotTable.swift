public import Sealing

/// A group's key slots. The first is the index's own; each other serves the items that name its data key.
public struct KeySlotTable: Hashable, Sendable {
    public let slots: [KeySlot]
    private let ordinals: [DataKeyID: Int]

    /// - Throws: ``PackError/tooLarge`` for more slots than a group may have.
    public init(_ slots: [KeySlot]) throws(PackError) {
        guard !slots.isEmpty, slots.count <= PackLimits.maximumSlotCount,
            slots.reduce(0, { $0 + $1.byteCount }) <= PackLimits.maximumSlotByteCount
        else { throw .tooLarge }
        self.slots = slots
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

    /// The slot of an item's data key.
    public func slot(for id: DataKeyID) -> KeySlot? { ordinals[id].map { slots[$0] } }

    var byteCount: Int { slots.reduce(0) { $0 + $1.byteCount } }

    func encode(into bytes: inout [UInt8]) {
        for slot in slots { slot.encode(into: &bytes) }
    }
}
