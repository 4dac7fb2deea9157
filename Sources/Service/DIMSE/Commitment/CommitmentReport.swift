import DICOM
import Vault

/// What an N-EVENT-REPORT of storage commitment says (PS3.4 Table J.3-2), as a value.
struct CommitmentReport: Hashable, Sendable {
    /// Event Type ID (PS3.4 J.3.3.1).
    enum Event: UInt16, Hashable, Sendable {
        case allCommitted = 1
        case failuresExist = 2
    }

    var transactionUID: String
    /// Where the instances can be had.
    var retrieveAETitle: String?
    var result: CommitmentResult

    var event: Event { result.failed.isEmpty ? .allCommitted : .failuresExist }

    init(transactionUID: String, retrieveAETitle: String?, result: CommitmentResult) {
        (self.transactionUID, self.retrieveAETitle, self.result) = (transactionUID, retrieveAETitle, result)
    }

    func encoded(transferSyntaxUID: String) -> [UInt8] {
        var writer = DataSetWriter(transferSyntax: TransferSyntax(uid: transferSyntaxUID))
        if let retrieveAETitle { writer.append(.retrieveAETitle, .AE, string: retrieveAETitle) }
        writer.append(.transactionUID, .UI, string: transactionUID)
        if !result.failed.isEmpty {
            writer.appendSequence(
                .failedSOPSequence,
                items: result.failed.map {
                    CommitmentItem.encoded($0.reference, writer.encoding, failureReason: $0.reason)
                })
        }
        // Type 1C: only where some are committed.
        if !result.committed.isEmpty {
            writer.appendSequence(
                .referencedSOPSequence,
                items: result.committed.map { CommitmentItem.encoded($0, writer.encoding) })
        }
        return writer.bytes
    }

    /// - Parameter event: a report that all is well has no failures, whatever else it holds.
    init(reading bytes: [UInt8], event: Event, transferSyntaxUID: String) throws(CommitmentRequest.Problem) {
        let committed: [DataSet]
        let failed: [DataSet]
        do throws(DICOMError) {
            let dataSet = try DataSet(parsing: bytes, transferSyntax: TransferSyntax(uid: transferSyntaxUID))
            transactionUID = dataSet.string(.transactionUID) ?? ""
            retrieveAETitle = dataSet.string(.retrieveAETitle)
            committed = try dataSet[.referencedSOPSequence]?.items() ?? []
            failed = try dataSet[.failedSOPSequence]?.items() ?? []
        } catch { throw CommitmentRequest.Problem(comment: "the data set can't be read") }
        guard CommitmentItem.isUID(transactionUID) else {
            throw CommitmentRequest.Problem(comment: "Transaction UID (0008,1195) is missing or no UID")
        }
        guard event == .allCommitted ? !committed.isEmpty && failed.isEmpty : !failed.isEmpty else {
            throw CommitmentRequest.Problem(comment: "event type and sequences contradict each other")
        }
        result = CommitmentResult()
        for item in committed {
            guard let reference = CommitmentItem.reference(item) else {
                throw CommitmentRequest.Problem(comment: "an item lacks its SOP Class or Instance UID")
            }
            result.committed.append(reference)
        }
        for item in failed {
            guard let reference = CommitmentItem.reference(item) else {
                throw CommitmentRequest.Problem(comment: "an item lacks its SOP Class or Instance UID")
            }
            // Some peers leave the reason out; that it failed is what counts.
            let reason = item.integer(.failureReason).flatMap { UInt16(exactly: $0) } ?? 0x0110
            result.failed.append(CommitmentResult.Failure(reference, reason: reason))
        }
    }
}
