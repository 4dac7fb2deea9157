import Access
import Archive
import DICOMNetwork
import Vault

extension ForwardHandler {
    /// How long an attempt waits for a peer's report; later ones look whether it has come.
    private static let patience = Duration.seconds(30)
    /// How long a report is waited for before the peer is asked anew.
    private static let reportWait = Duration.seconds(24 * 3600)

    /// Sees what becomes of instances that the peer has stored: asks for commitment where that was not done, notes what it
    /// committed to, and makes pending again what it did not. Nothing is sent again because a report takes long.
    ///
    /// - Parameter awaited: items by Transaction UID.
    /// - Returns: nil: go on.
    func settle(
        _ awaited: [String: [[UInt8]]], of peer: Peer, _ work: JobWork
    ) async throws(ArchiveError) -> JobOutcome? {
        var refused = 0
        for (uid, items) in awaited.sorted(by: { $0.key < $1.key }) {
            guard !work.isStopped else { return .stopped }
            let known = try await archive.awaitedCommitment(transactionUID: uid)
            var result = known?.result
            if let known, known.state == .open {
                guard archive.age(of: known) >= Self.reportWait else { continue }
                try await archive.close(known, as: .givenUp)
                try await rename(items, work)
                continue
            }
            if result == nil {
                switch try await ask(for: items, transactionUID: uid, of: peer, work) {
                case .result(let found): result = found
                case .later: continue
                case .outcome(let outcome):
                    try await rename(items, work)
                    return outcome
                }
            }
            guard let result else { continue }
            let committed = archive.items(items, namedBy: result.committed.map(\.sopInstanceUID))
            for item in items {
                if committed.contains(item) {
                    try await work.note(item)
                } else {
                    try await work.note(item, awaiting: nil)
                    refused += 1
                }
            }
        }
        return refused == 0 ? nil : .retry("the peer did not commit to \(refused) instances", holdsLane: false)
    }

    private enum Asked {
        case result(CommitmentResult)
        case later
        /// It could not be asked.
        case outcome(JobOutcome)
    }

    private func ask(
        for items: [[UInt8]], transactionUID: String, of peer: Peer, _ work: JobWork
    ) async throws(ArchiveError) -> Asked {
        let found = try await archive.forwardable(items, subject: .system(job: kind))
        // What is not shown any more is nobody's business.
        for item in found.gone { try await work.note(item) }
        var references: [CommitmentReference] = []
        for row in found.selection.rows {
            guard let names = await sender.names(of: row, in: found.selection) else { continue }
            references.append(
                CommitmentReference(sopClassUID: names.sopClassUID, sopInstanceUID: names.sopInstanceUID))
        }
        guard !references.isEmpty else { return .result(CommitmentResult()) }
        do throws(CommitmentRequester.Problem) {
            let outcome = try await commitments.request(
                references, of: peer, transactionUID: transactionUID, patience: Self.patience)
            if case .reported(let result) = outcome { return .result(result) }
            return .later
        } catch {
            if case .refused(let answer) = error {
                let code = String(answer.status.rawValue, radix: 16, uppercase: true)
                return .outcome(.retry("the peer refuses storage commitment (\(code))", holdsLane: false))
            }
            if let open = try await archive.awaitedCommitment(transactionUID: transactionUID), open.state == .open {
                try await archive.close(open, as: .givenUp)
            }
            if case .network(let reason) = error {
                return .outcome(.retry(NetworkErrorText.describe(reason), holdsLane: true))
            }
            return .outcome(.retry("the commitment could not be asked for", holdsLane: false))
        }
    }

    /// A Transaction UID is used once.
    private func rename(_ items: [[UInt8]], _ work: JobWork) async throws(ArchiveError) {
        let uid = CommitmentRequester.newTransactionUID()
        for item in items { try await work.note(item, awaiting: uid) }
    }
}
