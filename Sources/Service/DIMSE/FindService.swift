import Access
import Archive
import DICOM
import DICOMNetwork
import Vault

/// C-FIND SCP (PS3.4 C.4.1): the identifier becomes a query, and each answer of the archive a pending response.
struct FindService: Sendable {
    let archive: Archive
    let aeTitle: String

    func find(
        _ request: CFindRequest, identifier: [UInt8], matches: MatchWriter, subject: Subject
    ) async -> QueryAnswer {
        do {
            let understood = try understand(request, identifier)
            if !understood.matchesNothing { try await answer(understood, matches, subject) }
            return QueryAnswer(.success)
        } catch let failure as FindFailure {
            return QueryAnswer(failure)
        } catch let error as ArchiveError {
            return QueryAnswer(Status(querying: error), errorComment: ErrorText.comment(error))
        } catch {
            // Cancelled, or the peer is gone and hears nothing.
            return QueryAnswer(.cancelled)
        }
    }

    private func understand(_ request: CFindRequest, _ identifier: [UInt8]) throws(FindFailure) -> FindRequest {
        guard let model = FindModel(sopClassUID: request.affectedSOPClassUID) else {
            throw FindFailure(code: .sopClassNotSupported, comment: "No information model of this service")
        }
        let association = request.association
        return try FindRequest(
            identifier: identifier, transferSyntaxUID: request.context.transferSyntaxUID, model: model,
            options: ApplicationInformation.Query(
                association.applicationInformation[request.affectedSOPClassUID] ?? []),
            aeTitle: aeTitle, peer: archive.peer(aeTitle: association.callingAETitle))
    }

    private func answer(_ request: FindRequest, _ matches: MatchWriter, _ subject: Subject) async throws {
        var finding = try await archive.find(request.query, subject: subject)
        while let answers = try await finding.next() {
            for answer in answers {
                let identifier = try request.answer(answer)
                try await matches.send(identifier, isPartial: request.hasUnsupportedKeys)
            }
            // A step without answers hears a C-CANCEL too.
            if matches.isCancelled { throw NetworkError.cancelled }
        }
    }
}

extension QueryAnswer {
    init(_ failure: FindFailure) {
        self.init(
            Status(rawValue: failure.code.rawValue), errorComment: failure.comment,
            offendingElements: failure.offendingElements.map(\.rawValue))
    }
}
