import CLibCrypto
import Crypto

/// OpenSSL's AES-256-GCM: no copy, one key schedule an item.
struct LibCryptoCipher: SegmentCipher, ~Copyable, @unchecked Sendable {
    // Sound to send: the context belongs to this value alone, and every use of it is exclusive.
    private let context: OpaquePointer

    init(key: SymmetricKey, direction: CipherDirection) throws(SealingError) {
        let made = key.withUnsafeBytes { bytes -> OpaquePointer? in
            guard bytes.count == 32 else { return nil }
            return aloft_gcm_new(bytes.bindMemory(to: UInt8.self).baseAddress, direction == .sealing ? 1 : 0)
        }
        guard let made else { throw .cipherFailed }
        context = made
    }

    deinit { aloft_gcm_free(context) }

    mutating func seal(
        _ segment: UnsafeMutableRawBufferPointer, nonce: SegmentNonce, tag: UnsafeMutableRawBufferPointer
    ) throws(SealingError) {
        try seal(segment, nonce: nonce.bytes, authenticating: [], tag: tag)
    }

    mutating func open(
        _ sealed: UnsafeRawBufferPointer, nonce: SegmentNonce, into plaintext: UnsafeMutableRawBufferPointer
    ) throws(SealingError) {
        try open(sealed, nonce: nonce.bytes, authenticating: [], into: plaintext)
    }

    mutating func seal(
        _ bytes: UnsafeMutableRawBufferPointer, nonce: [UInt8], authenticating extra: [UInt8],
        tag: UnsafeMutableRawBufferPointer
    ) throws(SealingError) {
        guard tag.count == tagByteCount, nonce.count == 12 else { throw .malformed(.length) }
        let place = bytes.bindMemory(to: UInt8.self).baseAddress
        let tagPlace = tag.bindMemory(to: UInt8.self).baseAddress
        guard aloft_gcm_seal(context, nonce, extra, extra.count, place, bytes.count, place, tagPlace) == 1 else {
            throw .cipherFailed
        }
    }

    mutating func open(
        _ sealed: UnsafeRawBufferPointer, nonce: [UInt8], authenticating extra: [UInt8],
        into plaintext: UnsafeMutableRawBufferPointer
    ) throws(SealingError) {
        guard sealed.count >= tagByteCount, plaintext.count == sealed.count - tagByteCount, nonce.count == 12,
            let input = sealed.bindMemory(to: UInt8.self).baseAddress
        else { throw .malformed(.length) }
        let output = plaintext.bindMemory(to: UInt8.self).baseAddress
        guard
            aloft_gcm_open(
                context, nonce, extra, extra.count, input, plaintext.count, output, input + plaintext.count) == 1
        else { throw .notAuthentic }
    }
}
