import Crypto

/// How a key is wrapped. Others (HPKE, a hybrid post-quantum encapsulation) get numbers of their own.
public enum WrapAlgorithm: UInt8, Hashable, Sendable {
    /// AES key wrap (RFC 3394).
    case aesKeyWrap = 1
    /// Not at all: in its place stands a commitment to the key, which lies in the pack's chest.
    case chest = 2
}

/// A key that item keys are derived from. In memory only; at rest there is its ``KeySlot``.
public struct DataKey: Sendable, CustomStringConvertible {
    public let id: DataKeyID
    public let keyClass: KeyClass
    let key: SymmetricKey

    /// Says nothing of the key.
    public var description: String { "DataKey(\(keyClass.name))" }
}

/// A wrapped data key: data key id 16, class 1, algorithm 1, epoch 4, count 2, wrapped key.
public struct KeySlot: Hashable, Sendable {
    public let id: DataKeyID
    public let keyClass: KeyClass
    /// As stored; a reader keeps slots with algorithms that it does not know.
    public let algorithm: UInt8
    public let epoch: UInt32
    public let wrapped: [UInt8]

    /// The bytes before the wrapped key.
    public static let fixedByteCount = 24

    public var byteCount: Int { Self.fixedByteCount + wrapped.count }

    package init(id: DataKeyID, keyClass: KeyClass, algorithm: UInt8, epoch: UInt32, wrapped: [UInt8]) {
        (self.id, self.keyClass, self.algorithm) = (id, keyClass, algorithm)
        (self.epoch, self.wrapped) = (epoch, wrapped)
    }

    package init(reading reader: inout ByteReader) throws(SealingError) {
        guard let id = reader.bytes(16).flatMap({ DataKeyID(bytes: $0) }), let classByte = reader.integer(UInt8.self),
            let algorithm = reader.integer(UInt8.self), let epoch = reader.integer(UInt32.self),
            let count = reader.integer(UInt16.self)
        else { throw .malformed(.length) }
        guard let keyClass = KeyClass(rawValue: classByte) else { throw .malformed(.keyClass) }
        guard count > 0, Int(count) <= SealingLimits.maximumWrappedKeyByteCount, let wrapped = reader.bytes(Int(count))
        else { throw .malformed(.length) }
        self.init(id: id, keyClass: keyClass, algorithm: algorithm, epoch: epoch, wrapped: Array(wrapped))
    }

    /// Reads one slot and nothing behind it.
    public init(parsing bytes: ArraySlice<UInt8>) throws(SealingError) {
        var reader = ByteReader(bytes)
        try self.init(reading: &reader)
        guard reader.rest.isEmpty else { throw .malformed(.length) }
    }

    public func encode(into bytes: inout [UInt8]) {
        bytes.append(contentsOf: id.bytes)
        bytes.append(keyClass.rawValue)
        bytes.append(algorithm)
        bytes.append(bigEndian: epoch)
        bytes.append(bigEndian: UInt16(truncatingIfNeeded: wrapped.count))
        bytes.append(contentsOf: wrapped)
    }
}

extension KeySlot {
    /// What a settled pack has in the place of a key: 32 bytes of HKDF-SHA256(data key; "aloft data key v1" || class || id).
    public static func commitment(to key: DataKey) -> KeySlot {
        let info = Array("aloft data key v1".utf8) + [key.keyClass.rawValue] + key.id.bytes
        let derived = HKDF<SHA256>.deriveKey(inputKeyMaterial: key.key, info: info, outputByteCount: 32)
        return KeySlot(
            id: key.id, keyClass: key.keyClass, algorithm: WrapAlgorithm.chest.rawValue, epoch: 0,
            wrapped: derived.withUnsafeBytes { Array($0) })
    }

    /// Whether the key itself lies in a chest.
    public var isCommitment: Bool { algorithm == WrapAlgorithm.chest.rawValue }
}
