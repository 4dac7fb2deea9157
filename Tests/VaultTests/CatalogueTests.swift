import DICOM
import Sealing
import Testing

@testable import Vault

@Suite struct CatalogueTests {
    @Test("a group that is there already changes nothing")
    func idempotent() throws {
        let archive = ModelArchive(try Fixture())
        let group = try archive.group(1, [ModelInstance()])
        #expect(try archive.commit(group))
        let before = try archive.fixture.vault.dump()
        #expect(try !archive.commit(group))
        #expect(try archive.fixture.vault.dump() == before)
    }

    @Test("the live one is current before others, then the highest rank")
    func current() throws {
        let archive = ModelArchive(try Fixture())
        var imported = ModelInstance()
        (imported.tick, imported.source, imported.verdict) = (9, .import, .revision)
        var revision = ModelInstance()
        (revision.tick, revision.verdict, revision.name) = (5, .revision, "Smith^Jon")
        try archive.commit(try archive.group(1, [ModelInstance()]))
        try archive.commit(try archive.group(2, [imported, revision]))
        let rows = try archive.fixture.vault.revisions(ofInstance: archive.fixture.pseudonym("1.1.1.1"))
        #expect(rows.map(\.state) == [.superseded, .current, .superseded])
        #expect(try archive.search(Query(level: .study)).map { $0.string(.patientName) } == ["Smith^Jon"])
    }

    @Test("a held instance is not found until it is released, a rejected one not until it is restored")
    func amendments() throws {
        let archive = ModelArchive(try Fixture())
        var held = ModelInstance()
        (held.verdict, held.reason) = (.held, .otherPixels)
        try archive.commit(try archive.group(1, [held]))
        let vault = archive.fixture.vault
        #expect(try archive.search(Query(level: .study)).isEmpty)
        let listed = try vault.exceptions()
        #expect(listed.map(\.reason) == [.otherPixels])
        let target = try #require(listed.first).target
        for (number, kind, count) in [(1, Amendment.Kind.release, 1), (2, .reject, 0), (3, .restore, 1)] {
            let amendment = Amendment(
                number: UInt64(number), kind: kind, rank: Rank(milliseconds: 50 + UInt64(number), counter: 0, node: 1),
                targets: [target])
            try archive.commit(try archive.group(UInt64(number) + 1, [], amendments: [amendment]))
            #expect(try archive.search(Query(level: .study)).count == count)
        }
        #expect(try vault.nextAmendmentNumber() == 4)
        #expect(try vault.highestRank() == Rank(milliseconds: 53, counter: 0, node: 1))
    }

    @Test("groups in any order give the same catalogue", arguments: 0..<12 as Range<UInt64>)
    func shuffled(seed: UInt64) throws {
        var random = TestRandom(state: seed)
        let live = ModelArchive(try Fixture())
        var groups: [CatalogueGroup] = []
        var tick: UInt64 = 0
        var targets: [Amendment.Target] = []
        for number in 1...(30 as UInt64) {
            var models: [ModelInstance] = []
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                tick += 1
                let study = Int.random(in: 1...3, using: &random)
                let series = Int.random(in: 1...2, using: &random)
                var model = ModelInstance()
                model.tick = tick
                model.study = "1.\(study)"
                model.series = "1.\(study).\(series)"
                model.instance = "\(model.series).\(Int.random(in: 1...4, using: &random))"
                model.name = ["Smith^John", "Smith^Jon", "Müller^Eva"].randomElement(using: &random) ?? ""
                model.patientID = "P\(study)"
                model.verdict = [.new, .revision, .held, .collision, .same].randomElement(using: &random) ?? .new
                model.reason = [.none, .differsFromStudy, .otherPixels].randomElement(using: &random) ?? .none
                model.source = [.live, .import, .migration].randomElement(using: &random) ?? .live
                models.append(model)
                targets.append(try model.entry(live.fixture).target)
            }
            var amendments: [Amendment] = []
            if Bool.random(using: &random) {
                tick += 1
                amendments = [
                    Amendment(
                        number: number,
                        kind: [.reject, .restore, .release, .dismiss, .hold].randomElement(using: &random) ?? .reject,
                        rank: Rank(milliseconds: tick, counter: 0, node: 1),
                        targets: targets.shuffled(using: &random).prefix(3).map { $0 })
                ]
            }
            groups.append(try live.group(number, models, amendments: amendments))
        }
        for group in groups { try live.commit(group) }
        let expected = try live.fixture.vault.dump()
        for _ in 0..<3 {
            let rebuilt = ModelArchive(try Fixture(sharingKeysOf: live.fixture))
            rebuilt.instances = live.instances
            for group in groups.shuffled(using: &random) { try rebuilt.commit(group) }
            #expect(try rebuilt.fixture.vault.dump() == expected)
            #expect(try rebuilt.fixture.vault.cursor(node: 1) == GroupCursor(number: 1, group: 1))
            #expect(try rebuilt.search(Query(level: .instance)).count == live.search(Query(level: .instance)).count)
        }
    }

    @Test("the cursor passes the end of a pack only when the pack is closed")
    func cursor() throws {
        let archive = ModelArchive(try Fixture())
        let vault = archive.fixture.vault
        #expect(try vault.cursor(node: 1) == GroupCursor(number: 1, group: 0))
        try archive.commit(try archive.group(1, [ModelInstance()]))
        #expect(try vault.cursor(node: 1) == GroupCursor(number: 1, group: 1))
        try vault.closePack(node: 1, number: 1, groupCount: 1)
        try vault.closePack(node: 1, number: 2, groupCount: 0)
        #expect(try vault.cursor(node: 1) == GroupCursor(number: 3, group: 0))
    }

    @Test("every column of the schema is in the register, and none else")
    func register() throws {
        let columns = try Fixture().vault.schemaColumns()
        #expect(columns == ColumnRegister.columns.mapValues { Set($0.keys) })
    }

    @Test("the log's chain holds, goes on after a rebuild, and refuses a gap")
    func log() throws {
        let fixture = try Fixture()
        let entries = try fixture.vault.appendLog(node: 1, [(plain: [1], identity: [2]), (plain: [3], identity: [4])])
        #expect(try fixture.vault.verifyLog(node: 1) == 2)
        #expect(try fixture.vault.openIdentity(of: entries[1]) == [4])
        let other = try Fixture(sharingKeysOf: fixture)
        #expect(throws: VaultError.brokenChain) { try other.vault.restoreLog([entries[1]]) }
        try other.vault.restoreLog(entries)
        #expect(try other.vault.log(node: 1) == entries)
    }
}
