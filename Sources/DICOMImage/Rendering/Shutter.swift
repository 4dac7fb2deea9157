import DICOM
import Glibc

/// What is hidden around the interesting part of an image (PS3.3 C.7.6.11, C.7.6.15).
///
/// Where there are several shapes a pixel must lie in all of them to be seen. Coordinates are the image's, from 0 at the
/// corner of its first pixel.
struct Shutter: Sendable {
    private struct Circle: Sendable {
        var x: Double
        var y: Double
        /// Along a row. Along a column it has fewer pixels where these are higher than wide.
        var radius: Double
        var pixelAspect: Double
    }
    private struct Side: Sendable {
        /// The upper end, then the lower.
        var x: Double
        var y: Double
        var otherX: Double
        var otherY: Double
    }

    private var rectangle: (x: ClosedRange<Double>, y: ClosedRange<Double>)?
    private var circle: Circle?
    private var polygon: [Side] = []
    private var bitmap: Overlay?
    private let color: DisplayColor

    /// `nil` when no shape is described.
    /// - Throws: ``ImageError/tooLarge`` for a polygon of too many corners.
    init?(_ dataSet: DataSet, frameIndex: Int, pixelAspect: Double) throws(ImageError) {
        color =
            DisplayColor(cieLab: .shutterPresentationColorCIELabValue, dataSet)
            ?? dataSet.number(.shutterPresentationValue).map(DisplayColor.init(presentationValue:)) ?? .black
        for shape in Set(dataSet.strings(.shutterShape)) {
            switch shape {
            case "RECTANGULAR": rectangle = Self.rectangle(dataSet)
            case "CIRCULAR": circle = Self.circle(dataSet, pixelAspect)
            case "POLYGONAL": polygon = try Self.polygon(dataSet)
            case "BITMAP":
                guard let group = dataSet.number(.shutterOverlayGroup)?.rounded(in: 0...0xFFFF) else { continue }
                bitmap = Overlay(
                    dataSet, group: UInt16(truncatingIfNeeded: group), frameIndex: frameIndex, nil)
            default: continue
            }
        }
        if rectangle == nil, circle == nil, polygon.isEmpty, bitmap == nil { return nil }
    }

    /// Whether a picture must have colour to show it.
    var isGray: Bool { color.isGray }

    private static func rectangle(_ dataSet: DataSet) -> (ClosedRange<Double>, ClosedRange<Double>)? {
        guard let left = dataSet.number(.shutterLeftVerticalEdge),
            let right = dataSet.number(.shutterRightVerticalEdge), left <= right,
            let upper = dataSet.number(.shutterUpperHorizontalEdge),
            let lower = dataSet.number(.shutterLowerHorizontalEdge), upper <= lower
        else { return nil }
        // The pixels on the edges are seen.
        return ((left - 1)...right, (upper - 1)...lower)
    }

    private static func circle(_ dataSet: DataSet, _ pixelAspect: Double) -> Circle? {
        guard let center = dataSet.numbers(.centerOfCircularShutter, count: 2),
            let radius = dataSet.number(.radiusOfCircularShutter), radius >= 0
        else { return nil }
        return Circle(x: center[1] - 0.5, y: center[0] - 0.5, radius: radius, pixelAspect: pixelAspect)
    }

    private static func polygon(_ dataSet: DataSet) throws(ImageError) -> [Side] {
        let numbers = dataSet.numbers(.verticesOfThePolygonalShutter).compactMap { $0.map { min(max($0, -1e6), 1e6) } }
        guard numbers.count / 2 <= ImageLimits.shutterVertexCount else { throw .tooLarge }
        guard numbers.count >= 6 else { return [] }
        let corners = stride(from: 0, to: numbers.count - 1, by: 2).map {
            (x: numbers[$0 + 1] - 0.5, y: numbers[$0] - 0.5)
        }
        return corners.indices.compactMap { index in
            let (one, other) = (corners[index], corners[(index + 1) % corners.count])
            guard one.y != other.y else { return nil }
            let (upper, lower) = one.y < other.y ? (one, other) : (other, one)
            return Side(x: upper.x, y: upper.y, otherX: lower.x, otherY: lower.y)
        }
    }
}

extension Shutter {
    /// Hides what must not be seen in a part of a row of the frame as it was decoded.
    func hide(
        row: Int, columns range: Range<Int>, levels: Int, in frame: FrameRows, _ target: UnsafeMutablePointer<UInt8>
    ) {
        let size = Double(1 << levels)
        let pixels = PixelRow(bytes: target, components: frame.components)
        var hidden = range.lowerBound
        for seen in visible(y: (Double(row) + 0.5) * size) {
            // A pixel is seen when its centre is.
            let first = (seen.lowerBound / size - 0.5).rounded(.up).rounded(in: range.lowerBound...range.upperBound)
            let end = ((seen.upperBound / size - 0.5).rounded(.down) + 1).rounded(
                in: range.lowerBound...range.upperBound)
            guard first < end else { continue }
            for column in hidden..<max(hidden, first) { pixels.set(column - range.lowerBound, color) }
            hidden = max(hidden, end)
        }
        for column in hidden..<range.upperBound { pixels.set(column - range.lowerBound, color) }
        bitmap?.paint(color, row: row, columns: range, levels: levels, in: frame, target)
    }

    /// The parts of a line that are seen, from the left.
    private func visible(y: Double) -> [ClosedRange<Double>] {
        var limits = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
        if let rectangle {
            guard rectangle.y.contains(y), rectangle.x.overlaps(limits) else { return [] }
            limits = rectangle.x
        }
        if let circle {
            let rise = (y - circle.y) * circle.pixelAspect
            let square = circle.radius * circle.radius - rise * rise
            guard square >= 0 else { return [] }
            let chord = (circle.x - square.squareRoot())...(circle.x + square.squareRoot())
            guard chord.overlaps(limits) else { return [] }
            limits = chord.clamped(to: limits)
        }
        guard !polygon.isEmpty else { return [limits] }
        var crossings: [Double] = []
        for side in polygon where side.y <= y && y < side.otherY {
            crossings.append(side.x + (side.otherX - side.x) * ((y - side.y) / (side.otherY - side.y)))
        }
        crossings.sort()
        return stride(from: 0, to: crossings.count - 1, by: 2).compactMap { index in
            let part = crossings[index]...crossings[index + 1]
            return part.overlaps(limits) ? part.clamped(to: limits) : nil
        }
    }
}
