public import NIOCore
import NIOSSL

/// Who is at the other end: what a service may decide by, and what a log line needs to tell associations apart.
public struct AssociationInfo: Hashable, Sendable {
    /// Counts up from 1 in one acceptor.
    public var id: UInt64
    public var callingAETitle: String
    public var calledAETitle: String
    public var remoteAddress: SocketAddress?
    public var localAddress: SocketAddress?
    public var implementationClassUID: String?
    public var implementationVersionName: String?
    /// Who uses the peer, by its own words.
    public var userIdentity: UserIdentity?
    /// What extended negotiation agreed on, by SOP class UID.
    public var applicationInformation: [String: [UInt8]] = [:]
    /// SOP classes that the peer is SCP of: what it can be sent on this association.
    public var scpClassUIDs: Set<String> = []
    public var isEncrypted = false
    /// The subject of the peer's certificate, which was checked against the trust file.
    public var clientCertificateSubject: String?
}

/// One association as the task that serves or uses it sees it: pulls events, sends requests, one at a time.
final class Association: Sendable {
    let id: UInt64
    let channel: any Channel
    let window: ReceiveWindow

    init(id: UInt64, channel: any Channel, limits: NetworkLimits) {
        (self.id, self.channel) = (id, channel)
        window = ReceiveWindow(limits: limits) { [weak channel] in
            channel?.triggerUserOutboundEvent(AssociationHandler.ResumeReading(), promise: nil)
        }
    }

    /// Puts the handler into the channel; on its event loop.
    func install(
        request: AssociateRequest? = nil, limits: NetworkLimits, tls handler: NIOSSLHandler? = nil
    ) throws {
        try channel.pipeline.syncOperations.addHandler(QuickAcknowledgementHandler())
        if let handler { try channel.pipeline.syncOperations.addHandler(handler) }
        try channel.pipeline.syncOperations.addHandler(
            AssociationHandler(request: request, window: window, limits: limits))
    }

    /// Whether TLS is spoken, and who the peer's certificate says it is.
    func security() async -> (isEncrypted: Bool, certificateSubject: String?) {
        let found = channel.eventLoop.submit { [channel] () -> (Bool, String?) in
            guard let handler = try? channel.pipeline.syncOperations.handler(type: NIOSSLHandler.self) else {
                return (false, nil)
            }
            return (true, handler.peerCertificate.flatMap(CertificateSubject.text(of:)))
        }
        let answer = try? await found.get()
        return answer ?? (false, nil)
    }

    /// Returns when the kernel has taken the bytes.
    func send(_ request: AssociationHandler.Request) async throws(NetworkError) {
        do {
            try await channel.writeAndFlush(request).get()
        } catch {
            throw window.end ?? (error as? NetworkError) ?? .connectionClosed
        }
    }

    /// Sends a command without a data set.
    func send(_ command: CommandSet, contextID: UInt8, fragmentByteCount: Int) async throws(NetworkError) {
        try await send(.data(Self.encode(command, contextID: contextID, fragmentByteCount: fragmentByteCount)))
    }

    static func encode(_ command: CommandSet, contextID: UInt8, fragmentByteCount: Int) -> ByteBuffer {
        var bytes = ByteBuffer()
        var rest = command.encoded()
        repeat {
            let fragment = rest.readSlice(length: min(fragmentByteCount, rest.readableBytes)) ?? ByteBuffer()
            let value = PresentationDataValue(
                contextID: contextID, isCommand: true, isLast: rest.readableBytes == 0, fragment: fragment)
            PDUWriter.write([value], into: &bytes)
        } while rest.readableBytes > 0
        return bytes
    }

    /// Aborts, and closes the connection without waiting for the peer: it may have stopped reading.
    func abortAndClose() {
        channel.writeAndFlush(AssociationHandler.Request.abort(.byUser)).whenComplete { [channel] _ in
            channel.close(promise: nil)
        }
        channel.eventLoop.scheduleTask(in: .milliseconds(500)) { [channel] in channel.close(promise: nil) }
    }

    /// Returns when the connection is closed; the ARTIM timer sees to it that it will be.
    func waitForClose() async {
        await withTaskCancellationHandler {
            try? await channel.closeFuture.get()
        } onCancel: {
            channel.close(promise: nil)
        }
    }
}
