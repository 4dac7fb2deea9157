import Archive
import Vault

/// One attempt to tell a peer what came of its request for commitment: verify, unless that was done before, and report.
struct ReportAttempt: Sendable {
    enum Outcome: Hashable, Sendable {
        /// The peer has the report, or nothing is wanted any more.
        case over
        /// With the reason, for whoever looks at the job.
        case later(String, isAway: Bool)
        case givenUp(String)
    }

    let archive: Archive
    let delivery: ReportDelivery
    /// Ours: where the instances can be had.
    let aeTitle: String
    /// For how long a report is tried to be delivered.
    let retryTime: Duration

    /// - Throws: where what is asked about can't be verified now.
    func run(_ named: Commitment) async throws(ArchiveError) -> Outcome {
        guard let commitment = try await archive.commitment(named), commitment.state != .reported else { return .over }
        let result = try await result(of: commitment)
        let report = CommitmentReport(
            transactionUID: commitment.transactionUID, retrieveAETitle: aeTitle, result: result)
        guard let failure = await failure(delivering: report, of: commitment) else {
            try await archive.close(commitment, as: .reported)
            return .over
        }
        guard !Task.isCancelled, archive.age(of: commitment) >= retryTime else {
            return .later(failure.words, isAway: failure.isAway)
        }
        try await archive.close(commitment, as: .givenUp)
        return .givenUp(failure.words)
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
}
