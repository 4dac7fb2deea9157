import Access
import Archive
import DICOM
import DICOMNetwork
import Logging
import NIOCore
import Stores
import Vault

/// Storage SCP (PS3.4 Annex B): each data set goes to the archive as it arrives.
struct StoreService: AssociationService {
    let archive: Archive
    let logger: Logger

    func store(_ request: CStoreRequest, dataSet: DataSetStream) async -> CStoreAnswer {
        let arrival = Arrival(
            form: .dataSet(
                transferSyntax: TransferSyntax(uid: request.context.transferSyntaxUID),
                sopClassUID: request.affectedSOPClassUID, sopInstanceUID: request.affectedSOPInstanceUID),
            route: "C-STORE", peerAddress: request.association.remoteAddress?.ipAddress ?? "",
            callingAETitle: request.association.callingAETitle, calledAETitle: request.association.calledAETitle)
        do throws(ArchiveError) {
            let receiver = try archive.receive(arrival, subject: Self.subject(request.association))
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
            return CStoreAnswer(receipt: try await receiver.finish())
        } catch {
            logger.warning(
                "an instance was refused",
                metadata: ["association.id": "\(request.association.id)", "reason": "\(error)"])
            return CStoreAnswer(
                DICOMNetwork.Status(storing: error), errorComment: ErrorText.comment(error),
                affectedSOPInstanceUID: request.affectedSOPInstanceUID)
        }
    }

    private static func subject(_ association: AssociationInfo) -> Subject {
        let address = association.remoteAddress
        return .dimsePeer(
            callingAETitle: association.callingAETitle, address: address?.ipAddress ?? "",
            isLoopback: address?.isLoopback ?? false)
    }
}

extension CStoreAnswer {
    /// PS3.4 B.2.3: what is held for a decision is a warning; the comment says which.
    init(receipt: Receipt) {
        self =
            receipt.isHeld
            ? CStoreAnswer(
                .coercionOfDataElements, errorComment: "Stored and held for a decision",
                affectedSOPInstanceUID: receipt.sopInstanceUID)
            : CStoreAnswer(.success, affectedSOPInstanceUID: receipt.sopInstanceUID)
    }
}

extension DICOMNetwork.Status {
    /// What a C-STORE answers (PS3.4 Table B.2-1, PS3.7 Annex C).
    init(storing error: ArchiveError) {
        self =
            switch error {
            case .unreadable, .missingUID, .tooLarge: .cannotUnderstand
            case .mismatch: .dataSetDoesNotMatchSOPClass
            case .denied: .notAuthorized
            case .store(let reason): reason.mayPass ? .outOfResources : .processingFailure
            case .vault, .closing: .outOfResources
            case .notFound, .tooManyCandidates, .invalid, .damaged, .rootKeyMissing, .keys, .missingPacks, .unreadPacks,
                .image:
                .processingFailure
            }
    }
}

/// Which presentation contexts are taken: every storage SOP class, and what looks like a private one.
enum StoragePolicy {
    static func accepts(_ sopClassUID: String) -> Bool {
        if SOPClass.isStorage(sopClassUID) { return true }
        // Private and newer classes are offered as storage too; the standard's other services are not.
        return !sopClassUID.hasPrefix("1.2.840.10008.") || sopClassUID.hasPrefix("1.2.840.10008.5.1.4.1.1.")
    }
}

extension SocketAddress {
    /// Whether the peer is on this machine.
    var isLoopback: Bool {
        switch self {
        case .v4: ipAddress?.hasPrefix("127.") ?? false
        case .v6: ipAddress == "::1" || ipAddress?.hasPrefix("::ffff:127.") == true
        case .unixDomainSocket: true
        }
    }
}
