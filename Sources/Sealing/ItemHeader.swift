/// How an item is sealed.
public enum ItemAlgorithm: UInt8, Hashable, Sendable {
    /// AES-256-GCM in segments, STREAM nonces; item key and commitment by HKDF-SHA256.
    case aes256GCMSegments = 1
}

/// What stands before an item's segments: kind 1, class 1, algorithm 1, log2 of the segment size 1, data key id 16, salt 32.
///
/// Kinds are the pack format's; sealing only binds them. Behind the header stands the commitment to the item key: GCM
/// does not commit by itself, two keys can be found that both open one ciphertext.
public struct ItemHeader: Hashable, Sendable {
    public let kind: UInt8
    public let keyClass: KeyClass
    public let algorithm: ItemAlgorithm
    public let segmentSizeLog2: UInt8
    public let dataKeyID: DataKeyID
    /// 32 random bytes, new for each item and each attempt to write it.
    public let salt: [UInt8]

    public static let byteCount = 52
    public static let commitmentByteCount = 32
    /// Header and commitment: what stands before the first segment, and what an item's header digest is made over.
    public static let sealedPrefixByteCount = byteCount + commitmentByteCount

    /// Plaintext bytes in each segment but the last.
    public var segmentByteCount: Int { 1 << Int(segmentSizeLog2) }

    init(kind: UInt8, keyClass: KeyClass, segmentSizeLog2: UInt8, dataKeyID: DataKeyID, salt: [UInt8]) {
        (self.kind, self.keyClass, self.algorithm) = (kind, keyClass, .aes256GCMSegments)
        (self.segmentSizeLog2, self.dataKeyID, self.salt) = (segmentSizeLog2, dataKeyID, salt)
    }

    /// Reads a header; what follows it is not looked at.
    public init(parsing bytes: ArraySlice<UInt8>) throws(SealingError) {
        var reader = ByteReader(bytes)
        guard let kind = reader.integer(UInt8.self), let classByte = reader.integer(UInt8.self),
            let algorithmByte = reader.integer(UInt8.self), let log2 = reader.integer(UInt8.self),
            let id = reader.bytes(16).flatMap({ DataKeyID(bytes: $0) }), let salt = reader.bytes(32)
        else { throw .malformed(.length) }
        guard let keyClass = KeyClass(rawValue: classByte) else { throw .malformed(.keyClass) }
        guard let algorithm = ItemAlgorithm(rawValue: algorithmByte) else { throw .unknownAlgorithm(algorithmByte) }
        guard SealingLimits.segmentSizeLog2.contains(log2) else { throw .malformed(.segmentSize) }
        (self.kind, self.keyClass, self.algorithm) = (kind, keyClass, algorithm)
        (self.segmentSizeLog2, self.dataKeyID, self.salt) = (log2, id, Array(salt))
    }

    public func encoded() -> [UInt8] { fields + salt }

    /// The fields but the salt: what the item key is bound to.
    var fields: [UInt8] { [kind, keyClass.rawValue, algorithm.rawValue, segmentSizeLog2] + dataKeyID.bytes }
}
