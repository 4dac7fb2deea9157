import Sealing
import TestSupport
import Testing

@testable import Packs

/// A pack of pictures and a head pack that has its pictures' places in the index.
@Suite struct SettledPackTests {
    private struct Made {
        var file: [UInt8] = []
        var chest: KeyChest
        var preamble: Preamble
        var places: [ItemPlace] = []
        var groupByteCount: UInt64 = 0
    }

    private let sample: SamplePack
    private let texts: [[UInt8]] = [Array("one".utf8), Array("two".utf8)]

    init() throws { sample = try SamplePack(seed: 1, groupCount: 0) }

    private func make(
        _ kind: PackKind, id: UInt64, items: [(ItemKind, [UInt8])], pictures: [ItemPlace] = [],
        others: [PackReference] = []
    ) throws -> Made {
        let preamble = Preamble(
            kind: kind, pack: PackID(Bytes16(high: id, low: 1)), organisation: sample.preamble.organisation)
        let keys = try items.map { _ in try sample.ring.makeDataKey(.identity) }
        var file: [UInt8] = []
        var writer = try StreamedPackWriter(
            preamble: preamble, slots: keys.map(\.slot), ring: sample.ring, start: &file)
        var made = Made(
            chest: KeyChest(pack: preamble.pack.raw, organisation: preamble.organisation, slots: writer.chestSlots),
            preamble: preamble)
        for (number, (kind, text)) in items.enumerated() {
            var bytes: [UInt8] = []
            var sealer = try ItemSealer(kind: kind.rawValue, dataKey: keys[number].key)
            try sealer.seal(text, into: &bytes)
            let item = try sealer.finish(into: &bytes)
            writer.note(bytes)
            file += bytes
            made.places.append(try writer.endItem(item))
            if number < pictures.count { try writer.refer(to: pictures[number]) }
            writer.endMember()
        }
        let finish = try writer.finish(others: others)
        file += finish.tail
        file.replaceSubrange(44..<(44 + finish.header.count), with: finish.header)
        (made.file, made.groupByteCount) = (file, finish.groupByteCount)
        return made
    }

    private func pair() throws -> (pictures: Made, head: Made) {
        let pictures = try make(.settled, id: 7, items: texts.map { (.picture, $0) })
        let head = try make(
            .head, id: 8, items: texts.map { (.head, $0 + $0) }, pictures: pictures.places.map { $0.inPack(1) },
            others: [PackReference(pack: pictures.preamble.pack, groupByteCount: pictures.groupByteCount)])
        return (pictures, head)
    }

    private func open(_ made: Made, chest: KeyChest?) async throws(PackError) -> OpenGroup {
        try await GroupReader.open(
            at: 44, byteCount: made.groupByteCount, of: made.preamble, from: MemoryRangeSource(made.file),
            ring: sample.ring, chest: chest)
    }

    private func text(_ place: ItemPlace, in group: OpenGroup, of made: Made) async throws(PackError) -> [UInt8] {
        let key = try group.dataKey(for: place, ring: sample.ring)
        let reader = try ItemReader(place, groupOffset: 44, dataKey: key, source: MemoryRangeSource(made.file))
        return try await reader.readAll()
    }

    @Test("opened once, a head pack says where its pictures lie, and their chest opens them")
    func opens() async throws {
        let (pictures, head) = try pair()
        let group = try await open(head, chest: head.chest).with([pictures.chest])
        #expect(group.index.others.map(\.pack) == [pictures.preamble.pack])
        for (number, member) in group.index.members.enumerated() {
            #expect(try await text(member.items[0], in: group, of: head) == texts[number] + texts[number])
            #expect(member.items[1].pack == 1)
            #expect(try await text(member.items[1], in: group, of: pictures) == texts[number])
        }
        let alone = try await open(pictures, chest: pictures.chest)
        #expect(try await text(alone.index.members[0].items[0], in: alone, of: pictures) == texts[0])
    }

    @Test("no key stands in a settled pack, and without its chest it does not open")
    func withoutChest() async throws {
        let (pictures, head) = try pair()
        for slot in head.chest.slots {
            #expect(!head.file.indices.contains { head.file[$0...].starts(with: slot.wrapped) })
        }
        await #expect(throws: PackError.forgotten) { try await open(head, chest: nil) }
        await #expect(throws: PackError.damaged(.packID)) { try await open(head, chest: pictures.chest) }
        let group = try await open(head, chest: head.chest)
        await #expect(throws: PackError.forgotten) {
            try await text(group.index.members[0].items[1], in: group, of: pictures)
        }
    }

    @Test("what the chest forgets does not open, and the rest does")
    func forgotten() async throws {
        let (_, head) = try pair()
        let id = head.places[0].item.header.dataKeyID
        let group = try await open(head, chest: head.chest.forgetting([id]))
        await #expect(throws: PackError.forgotten) {
            try await text(group.index.members[0].items[0], in: group, of: head)
        }
        #expect(try await text(group.index.members[1].items[0], in: group, of: head) == texts[1] + texts[1])
    }

    @Test("another key under the same id is found by the pack's commitment")
    func otherKey() async throws {
        let (_, head) = try pair()
        let id = head.places[0].item.header.dataKeyID
        let (_, other) = try sample.ring.makeDataKey(.identity)
        let forged = KeySlot(
            id: id, keyClass: other.keyClass, algorithm: other.algorithm, epoch: other.epoch, wrapped: other.wrapped)
        let slots = head.chest.slots.map { $0.id == id ? forged : $0 }
        let chest = KeyChest(pack: head.chest.pack, organisation: head.chest.organisation, slots: slots)
        let group = try await open(head, chest: chest)
        await #expect(throws: PackError.damaged(.slots)) {
            try await text(group.index.members[0].items[0], in: group, of: head)
        }
    }

    @Test("an index that is changed anywhere is refused or read, and never traps")
    func mutations() throws {
        let (pictures, head) = try pair()
        let index = PackIndex(
            pack: head.preamble.pack, organisation: head.preamble.organisation, number: 0,
            members: [.init(items: [head.places[0], pictures.places[0].inPack(1)])],
            others: [PackReference(pack: pictures.preamble.pack, groupByteCount: pictures.groupByteCount)])
        let bytes = index.encoded()
        let room: Range<UInt64> = 24..<head.groupByteCount
        #expect(try PackIndex(parsing: bytes[...], items: room) == index)
        for count in 0..<bytes.count {
            #expect(throws: PackError.self) { try PackIndex(parsing: bytes.prefix(count), items: room) }
        }
        var random = SeededRandom(seed: 3)
        for _ in 0..<20_000 {
            var changed = bytes
            for _ in 0...(random.next() % 3) {
                changed[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            _ = try? PackIndex(parsing: changed[...], items: room)
        }
        // An item in a pack that is not named.
        let lost = PackIndex(
            pack: index.pack, organisation: index.organisation, number: 0,
            members: [.init(items: [pictures.places[0].inPack(2)])], others: index.others)
        #expect(throws: PackError.damaged(.index)) { try PackIndex(parsing: lost.encoded()[...], items: room) }
    }
}
