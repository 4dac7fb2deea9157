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
    /// What was written, in head packs and in pictures.
    public var headByteCount: UInt64 = 0
    public var pictureByteCount: UInt64 = 0

    public init() {}
}

/// Settling is the archive's own work: nobody gets anything, so nobody is asked.
extension Archive {
    /// Series of which something lies in loose packs and nothing came for a while.
    ///
    /// - Parameter quiet: how long, in milliseconds.
    public func seriesToSettle(above id: Int64, quiet: UInt64, limit: Int) async throws(ArchiveError) -> [LooseSeries] {
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
        try await settling.run { () async throws(ArchiveError) in
            var report = SettleReport()
            var left: [Amendment.Target: ArchiveError] = [:]
            while true {
                guard await !log.isLowOnDisk() else { throw .store(.outOfSpace) }
                let batch = try await batch(of: study, series, without: left, pause)
                for (target, reason) in batch.unreadable { left[target] = reason }
                guard !batch.slices.isEmpty else { break }
                try await requireSpace(for: batch.slices.joined().reduce(0) { $0 + $1.row.byteCount })
                let run = SettleRun(archive: self, study: study, series: batch.slices)
                let outcome = try await run.perform(pause)
                for (target, reason) in outcome.unreadable { left[target] = reason }
                report.settled += outcome.settled
                report.headByteCount += outcome.headByteCount
                report.pictureByteCount += outcome.pictureByteCount
            }
            for (target, reason) in left {
                report.left[target.series, default: []].append("\(target.instance): \(reason)")
            }
            return report
        }
    }

    /// Arrivals keep the room that they need: what is settled lies twice for a while.
    private func requireSpace(for byteCount: UInt64) async throws(ArchiveError) {
        let free: UInt64?
        do throws(StoreError) { free = try await store.freeByteCount() } catch { throw .store(error) }
        guard let free else { return }
        guard free > ArchiveLimits.diskReserve + byteCount + byteCount / 8 else { throw .store(.outOfSpace) }
    }

    private struct Batch {
        /// In the order of the packs; series by pseudonym.
        var slices: [[Slice]] = []
        var unreadable: [Amendment.Target: ArchiveError] = [:]
    }

    /// What is settled at once: whole series, as long as they are not too much.
    private func batch(
        of study: PseudonymousUID, _ series: [PseudonymousUID], without left: [Amendment.Target: ArchiveError],
        _ pause: @Sendable () async -> Void
    ) async throws(ArchiveError) -> Batch {
        var batch = Batch()
        var count = 0
        var byteCount: UInt64 = 0
        for uid in series.sorted() {
            let rows = try await onVault { vault throws(VaultError) in
                try vault.looseInstances(study: study, series: uid)
            }
            var slices: [Slice] = []
            for row in rows where left[row.target] == nil {
                if Task.isCancelled { throw .closing }
                do throws(ArchiveError) {
                    let slice = try await slice(of: row)
                    slices.append(slice)
                } catch {
                    if case .store(let reason) = error, reason != .notFound { throw error }
                    batch.unreadable[row.target] = error
                }
                await pause()
            }
            var taken: [Slice] = []
            for slice in SliceOrder.sorted(slices) {
                let next = byteCount + slice.row.byteCount
                guard count == 0 || (count < ArchiveLimits.settledAtOnce && next <= ArchiveLimits.settledBytesAtOnce)
                else { break }
                taken.append(slice)
                (count, byteCount) = (count + 1, next)
            }
            if !taken.isEmpty { batch.slices.append(taken) }
            if taken.count < slices.count || batch.slices.count == ArchiveLimits.settledSeriesAtOnce { break }
        }
        return batch
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
