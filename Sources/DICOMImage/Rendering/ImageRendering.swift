public import DICOM

/// Makes pictures of an image's frames (PS3.4 N.2, PS3.3 C.11, PS3.18 8.3.5).
///
/// ```swift
/// let rendering = try ImageRendering(dataSet)
/// let picture = try rendering.render(frame, frameIndex: 0, RenderingParameters())
/// ```
/// Not done: subtraction of masks (PS3.3 C.7.6.10), which needs other frames; colour management, which whoever encodes
/// the picture does; patient's and technique's data as annotation (PS3.18 8.3.5.1.1).
public struct ImageRendering: Sendable {
    let attributes: DataSet
    let presentation: PresentationState?
    let groups: FunctionalGroups
    /// Of the image as it is stored; a frame may come smaller.
    let rows: Int
    let columns: Int

    /// - Parameters:
    ///   - attributes: the image's data set, with or without its pixel data.
    ///   - presentation: replaces all that the image says of its presentation, also where it says nothing (PS3.4 N.2).
    /// - Throws: ``ImageError`` when the pixel data are not described.
    public init(_ attributes: DataSet, presentation: PresentationState? = nil) throws(ImageError) {
        let description = try PixelDescription(attributes)
        (rows, columns) = (description.rows, description.columns)
        self.attributes = attributes
        self.presentation = presentation
        groups = FunctionalGroups(
            attributes,
            [
                .pixelValueTransformationSequence, .frameVOILUTSequence, .pixelMeasuresSequence,
                .frameDisplayShutterSequence,
            ])
    }

    /// How many resolution levels a decoder of JPEG 2000 or HTJ2K may leave out, so that what is left still has the
    /// picture's pixels.
    public func reducibleLevels(
        frameIndex: Int, _ parameters: RenderingParameters
    ) throws(ImageError) -> Int {
        try geometry(frameIndex: frameIndex, parameters).reducibleLevels
    }

    /// Renders one frame.
    ///
    /// - Parameters:
    ///   - frame: as it was decoded, with resolution levels left out or not.
    ///   - frameIndex: from 0: what functional groups, overlays and a presentation state say of this frame.
    /// - Throws: ``ImageError/differs`` when the frame is not one of this image, ``ImageError/unusableParameter``,
    ///   ``ImageError/tooLarge``, ``ImageError/inconsistent(_:)``, ``ImageError/missing(_:)``.
    public func render(
        _ frame: Frame, frameIndex: Int, _ parameters: RenderingParameters = RenderingParameters()
    ) throws(ImageError) -> RenderedImage {
        guard (0..<Int(Int32.max)).contains(frameIndex) else { throw .noSuchFrame(frameIndex) }
        let levels = try levelsLeftOut(of: frame.description)
        let layout = try SampleLayout(frame.description)
        guard frame.samples.count >= frame.description.decodedFrameByteCount else { throw .differs }
        let geometry = try geometry(frameIndex: frameIndex, parameters)
        let shutter = parameters.appliesShutter ? try shutter(frameIndex: frameIndex) : nil
        let overlays = parameters.showsOverlays ? overlays(frameIndex: frameIndex, layout) : []
        let isGray = shutter?.isGray != false && overlays.allSatisfy(\.color.isGray)
        let source = try frameRows(frame, layout, frameIndex: frameIndex, inColor: !isGray, parameters)

        let resampling = resampling(geometry, source, levels: levels)
        let picture = resampling.picture { row, columns, target in
            source.write(row: row, columns: columns, into: target)
            shutter?.hide(row: row, columns: columns, levels: levels, in: source, target)
            for overlay in overlays {
                overlay.plane.paint(overlay.color, row: row, columns: columns, levels: levels, in: source, target)
            }
        }
        let turned = picture.oriented(geometry.orientation)
        guard parameters.showsGraphics, let presentation else { return turned }
        return try turned.drawing(presentation.graphics(of: attributes, frameIndex: frameIndex), geometry)
    }

    private func resampling(_ geometry: PictureGeometry, _ source: FrameRows, levels: Int) -> Resampling {
        let size = Double(1 << levels)
        let area = geometry.source
        return Resampling(
            horizontal: ResamplingAxis(
                start: area.x / size, length: area.width / size, sourceCount: source.columns,
                count: geometry.scaledColumns),
            vertical: ResamplingAxis(
                start: area.y / size, length: area.height / size, sourceCount: source.rows,
                count: geometry.scaledRows),
            components: source.components)
    }

    /// The frame's size is the image's, or what decoders make of it with fewer levels.
    private func levelsLeftOut(of description: PixelDescription) throws(ImageError) -> Int {
        for levels in 0...16 {
            let round = (1 << levels) - 1
            if (columns + round) >> levels == description.columns, (rows + round) >> levels == description.rows {
                return levels
            }
        }
        throw .differs
    }
}
