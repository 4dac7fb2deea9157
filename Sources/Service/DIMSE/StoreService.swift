import Access
import Archive
import DICOM
import DICOMNetwork
import Identity
import Logging
import NIOCore
import Stores
import Vault

/// Storage SCP (PS3.4 Annex B): each data set goes to the archive as it arrives.
struct StoreService: Sendable {
    let archive: Archive
    let logger: Logger

    /// - Parameter peer: the sender, where it is known.
    func store(
        _ request: CStoreRequest, dataSet: DataSetStream, from peer: Peer?, subject: Subject
    ) async -> CStoreAnswer {
        if let refusal = Self.refusal(of: request) { return refusal }
        var arrival = Arrival(
            form: .dataSet(
                transferSyntax: TransferSyntax(uid: request.context.transferSyntaxUID),
                sopClassUID: request.affectedSOPClassUID, sopInstanceUID: request.affectedSOPInstanceUID),
            route: "C-STORE", peerAddress: request.association.remoteAddress?.ipAddress ?? "",
            callingAETitle: request.association.callingAETitle, calledAETitle: request.association.calledAETitle)
        arrival.moveOriginatorAETitle = request.moveOriginatorAETitle ?? ""
        arrival.moveOriginatorMessageID = request.moveOriginatorMessageID ?? 0
        if let peer {
            arrival.assumed = Record.Assumptions(
                issuerOfPatientID: peer.issuerOfPatientID ?? "", characterSet: peer.characterSet ?? "",
                timeZone: peer.timeZone ?? "")
        }
        do throws(ArchiveError) {
            let receiver = try archive.receive(arrival, subject: subject)
            do {
                for try await bytes in dataSet {
                    try bytes.withUnsafeReadableBytes { raw in try receiver.take(raw) }
                    try await receiver.relieve()
                }
            } catch let error as ArchiveError {
                await receiver.abandon()
                throw error
            } catch {
                // The peer is gone: nobody hears the answer.
                await receiver.abandon()
                return CStoreAnswer(.processingFailure)
            }
            let receipt = try await receiver.finish()
            return CStoreAnswer(receipt: receipt, of: request)
        } catch {
            logger.warning(
                "an instance was refused",
                metadata: ["association.id": "\(request.association.id)", "reason": "\(error)"])
            return CStoreAnswer(
                DICOMNetwork.Status(storing: error), errorComment: ErrorText.comment(error),
                affectedSOPInstanceUID: request.affectedSOPInstanceUID)
        }
    }
}

extension StoreService {
    /// What the command alone shows to be no instance for us.
    private static func refusal(of request: CStoreRequest) -> CStoreAnswer? {
        let (sopClass, context) = (request.affectedSOPClassUID, request.context.abstractSyntaxUID)
        // A context of an unknown class is there because the peer said that it is one of storage (PS3.7 D.3.3.6).
        guard !ServedClasses.isService(context), sopClass == context || ServedClasses.isStorage(sopClass) else {
            return CStoreAnswer(.sopClassNotSupported, errorComment: "no storage SOP class")
        }
        guard UIDs.isAcceptable(UIDs.trimmed(request.affectedSOPInstanceUID)) else {
            return CStoreAnswer(.invalidSOPInstance, errorComment: "the SOP Instance UID can't be one")
        }
        return nil
    }
}

extension CStoreAnswer {
    /// PS3.4 B.2.3: what is held for a decision is a warning, and so is what came under another SOP class than its context was
    /// negotiated for; the comment says which. Nothing was changed in either.
    init(receipt: Receipt, of request: CStoreRequest) {
        let uid = receipt.sopInstanceUID
        if receipt.isHeld {
            self.init(
                .coercionOfDataElements, errorComment: "Stored and held for a decision", affectedSOPInstanceUID: uid)
        } else if request.affectedSOPClassUID != request.context.abstractSyntaxUID {
            self.init(
                .dataSetDoesNotMatchSOPClassWarning, errorComment: "Stored; its context is for another SOP class",
                affectedSOPInstanceUID: uid)
        } else {
            self.init(.success, affectedSOPInstanceUID: uid)
        }
    }
}

extension DICOMNetwork.Status {
    /// What a C-STORE answers (PS3.4 Table B.2-1, PS3.7 Annex C).
    init(storing error: ArchiveError) {
        self =
            switch error {
            case .unreadable, .missingUID, .tooLarge: .cannotUnderstand
            case .mismatch: .dataSetDoesNotMatchSOPClass
            case .unsupportedClass: .sopClassNotSupported
            case .denied: .notAuthorized
            case .store(let reason): reason.mayPass ? .outOfResources : .processingFailure
            case .vault, .closing: .outOfResources
            case .notFound, .tooManyCandidates, .invalid, .damaged, .rootKeyMissing, .keys, .missingPacks, .unreadPacks,
                .image:
                .processingFailure
            }
    }
}
