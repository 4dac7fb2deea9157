/// Something that is read piece by piece, in order, when the reader asks: one piece is in memory, however large the whole.
public protocol PieceSource: Sendable {
    /// Bytes that come in all; nil where only reading tells.
    var wholeByteCount: UInt64? { get }
    /// The next bytes; nil at the end.
    mutating func next() async throws(GatewayError) -> [UInt8]?
    /// A part of the bytes, before any was read. Where places are known nothing else is read.
    ///
    /// - Parameter range: within ``wholeByteCount``, and not empty.
    func cut(to range: Range<UInt64>) async throws(GatewayError) -> any PieceSource
}

extension PieceSource {
    public func cut(to range: Range<UInt64>) async throws(GatewayError) -> any PieceSource {
        CutSource(self, to: range)
    }
}
