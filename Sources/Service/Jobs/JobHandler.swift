import Archive
import Synchronization
import Vault

/// Does the jobs of one kind. A job may be done more than once, and be stopped between any two of its items: each step is to
/// make no difference when it is done again.
protocol JobHandler: Sendable {
    var kind: String { get }
    /// How many jobs of the lane of this one may run at once.
    func width(ofLaneOf job: Job) -> Int
    func run(_ job: Job, _ work: JobWork) async throws(ArchiveError) -> JobOutcome
    /// At start: adds jobs that a crash kept from being added.
    func addMissing() async throws(ArchiveError)
}

extension JobHandler {
    func width(ofLaneOf job: Job) -> Int { 2 }
    func addMissing() async throws(ArchiveError) {}
}

/// How an attempt ended, as its handler sees it.
enum JobOutcome: Hashable, Sendable {
    case done
    case failed(String)
    /// Later; with `holdsLane` nothing else of the lane before: what it needs is away.
    case retry(String, holdsLane: Bool)
    case stopped
}

/// What a handler knows and tells of the job at hand.
final class JobWork: Sendable {
    let archive: Archive
    let job: Job
    private let isLost = Atomic(false)

    init(archive: Archive, job: Job) { (self.archive, self.job) = (archive, job) }

    /// Whether it is to stop: the site does, the job was cancelled, or somebody else has it.
    var isStopped: Bool { isLost.load(ordering: .relaxed) || Task.isCancelled }

    func lose() { isLost.store(true, ordering: .relaxed) }

    func pendingItems(limit: Int) async throws(ArchiveError) -> [[UInt8]] {
        try await archive.pendingItems(of: job, limit: limit)
    }

    /// Notes that an item is done, or why it failed for good; durable against the end of this process.
    func note(_ item: [UInt8], failure: String? = nil) async throws(ArchiveError) {
        let isOurs = try await archive.noteItem(item, failure: failure, of: job)
        if !isOurs { lose() }
    }

    /// Notes that an item is with the other side, or without a reference that it is to be done again.
    func note(_ item: [UInt8], awaiting reference: String?) async throws(ArchiveError) {
        let isOurs = try await archive.noteItem(item, awaiting: reference, of: job)
        if !isOurs { lose() }
    }
}
