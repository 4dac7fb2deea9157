/// The user information item (PS3.8 9.3.2.3, Annex D; PS3.7 D.3.3).
public struct UserInformation: Hashable, Sendable {
    /// The longest variable field that the sender of this wants to receive, in bytes; 0 for no limit (PS3.8 D.1).
    public var maximumPDUByteCount: UInt32 = 0
    public var implementationClassUID: String?
    public var implementationVersionName: String?
    /// Operations at the same time (PS3.7 D.3.3.3); absent stands for 1, 1.
    public var asynchronousOperations: AsynchronousOperations?
    public var roles: [RoleSelection] = []
    public var extendedNegotiations: [ExtendedNegotiation] = []
    /// Only in a request.
    public var commonExtendedNegotiations: [CommonExtendedNegotiation] = []
    /// Only in a request.
    public var userIdentity: UserIdentity?
    /// The acceptor's answer to ``userIdentity``; empty for usernames (PS3.7 D.3.3.7.2).
    public var userIdentityResponse: [UInt8]?
    /// Other sub-items, as they came: what the future brings.
    public var others: [Item] = []

    public struct AsynchronousOperations: Hashable, Sendable {
        public var invoked: UInt16
        public var performed: UInt16
        public init(invoked: UInt16, performed: UInt16) { (self.invoked, self.performed) = (invoked, performed) }
    }
    /// SCP/SCU role selection (PS3.7 D.3.3.4), as seen from the association's requestor.
    public struct RoleSelection: Hashable, Sendable {
        public var sopClassUID: String
        public var isSCU: Bool
        public var isSCP: Bool
        public init(sopClassUID: String, isSCU: Bool, isSCP: Bool) {
            (self.sopClassUID, self.isSCU, self.isSCP) = (sopClassUID, isSCU, isSCP)
        }
    }
    /// SOP Class Extended Negotiation (PS3.7 D.3.3.5). What the bytes mean is the service class' affair.
    public struct ExtendedNegotiation: Hashable, Sendable {
        public var sopClassUID: String
        public var applicationInformation: [UInt8]
        public init(sopClassUID: String, applicationInformation: [UInt8]) {
            (self.sopClassUID, self.applicationInformation) = (sopClassUID, applicationInformation)
        }
    }
    /// SOP Class Common Extended Negotiation (PS3.7 D.3.3.6): what a SOP class is that the acceptor may not know.
    public struct CommonExtendedNegotiation: Hashable, Sendable {
        public var sopClassUID: String
        public var serviceClassUID: String
        /// SOP classes whose instances it can be read as.
        public var relatedGeneralSOPClassUIDs: [String]
        public init(sopClassUID: String, serviceClassUID: String, relatedGeneralSOPClassUIDs: [String] = []) {
            (self.sopClassUID, self.serviceClassUID) = (sopClassUID, serviceClassUID)
            self.relatedGeneralSOPClassUIDs = relatedGeneralSOPClassUIDs
        }
    }
    public struct Item: Hashable, Sendable {
        public var type: UInt8
        public var value: [UInt8]
        public init(type: UInt8, value: [UInt8]) { (self.type, self.value) = (type, value) }
    }
    public init() {}
}
