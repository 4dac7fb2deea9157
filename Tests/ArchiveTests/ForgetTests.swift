import Access
import DICOM
import Foundation
import Gateway
import Packs
import Sealing
import Stores
import Testing
import Vault

@testable import Archive

@Suite struct ForgetTests {
    enum State: String, CaseIterable, Sendable { case loose, settled, swept, recompressed, both }

    /// A study with something else in its packs, and an instance that came more than once.
    private func site(_ state: State) async throws -> (TestSite, SettledStudy, ModelInstance) {
        let site = try await TestSite(opens: false)
        if state == .recompressed { site.recompression.standard = .atSettle }
        try await site.open()
        var other = ModelInstance()
        (other.study, other.series, other.instance) = ("5.5", "5.5.1", "5.5.1.1")
        (other.patientID, other.name) = ("OTHER", "Other^Person")
        try await site.receive(other)
        let study = try await SettledStudy(on: site, isSmooth: state == .recompressed)
        #expect(try await site.receive(study.models[2]).verdict == .same)
        switch state {
        case .loose: break
        case .settled: try await site.settleAll(sweeps: false)
        case .swept, .recompressed: try await site.settleAll()
        case .both:
            try await site.settleAll()
            var late = study.models[2]
            late.description = "late"
            try await site.receive(late)
        }
        return (site, study, other)
    }

    @Test("what is forgotten is gone, and all else is untouched", arguments: State.allCases)
    func instance(state: State) async throws {
        let (site, study, _) = try await site(state)
        let model = study.models[2]
        let before = try await site.files()
        let gone = Set(try await site.versions(model.instance).map(\.target))
        let report = try await site.archive.forget(
            studyUID: model.study, seriesUID: model.series, instanceUID: model.instance, reason: "asked by the patient",
            subject: TestSite.administrator)
        #expect(report.versions == (state == .both ? 2 : 1) && report.left.isEmpty)
        let kept = before.filter { !isOf(model.instance, $0) }
        #expect(kept.count == study.models.count)
        try await check(site, model.instance, kept, gone, "at once")
        try await site.restart()
        try await check(site, model.instance, kept, gone, "after a restart")
        try await site.settleAll()
        try await check(site, model.instance, kept, gone, "settled again")
        await (try site.archive).close()
        let dump = try await site.dump()
        site.kill()
        try await site.waitUntilReleased()
        try site.deleteVault()
        try await site.open()
        try await check(site, model.instance, kept, gone, "after a rebuild")
        let lines = difference(try await site.dump(), dump)
        #expect(lines.isEmpty, "\(lines)")
        // What comes again is new.
        #expect(try await site.receive(model).verdict == .new)
        #expect(try await site.shown(model) == model.file)
    }

    @Test("a study that is forgotten leaves no patient behind", arguments: State.allCases)
    func study(state: State) async throws {
        let (site, _, other) = try await site(state)
        _ = try await site.archive.forget(
            studyUID: SettledStudy.study, seriesUID: nil, instanceUID: nil, reason: "test study",
            subject: TestSite.administrator)
        #expect(try await site.files() == [other.file])
        let statistics = try await site.statistics()
        #expect(statistics.patients == 1 && statistics.studies == 1 && statistics.openExceptions == 0)
        #expect(try await site.dump().filter { $0.hasPrefix("token") }.count == 1)
        #expect(site.storedNames().count { $0.hasPrefix("packs/") || $0.hasPrefix("heads/") } <= 2)
        #expect(try await site.rubbish().isEmpty)
        let plaintexts = try await site.plaintexts()
        #expect(!plaintexts.contains { contains($0, "Mustermann") })
        #expect(plaintexts.contains { contains($0, "Other^Person") })
    }

    @Test("an older chest that is put back into the store brings nothing back")
    func olderChest() async throws {
        let (site, study, _) = try await site(.swept)
        let chests = site.storedNames().filter { $0.hasPrefix("keys/chest/") }
        let kept = try chests.map { try Data(contentsOf: URL(filePath: site.data + "/store/" + $0)) }
        for (number, model) in study.models[1...2].enumerated() {
            _ = try await site.archive.forget(
                studyUID: model.study, seriesUID: model.series, instanceUID: model.instance, reason: "asked for",
                subject: TestSite.administrator)
            guard number == 0 else { continue }
            for (path, content) in zip(chests, kept) {
                try content.write(to: URL(filePath: site.data + "/store/" + path))
            }
        }
        for plaintext in try await site.plaintexts() {
            for model in study.models[1...2] { #expect(!contains(plaintext, model.instance + "\0")) }
        }
    }

    @Test("whoever may not, gives no reason, or names nothing, forgets nothing")
    func refused() async throws {
        let (site, study, _) = try await site(.settled)
        let files = try await site.files()
        let archive = try site.archive
        await #expect(throws: ArchiveError.self) {
            try await archive.forget(
                studyUID: SettledStudy.study, seriesUID: nil, instanceUID: nil, reason: "x", subject: TestSite.peer)
        }
        await #expect(throws: ArchiveError.self) {
            try await archive.forget(
                studyUID: SettledStudy.study, seriesUID: nil, instanceUID: nil, reason: " ",
                subject: TestSite.administrator)
        }
        await #expect(throws: ArchiveError.notFound) {
            try await archive.forget(
                studyUID: "9.9", seriesUID: nil, instanceUID: nil, reason: "x", subject: TestSite.administrator)
        }
        #expect(try await site.files() == files && files.count == study.models.count + 1)
    }

    private func check(
        _ site: TestSite, _ instance: String, _ kept: Set<[UInt8]>, _ gone: Set<Amendment.Target>, _ comment: Comment
    ) async throws {
        #expect(try await site.files() == kept, comment)
        #expect(try await site.versions(instance).isEmpty, comment)
        #expect(try await site.exceptions(openOnly: false).allSatisfy { !gone.contains($0.exception.target) }, comment)
        for plaintext in try await site.plaintexts() { #expect(!contains(plaintext, instance + "\0"), comment) }
        #expect(try site.archive.reconcileReport?.isWhole == true, comment)
    }

    private func isOf(_ instance: String, _ file: [UInt8]) -> Bool { contains(file, instance + "\0") }

    private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        Data(bytes).range(of: Data(text.utf8)) != nil
    }
}

/// Every step of forgetting fails, for good, before or after it had its effect; then the server is killed. What was said to be
/// forgotten is so after the next start, with all that was left of it.
@Suite struct ForgetAnomalyTests {
    @Test(
        "a study that lies in a head pack alone is forgotten, or not, wherever it fails",
        arguments: [FaultPlan.Moment.before, .after])
    func wholeStudy(moment: FaultPlan.Moment) async throws {
        let base = try await TestSite()
        let study = try await SettledStudy(on: base, count: 1)
        try await base.settleAll()
        try await base.close()
        for step in 1..<300 {
            let site = try await TestSite(copyOf: base)
            let faults = FaultPlan(failingStep: step, onlyOnce: false, moment: moment)
            do {
                try await site.open(faults: faults)
                _ = try await site.archive.forget(
                    studyUID: SettledStudy.study, seriesUID: nil, instanceUID: nil, reason: "asked for",
                    subject: TestSite.administrator)
            } catch is ArchiveError {}
            site.kill()
            try await site.waitUntilReleased()
            try await site.open()
            let files = try await site.files()
            #expect(files.isEmpty || files == Set(study.models.map(\.file)), "step \(step)")
            #expect(try site.archive.reconcileReport?.isWhole == true, "step \(step)")
            if files.isEmpty {
                #expect(site.storedNames().allSatisfy { $0.hasPrefix("loose/") }, "step \(step): \(site.storedNames())")
            }
            if !faults.hasFailed { return #expect(files.isEmpty) }
        }
        Issue.record("forgetting takes more than 300 steps")
    }

    @Test("an interrupted forgetting is finished by the next start", arguments: [FaultPlan.Moment.before, .after])
    func anyStepMayFail(moment: FaultPlan.Moment) async throws {
        let base = try await TestSite()
        let study = try await SettledStudy(on: base, count: 2)
        try await base.settleAll()
        var late = study.models[1]
        late.description = "late"
        try await base.receive(late)
        try await base.close()
        for step in 1..<300 {
            let site = try await TestSite(copyOf: base)
            let faults = FaultPlan(failingStep: step, onlyOnce: false, moment: moment)
            do {
                try await site.open(faults: faults)
                _ = try await site.archive.forget(
                    studyUID: late.study, seriesUID: late.series, instanceUID: late.instance, reason: "asked for",
                    subject: TestSite.administrator)
            } catch is ArchiveError {}
            site.kill()
            try await site.waitUntilReleased()
            try await site.open()
            let versions = try await site.versions(late.instance)
            #expect(versions.isEmpty || versions.count == 3, "step \(step)")
            let left = try await site.plaintexts().count {
                Data($0).range(of: Data((late.instance + "\0").utf8)) != nil
            }
            #expect((left == 0) == versions.isEmpty, "step \(step): \(left) items")
            #expect(try await site.files().count == study.models.count + 1 - (versions.isEmpty ? 3 : 0), "step \(step)")
            if !faults.hasFailed { return #expect(versions.isEmpty) }
        }
        Issue.record("forgetting takes more than 300 steps")
    }
}

extension TestSite {
    /// What opens of all items in the store, with all keys that there are.
    func plaintexts() async throws -> [[UInt8]] {
        let archive = try archive
        var chests: [Bytes16: KeyChest] = [:]
        for name in storedNames() where name.hasPrefix("keys/chest/") {
            let chest = try KeyChest(parsing: [UInt8](Data(contentsOf: URL(filePath: data + "/store/" + name))))
            chests[chest.pack] = chest
        }
        var plaintexts: [[UInt8]] = []
        for name in storedNames() where name.hasSuffix(".pack") {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: data + "/store/" + name)))
            let source = MemoryRangeSource(bytes)
            var scanner = try await GroupScanner(source, byteCount: UInt64(bytes.count))
            while let found = try await scanner.next() {
                let group = try await GroupReader.openIndex(
                    at: found.offset, byteCount: found.header.byteCount, of: scanner.preamble, from: source,
                    ring: archive.ring, chest: chests[scanner.preamble.pack.raw])
                for place in group.index.members.flatMap(\.items) where place.pack == 0 {
                    guard (try? group.dataKey(for: place, ring: archive.ring)) != nil else { continue }
                    let reader = try group.reader(of: place, from: source, ring: archive.ring)
                    plaintexts.append(try await reader.readAll())
                }
            }
        }
        return plaintexts
    }
}
