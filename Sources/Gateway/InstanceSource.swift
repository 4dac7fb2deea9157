import DICOM
public import DICOMImage
public import Identity

/// One instance as it goes out: the original, byte for byte, or the same in another transfer syntax.
public struct InstanceSource: PieceSource {
    private enum Kind: Sendable {
        case original(OriginalReader)
        case transcoded(TranscodedReader)
    }

    /// What it comes in.
    public let transferSyntaxUID: String
    private var kind: Kind

    /// - Parameter transferSyntaxUID: what is wanted; nothing: as stored. An instance without pixel data comes as stored where
    ///   a transfer syntax is for pixel data only.
    /// - Throws: ``GatewayError/image(_:)`` where its frames can't be coded so: nothing went out yet.
    public init(
        _ instance: OpenedInstance, record: Record, part: OriginalReader.Part, codec: FrameCodec,
        transferSyntaxUID: String?
    ) async throws(GatewayError) {
        let wanted = TransferSyntax(uid: transferSyntaxUID ?? record.transferSyntaxUID)
        guard wanted.uid != record.transferSyntaxUID, instance.hasPixelData(record) || !wanted.isEncapsulated else {
            self.transferSyntaxUID = record.transferSyntaxUID
            kind = .original(OriginalReader(instance, record: record, part: part))
            return
        }
        let reader = try await TranscodedReader(instance, record: record, part: part, to: wanted, codec: codec)
        self.transferSyntaxUID = wanted.uid
        kind = .transcoded(reader)
    }

    public var wholeByteCount: UInt64? {
        switch kind {
        case .original(let reader): reader.wholeByteCount
        case .transcoded(let reader): reader.wholeByteCount
        }
    }

    public func cut(to range: Range<UInt64>) async throws(GatewayError) -> any PieceSource {
        switch kind {
        case .original(let reader):
            let part = try await reader.cut(to: range)
            return part
        case .transcoded(let reader):
            let part = try await reader.cut(to: range)
            return part
        }
    }

    public mutating func next() async throws(GatewayError) -> [UInt8]? {
        switch kind {
        case .original(var reader):
            let piece = try await reader.next()
            kind = .original(reader)
            return piece
        case .transcoded(var reader):
            let piece = try await reader.next()
            kind = .transcoded(reader)
            return piece
        }
    }
}
