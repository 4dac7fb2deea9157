/// The bounds of reading, each with its reason.
enum GatewayLimits {
    /// Plaintext given at once: four segments of 64 KiB. A slow reader holds little, a fast one rarely waits.
    static let pieceByteCount: UInt64 = 256 << 10
    /// The largest table, overlay or profile that a picture is made with: an overlay of 8192 by 8192 points.
    static let imageAttributeByteCount: UInt64 = (8 << 20) + 64
    /// The largest frame that is read at once and goes out as one: most images have no larger ones.
    static let frameAtOnceByteCount = 1 << 20
    /// Frames of an instance that has first looks at most: more are tiles, or a film that nobody looks at picture by picture.
    static let firstLookFrameCount = 1_000
    /// What of a recompressed picture lies between its frames at most: it is in memory while it is written.
    static let pictureRestByteCount: UInt64 = 16 << 20
    /// Frames of a picture that is recompressed, and bytes of each where they are many: each takes a place in the index.
    static let recompressedFrameCount = 200_000
    static let leastFrameByteCount: UInt64 = 4_096
}
