import Archive
import DICOMNetwork
import Logging

/// Storage commitment of one site, both ways (PS3.4 Annex J).
struct Commitments: Sendable {
    let service: CommitmentService
    /// Sends the reports.
    let handler: CommitmentHandler
    let receiver: ReportReceiver
    /// For whoever sends instances on.
    let requester: CommitmentRequester

    /// - Parameter retryTime: for how long a report is tried to be delivered.
    init(archive: Archive, caller: PeerCaller, retryTime: Duration, logger: Logger) {
        let reporters = OpenReporters()
        let awaited = AwaitedReports()
        var caller = caller
        // A report is small and so is its answer: who takes longer is called again.
        caller.limits.idle = Self.patience
        let delivery = ReportDelivery(archive: archive, caller: caller, reporters: reporters)
        handler = CommitmentHandler(
            attempt: ReportAttempt(
                archive: archive, delivery: delivery, aeTitle: caller.aeTitle, retryTime: retryTime))
        service = CommitmentService(archive: archive, reporters: reporters, logger: logger)
        receiver = ReportReceiver(archive: archive, awaited: awaited)
        requester = CommitmentRequester(archive: archive, caller: caller, awaited: awaited)
    }

    private static let patience = Duration.seconds(120)
}
