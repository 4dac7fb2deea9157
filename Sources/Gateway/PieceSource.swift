/// Something that is read piece by piece, in order, when the reader asks: one piece is in memory, however large the whole.
public protocol PieceSource: Sendable {
    /// Bytes that come in all; nil where only reading tells.
    var wholeByteCount: UInt64? { get }
    /// The next bytes; nil at the end.
    mutating func next() async throws(GatewayError) -> [UInt8]?
}
