/// From an image's pixels to the picture's: what is shown, how it is turned, and how large it becomes.
struct PictureGeometry: Sendable {
    /// A rectangle in pixels; those of an image have their corners at whole numbers, from 0 at the top left.
    struct Area: Hashable, Sendable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
    }

    /// What of the image is shown: it may reach beyond it.
    let source: Area
    /// The picture's size before it is turned, along the image's axes.
    let (scaledColumns, scaledRows): (Int, Int)
    /// The presentation state's and the request's.
    let orientation: Orientation
    /// What the picture shows of the displayed area as it is turned, in parts of it, and whether it is mirrored then.
    private let window: Area
    private let isMirrored: (horizontally: Bool, vertically: Bool)

    /// - Parameters:
    ///   - displayed: a presentation state's displayed area (PS3.3 C.10.4), or all of the image.
    ///   - orientation: a presentation state's (PS3.3 C.10.6).
    ///   - pixelAspect: height by width of a pixel.
    ///   - magnification: of a presentation state, without a viewport.
    /// - Throws: ``ImageError/unusableParameter``, ``ImageError/tooLarge``.
    init(
        displayed: Area, orientation: Orientation, pixelAspect: Double, magnification: Double = 1,
        _ parameters: RenderingParameters
    ) throws(ImageError) {
        let turned = orientation.transposes ? (displayed.height, displayed.width) : (displayed.width, displayed.height)
        var shown = Area(x: 0, y: 0, width: turned.0, height: turned.1)
        var final = orientation
        isMirrored = (parameters.region.map { $0.width < 0 } ?? false, parameters.region.map { $0.height < 0 } ?? false)
        if let region = parameters.region { shown = try Self.part(region, of: shown) }
        if isMirrored.horizontally { final.flipsHorizontally.toggle() }
        if isMirrored.vertically { final.flipsVertically.toggle() }
        window = Area(
            x: shown.x / turned.0, y: shown.y / turned.1, width: shown.width / turned.0, height: shown.height / turned.1
        )
        let aspect = orientation.transposes ? 1 / pixelAspect : pixelAspect
        let (columns, rows) = try Self.size(shown, aspect: aspect, magnification, parameters.viewport)
        (scaledColumns, scaledRows) = orientation.transposes ? (rows, columns) : (columns, rows)
        self.orientation = final

        // Back to the image's axes: flips were made last, so they are undone first.
        if orientation.flipsHorizontally { shown.x = turned.0 - shown.x - shown.width }
        if orientation.flipsVertically { shown.y = turned.1 - shown.y - shown.height }
        if orientation.transposes {
            shown = Area(x: shown.y, y: shown.x, width: shown.height, height: shown.width)
        }
        source = Area(x: displayed.x + shown.x, y: displayed.y + shown.y, width: shown.width, height: shown.height)
    }

    private static func part(_ region: RenderingParameters.Region, of whole: Area) throws(ImageError) -> Area {
        let (width, height) = (abs(region.width), abs(region.height))
        guard region.x.isFinite, region.y.isFinite, width.isFinite, height.isFinite else { throw .unusableParameter }
        let (left, top) = (max(0, region.x), max(0, region.y))
        let (right, bottom) = (min(whole.width, region.x + width), min(whole.height, region.y + height))
        // Less than a hundredth of a pixel is nothing to look at, and its scale would be beyond all bounds.
        guard right - left >= 0.01, bottom - top >= 0.01 else { throw .unusableParameter }
        return Area(x: left, y: top, width: right - left, height: bottom - top)
    }

    private static func size(
        _ shown: Area, aspect: Double, _ magnification: Double, _ viewport: RenderingParameters.Viewport?
    ) throws(ImageError) -> (columns: Int, rows: Int) {
        // The longer side of a pixel that isn't square is stretched, unless the picture would be too large for that.
        let stretched = aspect >= 1 ? (shown.width, shown.height * aspect) : (shown.width / aspect, shown.height)
        let shrunk = aspect >= 1 ? (shown.width / aspect, shown.height) : (shown.width, shown.height * aspect)
        guard let viewport else {
            let candidates = [stretched, shrunk].map { natural in
                ((natural.0 * magnification).counted, (natural.1 * magnification).counted)
            }
            guard let size = candidates.first(where: { isPossible($0, shown) }) else { throw .tooLarge }
            return size
        }
        guard (viewport.width ?? 1) > 0, (viewport.height ?? 1) > 0 else { throw .unusableParameter }
        let scale = [
            viewport.width.map { Double($0) / stretched.0 }, viewport.height.map { Double($0) / stretched.1 },
        ].compactMap { $0 }.min()
        guard let scale else { throw .unusableParameter }
        let size = (
            min((stretched.0 * scale).counted, viewport.width ?? Int.max),
            min((stretched.1 * scale).counted, viewport.height ?? Int.max)
        )
        guard isPossible(size, shown) else { throw .tooLarge }
        return size
    }

    /// Whether the limits allow it: a picture may have as many pixels as what it shows, or be enlarged to the limit.
    private static func isPossible(_ size: (Int, Int), _ shown: Area) -> Bool {
        guard size.0 <= ImageLimits.renderedSide, size.1 <= ImageLimits.renderedSide else { return false }
        let sourceCount = (shown.width * shown.height).rounded(in: 0...ImageLimits.frameByteCount)
        return size.0 * size.1 <= max(ImageLimits.enlargedPixelCount, sourceCount)
    }
}

extension Double {
    /// As a number of pixels: at least one.
    fileprivate var counted: Int { rounded(in: 1...(1 << 40)) }
}

extension PictureGeometry {
    /// The picture's size.
    var columns: Int { orientation.transposes ? scaledRows : scaledColumns }
    var rows: Int { orientation.transposes ? scaledColumns : scaledRows }

    /// Where a point of the image is in the picture.
    func picturePoint(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        let u = (x - source.x) / source.width
        let v = (y - source.y) / source.height
        var (s, t) = orientation.transposes ? (v, u) : (u, v)
        if orientation.flipsHorizontally { s = 1 - s }
        if orientation.flipsVertically { t = 1 - t }
        return (s * Double(columns), t * Double(rows))
    }

    /// Where a point of the displayed area is, which is 1 wide and high and isn't turned with the image.
    func picturePoint(ofDisplayed x: Double, _ y: Double) -> (x: Double, y: Double) {
        var (s, t) = ((x - window.x) / window.width, (y - window.y) / window.height)
        if isMirrored.horizontally { s = 1 - s }
        if isMirrored.vertically { t = 1 - t }
        return (s * Double(columns), t * Double(rows))
    }

    /// How many resolution levels a decoder may leave out: what is left has at least the picture's pixels.
    var reducibleLevels: Int {
        let ratio = min(source.width / Double(scaledColumns), source.height / Double(scaledRows))
        var levels = 0
        while levels < 16, ratio >= Double(2 << levels) { levels += 1 }
        return levels
    }
}
