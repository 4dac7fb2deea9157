import Sealing
import TestSupport
import Testing
import Vault

@testable import Archive
@testable import Packs

@Suite struct GroupCacheTests {
    /// A group of one item whose frame table has so many runs: 24 bytes each.
    private static func group(runs: Int) throws -> OpenGroup {
        let header = try ItemHeader(
            parsing: [ItemKind.picture.rawValue, KeyClass.picture.rawValue, 1, 16] + [UInt8](repeating: 1, count: 48))
        let item = try SealedItem(
            prefix: (header.encoded() + [UInt8](repeating: 2, count: ItemHeader.commitmentByteCount))[...],
            plaintextByteCount: 10, sealedByteCount: 110, segmentCount: 1)
        let run = FrameRun(offset: 0, frameByteCount: 0, count: 1)
        let place = ItemPlace(item: item, offset: 0, frameRuns: [FrameRun](repeating: run, count: runs))
        let slot = KeySlot(
            id: DataKeyID(Bytes16(high: 1, low: 2)), keyClass: .identity, algorithm: 1, epoch: 1,
            wrapped: [UInt8](repeating: 3, count: 40))
        return OpenGroup(
            header: GroupHeader(number: 0, slotCount: 1, slotByteCount: slot.byteCount, byteCount: 1 << 20), offset: 64,
            slots: try KeySlotTable([slot]),
            index: PackIndex(
                pack: PackID(Bytes16(high: 1, low: 1)), organisation: OrganisationID(Bytes16(high: 2, low: 2)),
                number: 0,
                members: [PackIndex.Member(items: [place])]))
    }

    private static func place(_ number: UInt64) -> GroupPlace {
        GroupPlace(
            node: 1, number: number, group: 0, offset: 64, byteCount: 1 << 20, packID: [UInt8](repeating: 7, count: 16))
    }

    @Test("an index counts with its frame tables")
    func size() throws {
        let (small, large) = (try Self.group(runs: 0).memoryByteCount, try Self.group(runs: 100_000).memoryByteCount)
        #expect(small > 300 && small < 2_000)
        #expect(large - small >= 2_400_000 && large - small < 2_401_000)
    }

    @Test("the cache stays within its bytes, and what was asked for longest ago goes first")
    func bounded() throws {
        let group = try Self.group(runs: 1_000)
        let cache = GroupCache(byteCount: 3 * group.memoryByteCount)
        for number in 1...3 as ClosedRange<UInt64> { cache.keep(group, at: Self.place(number)) }
        #expect(cache.group(at: Self.place(1)) != nil)
        cache.keep(group, at: Self.place(4))
        #expect((1...4).map { cache.group(at: Self.place($0)) != nil } == [true, false, true, true])
        // The same again is no second one.
        cache.keep(group, at: Self.place(4))
        #expect(cache.byteCount == 3 * group.memoryByteCount)
        // A larger one pushes several out: the order is now 1, 3, 4.
        let large = try Self.group(runs: 1_500)
        cache.keep(large, at: Self.place(5))
        #expect((1...5).map { cache.group(at: Self.place($0)) != nil } == [false, false, false, true, true])
        #expect(cache.byteCount == group.memoryByteCount + large.memoryByteCount)
    }

    @Test("an index larger than the cache is not kept and drives nothing out")
    func tooLarge() throws {
        let group = try Self.group(runs: 10)
        let cache = GroupCache(byteCount: group.memoryByteCount)
        cache.keep(group, at: Self.place(1))
        cache.keep(try Self.group(runs: 1_000), at: Self.place(2))
        #expect(cache.group(at: Self.place(1)) != nil && cache.group(at: Self.place(2)) == nil)
    }

    @Test("any order of keeping and asking leaves the books right", arguments: 0..<20 as Range<UInt64>)
    func books(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let groups = try (0..<5).map { try Self.group(runs: $0 * 40) }
        let limit = 4 * groups[4].memoryByteCount
        let cache = GroupCache(byteCount: limit)
        var model: [(number: UInt64, byteCount: Int)] = []
        for _ in 0..<400 {
            let number = UInt64.random(in: 1...12, using: &random)
            let known = model.firstIndex { $0.number == number }
            if Bool.random(using: &random) {
                #expect((cache.group(at: Self.place(number)) != nil) == (known != nil))
                if let known { model.append(model.remove(at: known)) }
            } else if let group = groups.randomElement(using: &random) {
                cache.keep(group, at: Self.place(number))
                if let known { model.remove(at: known) }
                model.append((number, group.memoryByteCount))
                while model.reduce(0, { $0 + $1.byteCount }) > limit { model.removeFirst() }
            }
            #expect(cache.byteCount == model.reduce(0) { $0 + $1.byteCount })
        }
    }
}
