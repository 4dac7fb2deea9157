extension Vault {
    /// Numbers of a node's loose packs that once had instances and that no row points into any more, where they get no further
    /// group; doomed ones too.
    ///
    /// - Parameter number: only those above this one.
    public func emptiedLoosePacks(
        node: UInt32, above number: UInt64, limit: Int
    ) throws(VaultError) -> [UInt64] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT DISTINCT g.number FROM pack_group g JOIN closed_pack c ON c.node = g.node AND c.number = g.number
                WHERE g.node = ? AND g.number > ? AND g.entry_count > 0 AND g.live_count = 0
                  AND NOT EXISTS (SELECT 1 FROM pack_group o WHERE o.node = g.node AND o.number = g.number AND o.live_count > 0)
                  AND (SELECT count(*) FROM pack_group o WHERE o.node = g.node AND o.number = g.number) = c.group_count
                ORDER BY g.number LIMIT ?
                """, [.integer(Int64(node)), .integer(Int64(clamping: number)), .integer(limit)]
            ) { UInt64(bitPattern: $0.integer(0)) }
        }
    }

    /// Whether a loose pack once had instances, and no row points into it any more.
    public func isEmptied(node: UInt32, number: UInt64) throws(VaultError) -> Bool {
        try read { connection throws(VaultError) in
            try connection.first(
                "SELECT sum(entry_count), sum(live_count) FROM pack_group WHERE node = ? AND number = ?",
                [.integer(Int64(node)), .integer(Int64(bitPattern: number))]
            ) { $0.integer(0) > 0 && $0.integer(1) == 0 } ?? false
        }
    }

    /// Whether rows point into a loose pack.
    public func hasLiveRows(node: UInt32, number: UInt64) throws(VaultError) -> Bool {
        try read { connection throws(VaultError) in
            try connection.first(
                "SELECT 1 FROM pack_group WHERE node = ? AND number = ? AND live_count > 0 LIMIT 1",
                [.integer(Int64(node)), .integer(Int64(bitPattern: number))]
            ) { _ in true } ?? false
        }
    }

    /// Whether a series' metadata is that of this member.
    public func isPrepared(at place: GroupPlace, ordinal: UInt32) throws(VaultError) -> Bool {
        try read { connection throws(VaultError) in
            try connection.first(
                """
                SELECT 1 FROM pack_group g CROSS JOIN prepared_metadata p ON p.pack_group = g.id
                WHERE g.node = ? AND g.number = ? AND g.group_number = ? AND p.ordinal = ?
                """,
                [
                    .integer(Int64(place.node)), .integer(Int64(bitPattern: place.number)),
                    .integer(Int64(place.group)), .integer(Int64(ordinal)),
                ]
            ) { _ in true } ?? false
        }
    }

    /// Whether a stored version was forgotten.
    ///
    /// - Parameter isNote: it is no version, but notes that the same bytes came again: forgotten with any version of the
    ///   instance that was forgotten later.
    public func isForgotten(_ target: Amendment.Target, orNoteOfIt isNote: Bool) throws(VaultError) -> Bool {
        try read { connection throws(VaultError) in
            try GroupTransaction.isForgotten(target, orNoteOfIt: isNote, on: connection)
        }
    }

    /// Head packs that no row points into any more, by their ids; doomed ones too.
    public func emptiedHeadPacks() throws(VaultError) -> [[UInt8]] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT g.pack_id FROM pack_group g JOIN settled_pack s ON s.pack_group = g.id
                WHERE g.node = 0 AND g.entry_count > 0 AND g.live_count = 0
                """
            ) { $0.blob(0) }
        }
    }

    /// The pictures that a head pack alone needs, by their ids.
    public func pictures(neededByHead id: [UInt8]) throws(VaultError) -> [[UInt8]] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT l.picture_id FROM pack_link l WHERE l.head_id = ?1
                  AND NOT EXISTS (SELECT 1 FROM pack_link o WHERE o.picture_id = l.picture_id AND o.head_id <> ?1)
                """, [.blob(id)]
            ) { $0.blob(0) }
        }
    }

    /// Which settled packs are known, by their ids.
    public func settledPacks() throws(VaultError) -> [[UInt8]: KnownSettledPack] {
        try read { connection throws(VaultError) in
            var known: [[UInt8]: KnownSettledPack] = [:]
            try connection.rows("SELECT pack_id, pack_group, byte_count FROM settled_pack") { row throws(VaultError) in
                known[row.blob(0)] = KnownSettledPack(
                    isHead: !row.isNull(1), byteCount: UInt64(clamping: row.integer(2)))
                return true
            }
            return known
        }
    }

    /// What a head pack needs: itself and its pictures, by their ids; nothing where it is not known.
    public func settledPacks(ofHead id: [UInt8]) throws(VaultError) -> [[UInt8]: KnownSettledPack] {
        try read { connection throws(VaultError) in
            var known: [[UInt8]: KnownSettledPack] = [:]
            try connection.rows(
                """
                SELECT pack_id, pack_group, byte_count FROM settled_pack WHERE pack_id = ?1
                  OR pack_id IN (SELECT picture_id FROM pack_link WHERE head_id = ?1)
                """, [.blob(id)]
            ) { row throws(VaultError) in
                known[row.blob(0)] = KnownSettledPack(
                    isHead: !row.isNull(1), byteCount: UInt64(clamping: row.integer(2)))
                return true
            }
            return known
        }
    }

    /// Says that nothing points into these packs any more. Synced; what is doomed already keeps its time.
    public func doom(_ names: [[UInt8]], at time: UInt64) throws(VaultError) {
        try write(synced: true) { connection throws(VaultError) in try Self.doom(names, at: time, on: connection) }
    }

    private static func doom(_ names: [[UInt8]], at time: UInt64, on connection: SQLConnection) throws(VaultError) {
        for name in names {
            try connection.run(
                "INSERT INTO doomed_pack (name, doomed_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [.blob(name), .integer(Int64(clamping: time))])
        }
    }

    public func doomedPacks() throws(VaultError) -> [DoomedPack] {
        try read { connection throws(VaultError) in
            try connection.all("SELECT name, doomed_at FROM doomed_pack ORDER BY doomed_at, name") {
                DoomedPack(name: $0.blob(0), doomedAt: UInt64(clamping: $0.integer(1)))
            }
        }
    }

    /// Takes a loose pack that is gone out of the catalogue.
    public func removeLoosePack(node: UInt32, number: UInt64, doomedAs doomed: [UInt8]) throws(VaultError) {
        let name: [SQLValue] = [.integer(Int64(node)), .integer(Int64(bitPattern: number))]
        try write(synced: false) { connection throws(VaultError) in
            try connection.run(
                """
                DELETE FROM prepared_metadata WHERE pack_group IN
                  (SELECT id FROM pack_group WHERE node = ? AND number = ?)
                """, name)
            try connection.run("DELETE FROM pack_group WHERE node = ? AND number = ?", name)
            let place = GroupPlace(node: node, number: number, group: 0, offset: 0, byteCount: 0, packID: [])
            try PackCursor.close(place, groupCount: 0, on: connection)
            try PackCursor.move(node: node, on: connection)
            try connection.run("DELETE FROM doomed_pack WHERE name = ?", [.blob(doomed)])
        }
    }

    /// Takes a settled pack that is gone out of the catalogue, with its keys.
    ///
    /// - Parameter names: of the pictures that it alone needed: they are doomed.
    public func removeSettledPack(
        _ id: [UInt8], doomedAs doomed: [UInt8], dooming names: [[UInt8]], at time: UInt64
    ) throws(VaultError) {
        try write(synced: false) { connection throws(VaultError) in
            let group = try connection.first("SELECT pack_group FROM settled_pack WHERE pack_id = ?", [.blob(id)]) {
                $0.optionalInteger(0)
            }
            if let group = group ?? nil {
                try connection.run("DELETE FROM prepared_metadata WHERE pack_group = ?", [.integer(group)])
                try connection.run("DELETE FROM pack_group WHERE id = ?", [.integer(group)])
            }
            try connection.run("DELETE FROM settled_pack WHERE pack_id = ?", [.blob(id)])
            try connection.run("DELETE FROM pack_link WHERE head_id = ?", [.blob(id)])
            try connection.run("DELETE FROM key_chest WHERE pack_id = ?", [.blob(id)])
            try Self.doom(names, at: time, on: connection)
            try connection.run("DELETE FROM doomed_pack WHERE name = ?", [.blob(doomed)])
        }
    }
}
