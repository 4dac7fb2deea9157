import DICOM

extension ImageRendering {
    struct DrawnOverlay: Sendable {
        let plane: Overlay
        let color: DisplayColor
    }

    /// Where pixels lie and how large they become.
    func geometry(frameIndex: Int, _ parameters: RenderingParameters) throws(ImageError) -> PictureGeometry {
        let whole = PictureGeometry.Area(x: 0, y: 0, width: Double(columns), height: Double(rows))
        let displayed = presentation?.displayedArea(of: attributes, frameIndex: frameIndex)
        return try PictureGeometry(
            displayed: displayed?.area ?? whole,
            orientation: presentation.map { Orientation($0.attributes) } ?? Orientation(),
            pixelAspect: displayed?.pixelAspect ?? pixelAspect(frameIndex: frameIndex),
            magnification: displayed?.magnification ?? 1, parameters)
    }

    func pixelAspect(frameIndex: Int) -> Double {
        PixelAspect.ratio(attributes, measures: groups.places(.pixelMeasuresSequence, frameIndex: frameIndex))
    }

    func shutter(frameIndex: Int) throws(ImageError) -> Shutter? {
        let places =
            presentation.map { [$0.attributes] } ?? groups.places(.frameDisplayShutterSequence, frameIndex: frameIndex)
        guard let place = places.first(where: { $0[.shutterShape] != nil }) else { return nil }
        return try Shutter(place, frameIndex: frameIndex, pixelAspect: pixelAspect(frameIndex: frameIndex))
    }

    /// The image's planes, all in white; with a presentation state those that it activates, its own or the image's
    /// (PS3.3 C.11.7).
    func overlays(frameIndex: Int, _ layout: SampleLayout) -> [DrawnOverlay] {
        var overlays: [DrawnOverlay] = []
        for group in stride(from: UInt16(0x6000), through: 0x60FE, by: 2) {
            guard overlays.count < ImageLimits.overlayCount else { break }
            var source = attributes
            var color = DisplayColor.white
            if let presentation {
                guard let layer = presentation.attributes.string(Tag(group, 0x1001)) else { continue }
                color = presentation.color(ofLayer: layer)
                if presentation.attributes[Tag(group, 0x0010)] != nil { source = presentation.attributes }
            }
            guard let plane = Overlay(source, group: group, frameIndex: frameIndex, layout) else { continue }
            overlays.append(DrawnOverlay(plane: plane, color: color))
        }
        return overlays
    }
}
