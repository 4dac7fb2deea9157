import Sealing

/// Who a peer says its user is (PS3.7 D.3.3.7), for policies that can check it. The name may be logged, sealed; the proof
/// never leaves the decision.
public struct AssertedIdentity: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case username
        case usernameAndPasscode = "username-and-passcode"
        case kerberos
        case saml
        case jsonWebToken = "json-web-token"
        /// One that the standard did not know when this was written.
        case other
    }
    public let kind: Kind
    /// Of the kinds that have one.
    public let name: String?
    /// The passcode, ticket, assertion or token, as it came.
    public let proof: [UInt8]

    public init(kind: Kind, name: String?, proof: [UInt8]) {
        (self.kind, self.name, self.proof) = (kind, name, proof)
    }

    /// A digest stands for the proof: equal where the proofs are, small, and of no use to a thief of memory.
    var withoutProof: AssertedIdentity {
        AssertedIdentity(kind: kind, name: name, proof: proof.isEmpty ? [] : SHA256Hasher.digest(proof))
    }
}

extension AssertedIdentity: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "AssertedIdentity(\(kind.rawValue))" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["kind": kind]) }
}
