import Access
import Archive
import DICOM
import DICOMImage
import DICOMNetwork
import Stores
import Vault

extension Archive {
    /// What a C-MOVE or C-GET asks for.
    ///
    /// - Throws: ``RefusedRetrieval`` with the answer.
    func select(
        _ request: RetrieveRequest, identifier: [UInt8], subject: Subject
    ) async throws(RefusedRetrieval) -> RetrieveSelection {
        guard let kind = QueryRetrieveClass(uid: request.affectedSOPClassUID),
            request.affectedSOPClassUID == request.context.abstractSyntaxUID
        else { throw RefusedRetrieval(RetrieveAnswer(.sopClassNotSupported)) }
        let wanted: RetrieveIdentifier
        do {
            let dataSet = try DataSet(
                parsing: identifier, transferSyntax: TransferSyntax(uid: request.context.transferSyntaxUID))
            wanted = try RetrieveIdentifier(dataSet, model: kind.model)
        } catch let problem as RetrieveIdentifier.Problem {
            throw RefusedRetrieval(
                RetrieveAnswer(
                    problem.status, errorComment: problem.comment,
                    offendingElements: [problem.tag.rawValue]))
        } catch {
            throw RefusedRetrieval(
                RetrieveAnswer(.cannotUnderstand, errorComment: "the identifier can't be read"))
        }
        do throws(ArchiveError) {
            var scopes = wanted.scopes
            if let patientID = wanted.patientID {
                let studies = try await studies(of: patientID, among: wanted.studyUIDs, subject: subject)
                scopes =
                    wanted.level == .patient
                    ? studies.map { SelectionScope(studyUID: $0) }
                    : scopes.flatMap { scope -> [SelectionScope] in
                        if let uid = scope.studyUID { return studies.contains(uid) ? [scope] : [] }
                        // Where no study is named it must be one of the patient's all the same.
                        return studies.map {
                            SelectionScope(studyUID: $0, seriesUID: scope.seriesUID, instanceUID: scope.instanceUID)
                        }
                    }
            }
            let selection = try await select(scopes, subject: subject)
            return RetrieveSelection(instances: selection, frames: wanted.frames)
        } catch {
            throw RefusedRetrieval(
                RetrieveAnswer(Status(querying: error), errorComment: ErrorText.comment(error)))
        }
    }

    /// The studies that show this patient, of the named ones or of all.
    private func studies(
        of patientID: String, among named: [String], subject: Subject
    ) async throws(ArchiveError) -> [String] {
        var found: [String] = []
        var keys = [QueryKey(path: [.patientID], values: [patientID])]
        if !named.isEmpty { keys.append(QueryKey(path: [.studyInstanceUID], values: named)) }
        var hasMore = true
        while hasMore {
            let page = try await search(
                Query(level: .study, keys: keys, fields: .tags([.studyInstanceUID]), offset: found.count),
                subject: subject)
            for answer in page.answers {
                let dataSet = try? DataSet(parsing: answer, transferSyntax: .explicitVRLittleEndian)
                if let uid = dataSet?.string(.studyInstanceUID) { found.append(uid) }
            }
            hasMore = page.hasMore && !page.answers.isEmpty
        }
        return found
    }
}

/// What a retrieval is of.
struct RetrieveSelection: Sendable {
    var instances: Selection
    /// Which frames of the one instance, where not all of it.
    var frames: FrameSelection?
}

/// A retrieval that comes to nothing before it begins.
struct RefusedRetrieval: Error {
    let answer: RetrieveAnswer
    init(_ answer: RetrieveAnswer) { self.answer = answer }
}

extension DICOMNetwork.Status {
    /// What a C-FIND, C-MOVE or C-GET answers (PS3.4 Tables C.4-1 to C.4-3).
    init(querying error: ArchiveError) {
        self =
            switch error {
            case .denied: .notAuthorized
            case .tooManyCandidates, .closing: .outOfResources
            case .store(let reason): reason.mayPass ? .outOfResources : .cannotUnderstand
            case .vault: .outOfResources
            case .invalid, .mismatch, .unsupportedClass: .dataSetDoesNotMatchSOPClass
            case .unreadable, .missingUID, .tooLarge, .notFound, .damaged, .rootKeyMissing, .keys, .missingPacks,
                .unreadPacks, .image:
                .cannotUnderstand
            }
    }
}
