import Crypto

/// One segment at a time through AES-256-GCM: the seam between the format and a cryptographic library.
///
/// A cipher has one key and one direction, and is used by one thread at a time.
protocol SegmentCipher: ~Copyable {
    init(key: SymmetricKey, direction: CipherDirection) throws(SealingError)

    /// Seals a segment where it lies; the tag goes to `tag`.
    mutating func seal(
        _ segment: UnsafeMutableRawBufferPointer, nonce: SegmentNonce, tag: UnsafeMutableRawBufferPointer
    ) throws(SealingError)

    /// Opens a sealed segment, its tag behind it, into `plaintext` (16 bytes shorter).
    /// - Throws: ``SealingError/notAuthentic``; `plaintext` is zeroes then.
    mutating func open(
        _ sealed: UnsafeRawBufferPointer, nonce: SegmentNonce, into plaintext: UnsafeMutableRawBufferPointer
    ) throws(SealingError)
}

enum CipherDirection { case sealing, opening }

/// Seven zero bytes, the segment's number (32 bits, big-endian), and 1 for the item's last segment, else 0: the STREAM
/// construction. The prefix may be zero because every item has a key of its own.
struct SegmentNonce {
    let bytes: [UInt8]

    init(segment: UInt32, isLast: Bool) {
        bytes = [
            0, 0, 0, 0, 0, 0, 0, UInt8(truncatingIfNeeded: segment >> 24), UInt8(truncatingIfNeeded: segment >> 16),
            UInt8(truncatingIfNeeded: segment >> 8), UInt8(truncatingIfNeeded: segment), isLast ? 1 : 0,
        ]
    }
}

/// AES-GCM's tag.
let tagByteCount = 16
