import NIOCore
import NIOPosix
import TestSupport
import Testing

@testable import DICOMNetwork

@Suite(.timeLimit(.minutes(1))) struct LoopbackTests {
    private func bytes(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
        var random = SeededRandom(seed: seed)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count { withUnsafeBytes(of: random.next()) { bytes += $0 } }
        return Array(bytes.prefix(count))
    }

    @Test("echo, then release") func echo() async throws {
        let service = KeepingService()
        try await withServer(service) { _, port in
            let requestor = try await associate(port: port)
            #expect(try await requestor.echo() == .success)
            #expect(requestor.peer.implementationVersionName == "TEST_1")
            #expect(requestor.contexts.count == 2)
            try await requestor.release()
        }
        #expect(service.ends == [nil])
    }

    @Test("1 MB stored in odd fragments comes whole and in order") func store() async throws {
        let service = KeepingService()
        let sent = bytes(1_000_003)
        var limits = NetworkLimits()
        limits.maximumPDUByteCount = 4099
        limits.receiveWindowByteCount = 20_000
        try await withServer(service, limits: limits) { _, port in
            let requestor = try await associate(port: port)
            let pieces = stride(from: 0, to: sent.count, by: 3331).map {
                ByteBuffer(bytes: sent[$0..<min($0 + 3331, sent.count)])
            }
            let answer = try await requestor.store(
                sopClassUID: ctImageStorage, sopInstanceUID: "1.2.3.4", context: try ctContext(requestor),
                dataSet: DataSetStream(pieces))
            #expect(answer == CStoreAnswer(.success, affectedSOPInstanceUID: "1.2.3.4"))
            try await requestor.release()
        }
        let kept = try #require(service.kept.first)
        #expect(kept.bytes == sent)
        #expect(kept.error == nil)
        #expect(kept.largestPiece <= 4093)
        #expect(kept.request.affectedSOPInstanceUID == "1.2.3.4")
        #expect(kept.request.context.transferSyntaxUID == DICOMUID.explicitVRLittleEndian)
        #expect(kept.request.association.callingAETitle == "SCU")
    }

    @Test("four associations at once") func parallel() async throws {
        let service = KeepingService()
        try await withServer(service) { _, port in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for peer in 0..<4 {
                    group.addTask {
                        let requestor = try await associate(port: port)
                        for index in 0..<5 {
                            let answer = try await requestor.store(
                                sopClassUID: ctImageStorage, sopInstanceUID: "1.\(peer).\(index)",
                                context: try ctContext(requestor),
                                bytes: ByteBuffer(repeating: UInt8(peer), count: 300_000))
                            #expect(answer.status == .success)
                        }
                        try await requestor.release()
                    }
                }
                try await group.waitForAll()
            }
        }
        #expect(service.kept.count == 20)
        #expect(service.kept.allSatisfy { $0.bytes.count == 300_000 && Set($0.bytes).count == 1 })
    }

    @Test("what a service leaves unread is drained, and the association goes on") func unread() async throws {
        try await withServer(KeepingService(ignoresDataSets: true)) { _, port in
            let requestor = try await associate(port: port)
            let context = try ctContext(requestor)
            let answer = try await requestor.store(
                sopClassUID: ctImageStorage, sopInstanceUID: "1.2", context: context,
                bytes: ByteBuffer(bytes: bytes(2_000_000)))
            #expect(answer.status == .outOfResources)
            #expect(answer.errorComment == "no room")
            #expect(try await requestor.echo() == .success)
            try await requestor.release()
        }
    }

    @Test("another called AE title is rejected") func calledTitle() async throws {
        try await withServer(KeepingService()) { _, port in
            _ = await #expect(throws: NetworkError.rejected(.calledAETitleNotRecognized)) {
                _ = try await associate(port: port, called: "OTHER")
            }
        }
    }

    @Test("one association too many is told to try later") func limit() async throws {
        var limits = NetworkLimits()
        limits.maximumAssociationCount = 1
        try await withServer(KeepingService(), limits: limits) { _, port in
            let first = try await associate(port: port)
            await #expect(throws: NetworkError.rejected(.localLimitExceeded)) { _ = try await associate(port: port) }
            try await first.release()
        }
    }

    @Test("one calling AE title has so many associations, and leaves the others to the rest") func limitPerAE()
        async throws
    {
        var limits = NetworkLimits()
        limits.maximumAssociationCountPerAE = 1
        try await withServer(KeepingService(), limits: limits) { acceptor, port in
            let first = try await associate(port: port)
            await #expect(throws: NetworkError.rejected(.localLimitExceeded)) { _ = try await associate(port: port) }
            let other = try await associate(port: port, calling: "OTHER")
            // The rejected one is counted until its connection is closed.
            while acceptor.associationCount > 2 { await Task.yield() }
            #expect(acceptor.associationCount == 2)
            try await other.release()
            try await first.release()
            while acceptor.associationCount > 0 { await Task.yield() }
            try await (try await associate(port: port)).release()
        }
    }

    @Test("a connection too many costs the oldest that says nothing its place") func silentCrowd() async throws {
        var limits = NetworkLimits()
        limits.maximumAssociationCount = 4
        try await withServer(KeepingService(), limits: limits) { acceptor, port in
            let kept = try await associate(port: port)
            var silent: [any Channel] = []
            for _ in 0..<12 {
                silent.append(
                    try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                        .connect(host: "127.0.0.1", port: port).get())
            }
            let late = try await associate(port: port)
            #expect(try await late.echo() == .success)
            #expect(try await kept.echo() == .success)
            try await silent[0].closeFuture.get()
            #expect(acceptor.associationCount <= 2 + 5)
            try await late.release()
            try await kept.release()
            for channel in silent { try? await channel.close() }
        }
    }

    @Test("two ports are served together") func twoPorts() async throws {
        let acceptor = Acceptor(
            configuration: AcceptorConfiguration(
                aeTitle: "SCP", contexts: .storage { _ in true }, implementation: testImplementation),
            group: MultiThreadedEventLoopGroup.singleton)
        let first = try await acceptor.start(host: "127.0.0.1", port: 0)
        let second = try await acceptor.start(host: "127.0.0.1", port: 0)
        async let running: Void = acceptor.run(KeepingService())
        for address in [first, second] {
            let requestor = try await associate(port: address.port ?? 0)
            #expect(try await requestor.echo() == .success)
            try await requestor.release()
        }
        await acceptor.shutdown(grace: .seconds(5))
        try await running
    }

    @Test("a data set beyond the limit is aborted, one within it is not") func messageLimit() async throws {
        let service = KeepingService()
        var limits = NetworkLimits()
        limits.maximumMessageByteCount = 100_000
        try await withServer(service, limits: limits) { _, port in
            let requestor = try await associate(port: port)
            func store(_ count: Int) async throws(NetworkError) -> CStoreAnswer {
                let context = requestor.contexts.first { $0.abstractSyntaxUID == ctImageStorage }
                guard let context else { throw .noPresentationContext }
                return try await requestor.store(
                    sopClassUID: ctImageStorage, sopInstanceUID: "1.2", context: context,
                    bytes: ByteBuffer(repeating: 1, count: count))
            }
            #expect(try await store(100_000).status == .success)
            #expect(try await store(100_000).status == .success, "the count begins anew")
            await #expect(throws: NetworkError.self) { _ = try await store(100_002) }
        }
        #expect(service.kept.count == 3)
        #expect(service.kept.last?.error == .protocolViolation(PDUError(.tooLong, "data set")))
    }

    @Test("a peer that aborts in the middle of a data set ends the stream with an error") func abortMidway()
        async throws
    {
        let service = KeepingService()
        try await withServer(service) { _, port in
            let requestor = try await associate(port: port)
            let context = try ctContext(requestor)
            let source = AsyncThrowingStream<ByteBuffer, any Error> { continuation in
                continuation.yield(ByteBuffer(repeating: 1, count: 3_000_000))
                continuation.finish(throwing: CancellationError())
            }
            await #expect(throws: NetworkError.sourceFailed) {
                _ = try await requestor.store(
                    sopClassUID: ctImageStorage, sopInstanceUID: "1.2", context: context, dataSet: source)
            }
            while service.ends.isEmpty { await Task.yield() }
        }
        #expect(service.kept.first?.error == .aborted(.byUser))
        #expect(service.ends == [.aborted(.byUser)])
    }

    @Test("shutdown lets a running operation finish, then releases") func shutdown() async throws {
        let (reached, goOn) = (Gate(), Gate())
        let service = KeepingService(beforePull: {
            reached.open()
            await goOn.wait()
        })
        try await withServer(service) { acceptor, port in
            let requestor = try await associate(port: port)
            let context = try ctContext(requestor)
            async let answer = requestor.store(
                sopClassUID: ctImageStorage, sopInstanceUID: "1.2", context: context,
                bytes: ByteBuffer(bytes: bytes(400_000)))
            await reached.wait()
            async let stopped: Void = acceptor.shutdown(grace: .seconds(10))
            await #expect(throws: NetworkError.self) {
                while true { await (try associate(port: port)).abort() }
            }
            goOn.open()
            #expect(try await answer.status == .success)
            // The acceptor asks for release: the next operation is told so.
            await #expect(throws: NetworkError.released) { _ = try await requestor.echo() }
            await stopped
        }
        #expect(service.ends.last == .some(nil))
    }

    @Test("shutdown aborts what does not end in time") func hardShutdown() async throws {
        let service = KeepingService()
        try await withServer(service, grace: .milliseconds(50)) { _, port in
            _ = try await associate(port: port)
        }
        #expect(service.ends.count == 1)
    }
}
