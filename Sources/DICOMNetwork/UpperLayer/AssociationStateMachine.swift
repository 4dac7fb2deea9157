/// The DICOM upper layer protocol machine (PS3.8 9.2, Table 9-10), for both sides. No channel, timer or task is in it.
struct AssociationStateMachine: Sendable {
    enum Role: Hashable, Sendable { case requestor, acceptor }

    /// PS3.8 Tables 9-1 to 9-5.
    enum State: Int, Hashable, Sendable, CaseIterable {
        case idle = 1
        case awaitingRequest = 2
        /// The local user decides on the request.
        case awaitingLocalAnswer = 3
        case awaitingTransport = 4
        case awaitingAnswer = 5
        case established = 6
        case awaitingReleaseReply = 7
        case awaitingLocalReleaseReply = 8
        /// Release collision: requestor, then acceptor.
        case collisionRequestorAwaitingLocalReply = 9
        case collisionAcceptorAwaitingReply = 10
        case collisionRequestorAwaitingReply = 11
        case collisionAcceptorAwaitingLocalReply = 12
        case awaitingClose = 13
    }

    /// PS3.8 9.2.2: what the local user asks for, what comes from the peer, what the transport and the timer say.
    enum Event: Hashable, Sendable {
        case associate(AssociateRequest)  // Evt1
        case transportConnected  // Evt2
        case transportIndicated  // Evt5
        case received(PDU)  // Evt3, 4, 6, 10, 12, 13, 16
        case accept(AssociateAccept)  // Evt7
        case reject(AssociateReject)  // Evt8
        case sendData  // Evt9
        case release  // Evt11
        case releaseReply  // Evt14
        case abort(Abort)  // Evt15
        case transportClosed  // Evt17
        case artimExpired  // Evt18
        case invalid(Abort.Reason)  // Evt19
    }

    /// PS3.8 Tables 9-6 to 9-9.
    enum Action: Hashable, Sendable, CaseIterable {
        case ae1, ae2, ae3, ae4, ae5, ae6, ae7, ae8
        case dt1, dt2
        case ar1, ar2, ar3, ar4, ar5, ar6, ar7, ar8, ar9, ar10
        case aa1, aa2, aa3, aa4, aa5, aa6, aa7, aa8
    }

    /// What the local user is told.
    enum Indication: Hashable, Sendable {
        case associate(AssociateRequest), accepted(AssociateAccept), rejected(AssociateReject)
        case data(PresentationDataValue)
        case release, releaseConfirmed
        case aborted(Abort)
        /// A-P-ABORT that we found out ourselves.
        case providerAbort(Abort.Reason)
        case connectionLost
    }

    /// What the handler does, in this order.
    struct Reaction: Hashable, Sendable {
        enum Timer: Hashable, Sendable { case start, stop }
        var artim: Timer?
        var send: PDU?
        /// The caller's data may be sent.
        var sendsData = false
        var indicate: Indication?
        var closesTransport = false
    }

    let role: Role
    private(set) var state = State.idle

    init(role: Role) { self.role = role }

    /// `nil`: the event has no place in this state (an empty cell of the table); nothing changes.
    mutating func receive(_ event: Event) -> Reaction? {
        guard let (action, next) = Self.step(from: state, on: event, as: role) else { return nil }
        let reaction = Self.reaction(action, to: event, in: state)
        state = next
        return reaction
    }
}
