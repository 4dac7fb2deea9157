import Sealing

/// Some of all stored versions, and where the next ones begin.
public struct VersionPage: Hashable, Sendable {
    /// In the order in which their series came, then by rank: neighbours lie near each other in the packs.
    public let targets: [Amendment.Target]
    let last: Last?

    /// The key of the last one.
    struct Last: Hashable, Sendable {
        var series: Int64
        var rank: [UInt8]
        var uid: [UInt8]
    }
}

extension Vault {
    /// How many versions are stored, whatever their state.
    public func versionCount() throws(VaultError) -> Int {
        try read { connection throws(VaultError) in
            try connection.first("SELECT count(*) FROM instance") { $0.int(0) } ?? 0
        }
    }

    /// Goes on through all stored versions, whatever their state. What is added meanwhile may come or not; everything else
    /// comes once.
    ///
    /// - Parameter page: the one before; nil to begin.
    /// - Returns: a page without targets at the end.
    public func versions(after page: VersionPage?, limit: Int) throws(VaultError) -> VersionPage {
        let start = page?.last ?? VersionPage.Last(series: .min, rank: [], uid: [])
        return try read { connection throws(VaultError) in
            var last = page?.last
            let targets = try connection.all(
                """
                SELECT i.series, i.rank, i.uid, s.uid, t.uid FROM instance i CROSS JOIN series s ON s.id = i.series
                CROSS JOIN study t ON t.id = s.study
                WHERE (i.series, i.rank, i.uid) > (?, ?, ?) AND t.organisation = ?
                ORDER BY i.series, i.rank, i.uid LIMIT ?
                """,
                [
                    .integer(start.series), .blob(start.rank), .blob(start.uid), .integer(organisation),
                    .integer(Int64(max(1, limit))),
                ]
            ) { row throws(VaultError) in
                last = VersionPage.Last(series: row.integer(0), rank: row.blob(1), uid: row.blob(2))
                guard let study = PseudonymousUID(bytes: row.blob(4)), let series = PseudonymousUID(bytes: row.blob(3)),
                    let instance = PseudonymousUID(bytes: row.blob(2)), let rank = Rank(bytes: row.blob(1))
                else { throw .damagedRow }
                return Amendment.Target(study: study, series: series, instance: instance, rank: rank)
            }
            return VersionPage(targets: targets, last: last)
        }
    }

    /// The row of one stored version.
    public func version(_ target: Amendment.Target) throws(VaultError) -> InstanceRow? {
        try read { connection throws(VaultError) in
            try InstanceQuery.row(of: target, organisation: organisation, on: connection)
        }
    }
}
