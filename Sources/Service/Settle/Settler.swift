import Archive
import Logging
import ServiceLifecycle
import Vault

/// Adds jobs for series that have become quiet, and takes away what nothing points into any more.
struct Settler: Service {
    let archive: Archive
    let settings: SettleSettings
    let logger: Logger

    private static let pageCount = 200

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var added = AddedSeries()
            let quiet = settings.quiet ?? 0
            let pause = Duration.milliseconds(Int64(min(1_000, max(50, quiet / 4))))
            let sweepsEvery = Duration.milliseconds(Int64(min(10_000, settings.grace)))
            var swept = ContinuousClock.now
            while !Task.isCancelled {
                if settings.quiet != nil { await look(quiet: quiet, &added) }
                if swept.duration(to: .now) >= sweepsEvery {
                    await sweep()
                    swept = .now
                }
                do { try await Task.sleep(for: pause) } catch { return }
            }
        }
    }

    private func look(quiet: UInt64, _ added: inout AddedSeries) async {
        do throws(ArchiveError) {
            var above: Int64 = 0
            while !Task.isCancelled {
                let found = try await archive.seriesToSettle(above: above, quiet: quiet, limit: Self.pageCount)
                for (study, series) in Dictionary(grouping: added.new(in: found), by: \.study) {
                    try await archive.addJob(
                        SettleHandler.request(study, series: series.map(\.series), dueAt: archive.milliseconds))
                    added.note(series)
                }
                guard found.count == Self.pageCount, let last = found.last else { return }
                above = last.id
            }
        } catch {
            logger.error("series that are to be settled can't be found", metadata: ["reason": "\(error)"])
        }
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

    func new(in found: [LooseSeries]) -> [LooseSeries] {
        found.filter { states[$0.id] != State(count: $0.count, lastRank: $0.lastRank) }
    }

    mutating func note(_ series: [LooseSeries]) {
        if states.count > Self.limit { states = [:] }
        for series in series { states[series.id] = State(count: series.count, lastRank: series.lastRank) }
    }
}
