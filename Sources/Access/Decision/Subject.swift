/// Who asks. Made by an adapter from what it saw of the connection, never from what the request claims about itself.
public enum Subject: Hashable, Sendable {
    /// A DICOM application entity. The title is what it calls itself and proves nothing; address is where it comes from.
    /// Known: the title is a peer's, and it comes from that peer's host. The certificate's subject was checked against the
    /// site's trust file; the identity is only what the peer says.
    case dimsePeer(
        callingAETitle: String, address: String, isLoopback: Bool, isKnown: Bool = false,
        identity: AssertedIdentity? = nil, certificateSubject: String? = nil)
    /// Somebody over HTTP. Forwarded: a proxy added a header that says so; then the address is the proxy's.
    /// The certificate's subject was checked as a peer's is; of a forwarded request, it is the proxy's.
    case httpClient(address: String, isLoopback: Bool, isForwarded: Bool, certificateSubject: String? = nil)
    /// Somebody at the administration socket, with the user id that the kernel vouches for.
    case administrator(userID: UInt32)
    /// Aloft itself: settling, verifying, copying. The job's kind, not its number.
    case system(job: String)

    /// What stands in the log's plain part.
    var kind: String {
        switch self {
        case .dimsePeer: "dimse-peer"
        case .httpClient: "http-client"
        case .administrator: "administrator"
        case .system: "system"
        }
    }
}

extension Subject {
    var isWebClient: Bool { if case .httpClient = self { true } else { false } }

    /// With digests where proofs were: what may be kept and compared.
    var withoutProof: Subject {
        guard
            case .dimsePeer(let title, let address, let isLoopback, let isKnown, let identity?, let certificate) = self
        else {
            return self
        }
        return .dimsePeer(
            callingAETitle: title, address: address, isLoopback: isLoopback, isKnown: isKnown,
            identity: identity.withoutProof, certificateSubject: certificate)
    }
}
