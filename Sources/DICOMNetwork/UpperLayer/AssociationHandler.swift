import NIOCore
import NIOSSL

/// Joins the state machine to a channel: bytes to PDUs to events, reactions to writes, timers and closing. It decides
/// nothing.
final class AssociationHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = Never
    typealias OutboundIn = Request
    typealias OutboundOut = ByteBuffer

    /// What the local user asks for.
    enum Request: Sendable {
        case accept(AssociateAccept), reject(AssociateReject)
        /// Whole P-DATA-TF PDUs.
        case data(ByteBuffer)
        case release, releaseReply
        case abort(Abort)
    }
    /// The window has room again.
    struct ResumeReading: Sendable {}

    private let limits: NetworkLimits
    private let window: ReceiveWindow
    private var machine: AssociationStateMachine
    private var reader: PDUReader
    private var assembler: MessageAssembler
    /// What the peer or we proposed.
    private var request: AssociateRequest?
    private var contexts: [UInt8: PresentationContext] = [:]
    /// After unreadable bytes nothing that follows has a meaning.
    private var isDeaf = false
    private var hasHeldRead = false
    private var artim: Scheduled<Void>?
    private var watch: Scheduled<Void>?
    private var pendingWriteCount = 0
    private var lastWriteProgress = NIODeadline.now()
    private var waitingForReplySince: NIODeadline?

    /// - Parameter request: for the side that asks for the association.
    init(request: AssociateRequest? = nil, window: ReceiveWindow, limits: NetworkLimits) {
        (self.request, self.window, self.limits) = (request, window, limits)
        machine = AssociationStateMachine(role: request == nil ? .acceptor : .requestor)
        reader = PDUReader(limits: limits)
        assembler = MessageAssembler(limits: limits)
    }

    // MARK: From the transport

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard machine.state == .idle, watch == nil else { return }
        scheduleWatch(context)
        guard let request else { return apply(.transportIndicated, context) }
        apply(.associate(request), context)
        apply(.transportConnected, context)
        waitingForReplySince = .now()
        send(.associateRequest(request), context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDeaf else { return }
        reader.append(unwrapInboundIn(data))
        while !isDeaf {
            do throws(PDUError) {
                guard let pdu = try reader.next() else { return }
                apply(.received(pdu), context)
            } catch {
                refuse(error, context)
            }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        apply(.transportClosed, context)
        artim?.cancel()
        watch?.cancel()
        isDeaf = true
        window.finish(.connectionClosed)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .handshakeFailed? = error as? NIOSSLError { window.finish(.tlsFailed) }
        if error is NIOSSLExtraError { window.finish(.tlsFailed) }
        context.close(promise: nil)
    }

    func read(context: ChannelHandlerContext) {
        if window.isPaused && machine.state != .awaitingClose {
            hasHeldRead = true
        } else {
            context.read()
        }
    }

    // MARK: From the local user

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard event is ResumeReading else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        readIfHeld(context)
        promise?.succeed()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .accept(let accept):
            if let request { contexts = Negotiation.contexts(of: request, accepted: accept.presentationContexts) }
            apply(.accept(accept), context, promise)
        case .reject(let reject): apply(.reject(reject), context, promise)
        case .data(let bytes): apply(.sendData, context, promise, data: bytes)
        case .release:
            waitingForReplySince = .now()
            apply(.release, context, promise)
        case .releaseReply: apply(.releaseReply, context, promise)
        case .abort(let abort):
            apply(.abort(abort), context, promise)
            window.finish(.cancelled)
        }
    }

    // MARK: Reactions

    private func apply(
        _ event: AssociationStateMachine.Event, _ context: ChannelHandlerContext,
        _ promise: EventLoopPromise<Void>? = nil, data: ByteBuffer? = nil
    ) {
        guard let reaction = machine.receive(event) else {
            promise?.fail(NetworkError.outOfTurn)
            return
        }
        switch reaction.artim {
        case .start: startARTIM(context)
        case .stop: artim?.cancel()
        case nil: break
        }
        if let pdu = reaction.send {
            send(pdu, context, promise)
        } else if reaction.sendsData, let data {
            send(data, context, promise)
        } else {
            promise?.succeed()
        }
        if let indication = reaction.indicate { indicate(indication, context) }
        if reaction.closesTransport { context.close(promise: nil) }
        if machine.state == .awaitingClose { readIfHeld(context) }
    }

    private func indicate(_ indication: AssociationStateMachine.Indication, _ context: ChannelHandlerContext) {
        switch indication {
        case .associate(let request):
            self.request = request
            window.offer(.associate(request))
        case .accepted(let accept):
            waitingForReplySince = nil
            if let request { contexts = Negotiation.contexts(of: request, accepted: accept.presentationContexts) }
            window.offer(.accepted(accept))
        case .rejected(let reject): window.finish(.rejected(reject))
        case .data(let value): receive(value, context)
        case .release: window.offer(.release)
        case .releaseConfirmed:
            waitingForReplySince = nil
            window.offer(.releaseConfirmed)
        case .aborted(let abort): window.finish(.aborted(abort))
        case .providerAbort: window.finish(.protocolViolation(PDUError(.unexpectedPDU, "PDU type")))
        case .connectionLost: window.finish(.connectionClosed)
        }
    }

    private func receive(_ value: PresentationDataValue, _ context: ChannelHandlerContext) {
        do throws(PDUError) {
            try assembler.receive(value, contexts: contexts) { [window] piece in
                switch piece {
                case .command(let command, let contextID): window.offer(.command(command, contextID: contextID))
                case .dataSet(let bytes): window.offer(.dataSet(bytes))
                case .endOfDataSet: window.offer(.endOfDataSet)
                }
            }
        } catch {
            refuse(error, context)
        }
    }

    /// The bytes have no meaning: the peer is told (unless it is already), and the task.
    private func refuse(_ error: PDUError, _ context: ChannelHandlerContext) {
        isDeaf = true
        window.finish(.protocolViolation(error))
        apply(.invalid(error.abortReason), context)
    }

    private func send(_ pdu: PDU, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>? = nil) {
        var bytes = context.channel.allocator.buffer(capacity: 256)
        PDUWriter.write(pdu, into: &bytes)
        send(bytes, context, promise)
    }

    private func send(_ bytes: ByteBuffer, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        let promise = promise ?? context.eventLoop.makePromise()
        pendingWriteCount &+= 1
        if pendingWriteCount == 1 { lastWriteProgress = .now() }
        promise.futureResult.assumeIsolated().whenComplete { _ in
            self.pendingWriteCount &-= 1
            self.lastWriteProgress = .now()
        }
        context.writeAndFlush(wrapOutboundOut(bytes), promise: promise)
    }

    private func readIfHeld(_ context: ChannelHandlerContext) {
        guard hasHeldRead else { return }
        hasHeldRead = false
        read(context: context)
    }

    // MARK: Time

    private func startARTIM(_ context: ChannelHandlerContext) {
        artim?.cancel()
        artim = context.eventLoop.assumeIsolated().scheduleTask(in: .bounded(limits.artim)) {
            self.window.finish(.timedOut)
            self.apply(.artimExpired, context)
        }
    }

    private func scheduleWatch(_ context: ChannelHandlerContext) {
        let interval = TimeAmount.bounded(max(min(limits.idle, limits.artim) / 4, .milliseconds(10)))
        watch = context.eventLoop.assumeIsolated().scheduleTask(in: interval) {
            self.look(context)
            // Looking may have closed the channel, and then nothing cancels the next look.
            if self.machine.state != .idle { self.scheduleWatch(context) }
        }
    }

    /// Ends an association whose peer is silent though it is its turn, or does not read.
    private func look(_ context: ChannelHandlerContext) {
        let (now, idle) = (NIODeadline.now(), TimeAmount.bounded(limits.idle))
        if pendingWriteCount > 0 && now - lastWriteProgress >= idle {
            window.finish(.timedOut)
            return context.close(promise: nil)
        }
        let isSilent = machine.state == .established && (window.waitingSince.map { now - $0 >= idle } ?? false)
        let isLate = waitingForReplySince.map { now - $0 >= .bounded(limits.artim) } ?? false
        guard isSilent || isLate else { return }
        waitingForReplySince = nil
        window.finish(.timedOut)
        apply(.abort(.byUser), context)
    }
}

extension TimeAmount {
    /// At most a year, so that no deadline overflows.
    static func bounded(_ duration: Duration) -> TimeAmount { min(TimeAmount(duration), .hours(365 * 24)) }
}
