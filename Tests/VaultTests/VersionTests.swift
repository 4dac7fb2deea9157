import Testing

@testable import Vault

@Suite struct VersionTests {
    @Test("every stored version comes once, whatever the size of the pages", arguments: [1, 2, 3, 7, 100])
    func pages(limit: Int) throws {
        let archive = ModelArchive(try Fixture())
        var models: [ModelInstance] = []
        for tick in 1...20 as ClosedRange<UInt64> {
            models.append(
                ModelInstance(
                    study: "1.\(tick % 3)", series: "1.\(tick % 3).\(tick % 2)",
                    instance: "1.\(tick % 3).\(tick % 2).\(tick / 8)",
                    tick: tick, verdict: tick > 15 ? .held : tick > 12 ? .revision : .new,
                    reason: tick > 15 ? .otherPixels : .none))
        }
        try archive.commit(try archive.group(1, models))
        let vault = archive.fixture.vault
        var ranks: [Rank] = []
        var page: VersionPage?
        while true {
            let next = try vault.versions(after: page, limit: limit)
            if next.targets.isEmpty { break }
            #expect(next.targets.count <= limit)
            for target in next.targets {
                #expect(try vault.version(target)?.target == target)
                ranks.append(target.rank)
            }
            page = next
        }
        #expect(ranks.sorted() == models.map(\.rank))
        #expect(try vault.versionCount() == models.count)
    }

    @Test("a catalogue of nothing has no page")
    func empty() throws {
        let vault = try Fixture().vault
        #expect(try vault.versions(after: nil, limit: 5).targets.isEmpty)
        #expect(try vault.versionCount() == 0)
    }
}
