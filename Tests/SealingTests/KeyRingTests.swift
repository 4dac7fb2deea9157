import TestSupport
import Testing

@testable import Sealing

@Suite struct KeyRingTests {
    let root = RootKey(random: RepeatingRandom())
    let installation = InstallationID(Bytes16(high: 1, low: 2))
    let organisation = OrganisationID(Bytes16(high: 3, low: 4))
    let ring: KeyRing
    let entries: [KeyRingEntry]

    init() throws {
        (ring, entries) = try KeyRing.make(root: root, installation: installation, random: RepeatingRandom())
    }

    @Test("a ring comes back from its entries' bytes")
    func entriesComeBack() throws {
        #expect(entries.map(\.name) == ["picture-1", "identity-1", "token-1", "signing-1", "uid-1", "patient-1"])
        var read: [KeyRingEntry] = []
        for entry in entries { read.append(try KeyRingEntry(parsing: entry.encoded()[...])) }
        #expect(read == entries)
        let again = try KeyRing(root: root, entries: read)
        #expect(
            again.pseudonym(of: "1.2.3", organisation: organisation)
                == ring.pseudonym(of: "1.2.3", organisation: organisation))
        let (key, slot) = try ring.makeDataKey(.identity)
        #expect(try again.open(slot).key == key.key)
    }

    @Test("another root key opens no entry")
    func wrongRoot() {
        let other = RootKey(random: SystemRandom())
        #expect(throws: SealingError.wrongRootKey) { try KeyRing(root: other, entries: entries) }
    }

    @Test("a store can't give one class's key out as another's")
    func relabelled() throws {
        var bytes = entries[0].encoded()
        bytes[5] = KeyClass.identity.rawValue
        bytes.removeLast(4)
        bytes.append(bigEndian: Checksum.crc32c(bytes))
        let forged = try KeyRingEntry(parsing: bytes[...])
        #expect(throws: SealingError.notAuthentic) {
            try KeyRing(
                root: root, entries: [forged] + entries.filter { $0.keyClass != .identity && $0.keyClass != .picture })
        }
    }

    @Test("every damaged or cut entry is refused")
    func damaged() {
        let bytes = entries[1].encoded()
        for at in bytes.indices {
            var flipped = bytes
            flipped[at] ^= 0x10
            #expect(throws: SealingError.self) { try KeyRingEntry(parsing: flipped[...]) }
            #expect(throws: SealingError.self) { try KeyRingEntry(parsing: bytes[..<at]) }
        }
        #expect(throws: SealingError.self) { try KeyRingEntry(parsing: (bytes + [0])[...]) }
    }

    @Test("a ring without one of the classes is refused")
    func incomplete() {
        #expect(throws: SealingError.incompleteRing) { try KeyRing(root: root, entries: Array(entries.dropLast())) }
        #expect(throws: SealingError.incompleteRing) { try KeyRing(root: root, entries: []) }
        #expect(throws: SealingError.malformed(.duplicate)) {
            try KeyRing(root: root, entries: entries + entries.prefix(1))
        }
    }

    @Test("after a turn new slots name the new epoch and old ones still open")
    func turn() throws {
        let old = try ring.makeDataKey(.picture)
        let entry = try ring.makeNextEpoch(.picture, root: root)
        #expect(ring.currentEpoch(.picture) == 1)
        try ring.adopt(entry, root: root)
        try ring.adopt(entry, root: root)
        #expect(ring.currentEpoch(.picture) == 2)
        #expect(try ring.makeDataKey(.picture).slot.epoch == 2)
        #expect(try ring.open(old.slot).key == old.key.key)
        #expect(throws: SealingError.malformed(.keyClass)) { try ring.makeNextEpoch(.uid, root: root) }
        #expect(throws: SealingError.noKey(.identity, epoch: 9)) {
            try ring.open(
                KeySlot(id: old.slot.id, keyClass: .identity, algorithm: 1, epoch: 9, wrapped: old.slot.wrapped))
        }
        #expect(throws: SealingError.unknownAlgorithm(7)) {
            try ring.open(
                KeySlot(id: old.slot.id, keyClass: .picture, algorithm: 7, epoch: 1, wrapped: old.slot.wrapped))
        }
    }

    @Test("a ring wrapped by a new root key opens by that one alone")
    func rewrap() throws {
        let other = RootKey(random: SystemRandom())
        let wrapped = try ring.entries(wrappedBy: other)
        let again = try KeyRing(root: other, entries: wrapped)
        let slot = try ring.makeDataKey(.picture).slot
        #expect(throws: Never.self) { try again.open(slot) }
        #expect(throws: SealingError.wrongRootKey) { try KeyRing(root: root, entries: wrapped) }
    }

    @Test("a pseudonym is a UUID of version 8, whatever pads the UID")
    func pseudonyms() {
        let one = ring.pseudonym(of: "1.2.840.1", organisation: organisation)
        #expect(one.bytes[6] >> 4 == 8 && one.bytes[8] >> 6 == 2)
        for padded in ["1.2.840.1\0", "1.2.840.1 ", "1.2.840.1 \0 \0"] {
            #expect(ring.pseudonym(of: padded, organisation: organisation) == one)
        }
        #expect(ring.pseudonym(of: " 1.2.840.1", organisation: organisation) != one)
        #expect(ring.pseudonym(of: "1.2.840.1", organisation: OrganisationID(Bytes16(high: 3, low: 5))) != one)
        #expect(one.dicomUID.hasPrefix("2.25.") && one.dicomUID.utf8.count <= 44)
        #expect(
            PseudonymousUID(Bytes16(high: .max, low: .max)).dicomUID == "2.25.340282366920938463463374607431768211455")
    }

    @Test("canonically equal patient ids make one key, outer spaces none")
    func patientKeys() {
        let composed = ring.patientKey(issuer: "A", id: "J\u{fc}rgen", organisation: organisation)
        #expect(ring.patientKey(issuer: "A ", id: "  Ju\u{308}rgen ", organisation: organisation) == composed)
        #expect(ring.patientKey(issuer: "", id: "AJ\u{fc}rgen", organisation: organisation) != composed)
        #expect(ring.patientKey(issuer: "AJ", id: "\u{fc}rgen", organisation: organisation) != composed)
    }

    @Test("normalisation form C as Unicode says (UAX #15)")
    func normalisation() {
        for (text, form) in [
            ("e\u{301}", "é"), ("\u{212b}", "\u{c5}"), ("\u{1100}\u{1161}\u{11a8}", "\u{ac01}"),
            ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{fb01}", "\u{fb01}"), ("\u{2126}", "\u{3a9}"),
            (" abc \0", "abc"),
        ] {
            #expect(KeyRing.normalised(text) == Array(form.unicodeScalars.map { String($0) }.joined().utf8))
        }
    }

    @Test("a token tells its generation, and a search asks for all of them")
    func tokens() throws {
        let first = ring.token("patient.id", value: "4711", organisation: organisation)
        #expect(first.count == 36 && Array(first.prefix(4)) == [0, 0, 0, 1])
        #expect(ring.token("patient.other", value: "4711", organisation: organisation) != first)
        try ring.adopt(ring.makeNextEpoch(.token, root: root), root: root)
        let all = ring.tokens("patient.id", value: " 4711", organisation: organisation)
        #expect(all.count == 2 && all.first == first)
        #expect(all.last == ring.token("patient.id", value: "4711", organisation: organisation))
    }

    @Test("a cell opens in its own place only")
    func cells() throws {
        let row = Array(0..<16 as Range<UInt8>)
        let cell = ring.sealCell(Array("Doe^Jane".utf8), table: "patient", column: "attributes", row: row)
        #expect(cell.count == 8 + KeyRing.cellOverhead)
        #expect(try ring.openCell(cell, table: "patient", column: "attributes", row: row) == Array("Doe^Jane".utf8))
        for (table, column, row) in [
            ("study", "attributes", row), ("patient", "other", row), ("patient", "attributes", row.reversed()),
            ("patienta", "ttributes", row),
        ] {
            #expect(throws: SealingError.notAuthentic) {
                try ring.openCell(cell, table: table, column: column, row: row)
            }
        }
        for at in cell.indices {
            var damaged = cell
            damaged[at] ^= 1
            #expect(throws: SealingError.self) {
                try ring.openCell(damaged, table: "patient", column: "attributes", row: row)
            }
            #expect(throws: SealingError.self) {
                try ring.openCell(cell[..<at], table: "patient", column: "attributes", row: row)
            }
        }
        let empty = ring.sealCell([], table: "t", column: "c", row: row)
        #expect(try ring.openCell(empty, table: "t", column: "c", row: row) == [])
        #expect(ring.sealCell([], table: "t", column: "c", row: row) != empty)
        try ring.adopt(ring.makeNextEpoch(.identity, root: root), root: root)
        #expect(try ring.openCell(cell, table: "patient", column: "attributes", row: row) == Array("Doe^Jane".utf8))
    }

    @Test("a slot comes back from its bytes; a damaged one is refused or does not open")
    func slots() throws {
        let (_, slot) = try ring.makeDataKey(.picture)
        var bytes: [UInt8] = []
        slot.encode(into: &bytes)
        #expect(bytes.count == 64)
        #expect(try KeySlot(parsing: bytes[...]) == slot)
        for at in bytes.indices {
            #expect(throws: SealingError.self) { try KeySlot(parsing: bytes[..<at]) }
            guard at >= 16 else { continue }  // the id is what items name: another id serves no item
            var damaged = bytes
            damaged[at] ^= 1
            #expect(throws: SealingError.self) { try ring.open(KeySlot(parsing: damaged[...])) }
        }
    }

    @Test("a ring serves many tasks while an epoch turns")
    func manyTasks() async throws {
        let expected = ring.pseudonym(of: "1.2.3", organisation: organisation)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<16 {
                group.addTask { [ring, organisation, root] in
                    if task == 8 { try ring.adopt(ring.makeNextEpoch(.identity, root: root), root: root) }
                    for _ in 0..<100 {
                        let (key, slot) = try ring.makeDataKey(.identity)
                        #expect(try ring.open(slot).key == key.key)
                        #expect(ring.pseudonym(of: "1.2.3", organisation: organisation) == expected)
                        let cell = ring.sealCell([1, 2], table: "t", column: "c", row: [])
                        #expect(try ring.openCell(cell, table: "t", column: "c", row: []) == [1, 2])
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
