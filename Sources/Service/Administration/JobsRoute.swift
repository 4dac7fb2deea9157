import Access
import Archive
import Foundation
import Hummingbird
import Vault

/// Work that is done beside what is asked for.
struct JobsRoute {
    let archive: Archive
    let subject: Subject

    init(_ archive: Archive, _ subject: Subject) { (self.archive, self.subject) = (archive, subject) }

    private struct Item: Encodable {
        var id: Int64, kind: String, state: String, destination: String?
        var done: Int, failed: Int, total: Int, attempts: Int
        var added: String, due: String, reason: String?

        init(_ job: Job) {
            (id, kind, state, destination) = (job.id, job.kind, "\(job.state)", Forwarding.destination(of: job))
            (done, failed, total, attempts) = (job.doneCount, job.failedCount, job.totalCount, job.attempts)
            (added, due, reason) = (Self.text(job.addedAt), Self.text(job.dueAt), job.reason)
        }

        private static func text(_ milliseconds: UInt64) -> String {
            Date(timeIntervalSince1970: Double(milliseconds) / 1000).ISO8601Format()
        }
    }

    func list(openOnly: Bool) async throws -> Response {
        let jobs = try await archive.jobs(openOnly: openOnly, subject: subject)
        return try answer(jobs.map { Item($0) })
    }

    func show(_ id: String) async throws -> Response {
        let job = try await archive.job(number(id), subject: subject)
        return try answer(Item(job))
    }

    func cancel(_ id: String) async throws -> Response {
        try await archive.cancelJob(number(id), subject: subject)
        return try await show(id)
    }

    func retry(_ id: String) async throws -> Response {
        try await archive.retryJob(number(id), subject: subject)
        return try await show(id)
    }

    private func number(_ id: String) throws(ArchiveError) -> Int64 {
        guard let number = Int64(id) else { throw .invalid("a job's id is a number, not '\(id)'") }
        return number
    }

    private func answer(_ value: some Encodable) throws -> Response {
        HTTPAnswers.bytes(Array(try JSONEncoder().encode(value)), type: "application/json")
    }
}
