import Archive
import Vault

/// Finds out what of a commitment that was asked for over HTTP is safe, as a job: also when nobody waits for it.
struct WebCommitmentHandler: JobHandler {
    let archive: Archive

    static let kind = "web-commitment"
    var kind: String { Self.kind }

    func run(_ job: Job, _ work: JobWork) async throws(ArchiveError) -> JobOutcome {
        guard let named = Commitment(naming: job.payload, direction: .givenOverWeb) else {
            return .failed("it names no commitment")
        }
        guard var commitment = try await archive.commitment(named), commitment.state == .open else { return .done }
        commitment.result = try await archive.verify(commitment)
        try await archive.close(commitment, as: .reported)
        return .done
    }

    static func request(_ commitment: Commitment, now: UInt64) -> JobRequest {
        JobRequest(kind: kind, key: commitment.jobKey, lane: kind, payload: commitment.name, dueAt: now)
    }

    func addMissing() async throws(ArchiveError) {
        for commitment in try await archive.openWebCommitments() {
            try await archive.addJob(Self.request(commitment, now: archive.milliseconds))
        }
    }
}
