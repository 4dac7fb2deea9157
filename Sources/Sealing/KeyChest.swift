/// The wrapped data keys of one settled pack, in a small object beside it that is replaced as a whole: so keys can be wrapped
/// anew, or forgotten, without writing the pack again.
public struct KeyChest: Hashable, Sendable {
    /// The pack's sixteen bytes.
    public let pack: Bytes16
    public let organisation: OrganisationID
    /// Goes up with each time that it is written: of two the higher one holds.
    public private(set) var sequence: UInt64
    /// By data key id, each once.
    public private(set) var slots: [KeySlot]

    private static let magic = Array("ALKC".utf8)
    private static let version: UInt16 = 1

    public init(pack: Bytes16, organisation: OrganisationID, sequence: UInt64 = 1, slots: [KeySlot]) {
        (self.pack, self.organisation, self.sequence, self.slots) = (pack, organisation, sequence, slots)
    }

    /// The next one, without the keys of these ids: what they sealed is forgotten where no other copy of the chest is left.
    public func forgetting(_ ids: Set<DataKeyID>) -> KeyChest {
        KeyChest(
            pack: pack, organisation: organisation, sequence: sequence + 1, slots: slots.filter { !ids.contains($0.id) }
        )
    }

    /// Magic 4, version 2, pack 16, organisation 16, sequence 8, slot count 4, slots, CRC-32C of all before 4.
    public func encoded() -> [UInt8] {
        var bytes = Self.magic
        bytes.append(bigEndian: Self.version)
        bytes += pack.bytes + organisation.bytes
        bytes.append(bigEndian: sequence)
        bytes.append(bigEndian: UInt32(truncatingIfNeeded: slots.count))
        for slot in slots { slot.encode(into: &bytes) }
        bytes.append(bigEndian: Checksum.crc32c(bytes))
        return bytes
    }

    /// Reads a chest and nothing behind it.
    /// - Throws: ``SealingError/malformed(_:)``.
    public init(parsing bytes: [UInt8]) throws(SealingError) {
        var reader = ByteReader(bytes.dropLast(4))
        var end = ByteReader(bytes.suffix(4))
        guard reader.bytes(4).map(Array.init) == Self.magic, reader.integer(UInt16.self) == Self.version,
            let pack = reader.bytes(16).flatMap({ Bytes16($0) }),
            let organisation = reader.bytes(16).flatMap({ OrganisationID(bytes: $0) }),
            let sequence = reader.integer(UInt64.self), sequence < 1 << 62, let count = reader.integer(UInt32.self),
            end.integer(UInt32.self) == Checksum.crc32c(bytes.dropLast(4))
        else { throw .malformed(.chest) }
        var slots: [KeySlot] = []
        // Nothing is reserved for a count: each slot takes bytes of what is there.
        for _ in 0..<count { slots.append(try KeySlot(reading: &reader)) }
        guard reader.rest.isEmpty, Set(slots.map(\.id)).count == slots.count else { throw .malformed(.chest) }
        self.init(pack: pack, organisation: organisation, sequence: sequence, slots: slots)
    }
}
