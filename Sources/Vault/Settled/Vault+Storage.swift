/// What instances of one modality came as, and what they take.
public struct StorageShare: Hashable, Sendable {
    /// Nil for what belongs to no patient, and for series that say none.
    public var modality: String?
    /// Stored versions, in whatever state.
    public var instances: Int
    /// Of them those whose frames were recompressed.
    public var recompressed: Int
    /// Of the originals.
    public var receivedByteCount: UInt64
    /// Of their sealed items.
    public var storedByteCount: UInt64
}

extension Vault {
    /// What is stored, by modality. Looks at every row.
    public func storageShares() throws(VaultError) -> [StorageShare] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT s.modality, count(*), sum(i.form = 2), sum(i.byte_count), sum(i.stored_byte_count)
                FROM instance i JOIN series s ON s.id = i.series JOIN study t ON t.id = s.study
                WHERE t.organisation = ? GROUP BY s.modality ORDER BY s.modality
                """, [.integer(organisation)]
            ) { row in
                StorageShare(
                    modality: row.text(0), instances: row.int(1), recompressed: row.int(2),
                    receivedByteCount: UInt64(clamping: row.integer(3)),
                    storedByteCount: UInt64(clamping: row.integer(4)))
            }
        }
    }
}
