import Access
import Foundation
import Identity
import Packs
import Sealing
import Stores
import Testing
import Vault

@testable import Archive

/// What reading packs in does where something is not as it was written: it costs that one thing, is named, and nothing is
/// thrown away.
@Suite struct DamagedPackTests {
    private func models(_ count: Int) -> [ModelInstance] {
        (1...count).map { number in
            var model = ModelInstance()
            model.instance = "1.2.3.1.\(number)"
            return model
        }
    }

    /// A site of one pack with a group for each of the instances, killed, and its vault gone.
    private func killedSite(_ models: [ModelInstance]) async throws -> (site: TestSite, pack: URL, places: [GroupPlace])
    {
        let site = try await TestSite()
        var places: [GroupPlace] = []
        for model in models {
            try await site.receive(model)
            places.append(try #require(try await site.versions(model.instance).last).place)
        }
        site.kill()
        try await site.waitUntilReleased()
        try site.deleteVault()
        return (site, URL(filePath: try #require(site.packs().last)), places)
    }

    private func change(_ file: URL, _ change: (inout Data) -> Void) throws {
        var bytes = try Data(contentsOf: file)
        change(&bytes)
        try bytes.write(to: file)
    }

    @Test("without a vault to ask, a last group that does not hold is damage, and stays where it is for good")
    func rottenLastGroup() async throws {
        let models = models(2)
        let (site, pack, places) = try await killedSite(models)
        try change(pack) { $0[Int(places[1].offset) + 500] ^= 1 }
        let bytes = try Data(contentsOf: pack)
        try await site.open()
        // The vault of the next starts was there all the time, and still can't say what was acknowledged before it.
        for _ in 0..<3 {
            let report = try #require(try site.archive.reconcileReport)
            #expect(report.damage.map(\.pack).allSatisfy { pack.path.hasSuffix($0) } && report.damage.count == 1)
            #expect(try Data(contentsOf: pack) == bytes)
            #expect(try await site.shown(models[0]) == models[0].file)
            try await site.restart()
        }
        // Put back, it is read in again, and not damaged any more.
        try await site.close()
        try change(pack) { $0[Int(places[1].offset) + 500] ^= 1 }
        try await site.open()
        #expect(try await site.shown(models[1]) == models[1].file)
        #expect(try site.archive.reconcileReport?.damage == [])
    }

    @Test("without a vault to ask, a last group that was cut short is named as torn, stays, and may be put back")
    func tornWithoutVault() async throws {
        let models = models(2)
        let (site, pack, places) = try await killedSite(models)
        let whole = try Data(contentsOf: pack)
        try change(pack) { $0 = $0.prefix(Int(places[1].offset) + 700) }
        let bytes = try Data(contentsOf: pack)
        try await site.open()
        for _ in 0..<3 {
            let report = try #require(try site.archive.reconcileReport)
            #expect(report.torn.count == 1 && report.damage.isEmpty)
            #expect(try Data(contentsOf: pack) == bytes)
            try await site.restart()
        }
        try await site.close()
        try whole.write(to: pack)
        try await site.open()
        #expect(try site.archive.reconcileReport?.torn.isEmpty == true)
        #expect(try await site.shown(models[1]) == models[1].file)
    }

    @Test("without a vault to ask, a pack before the last one that was cut short is damage", arguments: [0, 30, 700])
    func shortCopy(byteCount: Int) async throws {
        let site = try await TestSite()
        let models = models(3)
        for model in models {
            try await site.receive(model)
            try await site.restart()
        }
        try await site.close()
        let pack = URL(filePath: try #require(site.packs().first))
        try change(pack) { $0 = $0.prefix(byteCount) }
        try site.deleteVault()
        try await site.open()
        for _ in 0..<2 {
            // The log's entries of that pack are lost too, and named.
            let damaged = try #require(try site.archive.reconcileReport).damage.filter { !$0.isFoundEachTime }
            #expect(damaged.count == 1 && damaged.allSatisfy { pack.path.hasSuffix($0.pack) }, "\(damaged)")
            #expect(try Data(contentsOf: pack).count == byteCount)
            try await site.restart()
        }
    }

    @Test("a pack that ends before what the vault knows of it is damage", arguments: [0, 1])
    func shorterThanCatalogued(groups: Int) async throws {
        let site = try await TestSite()
        var places: [GroupPlace] = []
        for model in models(3) {
            try await site.receive(model)
            places.append(try #require(try await site.versions(model.instance).last).place)
        }
        // Closed or not, it is looked at.
        if groups == 0 { try await site.close() } else { site.kill() }
        try await site.waitUntilReleased()
        let name = StoreName.loosePack(node: 1, number: places[0].number).path
        let pack = URL(filePath: site.data + "/store/" + name)
        try change(pack) { $0 = $0.prefix(Int(places[groups].offset)) }
        try await site.open()
        #expect(try site.archive.reconcileReport?.damage.map(\.pack) == [name])
        try await site.restart()
        #expect(try site.archive.reconcileReport?.damage.map(\.pack) == [name])
    }

    @Test("a pack whose preamble is lost gives its groups back")
    func lostPreamble() async throws {
        let models = models(3)
        let (site, pack, _) = try await killedSite(models)
        try change(pack) { $0[5] ^= 0xFF }
        try await site.open()
        #expect(try site.archive.reconcileReport?.damage.count == 1)
        for model in models { #expect(try await site.shown(model) == model.file) }
        #expect(FileManager.default.fileExists(atPath: pack.path))
        try await site.restart()
        #expect(try site.archive.reconcileReport?.damage.count == 1, "it is told again after each start")
        for model in models { #expect(try await site.shown(model) == model.file) }
    }

    @Test(
        "a pack of its own that does not hold is damage, whether or not the vault knows it", arguments: [true, false])
    func rottenWholePack(keepsVault: Bool) async throws {
        let site = try await TestSite()
        var large = ModelInstance()
        large.pixelByteCount = 9 << 20
        try await site.receive(large)
        let place = try #require(try await site.versions(large.instance).last).place
        try await site.close()
        let name = StoreName.loosePack(node: place.node, number: place.number).path
        let pack = URL(filePath: site.data + "/store/" + name)
        try change(pack) { $0[$0.count / 2] ^= 4 }
        if !keepsVault { try site.deleteVault() }
        try await site.open()
        if keepsVault {
            // It was whole when it was catalogued, and is not read again at each start: verify finds it.
            #expect(try site.archive.reconcileReport?.packs == 0)
            await #expect(throws: (any Error).self) { try await site.shown(large) }
        } else {
            #expect(try site.archive.reconcileReport?.damage.map(\.pack) == [name])
        }
        #expect(FileManager.default.fileExists(atPath: pack.path))
    }

    @Test("a record that can't be read costs itself")
    func unreadableRecord() async throws {
        let site = try await TestSite()
        let models = models(2)
        try await site.receive(models[0])
        let member = try site.archive.sealedMember(kind: .record, plaintext: [1, 2, 3], content: .note)
        try await site.archive.committer.commit(member)
        try await site.receive(models[1])
        try await site.close()
        try site.deleteVault()
        try await site.open()
        let damage = try site.archive.reconcileReport?.damage ?? []
        #expect(damage.count == 1 && damage.allSatisfy { $0.what.contains("member 0 of group 1") }, "\(damage)")
        for model in models { #expect(try await site.shown(model) == model.file) }
    }

    @Test("an exception whose words can't be read any more is listed without them, and the others with theirs")
    func unreadableException() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        try await site.receive(model)
        for seed in [7, 8] {
            model.pixelSeed = seed
            try await site.receive(model)
        }
        let held = try await site.versions(model.instance).filter { $0.state == .held }
        #expect(held.count == 2)
        let group = try await site.archive.openGroup(held[0].place)
        let head = try #require(group.index.members[Int(held[0].ordinal)].item(.head))
        let pack = URL(filePath: try #require(site.packs().last))
        try change(pack) { $0[Int(held[0].place.offset + head.offset + head.item.sealedByteCount) - 3] ^= 1 }
        let listed = try await site.exceptions()
        #expect(listed.map(\.patientID) == ["", model.patientID])
        #expect(listed.map(\.exception.target.rank) == held.map(\.rank))
    }

    @Test("an archive whose node's mark is lost says so, and goes on")
    func lostMark() async throws {
        let (site, _, _) = try await killedSite(models(2))
        try FileManager.default.removeItem(atPath: site.data + "/store/marks/1")
        try await site.open()
        #expect(try site.archive.reconcileReport?.damage.map(\.pack) == ["marks/1"])
        #expect(try await site.receive(ModelInstance()).verdict == .same)
    }

    @Test("packs that were closed are not read again at the next start")
    func closedPacks() async throws {
        let site = try await TestSite()
        for model in models(3) {
            try await site.receive(model)
            try await site.restart()
        }
        try await site.restart()
        #expect(try site.archive.reconcileReport?.packs == 0)
    }

    @Test("a store that is older than the vault is missed, and no number is given twice")
    func olderStore() async throws {
        let site = try await TestSite()
        let models = models(2)
        try await site.receive(models[0])
        try await site.close()
        let copy = site.folder + "/older"
        try FileManager.default.copyItem(atPath: site.data + "/store", toPath: copy)
        try await site.open()
        try await site.receive(models[1])
        let lost = try #require(try await site.versions(models[1].instance).last).place.number
        try await site.close()
        try FileManager.default.removeItem(atPath: site.data + "/store")
        try FileManager.default.copyItem(atPath: copy, toPath: site.data + "/store")
        await #expect(throws: ArchiveError.self) { try await site.open() }
        try await site.open(toleratesMissing: true)
        #expect(try site.archive.reconcileReport?.missing.isEmpty == false)
        var third = ModelInstance()
        third.instance = "1.2.3.1.3"
        try await site.receive(third)
        #expect(try #require(try await site.versions(third.instance).last).place.number > lost)
    }
}

/// `Archive.rebuild`, as the command line calls it.
@Suite struct RebuildCommandTests {
    private func rebuild(_ site: TestSite, toleratingMissing: Bool = false) async throws(ArchiveError) -> RebuildReport
    {
        let configuration = ArchiveConfiguration(
            dataPath: site.data, keyFolder: site.folder + "/keys", policy: Policy(administratorUserIDs: [7]),
            now: site.clock.now)
        return try await Archive.rebuild(
            configuration, toleratingMissing: toleratingMissing, subject: TestSite.administrator)
    }

    @Test("a rebuild makes the same catalogue, beside the old vault, and takes its place")
    func sameCatalogue() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        for number in 1...5 {
            model.instance = "1.2.3.1.\(number)"
            try await site.receive(model)
        }
        let dump = try await site.dump()
        try await site.close()
        try await site.waitUntilReleased()
        // What an earlier one left that did not end.
        try Data("rubbish".utf8).write(to: URL(filePath: site.data + "/vault.new.sqlite"))
        let report = try await rebuild(site)
        #expect(report.statistics.instances == 5 && report.reconcile.isWhole)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: site.data).filter { $0.hasPrefix("vault.new") } == [])
        try await site.waitUntilReleased()
        try await site.open()
        #expect(try await site.dump().filter { !$0.hasPrefix("group") } == dump.filter { !$0.hasPrefix("group") })
    }

    @Test("a folder that is in use is left alone")
    func inUse() async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        await #expect(throws: ArchiveError.self) { try await rebuild(site) }
        #expect(try await site.receive(ModelInstance()).verdict == .same)
        try await site.restart()
        #expect(try await site.shown(ModelInstance()) == ModelInstance().file)
    }

    @Test("a pack that comes back after it was given up is read in, and never deleted")
    func comesBack() async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        try await site.restart()
        try await site.receive(ModelInstance())
        try await site.close()
        try await site.waitUntilReleased()
        let pack = try #require(site.packs().first)
        try FileManager.default.moveItem(atPath: pack, toPath: site.folder + "/away")
        _ = try await rebuild(site, toleratingMissing: true)
        try await site.waitUntilReleased()
        try await site.open()
        await #expect(throws: ArchiveError.notFound) { try await site.shown(ModelInstance()) }
        try await site.close()
        try FileManager.default.moveItem(atPath: site.folder + "/away", toPath: pack)
        try await site.open()
        #expect(try await site.shown(ModelInstance()) == ModelInstance().file)
    }

    @Test("a rebuild that fails leaves the old vault; one that gives a missing pack up lets the server start again")
    func missing() async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        try await site.restart()
        var model = ModelInstance()
        model.instance = "1.2.3.1.2"
        try await site.receive(model)
        try await site.close()
        try await site.waitUntilReleased()
        try FileManager.default.removeItem(atPath: try #require(site.packs().first))
        let vault = try Data(contentsOf: URL(filePath: site.data + "/vault.sqlite"))
        await #expect(throws: ArchiveError.self) { try await rebuild(site) }
        #expect(try Data(contentsOf: URL(filePath: site.data + "/vault.sqlite")) == vault)
        try await site.waitUntilReleased()
        let report = try await rebuild(site, toleratingMissing: true)
        #expect(report.reconcile.missing.count == 1)
        try await site.waitUntilReleased()
        try await site.open()
        #expect(try await site.shown(model) == model.file)
        await #expect(throws: ArchiveError.notFound) { try await site.shown(ModelInstance()) }
        #expect(try await site.receive(ModelInstance()).verdict == .new)
    }
}
