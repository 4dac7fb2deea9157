import DICOM

struct GraphicPoint: Hashable, Sendable {
    var x: Double
    var y: Double
}

/// What is drawn over an image by a presentation state (PS3.3 C.10.5).
struct Graphic: Hashable, Sendable {
    enum Shape: Hashable, Sendable {
        case point
        case polyline
        /// A smooth curve through the points.
        case interpolated
        /// The centre and a point of the circle.
        case circle
        /// The ends of the one axis, then those of the other.
        case ellipse
        /// In a rectangle between two corners; see ``Text``.
        case text(Text)
    }

    struct Text: Hashable, Sendable {
        enum Justification: Hashable, Sendable { case left, center, right }

        var lines: [String]
        var justification = Justification.left
        /// Whether the points are a rectangle's corners, and not just where the text begins.
        var hasBox: Bool
    }

    /// What the points count (PS3.3 C.10.5.1.1).
    enum Units: Hashable, Sendable {
        /// Pixels of the image from 0 at its upper left corner.
        case pixel
        /// The width and the height of the displayed area, as it is shown.
        case display
    }

    var shape: Shape
    var units: Units
    var points: [GraphicPoint]
    var isFilled = false
    var color: DisplayColor
    /// The colour of the area, where it isn't the line's.
    var fillColor: DisplayColor?
    /// Pixels of the screen.
    var lineThickness = 1.0
}

extension Graphic.Units {
    /// `nil` for MATRIX, which is for whole slides, and what nobody knows.
    init?(_ dataSet: DataSet, _ tag: Tag) {
        switch dataSet.string(tag) {
        case "PIXEL": self = .pixel
        case "DISPLAY": self = .display
        default: return nil
        }
    }
}

extension PresentationState {
    /// All graphics for a frame, those of the lowest layer first.
    /// - Throws: ``ImageError/tooLarge`` for more points than a limit allows.
    func graphics(of image: DataSet, frameIndex: Int) throws(ImageError) -> [Graphic] {
        let annotations = items(.graphicAnnotationSequence, for: image, frameIndex: frameIndex)
        guard !annotations.isEmpty else { return [] }
        var orders: [String: Double] = [:]
        for layer in attributes.items(.graphicLayerSequence) {
            guard let name = layer.string(.graphicLayer), orders[name] == nil else { continue }
            orders[name] = layer.number(.graphicLayerOrder) ?? 0
        }
        var graphics: [(order: Double, graphic: Graphic)] = []
        var pointsLeft = ImageLimits.graphicPointCount
        for annotation in annotations {
            let name = annotation.string(.graphicLayer) ?? ""
            let color = color(ofLayer: name)
            let drawn = annotation.items(.graphicObjectSequence).compactMap { Graphic(object: $0, color) }
            let written = annotation.items(.textObjectSequence).flatMap { Graphic.text($0, color) }
            for graphic in drawn + written {
                pointsLeft -= graphic.cost
                guard pointsLeft >= 0 else { throw .tooLarge }
                graphics.append((orders[name] ?? 0, graphic))
            }
        }
        return graphics.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element.graphic)
    }
}

extension Graphic {
    /// What counts against the limit of points: letters are many.
    fileprivate var cost: Int {
        guard case .text(let text) = shape else { return points.count }
        return text.lines.reduce(points.count) { $0 + 8 * $1.unicodeScalars.count }
    }

    /// Reads an item of the Graphic Object Sequence; `nil` when nothing can be drawn of it.
    fileprivate init?(object: DataSet, _ layerColor: DisplayColor) {
        guard let units = Units(object, .graphicAnnotationUnits) else { return nil }
        let numbers = object.numbers(.graphicData)
        var points: [GraphicPoint] = []
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
            // A gap in a line would join what doesn't belong together.
            guard let x = numbers[index], let y = numbers[index + 1] else { return nil }
            points.append(GraphicPoint(x: x, y: y))
        }
        let least: Int
        switch object.string(.graphicType) {
        case "POINT": (shape, least) = (.point, 1)
        case "POLYLINE": (shape, least) = (.polyline, 2)
        case "INTERPOLATED": (shape, least) = (.interpolated, 2)
        case "CIRCLE": (shape, least) = (.circle, 2)
        case "ELLIPSE": (shape, least) = (.ellipse, 4)
        default: return nil
        }
        guard points.count >= least else { return nil }
        (self.units, self.points) = (units, points)
        isFilled = object.string(.graphicFilled) == "Y"
        color = layerColor
        if let style = object.items(.lineStyleSequence).first {
            color = DisplayColor(cieLab: .patternOnColorCIELabValue, style) ?? layerColor
            lineThickness = min(max(style.number(.lineThickness) ?? 1, 1), 100)
        }
        if let style = object.items(.fillStyleSequence).first {
            fillColor = DisplayColor(cieLab: .patternOnColorCIELabValue, style)
        }
    }

    /// Reads an item of the Text Object Sequence: its text, and a line to what it is about.
    fileprivate static func text(_ object: DataSet, _ layerColor: DisplayColor) -> [Graphic] {
        guard let value = object.string(.unformattedTextValue) else { return [] }
        let color =
            object.items(.textStyleSequence).first.flatMap { DisplayColor(cieLab: .textColorCIELabValue, $0) }
            ?? layerColor
        func point(_ tag: Tag) -> GraphicPoint? {
            object.numbers(tag, count: 2).map { GraphicPoint(x: $0[0], y: $0[1]) }
        }
        let lines = value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        let corners = [point(.boundingBoxTopLeftHandCorner), point(.boundingBoxBottomRightHandCorner)]
            .compactMap { $0 }
        let anchor = point(.anchorPoint)
        var text = Text(lines: lines, hasBox: corners.count == 2)
        switch object.string(.boundingBoxTextHorizontalJustification) {
        case "CENTER": text.justification = .center
        case "RIGHT": text.justification = .right
        default: break
        }
        let anchorUnits = Units(object, .anchorPointAnnotationUnits)
        if text.hasBox, let units = Units(object, .boundingBoxAnnotationUnits) {
            var graphics = [Graphic(shape: .text(text), units: units, points: corners, color: color)]
            if let anchor, anchorUnits == units, object.string(.anchorPointVisibility) == "Y" {
                let middle = GraphicPoint(
                    x: min(max(anchor.x, min(corners[0].x, corners[1].x)), max(corners[0].x, corners[1].x)),
                    y: min(max(anchor.y, min(corners[0].y, corners[1].y)), max(corners[0].y, corners[1].y)))
                graphics.append(Graphic(shape: .polyline, units: units, points: [middle, anchor], color: color))
            }
            return graphics
        }
        text.hasBox = false
        guard let anchor, let anchorUnits else { return [] }
        return [Graphic(shape: .text(text), units: anchorUnits, points: [anchor], color: color)]
    }
}
