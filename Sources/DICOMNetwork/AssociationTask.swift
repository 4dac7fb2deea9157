import NIOCore

/// The life of one accepted association, from the request to the closed connection.
struct AssociationTask<Service: AssociationService> {
    let association: Association
    let configuration: AcceptorConfiguration
    let service: Service
    /// Whether there is room for one more with this calling AE title; then it is counted.
    let admits: @Sendable (_ callingAETitle: String) -> Bool

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
        info.userIdentity = request.userInformation.userIdentity
        let security = await association.security()
        (info.isEncrypted, info.clientCertificateSubject) = (security.isEncrypted, security.certificateSubject)
        var refusal = Negotiation.refusal(of: request)
        if !configuration.acceptsAnyCalledAETitle && request.calledAETitle != configuration.aeTitle {
            refusal = refusal ?? .calledAETitleNotRecognized
        }
        // Last: what is refused for good counts nothing.
        if refusal == nil && !admits(request.callingAETitle) { refusal = .localLimitExceeded }
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
        for negotiation in accept.userInformation.extendedNegotiations {
            info.applicationInformation[negotiation.sopClassUID] = negotiation.applicationInformation
        }
        info.scpClassUIDs = Negotiation.requestorSCPClasses(of: request, accepted: accept)
        try await association.send(.accept(accept))
        return (request, accept)
    }

    private func serve(
        _ agreed: (request: AssociateRequest, accept: AssociateAccept), _ info: AssociationInfo
    ) async throws(NetworkError) {
        let conversation = Conversation(
            association: association, service: service, info: info,
            contexts: Negotiation.contexts(of: agreed.request, accepted: agreed.accept.presentationContexts),
            storageContexts: Negotiation.storageContexts(of: agreed.request, accepted: agreed.accept),
            fragmentByteCount: Negotiation.fragmentByteCount(
                peerMaximum: agreed.request.userInformation.maximumPDUByteCount), limits: configuration.limits)
        defer { conversation.end() }
        while let event = try await association.window.next(isStoppable: true, takesReports: true) {
            switch event {
            case .command(let command, let contextID): try await conversation.answer(command, contextID)
            case .report(let report):
                if try await !conversation.send(report) { return }
            case .release:
                return try await association.send(.releaseReply)
            case .associate, .accepted, .dataSet, .endOfDataSet, .releaseConfirmed: throw .outOfTurn
            }
        }
        try await release()
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
            case .command, .dataSet, .endOfDataSet, .report: continue
            case .associate, .accepted: throw .outOfTurn
            }
        }
    }
}
