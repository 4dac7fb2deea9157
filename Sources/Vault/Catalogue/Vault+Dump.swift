import Sealing

extension Vault {
    /// The whole catalogue as text lines, without row numbers, with cells opened: two vaults that show the same have the
    /// same dump, in whatever order their groups came. For tests and for comparing a rebuild; holds patient data.
    public func dump() throws(VaultError) -> [String] {
        try read { connection throws(VaultError) in
            var lines: [String] = []
            func add(_ name: String, _ parts: [[UInt8]]) {
                lines.append(name + " " + parts.map { Hexadecimal.string($0) }.joined(separator: " "))
            }
            try connection.rows("SELECT patient_key, variant, attributes FROM patient") { row throws(VaultError) in
                add("patient", [row.blob(0), try cells.open(row.blob(2), table: "patient", row: row.blob(1))])
                return true
            }
            try connection.rows(
                """
                SELECT t.uid, t.first_rank, t.attributes, p.variant, t.study_date FROM study t
                LEFT JOIN patient p ON p.id = t.patient
                """
            ) { row throws(VaultError) in
                let words = row.isNull(2) ? [] : try cells.open(row.blob(2), table: "study", row: row.blob(0))
                add("study \(row.integer(4))", [row.blob(0), row.blob(1), words, row.blob(3)])
                return true
            }
            try connection.rows(
                """
                SELECT s.uid, s.first_rank, s.attributes, t.uid, s.modality, s.instance_count, s.byte_count,
                  s.shown_digest
                FROM series s JOIN study t ON t.id = s.study
                """
            ) { row throws(VaultError) in
                let words = row.isNull(2) ? [] : try cells.open(row.blob(2), table: "series", row: row.blob(0))
                let plain = "series \(row.text(4) ?? "-") \(row.integer(5)) \(row.integer(6))"
                add(plain, [row.blob(3), row.blob(0), row.blob(1), words, ShownDigest(bytes: row.blob(7)).bytes])
                return true
            }
            for row in try InstanceQuery.rows(
                Scope(shownOnly: false), organisation: organisation, on: connection)
            {
                let place = "\(row.place.node) \(row.place.number) \(row.place.group) \(row.ordinal) \(row.byteCount)"
                add(
                    "instance \(row.state) \(row.source) \(place)",
                    [row.study.bytes, row.series.bytes, row.instance.bytes, row.rank.bytes])
            }
            try connection.rows(
                "SELECT kind, reason, resolution, study_uid, series_uid, uid, rank FROM exception"
            ) { row throws(VaultError) in
                add(
                    "exception \(row.integer(0)) \(row.integer(1)) \(row.integer(2))",
                    [row.blob(3), row.blob(4), row.blob(5), row.blob(6)])
                return true
            }
            try connection.rows(
                """
                SELECT kind, token, (CASE WHEN kind = 3 THEN (SELECT uid FROM study WHERE id = target)
                  ELSE (SELECT variant FROM patient WHERE id = target) END) FROM token
                """
            ) { row throws(VaultError) in
                add("token \(row.integer(0))", [row.blob(1), row.blob(2)])
                return true
            }
            try connection.rows(
                "SELECT number, kind, study_uid, series_uid, uid, rank, amendment_rank FROM amendment_target"
            ) {
                row throws(VaultError) in
                add(
                    "amendment \(row.integer(0)) \(row.integer(1))",
                    [row.blob(6), row.blob(2), row.blob(3), row.blob(4), row.blob(5)])
                return true
            }
            try connection.rows("SELECT arrangement_key, rank, attributes FROM arrangement") { row throws(VaultError) in
                let words = try cells.open(row.blob(2), table: "arrangement", row: row.blob(0))
                add("arrangement", [row.blob(0), row.blob(1), words])
                return true
            }
            try connection.rows("SELECT node, number, group_number, file_offset, byte_count, pack_id FROM pack_group") {
                row throws(VaultError) in
                lines.append("group \(row.integer(0)) \(row.integer(1)) \(row.integer(2)) \(row.integer(3))")
                return true
            }
            try connection.rows("SELECT pack_id, rank, study_uid, byte_count FROM settled_pack") {
                row throws(VaultError) in
                add("settled \(row.integer(3))", [row.blob(0), row.blob(1), row.blob(2)])
                return true
            }
            return lines.sorted()
        }
    }

    /// Table and column names of the real schema: compared with ``ColumnRegister``.
    func schemaColumns() throws(VaultError) -> [String: Set<String>] {
        try read { connection throws(VaultError) in
            var columns: [String: Set<String>] = [:]
            try connection.rows(
                """
                SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
                """
            ) { row throws(VaultError) in
                if let table = row.text(0), let column = row.text(1) { columns[table, default: []].insert(column) }
                return true
            }
            return columns
        }
    }
}
