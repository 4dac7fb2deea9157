import NIOCore

/// The life of one accepted association, from the request to the closed connection.
struct AssociationTask<Service: AssociationService> {
    let association: Association
    let configuration: AcceptorConfiguration
    let service: Service
    /// There are too many already: this one is told so.
    let isOneTooMany: Bool

    func run() async {
        var info = AssociationInfo(
            id: association.id, callingAETitle: "", calledAETitle: "", remoteAddress: association.channel.remoteAddress,
            localAddress: association.channel.localAddress)
        var failure: NetworkError?
        do throws(NetworkError) {
            if let request = try await receiveRequest(&info) {
                try await serve(request, info)
            }
        } catch {
            failure = error
            // Whatever went wrong, the peer is told; a connection that has ended already ignores it.
            try? await association.send(.abort(.byUser))
        }
        await association.waitForClose()
        await service.ended(info, error: failure)
    }

    /// `nil` when it was rejected, or the acceptor stopped before it came.
    private func receiveRequest(
        _ info: inout AssociationInfo
    ) async throws(NetworkError) -> (AssociateRequest, AssociateAccept)? {
        guard let event = try await association.window.next(isStoppable: true) else {
            association.abortAndClose()
            return nil
        }
        guard case .associate(let request) = event else { throw .outOfTurn }
        (info.callingAETitle, info.calledAETitle) = (request.callingAETitle, request.calledAETitle)
        info.implementationClassUID = request.userInformation.implementationClassUID
        info.implementationVersionName = request.userInformation.implementationVersionName
        var refusal = Negotiation.refusal(of: request)
        if isOneTooMany { refusal = .localLimitExceeded }
        if !configuration.acceptsAnyCalledAETitle && request.calledAETitle != configuration.aeTitle {
            refusal = refusal ?? .calledAETitleNotRecognized
        }
        var policy = configuration.contexts
        if refusal == nil {
            switch await service.accept(request, from: info) {
            case .accept: break
            case .acceptOnly(let narrower): policy = narrower
            case .reject(let reject): refusal = reject
            }
        }
        if let refusal {
            try await association.send(.reject(refusal))
            return nil
        }
        let accept = Negotiation.answer(
            to: request, policy: policy, implementation: configuration.implementation, limits: configuration.limits)
        try await association.send(.accept(accept))
        return (request, accept)
    }

    private func serve(
        _ agreed: (request: AssociateRequest, accept: AssociateAccept), _ info: AssociationInfo
    ) async throws(NetworkError) {
        let contexts = Negotiation.contexts(of: agreed.request, accepted: agreed.accept.presentationContexts)
        let fragmentByteCount = Negotiation.fragmentByteCount(
            peerMaximum: agreed.request.userInformation.maximumPDUByteCount)
        while let event = try await association.window.next(isStoppable: true) {
            switch event {
            case .command(let command, let contextID):
                guard let context = contexts[contextID] else { throw .noPresentationContext }
                guard let response = try await answer(command, context, info) else { continue }
                try await association.send(response, contextID: contextID, fragmentByteCount: fragmentByteCount)
            case .release:
                return try await association.send(.releaseReply)
            case .associate, .accepted, .dataSet, .endOfDataSet, .releaseConfirmed: throw .outOfTurn
            }
        }
        try await release()
    }

    /// The response to a command; `nil` when none is due.
    private func answer(
        _ command: CommandSet, _ context: PresentationContext, _ info: AssociationInfo
    ) async throws(NetworkError) -> CommandSet? {
        let field = command.integer(.commandField) ?? 0
        guard field & Command.responseBit == 0 else {
            throw .protocolViolation(PDUError(.unexpectedCommand, "command field"))
        }
        let dataSet = IncomingDataSet(window: association.window)
        let response: CommandSet?
        switch Command(rawValue: field) {
        case .cEcho: response = .response(to: command, status: await service.echo(from: info))
        case .cStore:
            switch CStoreRequest.read(command, context: context, association: info) {
            case .success(let request):
                response = await service.store(request, dataSet: dataSet.stream).response(to: command)
            case .failure(let refusal): response = .response(to: command, status: refusal.status)
            }
        // Nothing runs any more that could be cancelled (PS3.7 9.3.2.3).
        case .cCancel: response = nil
        case .cGet, .cFind, .cMove, .nEventReport, .nGet, .nSet, .nAction, .nCreate, .nDelete, nil:
            response = .response(to: command, status: .unrecognizedOperation)
        }
        if command.hasDataSet { try await dataSet.drain() }
        return response
    }

    /// The acceptor stops: asks the peer to release. What the peer still sends is not answered, so it keeps it.
    private func release() async throws(NetworkError) {
        try await association.send(.release)
        while let event = try await association.window.next() {
            switch event {
            case .releaseConfirmed: return
            // Collision: the acceptor's side gets the reply first, then answers (PS3.8 9.2.3, Sta10 and Sta12).
            case .release:
                while let next = try await association.window.next(), next != .releaseConfirmed {}
                return try await association.send(.releaseReply)
            case .command, .dataSet, .endOfDataSet: continue
            case .associate, .accepted: throw .outOfTurn
            }
        }
    }
}
