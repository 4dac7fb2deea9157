import Access
import Archive
import Foundation
import Hummingbird

/// Makes something forgotten, for good.
struct ForgetRoute {
    let archive: Archive
    let settings: SettleSettings
    let subject: Subject

    private struct Answer: Encodable {
        var versions: Int, keys: Int, deletedPacks: Int, rewrittenPacks: Int, left: [String]
        /// Until when a backup could bring a key back; absent: for as long as there is one from before.
        var backupsUntil: String?
    }

    func forget(study: String?, series: String?, instance: String?, reason: String?) async throws -> Response {
        guard let study else { throw ArchiveError.invalid("study: a Study Instance UID") }
        let report = try await archive.forget(
            studyUID: study, seriesUID: series, instanceUID: instance, reason: reason ?? "", subject: subject)
        let until = settings.backupDays.map { days in
            Date(timeIntervalSince1970: Double(archive.milliseconds) / 1_000).addingTimeInterval(Double(days) * 86_400)
        }
        let answer = Answer(
            versions: report.versions, keys: report.keys, deletedPacks: report.deletedPacks,
            rewrittenPacks: report.rewrittenPacks, left: report.left,
            backupsUntil: until.map { String($0.ISO8601Format().prefix(10)) })
        return HTTPAnswers.bytes(Array(try JSONEncoder().encode(answer)), type: "application/json")
    }
}
