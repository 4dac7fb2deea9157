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
    let attempt: ReportAttempt
    let logger: Logger
    private let (stream, continuation) = AsyncStream<Commitment>.makeStream()
    /// What is being worked on, and whether it was asked for again meanwhile.
    private let running = Mutex<[Key: Bool]>([:])
    private let gate = DeliveryGate(count: 8)

    /// The pauses double from the first to the last.
    static let pauses = (first: Duration.seconds(2), last: Duration.seconds(3600))

    init(archive: Archive, attempt: ReportAttempt, logger: Logger) {
        (self.archive, self.attempt, self.logger) = (archive, attempt, logger)
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
            let isOver = await isOver(named)
            await gate.leave()
            if isOver { return }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, Self.pauses.last)
        }
    }

    /// - Returns: whether nothing is left to do.
    private func isOver(_ named: Commitment) async -> Bool {
        do throws(ArchiveError) {
            let (reason, isOver): (String, Bool)
            switch try await attempt.run(named) {
            case .over: return true
            case .later(let why): (reason, isOver) = (why, false)
            case .givenUp(let why): (reason, isOver) = (why, true)
            }
            // When the site stops, it is tried again at the next start.
            if Task.isCancelled { return false }
            logger.warning(
                "the report of a storage commitment \(isOver ? "is given up" : "can't be delivered yet")",
                metadata: ["peer": "\(named.peerAETitle)", "reason": "\(reason)"])
            return isOver
        } catch {
            logger.error("a storage commitment can't be verified yet", metadata: ["reason": "\(error)"])
            return false
        }
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
