import DICOM
import DICOMImage
import DICOMNetwork
import Foundation
import NIOCore
import Service
import Stores

/// Sends what a queue has, on one association after another should one break.
struct StoreSender {
    let caller: Caller
    let proposals: [RequestorConfiguration.Proposal]
    let queue: StoreQueue
    let report: StoreReport
    let codec: FrameCodec
    let pool: BlockingPool
    let mayTranscode: Bool
    private var requestor: Requestor?
    private var hasReachedPeer = false

    /// Waits before a peer that dropped out is called again.
    private static let waits: [Duration] = [.milliseconds(500), .seconds(2), .seconds(5)]

    init(
        _ caller: Caller, _ proposals: [RequestorConfiguration.Proposal], _ queue: StoreQueue, _ report: StoreReport,
        codec: FrameCodec, pool: BlockingPool, mayTranscode: Bool
    ) {
        (self.caller, self.proposals, self.queue, self.report) = (caller, proposals, queue, report)
        (self.codec, self.pool, self.mayTranscode) = (codec, pool, mayTranscode)
    }

    mutating func run() async {
        while let work = queue.next() {
            switch work {
            case .file(let item):
                let pool = pool
                await send(item, triesAgain: true) { () async throws(SourceProblem) in
                    try await DataSetSource.file(item.path, from: item.envelopeByteCount, pool: pool)
                }
            case .archive(let path, let items): await send(path, items)
            }
        }
        try? await requestor?.release()
    }

    private mutating func send(_ path: String, _ items: [StoreItem]) async {
        var waiting = Dictionary(items.map { ($0.entryNumber ?? 0, $0) }, uniquingKeysWith: { first, _ in first })
        var reason = "the archive ended before it"
        do throws(ArchiveFileError) {
            let reader = try await pool.run { () throws(ArchiveFileError) in try ArchiveFileReader(path: path) }
            while !waiting.isEmpty {
                let next = try await pool.run { () throws(ArchiveFileError) in try reader.next() }
                guard let entry = next else { break }
                guard let item = waiting.removeValue(forKey: entry.number) else { continue }
                await send(item, entry, of: reader)
            }
        } catch { reason = error.reason }
        for item in waiting.values { report.add(StoreOutcome(item, .failed, reason: reason)) }
    }

    private mutating func send(_ item: StoreItem, _ entry: ArchiveFileReader.Entry, of reader: ArchiveFileReader) async
    {
        var start = Array(entry.start.readableBytesView)
        let pool = pool
        do throws(ArchiveFileError) {
            let wanted = max(item.envelopeByteCount + 1, ImportLimits.wholeEntryByteCount)
            let more = try await pool.run { () throws(ArchiveFileError) in
                try reader.read(entry.number, upTo: wanted)
            }
            start += more.readableBytesView
            let dataSet = Array(start.dropFirst(item.envelopeByteCount))
            // What is whole in memory can be sent a second time.
            let isWhole = more.readableBytes < wanted
            await send(item, triesAgain: isWhole) { () async throws(SourceProblem) in
                isWhole ? .bytes(dataSet) : .entry(entry.number, of: reader, start: dataSet, pool: pool)
            }
        } catch { report.add(StoreOutcome(item, .failed, reason: error.reason)) }
    }

    /// - Parameter triesAgain: whether `open` can give the bytes a second time.
    private mutating func send(
        _ item: StoreItem, triesAgain: Bool, _ open: () async throws(SourceProblem) -> DataSetSource
    ) async {
        var attempts = 0
        while true {
            guard let requestor = await connected() else {
                return report.add(StoreOutcome(item, .failed, reason: "not sent: " + (queue.reasonToStop ?? "")))
            }
            attempts += 1
            do throws(NetworkError) {
                return report.add(try await send(item, on: requestor, triesAgain: triesAgain, open))
            } catch {
                self.requestor = nil
                await requestor.abort()
                guard triesAgain, error.mayPass, attempts < 2 else {
                    return report.add(
                        StoreOutcome(item, .failed, reason: NetworkErrorText.describe(error)))
                }
            }
        }
    }

    /// The association, a new one where there is none; nil when the peer is given up.
    private mutating func connected() async -> Requestor? {
        if let requestor, !requestor.isOver { return requestor }
        requestor = nil
        var attempts = 0
        while queue.reasonToStop == nil {
            do throws(NetworkError) {
                let made = try await caller.associate(proposals)
                requestor = made
                hasReachedPeer = true
                report.noteAssociation(made)
                return made
            } catch {
                guard error.mayPass, hasReachedPeer, attempts < Self.waits.count else {
                    report.noteFailure(error)
                    queue.stop(await caller.why(error))
                    break
                }
                try? await Task.sleep(for: Self.waits[attempts])
                attempts += 1
            }
        }
        return nil
    }

    /// - Throws: when the association broke.
    private func send(
        _ item: StoreItem, on requestor: Requestor, triesAgain: Bool,
        _ open: () async throws(SourceProblem) -> DataSetSource
    ) async throws(NetworkError) -> StoreOutcome {
        var candidates = ContextChoice.candidates(
            in: requestor.contexts, sopClassUID: item.sopClassUID, storedUID: item.transferSyntaxUID,
            preferredUIDs: caller.address.transferSyntaxUIDs)
        if !mayTranscode { candidates = candidates.filter { $0.transferSyntaxUID == item.transferSyntaxUID } }
        guard !candidates.isEmpty else {
            return StoreOutcome(item, .refused, reason: Self.whyNoContext(item, requestor.negotiated))
        }
        var problem = ""
        // A source that can be had once only is not tried in several ways.
        for context in triesAgain ? candidates : Array(candidates.prefix(1)) {
            var feed: InstanceFeed
            do {
                let source = try await open()
                feed = try InstanceFeed(
                    source, from: item.transferSyntaxUID, to: context.transferSyntaxUID, codec: codec)
                try await feed.prime()
            } catch let error as SourceProblem {
                problem = error.reason
                // What can't be read as it stands is no better in another form.
                if context.transferSyntaxUID == item.transferSyntaxUID { break }
                continue
            } catch {
                problem = "it can't be coded for the peer"
                continue
            }
            return try await send(item, &feed, in: context, on: requestor)
        }
        return StoreOutcome(item, .failed, reason: problem)
    }

    private func send(
        _ item: StoreItem, _ feed: inout InstanceFeed, in context: PresentationContext, on requestor: Requestor
    ) async throws(NetworkError) -> StoreOutcome {
        let instance = OutgoingInstance(
            sopClassUID: item.sopClassUID, sopInstanceUID: item.sopInstanceUID, contextID: context.id)
        do throws(NetworkError) {
            let answer = try await requestor.store(instance) { try await feed.next() }
            return StoreOutcome(item, answer, sentIn: context.transferSyntaxUID, byteCount: feed.byteCount)
        } catch {
            // Half a data set was sent: the association is aborted, and another attempt would end the same way.
            guard error == .sourceFailed else { throw error }
            return StoreOutcome(item, .failed, reason: feed.problem ?? NetworkErrorText.describe(error))
        }
    }

    /// What the peer said to the contexts that were for it.
    static func whyNoContext(_ item: StoreItem, _ negotiated: [NegotiatedContext]) -> String {
        let name = NegotiationText.name(item.sopClassUID)
        let own = negotiated.filter { $0.proposal.abstractSyntaxUID == item.sopClassUID }
        let accepted = own.compactMap(\.acceptedTransferSyntaxUID)
        guard accepted.isEmpty else {
            return
                "the peer takes \(name) only in \(accepted.map(NegotiationText.syntaxName).joined(separator: ", ")), "
                + "and it is in \(NegotiationText.syntaxName(item.transferSyntaxUID))"
        }
        let why = own.first.map(NegotiationText.refusal) ?? "not proposed"
        return "the peer does not take \(name): \(why)"
    }
}
