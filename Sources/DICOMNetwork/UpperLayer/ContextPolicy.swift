/// What of a proposal is accepted, and why the rest is not: rules as values, for ``Negotiation`` to apply.
public struct ContextPolicy: Sendable {
    /// Whether there is a service for this abstract syntax.
    public var acceptsAbstractSyntax: @Sendable (_ abstractSyntaxUID: String) -> Bool
    /// Whether data sets of this abstract syntax can come in this transfer syntax.
    public var acceptsTransferSyntax: @Sendable (_ transferSyntaxUID: String, _ abstractSyntaxUID: String) -> Bool
    /// Whether we may call the requestor back as SCP of this SOP class: what C-GET sends (PS3.7 D.3.3.4).
    public var requestorMayBeSCP: @Sendable (_ sopClassUID: String) -> Bool = { _ in false }
    /// Whether a SOP class that we do not know is served when the requestor says that it is of this service class
    /// (PS3.7 D.3.3.6).
    public var acceptsServiceClass: @Sendable (_ serviceClassUID: String) -> Bool = { _ in false }
    /// The answer to an extended negotiation; `nil`: none, so that the service class' defaults hold (PS3.7 D.3.3.5).
    public var applicationInformation: @Sendable (_ proposed: UserInformation.ExtendedNegotiation) -> [UInt8]? =
        ApplicationInformation.answer
    /// What accepts an identity whose sender wants to hear of it; `nil`: nothing is said, as for a name that nobody
    /// checked (PS3.7 D.3.3.7.2).
    public var userIdentityResponse: @Sendable (_ identity: UserIdentity) -> [UInt8]? = { _ in nil }

    public init(
        acceptsAbstractSyntax: @escaping @Sendable (_ abstractSyntaxUID: String) -> Bool,
        acceptsTransferSyntax: @escaping @Sendable (_ transferSyntaxUID: String, _ abstractSyntaxUID: String) -> Bool
    ) {
        (self.acceptsAbstractSyntax, self.acceptsTransferSyntax) = (acceptsAbstractSyntax, acceptsTransferSyntax)
    }

    /// Verification and these storage SOP classes, both ways round; every transfer syntax in whose place PS3.6 can
    /// register one (1.2.840.10008.1.2 and below, and Papyrus' 1.2.840.10008.1.20).
    ///
    /// - Parameter isService: which other SOP classes are served; their messages come in a native transfer syntax.
    public static func storage(
        _ isStorage: @escaping @Sendable (_ sopClassUID: String) -> Bool,
        and isService: @escaping @Sendable (_ sopClassUID: String) -> Bool = { _ in false }
    ) -> ContextPolicy {
        var policy = ContextPolicy(
            acceptsAbstractSyntax: { $0 == DICOMUID.verification || isStorage($0) || isService($0) },
            acceptsTransferSyntax: { uid, abstractSyntax in
                if isService(abstractSyntax) {
                    return [DICOMUID.implicitVRLittleEndian, DICOMUID.explicitVRLittleEndian].contains(uid)
                }
                return uid == DICOMUID.implicitVRLittleEndian || uid.hasPrefix("1.2.840.10008.1.2.")
                    || uid == "1.2.840.10008.1.20"
            })
        policy.requestorMayBeSCP = isStorage
        policy.acceptsServiceClass = { $0 == DICOMUID.storageServiceClass }
        return policy
    }
}
