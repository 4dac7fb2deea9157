import Gateway
import Packs
public import Sealing
import Stores
public import Vault

/// What settling came to.
public struct SettleReport: Hashable, Sendable {
    /// Stored versions that lie in settled packs now.
    public var settled = 0
    /// Series of which something was left where it is, as it can't be read: the instances' pseudonyms, and why.
    public var left: [PseudonymousUID: [String]] = [:]

    public init() {}
}

/// Settling is the archive's own work: nobody gets anything, so nobody is asked.
extension Archive {
    /// Series of which something lies in loose packs and nothing came for a while.
    ///
    /// - Parameter quiet: how long, in milliseconds.
    public func seriesToSettle(above id: Int64, quiet: UInt64, limit: Int) async throws(ArchiveError) -> [WaitingSeries]
    {
        let time = now()
        let since = time > quiet ? time - quiet : 0
        return try await onVault { vault throws(VaultError) in
            try vault.looseSeries(above: id, quietSince: since, limit: limit)
        }
    }

    /// Moves what of some series of a study lies in loose packs into settled ones: pictures, in the order of geometry, in a
    /// pack for each series; all else in a head pack.
    ///
    /// Items move byte for byte with their keys. What was written is synced, opened again to its last byte and compared with
    /// the digests of the originals before a row points to it; and rows do so all at once, if each still lies where it lay. What
    /// comes, is revised or rejected meanwhile makes no difference. Whatever fails, the loose items are there.
    ///
    /// - Parameter pause: called between two instances.
    /// - Returns: how much was settled, and what could not be.
    public func settle(
        study: PseudonymousUID, series: [PseudonymousUID], pause: @Sendable () async -> Void = {}
    ) async throws(ArchiveError) -> SettleReport {
        try await pack(study, pause) { () async throws(ArchiveError) in
            var rows: [InstanceRow] = []
            for series in series.sorted() {
                let found = try await onVault { vault throws(VaultError) in
                    try vault.looseInstances(study: study, series: series)
                }
                rows += found
            }
            return rows
        }
    }

    /// Packs rows of a study, until each lies where it should.
    func pack(
        _ study: PseudonymousUID, _ pause: @Sendable () async -> Void,
        rows: () async throws(ArchiveError) -> [InstanceRow]
    ) async throws(ArchiveError) -> SettleReport {
        var report = SettleReport()
        var left: [Amendment.Target: ArchiveError] = [:]
        var untouchable: Set<Amendment.Target> = []
        var isStale = true
        while isStale {
            isStale = false
            let found = try await rows()
            var slices: [[Slice]] = []
            for (_, rows) in Dictionary(grouping: found, by: \.series).sorted(by: { $0.key < $1.key }) {
                let found = try await self.slices(of: rows, &left, pause)
                slices.append(found)
            }
            for batch in Self.batches(of: slices) where !isStale {
                // One at a time, so that whoever waits gets in between.
                let settled = try await settling.run { () async throws(ArchiveError) in
                    try await settle(batch, of: study, &left, &untouchable, pause)
                }
                report.settled += settled ?? 0
                isStale = settled == nil
            }
        }
        for (target, reason) in left {
            report.left[target.series, default: []].append("\(target.instance): \(reason)")
        }
        return report
    }

    /// Settles a batch, if need be without what can't be read.
    ///
    /// - Returns: nil where something does not lie any more where it lay.
    private func settle(
        _ batch: [[Slice]], of study: PseudonymousUID, _ left: inout [Amendment.Target: ArchiveError],
        _ untouchable: inout Set<Amendment.Target>, _ pause: @Sendable () async -> Void
    ) async throws(ArchiveError) -> Int? {
        var batch = batch
        while true {
            batch = batch.map { $0.filter { left[$0.row.target] == nil } }.filter { !$0.isEmpty }
            guard !batch.isEmpty else { return 0 }
            // Nothing is larger than a pack may be: the sum of a batch's stays in its type.
            try await requireSpace(
                for: batch.joined().reduce(0) { $0 + min($1.row.byteCount, PackLimits.maximumGroupByteCount) })
            let outcome = try await SettleRun(archive: self, study: study, series: batch, untouchable: untouchable)
                .perform(pause)
            if outcome.settled > 0 { return outcome.settled }
            guard !outcome.isComplete else { return nil }
            left.merge(outcome.unreadable) { $1 }
            untouchable.formUnion(outcome.untouchable)
        }
    }

    /// Arrivals keep the room that they need: what is settled lies twice for a while.
    private func requireSpace(for byteCount: UInt64) async throws(ArchiveError) {
        let free: UInt64?
        do throws(StoreError) { free = try await store.freeByteCount() } catch { throw .store(error) }
        guard let free else { return }
        guard free > ArchiveLimits.diskReserve + byteCount + byteCount / 8 else { throw .store(.outOfSpace) }
    }

    /// Rows of a series, in the order of the packs.
    private func slices(
        of rows: [InstanceRow], _ left: inout [Amendment.Target: ArchiveError], _ pause: @Sendable () async -> Void
    ) async throws(ArchiveError) -> [Slice] {
        var slices: [Slice] = []
        for row in rows where left[row.target] == nil {
            if Task.isCancelled { throw .closing }
            do throws(ArchiveError) {
                let slice = try await slice(of: row)
                slices.append(slice)
            } catch {
                if error.isOfStore { throw error }
                left[row.target] = error
            }
            await pause()
        }
        return SliceOrder.sorted(slices)
    }

    /// What is settled at once: whole series, as long as they are not too much.
    static func batches(of series: [[Slice]]) -> [[[Slice]]] {
        var batches: [[[Slice]]] = []
        var batch: [[Slice]] = []
        var (count, byteCount) = (0, UInt64(0))
        func close() {
            if !batch.isEmpty { batches.append(batch) }
            (batch, count, byteCount) = ([], 0, 0)
        }
        for slices in series where !slices.isEmpty {
            if batch.count == ArchiveLimits.settledSeriesAtOnce { close() }
            batch.append([])
            for slice in slices {
                let next = byteCount &+ slice.row.byteCount
                if count > 0, count == ArchiveLimits.settledAtOnce || next > ArchiveLimits.settledBytesAtOnce {
                    if batch.last?.isEmpty == true { batch.removeLast() }
                    close()
                    batch.append([])
                }
                batch[batch.count - 1].append(slice)
                (count, byteCount) = (count + 1, byteCount &+ slice.row.byteCount)
            }
        }
        close()
        return batches
    }

    private func slice(of row: InstanceRow) async throws(ArchiveError) -> Slice {
        let opened = try await openInstance(row)
        do throws(GatewayError) {
            let record = try await opened.record()
            // One whose words can't be read is kept all the same, and stands by its rank.
            guard let head = try? await opened.head(of: record) else { return Slice(row) }
            return Slice(row, head: head)
        } catch { throw ArchiveError(error) }
    }
}
