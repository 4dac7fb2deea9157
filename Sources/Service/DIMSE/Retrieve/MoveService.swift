import Access
import Archive
import DICOM
import DICOMNetwork
import Logging
import Synchronization
import Vault

/// C-MOVE SCP (PS3.4 C.4.2, Y.4): every instance on associations of ours to the destination, which is asked again when it
/// drops out.
struct MoveService: Sendable {
    let archive: Archive
    var sender: InstanceSender
    let caller: PeerCaller
    /// Associations to one destination at a time.
    let associationCount: Int

    /// Instances that were never tried, of which the failed list has the UIDs.
    private static let namedUntriedCount = 2_000

    func move(
        _ request: RetrieveRequest, identifier: [UInt8], progress: MoveProgress, subject: Subject
    ) async -> RetrieveAnswer {
        guard let destination = request.moveDestination, let peer = archive.peer(aeTitle: destination) else {
            return RetrieveAnswer(.moveDestinationUnknown, errorComment: "the Move Destination is not known here")
        }
        let selection: Selection
        var sender = sender
        do throws(RefusedRetrieval) {
            let wanted = try await archive.select(request, identifier: identifier, subject: subject)
            selection = try await sender.extract(wanted, for: request)
        } catch { return error.answer }
        sender.preferredUIDs = peer.transferSyntaxUIDs
        sender.moveOriginator = (request.association.callingAETitle, request.messageID)
        let delivery = Delivery(sender: sender, caller: caller, peer: peer, selection: selection)
        let tally = Mutex(SuboperationTally(total: selection.rows.count))
        let count = peer.quirks.contains(.oneAssociation) ? 1 : associationCount
        let (problem, untried) = await delivery.run(
            associationCount: count, isCancelled: { progress.operation.isCancelled }
        ) { _, outcome in
            let counts = tally.withLock { tally in
                tally.note(outcome)
                return tally.counts
            }
            if counts.remaining > 0 { try? await progress.report(counts) }
        }
        // Each is opened for its name alone, so not for too many.
        for row in untried.prefix(Self.namedUntriedCount) where !progress.operation.isCancelled {
            let names = await sender.names(of: row, in: selection)
            tally.withLock { $0.note(.failed(.init(sopInstanceUID: names?.sopInstanceUID))) }
        }
        let isCancelled = progress.operation.isCancelled
        return tally.withLock { tally in
            if !isCancelled { tally.giveUpRest() }
            return tally.answer(
                isCancelled: isCancelled, transferSyntaxUID: request.context.transferSyntaxUID,
                comment: problem ?? "some instances could not be sent")
        }
    }
}
