import DICOM
public import DICOMImage
import Identity

/// Frames of one instance in one transfer syntax: as stored, or decoded and coded anew.
public struct FrameSource: Sendable {
    /// What the frames come in.
    public let transferSyntaxUID: String
    /// As many as can be read.
    public let frameCount: Int
    private let frames: StoredFrames
    private let codec: FrameCodec
    /// Whether the stored bytes serve.
    public let passes: Bool

    /// - Parameter transferSyntaxUID: what is wanted; nothing, or one with the same bytes: as stored.
    public init(
        _ frames: StoredFrames, codec: FrameCodec, transferSyntaxUID: String?
    ) {
        (self.frames, self.codec, frameCount) = (frames, codec, frames.frameCount)
        self.transferSyntaxUID = transferSyntaxUID ?? frames.transferSyntax.uid
        passes = frames.transferSyntax.hasFrames(of: TransferSyntax(uid: self.transferSyntaxUID))
    }

    /// Bytes of one frame while it is coded anew; 0 where none is.
    public var workingByteCount: Int { passes && !frames.isRecompressed ? 0 : 2 * frames.decodedByteCount }

    /// - Parameter frameNumber: 1 for the first frame.
    public func frame(_ frameNumber: Int) async throws(GatewayError) -> PartReader {
        guard !passes else { return try await frames.frame(frameNumber) }
        let wanted = TransferSyntax(uid: transferSyntaxUID)
        if let stream = try await frames.codeStream(frameNumber, transferSyntax: wanted) { return PartReader(stream) }
        let frame = try await frames.decoded(frameNumber, codec: codec)
        do throws(ImageError) {
            let encoded = try await codec.encode(frame, transferSyntax: wanted)
            return PartReader(encoded.bytes)
        } catch { throw .image(error) }
    }
}
