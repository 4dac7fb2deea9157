extension AssociationStateMachine {
    /// One cell of PS3.8 Table 9-10.
    static func step(from state: State, on event: Event, as role: Role) -> (Action, State)? {
        switch event {
        case .associate: state == .idle ? (.ae1, .awaitingTransport) : nil
        case .transportConnected: state == .awaitingTransport ? (.ae2, .awaitingAnswer) : nil
        case .transportIndicated: state == .idle ? (.ae5, .awaitingRequest) : nil
        case .accept: state == .awaitingLocalAnswer ? (.ae7, .established) : nil
        case .reject: state == .awaitingLocalAnswer ? (.ae8, .awaitingClose) : nil
        case .sendData:
            switch state {
            case .established: (.dt1, .established)
            case .awaitingLocalReleaseReply: (.ar7, .awaitingLocalReleaseReply)
            default: nil
            }
        case .release: state == .established ? (.ar1, .awaitingReleaseReply) : nil
        case .releaseReply:
            switch state {
            case .awaitingLocalReleaseReply: (.ar4, .awaitingClose)
            case .collisionRequestorAwaitingLocalReply: (.ar9, .collisionRequestorAwaitingReply)
            case .collisionAcceptorAwaitingLocalReply: (.ar4, .awaitingClose)
            default: nil
            }
        case .abort: abort(in: state)
        case .transportClosed: closed(in: state)
        case .artimExpired: state == .awaitingRequest || state == .awaitingClose ? (.aa2, .idle) : nil
        case .invalid: unexpected(in: state, whileClosing: .aa7)
        case .received(let pdu): received(pdu, in: state, as: role)
        }
    }

    private static func received(_ pdu: PDU, in state: State, as role: Role) -> (Action, State)? {
        switch (pdu, state) {
        case (.associateRequest(let request), .awaitingRequest):
            request.protocolVersion & 1 == 1 ? (.ae6, .awaitingLocalAnswer) : (.ae6, .awaitingClose)
        case (.associateRequest, .awaitingClose): (.aa7, .awaitingClose)
        case (.associateAccept, .awaitingAnswer): (.ae3, .established)
        case (.associateReject, .awaitingAnswer): (.ae4, .idle)
        case (.data, .established): (.dt2, .established)
        case (.data, .awaitingReleaseReply): (.ar6, .awaitingReleaseReply)
        case (.releaseRequest, .established): (.ar2, .awaitingLocalReleaseReply)
        case (.releaseRequest, .awaitingReleaseReply):
            role == .requestor
                ? (.ar8, .collisionRequestorAwaitingLocalReply) : (.ar8, .collisionAcceptorAwaitingReply)
        case (.releaseReply, .awaitingReleaseReply): (.ar3, .idle)
        case (.releaseReply, .collisionAcceptorAwaitingReply): (.ar10, .collisionAcceptorAwaitingLocalReply)
        case (.releaseReply, .collisionRequestorAwaitingReply): (.ar3, .idle)
        case (.abort, .idle), (.abort, .awaitingTransport): nil
        case (.abort, .awaitingRequest), (.abort, .awaitingClose): (.aa2, .idle)
        case (.abort, _): (.aa3, .idle)
        case (_, _): unexpected(in: state, whileClosing: .aa6)
        }
    }

    /// What must not come now. On a connection that waits for its end, `whileClosing`.
    private static func unexpected(in state: State, whileClosing: Action) -> (Action, State)? {
        switch state {
        case .idle, .awaitingTransport: nil
        case .awaitingRequest: (.aa1, .awaitingClose)
        case .awaitingClose: (whileClosing, .awaitingClose)
        case .awaitingLocalAnswer, .awaitingAnswer, .established, .awaitingReleaseReply, .awaitingLocalReleaseReply,
            .collisionRequestorAwaitingLocalReply, .collisionAcceptorAwaitingReply, .collisionRequestorAwaitingReply,
            .collisionAcceptorAwaitingLocalReply:
            (.aa8, .awaitingClose)
        }
    }

    private static func abort(in state: State) -> (Action, State)? {
        switch state {
        case .idle, .awaitingRequest, .awaitingClose: nil
        case .awaitingTransport: (.aa2, .idle)
        case .awaitingLocalAnswer, .awaitingAnswer, .established, .awaitingReleaseReply, .awaitingLocalReleaseReply,
            .collisionRequestorAwaitingLocalReply, .collisionAcceptorAwaitingReply, .collisionRequestorAwaitingReply,
            .collisionAcceptorAwaitingLocalReply:
            (.aa1, .awaitingClose)
        }
    }

    private static func closed(in state: State) -> (Action, State)? {
        switch state {
        case .idle: nil
        case .awaitingRequest: (.aa5, .idle)
        case .awaitingClose: (.ar5, .idle)
        case .awaitingTransport, .awaitingLocalAnswer, .awaitingAnswer, .established, .awaitingReleaseReply,
            .awaitingLocalReleaseReply, .collisionRequestorAwaitingLocalReply, .collisionAcceptorAwaitingReply,
            .collisionRequestorAwaitingReply, .collisionAcceptorAwaitingLocalReply:
            (.aa4, .idle)
        }
    }

    /// What an action does (PS3.8 Tables 9-6 to 9-9).
    static func reaction(_ action: Action, to event: Event, in state: State) -> Reaction {
        switch (action, event) {
        case (.ae2, _): Reaction()  // The request waits at the handler, which sends it now.
        case (.ae3, .received(.associateAccept(let accept))): Reaction(indicate: .accepted(accept))
        case (.ae4, .received(.associateReject(let reject))):
            Reaction(indicate: .rejected(reject), closesTransport: true)
        case (.ae5, _): Reaction(artim: .start)
        case (.ae6, .received(.associateRequest(let request))):
            request.protocolVersion & 1 == 1
                ? Reaction(artim: .stop, indicate: .associate(request))
                : Reaction(artim: .start, send: .associateReject(.protocolVersionNotSupported))
        case (.ae7, .accept(let accept)): Reaction(send: .associateAccept(accept))
        case (.ae8, .reject(let reject)): Reaction(artim: .start, send: .associateReject(reject))
        case (.dt1, _), (.ar7, _): Reaction(sendsData: true)
        case (.dt2, .received(.data(let value))), (.ar6, .received(.data(let value))):
            Reaction(indicate: .data(value))
        case (.ar1, _): Reaction(send: .releaseRequest)
        case (.ar2, _), (.ar8, _): Reaction(indicate: .release)
        case (.ar3, _): Reaction(indicate: .releaseConfirmed, closesTransport: true)
        case (.ar4, _): Reaction(artim: .start, send: .releaseReply)
        case (.ar5, _): Reaction(artim: .stop)
        case (.ar9, _): Reaction(send: .releaseReply)
        case (.ar10, _): Reaction(indicate: .releaseConfirmed)
        case (.aa1, .abort(let abort)): Reaction(artim: .start, send: .abort(abort))
        case (.aa1, .invalid(let reason)): Reaction(artim: .start, send: .abort(.byProvider(reason)))
        case (.aa1, _): Reaction(artim: .start, send: .abort(.byProvider(.unexpectedPDU)))
        case (.aa2, _): Reaction(artim: .stop, closesTransport: true)
        case (.aa3, .received(.abort(let abort))): Reaction(indicate: .aborted(abort), closesTransport: true)
        case (.aa4, _): Reaction(indicate: .connectionLost)
        case (.aa5, _): Reaction(artim: .stop)
        case (.aa7, .invalid(let reason)): Reaction(send: .abort(.byProvider(reason)))
        case (.aa7, _): Reaction(send: .abort(.byProvider(.unexpectedPDU)))
        case (.aa8, .invalid(let reason)):
            Reaction(artim: .start, send: .abort(.byProvider(reason)), indicate: .providerAbort(reason))
        case (.aa8, _):
            Reaction(
                artim: .start, send: .abort(.byProvider(.unexpectedPDU)), indicate: .providerAbort(.unexpectedPDU))
        case (.ae1, _), (.aa6, _), (.ae3, _), (.ae4, _), (.ae6, _), (.ae7, _), (.ae8, _), (.dt2, _), (.ar6, _),
            (.aa3, _):
            Reaction()
        }
    }
}
