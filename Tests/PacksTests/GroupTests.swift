import Sealing
import TestSupport
import Testing

@testable import Packs

/// A pack of two groups with members of several items, small segments, and all plaintexts.
struct SamplePack {
    let ring: KeyRing
    let preamble: Preamble
    var bytes: [UInt8]
    var groups: [FinishedGroup] = []
    var plaintexts: [[[[UInt8]]]] = []

    init(seed: UInt64 = 1, groupCount: UInt32 = 2, largest: Int = 9000) throws {
        var random = SeededRandom(seed: seed)
        ring = try KeyRing.make(
            root: RootKey(random: SystemRandom()), installation: InstallationID(random: SystemRandom())
        ).ring
        preamble = Preamble(
            kind: .loose, pack: PackID(random: SystemRandom()), organisation: OrganisationID(random: SystemRandom()))
        bytes = preamble.encoded()
        for number in 0..<groupCount {
            var writer = GroupWriter(preamble: preamble, number: number, ring: ring)
            var all: [[[UInt8]]] = []
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let (identity, picture) = (try ring.makeDataKey(.identity), try ring.makeDataKey(.picture))
                var parts: [SealedPart] = []
                var plain: [[UInt8]] = []
                for kind in [ItemKind.head, .picture, .record] {
                    let plaintext = random.bytes(Int.random(in: 0...largest, using: &random))
                    plain.append(plaintext)
                    parts.append(
                        try Self.part(kind, kind == .picture ? picture.key : identity.key, plaintext))
                }
                try writer.add(member: parts, slots: [identity.slot, picture.slot])
                all.append(plain)
            }
            let group = try writer.finish()
            bytes += group.bytes
            groups.append(group)
            plaintexts.append(all)
        }
    }

    static func part(_ kind: ItemKind, _ key: DataKey, _ plaintext: [UInt8]) throws -> SealedPart {
        var out: [UInt8] = []
        var sealer = try ItemSealer(kind: kind.rawValue, dataKey: key, segmentSizeLog2: 12)
        try sealer.seal(plaintext, into: &out)
        let item = try sealer.finish(into: &out)
        let run = FrameRun(offset: 0, frameByteCount: UInt64(plaintext.count / 2), count: 2)
        return SealedPart(item: item, bytes: out, frameRuns: kind == .picture ? [run] : [])
    }

    /// Scans and opens everything that a pack's bytes give: as a rebuild does.
    static func readAll(
        _ bytes: [UInt8], ring: KeyRing
    ) async throws(PackError) -> (plaintexts: [[[[UInt8]]]], end: UInt64, stop: PackError?) {
        let source = MemoryRangeSource(bytes)
        var scanner = try await GroupScanner(source, byteCount: UInt64(bytes.count))
        var all: [[[[UInt8]]]] = []
        while let found = try await scanner.next() {
            let group = try await GroupReader.openIndex(
                at: found.offset, byteCount: found.header.byteCount, of: scanner.preamble, from: source, ring: ring)
            var members: [[[UInt8]]] = []
            for member in group.index.members {
                var items: [[UInt8]] = []
                for place in member.items {
                    let reader = try ItemReader(
                        place, groupOffset: group.offset, dataKey: try group.dataKey(for: place, ring: ring),
                        source: source)
                    try await reader.checkHeader()
                    items.append(try await reader.readAll())
                }
                members.append(items)
            }
            all.append(members)
        }
        return (all, scanner.end, scanner.stop)
    }
}

@Suite struct GroupTests {
    @Test("what goes into groups comes out of them", arguments: 0..<20 as Range<UInt64>)
    func roundTrip(seed: UInt64) async throws {
        let sample = try SamplePack(seed: seed)
        let read = try await SamplePack.readAll(sample.bytes, ring: sample.ring)
        #expect(read.plaintexts == sample.plaintexts && read.stop == nil && read.end == UInt64(sample.bytes.count))
    }

    @Test("any range of any item opens, and any frame")
    func ranges() async throws {
        let sample = try SamplePack(seed: 5, groupCount: 1, largest: 30_000)
        let source = MemoryRangeSource(sample.bytes)
        var random = SeededRandom(seed: 9)
        for (m, member) in sample.groups[0].index.members.enumerated() {
            for (i, place) in member.items.enumerated() {
                let plain = sample.plaintexts[0][m][i]
                let key = try sample.groups[0].dataKey(for: place, ring: sample.ring)
                let reader = try ItemReader(place, groupOffset: 44, dataKey: key, source: source)
                for _ in 0..<30 {
                    let a = Int.random(in: 0...plain.count, using: &random)
                    let b = Int.random(in: a...plain.count, using: &random)
                    #expect(try await reader.read(UInt64(a)..<UInt64(b)) == Array(plain[a..<b]))
                }
                await #expect(throws: PackError.noSuchRange) { try await reader.read(0..<UInt64(plain.count + 1)) }
                await #expect(throws: PackError.noSuchRange) { try await reader.frame(3) }
                await #expect(throws: PackError.noSuchRange) { try await reader.frame(0) }
                if place.kind == .picture {
                    let half = plain.count / 2
                    #expect(try await reader.frame(2) == Array(plain[half..<(2 * half)]))
                }
            }
        }
    }

    @Test("a pack cut anywhere keeps its whole groups, and says where the last one ends")
    func cuts() async throws {
        let sample = try SamplePack(seed: 2, largest: 300)
        let firstEnd = 44 + sample.groups[0].bytes.count
        for count in 0..<sample.bytes.count {
            let cut = Array(sample.bytes.prefix(count))
            if count < 44 {
                await #expect(throws: PackError.truncated) { try await SamplePack.readAll(cut, ring: sample.ring) }
                continue
            }
            let read = try await SamplePack.readAll(cut, ring: sample.ring)
            let whole = count >= firstEnd ? 1 : 0
            #expect(read.plaintexts == Array(sample.plaintexts.prefix(whole)))
            #expect(read.end == UInt64(whole == 1 ? firstEnd : 44))
            #expect((read.stop == nil) == (count == 44 || count == firstEnd))
        }
    }

    @Test("a flipped bit anywhere ends the scan before that group")
    func flips() async throws {
        let sample = try SamplePack(seed: 3, largest: 300)
        let firstEnd = 44 + sample.groups[0].bytes.count
        for at in sample.bytes.indices {
            var damaged = sample.bytes
            damaged[at] ^= UInt8(1 << (at % 8))
            guard let read = try? await SamplePack.readAll(damaged, ring: sample.ring) else {
                #expect(at < 44)
                continue
            }
            #expect(at >= 44 && read.plaintexts == Array(sample.plaintexts.prefix(at < firstEnd ? 0 : 1)))
        }
    }

    @Test("zeroes where a sync was missed are not believed")
    func zeroedBlock() async throws {
        let sample = try SamplePack(seed: 4, largest: 20_000)
        var damaged = sample.bytes
        let start = 44 + sample.groups[0].bytes.count + 200
        damaged.replaceSubrange(start..<(start + 512), with: repeatElement(0, count: 512))
        let read = try await SamplePack.readAll(damaged, ring: sample.ring)
        #expect(read.plaintexts == Array(sample.plaintexts.prefix(1)) && read.stop == .damaged(.checksum))
    }

    @Test("without the CRC a damaged group is read or refused, never a trap")
    func damageBelowTheChecksum() async throws {
        let sample = try SamplePack(seed: 6, groupCount: 1, largest: 5000)
        var random = SeededRandom(seed: 11)
        let range = UInt64(sample.groups[0].bytes.count)
        for _ in 0..<3000 {
            var damaged = sample.bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                // Header, slots, trailer and index more often than items.
                let near = Bool.random(using: &random) ? 44..<300 : (damaged.count - 300)..<damaged.count
                damaged[Int.random(in: near, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let source = MemoryRangeSource(damaged)
            guard
                let group = try? await GroupReader.openIndex(
                    at: 44, byteCount: range, of: sample.preamble, from: source, ring: sample.ring)
            else { continue }
            #expect(group.index == sample.groups[0].index)
        }
        let source = MemoryRangeSource(sample.bytes)
        for (offset, count) in [(44, range + 1), (.max, range), (44, .max), (0, range), (44, 0)] as [(UInt64, UInt64)] {
            await #expect(throws: PackError.self) {
                try await GroupReader.openIndex(
                    at: offset, byteCount: count, of: sample.preamble, from: source, ring: sample.ring)
            }
            await #expect(throws: PackError.self) {
                try await GroupReader.open(
                    at: offset, byteCount: count, of: sample.preamble, from: source, ring: sample.ring)
            }
        }
    }

    @Test("every damaged or cut index is read or refused, and bounds its counts")
    func damagedIndex() throws {
        let sample = try SamplePack(seed: 7, groupCount: 1)
        let encoded = sample.groups[0].index.encoded()
        let items = 0..<UInt64(sample.groups[0].bytes.count)
        #expect(try PackIndex(parsing: encoded[...], items: items) == sample.groups[0].index)
        for at in encoded.indices {
            #expect(throws: PackError.self) { try PackIndex(parsing: encoded[..<at], items: items) }
            for value in [0x00, 0x7f, 0x80, 0xff] as [UInt8] {
                var damaged = encoded
                damaged[at] = value
                guard let index = try? PackIndex(parsing: damaged[...], items: items) else { continue }
                #expect(index.encoded() == damaged)
                for place in index.members.flatMap(\.items) {
                    #expect(place.isSound(within: items))
                    for frame in [0, 1, 2, 3, .max] as [UInt64] { _ = place.range(ofFrame: frame) }
                }
            }
        }
    }

    @Test("a group of another pack is refused, even when its CRC holds")
    func movedGroup() async throws {
        let sample = try SamplePack(seed: 8, groupCount: 1)
        let other = Preamble(
            kind: .loose, pack: PackID(random: SystemRandom()), organisation: sample.preamble.organisation)
        let moved = other.encoded() + sample.groups[0].bytes
        await #expect(throws: PackError.damaged(.packID)) { try await SamplePack.readAll(moved, ring: sample.ring) }
    }

    @Test("an unknown kind is kept, an unknown critical one refuses the group")
    func unknownKinds() async throws {
        for (kind, isKept) in [(ItemKind(rawValue: 0x33), true), (ItemKind(rawValue: 0xb3), false)] {
            let sample = try SamplePack(seed: 1, groupCount: 0)
            let (key, slot) = try sample.ring.makeDataKey(.identity)
            var writer = GroupWriter(preamble: sample.preamble, number: 0, ring: sample.ring)
            try writer.add(member: [SamplePack.part(kind, key, [1, 2])], slots: [slot])
            let bytes = sample.preamble.encoded() + (try writer.finish()).bytes
            if isKept {
                #expect(try await SamplePack.readAll(bytes, ring: sample.ring).plaintexts == [[[[1, 2]]]])
            } else {
                await #expect(throws: PackError.unknownCriticalKind(0xb3)) {
                    try await SamplePack.readAll(bytes, ring: sample.ring)
                }
            }
        }
    }

    @Test("a member whose data key has no slot, or whose bytes are short, is refused")
    func badMembers() throws {
        let sample = try SamplePack(seed: 1, groupCount: 0)
        let (key, slot) = try sample.ring.makeDataKey(.identity)
        let part = try SamplePack.part(.head, key, [1])
        let short = SealedPart(item: part.item, bytes: Array(part.bytes.dropLast()))
        var writer = GroupWriter(preamble: sample.preamble, number: 0, ring: sample.ring)
        var refusals: [PackError] = []
        do throws(PackError) { try writer.add(member: [part], slots: []) } catch { refusals.append(error) }
        do throws(PackError) { try writer.add(member: [short], slots: [slot]) } catch { refusals.append(error) }
        #expect(refusals == [.noSlot, .truncated])
        #expect(writer.memberCount == 0)
    }

    @Test("a source that has less than the index says is truncated")
    func shortSource() async throws {
        let sample = try SamplePack(seed: 5, groupCount: 1, largest: 30_000)
        let place = try #require(sample.groups[0].index.members[0].item(.picture))
        let key = try sample.groups[0].dataKey(for: place, ring: sample.ring)
        let cut = MemoryRangeSource(Array(sample.bytes.prefix(44 + Int(place.offset + place.item.sealedByteCount) - 1)))
        let reader = try ItemReader(place, groupOffset: 44, dataKey: key, source: cut)
        await #expect(throws: PackError.truncated) { try await reader.readAll() }
    }
}
