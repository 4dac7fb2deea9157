public import Access
import DICOM
import Gateway
import Identity
import Sealing
public import Vault

/// Why an instance is not committed to: Failure Reason (0008,1197), PS3.3 C.14.
public enum CommitmentFailure: UInt16, Hashable, Sendable {
    /// It is there and does not open, or is not what was received.
    case processingFailure = 0x0110
    case noSuchObjectInstance = 0x0112
    /// It is there with another SOP class.
    case classInstanceConflict = 0x0119
    case duplicateTransactionUID = 0x0131
    case resourceLimitation = 0x0213
}

extension Archive {
    /// Takes a peer's request for commitment (PS3.4 J.3.2). Durable when it returns.
    ///
    /// - Returns: nil where too many are open already.
    /// - Throws: ``ArchiveError/denied(_:)``: who may not store has nothing to be committed to.
    public func requestCommitment(
        _ references: [CommitmentReference], transactionUID: String, peerAETitle: String, subject: Subject
    ) async throws(ArchiveError) -> Commitment? {
        try require(.store, by: subject)
        return try await open(
            Commitment(
                direction: .given, peerAETitle: peerAETitle, transactionUID: UIDs.trimmed(transactionUID),
                references: references, created: now()))
    }

    /// Notes that a peer is about to be asked for commitment. Durable when it returns, so that a report finds it later.
    ///
    /// - Returns: nil where too many are open already.
    public func expectCommitment(
        _ references: [CommitmentReference], transactionUID: String, peerAETitle: String
    ) async throws(ArchiveError) -> Commitment? {
        try await open(
            Commitment(
                direction: .awaited, peerAETitle: peerAETitle, transactionUID: transactionUID,
                references: references, created: now()))
    }

    /// Takes a peer's report on what we asked for.
    ///
    /// - Returns: false where nothing was asked under this UID, or no longer.
    /// - Throws: ``ArchiveError/denied(_:)``.
    public func takeCommitmentReport(
        _ report: CommitmentResult, transactionUID: String, subject: Subject, purpose: Purpose = .treatment
    ) async throws(ArchiveError) -> Bool {
        try require(.store, by: subject, purpose: purpose)
        guard var commitment = try await awaitedCommitment(transactionUID: transactionUID) else { return false }
        // A report that comes again changes nothing: the first one was acted on.
        guard commitment.state == .open else { return commitment.state == .reported }
        commitment.result = report.answering(commitment.references)
        try await close(commitment, as: .reported)
        return true
    }

    /// What we asked under a Transaction UID, with the result where the report is there.
    public func awaitedCommitment(transactionUID: String) async throws(ArchiveError) -> Commitment? {
        let uid = UIDs.trimmed(transactionUID)
        guard UIDs.isAcceptable(uid) else { return nil }
        return try await onVault { vault throws(VaultError) in
            try vault.commitments(.awaited, peerAETitle: "", transactionUID: uid).first
        }
    }

    /// Reports that are still to be sent, without their references.
    public func openCommitments() async throws(ArchiveError) -> [Commitment] {
        try await onVault { vault throws(VaultError) in try vault.openCommitments(.given) }
    }

    /// A commitment as it stands now, with its references; nil where it is over and forgotten.
    public func commitment(_ named: Commitment) async throws(ArchiveError) -> Commitment? {
        try await onVault { vault throws(VaultError) in try vault.commitment(named) }
    }

    /// Keeps what was found, so that a report that can't be delivered at once is not found anew each time.
    public func keep(_ result: CommitmentResult, of commitment: Commitment) async throws(ArchiveError) {
        var found = commitment
        found.result = result
        let final = found
        try await onVault { vault throws(VaultError) in try vault.change(final) }
    }

    /// How long ago a commitment was asked for.
    public func age(of commitment: Commitment) -> Duration {
        let time = now()
        return .milliseconds(time - min(time, commitment.created))
    }

    /// Notes that a commitment is over, unless it was asked for again meanwhile. That its UID was used is known for ``ArchiveLimits/commitmentMemory`` longer.
    public func close(_ commitment: Commitment, as state: Commitment.State) async throws(ArchiveError) {
        var closed = commitment
        closed.state = state
        // Of what was reported to a peer nothing is needed any more but that the UID is taken.
        if closed.direction == .given, state == .reported { (closed.references, closed.result) = ([], nil) }
        let (final, time) = (closed, now())
        let horizon = time - min(time, ArchiveLimits.commitmentMemory)
        try await onVault { vault throws(VaultError) in
            try vault.change(final)
            try vault.forgetCommitments(endedBefore: horizon)
        }
    }

    private func open(_ commitment: Commitment) async throws(ArchiveError) -> Commitment? {
        switch try await onVault({ vault throws(VaultError) in try vault.open(commitment) }) {
        case .open(let entered): entered
        case .tooMany, .used: nil
        }
    }
}

extension Archive {
    /// Opens what a commitment speaks of, every byte of it, and says what is safe.
    ///
    /// - Throws: where it can't be said now, and may later.
    public func verify(_ commitment: Commitment) async throws(ArchiveError) -> CommitmentResult {
        try require(.read, by: .system(job: "commitment"), purpose: .maintenance)
        var result = CommitmentResult()
        for reference in commitment.references {
            guard !Task.isCancelled else { throw .closing }
            var failure: CommitmentFailure?
            if commitment.isDuplicate {
                failure = .duplicateTransactionUID
            } else {
                failure = try await inTurn(reference)
                await Task.yield()
            }
            if let failure {
                result.failed.append(CommitmentResult.Failure(reference, reason: failure.rawValue))
            } else {
                result.committed.append(reference)
            }
        }
        return result
    }

    private func inTurn(_ reference: CommitmentReference) async throws(ArchiveError) -> CommitmentFailure? {
        await commitmentLock.enter()
        let outcome: Result<CommitmentFailure?, ArchiveError>
        do throws(ArchiveError) {
            let failure = try await failure(of: reference)
            outcome = .success(failure)
        } catch { outcome = .failure(error) }
        await commitmentLock.leave()
        return try outcome.get()
    }

    /// Nil where every stored version of the instance opens that nobody rejected: what the peer sent is one of them.
    private func failure(of reference: CommitmentReference) async throws(ArchiveError) -> CommitmentFailure? {
        guard let instance = pseudonym(reference.sopInstanceUID) else { return .noSuchObjectInstance }
        let rows = try await onVault { vault throws(VaultError) in
            try vault.revisions(ofInstance: instance).filter { $0.state != .rejected }
        }
        guard !rows.isEmpty else { return .noSuchObjectInstance }
        var hasClass = false
        for row in rows {
            do throws(ArchiveError) {
                let opened = try await openInstance(row)
                _ = try await verify(opened)
                let sopClassUID = try await sopClassUID(of: opened)
                if sopClassUID == UIDs.trimmed(reference.sopClassUID) { hasClass = true }
            } catch {
                guard !error.mayPass else { throw error }
                return .processingFailure
            }
        }
        return hasClass ? nil : .classInstanceConflict
    }

    private func sopClassUID(of opened: OpenedInstance) async throws(ArchiveError) -> String {
        do throws(GatewayError) {
            let record = try await opened.record()
            let head = try await opened.head(of: record)
            return UIDs.trimmed(head.string(.sopClassUID) ?? record.arrival.commandSOPClassUID)
        } catch { throw ArchiveError(error) }
    }
}

extension CommitmentResult {
    /// What a peer's report says of what it was asked for: an instance that it does not name is not safe.
    func answering(_ references: [CommitmentReference]) -> CommitmentResult {
        let safe = Set(committed.map(\.sopInstanceUID))
        let reasons = Dictionary(failed.map { ($0.reference.sopInstanceUID, $0.reason) }) { first, _ in first }
        var result = CommitmentResult()
        for reference in references {
            if let reason = reasons[reference.sopInstanceUID] {
                result.failed.append(Failure(reference, reason: reason))
            } else if safe.contains(reference.sopInstanceUID) {
                result.committed.append(reference)
            } else {
                result.failed.append(
                    Failure(reference, reason: CommitmentFailure.processingFailure.rawValue))
            }
        }
        return result
    }
}
