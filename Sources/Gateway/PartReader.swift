import Packs
import Sealing

/// Gives one part of an instance, a value or a frame, piece by piece.
///
/// Its first piece is read when it is made: damage there is an error before anything went out.
public struct PartReader: PieceSource {
    /// Nil for a frame whose fragments go on behind the first piece.
    public private(set) var wholeByteCount: UInt64?
    private let item: PlainItem?
    private let whole: Range<UInt64>
    private var rest: Range<UInt64>
    private var first: [UInt8]?
    private var joiner: FragmentJoiner?

    /// Bytes that are in memory already.
    public init(_ bytes: [UInt8]) {
        let byteCount = UInt64(bytes.count)
        (item, first, wholeByteCount) = (nil, bytes, byteCount)
        (whole, rest) = (0..<byteCount, 0..<0)
    }

    /// A range of an item's plaintext.
    ///
    /// - Parameter joinsFragments: whether the range is fragments, whose item headers are left out.
    init(
        _ range: Range<UInt64>, of item: PlainItem, joinsFragments: Bool = false
    ) async throws(GatewayError) {
        guard range.upperBound <= item.byteCount else { throw .pack(.noSuchRange) }
        let byteCount = range.upperBound - range.lowerBound
        (self.item, whole, rest) = (item, range, range)
        joiner = joinsFragments ? FragmentJoiner(byteCount: byteCount) : nil
        let bytes = try await piece()
        first = bytes
        if let joiner {
            wholeByteCount = joiner.isInLastFragment ? UInt64(bytes?.count ?? 0) + joiner.fragmentRest : nil
        } else {
            wholeByteCount = byteCount
        }
    }

    public mutating func next() async throws(GatewayError) -> [UInt8]? {
        if let bytes = first.take(), !bytes.isEmpty { return bytes }
        while let bytes = try await piece() {
            if !bytes.isEmpty { return bytes }
        }
        return nil
    }

    /// A range of a value.
    ///
    /// - Throws: ``GatewayError/noSuchPart`` beyond its end, and for joined fragments.
    public func part(_ range: Range<UInt64>) async throws(GatewayError) -> PartReader {
        guard joiner == nil, let wholeByteCount, range.upperBound <= wholeByteCount else { throw .noSuchPart }
        guard let item else {
            return PartReader(Array((first ?? [])[Int(range.lowerBound)..<Int(range.upperBound)]))
        }
        let start = whole.lowerBound
        return try await PartReader((start + range.lowerBound)..<(start + range.upperBound), of: item)
    }

    /// Joined fragments are read from their beginning: what lies where, only their headers tell.
    public func cut(to range: Range<UInt64>) async throws(GatewayError) -> any PieceSource {
        guard joiner == nil else { return CutSource(self, to: range) }
        let part: PartReader = try await part(range)
        return part
    }

    private mutating func piece() async throws(GatewayError) -> [UInt8]? {
        guard let item, !rest.isEmpty else { return nil }
        let end = item.pieceEnd(rest)
        let range = rest.lowerBound..<end
        let bytes = try await item.read(range)
        rest = end..<rest.upperBound
        return try joiner?.join(bytes) ?? bytes
    }
}
