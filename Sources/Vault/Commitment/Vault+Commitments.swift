import Sealing

/// What entering a storage commitment came to.
public enum CommitmentEntry: Hashable, Sendable {
    /// It is open, as it stands here.
    case open(Commitment)
    /// Too many are open.
    case tooMany
    /// Over HTTP a Transaction UID serves once (PS3.18 13.4), and this one did.
    case used
}

extension Vault {
    /// Enters a commitment, synced. The same once more, by UID and content, is that one, opened again; with other content it
    /// is a duplicate beside it. Over HTTP neither is entered.
    public func open(_ commitment: Commitment) throws(VaultError) -> CommitmentEntry {
        let key = cells.commitmentKey(commitment)
        return try write(synced: true) { connection throws(VaultError) in
            let openCount = try connection.first(
                "SELECT count(*) FROM commitment WHERE organisation = ? AND direction = ? AND state = 0",
                [.integer(organisation), .integer(Int64(commitment.direction.rawValue))]
            ) { $0.int(0) }
            var entered = commitment
            var (isKnown, isUsed) = (false, false)
            try connection.rows(
                """
                SELECT direction, state, created, attributes, transaction_key, content_key FROM commitment
                WHERE organisation = ? AND transaction_key = ?
                """, [.integer(organisation), .blob(key.transaction)]
            ) { row throws(VaultError) in
                isUsed = true
                let other = try storedCommitment(row)
                if other.contentDigest == commitment.contentDigest {
                    entered.isDuplicate = other.isDuplicate
                    isKnown = true
                    return false
                }
                entered.isDuplicate = true
                return true
            }
            if isUsed, commitment.direction == .givenOverWeb { return .used }
            guard isKnown || openCount ?? 0 < limits.openCommitments else { return .tooMany }
            try connection.run(
                """
                INSERT INTO commitment
                  (organisation, transaction_key, content_key, direction, state, created, attributes)
                VALUES (?, ?, ?, ?, 0, ?, ?)
                ON CONFLICT (organisation, transaction_key, content_key) DO UPDATE
                SET state = 0, created = excluded.created, attributes = excluded.attributes
                """,
                [
                    .integer(organisation), .blob(key.transaction), .blob(key.content),
                    .integer(Int64(commitment.direction.rawValue)), .integer(Int64(clamping: entered.created)),
                    .blob(cells.seal(entered.attributes, table: "commitment", row: key.row)),
                ])
            return .open(entered)
        }
    }

    /// The commitments under one Transaction UID. Of those that we asked for the UID alone is enough.
    public func commitments(
        _ direction: Commitment.Direction, peerAETitle: String, transactionUID: String
    ) throws(VaultError) -> [Commitment] {
        let named = Commitment(
            direction: direction, peerAETitle: peerAETitle, transactionUID: transactionUID, references: [], created: 0)
        return try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT direction, state, created, attributes, transaction_key, content_key FROM commitment
                WHERE organisation = ? AND transaction_key = ?
                """, [.integer(organisation), .blob(cells.commitmentKey(named).transaction)]
            ) { row throws(VaultError) in try storedCommitment(row) }
        }
    }

    /// A commitment as it stands in the vault now, with all its references.
    public func commitment(_ named: Commitment) throws(VaultError) -> Commitment? {
        let key = cells.commitmentKey(named)
        return try read { connection throws(VaultError) in
            try connection.first(
                """
                SELECT direction, state, created, attributes, transaction_key, content_key FROM commitment
                WHERE organisation = ? AND transaction_key = ? AND content_key = ?
                """, [.integer(organisation), .blob(key.transaction), .blob(key.content)]
            ) { row throws(VaultError) in try storedCommitment(row) }
        }
    }

    /// Those that are open, the oldest first, without their references and what asked for them: they may be many.
    public func openCommitments(_ direction: Commitment.Direction) throws(VaultError) -> [Commitment] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT direction, state, created, attributes, transaction_key, content_key FROM commitment
                WHERE organisation = ? AND direction = ? AND state = 0 ORDER BY created
                """, [.integer(organisation), .integer(Int64(direction.rawValue))]
            ) { row throws(VaultError) in
                var found = try storedCommitment(row)
                (found.references, found.request, found.result) = ([], [], nil)
                return found
            }
        }
    }

    /// Changes what is known of a commitment, synced, unless it was asked for again since it was read.
    public func change(_ commitment: Commitment) throws(VaultError) {
        let key = cells.commitmentKey(commitment)
        try write(synced: true) { connection throws(VaultError) in
            try connection.run(
                """
                UPDATE commitment SET state = ?, attributes = ?
                WHERE organisation = ? AND transaction_key = ? AND content_key = ? AND created = ?
                """,
                [
                    .integer(Int64(commitment.state.rawValue)),
                    .blob(cells.seal(commitment.attributes, table: "commitment", row: key.row)),
                    .integer(organisation), .blob(key.transaction), .blob(key.content),
                    .integer(Int64(clamping: commitment.created)),
                ])
        }
    }

    /// Forgets commitments that are over and were asked for before `horizon` (milliseconds since 1970).
    public func forgetCommitments(endedBefore horizon: UInt64) throws(VaultError) {
        try write(synced: false) { connection throws(VaultError) in
            try connection.run(
                "DELETE FROM commitment WHERE organisation = ? AND state <> 0 AND created < ?",
                [.integer(organisation), .integer(Int64(clamping: horizon))])
        }
    }

    private func storedCommitment(_ row: SQLRow) throws(VaultError) -> Commitment {
        guard let direction = Commitment.Direction(rawValue: UInt8(truncatingIfNeeded: row.integer(0))),
            let state = Commitment.State(rawValue: UInt8(truncatingIfNeeded: row.integer(1)))
        else { throw .damagedRow }
        let plaintext = try cells.open(row.blob(3), table: "commitment", row: row.blob(4) + row.blob(5))
        return try Commitment(
            direction: direction, state: state, created: UInt64(clamping: row.integer(2)), attributes: plaintext)
    }
}

extension Cells {
    struct CommitmentKey {
        var transaction: [UInt8]
        var content: [UInt8]
        var row: [UInt8] { transaction + content }
    }

    /// Names a commitment's row, under the patient key, which never turns.
    func commitmentKey(_ commitment: Commitment) -> CommitmentKey {
        // Our own UIDs are random: whoever reports one was told it, whatever AE title it calls with.
        let peer = commitment.direction == .given ? commitment.peerAETitle : ""
        let label = "aloft commitment v1 \(commitment.direction.rawValue)"
        return CommitmentKey(
            transaction: keys.patientKey(
                issuer: label, id: "\(peer)\\\(commitment.transactionUID)", organisation: organisation
            ).bytes,
            content: keys.patientKey(
                issuer: label + " content", id: Hexadecimal.string(commitment.contentDigest),
                organisation: organisation
            ).bytes)
    }
}
