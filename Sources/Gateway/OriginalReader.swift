public import Identity

/// Gives an original back, piece by piece and byte for byte: envelope, then the spans one behind another.
public struct OriginalReader: PieceSource {
    public enum Part: Sendable {
        /// The whole file: envelope and data set.
        case file
        /// The data set as it was received.
        case dataSet
    }

    public let record: Record
    private let instance: OpenedInstance
    private var envelope: [UInt8]?
    private var spanIndex = 0
    private var span: PartReader?
    /// The part of all bytes that is given, where it is not all.
    private var window: Range<UInt64>?
    /// Where the next span begins among all bytes.
    private var offset: UInt64 = 0

    public init(_ instance: OpenedInstance, record: Record, part: Part) {
        (self.instance, self.record) = (instance, record)
        if case .file = part { envelope = record.envelope }
    }

    /// How many bytes will come in all, at the beginning.
    public var byteCount: UInt64 { record.byteCount + UInt64(envelope?.count ?? 0) }
    public var wholeByteCount: UInt64? { window.map { $0.upperBound - $0.lowerBound } ?? byteCount }

    /// Only the spans that the range touches are opened, and of them the segments that hold it.
    public func cut(to range: Range<UInt64>) async throws(GatewayError) -> any PieceSource {
        guard range.upperBound <= byteCount else { throw .noSuchPart }
        var part = self
        part.window = range
        return part
    }

    public mutating func next() async throws(GatewayError) -> [UInt8]? {
        if let bytes = envelope.take() {
            let place = wanted(of: UInt64(bytes.count))
            if !place.isEmpty { return Array(bytes[Int(place.lowerBound)..<Int(place.upperBound)]) }
        }
        while true {
            if let bytes = try await span?.next() { return bytes }
            guard spanIndex < record.spans.count else { return nil }
            let next = record.spans[spanIndex]
            spanIndex += 1
            let place = wanted(of: next.byteCount)
            span = nil
            guard !place.isEmpty else { continue }
            span = try await instance.part(
                (next.offset + place.lowerBound)..<(next.offset + place.upperBound), ofItem: next.item, of: record)
        }
    }

    /// What is to be given of the next bytes, counted from their first; moves behind them.
    private mutating func wanted(of count: UInt64) -> Range<UInt64> {
        defer { offset += count }
        guard let window else { return 0..<count }
        let lower = min(max(window.lowerBound, offset) - offset, count)
        let upper = min(max(window.upperBound, offset) - offset, count)
        return lower..<max(lower, upper)
    }
}
