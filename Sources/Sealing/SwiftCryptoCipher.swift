import Crypto

/// swift-crypto's AES-256-GCM: copies each segment twice. What tests compare ``LibCryptoCipher`` with.
struct SwiftCryptoCipher: SegmentCipher, ~Copyable {
    private let key: SymmetricKey

    init(key: SymmetricKey, direction: CipherDirection) throws(SealingError) {
        self.key = key
    }

    mutating func seal(
        _ segment: UnsafeMutableRawBufferPointer, nonce: SegmentNonce, tag: UnsafeMutableRawBufferPointer
    ) throws(SealingError) {
        guard tag.count == tagByteCount else { throw .malformed(.length) }
        do {
            let box = try AES.GCM.seal(
                Array(UnsafeRawBufferPointer(segment)), using: key, nonce: AES.GCM.Nonce(data: nonce.bytes))
            segment.copyBytes(from: box.ciphertext)
            tag.copyBytes(from: box.tag)
        } catch {
            throw .cipherFailed
        }
    }

    mutating func open(
        _ sealed: UnsafeRawBufferPointer, nonce: SegmentNonce, into plaintext: UnsafeMutableRawBufferPointer
    ) throws(SealingError) {
        guard sealed.count >= tagByteCount, plaintext.count == sealed.count - tagByteCount else {
            throw .malformed(.length)
        }
        do {
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: nonce.bytes), ciphertext: Array(sealed.dropLast(tagByteCount)),
                tag: Array(sealed.suffix(tagByteCount)))
            plaintext.copyBytes(from: try AES.GCM.open(box, using: key))
        } catch {
            plaintext.initializeMemory(as: UInt8.self, repeating: 0)
            throw .notAuthentic
        }
    }
}
