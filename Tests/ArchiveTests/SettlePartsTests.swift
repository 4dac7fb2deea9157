import DICOM
import Sealing
import TestSupport
import Testing

@testable import Archive
@testable import Vault

@Suite struct SliceOrderTests {
    private func row(_ number: UInt64) -> InstanceRow {
        InstanceRow(
            study: PseudonymousUID(Bytes16(high: 1, low: 1)), series: PseudonymousUID(Bytes16(high: 1, low: 2)),
            instance: PseudonymousUID(Bytes16(high: 9, low: 1_000 - number)),
            rank: Rank(milliseconds: number, counter: 0, node: 1), state: .current, source: .live,
            place: GroupPlace(node: 1, number: 1, group: 0, offset: 44, byteCount: 100, packID: []), ordinal: 0,
            byteCount: 1)
    }

    private func slice(_ rank: UInt64, z: String?, number: Int? = nil, orientation: [String] = axial) -> Slice {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        if let number { writer.append(.instanceNumber, .IS, string: "\(number)") }
        if let z {
            writer.append(.imagePositionPatient, .DS, string: "-100\\-100\\\(z)")
            writer.append(.imageOrientationPatient, .DS, string: orientation.joined(separator: "\\"))
        }
        guard let head = try? DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian) else {
            return Slice(row(rank))
        }
        return Slice(row(rank), head: head)
    }

    private static let axial = ["1", "0", "0", "0", "1", "0"]
    private static let sagittal = ["0", "1", "0", "0", "0", "-1"]

    private func ranks(_ slices: [Slice]) -> [UInt64] { SliceOrder.sorted(slices).map(\.row.rank.milliseconds) }

    @Test("parallel slices lie along their normal, however they came and are numbered")
    func geometry() {
        #expect(
            ranks([slice(1, z: "5", number: 1), slice(2, z: "-3.5", number: 2), slice(3, z: "0", number: 3)]) == [
                2, 3, 1,
            ])
    }

    @Test("directions that differ in the last digits are one stack")
    func nearly() {
        let other = ["0.99999", "0.00004", "0", "0", "1", "0"]
        #expect(ranks([slice(1, z: "2"), slice(2, z: "1", orientation: other), slice(3, z: "0")]) == [3, 2, 1])
    }

    @Test("stacks follow one another by their lowest instance number")
    func stacks() {
        let slices = [
            slice(1, z: "0", number: 3), slice(2, z: "1", number: 4),
            slice(3, z: "0", number: 1, orientation: Self.sagittal),
            slice(4, z: "1", number: 2, orientation: Self.sagittal),
        ]
        #expect(Set(ranks(slices).prefix(2)) == [3, 4] && ranks(slices).suffix(2) == [1, 2])
    }

    @Test("without a place instance numbers count, then ranks")
    func numbers() {
        #expect(
            ranks([
                slice(1, z: nil, number: 3), slice(2, z: nil), slice(3, z: nil, number: 1), slice(4, z: nil, number: 1),
            ]) == [3, 4, 1, 2])
    }

    @Test(
        "what is no number leaves no trap",
        arguments: ["1e308", "nan", "inf", "-1e9999", "x", "", "0x10", "99999999999999999999"])
    func hostile(text: String) {
        let orientation = [text, text, text, "1e300", "2.1", "-7"]
        let slices = [
            slice(1, z: text), slice(2, z: "1", orientation: orientation), slice(3, z: text, orientation: orientation),
        ]
        #expect(ranks(slices).sorted() == [1, 2, 3])
    }
}

@Suite struct SettleBatchTests {
    private func slices(_ count: Int, byteCount: UInt64 = 1) -> [Slice] {
        let uid = PseudonymousUID(Bytes16(high: 1, low: 1))
        let row = InstanceRow(
            study: uid, series: uid, instance: uid, rank: Rank(milliseconds: 1, counter: 0, node: 1), state: .current,
            source: .live, place: GroupPlace(node: 1, number: 1, group: 0, offset: 44, byteCount: 100, packID: []),
            ordinal: 0, byteCount: byteCount)
        return (0..<count).map { _ in Slice(row) }
    }

    private func counts(_ series: [[Slice]]) -> [[Int]] { Archive.batches(of: series).map { $0.map(\.count) } }

    @Test("batches have whole series as long as they are not too much, and each slice once")
    func batches() {
        let limit = ArchiveLimits.settledAtOnce
        #expect(counts([]) == [] && counts([[], []]) == [])
        #expect(counts([slices(2), [], slices(3)]) == [[2, 3]])
        #expect(counts([slices(limit)]) == [[limit]])
        #expect(counts([slices(limit + 1)]) == [[limit], [1]])
        #expect(counts([slices(limit), slices(1)]) == [[limit], [1]])
        #expect(counts([slices(limit - 1), slices(3)]) == [[limit - 1, 1], [2]])
        let many = ArchiveLimits.settledSeriesAtOnce
        #expect(counts((0...many).map { _ in slices(1) }) == [[Int](repeating: 1, count: many), [1]])
        let large = slices(3, byteCount: ArchiveLimits.settledBytesAtOnce)
        #expect(counts([large]) == [[1], [1], [1]])
        #expect(counts([slices(2, byteCount: .max)]) == [[1], [1]])
    }
}

@Suite struct NumberRangesTests {
    @Test("it holds what a set holds, in as few ranges as can be", arguments: [1, 2, 3] as [UInt64])
    func likeSet(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var (ranges, set) = (NumberRanges(), Set<UInt64>())
        for _ in 0..<400 {
            let number = random.next() % 200
            ranges.insert(number)
            set.insert(number)
        }
        for number in 0..<210 as Range<UInt64> { #expect(ranges.contains(number) == set.contains(number)) }
        for (one, next) in zip(ranges.ranges, ranges.ranges.dropFirst()) {
            #expect(one.upperBound + 1 < next.lowerBound)
        }
        #expect(try #require(NumberRanges(ranges.ranges)) == ranges)
        ranges.insert(.max)
        ranges.insert(.max - 1)
        #expect(ranges.contains(.max) && ranges.contains(.max - 1) && !ranges.contains(.max - 2))
    }

    @Test("ranges that meet or are out of order are refused")
    func refused() {
        #expect(NumberRanges([1...2, 3...4]) == nil)
        #expect(NumberRanges([5...6, 1...2]) == nil)
        #expect(NumberRanges([1...2, 4...4]) != nil)
    }
}

@Suite struct SettlementTests {
    @Test("a settlement comes back, and one that is cut off or changed never traps")
    func coding() throws {
        let uid = { (low: UInt64) in PseudonymousUID(Bytes16(high: 3, low: low)) }
        let rank = Rank(milliseconds: 5, counter: 1, node: 1)
        let settlement = Settlement(
            rank: rank, study: uid(1),
            members: (0..<3).map { Amendment.Target(study: uid(1), series: uid(2), instance: uid(10 + $0), rank: rank) }
        )
        let bytes = settlement.encoded()
        #expect(try Settlement(parsing: bytes) == settlement)
        for count in 0..<bytes.count {
            #expect(throws: ArchiveError.self) { try Settlement(parsing: Array(bytes.prefix(count))) }
        }
        var random = SeededRandom(seed: 5)
        for _ in 0..<5_000 {
            var changed = bytes
            changed[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            _ = try? Settlement(parsing: changed)
        }
    }
}
