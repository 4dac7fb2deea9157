/// The rules of a site, as a pure function of the request.
///
/// A rule speaks or is silent; the first that speaks decides; where all are silent the answer is no. The rules are few until
/// users have names: peers that are known may store, search and read from their own host; so may this machine, and its network
/// where the configuration says that it is trusted, unless callers must be known; exceptions and administration are for administrators alone, wherever a request comes from.
public struct Policy: Hashable, Sendable {
    public struct Verdict: Hashable, Sendable {
        public let isAllowed: Bool
        public let reason: Decision.Reason

        static func allow(_ reason: Decision.Reason) -> Verdict { Verdict(isAllowed: true, reason: reason) }
        static func refuse(_ reason: Decision.Reason) -> Verdict { Verdict(isAllowed: false, reason: reason) }
    }

    /// Whether peers and clients that are not on this machine may do what those on it may. Off unless set.
    public let trustsNetwork: Bool
    /// What a DICOM caller may do that is no known peer on its own host.
    public let unknownCallers: UnknownCallers
    /// Whether who may store over HTTP may also reject there what is stored. Off unless set.
    public let takesWebDeletes: Bool
    /// Who is an administrator at the socket: the user that the server runs as, and root.
    public let administratorUserIDs: Set<UInt32>

    /// What a DICOM caller may do that is no known peer on its own host: an AE title proves nothing.
    public enum UnknownCallers: String, Hashable, Sendable, CaseIterable {
        /// What a known one may, from this machine; nothing from elsewhere unless the network is trusted.
        case loopback
        /// Nothing, from wherever it calls.
        case reject
        /// What a known one may.
        case accept
    }

    public init(
        trustsNetwork: Bool = false, unknownCallers: UnknownCallers = .loopback, takesWebDeletes: Bool = false,
        administratorUserIDs: Set<UInt32>
    ) {
        self.trustsNetwork = trustsNetwork
        self.unknownCallers = unknownCallers
        self.takesWebDeletes = takesWebDeletes
        self.administratorUserIDs = administratorUserIDs
    }

    public func verdict(on request: AccessRequest) -> Verdict {
        administration(request) ?? upkeep(request) ?? clinicalUse(request) ?? .refuse(.noRule)
    }

    private func administration(_ request: AccessRequest) -> Verdict? {
        guard case .administrator(let userID) = request.subject else { return nil }
        return administratorUserIDs.contains(userID) ? .allow(.administrator) : .refuse(.notAnAdministrator)
    }

    private func upkeep(_ request: AccessRequest) -> Verdict? {
        guard case .system = request.subject, request.purpose == .maintenance || request.purpose == .migration else {
            return nil
        }
        return switch request.action {
        case .store, .search, .read: .allow(.system)
        case .reject, .resolveExceptions, .administer: nil
        }
    }

    private func clinicalUse(_ request: AccessRequest) -> Verdict? {
        switch request.action {
        case .store, .search, .read: break
        case .reject where takesWebDeletes && request.subject.isWebClient: break
        case .reject, .resolveExceptions, .administer:
            switch request.subject {
            case .dimsePeer, .httpClient: return .refuse(.notAnAdministrator)
            case .administrator, .system: return nil
            }
        }
        let isLocal: Bool
        switch request.subject {
        case .dimsePeer(_, _, _, isKnown: true, _, _): return .allow(.knownPeer)
        case .dimsePeer(_, _, let isLoopback, _, _, _):
            switch unknownCallers {
            case .loopback: isLocal = isLoopback
            case .reject: return .refuse(.unknownCaller)
            case .accept: return .allow(.unknownCallersAccepted)
            }
        // Behind a proxy on this machine everybody seems to be on this machine.
        case .httpClient(_, let isLoopback, let isForwarded, _): isLocal = isLoopback && !isForwarded
        case .administrator, .system: return nil
        }
        return isLocal ? .allow(.loopback) : trustsNetwork ? .allow(.trustedNetwork) : .refuse(.untrustedNetwork)
    }
}
