import Access
import Archive
import DICOMNetwork
import Logging
import Vault

/// Storage Commitment Push Model SCP (PS3.4 Annex J): takes requests, which are durable before they are answered.
struct CommitmentService: Sendable {
    let archive: Archive
    let reporters: OpenReporters
    let logger: Logger

    func action(
        _ request: NormalizedRequest, dataSet: [UInt8], reporter: EventReporter, subject: Subject
    ) async -> NormalizedAnswer {
        if let refusal = request.refusalOfCommitment { return refusal }
        guard request.typeID == CommitmentRequest.actionTypeID else { return NormalizedAnswer(.noSuchActionType) }
        let wanted: CommitmentRequest
        do throws(CommitmentRequest.Problem) {
            wanted = try CommitmentRequest(
                reading: dataSet, transferSyntaxUID: request.context.transferSyntaxUID)
        } catch {
            return NormalizedAnswer(
                error.isTooLarge ? .resourceLimitation : .invalidArgumentValue, errorComment: error.comment)
        }
        do throws(ArchiveError) {
            let opened = try await archive.requestCommitment(
                wanted.references, transactionUID: wanted.transactionUID,
                peerAETitle: request.association.callingAETitle, subject: subject)
            guard let commitment = opened else {
                return NormalizedAnswer(
                    .resourceLimitation, errorComment: "too many commitments wait to be reported")
            }
            reporters.add(OpenReporters.Caller(request: request, reporter: reporter), for: commitment)
            try await archive.addJob(CommitmentHandler.request(commitment, now: archive.milliseconds))
            return NormalizedAnswer(.success)
        } catch {
            logger.warning(
                "a storage commitment was refused",
                metadata: ["association.id": "\(request.association.id)", "reason": "\(error)"])
            return NormalizedAnswer(Status(committing: error), errorComment: ErrorText.comment(error))
        }
    }
}

extension NormalizedRequest {
    /// The answer where it is not for the Storage Commitment Push Model's only instance (PS3.4 J.3.5).
    var refusalOfCommitment: NormalizedAnswer? {
        guard sopClassUID == ServedClasses.storageCommitment, context.abstractSyntaxUID == sopClassUID else {
            return NormalizedAnswer(.noSuchSOPClass)
        }
        return sopInstanceUID == CommitmentRequest.sopInstanceUID ? nil : NormalizedAnswer(.noSuchSOPInstance)
    }
}

extension DICOMNetwork.Status {
    /// What N-ACTION and N-EVENT-REPORT of storage commitment are answered (PS3.7 10.1.4.1.10).
    init(committing error: ArchiveError) {
        self =
            switch error {
            case .denied: .notAuthorized
            case .closing, .tooLarge: .resourceLimitation
            case .store, .vault, .unreadable, .missingUID, .mismatch, .unsupportedClass, .notFound, .tooManyCandidates,
                .invalid, .damaged, .rootKeyMissing, .keys, .missingPacks, .unreadPacks, .image:
                .processingFailure
            }
    }
}
