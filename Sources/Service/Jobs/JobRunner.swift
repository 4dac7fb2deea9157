import Archive
import Logging
import ServiceLifecycle
import Vault

/// Does jobs as they become due, some at a time, until the site stops. What was begun goes on at the next start.
struct JobRunner: Service {
    let archive: Archive
    let handlers: [any JobHandler]
    let logger: Logger
    var width = 8
    var backoff = Backoff()

    /// A job whose holder is silent for so long is somebody else's.
    private static let lease: UInt64 = 60_000
    private static let holdEvery = Duration.seconds(5)
    private static let lookEvery = Duration.milliseconds(100)
    /// Without a signal the vault is asked so often.
    private static let asksEvery = Duration.seconds(1)
    /// Jobs that ended are listed for so long.
    private static let keptMilliseconds: UInt64 = 7 * 24 * 3_600_000
    private static let failedKeptMilliseconds: UInt64 = 60 * 24 * 3_600_000
    private static let forgetEvery = Duration.seconds(3600)

    func run() async throws {
        do {
            try await archive.resumeJobs()
            for handler in handlers { try await handler.addMissing() }
        } catch {
            logger.error("jobs could not be taken up again", metadata: ["reason": "\(error)"])
        }
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { tasks in
                tasks.addTask { await loop() }
                tasks.addTask { await forget() }
            }
        }
    }

    private func forget() async {
        while !Task.isCancelled {
            let now = archive.milliseconds
            do {
                try await archive.forgetJobs(
                    endedBefore: now - min(now, Self.keptMilliseconds),
                    failedBefore: now - min(now, Self.failedKeptMilliseconds))
            } catch {
                logger.error("old jobs could not be forgotten", metadata: ["reason": "\(error)"])
            }
            do { try await Task.sleep(for: Self.forgetEvery) } catch { return }
        }
    }

    private struct Running {
        var jobs: [Int64: Job] = [:]
        mutating func end(_ id: Int64) { jobs[id] = nil }
    }

    private func loop() async {
        await withTaskGroup(of: Int64?.self) { tasks in
            var running = Running()
            var seen: UInt64 = .max
            var asked = ContinuousClock.now - Self.asksEvery
            while !Task.isCancelled {
                let signal = archive.jobSignal.value
                if running.jobs.count < width, signal != seen || asked.duration(to: .now) >= Self.asksEvery {
                    (seen, asked) = (signal, .now)
                    while running.jobs.count < width, let job = await claim(beside: running.jobs) {
                        running.jobs[job.id] = job
                        tasks.addTask {
                            await perform(job)
                            return job.id
                        }
                    }
                }
                // A wait is a task too, so that the end of a job is noticed as soon.
                tasks.addTask {
                    try? await Task.sleep(for: Self.lookEvery)
                    return nil
                }
                while let ended = await tasks.next() {
                    guard let id = ended else { break }
                    running.end(id)
                    // A place is free, and the lane.
                    asked = .now - Self.asksEvery
                }
            }
            // Handlers see that their task is cancelled, and leave their jobs to the next start.
            for await _ in tasks {}
        }
    }

    private func claim(beside running: [Int64: Job]) async -> Job? {
        let lanes = Dictionary(grouping: running.values.filter { !$0.lane.isEmpty }, by: \.lane)
        let full = lanes.filter { _, jobs in
            guard let job = jobs.first, let handler = handler(of: job) else { return false }
            return jobs.count >= handler.width(ofLaneOf: job)
        }
        do {
            return try await archive.claimJob(
                kinds: handlers.map(\.kind), without: Array(full.keys), lease: Self.lease)
        } catch {
            logger.error("jobs can't be read", metadata: ["reason": "\(error)"])
            return nil
        }
    }

    private func handler(of job: Job) -> (any JobHandler)? { handlers.first { $0.kind == job.kind } }

    private func perform(_ job: Job) async {
        guard let handler = handler(of: job) else { return }
        let work = JobWork(archive: archive, job: job)
        let outcome = await withTaskGroup(of: JobOutcome?.self) { tasks in
            tasks.addTask {
                do throws(ArchiveError) { return try await handler.run(job, work) } catch {
                    return error.mayPass ? .retry("\(error)", holdsLane: false) : .failed("\(error)")
                }
            }
            tasks.addTask {
                await hold(work)
                return nil
            }
            var outcome = JobOutcome.stopped
            for await found in tasks {
                guard let found else { continue }
                outcome = found
                tasks.cancelAll()
            }
            return outcome
        }
        await end(job, outcome)
    }

    /// Keeps the job ours, and notices when it is not.
    private func hold(_ work: JobWork) async {
        while !Task.isCancelled {
            do { try await Task.sleep(for: Self.holdEvery) } catch { return }
            if (try? await archive.holdJob(work.job, lease: Self.lease)) == false { return work.lose() }
        }
    }

    private func end(_ job: Job, _ outcome: JobOutcome) async {
        let end: JobEnd
        switch outcome {
        case .done: end = .done
        case .stopped: end = .stopped
        case .failed(let reason): end = .failed(reason)
        case .retry(let reason, let holdsLane):
            let attempts = (try? await archive.attempts(of: job)) ?? job.attempts
            let wait = backoff.wait(afterAttempts: attempts, chance: .random(in: 0...1))
            end = .retry(reason, at: archive.milliseconds + wait, holdsLane: holdsLane)
            logger.notice(
                "a job is tried again later",
                metadata: ["job": "\(job.id)", "kind": "\(job.kind)", "in": "\(wait) ms", "reason": "\(reason)"])
        }
        do { try await archive.end(job, end) } catch {
            logger.error("the end of a job can't be noted", metadata: ["job": "\(job.id)", "reason": "\(error)"])
        }
    }
}
