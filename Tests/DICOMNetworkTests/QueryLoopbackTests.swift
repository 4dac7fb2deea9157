import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import DICOMNetwork

private let findClass = "1.2.840.10008.5.1.4.1.2.2.1"
private let getClass = "1.2.840.10008.5.1.4.1.2.2.3"
private let moveClass = "1.2.840.10008.5.1.4.1.2.2.2"
private let commitmentClass = "1.2.840.10008.1.20.1"

/// Answers queries with numbers, sends made-up instances, and reports on actions.
private final class QueryService: AssociationService {
    let matchCount: Int
    let instances: [[UInt8]]
    let sent = Mutex(0)
    let identifiers = Mutex<[[UInt8]]>([])
    let outcome = Mutex<Result<NormalizedAnswer, NetworkError>?>(nil)
    let reportsFinished = Gate()
    /// Opened when the next report may be made; at once unless a test asks for it.
    let holdsReport = Gate()
    let isReportHeld: Bool

    init(matchCount: Int = 0, instances: [[UInt8]] = [], holdsReport: Bool = false) {
        (self.matchCount, self.instances, isReportHeld) = (matchCount, instances, holdsReport)
    }

    func store(_ request: CStoreRequest, dataSet: DataSetStream) async -> CStoreAnswer {
        do {
            for try await _ in dataSet {}
            return CStoreAnswer(.success)
        } catch { return CStoreAnswer(.processingFailure) }
    }

    func find(_ request: CFindRequest, identifier: [UInt8], matches: MatchWriter) async -> QueryAnswer {
        identifiers.withLock { $0.append(identifier) }
        do {
            for number in 0..<matchCount {
                try await matches.send([UInt8(number & 0xFF), UInt8(number >> 8)], isPartial: number == 1)
                sent.withLock { $0 += 1 }
            }
        } catch { return QueryAnswer(.cancelled) }
        return QueryAnswer(.success)
    }

    func get(_ request: RetrieveRequest, identifier: [UInt8], channel: GetChannel) async -> RetrieveAnswer {
        var counts = SuboperationCounts(remaining: instances.count)
        let contextID = channel.storageContexts.first?.id ?? 0
        for (index, bytes) in instances.enumerated() {
            if channel.operation.isCancelled { return RetrieveAnswer(.cancelled, counts: counts) }
            var rest: [UInt8]? = bytes
            let answer = try? await channel.store(
                OutgoingInstance(sopClassUID: ctImageStorage, sopInstanceUID: "1.\(index)", contextID: contextID)
            ) { rest.take() }
            counts.remaining -= 1
            if answer?.status == .success { counts.completed += 1 } else { counts.failed += 1 }
            channel.report(counts)
        }
        return RetrieveAnswer(.success, counts: counts, identifier: counts.failed > 0 ? [1, 2] : nil)
    }

    func move(_ request: RetrieveRequest, identifier: [UInt8], progress: MoveProgress) async -> RetrieveAnswer {
        guard request.moveDestination == "THERE" else { return RetrieveAnswer(.moveDestinationUnknown) }
        for done in 1...3 { try? await progress.report(SuboperationCounts(remaining: 3 - done, completed: done)) }
        return RetrieveAnswer(.success, counts: SuboperationCounts(completed: 3))
    }

    func action(
        _ request: NormalizedRequest, dataSet: [UInt8], reporter: EventReporter
    ) async -> NormalizedAnswer {
        Task {
            if isReportHeld {
                await holdsReport.wait()
                try? await Task.sleep(for: .milliseconds(100))
            }
            do throws(NetworkError) {
                let answer = try await reporter.report(request, eventTypeID: 2, dataSet: dataSet)
                outcome.withLock { $0 = .success(answer) }
            } catch { outcome.withLock { $0 = .failure(error) } }
            reportsFinished.open()
        }
        return NormalizedAnswer(request.typeID == 1 ? .success : .noSuchActionType)
    }
}

@Suite(.timeLimit(.minutes(1))) struct QueryLoopbackTests {
    private func withService<Result>(
        _ service: QueryService, _ body: (Requestor) async throws -> Result
    ) async throws -> Result {
        let classes: Set = [findClass, getClass, moveClass, commitmentClass]
        let configuration = AcceptorConfiguration(
            aeTitle: "SCP",
            contexts: .storage {
                $0 == ctImageStorage
            } and: {
                classes.contains($0)
            }, implementation: testImplementation)
        let acceptor = Acceptor(configuration: configuration, group: MultiThreadedEventLoopGroup.singleton)
        let port = try await acceptor.start(host: "127.0.0.1", port: 0).port ?? 0
        async let running: Void = acceptor.run(service)
        let syntaxes = [DICOMUID.explicitVRLittleEndian]
        var proposals = classes.sorted().map {
            RequestorConfiguration.Proposal(abstractSyntaxUID: $0, transferSyntaxUIDs: syntaxes)
        }
        proposals.append(.init(abstractSyntaxUID: ctImageStorage, transferSyntaxUIDs: syntaxes, isSCP: true))
        proposals.append(.verification)
        let requestor = try await Requestor.associate(
            host: "127.0.0.1", port: port,
            configuration: RequestorConfiguration(
                callingAETitle: "SCU", calledAETitle: "SCP", proposals: proposals, implementation: testImplementation),
            group: MultiThreadedEventLoopGroup.singleton)
        let result = try await body(requestor)
        if !requestor.isOver { try await requestor.release() }
        await acceptor.shutdown(grace: .seconds(5))
        try await running
        return result
    }

    @Test("matches come in order, each with its status, and the answer last") func find() async throws {
        let service = QueryService(matchCount: 1000)
        try await withService(service) { requestor in
            let context = try #require(requestor.context(of: findClass))
            var found: [(Int, Status)] = []
            let answer = try await requestor.find(
                sopClassUID: findClass, context: context, identifier: [9, 8, 7, 6]
            ) { match, status in
                found.append((Int(match[0]) | Int(match[1]) << 8, status))
                return true
            }
            #expect(answer == QueryAnswer(.success))
            #expect(found.map(\.0) == Array(0..<1000))
            #expect(found[0].1 == .pending && found[1].1 == .pendingWithWarning && found[2].1 == .pending)
        }
        #expect(service.identifiers.withLock { $0 } == [[9, 8, 7, 6]])
    }

    @Test("C-CANCEL ends a query long before its end, and the association goes on") func cancel() async throws {
        let service = QueryService(matchCount: 50_000)
        try await withService(service) { requestor in
            let context = try #require(requestor.context(of: findClass))
            var count = 0
            let answer = try await requestor.find(
                sopClassUID: findClass, context: context, identifier: [1, 2]
            ) { _, _ in
                count += 1
                return count < 3
            }
            #expect(answer.status == .cancelled)
            #expect(count == 3)
            #expect(try await requestor.echo() == .success)
        }
        #expect(service.sent.withLock { $0 } < 50_000)
    }

    @Test("C-GET brings instances of every length on the same association") func get() async throws {
        let instances: [[UInt8]] = [
            [], [1, 2], Array(repeating: 3, count: 131_060), Array(repeating: 4, count: 131_062),
            Array(repeating: 5, count: 3_000_000),
        ]
        try await withService(QueryService(instances: instances)) { requestor in
            let context = try #require(requestor.context(of: getClass))
            let kept = Mutex<[[UInt8]]>([])
            let seen = Mutex<[SuboperationCounts]>([])
            let answer = try await requestor.get(
                sopClassUID: getClass, context: context, identifier: [1, 2],
                onProgress: { counts in seen.withLock { $0.append(counts) } }
            ) { request, dataSet in
                var bytes: [UInt8] = []
                do { for try await piece in dataSet { bytes += piece.readableBytesView } } catch {
                    return CStoreAnswer(.processingFailure)
                }
                kept.withLock { $0.append(bytes) }
                return CStoreAnswer(request.affectedSOPInstanceUID == "1.3" ? .outOfResources : .success)
            }
            #expect(kept.withLock { $0 } == instances)
            #expect(answer.counts == SuboperationCounts(completed: 4, failed: 1))
            #expect(answer.identifier == [1, 2])
            #expect(seen.withLock { $0.map(\.remaining) } == [4, 3, 2, 1])
        }
    }

    @Test("C-MOVE tells how far it is") func move() async throws {
        try await withService(QueryService()) { requestor in
            let context = try #require(requestor.context(of: moveClass))
            let seen = Mutex<[SuboperationCounts]>([])
            let answer = try await requestor.move(
                sopClassUID: moveClass, context: context, destination: "THERE", identifier: [1, 2]
            ) { counts in seen.withLock { $0.append(counts) } }
            #expect(answer == RetrieveAnswer(.success, counts: SuboperationCounts(completed: 3)))
            #expect(seen.withLock { $0.map(\.completed) } == [1, 2, 3])
            let other = try await requestor.move(
                sopClassUID: moveClass, context: context, destination: "NOWHERE", identifier: [1, 2]
            ) { _ in }
            #expect(other.status == .moveDestinationUnknown)
        }
    }

    @Test("an action's report comes on the same association, and requests may come before its answer")
    func report() async throws {
        let service = QueryService()
        try await withService(service) { requestor in
            let context = try #require(requestor.context(of: commitmentClass))
            let answer = try await requestor.action(
                sopClassUID: commitmentClass, sopInstanceUID: "1.2.3", typeID: 1, context: context, dataSet: [5, 6]
            ) { _, _ in NormalizedAnswer(.processingFailure) }
            #expect(answer.status == .success)
            try await requestor.awaitReport(for: .seconds(20)) { request, dataSet in
                #expect(request.typeID == 2 && request.sopInstanceUID == "1.2.3" && dataSet == [5, 6])
                return NormalizedAnswer(.success)
            }
            await service.reportsFinished.wait()
            #expect(service.outcome.withLock { $0 } == .success(NormalizedAnswer(.success)))
            #expect(try await requestor.echo() == .success)
        }
    }

    @Test("a report waits until the message under way is answered") func reportAmidStore() async throws {
        let service = QueryService(holdsReport: true)
        try await withService(service) { requestor in
            let context = try #require(requestor.context(of: commitmentClass))
            let image = try #require(requestor.context(of: ctImageStorage))
            _ = try await requestor.action(
                sopClassUID: commitmentClass, sopInstanceUID: "1.2.3", typeID: 1, context: context, dataSet: [5, 6]
            ) { _, _ in NormalizedAnswer(.success) }
            service.holdsReport.open()
            // The report is due while the data set is half there.
            var pieces = 0
            let answer = try await requestor.store(
                OutgoingInstance(sopClassUID: ctImageStorage, sopInstanceUID: "1.9", contextID: image.id)
            ) {
                pieces += 1
                if pieces == 2 { try await Task.sleep(for: .milliseconds(200)) }
                return pieces <= 3 ? Array(repeating: 7, count: 1_200_000) : nil
            }
            #expect(answer.status == .success)
            try await requestor.awaitReport(for: .seconds(20)) { _, _ in NormalizedAnswer(.success) }
            await service.reportsFinished.wait()
            #expect(service.outcome.withLock { $0 } == .success(NormalizedAnswer(.success)))
        }
    }

    @Test("a report that the peer does not wait for fails when the association ends") func lostReport() async throws {
        let service = QueryService()
        try await withService(service) { requestor in
            let context = try #require(requestor.context(of: commitmentClass))
            _ = try await requestor.action(
                sopClassUID: commitmentClass, sopInstanceUID: "1.2.3", typeID: 1, context: context, dataSet: [5, 6]
            ) { _, _ in NormalizedAnswer(.processingFailure) }
            await requestor.abort()
            await service.reportsFinished.wait()
            guard case .failure? = service.outcome.withLock({ $0 }) else {
                return #expect(Bool(false), "the report was answered by nobody")
            }
        }
    }
}
