/// What a key is for. Each class has its own epoch keys, so that a holder of one reads nothing of another.
public enum KeyClass: UInt8, Hashable, Sendable, CaseIterable {
    /// Pictures: what carries no patient attribute.
    case picture = 1
    /// Heads, identity bulk, records, indexes and sealed cells.
    case identity = 2
    /// Equality tokens, in generations.
    case token = 3
    /// Signatures of passes and log heads.
    case signing = 4
    /// Pseudonyms of UIDs; never turned.
    case uid = 5
    /// Patient keys; never turned.
    case patient = 6

    /// The word in file names: `keys/ring/<word>-<epoch>`.
    public var name: String {
        switch self {
        case .picture: "picture"
        case .identity: "identity"
        case .token: "token"
        case .signing: "signing"
        case .uid: "uid"
        case .patient: "patient"
        }
    }

    /// Whether a new epoch may take over. Pseudonyms and patient keys stand in rows and pictures for ever.
    public var turns: Bool {
        switch self {
        case .picture, .identity, .token, .signing: true
        case .uid, .patient: false
        }
    }
}
