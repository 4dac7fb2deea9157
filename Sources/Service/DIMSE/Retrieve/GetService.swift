import Access
import Archive
import DICOMNetwork
import Vault

/// C-GET SCP (PS3.4 C.4.3, Y.4, Z.4): every instance on the requestor's own association.
struct GetService: Sendable {
    let archive: Archive
    var sender: InstanceSender

    func get(
        _ request: RetrieveRequest, identifier: [UInt8], channel: GetChannel, subject: Subject
    ) async -> RetrieveAnswer {
        let selection: Selection
        var sender = sender
        do throws(RefusedRetrieval) {
            let wanted = try await archive.select(request, identifier: identifier, subject: subject)
            selection = try await sender.extract(wanted, for: request)
        } catch { return error.answer }
        sender.leavesOutBulkData = QueryRetrieveClass(uid: request.affectedSOPClassUID)?.model == .withoutBulkData
        let (preparer, contexts) = (sender, channel.storageContexts)
        var tally = SuboperationTally(total: selection.rows.count)
        var isCancelled = false
        do {
            try await SendAhead.forEach(selection.rows[...]) { row in
                await preparer.prepare(row, in: selection, contexts: contexts)
            } send: { _, preparation in
                guard !channel.operation.isCancelled else {
                    isCancelled = true
                    return false
                }
                switch preparation {
                case .ready(let instance):
                    let outcome = try await preparer.send(instance, in: selection, on: channel)
                    tally.note(outcome)
                case .noContext(let names): tally.note(.failed(.init(sopInstanceUID: names.sopInstanceUID)))
                case .failed(let failure): tally.note(.failed(failure))
                }
                channel.report(tally.counts)
                return true
            }
        } catch {
            // The association is over: nobody hears the answer.
            tally.giveUpRest()
        }
        if channel.operation.isCancelled { isCancelled = true }
        return tally.answer(
            isCancelled: isCancelled, transferSyntaxUID: request.context.transferSyntaxUID,
            comment: "some instances could not be sent")
    }
}
