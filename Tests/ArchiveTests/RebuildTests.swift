import Access
import DICOM
import Foundation
import Identity
import Stores
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite struct RebuildTests {
    /// A site with every verdict, amendments, a pack of its own, and three runs of the server.
    private func fullSite() async throws -> TestSite {
        let site = try await TestSite()
        var model = ModelInstance()
        try await site.receive(model)
        model.description = "revised"
        try await site.receive(model)
        model.pixelSeed = 9
        try await site.receive(model)
        try await site.restart()
        (model.study, model.series) = ("7.7", "7.7.1")
        try await site.receive(model)
        var contradicting = ModelInstance()
        (contradicting.instance, contradicting.patientID, contradicting.name) = ("1.2.3.1.2", "X", "Other^One")
        try await site.receive(contradicting)
        var differing = ModelInstance()
        (differing.instance, differing.name) = ("1.2.3.1.3", "Mustermann^Erica")
        try await site.receive(differing)
        var large = ModelInstance()
        (large.instance, large.pixelByteCount) = ("1.2.3.1.4", 9 << 20)
        try await site.receive(large)
        let held = try #require(try await site.exceptions().first { $0.exception.reason == .otherPixels })
        try await site.archive.resolve(exception: held.id, decision: .release, subject: TestSite.administrator)
        _ = try await site.archive.reject(
            studyUID: "7.7", seriesUID: nil, instanceUID: nil, subject: TestSite.administrator)
        try await site.restart()
        for number in 10..<30 {
            var model = ModelInstance()
            (model.series, model.instance) = ("1.2.3.\(number % 3)", "1.2.3.9.\(number)")
            try await site.receive(model)
        }
        _ = try await site.archive.restore(
            studyUID: "7.7", seriesUID: nil, instanceUID: nil, subject: TestSite.administrator)
        return site
    }

    @Test("without the vault the packs give the same catalogue")
    func rebuild() async throws {
        let site = try await fullSite()
        await (try site.archive).close()
        let dump = try await site.dump()
        let statistics = try await site.statistics()
        let exceptions = try await site.exceptions(openOnly: false).map(\.id)
        #expect(statistics.instances > 20 && exceptions.count >= 4)
        site.kill()
        try site.deleteVault()
        try await site.open()
        #expect(difference(try await site.dump(), dump) == [])
        #expect(try await site.statistics() == statistics)
        #expect(try await site.exceptions(openOnly: false).map(\.id) == exceptions)
        #expect(try await site.receive(ModelInstance()).verdict == .same)
    }

    @Test("in whatever order the packs come back, the catalogue is the same", arguments: [1, 2, 3] as [UInt64])
    func shuffled(seed: UInt64) async throws {
        let site = try await fullSite()
        await (try site.archive).close()
        let dump = try await site.dump()
        site.kill()
        try site.deleteVault()
        var random = SeededRandom(seed: seed)
        let packs = site.packs().shuffled(using: &random)
        #expect(packs.count >= 3)
        for pack in packs { try FileManager.default.moveItem(atPath: pack, toPath: pack + ".away") }
        try await site.open(toleratesMissing: true)
        for pack in packs {
            try FileManager.default.moveItem(atPath: pack + ".away", toPath: pack)
            try await site.archive.reconcile(toleratingMissing: true)
        }
        #expect(difference(try await site.dump(), dump) == [])
    }

    @Test("a vault that lost time is brought up to the packs")
    func olderVault() async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        try await site.close()
        try FileManager.default.copyItem(atPath: site.data + "/vault.sqlite", toPath: site.folder + "/old")
        try await site.open()
        var model = ModelInstance()
        model.description = "later"
        try await site.receive(model)
        model.instance = "1.2.3.1.2"
        try await site.receive(model)
        try await site.close()
        try site.deleteVault()
        try FileManager.default.copyItem(atPath: site.folder + "/old", toPath: site.data + "/vault.sqlite")
        try await site.open()
        #expect(try await site.statistics().instances == 2)
        #expect(try await site.versions("1.2.3.1.1").map(\.state) == [.superseded, .current])
        #expect(try await site.shown(model) == model.file)
    }

    @Test("a pack that is missing is named, and noted where that is wanted")
    func missing() async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        try await site.restart()
        var model = ModelInstance()
        model.instance = "1.2.3.1.2"
        try await site.receive(model)
        try await site.close()
        let first = try #require(site.packs().first)
        try FileManager.default.removeItem(atPath: first)
        try site.deleteVault()
        let error = await #expect(throws: ArchiveError.self) { try await site.open() }
        guard case .missingPacks(let names) = error else { return #expect(Bool(false), "\(String(describing: error))") }
        #expect(names.count == 1 && names.allSatisfy { first.hasSuffix($0) }, "\(names)")
        try await site.open(toleratesMissing: true)
        #expect(try await site.shown(model) == model.file)
        await #expect(throws: ArchiveError.notFound) { try await site.shown(ModelInstance()) }
    }

    @Test("the highest pack that is missing is named too")
    func missingLast() async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        try await site.close()
        let last = try #require(site.packs().last)
        try FileManager.default.removeItem(atPath: last)
        await #expect(throws: ArchiveError.self) { try await site.open() }
    }

    @Test(
        "a torn last group is not believed, wherever it is torn, and what is before it is", arguments: [1, 5, 40, 300])
    func torn(kept: Int) async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        var model = ModelInstance()
        model.instance = "1.2.3.1.2"
        let pack = try #require(site.packs().last)
        let before = try #require(FileManager.default.attributesOfItem(atPath: pack)[.size] as? Int)
        try await site.receive(model)
        site.kill()
        try await Task.sleep(for: .milliseconds(20))
        let bytes = try Data(contentsOf: URL(filePath: pack))
        try bytes.prefix(before + (bytes.count - before) * kept / 301).write(to: URL(filePath: pack))
        try site.deleteVault()
        try await site.open()
        #expect(try await site.statistics().instances == 1)
        #expect(try await site.shown(ModelInstance()) == ModelInstance().file)
        #expect(try await site.receive(model).verdict == .new)
        #expect(try await site.shown(model) == model.file)
        try await site.restart()
        #expect(try await site.shown(model) == model.file)
    }

    @Test("a folder whose root key is gone is refused, and never given a new one")
    func stolen() async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        try await site.close()
        try FileManager.default.moveItem(atPath: site.folder + "/keys", toPath: site.folder + "/safe")
        let error = await #expect(throws: ArchiveError.self) { try await site.open() }
        if case .rootKeyMissing = error {} else { Issue.record("\(String(describing: error))") }
        let made = (try? FileManager.default.contentsOfDirectory(atPath: site.folder + "/keys")) ?? []
        #expect(made.isEmpty)
        try? FileManager.default.removeItem(atPath: site.folder + "/keys")
        try FileManager.default.moveItem(atPath: site.folder + "/safe", toPath: site.folder + "/keys")
        try await site.open()
        #expect(try await site.shown(ModelInstance()) == ModelInstance().file)
    }

    @Test("reconciling while instances arrive loses none of them")
    func reconcileWhileReceiving() async throws {
        let site = try await TestSite()
        try await receiveAndReconcile(site)
        #expect(try await site.statistics().instances == 40)
        let old = try await site.dump().filter { $0.hasPrefix("instance") }
        // The vault falls back: the packs must still be read in from where it stood.
        try await site.archive.reconcile(toleratingMissing: false)
        var model = ModelInstance()
        model.instance = "1.2.3.1.99"
        try await site.onlyInPack(model)
        try await site.open()
        #expect(try await site.statistics().instances == 41)
        #expect(try await site.dump().filter { $0.hasPrefix("instance") }.count == old.count + 1)
        #expect(try await site.shown(model) == model.file)
    }

    private func receiveAndReconcile(_ site: TestSite) async throws {
        let archive = try site.archive
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...40 {
                group.addTask {
                    var model = ModelInstance()
                    model.instance = "1.2.3.1.\(number)"
                    _ = try await TestSite.receive(model.file, by: archive)
                }
            }
            group.addTask { for _ in 0..<5 { try await archive.reconcile(toleratingMissing: false) } }
            try await group.waitForAll()
        }
    }

}

/// What the left one has more, and what the right one.
func difference(_ left: [String], _ right: [String]) -> [String] {
    left.difference(from: right).map { change in
        switch change {
        case .insert(_, let line, _): "+ \(line.prefix(120))"
        case .remove(_, let line, _): "- \(line.prefix(120))"
        }
    }
}

extension TestSite {
    /// Receives an instance and takes the vault back to what it was before, as a power cut may.
    func onlyInPack(_ model: ModelInstance) async throws {
        try await archive.onVault { vault throws(VaultError) in try vault.checkpoint() }
        try FileManager.default.copyItem(atPath: data + "/vault.sqlite", toPath: folder + "/before")
        try await receive(model)
        kill()
        try await Task.sleep(for: .milliseconds(50))
        try deleteVault()
        try FileManager.default.moveItem(atPath: folder + "/before", toPath: data + "/vault.sqlite")
    }
}
