public import Sealing

extension Vault {
    /// What a person should look at, oldest first.
    public func exceptions(openOnly: Bool = true) throws(VaultError) -> [CatalogueException] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT kind, reason, resolution, study_uid, series_uid, uid, rank FROM exception
                WHERE resolution <= ? ORDER BY rank, uid, study_uid, series_uid, kind
                """, [.integer(openOnly ? 0 : 255 as Int64)], CatalogueException.init)
        }
    }

    /// What is listed about one instance, resolved or not.
    public func exceptions(ofInstance instance: PseudonymousUID) throws(VaultError) -> [CatalogueException] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT kind, reason, resolution, study_uid, series_uid, uid, rank FROM exception
                WHERE uid = ? ORDER BY rank, study_uid, series_uid, kind
                """, [.blob(instance.bytes)], CatalogueException.init)
        }
    }

    /// How many held instances a study has: whoever opens it is told.
    public func heldCount(inStudy study: PseudonymousUID) throws(VaultError) -> Int {
        try read { connection throws(VaultError) in try heldCount(inStudy: study, on: connection) }
    }

    func heldCount(inStudy study: PseudonymousUID, on connection: SQLConnection) throws(VaultError) -> Int {
        try connection.first(
            """
            SELECT count(*) FROM study t CROSS JOIN series s ON s.study = t.id
            CROSS JOIN instance i ON i.series = s.id
            WHERE t.organisation = ? AND t.uid = ? AND i.state = 2
            """, [.integer(organisation), .blob(study.bytes)]
        ) { $0.int(0) } ?? 0
    }

    /// The number that the next amendment takes. Ask and commit under one lock of the caller's.
    public func nextAmendmentNumber() throws(VaultError) -> UInt64 {
        try read { connection throws(VaultError) in
            try connection.first("SELECT coalesce(max(number), 0) + 1 FROM amendment") {
                UInt64(bitPattern: $0.integer(0))
            } ?? 1
        }
    }

    /// Amendments, by number and rank, with what they name.
    ///
    /// - Parameters:
    ///   - kind: those of one kind only.
    ///   - number: only those above this one.
    public func amendments(kind: Amendment.Kind? = nil, above number: UInt64 = 0) throws(VaultError) -> [Amendment] {
        let wanted: [SQLValue] = [
            .integer(Int64(clamping: number)), .optional(kind.map { Int64($0.rawValue) }),
        ]
        return try read { connection throws(VaultError) in
            let heads = try connection.all(
                """
                SELECT number, kind, rank FROM amendment WHERE number > ?1 AND (?2 IS NULL OR kind = ?2)
                ORDER BY number, rank
                """, wanted
            ) { row throws(VaultError) in
                guard let kind = Amendment.Kind(rawValue: UInt8(truncatingIfNeeded: row.integer(1))),
                    let rank = Rank(bytes: row.blob(2))
                else { throw .damagedRow }
                return Amendment(
                    number: UInt64(bitPattern: row.integer(0)), kind: kind, rank: rank, targets: [])
            }
            var amendments: [Amendment] = []
            for var head in heads {
                head.targets = try GroupTransaction.targets(of: head, on: connection)
                amendments.append(head)
            }
            return amendments
        }
    }

    /// What amendments name and is not there yet: they wait for it.
    public func awaitedTargets() throws(VaultError) -> [Amendment.Target] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT DISTINCT a.study_uid, a.series_uid, a.uid, a.rank FROM amendment_target a
                WHERE a.kind <> 6 AND NOT EXISTS (
                  SELECT 1 FROM amendment_target f WHERE f.kind = 6 AND f.uid = a.uid AND f.rank = a.rank
                    AND f.series_uid = a.series_uid AND f.study_uid = a.study_uid)
                AND NOT EXISTS (
                  SELECT 1 FROM instance i JOIN series s ON s.id = i.series JOIN study t ON t.id = s.study
                  WHERE i.uid = a.uid AND i.rank = a.rank AND s.uid = a.series_uid AND t.uid = a.study_uid)
                ORDER BY 1, 2, 3, 4
                """, []
            ) { row throws(VaultError) in try Amendment.Target(row, from: 0) }
        }
    }
}

extension CatalogueException {
    fileprivate init(_ row: SQLRow) throws(VaultError) {
        guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: row.integer(0))),
            let reason = Reason(rawValue: UInt8(truncatingIfNeeded: row.integer(1))),
            let resolution = Resolution(rawValue: UInt8(truncatingIfNeeded: row.integer(2)))
        else { throw .damagedRow }
        self.init(kind: kind, reason: reason, resolution: resolution, target: try Amendment.Target(row, from: 3))
    }
}

extension Amendment.Target {
    /// Reads study, series, instance and rank from four columns.
    init(_ row: SQLRow, from column: Int32) throws(VaultError) {
        guard let study = PseudonymousUID(bytes: row.blob(column)),
            let series = PseudonymousUID(bytes: row.blob(column + 1)),
            let instance = PseudonymousUID(bytes: row.blob(column + 2)), let rank = Rank(bytes: row.blob(column + 3))
        else { throw .damagedRow }
        self.init(study: study, series: series, instance: instance, rank: rank)
    }
}
