import NIOCore
import NIOPosix
import TestSupport
import Testing

@testable import DICOMNetwork

/// Peers that speak bytes, not DICOM.
@Suite(.timeLimit(.minutes(1))) struct HostilePeerTests {
    private typealias Raw = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    private func connect(_ port: Int) async throws -> Raw {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture { try Raw(wrappingChannelSynchronously: channel) }
            }
    }

    /// Sends the first part, waits for an answer, sends the others, and reads until the server closes.
    private func converse(_ port: Int, _ parts: [[UInt8]]) async throws -> [PDU] {
        try await connect(port).executeThenClose { inbound, outbound in
            var received: [UInt8] = []
            var iterator = inbound.makeAsyncIterator()
            do {
                for (index, part) in parts.enumerated() {
                    // Data before A-ASSOCIATE-AC would be a fault of its own.
                    if index == 1, let bytes = try await iterator.next() { received += bytes.readableBytesView }
                    try await outbound.write(ByteBuffer(bytes: part))
                }
            } catch {}
            do { while let bytes = try await iterator.next() { received += bytes.readableBytesView } } catch {}
            return try PDU.all(in: received)
        }
    }

    private var request: [UInt8] {
        PDU.associateRequest(
            AssociateRequest(
                calledAETitle: "SCP", callingAETitle: "RAW",
                presentationContexts: [
                    .init(
                        id: 1, abstractSyntaxUID: ctImageStorage, transferSyntaxUIDs: [DICOMUID.implicitVRLittleEndian])
                ], userInformation: UserInformation())
        ).bytes
    }
    private var store: [UInt8] {
        let command = OutgoingInstance(sopClassUID: ctImageStorage, sopInstanceUID: "1.2.3", contextID: 1, priority: 0)
            .command(messageID: 1)
        return Array(Association.encode(command, contextID: 1, fragmentByteCount: 1000).readableBytesView)
    }
    // Longer than a busy machine leaves a task waiting between two reads.
    private var impatient: NetworkLimits {
        var limits = NetworkLimits()
        (limits.artim, limits.idle) = (.seconds(3), .seconds(3))
        return limits
    }

    @Test("one giant PDU with the whole data set is streamed through the window") func giant() async throws {
        let service = KeepingService()
        let count = 24 << 20
        var limits = NetworkLimits()
        limits.artim = .seconds(5)
        let received = try await withServer(service, limits: limits) { _, port in
            func be(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
            return try await converse(
                port,
                [request, store, [4, 0] + be(count + 6) + be(count + 2) + [1, 2]]
                    + Array(repeating: [UInt8](repeating: 9, count: 1 << 20), count: 24) + [PDU.releaseRequest.bytes])
        }
        let kept = try #require(service.kept.first)
        #expect(kept.bytes.count == count)
        #expect(kept.pieceCount >= 24)
        #expect(kept.largestPiece <= 1 << 20)
        #expect(received.count == 3)
        #expect(received.last == .releaseReply)
    }

    @Test("a peer that says nothing is closed when ARTIM expires") func silent() async throws {
        let service = KeepingService()
        let received = try await withServer(service, limits: impatient) { _, port in try await converse(port, []) }
        #expect(received.isEmpty)
        #expect(service.ends == [.timedOut])
    }

    @Test("a peer that falls silent in the middle of a data set is aborted") func silentMidway() async throws {
        let service = KeepingService()
        let received = try await withServer(service, limits: impatient) { _, port in
            try await converse(port, [request, store, [4, 0, 0, 0, 1, 0, 0, 0, 0, 0xFC, 1, 0, 1, 2, 3]])
        }
        #expect(received.last == .abort(.byUser))
        #expect(service.kept.first?.error == .timedOut)
        #expect(service.ends == [.timedOut])
    }

    @Test(
        "what is not DICOM is answered with A-ABORT",
        arguments: [
            Array("GET / HTTP/1.1\r\n\r\n".utf8),
            [1, 0, 0xFF, 0xFF, 0xFF, 0xFF],
            [1, 0, 0, 0, 0, 4, 0, 1, 0, 0],
            PDU.releaseRequest.bytes,
            [4, 0, 0, 0, 0, 6, 0, 0, 0, 2, 1, 3],
        ] as [[UInt8]])
    func notDICOM(bytes: [UInt8]) async throws {
        let received = try await withServer(KeepingService(), limits: impatient) { _, port in
            try await converse(port, [bytes])
        }
        guard case .abort(let abort)? = received.last, received.count == 1 else {
            Issue.record("\(received)")
            return
        }
        #expect(abort.source == 2)
    }

    @Test("an unknown PDU in the middle of an association is answered with A-ABORT, reason 1") func unknown()
        async throws
    {
        let received = try await withServer(KeepingService(), limits: impatient) { _, port in
            try await converse(port, [request, [9, 0, 0, 0, 0, 0]])
        }
        #expect(received.last == .abort(.byProvider(.unrecognizedPDU)))
    }

    @Test("an operation that is not offered is answered with 0211") func notOffered() async throws {
        var find = CommandSet()
        find.set(.affectedSOPClassUID, uid: ctImageStorage)
        find.set(.commandField, Command.cFind.rawValue)
        find.set(.messageID, 9)
        find.set(.commandDataSetType, 1)
        var bytes = Association.encode(find, contextID: 1, fragmentByteCount: 10)
        PDUWriter.write(
            .data(.init(contextID: 1, isCommand: false, isLast: true, fragment: ByteBuffer(bytes: [1, 2]))),
            into: &bytes)
        let sent = Array(bytes.readableBytesView)
        let received = try await withServer(KeepingService(), limits: impatient) { _, port in
            try await converse(port, [request, sent, PDU.releaseRequest.bytes])
        }
        #expect(received.count == 3)
        guard case .data(let value)? = received.dropFirst().first else { return }
        let response = try CommandSet(reading: Array(value.fragment.readableBytesView))
        #expect(response.integer(.status) == Status.unrecognizedOperation.rawValue)
        #expect(response.integer(.commandField) == 0x8020)
        #expect(response.integer(.messageIDBeingRespondedTo) == 9)
    }

    @Test("damaged conversations never take the server down") func damage() async throws {
        let service = KeepingService()
        var limits = impatient
        limits.artim = .milliseconds(50)
        limits.idle = .milliseconds(50)
        try await withServer(service, limits: limits) { _, port in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for seed in 0..<200 as Range<UInt64> {
                    if seed >= 8 { try await group.next() }
                    group.addTask {
                        var random = SeededRandom(seed: seed)
                        let data = PDU.data(
                            .init(
                                contextID: 1, isCommand: false, isLast: true,
                                fragment: ByteBuffer(repeating: 3, count: 500)))
                        let whole = request + store + data.bytes + PDU.releaseRequest.bytes
                        _ = try? await converse(
                            port,
                            Bool.random(using: &random)
                                ? [whole.damaged(using: &random)]
                                : [request, Array(whole.dropFirst(request.count)).damaged(using: &random)])
                    }
                }
                try await group.waitForAll()
            }
            // A busy machine may leave this one silent for longer than such a server waits.
            for attempt in 0... {
                do {
                    let requestor = try await associate(port: port)
                    #expect(try await requestor.echo() == .success)
                    try await requestor.release()
                    return
                } catch { guard attempt < 50 else { throw error } }
            }
        }
    }
}
