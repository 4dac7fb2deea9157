import Access
import DICOM
import Foundation
import Gateway
import Packs
import Sealing
import Stores
import Synchronization
import TestSupport
import Testing
import Vault

@testable import Archive

/// A study of two series, with a revision, a held and a rejected instance.
struct SettledStudy {
    static let study = "1.2.3"
    var models: [ModelInstance] = []

    init(on site: TestSite, count: Int = 3, isSmooth: Bool = false) async throws {
        for series in ["1.2.3.1", "1.2.3.2"] {
            for number in 1...count {
                var model = ModelInstance()
                model.isSmooth = isSmooth
                (model.series, model.instance, model.pixelSeed) = (series, "\(series).\(number)", number)
                try await site.receive(model)
                models.append(model)
            }
        }
        var revised = models[0]
        revised.description = "revised"
        try await site.receive(revised)
        var held = models[1]
        held.pixelSeed = 77
        try await site.receive(held)
        models += [revised, held]
        _ = try await site.archive.reject(
            studyUID: Self.study, seriesUID: "1.2.3.2", instanceUID: "1.2.3.2.1", subject: TestSite.administrator)
    }
}

extension TestSite {
    /// Settles all that lies in loose packs, and drops what it can.
    @discardableResult
    func settleAll(sweeps: Bool = true) async throws -> SettleReport {
        let archive = try archive
        var sum = SettleReport()
        for (study, series) in Dictionary(grouping: try await looseSeries(), by: \.study).sorted(by: { $0.key < $1.key }
        ) {
            let report = try await archive.settle(study: study, series: series.map(\.series))
            sum.settled += report.settled
            sum.left.merge(report.left) { $0 + $1 }
        }
        if sweeps { for _ in 0..<3 { try await archive.sweep(grace: 0, quiet: 0) } }
        return sum
    }

    /// Whatever the clock of this site says: it may be a copy of one whose clock was ahead.
    func looseSeries() async throws -> [WaitingSeries] {
        try await archive.onVault { vault throws(VaultError) in
            try vault.looseSeries(quietSince: 1 << 47, limit: 1_000)
        }
    }

    func rows() async throws -> [InstanceRow] {
        try await archive.onVault { vault throws(VaultError) in try vault.instances(Scope(shownOnly: false)) }
    }

    /// Every stored version, as it was received.
    func files() async throws -> Set<[UInt8]> {
        var files = Set<[UInt8]>()
        for row in try await rows() {
            let opened = try await archive.openInstance(row)
            files.insert(try await Self.original(opened, .file))
        }
        return files
    }

    /// Names of what lies in the store, but for the ring, the mark and the installation.
    func storedNames() -> [String] {
        let root = data + "/store"
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return names.sorted().filter { name in
            !name.hasPrefix("keys/ring") && !name.hasPrefix("marks") && !name.hasSuffix("installation")
                && (try? FileManager.default.attributesOfItem(atPath: root + "/" + name)[.type] as? FileAttributeType)
                    == .typeRegular
        }
    }

    /// Settled packs and chests that the vault does not know, or that it does not need.
    func rubbish() async throws -> [String] {
        let known = try await archive.onVault { vault throws(VaultError) in try vault.settledPacks() }
        let ids = Set(known.keys.map { Hexadecimal.string($0) })
        return storedNames().filter { name in
            guard !name.hasPrefix("loose") else { return false }
            let last = name.split(separator: "/").last.map(String.init) ?? ""
            return !ids.contains(last.hasSuffix(".pack") ? String(last.dropLast(5)) : last)
        }
    }
}

@Suite struct SettleTests {
    @Test("what is settled comes back byte for byte, and loose packs go")
    func settle() async throws {
        let site = try await TestSite()
        let study = try await SettledStudy(on: site)
        let shown = try await site.dump().filter { $0.hasPrefix("series") || $0.hasPrefix("study") }
        let files = try await site.files()
        #expect(files == Set(study.models.map(\.file)))
        let report = try await site.settleAll()
        #expect(report.settled == study.models.count && report.left.isEmpty)
        #expect(try await site.rows().allSatisfy(\.place.isSettled))
        #expect(try await site.files() == files)
        #expect(try await site.dump().filter { $0.hasPrefix("series") || $0.hasPrefix("study") } == shown)
        // The pack that instances came in is gone; what an administrator decided was carried on.
        #expect(site.packs().count == 1, "\(site.storedNames())")
        #expect(try await site.rubbish().isEmpty)
        #expect(site.storedNames().count { $0.hasPrefix("packs/") } == 2)
        #expect(site.storedNames().count { $0.hasPrefix("heads/") } == 1)
        #expect(site.storedNames().count { $0.hasPrefix("keys/chest/") } == 3)
        try await site.restart()
        #expect(try await site.files() == files)
        var late = study.models[0]
        late.instance = "1.2.3.1.99"
        try await site.receive(late)
        #expect(try await site.settleAll().settled == 1)
        #expect(try await site.files() == files.union([late.file]))
        #expect(try await site.receive(study.models[2]).verdict == .same)
    }

    @Test("without the vault, settled packs give the same catalogue", arguments: [false, true])
    func rebuild(sweeps: Bool) async throws {
        let site = try await TestSite()
        _ = try await SettledStudy(on: site)
        try await site.settleAll(sweeps: sweeps)
        var late = ModelInstance()
        late.instance = "1.2.3.1.50"
        try await site.receive(late)
        let files = try await site.files()
        await (try site.archive).close()
        let dump = try await site.dump()
        site.kill()
        try site.deleteVault()
        try await site.open()
        #expect(difference(try await site.dump(), dump) == [])
        #expect(try await site.files() == files)
        // What was read in goes on: nothing is settled twice, and all that is left over goes.
        #expect(try await site.settleAll().settled == 1)
        #expect(try await site.files() == files)
        #expect(try await site.rubbish().isEmpty)
        #expect(site.packs().count <= 2)
    }

    @Test("a head pack or pictures that are missing are named")
    func missing() async throws {
        for prefix in ["heads/", "packs/"] {
            let site = try await TestSite()
            _ = try await SettledStudy(on: site)
            try await site.settleAll()
            try await site.close()
            let name = try #require(site.storedNames().first { $0.hasPrefix(prefix) })
            try FileManager.default.removeItem(atPath: site.data + "/store/" + name)
            let error = await #expect(throws: ArchiveError.self) { try await site.open() }
            #expect(error == .missingPacks([name]))
        }
    }

    @Test("a loose pack stays where what was settled of it is lost or cut off", arguments: ["heads/", "packs/"])
    func lastCopy(prefix: String) async throws {
        let site = try await TestSite()
        let study = try await SettledStudy(on: site)
        try await site.settleAll(sweeps: false)
        let path = site.data + "/store/" + (try #require(site.storedNames().first { $0.hasPrefix(prefix) }))
        let bytes = try Data(contentsOf: URL(filePath: path))
        let loose = try #require(site.packs().first)
        for damaged in [nil, bytes.dropLast(1)] {
            try damaged.map { try $0.write(to: URL(filePath: path)) } ?? FileManager.default.removeItem(atPath: path)
            for _ in 0..<3 { try await site.archive.sweep(grace: 0, quiet: 0) }
            #expect(FileManager.default.fileExists(atPath: loose))
        }
        let report = try await site.archive.reconcile(toleratingMissing: true, isRepeated: true)
        #expect(report.damage.map(\.what) == ["it is cut off"])
        try bytes.write(to: URL(filePath: path))
        try await site.restart()
        #expect(try await site.files() == Set(study.models.map(\.file)))
    }

    @Test("chests lost by the store or by the vault alone cost nothing")
    func chests() async throws {
        let site = try await TestSite()
        _ = try await SettledStudy(on: site)
        try await site.settleAll()
        let files = try await site.files()
        try await site.close()
        try FileManager.default.removeItem(atPath: site.data + "/store/keys/chest")
        try await site.open()
        #expect(try await site.files() == files)
    }

    @Test("an instance that can't be read stays where it is, and costs only itself", arguments: [false, true])
    func damaged(recompresses: Bool) async throws {
        let site = try await TestSite(opens: false)
        if recompresses { site.recompression.standard = .atSettle }
        try await site.open()
        let study = try await SettledStudy(on: site, isSmooth: recompresses)
        let row = try #require(try await site.versions("1.2.3.1.3").first)
        let path = site.data + "/store/" + StoreName.loosePack(node: row.place.node, number: row.place.number).path
        let group = try await site.archive.openGroup(row.place)
        let item = try #require(group.index.members[Int(row.ordinal)].item(.picture))
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        try file.seek(toOffset: row.place.offset + item.offset + 90)
        try file.write(contentsOf: Data([0xA5, 0x5A, 0xA5]))
        try file.close()
        let report = try await site.settleAll()
        #expect(report.settled == study.models.count - 1)
        #expect(report.left.values.joined().count == 1)
        #expect(try await site.rows().filter { !$0.place.isSettled }.map(\.instance) == [row.instance])
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(try await site.rubbish().isEmpty)
    }

    @Test("a pack that is being read stays until its reader is done")
    func readers() async throws {
        let site = try await TestSite()
        let study = try await SettledStudy(on: site)
        let model = study.models[2]
        // Of another study, and kept open for the next who asks: it holds no one up.
        var other = ModelInstance()
        (other.study, other.series, other.instance) = ("5.5", "5.5.1", "5.5.1.1")
        try await site.receive(other)
        try await site.settleAll()
        _ = try await site.archive.openFrames(
            studyUID: other.study, seriesUID: other.series, instanceUID: other.instance, subject: TestSite.peer)
        try await site.receive(model)
        var late = model
        late.description = "late"
        try await site.receive(late)
        let stale = try await settleWhileReading(late, site)
        _ = try await site.archive.openFrames(
            studyUID: late.study, seriesUID: late.series, instanceUID: late.instance, subject: TestSite.peer)
        try await site.archive.sweep(grace: 0, quiet: 0)
        let name = StoreName.loosePack(node: stale.place.node, number: stale.place.number)
        #expect(!site.storedNames().contains(name.path))
        // A row that was read long ago is found where it lies now.
        let again = try await site.archive.openInstance(stale)
        #expect(try await TestSite.original(again, .file) == late.file)
    }

    private func settleWhileReading(_ model: ModelInstance, _ site: TestSite) async throws -> InstanceRow {
        let opened = try await site.archive.open(
            studyUID: model.study, seriesUID: model.series, instanceUID: model.instance, subject: TestSite.peer)
        let before = site.packs()
        try await site.settleAll()
        #expect(Set(before).isSubset(of: site.packs()))
        let instance = try #require(opened.instances.first)
        #expect(try await TestSite.original(instance.opened, .file) == model.file)
        return instance.row
    }
}

/// What comes, is revised, rejected or restored while a settling runs is right afterwards, in every order.
@Suite struct SettleOrderTests {
    enum Event: String, CaseIterable, Sendable { case arrival, newSeries, revision, rejection, restoration, same }

    @Test("whatever happens while a settling runs, and whenever, is right afterwards", arguments: Event.allCases)
    func meanwhile(event: Event) async throws {
        for moment in 0..<100 {
            let site = try await TestSite()
            let study = try await SettledStudy(on: site, count: 2)
            let isOver = try await settle(site, with: event, at: moment)
            try await check(site, study, event, "\(event) at \(moment)")
            try await site.settleAll()
            try await check(site, study, event, "\(event) at \(moment), settled again")
            #expect(try await site.rows().allSatisfy(\.place.isSettled))
            #expect(try await site.rubbish().isEmpty)
            let dump = try await site.dump()
            site.kill()
            try await site.waitUntilReleased()
            try site.deleteVault()
            try await site.open()
            #expect(difference(try await site.dump(), dump) == [], "\(event) at \(moment)")
            if isOver { return }
        }
        Issue.record("settling takes more than 100 steps")
    }

    /// - Returns: whether the event came after the end.
    private func settle(_ site: TestSite, with event: Event, at moment: Int) async throws -> Bool {
        let happened = Mutex(0)
        let archive = try site.archive
        let found = try await site.looseSeries()
        let uid = try #require(found.first?.study)
        _ = try await archive.settle(study: uid, series: found.map(\.series)) {
            let isNow = happened.withLock { count in
                count += 1
                return count == moment + 1
            }
            if isNow { await Self.perform(event, by: archive) }
        }
        let isOver = happened.withLock { $0 } <= moment
        if isOver { await Self.perform(event, by: archive) }
        return isOver
    }

    private static var new: ModelInstance {
        var model = ModelInstance()
        model.instance = "1.2.3.1.70"
        return model
    }
    private static var newSeries: ModelInstance {
        var model = ModelInstance()
        (model.series, model.instance) = ("1.2.3.7", "1.2.3.7.1")
        return model
    }
    private static var revision: ModelInstance {
        var model = ModelInstance()
        (model.instance, model.pixelSeed, model.description) = ("1.2.3.1.2", 2, "corrected")
        return model
    }

    private static func perform(_ event: Event, by archive: Archive) async {
        do {
            switch event {
            case .arrival: _ = try await TestSite.receive(new.file, by: archive)
            case .newSeries: _ = try await TestSite.receive(newSeries.file, by: archive)
            case .revision: _ = try await TestSite.receive(revision.file, by: archive)
            case .same: _ = try await TestSite.receive(ModelInstance().file, by: archive)
            case .rejection:
                _ = try await archive.reject(
                    studyUID: "1.2.3", seriesUID: "1.2.3.1", instanceUID: "1.2.3.1.1",
                    subject: TestSite.administrator)
            case .restoration:
                _ = try await archive.restore(
                    studyUID: "1.2.3", seriesUID: "1.2.3.2", instanceUID: "1.2.3.2.1",
                    subject: TestSite.administrator)
            }
        } catch { Issue.record("\(event): \(error)") }
    }

    private func check(_ site: TestSite, _ study: SettledStudy, _ event: Event, _ comment: Comment) async throws {
        var expected = Set(study.models.map(\.file))
        switch event {
        case .arrival: expected.insert(Self.new.file)
        case .newSeries: expected.insert(Self.newSeries.file)
        case .revision: expected.insert(Self.revision.file)
        // Pixels of another seed: noted with the versions that there are.
        case .same, .rejection, .restoration: break
        }
        #expect(try await site.files() == expected, comment)
        let first = try await site.versions("1.2.3.1.1").map(\.state)
        #expect(first.contains(.rejected) == (event == .rejection), comment)
        #expect(
            try await site.versions("1.2.3.2.1").map(\.state).contains(.rejected) == (event != .restoration), comment)
        if event == .revision { #expect(try await site.shown(Self.revision) == Self.revision.file, comment) }
    }
}

@Suite struct SettledLookUpTests {
    @Test("the vault opens settled heads while many wait for it", .timeLimit(.minutes(2)))
    func manyWait() async throws {
        let site = try await TestSite()
        let study = try await SettledStudy(on: site, count: 6)
        try await site.settleAll()
        // Nothing is open.
        try await site.restart()
        let archive = try site.archive
        // Whoever is rejected showed the words of series and study: the next one's are read, from a settled head.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...5 {
                group.addTask {
                    _ = try await archive.reject(
                        studyUID: SettledStudy.study, seriesUID: "1.2.3.1", instanceUID: "1.2.3.1.\(number)",
                        subject: TestSite.administrator)
                }
            }
            for number in 0..<60 {
                group.addTask {
                    var model = study.models[0]
                    (model.study, model.series, model.instance) = ("8.\(number)", "8.\(number).1", "8.\(number).1.1")
                    _ = try await TestSite.receive(model.file, by: archive)
                    try await archive.writeLog()
                }
            }
            try await group.waitForAll()
        }
        #expect(try await site.versions("1.2.3.1.1").contains { $0.state == .rejected })
    }
}
