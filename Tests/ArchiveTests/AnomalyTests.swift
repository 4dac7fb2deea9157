import Access
import DICOM
import Foundation
import Gateway
import Identity
import Packs
import Sealing
import Stores
import Synchronization
import Testing
import Vault

@testable import Archive

/// Every step of a day's work fails, once or for good, before or after it had its effect; then the power goes or the server
/// is killed. Afterwards the whole is checked (SQLite's anomaly loop).
@Suite struct ArchiveAnomalyTests {
    struct Trial: Sendable, CustomTestStringConvertible {
        let onlyOnce: Bool
        let moment: FaultPlan.Moment
        let losesPower: Bool
        var testDescription: String {
            "\(onlyOnce ? "once" : "for good"), \(moment) the step\(losesPower ? ", then power loss" : "")"
        }
    }
    static let trials = [true, false].flatMap { onlyOnce in
        [FaultPlan.Moment.before, .after].flatMap { moment in
            [true, false].map { Trial(onlyOnce: onlyOnce, moment: moment, losesPower: $0) }
        }
    }

    @Test("what was acknowledged is there, and nothing is there by half", arguments: trials)
    func anyStepMayFail(trial: Trial) async throws {
        let base = try await TestSite()
        try await base.receive(Work.known)
        try await base.close()
        #if DEBUG
            let stride = 3
        #else
            let stride = 1
        #endif
        var step = 1 + (trial.onlyOnce ? 0 : 1) % stride
        while step < 400 {
            let faults = FaultPlan(failingStep: step, onlyOnce: trial.onlyOnce, moment: trial.moment)
            try await run(trial, faults, step, on: try await TestSite(copyOf: base))
            if !faults.hasFailed { return }
            step += stride
        }
        Issue.record("the work takes more than 400 steps")
    }

    private func run(_ trial: Trial, _ faults: FaultPlan, _ step: Int, on site: TestSite) async throws {
        let comment: Comment = "step \(step)"
        let power = PowerLoss(attic: site.folder + "/attic", next: faults)
        var work = Work()
        do {
            try await site.open(faults: power)
            await work.run(on: site)
            if trial.onlyOnce, faults.hasFailed {
                #expect(work.lastIsAcknowledged, "\(step): no recovery after one failure")
            }
            if !trial.losesPower, step % 2 == 0 { try await site.close() }
        } catch is ArchiveError {}
        site.kill()
        if trial.losesPower {
            try await site.waitUntilReleased()
            power.lose(seed: UInt64(step))
            // The vault falls back to its last full sync.
            try site.takeVaultBack()
        }
        do { try await site.open() } catch {
            Issue.record("step \(step): the next start fails: \(error)")
            return
        }
        try await work.check(site, comment)
    }

    @Test(
        "what a killed server had written and not synced is synced before a resend is answered", arguments: [1, 2, 3])
    func killedThenResentThenPowerLoss(seed: UInt64) async throws {
        let base = try await TestSite()
        try await base.receive(Work.known)
        try await base.close()
        var step = Int(seed)
        while step < 400 {
            let site = try await TestSite(copyOf: base)
            let kill = FaultSwitch(
                FaultPlan(failingStep: step, onlyOnce: false, moment: step % 2 == 0 ? .before : .after))
            // The same disk under both servers: what the first one wrote stays in memory when it is killed.
            let power = PowerLoss(attic: site.folder + "/attic", next: kill)
            var work = Work()
            do {
                try await site.open(faults: power)
                await work.run(on: site)
            } catch is ArchiveError {}
            site.kill()
            try await site.waitUntilReleased()
            let isOver = kill.turnOff()
            try await site.open(faults: power)
            for model in work.sent where (try? await site.receive(model)) != nil { work.acknowledged.append(model) }
            site.kill()
            try await site.waitUntilReleased()
            power.lose(seed: UInt64(step) &* 31 &+ seed)
            try site.takeVaultBack()
            do { try await site.open() } catch {
                Issue.record("step \(step): the start after the power loss fails: \(error)")
                return
            }
            try await work.check(site, "step \(step)")
            if isOver { return }
            step += 3
        }
        Issue.record("the work takes more than 400 steps")
    }

    /// A fault plan that ends when the server that it troubles is gone.
    final class FaultSwitch: StoreFaults {
        private let plan: Mutex<FaultPlan?>
        init(_ plan: FaultPlan) { self.plan = Mutex(plan) }
        /// - Returns: whether nothing had failed.
        func turnOff() -> Bool {
            plan.withLock { plan in
                defer { plan = nil }
                return plan.map { !$0.hasFailed } ?? true
            }
        }
        func willPerform(_ step: StoreStep) throws(StoreError) {
            if let plan = plan.withLock({ $0 }) { try plan.willPerform(step) }
        }
        func didPerform(_ step: StoreStep) throws(StoreError) {
            if let plan = plan.withLock({ $0 }) { try plan.didPerform(step) }
        }
    }

    @Test("a first start that fails anywhere is completed by the next", arguments: [true, false])
    func firstStart(losesPower: Bool) async throws {
        for step in 1..<200 {
            let site = try await TestSite(opens: false)
            let faults = FaultPlan(failingStep: step, onlyOnce: false, moment: step % 2 == 0 ? .before : .after)
            let power = PowerLoss(attic: site.folder + "/attic", next: faults)
            do { try await site.open(faults: power) } catch is ArchiveError {}
            site.kill()
            if losesPower {
                try await site.waitUntilReleased()
                power.lose(seed: UInt64(step))
                try site.deleteVault()
            }
            do {
                try await site.open()
                try await site.receive(Work.known)
                #expect(try await site.shown(Work.known) == Work.known.file, "step \(step)")
            } catch { Issue.record("step \(step): \(error)") }
            if !faults.hasFailed { return }
        }
        Issue.record("a first start takes more than 200 steps")
    }

    /// A day's work, and what of it was acknowledged.
    struct Work {
        static let known: ModelInstance = {
            var model = ModelInstance()
            (model.study, model.series, model.instance) = ("5.5", "5.5.1", "5.5.1.1")
            return model
        }()
        var sent: [ModelInstance] = []
        var acknowledged: [ModelInstance] = []
        var isRejected = false
        var lastIsAcknowledged = false

        mutating func run(on site: TestSite) async {
            await send(site)
            await send(site) { $0.instance = "1.2.3.1.2" }
            guard let archive = try? site.archive else { return }
            // Without memory to hold it, the next one goes through a file of its own.
            let taken = archive.budget.take(archive.budget.byteCount)
            await send(site) { $0.instance = "1.2.3.1.3" }
            if taken { archive.budget.give(archive.budget.byteCount) }
            await send(site) { $0.description = "revised" }
            isRejected =
                (try? await archive.reject(
                    studyUID: Self.known.study, seriesUID: nil, instanceUID: nil, subject: TestSite.administrator)) == 1
            try? await archive.writeLog()
            lastIsAcknowledged = await send(site) { $0.instance = "1.2.3.1.4" }
        }

        @discardableResult
        private mutating func send(_ site: TestSite, _ change: (inout ModelInstance) -> Void = { _ in }) async -> Bool {
            var model = ModelInstance()
            change(&model)
            sent.append(model)
            // Who was refused tries once more, as a modality does.
            for _ in 0..<2 {
                if let receipt = try? await site.receive(model) {
                    #expect(!receipt.isHeld)
                    acknowledged.append(model)
                    return true
                }
            }
            return false
        }

        func check(_ site: TestSite, _ comment: Comment) async throws {
            for model in acknowledged {
                var files: [[UInt8]] = []
                for row in try await site.versions(model.instance) {
                    files.append(try await TestSite.original(site.archive.openInstance(row), .file))
                }
                #expect(files.contains(model.file), comment)
            }
            let possible = Set((sent + [Self.known]).map(\.file))
            let all = try await site.archive.onVault { vault throws(VaultError) in
                try vault.instances(Scope(shownOnly: false))
            }
            for row in all {
                let file = try await TestSite.original(site.archive.openInstance(row), .file)
                #expect(possible.contains(file), comment)
            }
            if isRejected {
                await #expect(throws: ArchiveError.notFound, comment) { try await site.shown(Self.known) }
            } else if let states = try? await site.versions(Self.known.instance).map(\.state) {
                #expect(states == [.current] || states == [.rejected], comment)
            }
            #expect(site.temporaryFiles().isEmpty, comment)
            for model in sent {
                let verdict = try await site.receive(model).verdict
                #expect(verdict != .held && verdict != .collision, comment)
            }
            // Nothing was sent where the server did not even start.
            if let first = sent.first {
                let last = try await site.shown(first)
                #expect(sent.contains { $0.instance == first.instance && $0.file == last }, comment)
            }
            try await site.checkSalts(comment)
            let dump = try await site.dump()
            site.kill()
            try await site.waitUntilReleased()
            try site.deleteVault()
            try await site.open()
            let rebuilt = try await site.dump()
            #expect(rebuilt.filter { !$0.hasPrefix("group") } == dump.filter { !$0.hasPrefix("group") }, comment)
        }
    }
}

extension TestSite {
    convenience init(copyOf other: TestSite) async throws {
        try await self.init(opens: false)
        for name in ["data", "keys"] {
            try FileManager.default.copyItem(atPath: other.folder + "/" + name, toPath: folder + "/" + name)
        }
        try FileManager.default.copyItem(atPath: data + "/vault.sqlite", toPath: folder + "/vault.before")
    }

    func takeVaultBack() throws {
        try deleteVault()
        try FileManager.default.copyItem(atPath: folder + "/vault.before", toPath: data + "/vault.sqlite")
    }

    /// Waits until nobody holds the folder any more.
    func waitUntilReleased() async throws {
        for _ in 0..<500 {
            do throws(StoreError) {
                _ = try DataFolder(opening: data)
                return
            } catch {
                guard case .locked = error else { return }
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        Issue.record("the archive is not released")
    }

    /// No item key seals two different things: what has the same data key and salt is the same item.
    func checkSalts(_ comment: Comment) async throws {
        let archive = try archive
        var seen: [[UInt8]: [UInt8]] = [:]
        for path in packs() {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
            let source = Bytes(bytes: bytes)
            guard var scanner = try? await GroupScanner(source, byteCount: UInt64(bytes.count)) else { continue }
            while let found = try await scanner.next() {
                let group = try await GroupReader.openIndex(
                    at: found.offset, byteCount: found.header.byteCount, of: scanner.preamble, from: source,
                    ring: archive.ring)
                for place in group.index.members.flatMap(\.items) {
                    let start = Int(found.offset + place.offset)
                    let digest = SHA256Hasher.digest(
                        Array(bytes[start..<(start + Int(place.item.sealedByteCount))]))
                    let name = place.item.header.dataKeyID.bytes + place.item.header.salt
                    #expect(seen[name, default: digest] == digest, comment)
                    seen[name] = digest
                }
            }
        }
    }

    private struct Bytes: RangeSource {
        let bytes: [UInt8]
        func read(_ range: Range<UInt64>) async throws -> [UInt8] {
            guard range.upperBound <= bytes.count else { throw StoreError.truncated }
            return Array(bytes[Int(range.lowerBound)..<Int(range.upperBound)])
        }
    }
}
