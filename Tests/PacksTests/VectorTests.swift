import Foundation
import Sealing
import TestSupport
import Testing

@testable import Packs

/// Known packs, good and bad, each bad for the one reason that its name says. `manifest.json` has the outcome.
///
/// All are made of the worked example, so its ring opens them. `ALOFT_WRITE_VECTORS=1` makes them again; vectors of a
/// released version are never made again but kept.
struct PackVector: Codable, Hashable, CustomTestStringConvertible {
    let name: String
    /// "whole", or the error's name.
    let outcome: String
    /// How many groups are opened before that.
    let groupCount: Int
    var testDescription: String { name }

    static let folder = "Tests/PacksTests/Vectors"

    static func all() throws -> [PackVector] {
        try JSONDecoder().decode([PackVector].self, from: Data(Repository.read("\(folder)/manifest.json")))
    }

    /// What reading a pack comes to.
    static func outcome(of bytes: [UInt8], ring: KeyRing) async -> (outcome: String, groupCount: Int) {
        do throws(PackError) {
            let read = try await SamplePack.readAll(bytes, ring: ring)
            return (read.stop.map(name) ?? "whole", read.plaintexts.count)
        } catch {
            return (name(error), 0)
        }
    }

    static func name(_ error: PackError) -> String {
        switch error {
        case .damaged(let part): "damaged-\(part)"
        case .truncated: "truncated"
        case .unknownVersion: "unknown-version"
        case .unknownCriticalKind: "unknown-critical-kind"
        case .noSlot: "no-slot"
        case .forgotten: "forgotten"
        case .noSuchRange: "no-such-range"
        case .tooLarge: "too-large"
        case .sealing(.notAuthentic): "not-authentic"
        case .sealing(.unknownAlgorithm): "unknown-algorithm"
        case .sealing(.noKey): "no-key"
        case .sealing: "sealing"
        case .source: "source"
        }
    }
}

/// Makes the vectors.
struct VectorMaker {
    let example: WorkedExample
    let groupStart = 44
    let slotsStart = 68
    let itemStart = 196

    init() throws { example = try WorkedExample() }

    func vectors() throws -> [(name: String, bytes: [UInt8])] {
        let whole = example.bytes
        let size = whole.count
        return [
            ("worked-example", whole),
            ("preamble-alone", Array(whole.prefix(44))),
            ("two-groups", try whole + secondGroup(number: 1)),
            ("cut-in-preamble", Array(whole.prefix(43))),
            ("cut-in-group-header", Array(whole.prefix(60))),
            ("cut-before-last-byte", Array(whole.dropLast())),
            ("trailing-byte", whole + [0]),
            ("preamble-crc-wrong", with(whole) { $0[43] ^= 1 }),
            ("preamble-version-2", preamble { $0[5] = 2 }),
            ("preamble-zero-byte-set", preamble { $0[7] = 1 }),
            ("preamble-other-pack", preamble { $0[8] ^= 1 }),
            ("group-crc-wrong", with(whole) { $0[size - 1] ^= 1 }),
            ("group-version-2", group { $0[groupStart + 5] = 2 }),
            ("group-number-skipped", try whole + secondGroup(number: 2)),
            ("group-slot-count-0", group { $0[groupStart + 7] = 0 }),
            ("group-slot-count-1", group { $0[groupStart + 7] = 1 }),
            ("group-slots-beyond-group", group { $0[groupStart + 13] = 1 }),
            ("slot-class-unknown", group { $0[slotsStart + 16] = 9 }),
            ("slot-algorithm-unknown", group { $0[slotsStart + 17] = 3 }),
            ("slot-epoch-missing", group { $0[slotsStart + 21] = 2 }),
            ("slot-wrapped-key-flipped", group { $0[slotsStart + 30] ^= 1 }),
            ("slot-id-of-no-item", group { $0[slotsStart + 64] ^= 1 }),
            ("item-header-flipped", group { $0[itemStart + 20] ^= 1 }),
            ("item-commitment-flipped", group { $0[itemStart + 60] ^= 1 }),
            ("item-segment-flipped", group { $0[itemStart + 84] ^= 1 }),
            ("item-tag-flipped", group { $0[itemStart + 111] ^= 1 }),
            ("index-commitment-flipped", group { $0[itemStart + 112 + 60] ^= 1 }),
            ("index-segment-flipped", group { $0[itemStart + 112 + 90] ^= 1 }),
            ("index-beyond-group", group { $0[size - 6] = 0xff }),
            ("index-item-kind-unknown-critical", try kind(0xb3)),
            ("index-item-kind-unknown", try kind(0x33)),
        ]
    }

    private func with(_ bytes: [UInt8], _ change: (inout [UInt8]) -> Void) -> [UInt8] {
        var changed = bytes
        change(&changed)
        return changed
    }

    private func preamble(_ change: (inout [UInt8]) -> Void) -> [UInt8] {
        with(example.bytes) { bytes in
            change(&bytes)
            var crc: [UInt8] = []
            crc.append(bigEndian: Checksum.crc32c(bytes[..<40]))
            bytes.replaceSubrange(40..<44, with: crc)
        }
    }

    /// A change below a CRC that holds: what a forger, not an accident, would make.
    private func group(_ change: (inout [UInt8]) -> Void) -> [UInt8] {
        with(example.bytes) { bytes in
            change(&bytes)
            let end = bytes.count - 4
            let body = Checksum.crc32c(bytes[(groupStart + 24)..<end])
            var crc: [UInt8] = []
            crc.append(bigEndian: Checksum.crc32c(bytes[groupStart..<(groupStart + 24)], seed: body))
            bytes.replaceSubrange(end..<(end + 4), with: crc)
        }
    }

    private func secondGroup(number: UInt32) throws -> [UInt8] {
        try GroupWriter(preamble: example.preamble, number: number, ring: example.ring, random: RepeatingRandom())
            .finish()
            .bytes
    }

    private func kind(_ raw: UInt8) throws -> [UInt8] {
        let random = RepeatingRandom()
        let (key, slot) = try example.ring.makeDataKey(.identity)
        var sealed: [UInt8] = []
        var sealer = try ItemSealer(kind: raw, dataKey: key, random: random)
        try sealer.seal(WorkedExample.plaintext, into: &sealed)
        let item = try sealer.finish(into: &sealed)
        var writer = GroupWriter(preamble: example.preamble, number: 0, ring: example.ring, random: random)
        try writer.add(member: [SealedPart(item: item, bytes: sealed)], slots: [slot])
        return example.preamble.encoded() + (try writer.finish()).bytes
    }
}

@Suite struct VectorTests {
    @Test("the vectors on disk are the ones that the maker makes")
    func complete() async throws {
        let maker = try VectorMaker()
        let made = try maker.vectors()
        if ProcessInfo.processInfo.environment["ALOFT_WRITE_VECTORS"] != nil {
            var manifest: [PackVector] = []
            for (name, bytes) in made {
                try Repository.write(bytes, to: Repository.path("\(PackVector.folder)/\(name).pack"))
                let (outcome, count) = await PackVector.outcome(of: bytes, ring: maker.example.ring)
                manifest.append(PackVector(name: name, outcome: outcome, groupCount: count))
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try Repository.write(
                Array(encoder.encode(manifest)) + [0x0a], to: Repository.path("\(PackVector.folder)/manifest.json"))
        }
        #expect(try PackVector.all().map(\.name) == made.map(\.name))
    }

    @Test("each vector has its one outcome", arguments: try PackVector.all())
    func outcome(vector: PackVector) async throws {
        let bytes = try Repository.read("\(PackVector.folder)/\(vector.name).pack")
        let result = await PackVector.outcome(of: bytes, ring: try WorkedExample().ring)
        #expect(result.outcome == vector.outcome && result.groupCount == vector.groupCount)
    }
}
