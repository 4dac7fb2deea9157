import Archive
import Logging
import Sealing
import Vault

/// Work on series of one study, that packs them anew: what the jobs of settling and recompressing have alike.
struct StudyWork {
    let archive: Archive
    let logger: Logger

    /// Of the payload. Number 1 is taken: jobs are listed with the destination that stands there.
    private static let study: UInt8 = 2
    /// One after the other, whatever the kind: each holds what is settled.
    private static let lane = "settle"
    /// What nobody waits for slows arrivals down by less than a tenth.
    private static let rests = 9

    static func request(
        _ kind: String, _ study: PseudonymousUID, series: [PseudonymousUID], dueAt: UInt64
    ) -> JobRequest {
        var payload = TaggedFields()
        payload.add(Self.study, bytes: study.bytes)
        return JobRequest(
            kind: kind, key: study.description, lane: lane, payload: payload, items: series.map(\.bytes), dueAt: dueAt,
            repeatsSteps: true)
    }

    func run(
        _ job: Job, _ work: JobWork,
        _ pack: (
            PseudonymousUID, [PseudonymousUID], @Sendable () async -> Void
        ) async throws(ArchiveError) -> SettleReport
    ) async throws(ArchiveError) -> JobOutcome {
        guard let study = job.payload.bytes(Self.study).flatMap({ PseudonymousUID(bytes: $0) }) else {
            return .failed("a job without its study")
        }
        let pace = Pace(archive: archive, rests: Self.rests)
        while true {
            let items = try await work.pendingItems(limit: 64)
            guard !items.isEmpty else { return .done }
            pace.begin()
            let report: SettleReport
            do throws(ArchiveError) {
                report = try await pack(study, items.compactMap { PseudonymousUID(bytes: $0) }) { await pace.rest() }
            } catch {
                if work.isStopped { return .stopped }
                throw error
            }
            for (series, reasons) in report.left {
                logger.error(
                    "instances of a series can't be packed anew, and stay where they are",
                    metadata: ["series": "\(series)", "first": "\(reasons.first ?? "")", "count": "\(reasons.count)"])
            }
            for item in items {
                let left = PseudonymousUID(bytes: item).flatMap { report.left[$0] }
                try await work.note(item, failure: left.map { "\($0.count) of its instances can't be read" })
            }
            if work.isStopped { return .stopped }
        }
    }
}
