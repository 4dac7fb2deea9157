import Access
import Archive
import DICOMNetwork
import Sealing
import Synchronization
import Vault

/// Sends on what arrived, on one association for each destination and study. What the destination acknowledged is noted
/// before the next goes out, and is not sent again.
struct ForwardHandler: JobHandler {
    let archive: Archive
    let sender: InstanceSender
    let caller: PeerCaller
    let commitments: CommitmentRequester

    var kind: String { Forwarding.kind }
    private static let batchCount = 500

    func width(ofLaneOf job: Job) -> Int {
        let peer = Forwarding.destination(of: job).flatMap { archive.peer(aeTitle: $0) }
        return peer?.quirks.contains(.oneAssociation) == true ? 1 : 2
    }

    func run(_ job: Job, _ work: JobWork) async throws(ArchiveError) -> JobOutcome {
        guard let destination = Forwarding.destination(of: job) else { return .failed("it names no destination") }
        while !work.isStopped {
            let peer = archive.peer(aeTitle: destination)
            let awaited = try await archive.awaitedItems(of: job)
            if !awaited.isEmpty, let peer, let outcome = try await settle(awaited, of: peer, work) { return outcome }
            let items = try await work.pendingItems(limit: Self.batchCount)
            if items.isEmpty {
                let isAwaited = try await !archive.awaitedItems(of: job).isEmpty
                return isAwaited
                    ? .retry("the peer has not reported on its storage commitment", holdsLane: false) : .done
            }
            guard let peer else { return .failed("there is no peer '\(destination)' any more") }
            let found = try await archive.forwardable(items, subject: .system(job: kind))
            for item in found.gone { try await work.note(item) }
            if found.selection.rows.isEmpty { continue }
            if let outcome = await send(found.selection, found.items, to: peer, work) { return outcome }
        }
        return .stopped
    }

    /// Nil: go on.
    private func send(
        _ selection: Selection, _ items: [PseudonymousUID: [UInt8]], to peer: Peer, _ work: JobWork
    ) async -> JobOutcome? {
        var sender = sender
        sender.preferredUIDs = peer.transferSyntaxUIDs
        let delivery = Delivery(sender: sender, caller: caller, peer: peer, selection: selection)
        let results = Mutex(Results())
        // One for each batch: what it is asked for under is known before the first is sent.
        let transactionUID =
            Forwarding.wantsCommitment(work.job) ? CommitmentRequester.newTransactionUID() : nil
        let outcome = await delivery.run(associationCount: 1, isCancelled: { work.isStopped }) { row, outcome in
            let (item, failure) = (items[row.instance], Self.judge(outcome))
            switch failure {
            case .later(let reason): results.withLock { $0.refusal = reason }
            case .never(let reason):
                if let item, (try? await work.note(item, failure: reason)) != nil { results.withLock { $0.noted += 1 } }
            case nil:
                guard let item else { return }
                if let transactionUID {
                    try? await work.note(item, awaiting: transactionUID)
                } else {
                    try? await work.note(item)
                }
                results.withLock { $0.noted += 1 }
            }
        }
        if work.isStopped { return .stopped }
        if let problem = outcome.problem { return .retry(problem, holdsLane: true) }
        return results.withLock { results in
            if let refusal = results.refusal { return .retry(refusal, holdsLane: false) }
            // Nothing became of anything: not at once again.
            return results.noted == 0 ? .retry("no instance could be opened", holdsLane: false) : nil
        }
    }

    private struct Results {
        var noted = 0
        var refusal: String?
    }

    private enum Failure { case later(String), never(String) }

    /// What an outcome means for the queue; nil: sent.
    private static func judge(_ outcome: InstanceSender.Outcome) -> Failure? {
        switch outcome {
        case .stored(let answer, _):
            if answer.status.isAccepted { return nil }
            let code = String(answer.status.rawValue, radix: 16, uppercase: true)
            let reason = "the peer answered \(String(repeating: "0", count: max(0, 4 - code.count)))\(code)"
            // Out of resources, processing failure and not authorized pass; what does not fit will never do (PS3.4 B.2.3).
            let passes =
                (0xA700...0xA7FF).contains(answer.status.rawValue) || answer.status == .processingFailure
                || answer.status == .notAuthorized
            return passes ? .later(reason) : .never(reason)
        case .failed(let failure):
            return failure.mayPass
                ? .later("the association broke over an instance, or it could not be read for the moment")
                : .never("no presentation context that it can be had in was accepted, or it can't be read")
        }
    }
}
