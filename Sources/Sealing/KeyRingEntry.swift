import Crypto

/// One epoch key as it lies in `keys/ring/<class>-<epoch>`, wrapped by the root key.
///
/// The wrapped bytes hold the key and the first 16 bytes of the SHA-256 of the fields before them, so that a store can't
/// give one class's key out as another's. Layout: magic "ALKR", version 1, class 1, algorithm 1, a zero byte, epoch 4,
/// installation 16, organisation 16, count 2, wrapped key, CRC-32C 4.
public struct KeyRingEntry: Hashable, Sendable {
    public let keyClass: KeyClass
    public let epoch: UInt32
    public let installation: InstallationID
    /// The one organisation that the key is for; all zero: every organisation that has no key of its own.
    public let organisation: OrganisationID
    let algorithm: UInt8
    let wrapped: [UInt8]

    static let magic: [UInt8] = Array("ALKR".utf8)
    static let everyOrganisation = OrganisationID(Bytes16(high: 0, low: 0))

    /// The entry's file name: `picture-1`.
    public var name: String { "\(keyClass.name)-\(epoch)" }

    init(
        wrapping key: SymmetricKey, _ keyClass: KeyClass, epoch: UInt32, installation: InstallationID,
        organisation: OrganisationID = Self.everyOrganisation, by root: RootKey
    ) throws(SealingError) {
        (self.keyClass, self.epoch, self.installation, self.organisation) = (
            keyClass, epoch, installation, organisation
        )
        algorithm = WrapAlgorithm.aesKeyWrap.rawValue
        let fields = Self.fields(keyClass, algorithm, epoch, installation, organisation)
        let bound = key.withUnsafeBytes { SymmetricKey(data: Array($0) + SHA256Hasher.digest(fields).prefix(16)) }
        do {
            wrapped = Array(try AES.KeyWrap.wrap(bound, using: root.key))
        } catch {
            throw .cipherFailed
        }
    }

    /// Unwraps the key.
    func key(by root: RootKey) throws(SealingError) -> SymmetricKey {
        guard algorithm == WrapAlgorithm.aesKeyWrap.rawValue else { throw .unknownAlgorithm(algorithm) }
        guard let bound = try? AES.KeyWrap.unwrap(wrapped, using: root.key) else { throw .wrongRootKey }
        let digest = SHA256Hasher.digest(Self.fields(keyClass, algorithm, epoch, installation, organisation))
        let key = bound.withUnsafeBytes { bytes in
            bytes.count == 48 && Array(bytes.suffix(16)) == Array(digest.prefix(16))
                ? SymmetricKey(data: Array(bytes.prefix(32))) : nil
        }
        guard let key else { throw .notAuthentic }
        return key
    }

    private static func fields(
        _ keyClass: KeyClass, _ algorithm: UInt8, _ epoch: UInt32, _ installation: InstallationID,
        _ organisation: OrganisationID
    ) -> [UInt8] {
        var bytes = magic + [1, keyClass.rawValue, algorithm, 0]
        bytes.append(bigEndian: epoch)
        return bytes + installation.bytes + organisation.bytes
    }

    public func encoded() -> [UInt8] {
        var bytes = Self.fields(keyClass, algorithm, epoch, installation, organisation)
        bytes.append(bigEndian: UInt16(truncatingIfNeeded: wrapped.count))
        bytes.append(contentsOf: wrapped)
        bytes.append(bigEndian: Checksum.crc32c(bytes))
        return bytes
    }

    public init(parsing bytes: ArraySlice<UInt8>) throws(SealingError) {
        var reader = ByteReader(bytes)
        guard let magic = reader.bytes(4), Array(magic) == Self.magic else { throw .malformed(.magic) }
        guard let version = reader.integer(UInt8.self), version == 1 else { throw .malformed(.version) }
        guard let classByte = reader.integer(UInt8.self), let keyClass = KeyClass(rawValue: classByte) else {
            throw .malformed(.keyClass)
        }
        guard let algorithm = reader.integer(UInt8.self), let reserved = reader.integer(UInt8.self), reserved == 0
        else {
            throw .malformed(.algorithm)
        }
        guard let epoch = reader.integer(UInt32.self), epoch > 0 else { throw .malformed(.epoch) }
        guard let installation = reader.bytes(16).flatMap({ InstallationID(bytes: $0) }),
            let organisation = reader.bytes(16).flatMap({ OrganisationID(bytes: $0) }),
            let count = reader.integer(UInt16.self), Int(count) <= SealingLimits.maximumWrappedKeyByteCount,
            let wrapped = reader.bytes(Int(count)), let checksum = reader.integer(UInt32.self), reader.rest.isEmpty
        else { throw .malformed(.length) }
        guard checksum == Checksum.crc32c(bytes.dropLast(4)) else { throw .malformed(.checksum) }
        (self.keyClass, self.algorithm, self.epoch) = (keyClass, algorithm, epoch)
        (self.installation, self.organisation, self.wrapped) = (installation, organisation, Array(wrapped))
    }
}
