import Archive
import Logging
import Sealing
import Vault

/// Recompresses the settled series of one study that are due: its job's items.
struct RecompressHandler: JobHandler {
    static let kind = "recompress"
    let archive: Archive
    let logger: Logger

    var kind: String { Self.kind }

    func width(ofLaneOf job: Job) -> Int { 1 }

    func run(_ job: Job, _ work: JobWork) async throws(ArchiveError) -> JobOutcome {
        let archive = archive
        return try await StudyWork(archive: archive, logger: logger).run(job, work) {
            study, series, pause throws(ArchiveError) in
            try await archive.recompress(study: study, series: series, pause: pause)
        }
    }
}
