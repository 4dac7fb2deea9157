import Archive
import Logging
import ServiceLifecycle
import Synchronization
import Vault

/// Sends the reports of commitments until the peers have them, across restarts, with longer and longer pauses.
final class CommitmentReporter: Sendable {
    private struct Key: Hashable {
        let peerAETitle: String, transactionUID: String, contentDigest: [UInt8]
    }

    let archive: Archive
    let delivery: ReportDelivery
    /// Ours: where the instances can be had.
    let aeTitle: String
    /// For how long a report is tried to be delivered.
    let retryTime: Duration
    let logger: Logger
    private let (stream, continuation) = AsyncStream<Commitment>.makeStream()
    /// What is being worked on, and whether it was asked for again meanwhile.
    private let running = Mutex<[Key: Bool]>([:])
    private let gate = DeliveryGate(count: 8)

    /// The pauses double from the first to the last.
    static let pauses = (first: Duration.seconds(2), last: Duration.seconds(3600))

    init(archive: Archive, delivery: ReportDelivery, aeTitle: String, retryTime: Duration, logger: Logger) {
        (self.archive, self.delivery, self.aeTitle) = (archive, delivery, aeTitle)
        (self.retryTime, self.logger) = (retryTime, logger)
    }

    /// Begins to work on a commitment that is open in the vault.
    func add(_ commitment: Commitment) {
        var named = commitment
        named.references = []
        let isNew = running.withLock { $0.updateValue(true, forKey: Self.key(named)) == nil }
        if isNew { continuation.yield(named) }
    }

    /// Works until the site stops. What is open from earlier runs comes first.
    func run() async {
        await cancelWhenGracefulShutdown {
            do throws(ArchiveError) {
                for commitment in try await self.archive.openCommitments() { self.add(commitment) }
            } catch {
                self.logger.error("reports of storage commitments can't be read", metadata: ["reason": "\(error)"])
            }
            await withDiscardingTaskGroup { tasks in
                for await commitment in self.stream { tasks.addTask { await self.work(on: commitment) } }
            }
        }
    }

    private func work(on named: Commitment) async {
        let key = Self.key(named)
        repeat {
            running.withLock { $0[key] = false }
            await seeThrough(named)
        } while running.withLock { running in
            let isWantedAgain = running[key] ?? false && !Task.isCancelled
            if !isWantedAgain { running[key] = nil }
            return isWantedAgain
        }
    }

    private func seeThrough(_ named: Commitment) async {
        var pause = Self.pauses.first
        while !Task.isCancelled {
            await gate.enter()
            let isOver = await attempt(named)
            await gate.leave()
            if isOver { return }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, Self.pauses.last)
        }
    }

    /// - Returns: whether nothing is left to do.
    private func attempt(_ named: Commitment) async -> Bool {
        do throws(ArchiveError) {
            guard let commitment = try await archive.commitment(named), commitment.state == .open else { return true }
            let result = try await result(of: commitment)
            let report = CommitmentReport(
                transactionUID: commitment.transactionUID, retrieveAETitle: aeTitle, result: result)
            let failure = await failure(delivering: report, of: commitment)
            guard let failure else {
                try await archive.close(commitment, as: .reported)
                return true
            }
            let isGivenUp = archive.age(of: commitment) >= retryTime
            logger.warning(
                "the report of a storage commitment \(isGivenUp ? "is given up" : "can't be delivered yet")",
                metadata: ["peer": "\(commitment.peerAETitle)", "reason": "\(failure.words)"])
            if isGivenUp { try await archive.close(commitment, as: .givenUp) }
            return isGivenUp
        } catch {
            logger.error("a storage commitment can't be verified yet", metadata: ["reason": "\(error)"])
            return false
        }
    }

    private func failure(
        delivering report: CommitmentReport, of commitment: Commitment
    ) async -> ReportDelivery.Failure? {
        do throws(ReportDelivery.Failure) {
            try await delivery.deliver(report, of: commitment)
            return nil
        } catch { return error }
    }

    private func result(of commitment: Commitment) async throws(ArchiveError) -> CommitmentResult {
        if let kept = commitment.result { return kept }
        let result = try await archive.verify(commitment)
        try await archive.keep(result, of: commitment)
        return result
    }

    private static func key(_ commitment: Commitment) -> Key {
        Key(
            peerAETitle: commitment.peerAETitle, transactionUID: commitment.transactionUID,
            contentDigest: commitment.contentDigest)
    }
}

/// Lets only so many reports be worked on at once.
private actor DeliveryGate {
    private var freeCount: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(count: Int) { freeCount = count }

    func enter() async {
        if freeCount > 0 { freeCount -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    }
    func leave() { if waiting.isEmpty { freeCount += 1 } else { waiting.removeFirst().resume() } }
}
