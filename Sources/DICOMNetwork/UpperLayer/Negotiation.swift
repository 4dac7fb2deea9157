/// A presentation context that both sides agreed on.
public struct PresentationContext: Hashable, Sendable {
    public var id: UInt8
    public var abstractSyntaxUID: String
    public var transferSyntaxUID: String
    public init(id: UInt8, abstractSyntaxUID: String, transferSyntaxUID: String) {
        (self.id, self.abstractSyntaxUID, self.transferSyntaxUID) = (id, abstractSyntaxUID, transferSyntaxUID)
    }
}

/// Who we say we are in an association (PS3.7 D.3.3.2).
public struct Implementation: Hashable, Sendable {
    public var classUID: String
    /// At most 16 characters.
    public var versionName: String
    public init(classUID: String, versionName: String) { (self.classUID, self.versionName) = (classUID, versionName) }
}

/// The acceptor's answer to a proposal: a function of the proposal and the rules, nothing else.
enum Negotiation {
    /// Refusals that need no service: what the provider itself can't do.
    static func refusal(of request: AssociateRequest) -> AssociateReject? {
        guard request.applicationContextName == DICOMUID.applicationContext else {
            return .applicationContextNotSupported
        }
        let length = request.userInformation.maximumPDUByteCount
        guard length == 0 || length >= NetworkLimits.minimumPeerPDUByteCount else { return .noReason }
        return nil
    }

    /// - Parameter isKnown: whether there is a service for the proposal's abstract syntax.
    static func answer(
        to proposal: PresentationContextProposal, isKnown: Bool, policy: ContextPolicy
    ) -> PresentationContextAnswer {
        guard isKnown else { return refusal(of: proposal, .abstractSyntaxNotSupported) }
        // The proposer's order is its preference: the first one spares it work.
        guard
            let chosen = proposal.transferSyntaxUIDs.first(where: {
                policy.acceptsTransferSyntax($0, proposal.abstractSyntaxUID)
            })
        else { return refusal(of: proposal, .transferSyntaxesNotSupported) }
        return PresentationContextAnswer(id: proposal.id, result: .acceptance, transferSyntaxUID: chosen)
    }

    /// The transfer syntax of a refused context must be there and has no meaning.
    private static func refusal(
        of proposal: PresentationContextProposal, _ result: PresentationContextAnswer.Result
    ) -> PresentationContextAnswer {
        PresentationContextAnswer(
            id: proposal.id, result: result,
            transferSyntaxUID: proposal.transferSyntaxUIDs.first ?? DICOMUID.implicitVRLittleEndian)
    }

    static func answer(
        to request: AssociateRequest, policy: ContextPolicy, implementation: Implementation, limits: NetworkLimits
    ) -> AssociateAccept {
        let asked = request.userInformation
        // A SOP class that nobody here knows is served when its kind is (PS3.7 D.3.3.6).
        let introduced = Set(
            asked.commonExtendedNegotiations.filter { policy.acceptsServiceClass($0.serviceClassUID) }
                .map(\.sopClassUID))
        let isKnown = { policy.acceptsAbstractSyntax($0) || introduced.contains($0) }
        let contexts = request.presentationContexts.map {
            answer(to: $0, isKnown: isKnown($0.abstractSyntaxUID), policy: policy)
        }
        var user = UserInformation()
        user.maximumPDUByteCount = limits.maximumPDUByteCount
        user.implementationClassUID = implementation.classUID
        user.implementationVersionName = implementation.versionName
        // One at a time, answered only when asked (PS3.7 D.3.3.3).
        if asked.asynchronousOperations != nil {
            user.asynchronousOperations = UserInformation.AsynchronousOperations(invoked: 1, performed: 1)
        }
        // The requestor is SCU as it likes, and SCP where we would call it back (PS3.7 D.3.3.4).
        user.roles = asked.roles.filter { isKnown($0.sopClassUID) }.map {
            let isSCP = $0.isSCP && (policy.requestorMayBeSCP($0.sopClassUID) || introduced.contains($0.sopClassUID))
            return UserInformation.RoleSelection(sopClassUID: $0.sopClassUID, isSCU: $0.isSCU, isSCP: isSCP)
        }
        // Of two for one SOP class the first counts: it may come once (PS3.7 D.3.3.5).
        var answered = Set<String>()
        user.extendedNegotiations = asked.extendedNegotiations.compactMap { proposed in
            guard isKnown(proposed.sopClassUID), answered.insert(proposed.sopClassUID).inserted else { return nil }
            return policy.applicationInformation(proposed).map {
                .init(sopClassUID: proposed.sopClassUID, applicationInformation: $0)
            }
        }
        if let identity = asked.userIdentity, identity.wantsResponse {
            user.userIdentityResponse = policy.userIdentityResponse(identity)
        }
        return AssociateAccept(
            calledAETitle: request.calledAETitle, callingAETitle: request.callingAETitle,
            presentationContexts: contexts, userInformation: user)
    }

    /// Which SOP classes the requestor is SCP of, after both sides have spoken (PS3.7 D.3.3.4.2). Without an answer the
    /// default holds: it is SCU alone.
    static func requestorSCPClasses(of request: AssociateRequest, accepted accept: AssociateAccept) -> Set<String> {
        let asked = Set(request.userInformation.roles.filter(\.isSCP).map(\.sopClassUID))
        return asked.intersection(accept.userInformation.roles.filter(\.isSCP).map(\.sopClassUID))
    }

    /// What is agreed on when these answers meet these proposals. An answer to what was not proposed counts nothing.
    static func contexts(
        of request: AssociateRequest, accepted answers: [PresentationContextAnswer]
    ) -> [UInt8: PresentationContext] {
        var contexts: [UInt8: PresentationContext] = [:]
        for answer in answers where answer.result == .acceptance {
            guard let proposal = request.presentationContexts.first(where: { $0.id == answer.id }) else { continue }
            contexts[answer.id] = PresentationContext(
                id: answer.id, abstractSyntaxUID: proposal.abstractSyntaxUID,
                transferSyntaxUID: answer.transferSyntaxUID)
        }
        return contexts
    }

    /// In which contexts the requestor takes instances itself: those whose SCP role it asked for and got (PS3.7 D.3.3.4).
    static func storageContexts(
        of request: AssociateRequest, accepted accept: AssociateAccept
    ) -> [PresentationContext] {
        let classes = requestorSCPClasses(of: request, accepted: accept)
        return contexts(of: request, accepted: accept.presentationContexts).values
            .filter { classes.contains($0.abstractSyntaxUID) }
            .sorted { $0.id < $1.id }
    }

    /// The longest fragment to send to a peer with this maximum, in bytes: without the value's header, and even.
    static func fragmentByteCount(peerMaximum: UInt32) -> Int {
        let length = peerMaximum == 0 ? NetworkLimits.unlimitedFragmentByteCount : Int(clamping: peerMaximum) - 6
        return max(2, min(length, NetworkLimits.unlimitedFragmentByteCount) & ~1)
    }
}
