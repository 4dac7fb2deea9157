/// How far a node's groups are catalogued without a gap. A node's packs are numbered from 1, a pack's groups from 0.
enum PackCursor {
    static func position(node: UInt32, on connection: SQLConnection) throws(VaultError) -> GroupCursor {
        try connection.first(
            "SELECT number, group_number FROM pack_cursor WHERE node = ?", [.integer(Int64(node))]
        ) { row in
            GroupCursor(
                number: UInt64(bitPattern: row.integer(0)), group: UInt32(truncatingIfNeeded: row.integer(1)))
        } ?? GroupCursor(number: 1, group: 0)
    }

    /// Says that a pack has no more groups than these.
    static func close(_ place: GroupPlace, groupCount: UInt32, on connection: SQLConnection) throws(VaultError) {
        try connection.run(
            """
            INSERT INTO closed_pack (node, number, group_count) VALUES (?, ?, ?)
            ON CONFLICT (node, number) DO UPDATE SET group_count = excluded.group_count
            """,
            [.integer(Int64(place.node)), .integer(Int64(bitPattern: place.number)), .integer(Int64(groupCount))])
    }

    /// Moves on over the groups that are there, and over the ends of packs that are closed.
    static func move(node: UInt32, on connection: SQLConnection) throws(VaultError) {
        let start = try position(node: node, on: connection)
        var place = start
        while true {
            let number = SQLValue.integer(Int64(bitPattern: place.number))
            let node = SQLValue.integer(Int64(node))
            let isThere = try connection.first(
                "SELECT 1 FROM pack_group WHERE node = ? AND number = ? AND group_number = ?",
                [node, number, .integer(Int64(place.group))], { _ in true })
            if isThere != nil {
                place.group &+= 1
                continue
            }
            let closedAt = try connection.first(
                "SELECT group_count FROM closed_pack WHERE node = ? AND number = ?", [node, number]
            ) { $0.integer(0) }
            if let closedAt, closedAt <= Int64(place.group) {
                place = GroupCursor(number: place.number &+ 1, group: 0)
            } else {
                break
            }
        }
        guard place != start else { return }
        try connection.run(
            """
            INSERT INTO pack_cursor (node, number, group_number) VALUES (?, ?, ?)
            ON CONFLICT (node) DO UPDATE SET number = excluded.number, group_number = excluded.group_number
            """,
            [.integer(Int64(node)), .integer(Int64(bitPattern: place.number)), .integer(Int64(place.group))])
    }
}
