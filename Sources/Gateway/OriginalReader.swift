public import Identity

/// Gives an original back, piece by piece and byte for byte: envelope, then the spans one behind another.
public struct OriginalReader: Sendable {
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
    private var spanOffset: UInt64 = 0

    /// Bytes of plaintext given at once: sixteen segments.
    static let pieceByteCount: UInt64 = 1 << 20

    public init(_ instance: OpenedInstance, record: Record, part: Part) {
        (self.instance, self.record) = (instance, record)
        if case .file = part { envelope = record.envelope }
    }

    /// How many bytes will come in all.
    public var byteCount: UInt64 { record.byteCount + UInt64(envelope?.count ?? 0) }

    /// The next bytes; nil at the end.
    public mutating func next() async throws(GatewayError) -> [UInt8]? {
        if let bytes = envelope.take(), !bytes.isEmpty { return bytes }
        while spanIndex < record.spans.count {
            let span = record.spans[spanIndex]
            guard spanOffset < span.byteCount else {
                spanIndex += 1
                spanOffset = 0
                continue
            }
            let start = span.offset + spanOffset
            let count = min(span.byteCount - spanOffset, Self.pieceByteCount)
            spanOffset += count
            return try await instance.read(start..<(start + count), ofItem: span.item, of: record)
        }
        return nil
    }
}
