/// Who the requestor says uses it (PS3.7 D.3.3.7). Nothing here is checked, and nothing of it is printed but its kind.
public struct UserIdentity: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case username, usernameAndPasscode, kerberos, saml, jsonWebToken
        /// Of a later edition of the standard.
        case other(UInt8)

        init(code: UInt8) {
            self =
                switch code {
                case 1: .username
                case 2: .usernameAndPasscode
                case 3: .kerberos
                case 4: .saml
                case 5: .jsonWebToken
                default: .other(code)
                }
        }

        var code: UInt8 {
            switch self {
            case .username: 1
            case .usernameAndPasscode: 2
            case .kerberos: 3
            case .saml: 4
            case .jsonWebToken: 5
            case .other(let code): code
            }
        }
    }
    public var kind: Kind
    /// Whether the requestor wants to hear that the identity was accepted.
    public var wantsResponse: Bool
    /// The username in UTF-8, the Kerberos ticket, the SAML assertion or the token.
    public var primary: [UInt8]
    /// The passcode in UTF-8; empty for the other kinds.
    public var secondary: [UInt8]

    public init(kind: Kind, wantsResponse: Bool = false, primary: [UInt8], secondary: [UInt8] = []) {
        (self.kind, self.wantsResponse) = (kind, wantsResponse)
        (self.primary, self.secondary) = (primary, secondary)
    }

    /// The name of the kinds that have one.
    public var username: String? {
        switch kind {
        case .username, .usernameAndPasscode: String(decoding: primary, as: UTF8.self)
        case .kerberos, .saml, .jsonWebToken, .other: nil
        }
    }
}

extension UserIdentity: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A passcode or a token must not come into a log by way of an interpolation.
    public var description: String { "UserIdentity(\(kind))" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["kind": kind]) }
}
