public import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// How a requestor introduces itself, and what it asks for.
public struct RequestorConfiguration: Sendable {
    public var callingAETitle: String
    public var calledAETitle: String
    /// At most 128; their IDs are given out in this order: 1, 3, 5, …
    public var proposals: [Proposal]
    public var implementation: Implementation
    public var limits = NetworkLimits()
    /// The SCP role to ask for (PS3.7 D.3.3.4): the storage classes that a C-GET brings.
    public var roles: [UserInformation.RoleSelection] = []
    public var extendedNegotiations: [UserInformation.ExtendedNegotiation] = []
    public var commonExtendedNegotiations: [UserInformation.CommonExtendedNegotiation] = []
    public var userIdentity: UserIdentity?
    /// `nil`: in the clear.
    public var tls: TLSCredentials?

    public struct Proposal: Hashable, Sendable {
        public var abstractSyntaxUID: String
        public var transferSyntaxUIDs: [String]
        /// Whether we offer to be SCP for it too, as a C-GET needs for what comes back (PS3.7 D.3.3.4).
        public var isSCP = false
        /// Whether we ask to be its SCU.
        public var isSCU = true
        public init(abstractSyntaxUID: String, transferSyntaxUIDs: [String], isSCP: Bool = false, isSCU: Bool = true) {
            (self.abstractSyntaxUID, self.transferSyntaxUIDs) = (abstractSyntaxUID, transferSyntaxUIDs)
            (self.isSCP, self.isSCU) = (isSCP, isSCU)
        }
        public static let verification = Proposal(
            abstractSyntaxUID: DICOMUID.verification, transferSyntaxUIDs: [DICOMUID.implicitVRLittleEndian])
    }

    public init(callingAETitle: String, calledAETitle: String, proposals: [Proposal], implementation: Implementation) {
        (self.callingAETitle, self.calledAETitle) = (callingAETitle, calledAETitle)
        (self.proposals, self.implementation) = (proposals, implementation)
    }

    var request: AssociateRequest {
        var user = UserInformation()
        user.maximumPDUByteCount = limits.maximumPDUByteCount
        user.implementationClassUID = implementation.classUID
        user.implementationVersionName = implementation.versionName
        (user.roles, user.extendedNegotiations) = (roles, extendedNegotiations)
        (user.commonExtendedNegotiations, user.userIdentity) = (commonExtendedNegotiations, userIdentity)
        for proposal in proposals.prefix(128) where proposal.isSCP || !proposal.isSCU {
            let role = UserInformation.RoleSelection(
                sopClassUID: proposal.abstractSyntaxUID, isSCU: proposal.isSCU, isSCP: proposal.isSCP)
            if !user.roles.contains(role) { user.roles.append(role) }
        }
        let contexts = proposals.prefix(128).enumerated().map { index, proposal in
            PresentationContextProposal(
                id: UInt8(truncatingIfNeeded: index &* 2 &+ 1), abstractSyntaxUID: proposal.abstractSyntaxUID,
                transferSyntaxUIDs: proposal.transferSyntaxUIDs)
        }
        return AssociateRequest(
            calledAETitle: calledAETitle, callingAETitle: callingAETitle, presentationContexts: contexts,
            userInformation: user)
    }
}

/// One association that we asked for (SCU). Operations go one at a time; end it with ``release()`` or ``abort()``.
public final class Requestor: Sendable {
    /// What the peer accepted.
    public let contexts: [PresentationContext]
    /// What became of each proposed context, in the order of the proposals.
    public let negotiated: [NegotiatedContext]
    /// What the peer says about itself.
    public let peer: UserInformation
    let association: Association
    let fragmentByteCount: Int
    let limits: NetworkLimits
    /// The association as services see it that the peer calls back on it.
    let info: AssociationInfo
    private struct State {
        var isBusy = false
        var messageID: UInt16 = 0
        /// What runs, for ``cancel()``.
        var cancellable: (messageID: UInt16, contextID: UInt8)?
    }
    private let state = Mutex(State())

    private init(
        _ association: Association, _ request: AssociateRequest, _ accept: AssociateAccept, _ limits: NetworkLimits
    ) {
        (self.association, self.limits) = (association, limits)
        peer = accept.userInformation
        contexts = Negotiation.contexts(of: request, accepted: accept.presentationContexts).values
            .sorted { $0.id < $1.id }
        negotiated = request.presentationContexts.map { NegotiatedContext($0, answeredIn: accept) }
        fragmentByteCount = Negotiation.fragmentByteCount(peerMaximum: accept.userInformation.maximumPDUByteCount)
        info = AssociationInfo(
            id: association.id, callingAETitle: request.callingAETitle, calledAETitle: request.calledAETitle,
            remoteAddress: association.channel.remoteAddress, localAddress: association.channel.localAddress,
            implementationClassUID: accept.userInformation.implementationClassUID,
            implementationVersionName: accept.userInformation.implementationVersionName)
    }

    /// Connects and asks for an association.
    public static func associate(
        host: String, port: Int, configuration: RequestorConfiguration, group: any EventLoopGroup
    ) async throws(NetworkError) -> Requestor {
        let request = configuration.request
        let limits = configuration.limits
        let association: Association
        do {
            association = try await ClientBootstrap(group: group)
                .connectTimeout(.bounded(limits.artim))
                .channelOption(.socketOption(.tcp_nodelay), value: 1)
                .connect(host: host, port: port) { channel in
                    let context = configuration.tls?.context(on: channel.eventLoop).map(Optional.some)
                    return (context ?? channel.eventLoop.makeSucceededFuture(nil)).flatMapThrowing { context in
                        let association = Association(id: 1, channel: channel, limits: limits)
                        let handler = try context.map { try NIOSSLClientHandler(context: $0, host: host) }
                        try association.install(request: request, limits: limits, tls: handler)
                        return association
                    }
                }
        } catch {
            throw .unreachable
        }
        do throws(NetworkError) {
            guard case .accepted(let accept)? = try await association.window.next() else { throw .outOfTurn }
            return Requestor(association, request, accept, limits)
        } catch {
            association.abortAndClose()
            throw error
        }
    }

    /// C-ECHO (PS3.7 9.1.5).
    public func echo() async throws(NetworkError) -> Status {
        let messageID = try begin()
        defer { finish() }
        guard let context = context(of: DICOMUID.verification) else { throw .noPresentationContext }
        try await association.send(
            CEcho.request(messageID: messageID), contextID: context.id, fragmentByteCount: fragmentByteCount)
        return CStoreAnswer(reading: try await association.response(to: messageID, .cEcho).command).status
    }

    /// Asks that the C-FIND, C-GET or C-MOVE that runs ends (PS3.7 9.3.2.3). Its answer still comes.
    public func cancel() async throws(NetworkError) {
        guard let running = state.withLock({ $0.cancellable }) else { return }
        var command = CommandSet()
        command.set(.commandField, Command.cCancel.rawValue)
        command.set(.messageIDBeingRespondedTo, running.messageID)
        command.set(.commandDataSetType, CommandSet.noDataSet)
        try await association.send(command, contextID: running.contextID, fragmentByteCount: fragmentByteCount)
    }

    /// The first accepted context of an abstract syntax.
    public func context(of abstractSyntaxUID: String) -> PresentationContext? {
        contexts.first { $0.abstractSyntaxUID == abstractSyntaxUID }
    }

    /// The accepted context for this SOP class and transfer syntax.
    public func context(sopClassUID: String, transferSyntaxUID: String) -> PresentationContext? {
        contexts.first { $0.abstractSyntaxUID == sopClassUID && $0.transferSyntaxUID == transferSyntaxUID }
    }

    public var isOver: Bool { association.window.end != nil }

    /// Ends the association in order (PS3.8 7.2).
    public func release() async throws(NetworkError) {
        _ = try begin()
        defer { finish() }
        try await association.send(.release)
        while let event = try await association.window.next(), event != .releaseConfirmed {
            // Collision (PS3.8 9.2.3, Sta9 and Sta11).
            if event == .release { try await association.send(.releaseReply) }
        }
        await association.waitForClose()
    }

    /// Ends it at once (PS3.8 7.3).
    public func abort() async {
        association.abortAndClose()
        await association.waitForClose()
    }

    /// Begins an operation: its Message ID.
    func begin(cancellableOn contextID: UInt8? = nil) throws(NetworkError) -> UInt16 {
        let messageID = state.withLock { state -> UInt16? in
            guard !state.isBusy else { return nil }
            state.isBusy = true
            state.messageID = state.messageID == .max ? 1 : state.messageID &+ 1
            state.cancellable = contextID.map { (state.messageID, $0) }
            return state.messageID
        }
        guard let messageID else { throw .outOfTurn }
        return messageID
    }

    func finish() {
        state.withLock { state in
            state.isBusy = false
            state.cancellable = nil
        }
    }
}

extension NIOSSLClientHandler {
    /// An address can't be a server name (RFC 6066 3); it is compared with the certificate all the same.
    fileprivate convenience init(context: NIOSSLContext, host: String) throws {
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        try self.init(context: context, serverHostname: isAddress ? nil : host)
    }
}
