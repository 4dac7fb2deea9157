extension Vault {
    /// The jobs, the newest first.
    ///
    /// - Parameter openOnly: without those that are done or cancelled.
    public func jobs(openOnly: Bool, limit: Int) throws(VaultError) -> [Job] {
        try read { connection throws(VaultError) in
            let ids = try connection.all(
                """
                SELECT id FROM job WHERE organisation = ? \(openOnly ? "AND state NOT IN (2, 4)" : "")
                ORDER BY id DESC LIMIT ?
                """, [.integer(organisation), .integer(limit)]
            ) { $0.integer(0) }
            var jobs: [Job] = []
            for id in ids { if let job = try job(id, on: connection) { jobs.append(job) } }
            return jobs
        }
    }

    public func job(_ id: Int64) throws(VaultError) -> Job? {
        try read { connection throws(VaultError) in try job(id, on: connection) }
    }

    /// Ends a job that did not end; what it has done stays done.
    ///
    /// - Throws: ``VaultError/notFound`` where there is none that could be.
    public func cancelJob(_ id: Int64, now: UInt64) throws(VaultError) {
        try write(synced: true) { connection throws(VaultError) in
            try connection.run(
                "UPDATE job SET state = 4, fence = fence + 1, due_at = ? WHERE id = ? AND organisation = ? AND state IN (0, 1, 3)",
                [.integer(Int64(clamping: now)), .integer(id), .integer(organisation)])
            guard connection.changeCount == 1 else { throw .notFound }
        }
    }

    /// Makes a job due now: one that waits, failed or was cancelled; with the items that failed.
    ///
    /// - Throws: ``VaultError/notFound``, also where another job has taken its place.
    public func retryJob(_ id: Int64, now: UInt64) throws(VaultError) {
        try write(synced: true) { connection throws(VaultError) in
            try connection.run(
                """
                UPDATE job SET state = 0, attempts = 0, due_at = ? WHERE id = ? AND organisation = ? AND state IN (0, 3, 4)
                  AND NOT EXISTS (SELECT 1 FROM job o WHERE o.organisation = job.organisation AND o.kind = job.kind
                    AND o.job_key = job.job_key AND o.state <= 1 AND o.id <> job.id)
                """,
                [.integer(Int64(clamping: now)), .integer(id), .integer(organisation)])
            guard connection.changeCount == 1 else { throw .notFound }
            try connection.run("UPDATE job_item SET state = 0 WHERE job = ? AND state = 2", [.integer(id)])
        }
    }

    func job(_ id: Int64, on connection: SQLConnection) throws(VaultError) -> Job? {
        try connection.first(
            """
            SELECT kind, state, attempts, added_at, due_at, reason, lane, fence, attributes,
              (SELECT count(*) FROM job_item WHERE job = j.id AND state = 1),
              (SELECT count(*) FROM job_item WHERE job = j.id),
              (SELECT count(*) FROM job_item WHERE job = j.id AND state = 2)
            FROM job j WHERE id = ? AND organisation = ?
            """, [.integer(id), .integer(organisation)]
        ) { row throws(VaultError) in
            guard let kind = row.text(0), let state = Job.State(rawValue: UInt8(truncatingIfNeeded: row.integer(1)))
            else { throw .damagedRow }
            let payload = try cells.open(row.blob(8), table: "job", row: Cells.jobRow(id))
            return Job(
                id: id, kind: kind, state: state, doneCount: row.int(9), totalCount: row.int(10),
                failedCount: row.int(11), attempts: row.int(2), addedAt: UInt64(clamping: row.integer(3)),
                dueAt: UInt64(clamping: row.integer(4)), reason: row.text(5), lane: row.blob(6),
                fence: row.integer(7), payload: try TaggedFields(parsing: payload))
        }
    }
}
