public import DICOM
public import DICOMImage
public import Identity
import Packs

extension OpenedInstance {
    /// Whether there is a picture to show.
    public var hasPicture: Bool { items.contains { $0.kind == .picture && !$0.frameRuns.isEmpty } }

    /// All that a picture is made with, besides its frames: the words, with the tables, overlays and profiles that lie outside
    /// the head.
    public func imageAttributes(of record: Record) async throws(GatewayError) -> DataSet {
        try await words(of: record) { element in
            let tag = Tag(rawValue: element.tag)
            let isForPictures = tag.group == 0x0028 || tag.group == 0x0048 || tag.group & 0xFF00 == 0x6000
            return isForPictures && element.byteCount <= GatewayLimits.imageAttributeByteCount
        }
    }

    /// One frame as stored, in memory.
    ///
    /// - Parameter frameNumber: 1 for the first frame.
    public func frameBytes(_ frameNumber: Int, record: Record) async throws(GatewayError) -> [UInt8] {
        var reader = try await frame(frameNumber, record: record)
        var bytes: [UInt8] = []
        while let piece = try await reader.next() {
            guard bytes.count + piece.count <= ImageLimits.codeStreamByteCount else { throw .image(.tooLarge) }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
        }
        return bytes
    }

    /// One frame, decoded.
    ///
    /// - Parameter reducing: how many resolution levels to leave out, where the code stream has them.
    public func decodedFrame(
        _ frameNumber: Int, record: Record, description: PixelDescription, codec: FrameCodec, reducing: Int = 0
    ) async throws(GatewayError) -> Frame {
        let bytes = try await frameBytes(frameNumber, record: record)
        let syntax = TransferSyntax(uid: record.transferSyntaxUID)
        do throws(ImageError) {
            return try await codec.decode(bytes[...], description, transferSyntax: syntax, reducing: reducing)
        } catch { throw .image(error) }
    }
}
