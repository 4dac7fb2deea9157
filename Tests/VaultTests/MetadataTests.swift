import DICOM
import Sealing
import TestSupport
import Testing

@testable import Vault

@Suite struct MetadataTests {
    @Test(
        "the digest of what a series shows is that of the versions that are current", arguments: 0..<8 as Range<UInt64>)
    func digest(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let archive = ModelArchive(try Fixture())
        let vault = archive.fixture.vault
        var targets: [Amendment.Target] = []
        for tick in 1...(40 as UInt64) {
            var model = ModelInstance()
            model.tick = tick
            model.instance = "1.1.1.\(Int.random(in: 1...5, using: &random))"
            model.verdict = [.new, .revision, .held].randomElement(using: &random) ?? .new
            model.source = [.live, .import].randomElement(using: &random) ?? .live
            var amendments: [Amendment] = []
            if let target = targets.randomElement(using: &random) {
                let kind = [Amendment.Kind.reject, .restore, .release, .hold].randomElement(using: &random) ?? .reject
                amendments = [
                    Amendment(
                        number: tick, kind: kind, rank: Rank(milliseconds: 1_000 + tick, counter: 0, node: 1),
                        targets: [target])
                ]
            }
            try archive.commit(try archive.group(tick, [model], amendments: amendments))
            targets.append(try model.entry(archive.fixture).target)
            let shown = try vault.shownSeries(study: archive.fixture.pseudonym("1.1")).series
            var expected = ShownDigest()
            let rows = try vault.instances(Scope(study: archive.fixture.pseudonym("1.1")))
            for row in rows { expected.add(row) }
            #expect(shown.map(\.shown) == (rows.isEmpty ? [] : [expected]), "after group \(tick)")
            #expect(shown.map(\.instanceCount) == (rows.isEmpty ? [] : [rows.count]))
        }
    }

    private func prepared(_ archive: ModelArchive, shown: ShownDigest, version: UInt16 = 1) -> PreparedMetadata {
        var prepared = PreparedMetadata(
            study: archive.fixture.pseudonym("1.1"), series: archive.fixture.pseudonym("1.1.1"), shown: shown,
            instanceCount: 1, textVersion: version, root: "https://pacs.example")
        (prepared.crc32, prepared.byteCount, prepared.deflatedByteCount) = (7, 1_000, 100)
        return prepared
    }

    @Test(
        "an item counts while its series shows what it was made of, and one that counts is not replaced by one that does not"
    )
    func counts() throws {
        let archive = ModelArchive(try Fixture())
        let (vault, study) = (archive.fixture.vault, archive.fixture.pseudonym("1.1"))
        try archive.commit(try archive.group(1, [ModelInstance()]))
        let due = try vault.seriesToPrepare(limit: 10)
        #expect(due.count == 1)
        let right = prepared(archive, shown: try #require(due.first).shown)
        var group = try archive.group(2, [])
        group.prepared = [right]
        try archive.commit(group)
        #expect(try vault.seriesToPrepare(limit: 10).isEmpty)
        #expect(try vault.shownSeries(study: study).series.map(\.prepared?.metadata) == [right])
        var wrong = try archive.group(3, [])
        wrong.prepared = [prepared(archive, shown: ShownDigest(bytes: [UInt8](repeating: 1, count: 16)))]
        try archive.commit(wrong)
        #expect(try vault.shownSeries(study: study).series.map(\.prepared?.metadata) == [right])
        #expect(try vault.preparedCount() == (1, 1))
        var other = ModelInstance()
        (other.instance, other.tick) = ("1.1.1.2", 2)
        try archive.commit(try archive.group(4, [other]))
        #expect(try vault.shownSeries(study: study).series.map { $0.prepared == nil } == [true])
        #expect(try vault.seriesToPrepare(limit: 10).count == 1)
        #expect(try vault.preparedCount() == (1, 0))
    }

    @Test("that a series has been looked at counts for what it showed then")
    func looked() throws {
        let archive = ModelArchive(try Fixture())
        let vault = archive.fixture.vault
        try archive.commit(try archive.group(1, [ModelInstance()]))
        let before = try #require(try vault.seriesToPrepare(limit: 10).first)
        var other = ModelInstance()
        (other.instance, other.tick) = ("1.1.1.2", 2)
        try archive.commit(try archive.group(2, [other]))
        try vault.notePrepared(before)
        let after = try #require(try vault.seriesToPrepare(limit: 10).first)
        try vault.notePrepared(after)
        #expect(try vault.seriesToPrepare(limit: 10).isEmpty)
    }

    @Test("the newest series come first, and the others page by page")
    func pages() throws {
        let archive = ModelArchive(try Fixture())
        for number in 1...7 {
            var model = ModelInstance()
            (model.series, model.instance, model.tick) = ("1.1.\(number)", "1.1.\(number).1", UInt64(number))
            try archive.commit(try archive.group(UInt64(number), [model]))
        }
        var ids: [Int64] = []
        var below = Int64.max
        while let page = try Optional(archive.fixture.vault.seriesToPrepare(below: below, limit: 3)), !page.isEmpty {
            ids += page.map(\.id)
            below = ids.last ?? 0
        }
        #expect(ids.count == 7 && ids == ids.sorted(by: >))
    }
}
