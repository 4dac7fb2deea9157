import Packs
import Sealing
import TestSupport
import Testing

/// The pack of docs/pack-format.md: every key, salt and identifier is known, so that it can be made again.
struct WorkedExample {
    static let rootKey: [UInt8] = Array(0..<32)
    static let installation = InstallationID(Bytes16(high: 0xa0a0_a0a0_a0a0_a0a0, low: 0xa0a0_a0a0_a0a0_a0a0))
    static let organisation = OrganisationID(Bytes16(high: 0xb0b0_b0b0_b0b0_b0b0, low: 0xb0b0_b0b0_b0b0_b0b0))
    static let pack = PackID(Bytes16(high: 0xc0c0_c0c0_c0c0_c0c0, low: 0xc0c0_c0c0_c0c0_c0c0))
    static let plaintext: [UInt8] = Array("Hello, Aloft".utf8)

    let ring: KeyRing
    let entries: [KeyRingEntry]
    let preamble = Preamble(kind: .loose, pack: Self.pack, organisation: Self.organisation)
    let group: FinishedGroup
    let bytes: [UInt8]

    /// Epoch keys are 32 bytes of 01 (picture) to 06 (patient). The item's data key has id 07…, key 08…, its salt is 09…;
    /// the index's data key has id 0a…, key 0b…, its salt is 0c….
    init() throws {
        let random = RepeatingRandom()
        let root = try #require(RootKey(bytes: Self.rootKey))
        (ring, entries) = try KeyRing.make(root: root, installation: Self.installation, random: random)
        let (dataKey, slot) = try ring.makeDataKey(.picture)
        var sealed: [UInt8] = []
        var sealer = try ItemSealer(kind: ItemKind.picture.rawValue, dataKey: dataKey, random: random)
        try sealer.seal(Self.plaintext, into: &sealed)
        let item = try sealer.finish(into: &sealed)
        var writer = GroupWriter(preamble: preamble, number: 0, ring: ring, random: random)
        let run = FrameRun(offset: 0, frameByteCount: 6, count: 2)
        try writer.add(member: [SealedPart(item: item, bytes: sealed, frameRuns: [run])], slots: [slot])
        group = try writer.finish()
        bytes = preamble.encoded() + group.bytes
    }

    /// The table of the document, each field a row.
    var rows: [String] {
        let indexEnd = bytes.count - 8
        let indexStart = indexEnd - Int(bytes[indexEnd..<(indexEnd + 4)].reduce(0) { $0 << 8 | UInt32($1) })
        var fields: [(Int, String, String)] = [
            (4, "magic", "\"ALFT\""), (2, "version", "1"), (1, "pack kind", "loose"), (1, "zero", ""),
            (16, "pack id", ""), (16, "organisation", ""), (4, "CRC-32C", "of the 40 bytes before"),
            (4, "group magic", "\"GRUP\""), (2, "version", "1"), (2, "slot count", "2"), (4, "number", "0"),
            (4, "slot byte count", "128"), (8, "group byte count", "\(group.bytes.count)"),
        ]
        for (id, name, key) in [("0a…", "identity", "0b…"), ("07…", "picture", "08…")] {
            fields += [
                (16, "data key id", id), (1, "class", name), (1, "algorithm", "AES key wrap"), (4, "epoch", "1"),
                (2, "wrapped byte count", "40"), (40, "wrapped key", "\(key) by the \(name) epoch key"),
            ]
        }
        fields += [
            (1, "item kind", "picture"), (1, "class", "picture"), (1, "algorithm", "AES-256-GCM segments"),
            (1, "segment size", "2^16"), (16, "data key id", "07…"), (32, "salt", "09…"), (32, "commitment", ""),
            (12, "last segment", "\"Hello, Aloft\""), (16, "tag", ""),
            (1, "item kind", "index"), (1, "class", "identity"), (1, "algorithm", "AES-256-GCM segments"),
            (1, "segment size", "2^16"), (16, "data key id", "0a…"), (32, "salt", "0c…"), (32, "commitment", ""),
            (indexEnd - indexStart - 100, "last segment", "the index, below"), (16, "tag", ""),
            (4, "index byte count", "\(indexEnd - indexStart)"), (4, "CRC-32C", "of the group, header last"),
        ]
        return Self.rows(fields, of: bytes)
    }

    /// The table of the opened index.
    func indexRows(_ index: [UInt8]) -> [String] {
        Self.rows(
            [
                (2, "version", "1"), (16, "pack id", ""), (16, "organisation", ""), (4, "number", "0"),
                (4, "member count", "1"), (2, "item count", "1"), (84, "header and commitment", "as the item begins"),
                (8, "offset", "from the group's first byte"), (8, "sealed byte count", "112"),
                (8, "plaintext byte count", "12"), (8, "segment count", "1"), (4, "run count", "1"),
                (8, "run offset", "0"), (8, "frame byte count", "6"), (4, "frame count", "2"),
            ], of: index)
    }

    private static func rows(_ fields: [(Int, String, String)], of bytes: [UInt8]) -> [String] {
        var at = 0
        return fields.map { count, name, meaning in
            defer { at += count }
            let hex = bytes[min(at, bytes.count)..<min(at + count, bytes.count)]
                .map { Hexadecimal.string([$0]) }.joined(separator: " ")
            return "| \(at) | \(hex) | \(name) | \(meaning) |"
        }
    }
}
