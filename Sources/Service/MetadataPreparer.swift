import Archive
import DICOMWeb
import Logging
import Sealing
import ServiceLifecycle
import Stores
import Vault

/// Makes the metadata of series ready some seconds after their last arrival, one series at a time.
struct MetadataPreparer: Service {
    let archive: Archive
    let roots: MetadataRoots
    /// How long a series must have been as it is.
    let delay: Duration
    let logger: Logger

    /// Series that are looked at in one round; the newest are among them.
    private static let roundCount = 200

    func run() async throws {
        await cancelWhenGracefulShutdown {
            do {
                if let root = try await archive.beginPreparing(version: MetadataText.version) {
                    roots.resume(with: root)
                }
            } catch {
                logger.error("metadata is not prepared", metadata: ["reason": "\(error)"])
                return
            }
            var plan = PreparationPlan(delay: delay)
            let pace = Pace(archive: archive, rests: 3)
            var below = Int64.max
            let pause = min(.seconds(1), max(.milliseconds(50), delay / 4))
            while !Task.isCancelled {
                below = await round(&plan, pace, below: below)
                do { try await Task.sleep(for: pause) } catch { return }
            }
        }
    }

    /// Looks at the newest series and at some of the others.
    ///
    /// - Returns: where the next round goes on.
    private func round(_ plan: inout PreparationPlan, _ pace: Pace, below: Int64) async -> Int64 {
        do throws(ArchiveError) {
            var found = try await archive.seriesToPrepare(limit: Self.roundCount)
            var next = Int64.max
            if found.count == Self.roundCount {
                let start = min(below, found.last?.id ?? .max)
                let others = try await archive.seriesToPrepare(below: start, limit: Self.roundCount)
                next = others.last?.id ?? .max
                found += others
            }
            for series in plan.due(found, now: .now) {
                if Task.isCancelled { break }
                await prepare(series, &plan, pace)
            }
            return next
        } catch {
            logger.error("the vault could not be asked what is to be prepared", metadata: ["reason": "\(error)"])
            return .max
        }
    }

    private func prepare(_ series: ShownSeries, _ plan: inout PreparationPlan, _ pace: Pace) async {
        pace.begin()
        do throws(ArchiveError) {
            let text = MetadataText(locator: ResourceLocator(root: roots.preferred))
            try await archive.prepare(series, text.writing) { await pace.rest() }
            plan.forget(series)
        } catch {
            plan.noteFailure(of: series, mayPass: error == .store(.outOfSpace), now: .now)
            // Whoever asks for it is told; here it is no news at each attempt.
            logger.info(
                "metadata of a series could not be prepared",
                metadata: ["series": "\(series.series)", "reason": "\(error)"])
        }
        await pace.rest()
    }
}

/// Which series are to be prepared when: a value, told what time it is.
struct PreparationPlan {
    private struct Entry {
        var shown: ShownDigest
        var since: ContinuousClock.Instant
        var isGivenUp = false
    }
    private let delay: Duration
    private var entries: [Int64: Entry] = [:]
    /// Series that are remembered at most: beyond, some are looked at again sooner than they need be.
    static let entryCount = 100_000

    init(delay: Duration) { self.delay = delay }

    /// - Parameter found: series that are not known to be ready.
    /// - Returns: those of them that have been as they are for long enough, and were not given up so.
    mutating func due(_ found: [ShownSeries], now: ContinuousClock.Instant) -> [ShownSeries] {
        if entries.count > Self.entryCount { entries = [:] }
        return found.filter { series in
            guard let entry = entries[series.id], entry.shown == series.shown else {
                entries[series.id] = Entry(shown: series.shown, since: now)
                return delay <= .zero
            }
            return !entry.isGivenUp && now - entry.since >= delay
        }
    }

    mutating func forget(_ series: ShownSeries) { entries[series.id] = nil }

    /// - Parameter mayPass: whether trying again can help; else only what changes is tried again.
    mutating func noteFailure(of series: ShownSeries, mayPass: Bool, now: ContinuousClock.Instant) {
        entries[series.id] = Entry(shown: series.shown, since: now, isGivenUp: !mayPass)
    }
}
