import Crypto

/// An item's key and the commitment to it: 64 bytes of HKDF-SHA256(data key; salt; "aloft item v1" || header's other fields).
struct ItemKey: Sendable {
    let key: SymmetricKey
    let commitment: [UInt8]

    init(header: ItemHeader, dataKey: DataKey) {
        let derived = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: dataKey.key, salt: header.salt, info: Array("aloft item v1".utf8) + header.fields,
            outputByteCount: 64)
        (key, commitment) = derived.withUnsafeBytes { bytes in
            (SymmetricKey(data: Array(bytes.prefix(32))), Array(bytes.suffix(32)))
        }
    }
}
