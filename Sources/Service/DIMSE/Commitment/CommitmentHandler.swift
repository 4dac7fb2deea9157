import Archive
import Vault

/// Brings the reports of commitments to the peers that asked, as jobs.
struct CommitmentHandler: JobHandler {
    let attempt: ReportAttempt

    static let kind = "commitment"
    var kind: String { Self.kind }

    func run(_ job: Job, _ work: JobWork) async throws(ArchiveError) -> JobOutcome {
        guard let named = Commitment(naming: job.payload) else { return .failed("it names no commitment") }
        return switch try await attempt.run(named) {
        case .over: .done
        case .later(let reason, let isAway): work.isStopped ? .stopped : .retry(reason, holdsLane: isAway)
        case .givenUp(let reason): .failed(reason)
        }
    }

    /// The job that reports a commitment. Each time it is asked for it is another, so that none waits for the pause of one
    /// before; the first that comes through is the last.
    static func request(_ commitment: Commitment, now: UInt64) -> JobRequest {
        JobRequest(
            kind: kind, key: commitment.jobKey, lane: "\(kind)\\\(commitment.peerAETitle)", payload: commitment.name,
            dueAt: now)
    }

    func addMissing() async throws(ArchiveError) {
        let archive = attempt.archive
        for commitment in try await archive.openCommitments() {
            try await archive.addJob(Self.request(commitment, now: archive.milliseconds))
        }
    }
}
