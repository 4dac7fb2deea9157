import Access
import Archive
import DICOMNetwork
import Vault

/// Storage Commitment Push Model SCU (PS3.4 Annex J): asks peers to commit to what they were sent.
///
/// What was asked is in the vault before the peer hears of it, and so is the report before it is answered: who can't wait, or
/// is restarted, asks for the ``outcome(of:)`` later.
struct CommitmentRequester: Sendable {
    enum Outcome: Hashable, Sendable {
        /// The peer has not reported yet.
        case pending
        /// Committed to are those without a failure.
        case reported(CommitmentResult)

        init(_ commitment: Commitment) { self = commitment.result.map { .reported($0) } ?? .pending }
    }
    enum Problem: Error, Hashable, Sendable {
        case network(NetworkError)
        /// The peer's answer to N-ACTION.
        case refused(NormalizedAnswer)
        case archive(ArchiveError)
        /// Too many commitments are open here.
        case tooMany
    }

    let archive: Archive
    let caller: PeerCaller
    let awaited: AwaitedReports

    /// Asks for commitment, and waits for the report, on the same association or from a new one of the peer's.
    ///
    /// - Parameters:
    ///   - transactionUID: a new one (``newTransactionUID()``), which whoever may be restarted keeps before.
    ///   - patience: how long to wait for the report once the peer has said that it will come.
    func request(
        _ references: [CommitmentReference], of peer: Peer, transactionUID: String, patience: Duration
    ) async throws(Problem) -> Outcome {
        let expected: Commitment?
        do throws(ArchiveError) {
            expected = try await archive.expectCommitment(
                references, transactionUID: transactionUID, peerAETitle: peer.aeTitle)
        } catch { throw .archive(error) }
        guard let expected else { throw .tooMany }
        let (reports, id) = awaited.listen(for: transactionUID)
        defer { awaited.forget(transactionUID, id: id) }
        do throws(Problem) {
            let request = CommitmentRequest(transactionUID: transactionUID, references: references)
            try await ask(request, of: peer, until: reports, patience)
        } catch {
            // After a no there will be no report. Where the connection broke, one may come, or have come.
            if case .refused = error {
                do throws(ArchiveError) { try await archive.close(expected, as: .givenUp) } catch {
                    throw .archive(error)
                }
                throw error
            }
            guard let outcome = try await outcome(of: transactionUID), outcome != .pending else { throw error }
        }
        return try await outcome(of: transactionUID) ?? .pending
    }

    /// What came of a request; nil where none is known under the UID.
    func outcome(of transactionUID: String) async throws(Problem) -> Outcome? {
        do throws(ArchiveError) {
            let found = try await archive.awaitedCommitment(transactionUID: transactionUID)
            return found.map { Outcome($0) }
        } catch { throw .archive(error) }
    }

    /// A UID that nobody else makes (PS3.5 B.2), and nobody guesses.
    static func newTransactionUID() -> String {
        var bits = UInt128.random(in: .min ... .max)
        // RFC 9562 5.4: version 4, variant 2.
        bits = bits & ~(0xF << 76) | 4 << 76
        bits = bits & ~(0b11 << 62) | 0b10 << 62
        return "2.25.\(bits)"
    }

    private func ask(
        _ request: CommitmentRequest, of peer: Peer, until reports: AsyncStream<Void>, _ patience: Duration
    ) async throws(Problem) {
        let requestor: Requestor
        do throws(NetworkError) {
            requestor = try await caller.associate(with: peer, proposals: [.commitment(isSCP: false)])
        } catch { throw .network(error) }
        let answer: NormalizedAnswer
        do throws(NetworkError) { answer = try await action(request, on: requestor) } catch {
            await requestor.abort()
            throw .network(error)
        }
        guard answer.status.isAccepted else {
            try? await requestor.release()
            throw .refused(answer)
        }
        if peer.quirks.contains(.commitOnNewAssociation) {
            try? await requestor.release()
            await Self.wait(for: reports, patience)
        } else if await hears(reports, on: requestor, patience) {
            // It may also have come on another association: this one is between two messages.
            try? await requestor.release()
        } else {
            await requestor.abort()
        }
    }

    private func action(
        _ request: CommitmentRequest, on requestor: Requestor
    ) async throws(NetworkError) -> NormalizedAnswer {
        guard let context = requestor.context(of: ServedClasses.storageCommitment) else {
            throw .noPresentationContext
        }
        return try await requestor.action(
            sopClassUID: ServedClasses.storageCommitment, sopInstanceUID: CommitmentRequest.sopInstanceUID,
            typeID: CommitmentRequest.actionTypeID, context: context,
            dataSet: request.encoded(transferSyntaxUID: context.transferSyntaxUID), onReport: take)
    }

    /// Waits for the report on this association and on others.
    ///
    /// - Returns: whether it came.
    private func hears(_ reports: AsyncStream<Void>, on requestor: Requestor, _ patience: Duration) async -> Bool {
        await withTaskGroup(of: Bool.self) { race in
            race.addTask {
                // Several may come: a report that is not ours, for the one before, says nothing of this one.
                while !Task.isCancelled {
                    do throws(NetworkError) {
                        try await requestor.awaitReport(for: patience, onReport: take)
                    } catch { break }
                }
                // The peer has gone, and may call back.
                try? await Task.sleep(for: patience)
                return false
            }
            race.addTask { await Self.wait(for: reports, patience) }
            let isHeard = await race.next() ?? false
            race.cancelAll()
            return isHeard
        }
    }

    /// - Returns: whether it came in time.
    @discardableResult
    private static func wait(for reports: AsyncStream<Void>, _ patience: Duration) async -> Bool {
        await withTaskGroup(of: Bool.self) { race in
            race.addTask {
                for await _ in reports {}
                return !Task.isCancelled
            }
            race.addTask {
                try? await Task.sleep(for: patience)
                return false
            }
            let isHeard = await race.next() ?? false
            race.cancelAll()
            return isHeard
        }
    }

    /// A report on an association of ours: whoever is called is trusted to report.
    private func take(_ report: NormalizedRequest, _ dataSet: [UInt8]) async -> NormalizedAnswer {
        await ReportReceiver(archive: archive, awaited: awaited).eventReport(
            report, dataSet: dataSet, subject: .system(job: "commitment"), purpose: .maintenance)
    }
}
