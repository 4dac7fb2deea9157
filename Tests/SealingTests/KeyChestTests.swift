import TestSupport
import Testing

@testable import Sealing

@Suite struct KeyChestTests {
    private let chest: KeyChest
    private let ring: KeyRing
    private let keys: [DataKey]

    init() throws {
        let root = RootKey(random: RepeatingRandom())
        ring = try KeyRing.make(root: root, installation: InstallationID(Bytes16(high: 1, low: 2))).ring
        var keys: [DataKey] = []
        var slots: [KeySlot] = []
        for keyClass in [KeyClass.identity, .picture, .picture] {
            let (key, slot) = try ring.makeDataKey(keyClass)
            keys.append(key)
            slots.append(slot)
        }
        self.keys = keys
        chest = KeyChest(
            pack: Bytes16(high: 5, low: 6), organisation: OrganisationID(Bytes16(high: 3, low: 4)), slots: slots)
    }

    @Test("a chest comes back from its bytes, and its keys open")
    func comesBack() throws {
        let read = try KeyChest(parsing: chest.encoded())
        #expect(read == chest)
        for (slot, key) in zip(read.slots, keys) { #expect(try ring.open(slot).key == key.key) }
    }

    @Test("a key that is forgotten is in no byte of the next chest, and the next one is newer")
    func forgetting() throws {
        let next = chest.forgetting([keys[1].id])
        #expect(next.sequence == chest.sequence + 1)
        #expect(next.slots.map(\.id) == [keys[0].id, keys[2].id])
        let bytes = next.encoded()
        #expect(!bytes.indices.contains { bytes[$0...].starts(with: chest.slots[1].wrapped) })
    }

    @Test("a commitment is to one key, its id and class")
    func commitment() {
        let made = keys.map { KeySlot.commitment(to: $0) }
        #expect(Set(made).count == 3 && made.allSatisfy(\.isCommitment))
        #expect(KeySlot.commitment(to: keys[0]) == made[0])
        let other = DataKey(id: keys[1].id, keyClass: keys[0].keyClass, key: keys[0].key)
        #expect(KeySlot.commitment(to: other).wrapped != made[0].wrapped)
        #expect(throws: SealingError.unknownAlgorithm(2)) { try ring.open(made[0]) }
    }

    @Test("a chest that is cut off, longer or changed anywhere is refused, whatever its checksum says")
    func damaged() throws {
        let bytes = chest.encoded()
        for count in 0..<bytes.count {
            #expect(throws: SealingError.self) { try KeyChest(parsing: Array(bytes.prefix(count))) }
        }
        #expect(throws: SealingError.self) { try KeyChest(parsing: bytes + [0]) }
        var random = SeededRandom(seed: 7)
        for at in bytes.indices {
            var changed = bytes
            changed[at] ^= UInt8(truncatingIfNeeded: random.next() | 1)
            #expect(throws: SealingError.self) { try KeyChest(parsing: changed) }
            // With a checksum that fits: anything but a trap.
            var sealed = Array(changed.dropLast(4))
            sealed.append(bigEndian: Checksum.crc32c(sealed))
            _ = try? KeyChest(parsing: sealed)
        }
        var twice = chest.slots
        twice.append(twice[0])
        let doubled = KeyChest(pack: chest.pack, organisation: chest.organisation, slots: twice)
        #expect(throws: SealingError.malformed(.chest)) { try KeyChest(parsing: doubled.encoded()) }
    }
}
