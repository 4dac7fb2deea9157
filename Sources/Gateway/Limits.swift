/// The bounds of reading, each with its reason.
enum GatewayLimits {
    /// Plaintext given at once: four segments of 64 KiB. A slow reader holds little, a fast one rarely waits.
    static let pieceByteCount: UInt64 = 256 << 10
}
