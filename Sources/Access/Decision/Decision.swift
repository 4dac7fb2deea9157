/// The answer to one request, with its reason. Good until ``expiry``.
public struct Decision: Hashable, Sendable {
    /// What its log records name it by.
    public struct ID: Hashable, Sendable {
        public let node: UInt32
        public let number: UInt64

        public init(node: UInt32, number: UInt64) {
            self.node = node
            self.number = number
        }
    }

    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Allowed: it comes from this machine.
        case loopback
        /// Allowed: the configuration says that this site's network is trusted.
        case trustedNetwork = "trusted-network"
        /// Allowed: a peer that is known, from its own host.
        case knownPeer = "known-peer"
        /// Allowed: the configuration says that DICOM callers need not be known.
        case unknownCallersAccepted = "unknown-callers-accepted"
        /// Allowed: an administrator at the socket in the data folder.
        case administrator
        /// Allowed: Aloft's own upkeep.
        case system
        /// Refused: it comes over a network that is not trusted, or through a proxy.
        case untrustedNetwork = "untrusted-network"
        /// Refused: the configuration says that DICOM callers must be known, and this one is not.
        case unknownCaller = "unknown-caller"
        /// Refused: a user of this machine who is no administrator.
        case notAnAdministrator = "not-an-administrator"
        /// Refused: no rule speaks of it.
        case noRule = "no-rule"
        /// Refused: the log can't be written, so nothing may be done.
        case logUnavailable = "log-unavailable"
    }

    public let id: ID
    /// As asked, with a digest in the place of a proof.
    public let request: AccessRequest
    public let isAllowed: Bool
    public let reason: Reason
    public let time: UTCTime
    public let expiry: UTCTime
}
