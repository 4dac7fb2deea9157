import NIOCore
import NIOHTTP2

/// One connection of HTTP/2: ends it when it is idle, and with GOAWAY when the server stops (RFC 9113 6.8).
final class HTTP2Keeper: ChannelDuplexHandler {
    typealias InboundIn = HTTP2Frame
    typealias InboundOut = HTTP2Frame
    typealias OutboundIn = HTTP2Frame
    typealias OutboundOut = HTTP2Frame

    private enum Phase: Hashable {
        case open
        /// The peer was told to open no further streams; those on their way are still taken.
        case leaving(since: NIODeadline)
        /// The peer knows the last stream that is answered.
        case left(since: NIODeadline)
        case closed
    }

    /// How long streams may be on their way after the first GOAWAY.
    private static let flightTime = TimeAmount.seconds(1)

    private let limits: TransportLimits
    private let eventLoop: any EventLoop
    private var phase = Phase.open
    private(set) var streamCount = 0
    private var lastStream = HTTP2StreamID.rootStream
    private var idleSince = NIODeadline.now()
    private var timer: Scheduled<Void>?
    /// The peer was told that the connection is broken.
    private var isBroken = false

    init(_ limits: TransportLimits, _ eventLoop: any EventLoop) {
        (self.limits, self.eventLoop) = (limits, eventLoop)
    }

    /// Hears of streams, and of what is written; on the connection's loop.
    struct Delegate: NIOHTTP2StreamDelegate, NIOHTTP2FrameDelegate {
        let keeper: NIOLoopBound<HTTP2Keeper>

        func streamCreated(_ id: HTTP2StreamID, channel: any Channel) {
            keeper.value.streamCount += 1
            keeper.value.lastStream = max(keeper.value.lastStream, id)
        }

        func streamClosed(_ id: HTTP2StreamID, channel: any Channel) {
            keeper.value.streamCount -= 1
            keeper.value.idleSince = .now()
        }

        func wroteFrame(_ frame: HTTP2Frame) {
            if case .goAway(_, let code, _) = frame.payload, code != .noError { keeper.value.isBroken = true }
        }
    }

    var delegate: Delegate { Delegate(keeper: NIOLoopBound(self, eventLoop: eventLoop)) }

    func handlerAdded(context: ChannelHandlerContext) { startTimer(context) }
    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
        phase = .closed
        timer?.cancel()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // NIO tells of streams' errors here too, when it has ended them: the others go on (RFC 9113 5.4.2). Of what breaks
        // the connection it has told the peer before.
        let isOfStream = !isBroken && error is any NIOHTTP2Error && !(error is NIOHTTP2Errors.UnableToSerializeFrame)
        if !isOfStream { context.close(promise: nil) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent where phase == .open: leave(context)
        case let event as ChannelEvent where event == .inputClosed: context.close(promise: nil)
        default: break
        }
        context.fireUserInboundEventTriggered(event)
    }

    private func leave(_ context: ChannelHandlerContext) {
        if streamCount == 0 { return end(context) }
        phase = .leaving(since: .now())
        sendGoAway(.maxID, context, promise: nil)
    }

    /// The peer may send what was not taken somewhere else.
    private func end(_ context: ChannelHandlerContext) {
        phase = .closed
        let sent = context.eventLoop.makePromise(of: Void.self)
        sent.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
        sendGoAway(lastStream, context, promise: sent)
    }

    private func sendGoAway(_ id: HTTP2StreamID, _ context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
        let frame = HTTP2Frame(
            streamID: .rootStream, payload: .goAway(lastStreamID: id, errorCode: .noError, opaqueData: nil))
        context.writeAndFlush(wrapOutboundOut(frame), promise: promise)
    }

    private func startTimer(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: eventLoop)
        let interval = phase == .open ? Patience(limits, now: .now()).interval : .milliseconds(100)
        timer = eventLoop.scheduleTask(in: interval) {
            let (keeper, context) = bound.value
            keeper.tick(context)
            if keeper.phase != .closed { keeper.startTimer(context) }
        }
    }

    private func tick(_ context: ChannelHandlerContext) {
        let now = NIODeadline.now()
        switch phase {
        case .open:
            if streamCount == 0, now - idleSince > TimeAmount(limits.keepAliveTime) { end(context) }
        case .leaving(let since):
            if streamCount == 0 { return end(context) }
            guard now - since > Self.flightTime else { return }
            phase = .left(since: since)
            sendGoAway(lastStream, context, promise: nil)
        case .left(let since):
            guard streamCount == 0 || now - since > TimeAmount(TransportLimits.stopTime) else { return }
            phase = .closed
            context.close(promise: nil)
        case .closed: break
        }
    }
}
