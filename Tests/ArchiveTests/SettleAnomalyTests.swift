import Foundation
import Stores
import Testing
import Vault

@testable import Archive

/// Every step of a settling and of the sweep behind it fails, once or for good, before or after it had its effect; then the
/// power goes or the server is killed. Afterwards everything is there, and nothing is left over.
@Suite struct SettleAnomalyTests {
    /// Every step in every trial: ALOFT_TEST_THOROUGH=1.
    private static let isThorough = ProcessInfo.processInfo.environment["ALOFT_TEST_THOROUGH"] == "1"

    @Test(
        "a settling that is interrupted anywhere loses nothing and leaves nothing over",
        arguments: ArchiveAnomalyTests.trials)
    func anyStepMayFail(trial: ArchiveAnomalyTests.Trial) async throws {
        let base = try await TestSite()
        let study = try await SettledStudy(on: base, count: 2, isSmooth: true)
        try await base.close()
        // Trials begin at steps of their own: together they fail them all, in each of them every third one.
        let stride = Self.isThorough ? 1 : 3
        let number = ArchiveAnomalyTests.trials.firstIndex { "\($0)" == "\(trial)" } ?? 0
        var step = 1 + number % stride
        while step < 600 {
            let faults = FaultPlan(failingStep: step, onlyOnce: trial.onlyOnce, moment: trial.moment)
            let site = try await TestSite(copyOf: base)
            // Each other trial recompresses as well.
            if number.isMultiple(of: 2) { site.recompression.standard = .atSettle }
            try await run(trial, faults, step, on: site)
            let mayKeep = trial.losesPower && step.isMultiple(of: 2)
            try await check(site, study, "step \(step)", mayKeepUnnamed: mayKeep)
            if !faults.hasFailed { return }
            step += stride
        }
        Issue.record("the work takes more than 600 steps")
    }

    private func run(
        _ trial: ArchiveAnomalyTests.Trial, _ faults: FaultPlan, _ step: Int, on site: TestSite
    ) async throws {
        let power = PowerLoss(attic: site.folder + "/attic", next: faults)
        do {
            try await site.open(faults: power)
            _ = try? await site.settleAll(sweeps: false)
            for _ in 0..<3 { _ = try? await site.archive.sweep(grace: 0, quiet: 0) }
            if trial.onlyOnce {
                // Whoever failed tries again.
                _ = try? await site.settleAll()
            }
            if !trial.losesPower, step % 2 == 0 { try await site.close() }
        } catch is ArchiveError {}
        site.kill()
        try await site.waitUntilReleased()
        if trial.losesPower {
            power.lose(seed: UInt64(step))
            // The vault falls back to its last full sync, or to what it was before all this.
            if step.isMultiple(of: 2) { try site.takeVaultBack() }
        }
    }

    private func check(_ site: TestSite, _ study: SettledStudy, _ comment: Comment, mayKeepUnnamed: Bool) async throws {
        do { try await site.open() } catch {
            Issue.record("\(comment): the next start fails: \(error)")
            return
        }
        let files = Set(study.models.map(\.file))
        #expect(try await site.files() == files, comment)
        #expect(site.temporaryFiles().isEmpty, comment)
        #expect(try await site.settleAll().left.isEmpty, comment)
        #expect(try await site.files() == files, comment)
        #expect(try await site.rows().allSatisfy(\.place.isSettled), comment)
        try await site.restart()
        try await site.archive.sweep(grace: 0, quiet: 0)
        let rubbish = try await site.rubbish()
        // A vault that lost time can't tell what was left over from what it does not know any more.
        #expect(rubbish.isEmpty || mayKeepUnnamed, "\(comment): \(rubbish)")
        #expect(site.packs().count <= 3, "\(comment): \(site.storedNames())")
        let report = try #require(try site.archive.reconcileReport)
        #expect(report.isWhole, "\(comment): \(report)")
        let dump = try await site.dump()
        site.kill()
        try await site.waitUntilReleased()
        try site.deleteVault()
        try await site.open()
        let lines = difference(try await site.dump(), dump)
        #expect(lines.isEmpty, "\(comment): \(lines)")
        #expect(try await site.files() == files, comment)
    }
}
