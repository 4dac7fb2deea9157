import Sealing

/// How many rows point into groups, and how many versions of series lie in loose packs: gathered in a transaction, written
/// once at its end.
struct PlaceCounts {
    private(set) var live: [Int64: Int64] = [:]
    private(set) var entries: [Int64: Int64] = [:]
    private(set) var loose: [Int64: Int64] = [:]
    /// Series of which a version lies otherwise than before.
    private(set) var touched: Set<Int64> = []

    mutating func add(_ delta: Int64, to group: Int64, isSettled: Bool, series: Int64) {
        live[group, default: 0] += delta
        touched.insert(series)
        if !isSettled { loose[series, default: 0] += delta }
    }

    mutating func noteEntries(_ count: Int, of group: Int64) {
        if count > 0 { entries[group, default: 0] += Int64(count) }
    }
}

/// Where a group's entries lie.
struct Destination {
    let group: Int64
    let isSettled: Bool
    /// Of a head pack: when it was made.
    let rank: Rank?
    /// The pack's.
    let number: UInt64

    /// Whether a version is to be read here rather than there: settled before loose, then what was settled later, then where it
    /// was carried on to. So the order in which packs are read in does not show.
    func isBetter(than other: (isSettled: Bool, rank: [UInt8], number: UInt64)) -> Bool {
        guard isSettled, let rank else { return !isSettled && !other.isSettled && number > other.number }
        return !other.isSettled || other.rank.lexicographicallyPrecedes(rank.bytes)
    }
}

extension GroupTransaction {
    func insert(_ settled: SettledPacks, group: Int64) throws(VaultError) {
        try insert(settled.head, of: settled, group: .integer(group))
        for picture in settled.pictures {
            try insert(picture, of: settled, group: .null)
            try connection.run(
                "INSERT INTO pack_link (head_id, picture_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [.blob(settled.head.id), .blob(picture.id)])
        }
    }

    private func insert(
        _ pack: SettledPacks.Pack, of settled: SettledPacks, group: SQLValue
    ) throws(VaultError) {
        try connection.run(
            """
            INSERT INTO settled_pack (pack_id, pack_group, rank, study_uid, byte_count) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            [
                .blob(pack.id), group, .blob(settled.rank.bytes), .blob(settled.study.bytes),
                .integer(Int64(clamping: pack.byteCount)),
            ])
        try pack.writeChest(on: connection)
    }

    /// Moves the row of a version that is there already, where the new place is the better one.
    mutating func move(
        _ entry: CatalogueEntry, inSeries series: Int64, to destination: Destination
    ) throws(VaultError) {
        let key: [SQLValue] = [.blob(entry.instance.bytes), .integer(series), .blob(entry.rank.bytes)]
        let known = try connection.first(
            """
            SELECT i.pack_group, g.node, s.rank, g.number FROM instance i LEFT JOIN pack_group g ON g.id = i.pack_group
            LEFT JOIN settled_pack s ON s.pack_group = i.pack_group WHERE i.uid = ? AND i.series = ? AND i.rank = ?
            """, key
        ) { row in
            (
                group: row.integer(0), isSettled: !row.isNull(1) && row.integer(1) == 0, rank: row.blob(2),
                number: UInt64(bitPattern: row.integer(3))
            )
        }
        guard let known, known.group != destination.group,
            destination.isBetter(than: (known.isSettled, known.rank, known.number))
        else { return }
        try connection.run(
            """
            UPDATE instance SET pack_group = ?, ordinal = ?, stored_byte_count = ?, form = ?
            WHERE uid = ? AND series = ? AND rank = ?
            """,
            [
                .integer(destination.group), .integer(Int64(entry.ordinal)),
                .integer(Int64(clamping: entry.storage.byteCount)), .integer(Int64(entry.storage.form.rawValue)),
            ] + key)
        placeCounts.add(-1, to: known.group, isSettled: known.isSettled, series: series)
        placeCounts.add(1, to: destination.group, isSettled: destination.isSettled, series: series)
    }

    /// - Parameter countsNative: whether versions may have come or gone whose pictures can be recompressed.
    func writePlaceCounts(countsNative: Bool) throws(VaultError) {
        for (group, delta) in placeCounts.live where delta != 0 {
            try connection.run(
                "UPDATE pack_group SET live_count = live_count + ? WHERE id = ?", [.integer(delta), .integer(group)])
        }
        for (group, count) in placeCounts.entries {
            try connection.run(
                "UPDATE pack_group SET entry_count = ? WHERE id = ?", [.integer(count), .integer(group)])
        }
        for (series, delta) in placeCounts.loose where delta != 0 {
            try connection.run(
                "UPDATE series SET loose_count = loose_count + ? WHERE id = ?", [.integer(delta), .integer(series)])
        }
        // Ingest brings nothing that is counted here.
        guard countsNative else { return }
        for series in placeCounts.touched {
            try connection.run(
                """
                UPDATE series SET native_count = (SELECT count(*) FROM instance WHERE series = ?1 AND form = 1)
                WHERE id = ?1
                """, [.integer(series)])
        }
    }

    func isForgotten(_ target: Amendment.Target) throws(VaultError) -> Bool {
        try Self.isForgotten(target, orNoteOfIt: false, on: connection)
    }

    static func isForgotten(
        _ target: Amendment.Target, orNoteOfIt isNote: Bool, on connection: SQLConnection
    ) throws(VaultError) -> Bool {
        let condition = isNote ? "amendment_rank > ?" : "rank = ?"
        return try connection.first(
            """
            SELECT 1 FROM amendment_target WHERE uid = ? AND study_uid = ? AND series_uid = ? AND \(condition)
              AND kind = 6 LIMIT 1
            """, target.key
        ) { _ in true } ?? false
    }

    /// Takes the row of a forgotten version away, and what is listed of it.
    mutating func remove(
        _ uid: PseudonymousUID, rank: [UInt8], in place: SeriesPlace
    ) throws(VaultError) {
        let key: [SQLValue] = [.blob(uid.bytes), .integer(place.seriesID), .blob(rank)]
        let group = try connection.first(
            """
            SELECT i.pack_group, g.node FROM instance i LEFT JOIN pack_group g ON g.id = i.pack_group
            WHERE i.uid = ? AND i.series = ? AND i.rank = ?
            """, key
        ) { (id: $0.integer(0), isSettled: !$0.isNull(1) && $0.integer(1) == 0) }
        guard let group else { return }
        try connection.run("DELETE FROM instance WHERE uid = ? AND series = ? AND rank = ?", key)
        try connection.run(
            "DELETE FROM exception WHERE uid = ? AND study_uid = ? AND series_uid = ? AND rank = ?",
            [.blob(uid.bytes), .blob(place.study.bytes), .blob(place.series.bytes), .blob(rank)])
        placeCounts.add(-1, to: group.id, isSettled: group.isSettled, series: place.seriesID)
    }

    /// Takes away series and studies of which nothing is left, with the metadata that was made of them.
    func removeIfEmpty(_ study: PseudonymousUID, id: Int64) throws(VaultError) {
        let empty = try connection.all(
            """
            SELECT id, uid FROM series s WHERE study = ?
              AND NOT EXISTS (SELECT 1 FROM instance i WHERE i.series = s.id)
            """, [.integer(id)]
        ) { (id: $0.integer(0), uid: $0.blob(1)) }
        for series in empty {
            try connection.run(
                "DELETE FROM prepared_metadata WHERE series_uid = ? AND study_uid = ?",
                [.blob(series.uid), .blob(study.bytes)])
            try connection.run("DELETE FROM series WHERE id = ?", [.integer(series.id)])
        }
        let isLeft = try connection.first("SELECT 1 FROM series WHERE study = ? LIMIT 1", [.integer(id)]) { _ in true }
        if isLeft == nil { try connection.run("DELETE FROM study WHERE id = ?", [.integer(id)]) }
    }
}

extension SettledPacks.Pack {
    /// Keeps its chest: of two of a pack the one that was written later stays.
    func writeChest(on connection: SQLConnection) throws(VaultError) {
        try connection.run(
            """
            INSERT INTO key_chest (pack_id, sequence, content) VALUES (?, ?, ?)
            ON CONFLICT (pack_id) DO UPDATE SET sequence = excluded.sequence, content = excluded.content
              WHERE excluded.sequence > key_chest.sequence
            """, [.blob(id), .integer(Int64(clamping: sequence)), .blob(chest)])
    }
}
