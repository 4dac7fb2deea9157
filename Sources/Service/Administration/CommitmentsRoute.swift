import Access
import Archive
import DICOMNetwork
import Foundation
import Gateway
import Hummingbird
import Vault

/// Asks a peer whether what was sent to it is safe there (PS3.4 Annex J, as SCU).
struct CommitmentsRoute {
    let archive: Archive
    let requester: CommitmentRequester
    let subject: Subject

    private struct Answer: Encodable {
        struct Failure: Encodable { var sopClassUID: String, sopInstanceUID: String, failureReason: String }
        var transactionUID: String
        var isReported: Bool
        /// Nil as long as nothing was reported.
        var committedCount: Int?
        var failed: [Failure]?
    }

    /// How long the caller may wait for a report.
    private static let maximumSeconds = 3600

    /// Asks for what is shown here of a study, a series or an instance.
    func ask(_ scope: SelectionScope, of aeTitle: String, seconds: Int) async throws -> Response {
        _ = try archive.peers(subject: subject)
        guard let peer = archive.peer(aeTitle: aeTitle) else {
            return HTTPAnswers.problem(.notFound, "there is no peer '\(aeTitle)'")
        }
        let references = try await references(scope)
        guard !references.isEmpty else { throw ArchiveError.notFound }
        let uid = CommitmentRequester.newTransactionUID()
        do throws(CommitmentRequester.Problem) {
            let outcome = try await requester.request(
                references, of: peer, transactionUID: uid,
                patience: .seconds(min(max(0, seconds), Self.maximumSeconds)))
            return answer(uid, outcome)
        } catch {
            if case .archive(let reason) = error { return HTTPAnswers.problem(reason) }
            return HTTPAnswers.problem(.badGateway, error.words)
        }
    }

    /// What came of an earlier request.
    func show(_ transactionUID: String) async throws -> Response {
        _ = try archive.peers(subject: subject)
        guard let commitment = try await archive.awaitedCommitment(transactionUID: transactionUID) else {
            throw ArchiveError.notFound
        }
        return answer(transactionUID, CommitmentRequester.Outcome(commitment))
    }

    private func references(_ scope: SelectionScope) async throws(ArchiveError) -> [CommitmentReference] {
        let selection = try await archive.select([scope], subject: subject, purpose: .administration)
        guard selection.rows.count <= CommitmentRequest.maximumReferenceCount else { throw .tooManyCandidates }
        var references: [CommitmentReference] = []
        for row in selection.rows {
            let opened = try await archive.open(row, of: selection)
            do throws(GatewayError) {
                let record = try await opened.record()
                let names = try await opened.names(record)
                references.append(
                    CommitmentReference(sopClassUID: names.sopClassUID, sopInstanceUID: names.sopInstanceUID))
            } catch { throw ArchiveError(error) }
        }
        return references
    }

    private func answer(_ transactionUID: String, _ outcome: CommitmentRequester.Outcome) -> Response {
        var answer = Answer(transactionUID: transactionUID, isReported: false)
        if case .reported(let result) = outcome {
            (answer.isReported, answer.committedCount) = (true, result.committed.count)
            answer.failed = result.failed.map {
                let reason = DICOMNetwork.Status(rawValue: $0.reason).code
                return Answer.Failure(
                    sopClassUID: $0.reference.sopClassUID, sopInstanceUID: $0.reference.sopInstanceUID,
                    failureReason: reason)
            }
        }
        let bytes = (try? JSONEncoder().encode(answer)) ?? Data()
        return HTTPAnswers.bytes(Array(bytes), type: "application/json")
    }
}

extension CommitmentRequester.Problem {
    /// For people.
    var words: String {
        switch self {
        case .network(let error): NetworkErrorText.describe(error)
        case .refused(let answer):
            "the peer refused with status \(answer.status.code)" + (answer.errorComment.map { ": \($0)" } ?? "")
        case .archive(let error): ErrorText.describe(error)
        case .tooMany: "too many commitments wait to be reported"
        }
    }
}
