import Sealing

extension Vault {
    /// What holds of one kind, by name.
    public func arrangements(_ kind: Arrangement.Kind) throws(VaultError) -> [Arrangement] {
        try read { connection throws(VaultError) in
            var found: [Arrangement] = []
            try connection.rows(
                """
                SELECT arrangement_key, attributes FROM arrangement
                WHERE organisation = ? AND kind = ? AND is_removed = 0
                """, [.integer(organisation), .integer(Int64(kind.rawValue))]
            ) { row throws(VaultError) in
                let plaintext = try cells.open(row.blob(1), table: "arrangement", row: row.blob(0))
                guard let arrangement = try Arrangement.decode(plaintext) else { throw .damagedRow }
                found.append(arrangement)
                return true
            }
            return found.sorted { $0.name < $1.name }
        }
    }

    /// The peers that are known.
    public func peers() throws(VaultError) -> [Peer] {
        try arrangements(.peer).map { (arrangement) throws(VaultError) in try Peer(arrangement) }
    }

    /// The peer of this AE title.
    public func peer(aeTitle: String) throws(VaultError) -> Peer? {
        try peers().first { $0.aeTitle == aeTitle.trimmingSpaces }
    }

    /// Enters an arrangement, unless a newer one under its name is there. Synced.
    public func arrange(_ arrangement: Arrangement) throws(VaultError) {
        try write(synced: true) { connection throws(VaultError) in
            try arrangement.insert(on: connection, cells: cells, organisation: organisation)
        }
    }
}

extension Arrangement {
    /// Names and values are sealed: a rule's name or attribute may be a person's.
    func insert(on connection: SQLConnection, cells: Cells, organisation: Int64) throws(VaultError) {
        let key = cells.arrangementKey(kind, name)
        try connection.run(
            """
            INSERT INTO arrangement (organisation, kind, arrangement_key, rank, is_removed, attributes)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (organisation, kind, arrangement_key) DO UPDATE
            SET rank = excluded.rank, is_removed = excluded.is_removed, attributes = excluded.attributes
            WHERE excluded.rank > rank
            """,
            [
                .integer(organisation), .integer(Int64(kind.rawValue)), .blob(key), .blob(rank.bytes),
                .integer(value == nil ? 1 : 0), .blob(cells.seal(encoded(), table: "arrangement", row: key)),
            ])
    }
}

extension Cells {
    /// Names an arrangement's row, under the patient key, which never turns.
    func arrangementKey(_ kind: Arrangement.Kind, _ name: String) -> [UInt8] {
        keys.patientKey(issuer: "aloft arrangement v1 \(kind.rawValue)", id: name, organisation: organisation).bytes
    }
}
