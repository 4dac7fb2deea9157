import Foundation
import NIOCore
import NIOEmbedded
import TestSupport
import Testing

@testable import DICOMNetwork

/// What both sides of an association sent: of our own writer, and recorded by Tests/Support/record_captures.py.
struct Capture: Sendable, CustomTestStringConvertible {
    var name: String
    var requestor: [UInt8]
    var acceptor: [UInt8]
    var testDescription: String { name }

    static let all: [Capture] =
        ["dcmtk-echo", "dcmtk-store", "dcmtk-abort", "pynetdicom-query"].map { name in
            let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Captures")
            func read(_ side: String) -> [UInt8] {
                (try? Data(contentsOf: folder.appending(path: "\(name).\(side)"))).map(Array.init) ?? []
            }
            return Capture(name: name, requestor: read("requestor"), acceptor: read("acceptor"))
        } + [own]

    private static var own: Capture {
        var user = UserInformation()
        user.roles = [.init(sopClassUID: ctImageStorage, isSCU: true, isSCP: true)]
        user.userIdentity = UserIdentity(kind: .jsonWebToken, wantsResponse: true, primary: [1, 2, 3])
        let request = AssociateRequest(
            calledAETitle: "SCP", callingAETitle: "SCU",
            presentationContexts: [
                .init(id: 1, abstractSyntaxUID: ctImageStorage, transferSyntaxUIDs: [DICOMUID.explicitVRLittleEndian])
            ], userInformation: user)
        let accept = Negotiation.answer(
            to: request, policy: policy, implementation: testImplementation, limits: NetworkLimits())
        let command = OutgoingInstance(sopClassUID: ctImageStorage, sopInstanceUID: "1.2.3", contextID: 1, priority: 0)
            .command(messageID: 1)
        let store = Array(Association.encode(command, contextID: 1, fragmentByteCount: 60).readableBytesView)
        let data = (0..<4).flatMap { index in
            PDU.data(
                .init(
                    contextID: 1, isCommand: false, isLast: index == 3,
                    fragment: ByteBuffer(repeating: UInt8(index), count: 300))
            ).bytes
        }
        let response = CStoreAnswer(.success).response(to: command)
        let answer = Array(Association.encode(response, contextID: 1, fragmentByteCount: 50).readableBytesView)
        return Capture(
            name: "our own", requestor: PDU.associateRequest(request).bytes + store + data + PDU.releaseRequest.bytes,
            acceptor: PDU.associateAccept(accept).bytes + answer + PDU.releaseReply.bytes)
    }

    static let policy = ContextPolicy.storage({ $0.hasPrefix("1.2.840.10008.5.1.4.1.1.") }, and: { _ in true })

    /// The bytes of the first PDU, and the others.
    static func split(_ bytes: [UInt8]) -> ([UInt8], [UInt8]) {
        guard bytes.count >= 6 else { return (bytes, []) }
        let length = bytes[2..<6].reduce(0) { $0 << 8 | Int($1) } + 6
        return (Array(bytes.prefix(length)), Array(bytes.dropFirst(length)))
    }
}

@Suite(.timeLimit(.minutes(2))) struct CaptureTests {
    private struct Outcome {
        var window: ReceiveWindow
        var sent: [UInt8]
        /// When the peer had said all, before it closed.
        var endBeforeClose: NetworkError?
        /// After ARTIM had its time.
        var isActive: Bool
        var events: [ReceiveWindow.Event] = []
    }

    /// Plays bytes of a peer to a handler, in pieces as they fall.
    private func play(
        _ bytes: [UInt8], as request: AssociateRequest?, answer: AssociateAccept?, using random: inout SeededRandom
    ) throws -> Outcome {
        var limits = NetworkLimits()
        limits.artim = .seconds(5)
        let window = ReceiveWindow(limits: limits) {}
        let channel = EmbeddedChannel(handler: AssociationHandler(request: request, window: window, limits: limits))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        // A request may be read by now or not: then this is out of turn, which must do no harm.
        func accept() {
            if let answer { channel.writeAndFlush(AssociationHandler.Request.accept(answer), promise: nil) }
        }
        let (first, others) = Capture.split(bytes)
        var rest = first[...]
        for part in [first, others] {
            rest = part[...]
            while !rest.isEmpty {
                let count = min(
                    rest.count, Int.random(in: 1...(1 << Int.random(in: 0...12, using: &random)), using: &random))
                _ = try? channel.writeInbound(ByteBuffer(bytes: rest.prefix(count)))
                rest = rest.dropFirst(count)
                if !channel.isActive { break }
            }
            accept()
        }
        var sent: [UInt8] = []
        while let buffer = try channel.readOutbound(as: ByteBuffer.self) { sent += buffer.readableBytesView }
        let end = window.end
        channel.embeddedEventLoop.advanceTime(by: .seconds(6))
        while let buffer = try channel.readOutbound(as: ByteBuffer.self) { sent += buffer.readableBytesView }
        let isActive = channel.isActive
        _ = try? channel.finish(acceptAlreadyClosed: true)
        return Outcome(window: window, sent: sent, endBeforeClose: end, isActive: isActive)
    }

    /// Everything that the task would have been told, until its end.
    private func drain(_ outcome: inout Outcome) async -> NetworkError? {
        do throws(NetworkError) {
            while let event = try await outcome.window.next() { outcome.events.append(event) }
            return nil
        } catch {
            return error
        }
    }

    /// Messages and their data sets come in order, whatever the peer sent.
    private func isInOrder(_ events: [ReceiveWindow.Event]) -> Bool {
        var isInDataSet = false
        for (index, event) in events.enumerated() {
            switch event {
            case .associate, .accepted: guard index == 0 else { return false }
            case .command(let command, _):
                guard index > 0, !isInDataSet else { return false }
                isInDataSet = command.hasDataSet
            case .dataSet: guard isInDataSet else { return false }
            case .endOfDataSet:
                guard isInDataSet else { return false }
                isInDataSet = false
            case .release, .releaseConfirmed, .report: guard index > 0 else { return false }
            }
        }
        return true
    }

    private func request(of capture: Capture) throws -> AssociateRequest {
        guard case .associateRequest(let request)? = try PDU.all(in: Capture.split(capture.requestor).0).first else {
            throw PDUError(.unexpectedPDU, "PDU type")
        }
        return request
    }

    @Test("a real association is played to its end, on both sides", arguments: Capture.all)
    func whole(capture: Capture) async throws {
        let request = try request(of: capture)
        let answer = Negotiation.answer(
            to: request, policy: Capture.policy, implementation: testImplementation, limits: NetworkLimits())
        var random = SeededRandom(seed: 1)
        var acceptor = try play(capture.requestor, as: nil, answer: answer, using: &random)
        _ = await drain(&acceptor)
        var requestor = try play(capture.acceptor, as: request, answer: nil, using: &random)
        _ = await drain(&requestor)
        #expect(isInOrder(acceptor.events) && isInOrder(requestor.events))
        #expect(acceptor.events.first == .associate(request))
        guard case .accepted? = requestor.events.first else {
            Issue.record("\(requestor.events)")
            return
        }
        if capture.name == "dcmtk-abort" {
            #expect(acceptor.endBeforeClose == .aborted(.byUser))
        } else {
            #expect(acceptor.events.contains { if case .command = $0 { true } else { false } })
            #expect(acceptor.events.last == .release)
            #expect(acceptor.endBeforeClose == nil)
        }
    }

    @Test("a mutated association ends in a defined state, on both sides", arguments: Capture.all)
    func mutated(capture: Capture) async throws {
        let request = try request(of: capture)
        let answer = Negotiation.answer(
            to: request, policy: Capture.policy, implementation: testImplementation, limits: NetworkLimits())
        for seed in 0..<600 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            let isAcceptor = seed % 2 == 0
            let (first, others) = Capture.split(isAcceptor ? capture.requestor : capture.acceptor)
            // What follows the association request is where the handler has most to do: it is damaged more often.
            let bytes =
                seed % 6 < 2
                ? first.damaged(using: &random) + others : first + others.damaged(using: &random)
            var outcome = try play(
                bytes, as: isAcceptor ? nil : request, answer: isAcceptor ? answer : nil, using: &random)
            let end = await drain(&outcome)
            #expect(end != nil, "seed \(seed): no end")
            #expect(isInOrder(outcome.events), "seed \(seed): \(outcome.events)")
            let sent = try PDU.all(in: outcome.sent)
            if let before = outcome.endBeforeClose {
                #expect(!outcome.isActive, "seed \(seed): \(before), and the connection stays")
            }
            if case .protocolViolation? = outcome.endBeforeClose {
                #expect(
                    sent.contains { if case .abort(let abort) = $0 { abort.source == 2 } else { false } },
                    "seed \(seed): the peer was not told")
            }
            let byteCount = outcome.events.reduce(0) { $0 + $1.byteCount }
            #expect(byteCount <= bytes.count, "seed \(seed)")
        }
    }
}
