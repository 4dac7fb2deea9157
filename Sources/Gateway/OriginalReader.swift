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

    public init(_ instance: OpenedInstance, record: Record, part: Part) {
        (self.instance, self.record) = (instance, record)
        if case .file = part { envelope = record.envelope }
    }

    /// How many bytes will come in all, at the beginning.
    public var byteCount: UInt64 { record.byteCount + UInt64(envelope?.count ?? 0) }
    public var wholeByteCount: UInt64? { byteCount }

    public mutating func next() async throws(GatewayError) -> [UInt8]? {
        if let bytes = envelope.take(), !bytes.isEmpty { return bytes }
        while true {
            if let bytes = try await span?.next() { return bytes }
            guard spanIndex < record.spans.count else { return nil }
            let next = record.spans[spanIndex]
            spanIndex += 1
            span = try await instance.part(next.offset..<(next.offset + next.byteCount), ofItem: next.item, of: record)
        }
    }
}
