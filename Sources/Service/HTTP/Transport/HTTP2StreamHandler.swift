import HTTPTypes
import NIOCore
import NIOHTTP2
import NIOHTTPTypes
import NIOHTTPTypesHTTP2

/// One stream of HTTP/2: its time, and its end when an answer is whole before the request is.
final class HTTP2StreamHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private enum Phase: Hashable { case request, whole, closed }

    private var phase = Phase.request
    private let window: WriteWindow
    private let keeper: NIOLoopBound<HTTP2Keeper>
    private var patience: Patience
    private var timer: Scheduled<Void>?

    init(_ limits: TransportLimits, _ window: WriteWindow, of keeper: NIOLoopBound<HTTP2Keeper>) {
        (patience, self.window, self.keeper) = (Patience(limits, now: .now()), window, keeper)
    }

    func handlerAdded(context: ChannelHandlerContext) { startTimer(context) }
    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
        window.close()
    }

    func read(context: ChannelHandlerContext) {
        if phase == .request { patience.await(.body, now: .now()) }
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        patience.streamCount = keeper.value.streamCount
        // Until the next read is asked for, the peer is not waited for.
        let now = NIODeadline.now()
        patience.await(.nothing, now: now)
        switch unwrapInboundIn(data) {
        case .head: break
        case .body(let piece): patience.bodyCame(byteCount: piece.readableBytes, now: now)
        case .end: if phase == .request { phase = .whole }
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        phase = .closed
        timer?.cancel()
        window.close()
        context.fireChannelInactive()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head: context.write(data, promise: promise)
        case .body(var piece):
            // In parts, so that it shows that a slow reader reads.
            while let part = piece.readSlice(
                length: min(piece.readableBytes, TransportLimits.writtenByteCountOfStream)),
                part.readableBytes > 0
            {
                send(.body(part), byteCount: part.readableBytes, context)
            }
            promise?.succeed(())
        case .end(let trailers):
            send(.end(trailers), byteCount: 0, context, isLast: true)
            promise?.succeed(())
        }
    }

    private func send(
        _ part: HTTPResponsePart, byteCount: Int, _ context: ChannelHandlerContext, isLast: Bool = false
    ) {
        patience.writes(now: .now())
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { result in
            self.patience.streamCount = self.keeper.value.streamCount
            self.patience.wrote(byteCount: byteCount, now: .now())
            self.window.remove(byteCount)
            guard isLast, case .success = result, self.phase == .request else { return }
            // The answer is whole and nobody reads the rest of the request (RFC 9113 8.1).
            self.reset(.noError, context)
        }
        context.write(wrapOutboundOut(part), promise: written)
    }

    private func reset(_ code: NIOHTTP2.HTTP2ErrorCode, _ context: ChannelHandlerContext) {
        guard phase != .closed else { return }
        phase = .closed
        context.triggerUserOutboundEvent(NIOHTTP2FramePayloadToHTTPEvent.reset(code: code), promise: nil)
        context.close(promise: nil)
    }

    private func startTimer(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        timer = context.eventLoop.scheduleTask(in: patience.interval) {
            let (handler, context) = bound.value
            handler.patience.streamCount = handler.keeper.value.streamCount
            switch handler.patience.verdict(now: .now()) {
            case .answer: handler.reset(.cancel, context)
            case .body:
                handler.patience.await(.nothing, now: .now())
                context.fireErrorCaught(Refusal.bodyTooSlow)
            case .head, .nextRequest, .none: break
            }
            if handler.phase != .closed { handler.startTimer(context) }
        }
    }
}
