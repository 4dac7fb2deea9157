/// Which of the proposed presentation contexts are accepted, and why the others are not (PS3.8 9.3.3.2).
public struct ContextPolicy: Sendable {
    /// Whether there is a service for this abstract syntax.
    public var acceptsAbstractSyntax: @Sendable (_ abstractSyntaxUID: String) -> Bool
    /// Whether data sets of this abstract syntax can come in this transfer syntax.
    public var acceptsTransferSyntax: @Sendable (_ transferSyntaxUID: String, _ abstractSyntaxUID: String) -> Bool

    public init(
        acceptsAbstractSyntax: @escaping @Sendable (_ abstractSyntaxUID: String) -> Bool,
        acceptsTransferSyntax: @escaping @Sendable (_ transferSyntaxUID: String, _ abstractSyntaxUID: String) -> Bool
    ) {
        (self.acceptsAbstractSyntax, self.acceptsTransferSyntax) = (acceptsAbstractSyntax, acceptsTransferSyntax)
    }

    /// Verification and these storage SOP classes; every transfer syntax in whose place PS3.6 can register one
    /// (1.2.840.10008.1.2 and below, and Papyrus' 1.2.840.10008.1.20).
    public static func storage(_ isStorage: @escaping @Sendable (_ sopClassUID: String) -> Bool) -> ContextPolicy {
        ContextPolicy(
            acceptsAbstractSyntax: { $0 == DICOMUID.verification || isStorage($0) },
            acceptsTransferSyntax: { uid, _ in
                uid == DICOMUID.implicitVRLittleEndian || uid.hasPrefix("1.2.840.10008.1.2.")
                    || uid == "1.2.840.10008.1.20"
            })
    }
}

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

    static func answer(to proposal: PresentationContextProposal, policy: ContextPolicy) -> PresentationContextAnswer {
        let abstractSyntax = proposal.abstractSyntaxUID
        guard policy.acceptsAbstractSyntax(abstractSyntax) else {
            return refusal(of: proposal, .abstractSyntaxNotSupported)
        }
        // The proposer's order is its preference: the first one spares it work.
        guard
            let chosen = proposal.transferSyntaxUIDs.first(where: { policy.acceptsTransferSyntax($0, abstractSyntax) })
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
        var user = UserInformation()
        user.maximumPDUByteCount = limits.maximumPDUByteCount
        user.implementationClassUID = implementation.classUID
        user.implementationVersionName = implementation.versionName
        // One at a time, answered only when asked (PS3.7 D.3.3.3).
        if request.userInformation.asynchronousOperations != nil {
            user.asynchronousOperations = UserInformation.AsynchronousOperations(invoked: 1, performed: 1)
        }
        // The requestor stays SCU; to be SCP takes a service that calls it back, and there is none (PS3.7 D.3.3.4).
        user.roles = request.userInformation.roles
            .filter { policy.acceptsAbstractSyntax($0.sopClassUID) }
            .map { UserInformation.RoleSelection(sopClassUID: $0.sopClassUID, isSCU: $0.isSCU, isSCP: false) }
        return AssociateAccept(
            calledAETitle: request.calledAETitle, callingAETitle: request.callingAETitle,
            presentationContexts: request.presentationContexts.map { answer(to: $0, policy: policy) },
            userInformation: user)
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
        let classes = Set(accept.userInformation.roles.filter(\.isSCP).map(\.sopClassUID))
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
