import DICOM
public import DICOMImage
public import Identity

/// Frames of one instance in one transfer syntax: as stored, or decoded and coded anew.
public struct FrameSource: Sendable {
    /// What the frames come in.
    public let transferSyntaxUID: String
    private let instance: OpenedInstance
    private let record: Record
    private let codec: FrameCodec
    /// Nothing: the stored bytes serve.
    private let description: PixelDescription?

    /// - Parameter transferSyntaxUID: what is wanted; nothing, or one with the same bytes: as stored.
    public init(
        _ instance: OpenedInstance, record: Record, codec: FrameCodec, transferSyntaxUID: String?
    ) async throws(GatewayError) {
        (self.instance, self.record, self.codec) = (instance, record, codec)
        let stored = TransferSyntax(uid: record.transferSyntaxUID)
        let wanted = transferSyntaxUID.map { TransferSyntax(uid: $0) } ?? stored
        guard !stored.hasFrames(of: wanted) else {
            (self.transferSyntaxUID, description) = (transferSyntaxUID ?? record.transferSyntaxUID, nil)
            return
        }
        let head = try await instance.imageAttributes(of: record)
        do throws(ImageError) { description = try PixelDescription(head) } catch { throw .image(error) }
        self.transferSyntaxUID = wanted.uid
    }

    /// - Parameter frameNumber: 1 for the first frame.
    public func frame(_ frameNumber: Int) async throws(GatewayError) -> PartReader {
        guard let description else { return try await instance.frame(frameNumber, record: record) }
        let frame = try await instance.decodedFrame(frameNumber, record: record, description: description, codec: codec)
        do throws(ImageError) {
            let encoded = try await codec.encode(frame, transferSyntax: TransferSyntax(uid: transferSyntaxUID))
            return PartReader(encoded.bytes)
        } catch { throw .image(error) }
    }
}
