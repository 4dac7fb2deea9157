import Sealing

extension JobRequest {
    /// Adds the job, or its items to one that did not end.
    ///
    /// - Returns: false where nothing was added: see ``Vault/addJob(_:)``.
    @discardableResult
    func insert(on connection: SQLConnection, cells: Cells, organisation: Int64) throws(VaultError) -> Bool {
        let (jobKey, laneKey) = (cells.jobKey(kind, key), lane.isEmpty ? [] : cells.jobKey("lane", lane))
        let open = try connection.first(
            "SELECT id, state FROM job WHERE organisation = ? AND kind = ? AND job_key = ? AND state <= 1",
            [.integer(organisation), .text(kind), .blob(jobKey)]
        ) { (id: $0.integer(0), isWaiting: $0.integer(1) == 0) }
        let id: Int64
        if let open {
            guard open.isWaiting || !repeatsSteps else { return false }
            id = open.id
        } else {
            id = try connection.first("SELECT coalesce(max(id), 0) + 1 FROM job") { $0.integer(0) } ?? 1
            let cell = cells.seal(payload.encoded, table: "job", row: Cells.jobRow(id))
            try connection.run(
                """
                INSERT INTO job (id, organisation, kind, job_key, lane, state, attempts, added_at, due_at, lease_until,
                  fence, attributes) VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, 0, 0, ?)
                """,
                [
                    .integer(id), .integer(organisation), .text(kind), .blob(jobKey), .blob(laneKey),
                    .integer(Int64(clamping: dueAt)), .integer(Int64(clamping: dueAt)), .blob(cell),
                ])
        }
        for item in items {
            try connection.run(
                """
                INSERT INTO job_item (job, item, state) VALUES (?, ?, 0)
                ON CONFLICT (job, item) DO UPDATE SET state = 0 WHERE state = 2 OR state = 1 AND ?
                """, [.integer(id), .blob(item), .integer(repeatsSteps ? 1 : 0)])
        }
        return true
    }
}

extension Vault {
    /// Adds a job, synced.
    ///
    /// - Returns: false where its steps are to be repeated, and may be under way at this moment: nothing was added then.
    @discardableResult
    public func addJob(_ request: JobRequest) throws(VaultError) -> Bool {
        try write(synced: true) { connection throws(VaultError) in
            try request.insert(on: connection, cells: cells, organisation: organisation)
        }
    }

    /// Takes the job that is due longest, of these kinds: waiting ones, and those whose holder let the lease run out.
    ///
    /// - Parameter lanes: lanes that bear no other job now, as ``Job/lane`` has them.
    public func claimJob(
        kinds: [String], without lanes: [[UInt8]], now: UInt64, leaseUntil: UInt64
    ) throws(VaultError) -> Job? {
        try write(synced: false) { connection throws(VaultError) in
            let kindList = kinds.map { _ in "?" }.joined(separator: ", ")
            let laneList = lanes.map { _ in "?" }.joined(separator: ", ")
            let isFree = lanes.isEmpty ? "" : "AND lane NOT IN (\(laneList))"
            let found = try connection.first(
                """
                SELECT id FROM job WHERE organisation = ? AND kind IN (\(kindList)) \(isFree)
                  AND ((state = 0 AND due_at <= ?) OR (state = 1 AND lease_until <= ?)) ORDER BY due_at, id LIMIT 1
                """,
                [.integer(organisation)] + kinds.map { .text($0) } + lanes.map { .blob($0) }
                    + [.integer(Int64(clamping: now)), .integer(Int64(clamping: now))]
            ) { $0.integer(0) }
            guard let found else { return nil }
            try connection.run(
                "UPDATE job SET state = 1, fence = fence + 1, attempts = attempts + 1, lease_until = ? WHERE id = ?",
                [.integer(Int64(clamping: leaseUntil)), .integer(found)])
            return try job(found, on: connection)
        }
    }

    /// Holds a claimed job longer.
    ///
    /// - Returns: false where it is lost: cancelled, or somebody else's.
    public func holdJob(_ job: Job, until: UInt64) throws(VaultError) -> Bool {
        try write(synced: false) { connection throws(VaultError) in
            try connection.run(
                "UPDATE job SET lease_until = ? WHERE id = ? AND fence = ? AND state = 1",
                [.integer(Int64(clamping: until)), .integer(job.id), .integer(job.fence)])
            return connection.changeCount == 1
        }
    }

    /// Items that are neither done nor failed.
    public func pendingItems(of job: Job, limit: Int) throws(VaultError) -> [[UInt8]] {
        try read { connection throws(VaultError) in
            try connection.all(
                "SELECT item FROM job_item WHERE job = ? AND state = 0 ORDER BY item LIMIT ?",
                [.integer(job.id), .integer(limit)]
            ) { $0.blob(0) }
        }
    }

    /// Notes what became of one item. Attempts begin to count anew.
    ///
    /// - Parameter failure: why it failed for good; nil: it is done.
    /// - Returns: false where the job is lost.
    @discardableResult
    public func noteItem(_ item: [UInt8], failure: String?, of job: Job) throws(VaultError) -> Bool {
        try write(synced: false) { connection throws(VaultError) in
            try connection.run(
                "UPDATE job SET attempts = 0 WHERE id = ? AND fence = ? AND state = 1",
                [.integer(job.id), .integer(job.fence)])
            guard connection.changeCount == 1 else { return false }
            try connection.run(
                "UPDATE job_item SET state = ?, reason = ? WHERE job = ? AND item = ?",
                [.integer(failure == nil ? 1 : 2), .optional(failure), .integer(job.id), .blob(item)])
            return true
        }
    }

    /// Notes that an item is with the other side, which has yet to say what becomes of it; or, without a reference, that it is
    /// to be done again. Neither is progress: attempts go on counting.
    ///
    /// - Parameter reference: what the other side will name.
    /// - Returns: false where the job is lost.
    @discardableResult
    public func noteItem(_ item: [UInt8], awaiting reference: String?, of job: Job) throws(VaultError) -> Bool {
        try write(synced: false) { connection throws(VaultError) in
            try connection.run(
                "UPDATE job SET attempts = attempts WHERE id = ? AND fence = ? AND state = 1",
                [.integer(job.id), .integer(job.fence)])
            guard connection.changeCount == 1 else { return false }
            try connection.run(
                "UPDATE job_item SET state = ?, reason = ? WHERE job = ? AND item = ?",
                [.integer(reference == nil ? 0 : 3), .optional(reference), .integer(job.id), .blob(item)])
            return true
        }
    }

    /// Items that are with the other side, by what it will name.
    public func awaitedItems(of job: Job) throws(VaultError) -> [String: [[UInt8]]] {
        try read { connection throws(VaultError) in
            var found: [String: [[UInt8]]] = [:]
            try connection.rows(
                "SELECT reason, item FROM job_item WHERE job = ? AND state = 3 ORDER BY item", [.integer(job.id)]
            ) { row throws(VaultError) in
                found[row.text(0) ?? "", default: []].append(row.blob(1))
                return true
            }
            return found
        }
    }

    /// Ends an attempt. A job that got more items meanwhile is not done.
    public func end(_ job: Job, _ end: JobEnd, now: UInt64) throws(VaultError) {
        try write(synced: false) { connection throws(VaultError) in
            var (state, due, reason): (Job.State, UInt64, String?) = (.waiting, now, nil)
            var lanesDue: UInt64?
            switch end {
            case .done:
                let (pending, failed) = try counts(of: job.id, on: connection)
                if pending == 0 { state = failed == 0 ? .done : .failed }
                if state == .failed {
                    reason = try connection.first(
                        "SELECT reason FROM job_item WHERE job = ? AND state = 2 ORDER BY item LIMIT 1",
                        [.integer(job.id)]
                    ) { $0.text(0) }.flatMap { $0 }
                }
            case .failed(let why): (state, reason) = (.failed, why)
            case .retry(let why, let at, let holdsLane):
                (due, reason) = (at, why)
                lanesDue = holdsLane && !job.lane.isEmpty ? at : nil
            case .stopped: break
            }
            try connection.run(
                """
                UPDATE job SET state = ?1, due_at = ?2, reason = CASE WHEN ?1 = 2 THEN NULL ELSE coalesce(?3, reason) END
                WHERE id = ?4 AND fence = ?5 AND state = 1
                """,
                [
                    .integer(Int64(state.rawValue)), .integer(Int64(clamping: due)), .optional(reason),
                    .integer(job.id), .integer(job.fence),
                ])
            // Who lost the job has nothing to say of its lane.
            guard connection.changeCount == 1, let lanesDue else { return }
            try connection.run(
                "UPDATE job SET due_at = max(due_at, ?), reason = ? WHERE organisation = ? AND lane = ? AND state = 0",
                [.integer(Int64(clamping: lanesDue)), .optional(reason), .integer(organisation), .blob(job.lane)])
        }
    }

    /// At start: whoever held jobs is gone with its process.
    public func resumeJobs() throws(VaultError) {
        try write(synced: false) { connection throws(VaultError) in
            try connection.run("UPDATE job SET state = 0, fence = fence + 1 WHERE state = 1")
        }
    }

    /// Forgets jobs that ended long ago; those that failed are kept longer, for a person to see.
    public func forgetJobs(endedBefore: UInt64, failedBefore: UInt64) throws(VaultError) {
        try write(synced: false) { connection throws(VaultError) in
            let old: [SQLValue] = [.integer(Int64(clamping: endedBefore)), .integer(Int64(clamping: failedBefore))]
            let condition = "(state IN (2, 4) AND due_at < ?) OR (state = 3 AND due_at < ?)"
            try connection.run("DELETE FROM job_item WHERE job IN (SELECT id FROM job WHERE \(condition))", old)
            try connection.run("DELETE FROM job WHERE \(condition)", old)
        }
    }

    private func counts(of id: Int64, on connection: SQLConnection) throws(VaultError) -> (pending: Int, failed: Int) {
        try connection.first(
            "SELECT count(*) FILTER (WHERE state IN (0, 3)), count(*) FILTER (WHERE state = 2) FROM job_item WHERE job = ?",
            [.integer(id)]
        ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
    }
}

extension Cells {
    /// Names a job or lane, under the patient key, which never turns.
    func jobKey(_ kind: String, _ key: String) -> [UInt8] {
        keys.patientKey(issuer: "aloft job v1 \(kind)", id: key, organisation: organisation).bytes
    }

    static func jobRow(_ id: Int64) -> [UInt8] {
        [UInt8](repeating: 0, count: 8)
            + stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: id >> Int64($0)) }
    }
}
