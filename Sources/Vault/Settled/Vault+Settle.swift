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
    ) throws(VaultError) -> [WaitingSeries] {
        try series(counting: "loose_count", above: id, quietSince: time, limit: limit)
    }

    /// Series with settled versions whose pictures could be recompressed, by their rows; parameters as of
    /// ``looseSeries(above:quietSince:limit:)``.
    public func nativeSeries(
        above id: Int64 = 0, quietSince time: UInt64, limit: Int
    ) throws(VaultError) -> [WaitingSeries] {
        try series(counting: "native_count", above: id, quietSince: time, limit: limit)
    }

    private func series(
        counting column: String, above id: Int64, quietSince time: UInt64, limit: Int
    ) throws(VaultError) -> [WaitingSeries] {
        let quiet = Rank(milliseconds: time, counter: 0, node: 0).bytes
        return try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT s.id, t.uid, s.uid, s.\(column), (SELECT max(rank) FROM instance i WHERE i.series = s.id) AS last,
                  s.modality
                FROM series s CROSS JOIN study t ON t.id = s.study
                WHERE s.\(column) > 0 AND s.id > ? AND t.organisation = ? AND last < ? ORDER BY s.id LIMIT ?
                """, [.integer(id), .integer(organisation), .blob(quiet), .integer(limit)]
            ) { row throws(VaultError) in
                guard let study = PseudonymousUID(bytes: row.blob(1)), let series = PseudonymousUID(bytes: row.blob(2)),
                    let rank = Rank(bytes: row.blob(4))
                else { throw .damagedRow }
                return WaitingSeries(
                    id: row.integer(0), study: study, series: series, count: row.int(3), lastRank: rank,
                    modality: row.text(5))
            }
        }
    }

    /// The stored versions of a series that lie in loose packs, in whatever state, by rank.
    public func looseInstances(
        study: PseudonymousUID, series: PseudonymousUID
    ) throws(VaultError) -> [InstanceRow] {
        try instances(Scope(study: study, series: series, shownOnly: false)).filter { !$0.place.isSettled }
    }

    /// The stored versions of a study that lie in settled packs, in whatever state.
    public func settledInstances(study: PseudonymousUID) throws(VaultError) -> [InstanceRow] {
        try instances(Scope(study: study, shownOnly: false)).filter { $0.place.isSettled }
    }

    /// How many stored versions lie in loose packs.
    public func looseCount() throws(VaultError) -> Int {
        try read { connection throws(VaultError) in
            try connection.first("SELECT coalesce(sum(loose_count), 0) FROM series WHERE loose_count > 0") { $0.int(0) }
                ?? 0
        }
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

    /// The groups of the head packs of a study.
    public func headPacks(ofStudy study: PseudonymousUID) throws(VaultError) -> [GroupPlace] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT g.node, g.number, g.group_number, g.file_offset, g.byte_count, g.pack_id
                FROM settled_pack s JOIN pack_group g ON g.id = s.pack_group WHERE s.study_uid = ? ORDER BY s.rank
                """, [.blob(study.bytes)]
            ) { GroupPlace($0, from: 0) }
        }
    }

    /// Amendments that make something forgotten, of which packs may still hold some.
    public func openForgets() throws(VaultError) -> [Amendment] {
        let done = try read { connection throws(VaultError) in try Self.setting(Self.forgotten, on: connection) }
        let number = done.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return try amendments(kind: .forget, above: number)
    }

    /// Says that nothing is left of what amendments up to this number made forgotten. Synced.
    public func noteForgotten(through number: UInt64) throws(VaultError) {
        var value: [UInt8] = []
        value.append(bigEndian: number)
        let bytes = value
        try write(synced: true) { connection throws(VaultError) in try Self.set(Self.forgotten, bytes, on: connection) }
    }

    private static let forgotten = "forgotten through"
    private static let unnamed = "unnamed packs"

    /// Packs that no head pack named when this vault was made, by their ids.
    public func unnamedPacks() throws(VaultError) -> Set<[UInt8]> {
        let bytes = try read { connection throws(VaultError) in try Self.setting(Self.unnamed, on: connection) }
        return Set(stride(from: 0, to: bytes.count - bytes.count % 16, by: 16).map { Array(bytes[$0..<($0 + 16)]) })
    }

    public func keepUnnamedPacks(_ ids: Set<[UInt8]>) throws(VaultError) {
        let bytes = ids.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
        try write(synced: true) { connection throws(VaultError) in try Self.set(Self.unnamed, bytes, on: connection) }
    }

    /// Puts chests that were written anew in the place of the older ones. Synced.
    public func replaceChests(_ chests: [SettledPacks.Pack]) throws(VaultError) {
        try write(synced: true) { connection throws(VaultError) in
            for chest in chests { try chest.writeChest(on: connection) }
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
        for move in moves { guard try apply(move, to: group, isSettled: true) else { throw .notFound } }
        for prepared in prepared { try insert(prepared, group: group) }
        placeCounts.noteEntries(moves.count, of: group)
        try writePlaceCounts(countsNative: true)
    }

    /// - Returns: false where the version does not lie where it lay.
    mutating func apply(_ move: SettledMove, to group: Int64, isSettled: Bool) throws(VaultError) -> Bool {
        guard let study = try id(ofStudy: move.target.study),
            let series = try id(ofSeries: move.target.series, in: study), let from = try id(of: move.from)
        else { return false }
        try connection.run(
            """
            UPDATE instance SET pack_group = ?, ordinal = ?, stored_byte_count = coalesce(?, stored_byte_count),
              form = coalesce(?, form)
            WHERE uid = ? AND series = ? AND rank = ? AND pack_group = ? AND ordinal = ?
            """,
            [
                .integer(group), .integer(Int64(move.ordinal)),
                .optional(move.storage.map { Int64(clamping: $0.byteCount) }),
                .optional(move.storage.map { Int64($0.form.rawValue) }), .blob(move.target.instance.bytes),
                .integer(series),
                .blob(move.target.rank.bytes), .integer(from), .integer(Int64(move.fromOrdinal)),
            ])
        guard connection.changeCount == 1 else { return false }
        placeCounts.add(-1, to: from, isSettled: move.from.isSettled, series: series)
        placeCounts.add(1, to: group, isSettled: isSettled, series: series)
        return true
    }

    private func id(of place: GroupPlace) throws(VaultError) -> Int64? {
        try connection.first(
            "SELECT id FROM pack_group WHERE node = ? AND number = ? AND group_number = ?",
            [
                .integer(Int64(place.node)), .integer(Int64(bitPattern: place.number)), .integer(Int64(place.group)),
            ]
        ) { $0.integer(0) }
    }
}
