/// A picture to draw lines and areas on, with soft edges.
struct GraphicCanvas {
    let columns: Int
    let rows: Int
    private let components: Int
    private var bytes: [UInt8]
    /// Pixels that may still be looked at: many large objects end with an error and not after hours.
    private var budget: Int

    init(_ image: consuming RenderedImage) {
        (columns, rows, components) = (image.columns, image.rows, image.components)
        budget = max(columns * rows, 1 << 20) * ImageLimits.graphicLayersOverPicture
        bytes = image.bytes
    }

    var image: RenderedImage {
        RenderedImage(columns: columns, rows: rows, components: components, bytes: bytes)
    }

    /// - Throws: ``ImageError/tooLarge``.
    private mutating func spend(_ pixelCount: Int) throws(ImageError) {
        budget -= pixelCount
        guard budget >= 0 else { throw .tooLarge }
    }

    private mutating func blend(_ color: DisplayColor, _ coverage: Double, column: Int, row: Int) {
        let place = (row &* columns &+ column) &* components
        let channels = (color.red, color.green, color.blue)
        func mixed(_ old: UInt8, _ new: UInt8) -> UInt8 {
            UInt8((Double(old) + (Double(new) - Double(old)) * coverage).rounded())
        }
        bytes[place] = mixed(bytes[place], channels.0)
        guard components == 3 else { return }
        bytes[place &+ 1] = mixed(bytes[place &+ 1], channels.1)
        bytes[place &+ 2] = mixed(bytes[place &+ 2], channels.2)
    }

    /// A line through points; one point is a dot.
    mutating func draw(_ points: [GraphicPoint], thickness: Double, _ color: DisplayColor) throws(ImageError) {
        guard let first = points.first else { return }
        if points.count == 1 { return try draw(first, first, thickness: thickness, color) }
        for (one, other) in zip(points, points.dropFirst()) {
            try draw(one, other, thickness: thickness, color)
        }
    }

    private mutating func draw(
        _ one: GraphicPoint, _ other: GraphicPoint, thickness: Double, _ color: DisplayColor
    ) throws(ImageError) {
        try spend(1)
        let reach = thickness / 2 + 0.5
        guard let segment = Segment(one, other).clipped(columns: columns, rows: rows, margin: reach) else { return }
        let first = (min(segment.one.y, segment.other.y) - reach).rounded(.down).rounded(in: 0...rows)
        let end = (max(segment.one.y, segment.other.y) + reach).rounded(.up).rounded(in: 0...rows)
        for row in first..<max(first, end) {
            let span = segment.span(y: Double(row) + 0.5, reach: reach)
            let from = span.lowerBound.rounded(.down).rounded(in: 0...columns)
            let to = span.upperBound.rounded(.up).rounded(in: 0...columns)
            guard from < to else { continue }
            try spend(to - from)
            for column in from..<to {
                let distance = segment.distance(GraphicPoint(x: Double(column) + 0.5, y: Double(row) + 0.5))
                if distance < reach { blend(color, min(1, reach - distance), column: column, row: row) }
            }
        }
    }

    /// The inside of a polygon: pixels whose centre an odd number of its sides lies left of.
    mutating func fill(_ corners: [GraphicPoint], _ color: DisplayColor) throws(ImageError) {
        guard corners.count >= 3, let low = corners.map(\.y).min(), let high = corners.map(\.y).max() else { return }
        let first = (low - 0.5).rounded(.up).rounded(in: 0...rows)
        let end = (high + 0.5).rounded(.down).rounded(in: 0...rows)
        for row in first..<max(first, end) {
            try spend(corners.count)
            let y = Double(row) + 0.5
            var crossings: [Double] = []
            for (index, one) in corners.enumerated() {
                let other = corners[index + 1 < corners.count ? index + 1 : 0]
                guard (one.y > y) != (other.y > y) else { continue }
                crossings.append(one.x + (other.x - one.x) * ((y - one.y) / (other.y - one.y)))
            }
            crossings.sort()
            for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
                let from = (crossings[pair] - 0.5).rounded(.up).rounded(in: 0...columns)
                let to = (crossings[pair + 1] - 0.5).rounded(.up).rounded(in: 0...columns)
                guard from < to else { continue }
                try spend(to - from)
                for column in from..<to { blend(color, 1, column: column, row: row) }
            }
        }
    }
}

extension GraphicCanvas {
    private struct Segment {
        var one: GraphicPoint
        var other: GraphicPoint

        init(_ one: GraphicPoint, _ other: GraphicPoint) { (self.one, self.other) = (one, other) }

        /// The part that lies in the picture or near it; `nil` when none does.
        func clipped(columns: Int, rows: Int, margin: Double) -> Segment? {
            let (dx, dy) = (other.x - one.x, other.y - one.y)
            var (from, to) = (0.0, 1.0)
            let limits = [
                (-dx, one.x + margin), (dx, Double(columns) + margin - one.x), (-dy, one.y + margin),
                (dy, Double(rows) + margin - one.y),
            ]
            for (slope, room) in limits {
                if slope == 0 {
                    guard room >= 0 else { return nil }
                } else if slope < 0 {
                    from = max(from, room / slope)
                } else {
                    to = min(to, room / slope)
                }
            }
            guard from <= to else { return nil }
            return Segment(
                GraphicPoint(x: one.x + from * dx, y: one.y + from * dy),
                GraphicPoint(x: one.x + to * dx, y: one.y + to * dy))
        }

        /// The columns that a row may be touched in.
        func span(y: Double, reach: Double) -> ClosedRange<Double> {
            var (from, to) = (0.0, 1.0)
            let dy = other.y - one.y
            if dy != 0 {
                let ends = ((y - reach - one.y) / dy, (y + reach - one.y) / dy)
                from = min(max(min(ends.0, ends.1), 0), 1)
                to = min(max(max(ends.0, ends.1), 0), 1)
            }
            let (a, b) = (one.x + (other.x - one.x) * from, one.x + (other.x - one.x) * to)
            return (min(a, b) - reach)...(max(a, b) + reach)
        }

        func distance(_ point: GraphicPoint) -> Double {
            let (dx, dy) = (other.x - one.x, other.y - one.y)
            let square = dx * dx + dy * dy
            let along = square > 0 ? ((point.x - one.x) * dx + (point.y - one.y) * dy) / square : 0
            let place = min(max(along, 0), 1)
            let (x, y) = (point.x - one.x - place * dx, point.y - one.y - place * dy)
            return (x * x + y * y).squareRoot()
        }
    }
}
