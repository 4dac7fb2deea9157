public import Sealing

extension Vault {
    /// The series of a study, or one of them, that show something, in the order of their pseudonyms, and how many instances
    /// of the study are held. Both of one moment.
    public func shownSeries(
        study: PseudonymousUID, series: PseudonymousUID? = nil
    ) throws(VaultError) -> (series: [ShownSeries], heldCount: Int) {
        try read { connection throws(VaultError) in
            let condition = series == nil ? "" : " AND s.uid = ?"
            let found = try connection.all(
                """
                \(Self.columns) FROM study t CROSS JOIN series s ON s.study = t.id \(Self.items)
                WHERE t.organisation = ? AND t.uid = ?\(condition) AND s.instance_count > 0
                ORDER BY s.uid
                """,
                [.integer(organisation), .blob(study.bytes)] + (series.map { [.blob($0.bytes)] } ?? []), shownSeries)
            return (found, try heldCount(inStudy: study, on: connection))
        }
    }

    /// Series for which nobody has looked, since what they show changed, whether their metadata lies ready: the newest first.
    ///
    /// - Parameter id: only those whose row is below this one.
    public func seriesToPrepare(below id: Int64 = .max, limit: Int) throws(VaultError) -> [ShownSeries] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                \(Self.columns) FROM series s CROSS JOIN study t ON t.id = s.study \(Self.items)
                WHERE s.is_prepared = 0 AND s.id < ? AND t.organisation = ? ORDER BY s.id DESC LIMIT ?
                """, [.integer(id), .integer(organisation), .integer(limit)], shownSeries)
        }
    }

    /// Says that a series has what it needs, as long as it shows this.
    public func notePrepared(_ series: ShownSeries) throws(VaultError) {
        try write(synced: false) { connection throws(VaultError) in
            try connection.run(
                "UPDATE series SET is_prepared = 1 WHERE id = ? AND coalesce(shown_digest, ?) = ?",
                [.integer(series.id), .blob(ShownDigest().bytes), .blob(series.shown.bytes)])
        }
    }

    /// Gives up the item of a series: it can't be read, or was made otherwise than is wanted now.
    public func forgetPrepared(_ series: ShownSeries) throws(VaultError) {
        try write(synced: false) { connection throws(VaultError) in
            try connection.run(
                "DELETE FROM prepared_metadata WHERE series_uid = ? AND study_uid = ? AND shown_digest = ?",
                [.blob(series.series.bytes), .blob(series.study.bytes), .blob(series.shown.bytes)])
            try connection.run("UPDATE series SET is_prepared = 0 WHERE id = ?", [.integer(series.id)])
        }
    }

    /// Has a series looked at again, whose item counts meanwhile.
    public func wantPrepared(_ series: ShownSeries) throws(VaultError) {
        try write(synced: false) { connection throws(VaultError) in
            try connection.run("UPDATE series SET is_prepared = 0 WHERE id = ?", [.integer(series.id)])
        }
    }

    /// Has all series looked at again where the text is written in another way than it was.
    public func wantMetadata(textVersion: UInt16) throws(VaultError) {
        let value = Array("\(textVersion)".utf8)
        try write(synced: false) { connection throws(VaultError) in
            if try Self.setting("metadata text", on: connection) == value { return }
            try connection.run("UPDATE series SET is_prepared = 0 WHERE is_prepared = 1")
            try Self.set("metadata text", value, on: connection)
        }
    }

    /// What addresses in metadata began with at last, where that was learned from clients.
    public func metadataRoot() throws(VaultError) -> String? {
        let bytes = try read { connection throws(VaultError) in try Self.setting("metadata root", on: connection) }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    public func keepMetadataRoot(_ root: String) throws(VaultError) {
        try write(synced: false) { connection throws(VaultError) in
            try Self.set("metadata root", Array(root.utf8), on: connection)
        }
    }

    /// Shown instances of a series, by rank: those behind one.
    public func shownInstances(
        of series: ShownSeries, after last: InstanceRow? = nil, limit: Int
    ) throws(VaultError) -> [InstanceRow] {
        try read { connection throws(VaultError) in
            try InstanceQuery.shown(
                inSeries: series.id, after: last.map { ($0.rank.bytes, $0.instance.bytes) }, limit: limit,
                on: connection)
        }
    }

    /// How many series show something, and of how many the metadata lies ready.
    public func preparedCount() throws(VaultError) -> (series: Int, prepared: Int) {
        try read { connection throws(VaultError) in
            try connection.first(
                """
                SELECT count(*), count(p.ordinal) FROM series s JOIN study t ON t.id = s.study
                LEFT JOIN prepared_metadata p ON p.series_uid = s.uid AND p.study_uid = t.uid
                  AND p.shown_digest = s.shown_digest
                WHERE t.organisation = ? AND s.first_rank IS NOT NULL AND s.instance_count > 0
                """, [.integer(organisation)]
            ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
        }
    }

    private static let columns = """
        SELECT s.id, t.uid, s.uid, s.shown_digest, s.instance_count, p.ordinal, p.attributes,
          g.node, g.number, g.group_number, g.file_offset, g.byte_count, g.pack_id
        """
    private static let items = """
        LEFT JOIN prepared_metadata p ON p.series_uid = s.uid AND p.study_uid = t.uid AND p.shown_digest = s.shown_digest
        LEFT JOIN pack_group g ON g.id = p.pack_group
        """

    private func shownSeries(_ row: SQLRow) throws(VaultError) -> ShownSeries {
        guard let study = PseudonymousUID(bytes: row.blob(1)), let series = PseudonymousUID(bytes: row.blob(2)) else {
            throw .damagedRow
        }
        let shown = ShownDigest(bytes: row.blob(3))
        var found = ShownSeries(
            id: row.integer(0), study: study, series: series, shown: shown, instanceCount: row.int(4))
        guard !row.isNull(5), !row.isNull(7) else { return found }
        // A cell that does not open is as good as none: the text can be made again.
        guard
            let fields = try? cells.open(
                row.blob(6), table: PreparedMetadata.table, row: series.bytes + study.bytes),
            let metadata = try? PreparedMetadata(
                study: study, series: series, shown: shown, ordinal: UInt32(truncatingIfNeeded: row.integer(5)),
                sealedFields: fields)
        else { return found }
        found.prepared = ShownSeries.Prepared(metadata: metadata, place: GroupPlace(row, from: 7))
        return found
    }
}
