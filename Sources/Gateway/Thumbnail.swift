public import DICOMImage
import Identity
import Packs

/// A small picture that lies ready, for lists: as the image itself wants to be shown, in nobody's colours but the screen's.
public enum Thumbnail {
    /// Of the square that it fits into, in pixels (PS3.18 10.4.1.1.4 leaves it to the server).
    public static let side = 200
    public static let format = PictureFormat.jpeg(quality: 90)
    /// Rises when pictures come to look otherwise: those of before are not shown any more.
    static let version: UInt8 = 1
    /// Larger ones don't lie ready.
    static let byteCount: UInt64 = 256 << 10

    public static var parameters: RenderingParameters {
        var parameters = RenderingParameters()
        parameters.viewport = RenderingParameters.Viewport(width: side, height: side)
        return parameters
    }
}

extension OpenedInstance {
    private var thumbnailPlace: ItemPlace? {
        items.first { $0.kind == .thumbnail && $0.byteCount <= Thumbnail.byteCount }
    }

    /// Whether a thumbnail lies ready.
    public var hasThumbnail: Bool { thumbnailPlace != nil }

    /// The thumbnail that lies ready, a JPEG picture; nil where there is none that is of use.
    public func thumbnail() async throws(GatewayError) -> [UInt8]? {
        guard let place = thumbnailPlace else { return nil }
        var bytes = try await reader(place).readAll()
        guard bytes.first == Thumbnail.version else { return nil }
        bytes.removeFirst()
        return bytes
    }

    /// Makes the plaintext of an item of kind thumbnail: of the representative frame.
    ///
    /// - Returns: nil for what would be too large.
    public func madeThumbnail(codec: FrameCodec) async throws(GatewayError) -> [UInt8]? {
        let record = try await record()
        let renderer = try await InstanceRenderer(self, record: record, codec: codec)
        let picture = try await renderer.picture(
            [renderer.representativeFrameNumber], Thumbnail.parameters, as: Thumbnail.format, InstanceRenderer.Finish())
        return picture.count < Int(Thumbnail.byteCount) ? [Thumbnail.version] + picture : nil
    }
}
