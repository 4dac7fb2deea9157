/// A part of what another source gives: what lies before it is read and let go.
struct CutSource<Source: PieceSource>: PieceSource {
    private var source: Source
    private var skipped: UInt64
    private var rest: UInt64
    let wholeByteCount: UInt64?

    init(_ source: Source, to range: Range<UInt64>) {
        self.source = source
        skipped = range.lowerBound
        rest = range.upperBound - range.lowerBound
        wholeByteCount = rest
    }

    mutating func next() async throws(GatewayError) -> [UInt8]? {
        while rest > 0 {
            // Shorter than it said: the answer's length would be wrong, so it breaks off.
            guard let piece = try await source.next() else { throw .noSuchPart }
            guard UInt64(piece.count) > skipped else {
                skipped -= UInt64(piece.count)
                continue
            }
            let wanted = piece.dropFirst(Int(skipped)).prefix(Int(clamping: rest))
            skipped = 0
            rest -= UInt64(wanted.count)
            return wanted.count == piece.count ? piece : Array(wanted)
        }
        return nil
    }
}
