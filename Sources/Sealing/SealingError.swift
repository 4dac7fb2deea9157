/// Why something could not be sealed or opened. It carries no key, no identifier and no value.
public enum SealingError: Error, Hashable, Sendable {
    /// A ring entry, slot, header, cell or key file is not what its format says.
    case malformed(Field)
    /// The root key's file is not there.
    case noRootKey
    /// The root key's file is already there, and is never replaced.
    case rootKeyExists
    /// Others than the owner can read the root key's file, or it is not a plain file of the owner's.
    case rootKeyExposed
    /// The file system refused: `errno`.
    case system(Int32)
    /// The root key does not unwrap this entry: another key, another installation, or damage.
    case wrongRootKey
    /// The ring lacks a class.
    case incompleteRing
    /// The ring has no key of this class and epoch.
    case noKey(KeyClass, epoch: UInt32)
    /// A wrapped data key, a commitment, a segment or a cell does not open: damage, forgery or another key.
    case notAuthentic
    /// An algorithm that this version does not know.
    case unknownAlgorithm(UInt8)
    /// The item has more segments than the counter has numbers.
    case tooLong
    /// The cipher could not run, for want of memory.
    case cipherFailed

    /// What of a format was wrong.
    public enum Field: UInt8, Hashable, Sendable {
        case magic = 1, version, length, keyClass, algorithm, epoch, segmentSize, checksum, installation, rootKeyFile,
            duplicate, chest
    }

    /// Whether the same call may succeed later.
    public var mayPass: Bool {
        switch self {
        case .system, .cipherFailed, .noRootKey: true
        case .malformed, .rootKeyExists, .rootKeyExposed, .wrongRootKey, .incompleteRing, .noKey, .notAuthentic,
            .unknownAlgorithm, .tooLong:
            false
        }
    }
}
