/// Gives a value in little endian, whatever it is stored in (PS3.18 8.7.3.3): each of its numbers is turned round where it has to be.
public struct LittleEndianReader: PieceSource {
    private var source: PartReader
    private let unitByteCount: Int
    /// Of a number whose other bytes have not come.
    private var begun: [UInt8] = []

    /// - Parameter unitByteCount: bytes of a number that is stored in big endian; 1 for a value that comes as it is.
    public init(_ source: PartReader, unitByteCount: Int) {
        (self.source, self.unitByteCount) = (source, max(1, unitByteCount))
    }

    public var wholeByteCount: UInt64? { source.wholeByteCount }

    public mutating func next() async throws(GatewayError) -> [UInt8]? {
        guard unitByteCount > 1 else { return try await source.next() }
        while let piece = try await source.next() {
            var bytes = begun + piece
            let wholeCount = bytes.count - bytes.count % unitByteCount
            for start in stride(from: 0, to: wholeCount, by: unitByteCount) {
                bytes[start..<(start + unitByteCount)].reverse()
            }
            begun = Array(bytes[wholeCount...])
            bytes.removeLast(begun.count)
            if !bytes.isEmpty { return bytes }
        }
        // Half a number is nobody's: it stays as it is, so that the length is what was said.
        defer { begun = [] }
        return begun.isEmpty ? nil : begun
    }

    public func cut(to range: Range<UInt64>) async throws(GatewayError) -> any PieceSource {
        guard unitByteCount > 1 else { return try await source.cut(to: range) }
        return CutSource(self, to: range)
    }

    /// The first bytes.
    public func prefix(_ byteCount: UInt64) async throws(GatewayError) -> LittleEndianReader {
        let part: PartReader = try await source.part(0..<byteCount)
        return LittleEndianReader(part, unitByteCount: unitByteCount)
    }
}
