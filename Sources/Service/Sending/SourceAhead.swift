import Archive
import Gateway

/// Something on its way out whose first bytes are in memory; those of a usual instance are all there.
struct SourceAhead: Sendable {
    /// Nothing where all of it was read.
    private var source: (any PieceSource)?
    private var pieces: ArraySlice<[UInt8]>
    private var meter: UseMeter

    /// Reads the first bytes.
    ///
    /// - Parameters:
    ///   - frameCount: how many frames it is.
    ///   - limit: bytes that are read ahead. What is beyond is read while it is sent.
    init(_ source: some PieceSource, frameCount: Int, byteCount limit: Int) async throws(GatewayError) {
        meter = UseMeter(frameCount: frameCount, byteCount: source.wholeByteCount)
        var source = source
        var (pieces, byteCount, isRead) = ([[UInt8]](), 0, false)
        while byteCount < limit {
            guard let piece = try await source.next() else {
                isRead = true
                break
            }
            byteCount += piece.count
            pieces.append(piece)
        }
        self.source = isRead ? nil : source
        self.pieces = pieces[...]
    }

    /// The next bytes, and how many frames begin with them.
    mutating func next() async throws(GatewayError) -> (bytes: [UInt8], frameCount: Int)? {
        if let bytes = pieces.popFirst() { return (bytes, meter.add(byteCount: bytes.count)) }
        guard var source else { return nil }
        let piece = try await source.next()
        self.source = source
        guard let bytes = piece else { return nil }
        return (bytes, meter.add(byteCount: bytes.count))
    }
}
