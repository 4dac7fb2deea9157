import Sealing

extension GroupTransaction {
    /// What amendments make of one stored version, in the order of their numbers and ranks.
    struct Fate {
        var isHeld: Bool
        var isRejected = false
        var isForgotten = false
        var resolution = CatalogueException.Resolution.open

        var isShowable: Bool { !isHeld && !isRejected && !isForgotten }

        mutating func apply(_ kind: Amendment.Kind) {
            switch kind {
            case .reject: (isRejected, resolution) = (true, .rejected)
            case .restore: (isRejected, resolution) = (false, .open)
            case .release: (isHeld, resolution) = (false, .released)
            case .dismiss: resolution = .dismissed
            case .hold: (isHeld, resolution) = (true, .open)
            case .forget: isForgotten = true
            }
        }
    }

    private struct Version {
        let rank: [UInt8]
        let state: Int64
        let origin: InstanceOrigin
        let byteCount: Int64
        var fate: Fate
    }

    /// Settles which versions of the instances are current, superseded, held and rejected, and counts the difference.
    mutating func settleStates(of instances: Set<PseudonymousUID>, in place: SeriesPlace) throws(VaultError) {
        var countDelta: Int64 = 0
        var byteDelta: Int64 = 0
        var change = ShownDigest()
        for uid in instances.sorted() {
            let versions = try versions(of: uid, in: place)
            let shown = versions.indices
                .filter { versions[$0].fate.isShowable }
                .max { Self.isLess(versions[$0], versions[$1]) }
            for (index, version) in versions.enumerated() {
                if version.fate.isForgotten {
                    try remove(uid, rank: version.rank, in: place)
                    guard version.state == 0 else { continue }
                    countDelta &-= 1
                    byteDelta &-= version.byteCount
                    change.toggle(uid, rank: version.rank)
                    continue
                }
                let state: InstanceState =
                    version.fate.isRejected
                    ? .rejected : version.fate.isHeld ? .held : index == shown ? .current : .superseded
                let code = Int64(state.rawValue)
                guard code != version.state else { continue }
                try connection.run(
                    "UPDATE instance SET state = ? WHERE uid = ? AND series = ? AND rank = ?",
                    [.integer(code), .blob(uid.bytes), .integer(place.seriesID), .blob(version.rank)])
                let sign: Int64 = state == .current ? 1 : version.state == 0 ? -1 : 0
                countDelta &+= sign
                byteDelta &+= sign &* version.byteCount
                if sign != 0 { change.toggle(uid, rank: version.rank) }
            }
        }
        guard countDelta != 0 || byteDelta != 0 || !change.isEmpty else { return }
        let before = try connection.first("SELECT shown_digest FROM series WHERE id = ?", [.integer(place.seriesID)]) {
            ShownDigest(bytes: $0.blob(0))
        }
        change.toggle(before ?? ShownDigest())
        try connection.run(
            """
            UPDATE series SET instance_count = instance_count + ?, byte_count = byte_count + ?, shown_digest = ?,
              is_prepared = 0 WHERE id = ?
            """,
            [.integer(countDelta), .integer(byteDelta), .blob(change.bytes), .integer(place.seriesID)])
    }

    /// Live before others, then by rank.
    private static func isLess(_ left: Version, _ right: Version) -> Bool {
        let isLive = (left.origin.source == .live, right.origin.source == .live)
        return isLive.0 != isLive.1 ? isLive.1 : left.rank.lexicographicallyPrecedes(right.rank)
    }

    private func versions(of uid: PseudonymousUID, in place: SeriesPlace) throws(VaultError) -> [Version] {
        var versions = try connection.all(
            "SELECT rank, state, origin, byte_count FROM instance WHERE uid = ? AND series = ? ORDER BY rank",
            [.blob(uid.bytes), .integer(place.seriesID)]
        ) { row throws(VaultError) in
            let origin = try InstanceOrigin(code: row.integer(2))
            return Version(
                rank: row.blob(0), state: row.integer(1), origin: origin, byteCount: row.integer(3),
                fate: Fate(isHeld: origin.isHeld))
        }
        let key: [SQLValue] = [.blob(uid.bytes), .blob(place.study.bytes), .blob(place.series.bytes)]
        var amended = false
        try connection.rows(
            """
            SELECT rank, kind FROM amendment_target WHERE uid = ? AND study_uid = ? AND series_uid = ?
            ORDER BY number, amendment_rank
            """, key
        ) { row throws(VaultError) in
            guard let kind = Amendment.Kind(rawValue: UInt8(truncatingIfNeeded: row.integer(1))) else {
                throw .damagedRow
            }
            let rank = row.blob(0)
            amended = true
            if let index = versions.firstIndex(where: { $0.rank == rank }) { versions[index].fate.apply(kind) }
            return true
        }
        if amended {
            for version in versions {
                try connection.run(
                    """
                    UPDATE exception SET resolution = ? WHERE uid = ? AND study_uid = ? AND series_uid = ? AND rank = ?
                    """, [.integer(Int64(version.fate.resolution.rawValue))] + key + [.blob(version.rank)])
            }
        }
        return versions
    }
}
