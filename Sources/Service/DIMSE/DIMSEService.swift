import Access
import Archive
import DICOM
import DICOMImage
import DICOMNetwork
import Logging
import NIOCore

/// What the DIMSE ports do: each service in a file of its own.
struct DIMSEService: AssociationService {
    let archive: Archive
    let logger: Logger
    private let callers: Callers
    private let storage: StoreService
    private let query: FindService
    private let retrieval: GetService
    private let moving: MoveService
    private let commitments: Commitments

    init(
        archive: Archive, aeTitle: String, codec: FrameCodec, moveAssociations: Int, peerTLS: PeerTLS,
        commitments: Commitments, logger: Logger
    ) {
        (self.archive, self.commitments, self.logger) = (archive, commitments, logger)
        callers = Callers(archive: archive)
        let sender = InstanceSender(archive: archive, codec: codec, logger: logger)
        storage = StoreService(archive: archive, logger: logger)
        query = FindService(archive: archive, aeTitle: aeTitle)
        retrieval = GetService(archive: archive, sender: sender)
        moving = MoveService(
            archive: archive, sender: sender, caller: PeerCaller(aeTitle: aeTitle, tls: peerTLS),
            associationCount: moveAssociations)
    }

    func store(_ request: CStoreRequest, dataSet: DataSetStream) async -> CStoreAnswer {
        let peer = await callers.peer(of: request.association)
        return await storage.store(
            request, dataSet: dataSet, from: peer, subject: await callers.subject(of: request.association))
    }

    func find(_ request: CFindRequest, identifier: [UInt8], matches: MatchWriter) async -> QueryAnswer {
        await query.find(
            request, identifier: identifier, matches: matches, subject: await callers.subject(of: request.association))
    }

    func get(_ request: RetrieveRequest, identifier: [UInt8], channel: GetChannel) async -> RetrieveAnswer {
        await retrieval.get(
            request, identifier: identifier, channel: channel, subject: await callers.subject(of: request.association))
    }

    func move(_ request: RetrieveRequest, identifier: [UInt8], progress: MoveProgress) async -> RetrieveAnswer {
        await moving.move(
            request, identifier: identifier, progress: progress, subject: await callers.subject(of: request.association)
        )
    }

    /// Who may do nothing here is told that we don't know it (PS3.8 9.3.4).
    func accept(_ request: AssociateRequest, from association: AssociationInfo) async -> Acceptance {
        archive.admits(await callers.subject(of: association)) ? .accept : .reject(.callingAETitleNotRecognized)
    }

    func action(_ request: NormalizedRequest, dataSet: [UInt8], reporter: EventReporter) async -> NormalizedAnswer {
        await commitments.service.action(
            request, dataSet: dataSet, reporter: reporter, subject: await callers.subject(of: request.association))
    }

    func eventReport(_ request: NormalizedRequest, dataSet: [UInt8]) async -> NormalizedAnswer {
        await commitments.receiver.eventReport(
            request, dataSet: dataSet, subject: await callers.subject(of: request.association))
    }
}
