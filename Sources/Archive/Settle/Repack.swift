import DICOMImage
public import Sealing
public import Vault

/// What is settled is packed once more where that makes it smaller, or fewer packs of it.
extension Archive {
    /// Series with settled pictures that could be recompressed.
    public func nativeSeries(above id: Int64, limit: Int) async throws(ArchiveError) -> [WaitingSeries] {
        let time = now()
        return try await onVault { vault throws(VaultError) in
            try vault.nativeSeries(above: id, quietSince: time, limit: limit)
        }
    }

    /// Whether the newest of a series is old enough to be recompressed.
    public func isDue(_ series: WaitingSeries) -> Bool {
        recompression.isDue(series.modality, series.lastRank, now: now())
    }

    /// Recompresses what is due of some settled series, without loss: each frame is decoded again and compared before a row points
    /// to it. What shares a head pack with them moves along, so that the old packs can go.
    ///
    /// - Parameter pause: called between two instances.
    public func recompress(
        study: PseudonymousUID, series: [PseudonymousUID], pause: @Sendable () async -> Void = {}
    ) async throws(ArchiveError) -> SettleReport {
        guard idleCodec.pool.isAvailable else { throw .image(.codecUnavailable) }
        let (time, policy) = (now(), recompression)
        return try await repack(study, series, pause) { rows, _ in
            let due = rows.filter { $0.storage.form == .native && policy.isDue($0.modality, $0.rank, now: time) }
            return Set(due.map(\.place))
        }
    }

    /// Puts small packs of some series together: late instances make a further pack each time, and what is read as one should lie
    /// as one.
    public func merge(
        study: PseudonymousUID, series: [PseudonymousUID], pause: @Sendable () async -> Void = {}
    ) async throws(ArchiveError) -> SettleReport {
        try await repack(study, series, pause) { rows, byteCounts in
            let small = rows.filter { byteCounts[$0.place, default: 0] <= ArchiveLimits.mergedPackByteCount }
            return PackTiers.toMerge(Dictionary(grouping: small, by: \.place).mapValues(\.count))
        }
    }

    /// - Parameter chosen: of the settled versions of one series, and of the originals' bytes in each pack, the packs that are
    ///   written anew.
    private func repack(
        _ study: PseudonymousUID, _ series: [PseudonymousUID], _ pause: @Sendable () async -> Void,
        _ chosen: ([InstanceRow], [GroupPlace: UInt64]) -> Set<GroupPlace>
    ) async throws(ArchiveError) -> SettleReport {
        let wanted = Set(series)
        return try await pack(study, pause) { () async throws(ArchiveError) in
            let rows = try await onVault { vault throws(VaultError) in try vault.settledInstances(study: study) }
            var places = Set<GroupPlace>()
            let byteCounts = Dictionary(rows.map { ($0.place, $0.byteCount) }) { $0 &+ $1 }
            for (series, rows) in Dictionary(grouping: rows, by: \.series) where wanted.contains(series) {
                places.formUnion(chosen(rows, byteCounts))
            }
            return rows.filter { places.contains($0.place) }
        }
    }
}

/// Which packs of a series are put together: of about the same size, four at least, so that however many instances come late,
/// each is moved a few times at most.
enum PackTiers {
    private static let width = 4
    /// Larger packs stay as they are.
    private static let largest = ArchiveLimits.settledAtOnce / width

    /// - Parameter counts: instances of the series in each pack.
    static func toMerge<Place: Hashable>(_ counts: [Place: Int]) -> Set<Place> {
        let tiers = Dictionary(grouping: counts.filter { $0.value <= largest }) { tier(of: $0.value) }
        let full = tiers.filter { $0.value.count >= width }.keys.max()
        guard let full else { return [] }
        // The smaller ones go with them.
        return Set(tiers.filter { $0.key <= full }.flatMap { $0.value.map(\.key) })
    }

    private static func tier(of count: Int) -> Int {
        var (tier, rest) = (0, count)
        while rest >= width { (tier, rest) = (tier + 1, rest / width) }
        return tier
    }
}
