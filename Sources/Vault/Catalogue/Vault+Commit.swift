import Synchronization

extension Vault {
    /// Opens the head of an instance that is not in the group at hand and selects its words. Called while the vault
    /// writes: it must not write itself.
    public typealias AttributesOf = (InstanceRow) throws(VaultError) -> LevelAttributes

    /// Takes a commit group into the catalogue, amendments included, in one transaction; the node's cursor moves with it.
    ///
    /// A group that is there already changes nothing; ``VaultError/conflict`` when another is there under its number. An
    /// instance whose words can't be read is there without them, and listed (``CatalogueException/Kind/unreadable``).
    /// The order in which groups come makes no difference to what is
    /// there in the end. When amendments or arrangements are in it, the transaction is synced.
    ///
    /// - Parameter attributesOf: asked only when the lowest-ranked shown instance of a study or series has become one
    ///   that this group did not bring, because a revision or an amendment took the former out of sight.
    /// - Returns: whether the group was new.
    @discardableResult
    public func commit(_ group: CatalogueGroup, attributesOf: @escaping AttributesOf) throws(VaultError) -> Bool {
        try writer.withLock { connection throws(VaultError) in
            let synced = !group.amendments.isEmpty || !group.arrangements.isEmpty || !group.moves.isEmpty
            if synced { try connection.run("PRAGMA synchronous = FULL") }
            defer { if synced { try? connection.run("PRAGMA synchronous = NORMAL") } }
            // Also after a failure: nobody knows how much of it is there then.
            defer { changes.note(group.studies) }
            var work = GroupTransaction(
                connection: connection, cells: cells, organisation: organisation, nonPatient: nonPatient,
                attributesOf: attributesOf)
            let isNew = try connection.transaction { () throws(VaultError) in try work.take(group) }
            // Still under the writer's lock: changes of the directory keep the order of the transactions.
            directory.apply(work.directoryChanges)
            return isNew
        }
    }

    /// Applies one amendment that lies at `place`.
    @discardableResult
    public func apply(
        _ amendment: Amendment, at place: GroupPlace, attributesOf: @escaping AttributesOf
    ) throws(VaultError) -> Bool {
        try commit(CatalogueGroup(place: place, entries: [], amendments: [amendment]), attributesOf: attributesOf)
    }

    /// Tries again to read the words of instances that are listed as unreadable. Those that can be read now are off the
    /// list, and what shows their words is settled anew.
    public func retryUnreadable(attributesOf: @escaping AttributesOf) throws(VaultError) {
        let listed = try exceptions(openOnly: false).filter { $0.kind == .unreadable }
        if listed.isEmpty { return }
        var readable: [Amendment.Target] = []
        for exception in listed {
            let rows = try revisions(ofInstance: exception.target.instance)
            guard let row = rows.first(where: { $0.target == exception.target }),
                let words = try? attributesOf(row), !words.isEmpty
            else { continue }
            readable.append(exception.target)
        }
        if readable.isEmpty { return }
        let targets = readable
        try writer.withLock { connection throws(VaultError) in
            var work = GroupTransaction(
                connection: connection, cells: cells, organisation: organisation, nonPatient: nonPatient,
                attributesOf: attributesOf)
            try connection.transaction { () throws(VaultError) in try work.settleAgain(targets) }
            directory.apply(work.directoryChanges)
        }
    }

    /// Says that a pack has no more groups than these, so that its node's cursor may pass on to the next number. Also
    /// for numbers that were dropped (0 groups).
    public func closePack(node: UInt32, number: UInt64, groupCount: UInt32) throws(VaultError) {
        try write(synced: false) { connection throws(VaultError) in
            let place = GroupPlace(node: node, number: number, group: 0, offset: 0, byteCount: 0, packID: [])
            try PackCursor.close(place, groupCount: groupCount, on: connection)
            try PackCursor.move(node: node, on: connection)
        }
    }

    /// The first place of the node that is not catalogued: number 1, group 0 for a node that has none (packs are
    /// numbered from 1, their groups from 0).
    public func cursor(node: UInt32) throws(VaultError) -> GroupCursor {
        try read { connection throws(VaultError) in try PackCursor.position(node: node, on: connection) }
    }

    /// The groups of a node that are catalogued, of the packs between two numbers, in order.
    public func groups(
        node: UInt32, from number: UInt64 = 0, through last: UInt64 = .max >> 1
    ) throws(VaultError) -> [GroupPlace] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT node, number, group_number, file_offset, byte_count, pack_id FROM pack_group
                WHERE node = ? AND number BETWEEN ? AND ? ORDER BY number, group_number
                """, [.integer(Int64(node)), .integer(Int64(clamping: number)), .integer(Int64(clamping: last))]
            ) { row in GroupPlace(row, from: 0) }
        }
    }

    /// What is known of a node's packs, from a number on: of those of which groups are catalogued, or that are closed.
    public func packs(node: UInt32, from number: UInt64 = 0) throws(VaultError) -> [UInt64: KnownPack] {
        try read { connection throws(VaultError) in
            var packs: [UInt64: KnownPack] = [:]
            let range: [SQLValue] = [.integer(Int64(node)), .integer(Int64(clamping: number))]
            try connection.rows(
                """
                SELECT number, count(*), max(group_number) + 1, max(file_offset + byte_count) FROM pack_group
                WHERE node = ? AND number >= ? GROUP BY number
                """, range
            ) { row throws(VaultError) in
                packs[UInt64(bitPattern: row.integer(0))] = KnownPack(
                    groupCount: row.int(1), lastGroupEnd: row.int(2), byteCount: UInt64(bitPattern: row.integer(3)))
                return true
            }
            try connection.rows(
                "SELECT number, group_count FROM closed_pack WHERE node = ? AND number >= ?", range
            ) { row throws(VaultError) in
                packs[UInt64(bitPattern: row.integer(0)), default: KnownPack()].closedCount = row.int(1)
                return true
            }
            return packs
        }
    }

    /// The highest number that the vault knows of a node's packs: a new one is numbered above it, though the store be older.
    public func highestPackNumber(node: UInt32) throws(VaultError) -> UInt64 {
        try read { connection throws(VaultError) in
            let number = try connection.first(
                """
                SELECT max((SELECT coalesce(max(number), 0) FROM pack_group WHERE node = ?1),
                  (SELECT coalesce(max(number), 0) FROM closed_pack WHERE node = ?1))
                """, [.integer(Int64(node))]
            ) { UInt64(bitPattern: $0.integer(0)) }
            return number ?? 0
        }
    }

    /// The nodes of which groups are catalogued.
    public func nodes() throws(VaultError) -> [UInt32] {
        try read { connection throws(VaultError) in
            try connection.all("SELECT DISTINCT node FROM pack_group WHERE node > 0 ORDER BY node") { row in
                UInt32(truncatingIfNeeded: row.integer(0))
            }
        }
    }
}

extension GroupPlace {
    /// Reads node, number, group, offset, byte count and pack id from six columns.
    init(_ row: SQLRow, from column: Int32) {
        self.init(
            node: UInt32(truncatingIfNeeded: row.integer(column)), number: UInt64(bitPattern: row.integer(column + 1)),
            group: UInt32(truncatingIfNeeded: row.integer(column + 2)),
            offset: UInt64(bitPattern: row.integer(column + 3)),
            byteCount: UInt64(bitPattern: row.integer(column + 4)), packID: row.blob(column + 5))
    }
}

/// What the vault knows of one pack.
public struct KnownPack: Hashable, Sendable {
    /// Groups that are catalogued.
    public var groupCount = 0
    /// One more than the highest number of them.
    public var lastGroupEnd = 0
    /// Bytes of the pack up to the end of the last of them.
    public var byteCount: UInt64 = 0
    /// Groups that it had when it was closed; nil while it is not.
    public var closedCount: Int?

    /// Whether every group of it is catalogued, and none will come.
    public var isSettled: Bool { groupCount > 0 && closedCount == groupCount }
}
