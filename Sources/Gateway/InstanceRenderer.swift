public import DICOM
public import DICOMImage
public import Identity

/// Makes pictures that browsers show of one instance's frames.
public struct InstanceRenderer: Sendable {
    private let frames: StoredFrames
    private let codec: FrameCodec
    /// The image's words, with the tables that pictures are made with.
    public let attributes: DataSet
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

    public var frameCount: Int { frames.frameCount }

    /// Bytes of one frame once it is decoded.
    public var frameByteCount: Int { frames.decodedByteCount }

    /// The frame that stands for all of them (PS3.3 C.7.6.6: Representative Frame Number); else the middle one.
    public var representativeFrameNumber: Int {
        let count = frames.frameCount
        if let number = attributes.integer(.representativeFrameNumber), (1...count).contains(number) { return number }
        return count > 2 ? count / 2 + 1 : 1
    }

    /// What a picture looks like besides what the image and a presentation state say.
    public struct Finish: Sendable {
        /// Whether colours with an ICC profile of their own are turned into sRGB.
        public var convertsColors = true
        /// The colour space that the picture is made in, and whose profile it carries; nil: sRGB, and none.
        public var profile: OutputProfile?
        /// What is written into the picture.
        public var annotatesPatient = false
        public var annotatesTechnique = false

        public init() {}
    }

    /// One picture: of a frame, or of several that are shown one after another.
    public func picture(
        _ frameNumbers: [Int], _ parameters: RenderingParameters, as format: PictureFormat, _ finish: Finish
    ) async throws(GatewayError) -> [UInt8] {
        let annotation = PictureAnnotation(
            attributes, includesPatient: finish.annotatesPatient, includesTechnique: finish.annotatesTechnique)
        var images: [RenderedImage] = []
        var byteCount = 0
        for number in frameNumbers {
            var image = try await image(number, parameters, convertsColors: finish.convertsColors)
            do throws(ImageError) { image = try image.annotated(annotation) } catch { throw .image(error) }
            if let profile = finish.profile { image = profile.picture(image) }
            byteCount += image.bytes.count
            guard byteCount <= ImageLimits.animationByteCount else { throw .image(.tooLarge) }
            images.append(image)
        }
        guard let first = images.first else { throw .noSuchPart }
        do throws(ImageError) {
            guard images.count == 1 else {
                guard finish.profile == nil else { throw .notEncodable(format.mediaType) }
                return try await codec.pool.animation(images, as: format, frameTime: FrameTime.of(attributes))
            }
            let file = try await codec.pool.picture(first, as: format)
            return try finish.profile.map { profile throws(ImageError) in
                try profile.embedded(in: file, as: format, columns: first.columns, rows: first.rows)
            } ?? file
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
