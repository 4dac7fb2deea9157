import DICOM
import DICOMNetwork

/// Counts what becomes of the sub-operations of a retrieval, and makes its last answer (PS3.4 C.4.2.1.4, C.4.3.1.4).
struct SuboperationTally: Sendable {
    private(set) var counts: SuboperationCounts
    private(set) var failedUIDs: [String] = []
    private let total: Int

    init(total: Int) {
        self.total = total
        counts = SuboperationCounts(remaining: total)
    }

    mutating func note(_ outcome: InstanceSender.Outcome) {
        counts.remaining = max(0, counts.remaining - 1)
        switch outcome {
        case .stored(let answer, let uid):
            switch answer.status.kind {
            case .success: counts.completed += 1
            case .warning: counts.warning += 1
            case .pending, .cancel, .failure: fail(uid)
            }
        case .failed(let failure): fail(failure.sopInstanceUID)
        }
    }

    /// All that is left is given up.
    mutating func giveUpRest() {
        counts.failed += counts.remaining
        counts.remaining = 0
    }

    private mutating func fail(_ uid: String?) {
        counts.failed += 1
        if let uid { failedUIDs.append(uid) }
    }

    /// - Parameter transferSyntaxUID: of the context that the request came on.
    func answer(isCancelled: Bool, transferSyntaxUID: String, comment: String? = nil) -> RetrieveAnswer {
        let status: Status =
            if isCancelled && counts.remaining > 0 {
                .cancelled
            } else if total > 0 && counts.failed == total {
                .cannotPerformSuboperations
            } else if counts.failed > 0 || counts.warning > 0 {
                .suboperationsCompleteWithFailures
            } else {
                .success
            }
        return RetrieveAnswer(
            status, errorComment: status == .success ? nil : comment, counts: counts,
            identifier: status == .success || failedUIDs.isEmpty ? nil : failedList(transferSyntaxUID))
    }

    /// Failed SOP Instance UID List (PS3.4 C.4.2.1.4.2).
    private func failedList(_ transferSyntaxUID: String) -> [UInt8] {
        var writer = DataSetWriter(transferSyntax: TransferSyntax(uid: transferSyntaxUID))
        writer.append(.failedSOPInstanceUIDList, .UI, strings: failedUIDs)
        return writer.bytes
    }
}
