import Logging
import NIOCore
import NIOHTTP1

/// What stands between a connection's bytes and its requests.
extension HTTP1Handler {
    private typealias Decoder = ByteToMessageHandler<HTTPRequestDecoder>

    static func add(
        to channel: any Channel, _ limits: TransportLimits, _ clock: WebClock, isSecure: Bool, _ window: WriteWindow,
        _ logger: Logger, refusing refusal: Refusal? = nil
    ) throws {
        let feed = DecoderFeed(limits)
        let handler = HTTP1Handler(limits, clock, isSecure: isSecure, feed, window, logger, refusing: refusal)
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(feed)
        try pipeline.addHandler(makeDecoder(limits))
        try pipeline.addHandler(handler)
    }

    /// Puts a new decoder in the place of the one that is there.
    static func renewDecoder(
        _ pipeline: ChannelPipeline.SynchronousOperations, _ limits: TransportLimits
    ) -> EventLoopFuture<Void> {
        let eventLoop = pipeline.eventLoop
        do {
            let old = try pipeline.context(handlerType: Decoder.self)
            let bound = NIOLoopBound(pipeline, eventLoop: eventLoop)
            return pipeline.removeHandler(context: old).flatMapThrowing {
                let pipeline = bound.value
                let feed = try pipeline.handler(type: DecoderFeed.self)
                try pipeline.addHandler(makeDecoder(limits), position: .after(feed))
            }
        } catch { return eventLoop.makeFailedFuture(error) }
    }

    private static func makeDecoder(_ limits: TransportLimits) -> Decoder {
        Decoder(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: limits.decoder))
    }
}

/// What the feed asks, and says.
extension HTTP1Handler {
    var isInRequest: Bool { exchange.isOpen }
    var wantsBytes: Bool { phase == .open && exchange.mayParse && !isChangingDecoder }

    /// - Returns: whether bytes that came are to be read.
    func takesBytes(_ byteCount: Int) -> Bool {
        isReading = false
        switch phase {
        case .open: return true
        case .lingering(let before, let since):
            phase = .lingering(byteCount: before + byteCount, since: since)
            if before + byteCount > TransportLimits.lingerByteCount, let context { close(context) }
            return false
        case .closed: return false
        }
    }

    var bodyLeft: Int? { body.left }

    func willDecode(byteCount: Int) { if exchange.isOpen { body.willDecode(byteCount: byteCount) } }

    /// The decoder gave what it made of that.
    func decoded() { if exchange.request == .body, body.hasLongFrames { refuse(.longFrames) } }

    /// Behind a request to change the protocol the decoder has stopped.
    func startDecoder(_ context: ChannelHandlerContext) {
        (isDecoderStopped, isChangingDecoder) = (false, true)
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        Self.renewDecoder(context.pipeline.syncOperations, limits).assumeIsolated().whenComplete { result in
            let (handler, context) = bound.value
            guard case .success = result else { return handler.close(context) }
            handler.isChangingDecoder = false
            handler.feed.feed()
        }
    }

    func refuse(_ refusal: Refusal) {
        if let context, phase == .open { refuse(refusal, context) }
    }
}
