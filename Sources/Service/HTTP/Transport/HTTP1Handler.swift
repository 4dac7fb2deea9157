import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// HTTP/1.1 on one connection: requests from what NIO's decoder gives, answers to bytes, and everything that ends the
/// connection.
///
/// One request is read at a time; what a client sends behind it stays in the feed, and then in the socket.
final class HTTP1Handler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = ByteBuffer

    enum Phase: Hashable {
        case open
        /// The last answer is out, or on its way; what the peer still sends is thrown away.
        case lingering(byteCount: Int, since: NIODeadline?)
        case closed
    }

    let limits: TransportLimits
    private let clock: WebClock
    private let window: WriteWindow
    private let logger: Logger
    var context: ChannelHandlerContext?
    let feed: DecoderFeed
    private let scheme: String
    var exchange = HTTP1Exchange()
    var phase = Phase.open
    var body = BodyPieces()
    /// Whether the decoder has to be changed for a new one: it stopped.
    var isDecoderStopped = false
    var isChangingDecoder = false
    private var unsent = ByteBuffer()
    /// Of them, bytes of a body.
    private var unsentBodyByteCount = 0
    /// The head of an answer alone waits for the first piece of its body.
    private var holdsHead = false
    private var patience: Patience
    private var timer: Scheduled<Void>?
    private var stopsAt: NIODeadline?
    /// The reader asked for more while a request was being answered.
    private var owesRead = false
    /// Who reads the body waits for it.
    var isReading = false

    /// Said to the connection, whatever it asks for.
    private let refusal: Refusal?

    init(
        _ limits: TransportLimits, _ clock: WebClock, isSecure: Bool, _ feed: DecoderFeed, _ window: WriteWindow,
        _ logger: Logger, refusing refusal: Refusal? = nil
    ) {
        (self.limits, self.clock, self.window, self.logger) = (limits, clock, window, logger)
        self.refusal = refusal
        (self.feed, scheme) = (feed, isSecure ? "https" : "http")
        patience = Patience(limits, now: .now())
        feed.handler = self
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        patience.await(.nextRequest, now: .now())
        startTimer(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        timer?.cancel()
        window.close()
    }

    // MARK: in

    func channelActive(context: ChannelHandlerContext) {
        context.fireChannelActive()
        if let refusal { refuse(refusal, context) }
    }

    func read(context: ChannelHandlerContext) {
        isReading = true
        if exchange.request == .body { patience.await(.body, now: .now()) }
        if phase == .open, !exchange.mayParse { owesRead = true } else { context.read() }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard phase == .open else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            do throws(Refusal) {
                let head = try RequestHead(head, scheme: scheme, limits)
                begin(head)
                context.fireChannelRead(wrapInboundOut(.head(head.request)))
            } catch { refuse(error, context) }
        case .body(let bytes): take(bytes, context)
        case .end:
            guard !body.hasLongFrames else { return refuse(.longFrames, context) }
            feed.requestEnded()
            givePiece(context)
            body = BodyPieces()
            exchange.requestEnded()
            context.fireChannelRead(wrapInboundOut(.end(nil)))
            goOn(context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        // The end of the connection is told in another way.
        case HTTPParserError.invalidEOFState: break
        case let error as HTTPParserError:
            let refusal = error == .headerOverflow ? Refusal.headerTooLarge : .malformed("this is not HTTP/1.1")
            if phase == .open { refuse(refusal, context) }
        default: context.fireErrorCaught(error)
        }
    }

    private func take(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
        body.count(bytes)
        patience.bodyCame(byteCount: bytes.readableBytes, now: .now())
        switch exchange.take(byteCount: bytes.readableBytes) {
        case .some(true):
            // What is not small goes on as it lies.
            if BodyPieces.isLarge(bytes) { givePiece(context) }
            if body.add(bytes) { givePiece(context) }
        case .some(false): break
        case .none: linger(context)
        }
    }

    private func begin(_ head: RequestHead) {
        exchange.begin(head.framing, isHead: head.request.method == .head)
        patience.requestBegins()
        (body, isDecoderStopped) = (BodyPieces(head.framing.body), head.stopsDecoder)
    }

    private func givePiece(_ context: ChannelHandlerContext) {
        if let piece = body.take() { context.fireChannelRead(wrapInboundOut(.body(piece))) }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        // Nobody else asks any more.
        if case .lingering = phase { context.read() }
    }

    /// The feed gave what it could.
    func settle() {
        guard let context else { return }
        givePiece(context)
        updatePatience()
        // A read that was asked for stays asked for while it gave nothing whole.
        if phase == .open, exchange.mayParse, owesRead {
            owesRead = false
            context.read()
        }
    }

    /// Ends an exchange whose two sides are whole.
    private func goOn(_ context: ChannelHandlerContext) {
        guard exchange.answer == .whole, phase == .open else { return }
        if exchange.closes { return linger(context) }
        if exchange.finishIfWhole(), isDecoderStopped { startDecoder(context) }
    }

    private func updatePatience() {
        let now = NIODeadline.now()
        switch exchange.request {
        case .none:
            patience.await(feed.isBetweenRequests ? .nextRequest : .head, now: now)
        // Where nobody reads, the peer is not waited for.
        case .body, .unwanted: patience.await(isReading ? .body : .nothing, now: now)
        case .whole: patience.await(.nothing, now: now)
        }
    }

    /// Answers what can't be understood, or tells who reads the body that it is over.
    func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
        exchange.close()
        givePiece(context)
        if !exchange.isOpen {
            exchange.begin(RequestFraming(isPersistent: false), isHead: false)
            exchange.requestEnded()
            answer(refusal, context)
        } else if exchange.answer == .whole {
            linger(context)
        } else {
            exchange.requestEnded()
            context.fireErrorCaught(refusal)
        }
    }

    private func answer(_ refusal: Refusal, _ context: ChannelHandlerContext) {
        var (head, body, identifier) = refusal.answer()
        refusal.log(identifier, to: logger)
        head.headerFields[.date] = clock.date()
        put(.head(head), context)
        put(.body(body), context)
        put(.end(nil), context)
        context.flush()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent:
            stopsAt = .now() + TimeAmount(TransportLimits.stopTime)
            exchange.close()
            if !exchange.isOpen { close(context) }
        case let event as ChannelEvent where event == .inputClosed:
            inputEnded(context)
            context.fireUserInboundEventTriggered(event)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if exchange.request == .body, phase == .open { context.fireErrorCaught(Refusal.bodyCut) }
        phase = .closed
        timer?.cancel()
        window.close()
        context.fireChannelInactive()
    }

    private func inputEnded(_ context: ChannelHandlerContext) {
        exchange.close()
        switch phase {
        case .open where !exchange.isOpen: close(context)
        case .open where exchange.request == .body:
            exchange.requestEnded()
            context.fireErrorCaught(Refusal.bodyCut)
        case .lingering where !patience.hasWrites: close(context)
        case .open, .lingering, .closed: break
        }
    }

    // MARK: out

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        put(unwrapOutboundIn(data), context)
        // What is written is counted below; who writes is slowed by the channel's writability.
        promise?.succeed(())
    }

    func flush(context: ChannelHandlerContext) {
        if !holdsHead { send(context) }
        context.flush()
    }

    private func put(_ part: HTTPResponsePart, _ context: ChannelHandlerContext) {
        guard phase == .open else {
            if case .body(let piece) = part { window.remove(piece.readableBytes) }
            return
        }
        switch part {
        case .head(let head) where head.status.kind == .informational:
            exchange.continued()
            ResponseEncoder.write(head, .none, closes: false, request: exchange.framing, to: &unsent)
        case .head(let head):
            let framing = ResponseEncoder.framing(of: head, toHead: exchange.isHead, exchange.framing)
            exchange.answerBegan(framing, unreadByteCount: body.left)
            ResponseEncoder.write(head, framing, closes: exchange.closes, request: exchange.framing, to: &unsent)
            holdsHead = framing != .none
        case .body(let piece):
            // An empty chunk would be the last.
            guard case .body(let framing) = exchange.answer, framing != .none, piece.readableBytes > 0 else {
                return window.remove(piece.readableBytes)
            }
            holdsHead = false
            // More than was announced would be read as the next answer.
            guard exchange.wrote(byteCount: piece.readableBytes) else { return close(context) }
            write(piece, isChunk: framing == .chunked, context)
        case .end(let trailers):
            guard case .body(let framing) = exchange.answer else { return }
            switch framing {
            case .chunked: ResponseEncoder.writeChunkEnd(trailers, to: &unsent)
            case .length(let left) where left > 0: return close(context)
            case .length, .none, .untilClose: break
            }
            holdsHead = false
            exchange.answerEnded()
            send(context)
            context.flush()
            answerEnded(context)
        }
    }

    private func answerEnded(_ context: ChannelHandlerContext) {
        goOn(context)
        // The next request may be in the buffer, and no read of the socket tells of it.
        guard phase == .open else { return }
        let isPipelined = feed.hasUnread
        feed.feed()
        if isPipelined { context.fireChannelReadComplete() }
    }

    private func write(_ piece: ByteBuffer, isChunk: Bool, _ context: ChannelHandlerContext) {
        if isChunk { ResponseEncoder.writeChunkSize(piece.readableBytes, to: &unsent) }
        if piece.readableBytes <= 8 << 10 {
            unsent.writeImmutableBuffer(piece)
            unsentBodyByteCount += piece.readableBytes
        } else {
            send(context)
            var piece = piece
            while let part = piece.readSlice(length: min(piece.readableBytes, TransportLimits.writtenByteCount)),
                part.readableBytes > 0
            {
                send(part, bodyByteCount: part.readableBytes, context)
            }
        }
        if isChunk { unsent.writeStaticString("\r\n") }
    }

    private func send(_ context: ChannelHandlerContext) {
        guard unsent.readableBytes > 0 else { return }
        let bytes = unsent
        unsent = ByteBuffer()
        let bodyByteCount = unsentBodyByteCount
        unsentBodyByteCount = 0
        send(bytes, bodyByteCount: bodyByteCount, context)
    }

    private func send(_ bytes: ByteBuffer, bodyByteCount: Int, _ context: ChannelHandlerContext) {
        patience.writes(now: .now())
        let byteCount = bytes.readableBytes
        let promise = context.eventLoop.makePromise(of: Void.self)
        promise.futureResult.assumeIsolated().whenComplete { _ in
            self.patience.wrote(byteCount: byteCount, now: .now())
            self.window.remove(bodyByteCount)
            self.lingerIfWritten(context)
        }
        context.write(wrapOutboundOut(bytes), promise: promise)
    }
}

extension HTTP1Handler {
    // MARK: the end

    /// Ends the connection so that the last answer arrives: our side is closed when it is out, then the peer's bytes are thrown
    /// away until it closes too, for a moment.
    private func linger(_ context: ChannelHandlerContext) {
        guard phase == .open else { return }
        phase = .lingering(byteCount: 0, since: nil)
        feed.drop()
        body = BodyPieces()
        patience.await(.nothing, now: .now())
        lingerIfWritten(context)
        context.read()
    }

    private func lingerIfWritten(_ context: ChannelHandlerContext) {
        guard case .lingering(let byteCount, nil) = phase, !patience.hasWrites else { return }
        phase = .lingering(byteCount: byteCount, since: .now())
        context.close(mode: .output, promise: nil)
    }

    func close(_ context: ChannelHandlerContext) {
        phase = .closed
        context.close(promise: nil)
    }

    // MARK: the clock

    private func startTimer(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        timer = context.eventLoop.scheduleTask(in: patience.interval) {
            let (handler, context) = bound.value
            handler.tick(context)
            if handler.phase != .closed { handler.startTimer(context) }
        }
    }

    private func tick(_ context: ChannelHandlerContext) {
        let now = NIODeadline.now()
        if let stopsAt, now > stopsAt { return close(context) }
        if case .lingering(_, .some(let since)) = phase, now - since > TimeAmount(TransportLimits.lingerTime) {
            return close(context)
        }
        switch patience.verdict(now: now) {
        case .none: break
        case .nextRequest, .answer: close(context)
        case .head: refuse(.headTooSlow, context)
        case .body: exchange.answer == .whole ? close(context) : refuse(.bodyTooSlow, context)
        }
    }
}
