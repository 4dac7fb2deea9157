import Archive
import DICOM
import DICOMNetwork
import Vault

/// Brings a commitment's report to the peer that asked for it: on its association while that is open, else on a new one of
/// ours, on which we are SCP (PS3.4 J.3.3).
struct ReportDelivery: Sendable {
    /// Why a report is not delivered yet, in words for whoever looks at the job.
    struct Failure: Error, Hashable, Sendable {
        var words: String
        /// Whether the peer could not be reached at all.
        var isAway = false
    }

    let archive: Archive
    let caller: PeerCaller
    let reporters: OpenReporters

    /// How long the requestor may take to answer on its own association before it is called on a new one.
    static let patience = Duration.seconds(20)

    func deliver(_ report: CommitmentReport, of commitment: Commitment) async throws(Failure) {
        let peer = archive.peer(aeTitle: commitment.peerAETitle)
        let wantsNewAssociation = peer?.quirks.contains(.commitOnNewAssociation) ?? false
        if let open = reporters.take(for: commitment), !wantsNewAssociation, await send(report, to: open) { return }
        guard !Task.isCancelled else { throw Failure(words: NetworkErrorText.describe(.cancelled)) }
        guard let peer else {
            throw Failure(words: "no peer \(commitment.peerAETitle) is known: aloft peer add")
        }
        try await send(report, to: peer)
    }

    private func send(_ report: CommitmentReport, to open: OpenReporters.Caller) async -> Bool {
        let dataSet = report.encoded(transferSyntaxUID: open.request.context.transferSyntaxUID)
        let answer = await Self.firstAnswer(within: Self.patience) {
            try? await open.reporter.report(open.request, eventTypeID: report.event.rawValue, dataSet: dataSet)
        }
        return answer?.status.isAccepted ?? false
    }

    /// What comes first, the answer or the end of the patience. An answer that comes later is nobody's.
    private static func firstAnswer(
        within patience: Duration, _ ask: @escaping @Sendable () async -> NormalizedAnswer?
    ) async -> NormalizedAnswer? {
        let (answers, continuation) = AsyncStream<NormalizedAnswer?>.makeStream()
        let asking = Task { continuation.yield(await ask()) }
        let waiting = Task {
            try? await Task.sleep(for: patience)
            continuation.yield(nil)
        }
        defer { waiting.cancel() }
        var iterator = answers.makeAsyncIterator()
        let first = await withTaskCancellationHandler {
            await iterator.next()
        } onCancel: {
            continuation.finish()
        }
        asking.cancel()
        return first ?? nil
    }

    private func send(_ report: CommitmentReport, to peer: Peer) async throws(Failure) {
        let requestor: Requestor
        do throws(NetworkError) {
            requestor = try await caller.associate(with: peer, proposals: [.commitment(isSCP: true)])
        } catch { throw Failure(words: NetworkErrorText.describe(error), isAway: true) }
        let answer: NormalizedAnswer
        do throws(NetworkError) {
            guard let context = requestor.context(of: ServedClasses.storageCommitment) else {
                throw .noPresentationContext
            }
            // A peer that says nothing of roles is asked all the same: many take the report without having negotiated it.
            answer = try await requestor.eventReport(
                sopClassUID: ServedClasses.storageCommitment, sopInstanceUID: CommitmentRequest.sopInstanceUID,
                typeID: report.event.rawValue, context: context,
                dataSet: report.encoded(transferSyntaxUID: context.transferSyntaxUID))
        } catch {
            await requestor.abort()
            throw Failure(words: NetworkErrorText.describe(error))
        }
        // The answer is there: how the association ends makes no difference to it.
        try? await requestor.release()
        guard answer.status.isAccepted else {
            throw Failure(words: "the peer answered the report with status \(answer.status.code)")
        }
    }
}

extension RequestorConfiguration.Proposal {
    static func commitment(isSCP: Bool) -> Self {
        .init(
            abstractSyntaxUID: ServedClasses.storageCommitment,
            transferSyntaxUIDs: [TransferSyntax.explicitVRLittleEndian.uid, TransferSyntax.implicitVRLittleEndian.uid],
            isSCP: isSCP, isSCU: !isSCP)
    }
}

extension DICOMNetwork.Status {
    /// Four hexadecimal digits, as the standard prints them.
    var code: String {
        let digits = String(rawValue, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
