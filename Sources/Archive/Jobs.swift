public import Access
import Synchronization
public import Vault

/// Says that jobs were added or changed, so that workers need not ask the vault all the time.
public final class JobSignal: Sendable {
    private let count = Mutex<UInt64>(0)

    /// Changes with each signal.
    public var value: UInt64 { count.withLock { $0 } }
    public func send() { count.withLock { $0 &+= 1 } }
}

extension Archive {
    /// The jobs, the newest first.
    public func jobs(openOnly: Bool, limit: Int = 1_000, subject: Subject) async throws(ArchiveError) -> [Job] {
        try require(.administer, by: subject, purpose: .administration)
        return try await onVault { vault throws(VaultError) in try vault.jobs(openOnly: openOnly, limit: limit) }
    }

    public func job(_ id: Int64, subject: Subject) async throws(ArchiveError) -> Job {
        try require(.administer, by: subject, purpose: .administration)
        guard let job = try await onVault({ vault throws(VaultError) in try vault.job(id) }) else { throw .notFound }
        return job
    }

    /// Ends a job that did not end. What it has done stays done.
    public func cancelJob(_ id: Int64, subject: Subject) async throws(ArchiveError) {
        try require(.administer, by: subject, purpose: .administration)
        let now = now()
        try await onVault { vault throws(VaultError) in try vault.cancelJob(id, now: now) }
    }

    /// Makes a job due now, with what of it failed.
    public func retryJob(_ id: Int64, subject: Subject) async throws(ArchiveError) {
        try require(.administer, by: subject, purpose: .administration)
        let now = now()
        try await onVault { vault throws(VaultError) in try vault.retryJob(id, now: now) }
        jobSignal.send()
    }
}

/// For those who do the work: they are part of Aloft, and each step that touches an instance asks `Access` itself.
extension Archive {
    /// Adds a job; durable when it returns.
    ///
    /// - Returns: as ``Vault/addJob(_:)`` does.
    @discardableResult
    public func addJob(_ request: JobRequest) async throws(ArchiveError) -> Bool {
        let isAdded = try await onVault { vault throws(VaultError) in try vault.addJob(request) }
        if isAdded { jobSignal.send() }
        return isAdded
    }

    /// Milliseconds since 1970, for when jobs are due.
    public var milliseconds: UInt64 { now() }

    public func resumeJobs() async throws(ArchiveError) {
        try await onVault { vault throws(VaultError) in try vault.resumeJobs() }
    }

    public func forgetJobs(endedBefore time: UInt64, failedBefore other: UInt64) async throws(ArchiveError) {
        try await onVault { vault throws(VaultError) in try vault.forgetJobs(endedBefore: time, failedBefore: other) }
    }

    public func claimJob(
        kinds: [String], without lanes: [[UInt8]], lease: UInt64
    ) async throws(ArchiveError) -> Job? {
        let now = now()
        return try await onVault { vault throws(VaultError) in
            try vault.claimJob(kinds: kinds, without: lanes, now: now, leaseUntil: now + lease)
        }
    }

    public func holdJob(_ job: Job, lease: UInt64) async throws(ArchiveError) -> Bool {
        let until = now() + lease
        return try await onVault { vault throws(VaultError) in try vault.holdJob(job, until: until) }
    }

    public func pendingItems(of job: Job, limit: Int) async throws(ArchiveError) -> [[UInt8]] {
        try await onVault { vault throws(VaultError) in try vault.pendingItems(of: job, limit: limit) }
    }

    @discardableResult
    public func noteItem(_ item: [UInt8], failure: String?, of job: Job) async throws(ArchiveError) -> Bool {
        try await onVault { vault throws(VaultError) in try vault.noteItem(item, failure: failure, of: job) }
    }

    public func noteItem(
        _ item: [UInt8], awaiting reference: String?, of job: Job
    ) async throws(ArchiveError) -> Bool {
        try await onVault { vault throws(VaultError) in try vault.noteItem(item, awaiting: reference, of: job) }
    }

    public func awaitedItems(of job: Job) async throws(ArchiveError) -> [String: [[UInt8]]] {
        try await onVault { vault throws(VaultError) in try vault.awaitedItems(of: job) }
    }

    public func end(_ job: Job, _ end: JobEnd) async throws(ArchiveError) {
        let now = now()
        try await onVault { vault throws(VaultError) in try vault.end(job, end, now: now) }
    }
}

extension Archive {
    /// Attempts since something of the job was done, this one included.
    public func attempts(of job: Job) async throws(ArchiveError) -> Int {
        let found = try await onVault { vault throws(VaultError) in try vault.job(job.id) }
        return max(1, found?.attempts ?? 1)
    }
}
