import Archive
import Logging
import Sealing
import Vault

/// Settles the series of one study: its job's items. Small packs that came of it before are put together.
struct SettleHandler: JobHandler {
    static let kind = "settle"
    let archive: Archive
    let logger: Logger

    var kind: String { Self.kind }

    func width(ofLaneOf job: Job) -> Int { 1 }

    func run(_ job: Job, _ work: JobWork) async throws(ArchiveError) -> JobOutcome {
        let archive = archive
        return try await StudyWork(archive: archive, logger: logger).run(job, work) {
            study, series, pause throws(ArchiveError) in
            let report = try await archive.settle(study: study, series: series, pause: pause)
            // What was settled is settled: if this fails, the next late instance brings it up again.
            _ = try? await archive.merge(study: study, series: series, pause: pause)
            return report
        }
    }
}
