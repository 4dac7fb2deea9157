public import NIOCore
import NIOPosix
import Synchronization

/// How a requestor introduces itself, and what it asks for.
public struct RequestorConfiguration: Sendable {
    public var callingAETitle: String
    public var calledAETitle: String
    /// At most 128; their IDs are given out in this order: 1, 3, 5, …
    public var proposals: [Proposal]
    public var implementation: Implementation
    public var limits = NetworkLimits()

    public struct Proposal: Hashable, Sendable {
        public var abstractSyntaxUID: String
        public var transferSyntaxUIDs: [String]
        public init(abstractSyntaxUID: String, transferSyntaxUIDs: [String]) {
            (self.abstractSyntaxUID, self.transferSyntaxUIDs) = (abstractSyntaxUID, transferSyntaxUIDs)
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
    /// What the peer says about itself.
    public let peer: UserInformation
    private let association: Association
    private let fragmentByteCount: Int
    private let state = Mutex((isBusy: false, messageID: UInt16(0)))

    private init(_ association: Association, _ request: AssociateRequest, _ accept: AssociateAccept) {
        self.association = association
        peer = accept.userInformation
        contexts = Negotiation.contexts(of: request, accepted: accept.presentationContexts).values
            .sorted { $0.id < $1.id }
        fragmentByteCount = Negotiation.fragmentByteCount(peerMaximum: accept.userInformation.maximumPDUByteCount)
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
                    channel.eventLoop.makeCompletedFuture {
                        let association = Association(id: 1, channel: channel, limits: limits)
                        try association.install(request: request, limits: limits)
                        return association
                    }
                }
        } catch {
            throw .unreachable
        }
        do throws(NetworkError) {
            guard case .accepted(let accept)? = try await association.window.next() else { throw .outOfTurn }
            return Requestor(association, request, accept)
        } catch {
            association.abortAndClose()
            throw error
        }
    }

    /// C-ECHO (PS3.7 9.1.5).
    public func echo() async throws(NetworkError) -> Status {
        let messageID = try begin()
        defer { finish() }
        guard let context = contexts.first(where: { $0.abstractSyntaxUID == DICOMUID.verification }) else {
            throw .noPresentationContext
        }
        try await association.send(
            CEcho.request(messageID: messageID), contextID: context.id, fragmentByteCount: fragmentByteCount)
        return CStoreAnswer(reading: try await response(to: messageID, .cEcho)).status
    }

    /// C-STORE (PS3.7 9.1.1). The data set is sent as it comes, encoded in the transfer syntax of `context`; it is
    /// never held whole. A source that throws aborts the association: half a data set can't be taken back.
    public func store<Source: AsyncSequence & Sendable>(
        sopClassUID: String, sopInstanceUID: String, context: PresentationContext, priority: UInt16 = 0,
        dataSet: Source
    ) async throws(NetworkError) -> CStoreAnswer where Source.Element == ByteBuffer {
        let messageID = try begin()
        defer { finish() }
        let command = CStoreRequest.command(
            messageID: messageID, sopClassUID: sopClassUID, sopInstanceUID: sopInstanceUID, priority: priority)
        var outgoing = Association.encode(command, contextID: context.id, fragmentByteCount: fragmentByteCount)
        var pending = ByteBuffer()
        do {
            for try await piece in dataSet {
                if pending.readableBytes == 0 { pending = piece } else { pending.writeImmutableBuffer(piece) }
                // The last fragment must be marked, so one is kept back.
                while pending.readableBytes > fragmentByteCount {
                    append(&pending, isLast: false, contextID: context.id, to: &outgoing)
                    try await association.send(.data(outgoing))
                    outgoing.clear()
                }
                pending.discardReadBytes()
            }
        } catch {
            association.abortAndClose()
            throw (error as? NetworkError) ?? .sourceFailed
        }
        append(&pending, isLast: true, contextID: context.id, to: &outgoing)
        try await association.send(.data(outgoing))
        return CStoreAnswer(reading: try await response(to: messageID, .cStore))
    }

    /// C-STORE of bytes that are in memory already.
    public func store(
        sopClassUID: String, sopInstanceUID: String, context: PresentationContext, bytes: ByteBuffer
    ) async throws(NetworkError) -> CStoreAnswer {
        try await store(
            sopClassUID: sopClassUID, sopInstanceUID: sopInstanceUID, context: context, dataSet: DataSetStream([bytes]))
    }

    /// The accepted context for this SOP class and transfer syntax.
    public func context(sopClassUID: String, transferSyntaxUID: String) -> PresentationContext? {
        contexts.first { $0.abstractSyntaxUID == sopClassUID && $0.transferSyntaxUID == transferSyntaxUID }
    }

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

    private func append(_ pending: inout ByteBuffer, isLast: Bool, contextID: UInt8, to outgoing: inout ByteBuffer) {
        let fragment = pending.readSlice(length: min(fragmentByteCount, pending.readableBytes)) ?? ByteBuffer()
        let value = PresentationDataValue(contextID: contextID, isCommand: false, isLast: isLast, fragment: fragment)
        PDUWriter.write([value], into: &outgoing)
    }

    private func begin() throws(NetworkError) -> UInt16 {
        let messageID = state.withLock { state -> UInt16? in
            guard !state.isBusy else { return nil }
            state.isBusy = true
            state.messageID = state.messageID == .max ? 1 : state.messageID &+ 1
            return state.messageID
        }
        guard let messageID else { throw .outOfTurn }
        return messageID
    }

    private func finish() { state.withLock { $0.isBusy = false } }

    private func response(to messageID: UInt16, _ command: Command) async throws(NetworkError) -> CommandSet {
        switch try await association.window.next() {
        case .command(let response, _):
            guard response.integer(.commandField) == command.rawValue | Command.responseBit,
                response.integer(.messageIDBeingRespondedTo) == messageID, !response.hasDataSet
            else {
                association.abortAndClose()
                throw .unexpectedAnswer
            }
            return response
        case .release:
            try await association.send(.releaseReply)
            throw .released
        case .associate, .accepted, .dataSet, .endOfDataSet, .releaseConfirmed, nil:
            association.abortAndClose()
            throw .unexpectedAnswer
        }
    }
}
