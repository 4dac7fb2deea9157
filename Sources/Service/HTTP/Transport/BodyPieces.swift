import NIOCore

/// A request's body while its pieces come from the decoder: a value; the handler gives them on.
struct BodyPieces {
    /// What is still to come, where that is known.
    private(set) var left: Int?
    private let isChunked: Bool
    /// What came, and was not given on: pieces of small chunks are put together, so that a chunk of a byte costs a byte.
    private var piece = ByteBuffer()
    /// Of chunks: what stood around their bytes, and how many pieces there were.
    private var frameByteCount = 0
    private var pieceCount = 0

    init(_ body: RequestFraming.Body = .none) {
        switch body {
        case .length(let count): (left, isChunked) = (count > 0 ? count : nil, false)
        case .chunked: (left, isChunked) = (nil, true)
        case .none: (left, isChunked) = (nil, false)
        }
    }

    /// The decoder is given bytes of this body.
    mutating func willDecode(byteCount: Int) { if isChunked { frameByteCount += byteCount } }

    /// A piece came.
    mutating func count(_ bytes: ByteBuffer) {
        pieceCount += 1
        left = left.map { $0 - bytes.readableBytes }
        if isChunked { frameByteCount -= bytes.readableBytes }
    }

    /// All of the bytes are decoded: whether more stood around them than a size for each chunk.
    var hasLongFrames: Bool {
        frameByteCount > TransportLimits.chunkExtensionByteCount + TransportLimits.chunkLineByteCount * pieceCount
    }

    /// Whether a piece is to be given on before these bytes, or does not go together with more.
    static func isLarge(_ bytes: ByteBuffer) -> Bool { bytes.readableBytes >= TransportLimits.smallPieceByteCount }

    /// Adds to the piece.
    ///
    /// - Returns: whether it is to be given on.
    mutating func add(_ bytes: consuming ByteBuffer) -> Bool {
        if piece.readableBytes == 0 { piece = bytes } else { piece.writeBuffer(&bytes) }
        return Self.isLarge(piece)
    }

    /// What was put together, if anything.
    mutating func take() -> ByteBuffer? {
        guard piece.readableBytes > 0 else { return nil }
        defer { piece = ByteBuffer() }
        return piece
    }
}
