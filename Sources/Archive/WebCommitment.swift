public import Access
public import Vault

/// What a request for storage commitment over HTTP came to.
public enum WebCommitmentEntry: Sendable {
    case opened(Commitment)
    /// The Transaction UID was used before.
    case inUse
    /// Too many are open.
    case tooMany
}

/// Storage commitment over HTTP (PS3.18 13): the same promise as over DIMSE; who asked comes for the result.
extension Archive {
    /// Takes a request. Durable when it returns.
    ///
    /// - Parameter request: the data set that asks.
    /// - Throws: ``ArchiveError/denied(_:)``: who may not store has nothing to be committed to.
    public func requestWebCommitment(
        _ references: [CommitmentReference], request: [UInt8], transactionUID: String, subject: Subject
    ) async throws(ArchiveError) -> WebCommitmentEntry {
        guard try await webCommitment(transactionUID: transactionUID, subject: subject) == nil else { return .inUse }
        var commitment = Commitment(
            direction: .givenOverWeb, peerAETitle: "", transactionUID: UIDs.trimmed(transactionUID),
            references: references, created: now())
        commitment.request = request
        let wanted = commitment
        switch try await onVault({ vault throws(VaultError) in try vault.open(wanted) }) {
        // Somebody else was faster.
        case .used: return .inUse
        case .open(let entered): return .opened(entered)
        case .tooMany: return .tooMany
        }
    }

    /// What was asked under a Transaction UID, with the result where it is there.
    public func webCommitment(transactionUID: String, subject: Subject) async throws(ArchiveError) -> Commitment? {
        try require(.store, by: subject)
        let uid = UIDs.trimmed(transactionUID)
        guard UIDs.isAcceptable(uid) else { return nil }
        return try await onVault { vault throws(VaultError) in
            try vault.commitments(.givenOverWeb, peerAETitle: "", transactionUID: uid).first { !$0.isDuplicate }
        }
    }

    /// Those that are not answered yet, without their references.
    public func openWebCommitments() async throws(ArchiveError) -> [Commitment] {
        try await onVault { vault throws(VaultError) in try vault.openCommitments(.givenOverWeb) }
    }
}
