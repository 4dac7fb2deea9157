import Sealing

extension GroupTransaction {
    /// Enters an item of metadata, whether or not it fits what its series shows now: groups may come in any order.
    func insert(_ prepared: PreparedMetadata, group: Int64) throws(VaultError) {
        let key: [SQLValue] = [.blob(prepared.study.bytes), .blob(prepared.series.bytes)]
        let series = try connection.first(
            """
            SELECT s.id, s.shown_digest, p.shown_digest FROM study t CROSS JOIN series s ON s.study = t.id
            LEFT JOIN prepared_metadata p ON p.series_uid = s.uid AND p.study_uid = t.uid
            WHERE t.organisation = ? AND t.uid = ? AND s.uid = ?
            """, [.integer(organisation)] + key
        ) { row in
            (id: row.integer(0), shown: ShownDigest(bytes: row.blob(1)), known: row.optionalBlob(2))
        }
        let fits = series?.shown == prepared.shown
        // One that fits is not given up for one that does not.
        if !fits, let series, let known = series.known, ShownDigest(bytes: known) == series.shown { return }
        let cell = cells.seal(prepared.sealedFields, table: PreparedMetadata.table, row: prepared.row)
        try connection.run(
            """
            INSERT OR REPLACE INTO prepared_metadata (study_uid, series_uid, shown_digest, pack_group, ordinal, attributes)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            key + [.blob(prepared.shown.bytes), .integer(group), .integer(Int64(prepared.ordinal)), .blob(cell)])
        guard fits, let series else { return }
        try connection.run("UPDATE series SET is_prepared = 1 WHERE id = ?", [.integer(series.id)])
    }
}
