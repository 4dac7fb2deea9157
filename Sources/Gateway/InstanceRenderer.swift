import DICOM
public import DICOMImage
public import Identity

/// Makes pictures that browsers show of one instance's frames.
public struct InstanceRenderer: Sendable {
    private let frames: StoredFrames
    private let codec: FrameCodec
    private let attributes: DataSet
    private let rendering: ImageRendering

    /// - Parameter presentation: replaces what the image says of its presentation.
    public init(
        _ instance: OpenedInstance, record: Record, codec: FrameCodec, presentation: PresentationState? = nil
    ) async throws(GatewayError) {
        let attributes = try await instance.imageAttributes(of: record)
        do throws(ImageError) {
            rendering = try ImageRendering(attributes, presentation: presentation)
        } catch { throw .image(error) }
        (self.codec, self.attributes) = (codec, attributes)
        frames = try await StoredFrames(instance, record: record, attributes: attributes)
    }

    /// Bytes of one frame once it is decoded.
    public var frameByteCount: Int { frames.decodedByteCount }

    /// The frame that stands for all of them (PS3.3 C.7.6.6: Representative Frame Number); else the middle one.
    public var representativeFrameNumber: Int {
        let count = frames.frameCount
        if let number = attributes.integer(.representativeFrameNumber), (1...count).contains(number) { return number }
        return count > 2 ? count / 2 + 1 : 1
    }

    /// One picture: of a frame, or of several that are shown one after another.
    ///
    /// - Parameter convertsColors: whether colours with an ICC profile of their own are turned into sRGB.
    public func picture(
        _ frameNumbers: [Int], _ parameters: RenderingParameters, as format: PictureFormat, convertsColors: Bool
    ) async throws(GatewayError) -> [UInt8] {
        var images: [RenderedImage] = []
        var byteCount = 0
        for number in frameNumbers {
            let image = try await image(number, parameters, convertsColors: convertsColors)
            byteCount += image.bytes.count
            guard byteCount <= ImageLimits.animationByteCount else { throw .image(.tooLarge) }
            images.append(image)
        }
        guard let first = images.first else { throw .noSuchPart }
        do throws(ImageError) {
            guard images.count > 1 else { return try await codec.pool.picture(first, as: format) }
            return try await codec.pool.animation(images, as: format, frameTime: FrameTime.of(attributes))
        } catch { throw .image(error) }
    }

    private func image(
        _ frameNumber: Int, _ parameters: RenderingParameters, convertsColors: Bool
    ) async throws(GatewayError) -> RenderedImage {
        let levels: Int
        do throws(ImageError) {
            levels = try rendering.reducibleLevels(frameIndex: frameNumber - 1, parameters)
        } catch { throw .image(error) }
        let frame = try await frames.decoded(frameNumber, codec: codec, reducing: levels)
        let image: RenderedImage
        do throws(ImageError) {
            image = try rendering.render(frame, frameIndex: frameNumber - 1, parameters)
        } catch { throw .image(error) }
        return convertsColors ? await codec.pool.shownInSRGB(image, profile: attributes[.iccProfile]?.value) : image
    }
}
