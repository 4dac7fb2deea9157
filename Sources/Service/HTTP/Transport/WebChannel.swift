import DICOMNetwork
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP2
import NIOHTTPTypes
import NIOHTTPTypesHTTP2

/// A connection of the web port: HTTP/1.1, or over TLS what was negotiated (RFC 7301).
struct WebChannel<Responder: BriefAnswering>: ServerChildChannel where Responder.Context == WebContext {
    typealias Line = WebExchange<Responder>.Line
    typealias Connection = WebExchange<Responder>.Connection
    typealias Streams = NIOHTTP2Handler.AsyncStreamMultiplexer<Line>
    typealias Negotiated = NIONegotiatedHTTPVersion<Line, Streams>

    enum Value: ServerChildChannelValue {
        case refused(any Channel)
        case plain(Line)
        case secure(EventLoopFuture<Negotiated>, any Channel)

        var channel: any Channel {
            switch self {
            case .refused(let channel), .secure(_, let channel): channel
            case .plain(let line): line.parts.channel
            }
        }
    }

    let exchange: WebExchange<Responder>
    let credentials: TLSCredentials?

    private var limits: TransportLimits { exchange.limits }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        let address = channel.remoteAddress?.ipAddress ?? ""
        guard exchange.admission.admitConnection(from: address) else {
            return refuse(channel)
        }
        channel.closeFuture.whenComplete { [admission = exchange.admission] _ in
            admission.releaseConnection(from: address)
        }
        return makeValue(channel).flatMapErrorThrowing { error in
            // A connection whose set-up fails is not closed by NIO, and the peer would wait.
            channel.close(promise: nil)
            throw error
        }
    }

    func handle(value: Value, logger: Logger) async {
        await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) { await handle(value) }
    }

    private func handle(_ value: Value) async {
        switch value {
        case .refused: break
        case .plain(let line): await exchange.serve(line, of: Connection(channel: line.parts.channel))
        case .secure(let negotiated, let channel):
            // Who can't agree with us on TLS is gone.
            guard let agreed = try? await negotiated.get() else { return channel.close(promise: nil) }
            let found = channel.eventLoop.submit { TLSCredentials.peerCertificateSubject(of: channel) }
            let subject = try? await found.get()
            let connection = Connection(channel: channel, certificateSubject: subject)
            switch agreed {
            case .http1_1(let line): await exchange.serve(line, of: connection)
            case .http2(let streams): await serve(streams, of: connection)
            }
        }
    }

    private func serve(_ streams: Streams, of connection: Connection) async {
        await withDiscardingTaskGroup { tasks in
            do {
                for try await stream in streams.inbound {
                    tasks.addTask { await exchange.serve(stream, of: connection) }
                }
            } catch {
                // The connection ended with an error; its streams end by themselves.
            }
        }
    }
}

extension WebChannel {
    /// Says that there is no room, where that costs next to nothing: over TLS it takes a handshake to say something.
    private func refuse(_ channel: any Channel) -> EventLoopFuture<Value> {
        let admission = exchange.admission
        guard credentials == nil, admission.admitRefusal() else {
            channel.close(promise: nil)
            return channel.eventLoop.makeSucceededFuture(.refused(channel))
        }
        channel.closeFuture.whenComplete { _ in admission.releaseRefusal() }
        return channel.eventLoop.makeCompletedFuture {
            try HTTP1Handler.add(
                to: channel, limits, exchange.clock, isSecure: false, WriteWindow(), exchange.logger,
                refusing: .tooManyConnections)
            return .refused(channel)
        }
    }

    private func makeValue(_ channel: any Channel) -> EventLoopFuture<Value> {
        guard let credentials else {
            return channel.eventLoop.makeCompletedFuture { .plain(try makeHTTP1(channel, isSecure: false)) }
        }
        let tooLate = channel.eventLoop.scheduleTask(in: TimeAmount(limits.headTime)) { channel.close(promise: nil) }
        return credentials.secure(channel).flatMap {
            channel.configureHTTP2AsyncSecureUpgrade { channel in
                tooLate.cancel()
                return channel.eventLoop.makeCompletedFuture { try makeHTTP1(channel, isSecure: true) }
            } http2ConnectionInitializer: { channel in
                tooLate.cancel()
                return channel.eventLoop.makeCompletedFuture { try makeHTTP2(channel) }
            }
        }.map { .secure($0, channel) }
    }

    private func makeHTTP1(_ channel: any Channel, isSecure: Bool) throws -> Line {
        try channel.syncOptions?.setOption(.recvAllocator, value: Self.receiving)
        let window = WriteWindow()
        try HTTP1Handler.add(to: channel, limits, exchange.clock, isSecure: isSecure, window, exchange.logger)
        let pace = try measure(channel)
        return Line(parts: try NIOAsyncChannel(wrappingChannelSynchronously: channel), window: window, pace: pace)
    }

    private func makeHTTP2(_ channel: any Channel) throws -> Streams {
        let pipeline = channel.pipeline.syncOperations
        try channel.syncOptions?.setOption(.recvAllocator, value: Self.receiving)
        let pace = try measure(channel)
        let keeper = HTTP2Keeper(limits, channel.eventLoop)
        var connection = NIOHTTP2Handler.ConnectionConfiguration()
        connection.initialSettings = [
            HTTP2Setting(parameter: .maxConcurrentStreams, value: TransportLimits.streamCount),
            HTTP2Setting(
                parameter: .maxHeaderListSize,
                value: limits.headerByteCount + limits.targetByteCount + 32 * limits.headerCount),
            HTTP2Setting(parameter: .initialWindowSize, value: TransportLimits.streamWindowByteCount),
        ]
        connection.targetWindowSize = TransportLimits.connectionWindowByteCount
        var stream = NIOHTTP2Handler.StreamConfiguration()
        stream.targetWindowSize = TransportLimits.streamWindowByteCount
        stream.outboundBufferSizeHighWatermark = TransportLimits.streamBufferByteCount
        stream.outboundBufferSizeLowWatermark = TransportLimits.streamBufferByteCount / 2
        let streams = try pipeline.configureAsyncHTTP2Pipeline(
            mode: .server, streamDelegate: keeper.delegate, frameDelegate: keeper.delegate,
            configuration: NIOHTTP2Handler.Configuration(connection: connection, stream: stream)
        ) { [bound = keeper.delegate.keeper] stream in
            stream.eventLoop.makeCompletedFuture { try makeStream(stream, of: bound, pace) }
        }
        try pipeline.addHandler(keeper)
        return streams
    }

    private func makeStream(
        _ stream: any Channel, of keeper: NIOLoopBound<HTTP2Keeper>, _ pace: LinePace
    ) throws -> Line {
        let pipeline = stream.pipeline.syncOperations
        try pipeline.addHandler(HTTP2FramePayloadToHTTPServerCodec())
        let window = WriteWindow()
        try pipeline.addHandler(HTTP2StreamHandler(limits, window, of: keeper))
        return Line(parts: try NIOAsyncChannel(wrappingChannelSynchronously: stream), window: window, pace: pace)
    }

    private func measure(_ channel: any Channel) throws -> LinePace {
        let pace = LinePace()
        try channel.pipeline.syncOperations.addHandler(PaceHandler(pace), position: .first)
        return pace
    }

    private static var receiving: AdaptiveRecvByteBufferAllocator {
        AdaptiveRecvByteBufferAllocator(
            minimum: 2 << 10, initial: 4 << 10, maximum: TransportLimits.readByteCount)
    }
}
