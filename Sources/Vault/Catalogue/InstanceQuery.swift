import Sealing

/// Reads instance rows with their pseudonyms and places.
enum InstanceQuery {
    private static let columns = """
        SELECT t.uid, s.uid, i.uid, i.rank, i.state, i.origin, i.ordinal, i.byte_count,
          g.node, g.number, g.group_number, g.file_offset, g.byte_count, g.pack_id,
          i.stored_byte_count, i.form, s.modality
        """

    static func rows(
        _ scope: Scope, organisation: Int64, limit: Int? = nil, on connection: SQLConnection
    ) throws(VaultError) -> [InstanceRow] {
        var conditions = ["t.organisation = ?"]
        var values: [SQLValue] = [.integer(organisation)]
        if let study = scope.study { conditions.append("t.uid = ?"); values.append(.blob(study.bytes)) }
        if let series = scope.series { conditions.append("s.uid = ?"); values.append(.blob(series.bytes)) }
        if let instance = scope.instance { conditions.append("i.uid = ?"); values.append(.blob(instance.bytes)) }
        if scope.shownOnly { conditions.append("i.state = 0") }
        // CROSS JOIN: the loops run in the order that is written, from the key that is given inwards.
        let tables =
            scope.instance != nil
            ? "instance i CROSS JOIN series s ON s.id = i.series CROSS JOIN study t ON t.id = s.study"
            : scope.study == nil && scope.series != nil
                ? "series s CROSS JOIN study t ON t.id = s.study CROSS JOIN instance i ON i.series = s.id"
                : "study t CROSS JOIN series s ON s.study = t.id CROSS JOIN instance i ON i.series = s.id"
        let sql = """
            \(columns) FROM \(tables) CROSS JOIN pack_group g ON g.id = i.pack_group
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY t.uid, s.uid, i.rank, i.uid LIMIT ?
            """
        return try connection.all(sql, values + [.integer(limit.map { Int64($0) } ?? -1)], read)
    }

    static func row(
        of target: Amendment.Target, organisation: Int64, on connection: SQLConnection
    ) throws(VaultError) -> InstanceRow? {
        let scope = Scope(study: target.study, series: target.series, instance: target.instance, shownOnly: false)
        return try rows(scope, organisation: organisation, on: connection).first { $0.rank == target.rank }
    }

    /// The shown instances of one series, by rank; those behind one.
    static func shown(
        inSeries id: Int64, after last: (rank: [UInt8], uid: [UInt8])? = nil, limit: Int, on connection: SQLConnection
    ) throws(VaultError) -> [InstanceRow] {
        let isLater = last == nil ? "" : " AND (i.rank, i.uid) > (?, ?)"
        let values: [SQLValue] = last.map { [.blob($0.rank), .blob($0.uid)] } ?? []
        return try connection.all(
            """
            \(columns) FROM instance i CROSS JOIN series s ON s.id = i.series CROSS JOIN study t ON t.id = s.study
            CROSS JOIN pack_group g ON g.id = i.pack_group
            WHERE i.series = ? AND i.state = 0\(isLater) ORDER BY i.rank, i.uid LIMIT ?
            """, [.integer(id)] + values + [.integer(limit)], read)
    }

    /// The shown versions of one instance in a series: one at most.
    static func shown(
        _ uid: PseudonymousUID, inSeries id: Int64, on connection: SQLConnection
    ) throws(VaultError) -> [InstanceRow] {
        try connection.all(
            """
            \(columns) FROM instance i CROSS JOIN series s ON s.id = i.series CROSS JOIN study t ON t.id = s.study
            CROSS JOIN pack_group g ON g.id = i.pack_group
            WHERE i.uid = ? AND i.series = ? AND i.state = 0 ORDER BY i.rank
            """, [.blob(uid.bytes), .integer(id)], read)
    }

    private static func read(_ row: SQLRow) throws(VaultError) -> InstanceRow {
        guard let study = PseudonymousUID(bytes: row.blob(0)), let series = PseudonymousUID(bytes: row.blob(1)),
            let instance = PseudonymousUID(bytes: row.blob(2)), let rank = Rank(bytes: row.blob(3)),
            let state = InstanceState(rawValue: UInt8(truncatingIfNeeded: row.integer(4)))
        else { throw .damagedRow }
        return InstanceRow(
            study: study, series: series, instance: instance, rank: rank, state: state,
            source: try InstanceOrigin(code: row.integer(5)).source, place: GroupPlace(row, from: 8),
            ordinal: UInt32(truncatingIfNeeded: row.integer(6)), byteCount: UInt64(clamping: row.integer(7)),
            storage: Storage(
                byteCount: UInt64(clamping: row.integer(14)),
                form: Storage.Form(rawValue: UInt8(truncatingIfNeeded: row.integer(15))) ?? .received),
            modality: row.text(16))
    }
}
