import Access
import Archive
import DICOMNetwork
import Vault

/// Takes reports on what we asked peers to commit to (N-EVENT-REPORT, PS3.4 J.3.3), on whatever association they come, also
/// after a restart.
struct ReportReceiver: Sendable {
    let archive: Archive
    let awaited: AwaitedReports

    func eventReport(
        _ request: NormalizedRequest, dataSet: [UInt8], subject: Subject, purpose: Purpose = .treatment
    ) async -> NormalizedAnswer {
        if let refusal = request.refusalOfCommitment { return refusal }
        guard let event = CommitmentReport.Event(rawValue: request.typeID) else {
            return NormalizedAnswer(.noSuchEventType)
        }
        let report: CommitmentReport
        do throws(CommitmentRequest.Problem) {
            report = try CommitmentReport(
                reading: dataSet, event: event, transferSyntaxUID: request.context.transferSyntaxUID)
        } catch { return NormalizedAnswer(.invalidArgumentValue, errorComment: error.comment) }
        do throws(ArchiveError) {
            let isOurs = try await archive.takeCommitmentReport(
                report.result, transactionUID: report.transactionUID, subject: subject, purpose: purpose)
            guard isOurs else {
                return NormalizedAnswer(.invalidArgumentValue, errorComment: "nothing was asked under this UID")
            }
        } catch { return NormalizedAnswer(Status(committing: error), errorComment: ErrorText.comment(error)) }
        awaited.arrived(report.transactionUID)
        return NormalizedAnswer(.success)
    }
}
