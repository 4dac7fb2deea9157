import Access
import DICOMNetwork
import NIOCore

extension AssociationInfo {
    /// Who asks, for the access decision.
    ///
    /// - Parameter isKnown: the calling AE title is a peer's, and it comes from that peer's host (``Callers``).
    func subject(isKnown: Bool) -> Subject {
        .dimsePeer(
            callingAETitle: callingAETitle, address: remoteAddress?.ipAddress ?? "",
            isLoopback: remoteAddress?.isLoopback ?? false, isKnown: isKnown,
            identity: userIdentity.map(AssertedIdentity.init),
            certificateSubject: clientCertificateSubject)
    }
}

extension AssertedIdentity {
    init(_ identity: UserIdentity) {
        let (kind, proof): (Kind, [UInt8]) =
            switch identity.kind {
            case .username: (.username, [])
            case .usernameAndPasscode: (.usernameAndPasscode, identity.secondary)
            case .kerberos: (.kerberos, identity.primary)
            case .saml: (.saml, identity.primary)
            case .jsonWebToken: (.jsonWebToken, identity.primary)
            case .other: (.other, identity.primary + identity.secondary)
            }
        self.init(kind: kind, name: identity.username, proof: proof)
    }
}
