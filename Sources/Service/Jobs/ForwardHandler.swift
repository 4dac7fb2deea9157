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
    /// For a peer's report on its commitment.
    private static let patience = Duration.seconds(60)

    func width(ofLaneOf job: Job) -> Int {
        let peer = Forwarding.destination(of: job).flatMap { archive.peer(aeTitle: $0) }
        return peer?.quirks.contains(.oneAssociation) == true ? 1 : 2
    }

    func run(_ job: Job, _ work: JobWork) async throws(ArchiveError) -> JobOutcome {
        guard let destination = Forwarding.destination(of: job) else { return .failed("it names no destination") }
        while !work.isStopped {
            let items = try await work.pendingItems(limit: Self.batchCount)
            if items.isEmpty { return .done }
            guard let peer = archive.peer(aeTitle: destination) else {
                return .failed("there is no peer '\(destination)' any more")
            }
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
        let (archive, wantsCommitment) = (archive, Forwarding.wantsCommitment(work.job))
        let outcome = await delivery.run(associationCount: 1, isCancelled: { work.isStopped }) { outcome, uid in
            let (named, failure) = Self.judge(outcome)
            let item = (named ?? uid).flatMap { archive.pseudonym(ofInstance: $0) }.flatMap { items[$0] }
            switch failure {
            case .later(let reason): results.withLock { $0.refusal = reason }
            case .never(let reason):
                if let item, (try? await work.note(item, failure: reason)) != nil { results.withLock { $0.noted += 1 } }
            case nil:
                guard let item else { return }
                if wantsCommitment {
                    results.withLock { _ = $0.sent.insert(item) }
                } else if (try? await work.note(item)) != nil {
                    results.withLock { $0.noted += 1 }
                }
            }
        }
        let sent = results.withLock { $0.sent }
        if !sent.isEmpty, let outcome = await commit(selection, items, sent, of: peer, work) { return outcome }
        if work.isStopped { return .stopped }
        if let problem = outcome.problem { return .retry(problem, holdsLane: true) }
        return results.withLock { results in
            if let refusal = results.refusal { return .retry(refusal, holdsLane: false) }
            // Nothing became of anything: not at once again.
            return results.noted == 0 && sent.isEmpty ? .retry("no instance could be opened", holdsLane: false) : nil
        }
    }

    private struct Results {
        var noted = 0
        var refusal: String?
        /// Stored by the peer, which has not committed to them yet.
        var sent: Set<[UInt8]> = []
    }

    /// Asks the peer to commit to what it stored, and notes what it commits to; the rest is sent again. Nil: to all.
    private func commit(
        _ selection: Selection, _ items: [PseudonymousUID: [UInt8]], _ sent: Set<[UInt8]>, of peer: Peer,
        _ work: JobWork
    ) async -> JobOutcome? {
        var references: [CommitmentReference: [UInt8]] = [:]
        for row in selection.rows {
            guard let item = items[row.instance], sent.contains(item),
                let names = await sender.names(of: row, in: selection)
            else { continue }
            let reference = CommitmentReference(sopClassUID: names.sopClassUID, sopInstanceUID: names.sopInstanceUID)
            references[reference] = item
        }
        do throws(CommitmentRequester.Problem) {
            let outcome = try await commitments.request(
                Array(references.keys), of: peer, transactionUID: CommitmentRequester.newTransactionUID(),
                patience: Self.patience)
            guard case .reported(let result) = outcome else {
                return .retry("the peer has not reported on its storage commitment", holdsLane: false)
            }
            var committed = 0
            for reference in result.committed {
                guard let item = references[reference], (try? await work.note(item)) != nil else { continue }
                committed += 1
            }
            let missing = references.count - committed
            return missing == 0 ? nil : .retry("the peer did not commit to \(missing) instances", holdsLane: false)
        } catch {
            switch error {
            case .network(let reason): return .retry(NetworkErrorText.describe(reason), holdsLane: true)
            case .refused(let answer):
                let code = String(answer.status.rawValue, radix: 16, uppercase: true)
                return .retry("the peer refuses storage commitment (\(code))", holdsLane: false)
            case .archive, .tooMany: return .retry("the commitment could not be asked for", holdsLane: false)
            }
        }
    }

    private enum Failure { case later(String), never(String) }

    /// What an outcome means for the queue, and the SOP Instance UID where it names one.
    private static func judge(_ outcome: InstanceSender.Outcome) -> (uid: String?, failure: Failure?) {
        switch outcome {
        case .stored(let answer):
            if answer.status.isAccepted { return (nil, nil) }
            let code = String(answer.status.rawValue, radix: 16, uppercase: true)
            let reason = "the peer answered \(String(repeating: "0", count: max(0, 4 - code.count)))\(code)"
            // Out of resources, processing failure and not authorized pass; what does not fit will never do (PS3.4 B.2.3).
            let passes =
                (0xA700...0xA7FF).contains(answer.status.rawValue) || answer.status == .processingFailure
                || answer.status == .notAuthorized
            return (nil, passes ? .later(reason) : .never(reason))
        case .failed(let uid):
            return (uid, .never("no presentation context that it can be had in was accepted, or it can't be read"))
        }
    }
}
