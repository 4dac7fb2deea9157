public import Sealing
import Synchronization

extension Vault {
    /// Series of which something lies in loose packs and nothing came lately, by their rows.
    ///
    /// - Parameters:
    ///   - id: only those whose row is above this one.
    ///   - time: nothing of them has a rank from here on, in milliseconds since 1970.
    public func looseSeries(
        above id: Int64 = 0, quietSince time: UInt64, limit: Int
    ) throws(VaultError) -> [LooseSeries] {
        let quiet = Rank(milliseconds: time, counter: 0, node: 0).bytes
        return try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT s.id, t.uid, s.uid, s.loose_count, (SELECT max(rank) FROM instance i WHERE i.series = s.id) AS last
                FROM series s CROSS JOIN study t ON t.id = s.study
                WHERE s.loose_count > 0 AND s.id > ? AND t.organisation = ? AND last < ? ORDER BY s.id LIMIT ?
                """, [.integer(id), .integer(organisation), .blob(quiet), .integer(limit)]
            ) { row throws(VaultError) in
                guard let study = PseudonymousUID(bytes: row.blob(1)), let series = PseudonymousUID(bytes: row.blob(2)),
                    let rank = Rank(bytes: row.blob(4))
                else { throw .damagedRow }
                return LooseSeries(
                    id: row.integer(0), study: study, series: series, count: row.int(3), lastRank: rank)
            }
        }
    }

    /// The stored versions of a series that lie in loose packs, in whatever state, by rank.
    public func looseInstances(
        study: PseudonymousUID, series: PseudonymousUID
    ) throws(VaultError) -> [InstanceRow] {
        try instances(Scope(study: study, series: series, shownOnly: false)).filter { !$0.place.isSettled }
    }

    /// The key chest of a settled pack, encoded; nil where the vault has none.
    public func chest(ofPack id: [UInt8]) throws(VaultError) -> [UInt8]? {
        try read { connection throws(VaultError) in
            try connection.first("SELECT content FROM key_chest WHERE pack_id = ?", [.blob(id)]) { $0.blob(0) }
        }
    }

    /// Lets rows point into a head pack that is written, synced and verified: all of them, or none where one of the versions
    /// does not lie any more where it lay. Synced.
    ///
    /// - Parameters:
    ///   - place: of the head pack's group.
    ///   - prepared: metadata that lies in the head pack too, with its ordinal there.
    /// - Returns: false where nothing was changed.
    public func settle(
        _ settled: SettledPacks, at place: GroupPlace, moves: [SettledMove], prepared: [PreparedMetadata]
    ) throws(VaultError) -> Bool {
        try writer.withLock { connection throws(VaultError) in
            try connection.run("PRAGMA synchronous = FULL")
            defer { try? connection.run("PRAGMA synchronous = NORMAL") }
            defer { changes.note(Set(moves.map(\.target.study))) }
            var work = GroupTransaction(
                connection: connection, cells: cells, organisation: organisation, nonPatient: nonPatient,
                attributesOf: { _ throws(VaultError) in throw .headUnavailable })
            do throws(VaultError) {
                try connection.transaction { () throws(VaultError) in
                    try work.settle(settled, at: place, moves: moves, prepared: prepared)
                }
                return true
            } catch {
                guard error == .notFound else { throw error }
                return false
            }
        }
    }

    /// Puts chests that were written anew in the place of the older ones. Synced.
    public func replaceChests(_ chests: [SettledPacks.Pack]) throws(VaultError) {
        try write(synced: true) { connection throws(VaultError) in
            for chest in chests { try KeyChestRow(chest).write(on: connection) }
        }
    }
}

extension GroupTransaction {
    /// - Throws: ``VaultError/notFound`` where a version does not lie where it lay.
    fileprivate mutating func settle(
        _ settled: SettledPacks, at place: GroupPlace, moves: [SettledMove], prepared: [PreparedMetadata]
    ) throws(VaultError) {
        guard let group = try insert(place) else { throw .conflict }
        try insert(settled, group: group)
        var groups: [GroupPlace: Int64] = [:]
        var series: [PseudonymousUID: Int64] = [:]
        guard let study = try id(ofStudy: settled.study) else { throw .notFound }
        for move in moves {
            if groups[move.from] == nil { groups[move.from] = try id(of: move.from) }
            if series[move.target.series] == nil {
                series[move.target.series] = try id(ofSeries: move.target.series, in: study)
            }
            guard let from = groups[move.from], let seriesID = series[move.target.series] else { throw .notFound }
            try connection.run(
                """
                UPDATE instance SET pack_group = ?, ordinal = ?
                WHERE uid = ? AND series = ? AND rank = ? AND pack_group = ? AND ordinal = ?
                """,
                [
                    .integer(group), .integer(Int64(move.ordinal)), .blob(move.target.instance.bytes),
                    .integer(seriesID), .blob(move.target.rank.bytes), .integer(from),
                    .integer(Int64(move.fromOrdinal)),
                ])
            guard connection.changeCount == 1 else { throw .notFound }
            placeCounts.add(-1, to: from, isSettled: move.from.isSettled, series: seriesID)
            placeCounts.add(1, to: group, isSettled: true, series: seriesID)
        }
        for prepared in prepared { try insert(prepared, group: group) }
        placeCounts.noteEntries(moves.count + prepared.count, of: group)
        try writePlaceCounts()
    }

    private func id(of place: GroupPlace) throws(VaultError) -> Int64 {
        let id = try connection.first(
            "SELECT id FROM pack_group WHERE node = ? AND number = ? AND group_number = ?",
            [
                .integer(Int64(place.node)), .integer(Int64(bitPattern: place.number)), .integer(Int64(place.group)),
            ]
        ) { $0.integer(0) }
        guard let id else { throw .notFound }
        return id
    }
}
