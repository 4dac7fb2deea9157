import DICOM
import Sealing
import Synchronization
import TestSupport
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
        var random = SeededRandom(seed: seed)
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

    @Test("the log's chain holds, and goes on after a rebuild")
    func log() throws {
        let fixture = try Fixture()
        let entries = try fixture.vault.appendLog(node: 1, [(plain: [1], identity: [2]), (plain: [3], identity: [4])])
        #expect(try fixture.vault.verifyLog(node: 1) == 2)
        #expect(try fixture.vault.openIdentity(of: entries[1]) == [4])
        let other = try Fixture(sharingKeysOf: fixture)
        #expect(try other.vault.restoreLog(entries) == 0)
        #expect(try other.vault.log(node: 1) == entries)
        #expect(try other.vault.logGaps(node: 1).isEmpty)
    }

    @Test("a gap in the log begins a marked segment, which goes when the lost entries come back")
    func logGap() throws {
        let fixture = try Fixture()
        let entries = try fixture.vault.appendLog(node: 1, (1...6).map { (plain: [$0], identity: [$0]) })
        let vault = try Fixture(sharingKeysOf: fixture).vault
        var forged = entries[0]
        forged.plain = [9]
        #expect(try vault.restoreLog([forged, entries[0], entries[3], entries[4]]) == 1)
        #expect(try vault.logGaps(node: 1) == [4])
        #expect(try vault.verifyLog(node: 1) == 3)
        try vault.continueLog(node: 1, behind: 6, digest: entries[5].digest)
        let next = try vault.appendLog(node: 1, [(plain: [7], identity: [7])])
        #expect(next.map(\.number) == [7] && next[0].previous == entries[5].digest)
        #expect(try vault.logGaps(node: 1) == [4, 7])
        #expect(try vault.verifyLog(node: 1) == 4)
        #expect(try vault.restoreLog([entries[5], entries[1], entries[2]]) == 0)
        #expect(try vault.logGaps(node: 1).isEmpty)
        #expect(try vault.verifyLog(node: 1) == 7)
        try vault.writer.withLock { connection throws(VaultError) in
            try connection.run("DELETE FROM log WHERE number = 3")
        }
        #expect(throws: VaultError.brokenChain) { try vault.verifyLog(node: 1) }
    }

    @Test("another group under a number that is there is a conflict, and never taken for known")
    func placeConflict() throws {
        let archive = ModelArchive(try Fixture())
        try archive.commit(try archive.group(1, [ModelInstance()]))
        var model = ModelInstance()
        (model.instance, model.tick) = ("1.1.1.2", 2)
        var other = try archive.group(1, [model])
        other.place.packID = [UInt8](repeating: 8, count: 16)
        #expect(throws: VaultError.conflict) { try archive.commit(other) }
        other = try archive.group(1, [model])
        other.place.byteCount += 1
        #expect(throws: VaultError.conflict) { try archive.commit(other) }
        #expect(try archive.fixture.vault.highestPackNumber(node: 1) == 1)
        #expect(try archive.fixture.vault.packs(node: 1).mapValues(\.groupCount) == [1: 1])
    }

    @Test("two amendments with one number both take effect, in the order of their ranks, in whatever order they come")
    func amendmentNumberTwice() throws {
        let first = ModelArchive(try Fixture())
        let target = try ModelInstance().entry(first.fixture).target
        let reject = Amendment(
            number: 1, kind: .reject, rank: Rank(milliseconds: 50, counter: 0, node: 1), targets: [target])
        let restore = Amendment(
            number: 1, kind: .restore, rank: Rank(milliseconds: 51, counter: 0, node: 1), targets: [target])
        try first.commit(try first.group(1, [ModelInstance()]))
        try first.commit(try first.group(2, [], amendments: [reject]))
        try first.commit(try first.group(3, [], amendments: [restore]))
        let second = ModelArchive(try Fixture(sharingKeysOf: first.fixture))
        try second.commit(try second.group(3, [], amendments: [restore]))
        try second.commit(try second.group(2, [], amendments: [reject]))
        try second.commit(try second.group(1, [ModelInstance()]))
        #expect(try first.fixture.vault.dump() == second.fixture.vault.dump())
        #expect(try first.fixture.vault.amendments().map(\.kind) == [.reject, .restore])
        #expect(try first.fixture.vault.statistics().instances == 1)
        #expect(try first.fixture.vault.nextAmendmentNumber() == 2)
        #expect(try first.commit(try first.group(4, [], amendments: [restore])))
        var other = restore
        other.kind = .hold
        #expect(throws: VaultError.conflict) { try first.commit(try first.group(5, [], amendments: [other])) }
        other = restore
        other.targets = []
        #expect(throws: VaultError.conflict) { try first.commit(try first.group(5, [], amendments: [other])) }
    }

    @Test("an instance whose head can't be read keeps nothing else out, is listed, and gets its words later")
    func unreadableHead() throws {
        let archive = ModelArchive(try Fixture())
        let vault = archive.fixture.vault
        var first = ModelInstance()
        var later = ModelInstance()
        (later.tick, later.verdict, later.name) = (5, .revision, "Smith^Jon")
        try archive.commit(try archive.group(1, [first]))
        try archive.commit(try archive.group(2, [later]))
        // Shows the older one again, whose head the archive can't give.
        archive.instances[first.rank] = nil
        let amendment = Amendment(
            number: 1, kind: .reject, rank: Rank(milliseconds: 50, counter: 0, node: 1),
            targets: [try later.entry(archive.fixture).target])
        #expect(try archive.commit(try archive.group(3, [], amendments: [amendment])))
        #expect(try vault.exceptions().map(\.kind) == [.unreadable])
        #expect(try vault.instances(Scope()).count == 1)
        #expect(try archive.search(Query(level: .study)).isEmpty)
        first.name = "Smith^John"
        archive.instances[first.rank] = first
        try vault.retryUnreadable { row throws(VaultError) in try archive.words(row) }
        #expect(try vault.exceptions().isEmpty)
        #expect(try archive.search(Query(level: .study)).map { $0.string(.patientName) } == ["Smith^John"])
    }

    @Test("an instance that comes without words is there, and its series and study have those of the next one")
    func withoutWords() throws {
        let archive = ModelArchive(try Fixture())
        var second = ModelInstance()
        (second.tick, second.instance) = (2, "1.1.1.2")
        var group = try archive.group(1, [ModelInstance(), second])
        group.entries[0].attributes = .unreadable(patientKey: group.entries[0].attributes.patientKey)
        try archive.commit(group)
        #expect(try archive.fixture.vault.instances(Scope()).count == 2)
        #expect(try archive.fixture.vault.exceptions().map(\.reason) == [.headUnreadable])
        #expect(try archive.search(Query(level: .series)).map { $0.string(.modality) } == ["CT"])
        #expect(try archive.search(Query(level: .study)).count == 1)
        group = try archive.group(2, [ModelInstance(study: "1.2", series: "1.2.1", instance: "1.2.1.1", tick: 7)])
        group.entries[0].attributes.study = [8, 0, 0x20, 0, 0x44, 0x41, 0xFF, 0x0F, 1]
        try archive.commit(group)
        #expect(try archive.search(Query(level: .study)).count == 1)
        #expect(try archive.fixture.vault.exceptions().count == 2)
    }

    @Test("in whatever order they come, a study whose lowest head can't be read has the words of the next one")
    func wordsInAnyOrder() throws {
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]] {
            let archive = ModelArchive(try Fixture())
            let groups = try [1, 2, 3].map { number in
                var model = ModelInstance()
                (model.tick, model.instance) = (UInt64(number), "1.1.1.\(number)")
                model.name = "Name^\(number)"
                if number == 3 { model.series = "1.1.0" }
                var group = try archive.group(UInt64(number), [model])
                if number == 1 {
                    group.entries[0].attributes = .unreadable(patientKey: group.entries[0].attributes.patientKey)
                    archive.instances[model.rank] = nil
                }
                return group
            }
            for index in order { try archive.commit(groups[index]) }
            #expect(try archive.search(Query(level: .study)).map { $0.string(.patientName) } == ["Name^2"], "\(order)")
        }
    }

    @Test("a pack that ends with its group is passed by the cursor at once, and has nothing to be read")
    func lastGroup() throws {
        let archive = ModelArchive(try Fixture())
        var group = try archive.group(1, [ModelInstance()])
        group.isLast = true
        try archive.commit(group)
        let vault = archive.fixture.vault
        #expect(try vault.cursor(node: 1) == GroupCursor(number: 2, group: 0))
        try vault.closePack(node: 1, number: 3, groupCount: 2)
        #expect(try vault.packs(node: 1).filter(\.value.isSettled).map(\.key) == [1])
        #expect(try vault.highestPackNumber(node: 1) == 3)
    }

    @Test("what was damaged is remembered")
    func damage() throws {
        let vault = try Fixture().vault
        #expect(try vault.damage().isEmpty)
        try vault.changeDamage { $0 + ["loose/1/x", "loose/1/y: group 3"] }
        #expect(try vault.damage() == ["loose/1/x", "loose/1/y: group 3"])
        try vault.changeDamage { _ in [] }
        #expect(try vault.damage().isEmpty)
    }
}
