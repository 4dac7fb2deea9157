import Archive
import Logging
import Sealing
import Vault

/// Settles the series of one study: its job's items.
struct SettleHandler: JobHandler {
    static let kind = "settle"
    let archive: Archive
    let logger: Logger

    var kind: String { Self.kind }

    /// Of the payload. Number 1 is taken: jobs are listed with the destination that stands there.
    private static let study: UInt8 = 2

    func width(ofLaneOf job: Job) -> Int { 1 }

    static func request(_ study: PseudonymousUID, series: [PseudonymousUID], dueAt: UInt64) -> JobRequest {
        var payload = TaggedFields()
        payload.add(Self.study, bytes: study.bytes)
        return JobRequest(
            kind: kind, key: study.description, lane: "settle", payload: payload, items: series.map(\.bytes),
            dueAt: dueAt)
    }

    func run(_ job: Job, _ work: JobWork) async throws(ArchiveError) -> JobOutcome {
        guard let study = job.payload.bytes(Self.study).flatMap({ PseudonymousUID(bytes: $0) }) else {
            return .failed("a job without its study")
        }
        let pace = Pace(archive: archive)
        while true {
            let items = try await work.pendingItems(limit: 64)
            guard !items.isEmpty else { return .done }
            pace.begin()
            let report: SettleReport
            do throws(ArchiveError) {
                report = try await archive.settle(
                    study: study, series: items.compactMap { PseudonymousUID(bytes: $0) }
                ) { await pace.rest() }
            } catch {
                if work.isStopped { return .stopped }
                throw error
            }
            for (series, reasons) in report.left {
                logger.error(
                    "instances of a series can't be settled, and stay where they are",
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
