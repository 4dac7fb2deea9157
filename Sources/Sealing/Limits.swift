/// The limits of sealing, each with its reason.
public enum SealingLimits {
    /// Segment sizes are powers of two from 4 KiB (a frame table's worth) to 1 MiB (what a reader holds for one byte).
    public static let segmentSizeLog2: ClosedRange<UInt8> = 12...20
    /// 64 KiB: tags cost 0.02 %, and a segment fits in the second cache.
    public static let defaultSegmentSizeLog2: UInt8 = 16
    /// The segment counter has 32 bits.
    public static let maximumSegmentCount: UInt64 = 1 << 32
    /// A wrapped key: RFC 3394 makes 40 bytes of 32; an HPKE or post-quantum encapsulation fits as well.
    public static let maximumWrappedKeyByteCount = 4096
    /// Random 96-bit nonces: cells one key may seal before a nonce repeats with a chance of 2^-34.
    public static let maximumCellsPerKey: UInt64 = 1 << 31
    /// A root key file has a comment and one line of digits.
    public static let maximumRootKeyFileByteCount = 4096
}
