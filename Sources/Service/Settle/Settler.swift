import Archive
import Logging
import ServiceLifecycle
import Vault

/// Adds jobs for series that have become quiet, or old enough to be recompressed, and takes away what nothing points into any more.
struct Settler: Service {
    let archive: Archive
    let settings: SettleSettings
    let logger: Logger

    private static let pageCount = 200
    /// How often it looks for what is to be recompressed, in seconds: a hundredth of the shortest age, within these bounds.
    private static let recompressionPauses = 1.0...600

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var (added, recompressed) = (AddedSeries(), AddedSeries())
            let quiet = settings.quiet ?? 0
            let pause = Duration.milliseconds(Int64(min(1_000, max(50, quiet / 4))))
            let sweepsEvery = Duration.milliseconds(Int64(min(10_000, settings.grace)))
            let looksEvery = Duration.seconds(recompressionPause)
            var (swept, looked) = (ContinuousClock.now, ContinuousClock.now)
            while !Task.isCancelled {
                if settings.quiet != nil { await look(quiet: quiet, &added) }
                if settings.quiet != nil, looked.duration(to: .now) >= looksEvery {
                    await lookForNative(&recompressed)
                    looked = .now
                }
                if swept.duration(to: .now) >= sweepsEvery {
                    await sweep()
                    swept = .now
                }
                do { try await Task.sleep(for: pause) } catch { return }
            }
        }
    }

    private func look(quiet: UInt64, _ added: inout AddedSeries) async {
        await add(SettleHandler.kind, &added) { above throws(ArchiveError) in
            let found = try await archive.seriesToSettle(above: above, quiet: quiet, limit: Self.pageCount)
            return (found, found)
        }
    }

    /// Looks for series that are old enough to be recompressed.
    private func lookForNative(_ added: inout AddedSeries) async {
        await add(RecompressHandler.kind, &added) { above throws(ArchiveError) in
            let found = try await archive.nativeSeries(above: above, limit: Self.pageCount)
            return (found, found.filter { archive.isDue($0) })
        }
    }

    /// - Parameter page: the series above a row, and those of them that are due.
    private func add(
        _ kind: String, _ added: inout AddedSeries,
        page: (Int64) async throws(ArchiveError) -> ([WaitingSeries], [WaitingSeries])
    ) async {
        do throws(ArchiveError) {
            var above: Int64 = 0
            while !Task.isCancelled {
                let (found, due) = try await page(above)
                for (study, series) in Dictionary(grouping: added.new(in: due), by: \.study) {
                    let isAdded = try await archive.addJob(
                        StudyWork.request(kind, study, series: series.map(\.series), dueAt: archive.milliseconds))
                    // A job that has begun may not see what came since: they are looked at again when it is done.
                    if isAdded { added.note(series) }
                }
                guard found.count == Self.pageCount, let last = found.last else { return }
                above = last.id
            }
        } catch {
            logger.error("no \(kind) jobs can be added", metadata: ["reason": "\(error)"])
        }
    }

    private var recompressionPause: Double {
        let policy = settings.recompression
        let ages = (Array(policy.byModality.values) + [policy.standard]).map { rule in
            if case .after(let milliseconds) = rule { Double(milliseconds) / 100_000 } else { Double.infinity }
        }
        let bounds = Self.recompressionPauses
        return min(bounds.upperBound, max(bounds.lowerBound, ages.min() ?? 0))
    }

    private func sweep() async {
        do throws(ArchiveError) {
            let report = try await archive.sweep(grace: settings.grace, quiet: settings.quiet ?? 60_000)
            if report.dropped > 0 {
                logger.debug(
                    "packs that were settled are dropped",
                    metadata: ["packs": "\(report.dropped)", "bytes": "\(report.droppedByteCount)"])
            }
        } catch {
            if Task.isCancelled { return }
            logger.error("packs could not be dropped", metadata: ["reason": "\(error)"])
        }
    }
}

/// Series that a job was added for, as they were: what of them can't be settled is not tried again until something comes.
struct AddedSeries {
    private struct State: Hashable { var count: Int, lastRank: Rank }
    private var states: [Int64: State] = [:]
    /// Series that are remembered at most: beyond, some are tried again that need not be.
    private static let limit = 100_000

    func new(in found: [WaitingSeries]) -> [WaitingSeries] {
        found.filter { states[$0.id] != State(count: $0.count, lastRank: $0.lastRank) }
    }

    mutating func note(_ series: [WaitingSeries]) {
        if states.count > Self.limit { states = [:] }
        for series in series { states[series.id] = State(count: series.count, lastRank: series.lastRank) }
    }
}
