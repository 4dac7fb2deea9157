import Glibc

extension RenderedImage {
    /// The picture with graphics over it.
    /// - Parameter geometry: how the picture came from its image.
    /// - Throws: ``ImageError/tooLarge`` when drawing takes longer than the limit allows.
    consuming func drawing(_ graphics: [Graphic], _ geometry: PictureGeometry) throws(ImageError) -> RenderedImage {
        guard !graphics.isEmpty else { return self }
        let needsColor = graphics.contains { !$0.color.isGray || $0.fillColor?.isGray == false }
        var canvas = GraphicCanvas(needsColor ? inColor : self)
        for graphic in graphics {
            let points = graphic.points.map { geometry.picturePoint($0, graphic.units) }
            guard points.allSatisfy({ abs($0.x) < 1e9 && abs($0.y) < 1e9 }) else { continue }
            if case .text(let text) = graphic.shape {
                try canvas.write(text, points, graphic.color)
                continue
            }
            let outline = graphic.outline(points)
            if graphic.isFilled { try canvas.fill(outline, graphic.fillColor ?? graphic.color) }
            let thickness = graphic.shape == .point ? max(3, graphic.lineThickness) : graphic.lineThickness
            try canvas.draw(outline, thickness: thickness, graphic.color)
        }
        return canvas.image
    }
}

extension PictureGeometry {
    /// Where a graphic's point is in the picture.
    func picturePoint(_ point: GraphicPoint, _ units: Graphic.Units) -> GraphicPoint {
        let place =
            switch units {
            case .pixel: picturePoint(point.x, point.y)
            case .display: picturePoint(ofDisplayed: point.x, point.y)
            }
        return GraphicPoint(x: place.x, y: place.y)
    }
}

extension Graphic {
    /// The points of the line that is drawn, in the picture.
    fileprivate func outline(_ points: [GraphicPoint]) -> [GraphicPoint] {
        switch shape {
        case .point, .text: return [points[0]]
        case .polyline: return points
        case .interpolated: return Self.curve(points)
        case .circle:
            let (dx, dy) = (points[1].x - points[0].x, points[1].y - points[0].y)
            return Self.ellipse(points[0], GraphicPoint(x: dx, y: dy), GraphicPoint(x: -dy, y: dx))
        case .ellipse:
            let center = GraphicPoint(x: (points[0].x + points[1].x) / 2, y: (points[0].y + points[1].y) / 2)
            return Self.ellipse(
                center, GraphicPoint(x: points[0].x - center.x, y: points[0].y - center.y),
                GraphicPoint(x: (points[2].x - points[3].x) / 2, y: (points[2].y - points[3].y) / 2))
        }
    }

    /// - Parameters:
    ///   - a: from the centre to the end of an axis.
    ///   - b: the same of the other.
    private static func ellipse(_ center: GraphicPoint, _ a: GraphicPoint, _ b: GraphicPoint) -> [GraphicPoint] {
        let radius = max(hypot(a.x, a.y), hypot(b.x, b.y))
        // Sides of three pixels are off by a tenth of one at most.
        let count = (radius * 2).rounded(in: 24...1440)
        return (0...count).map { index in
            let angle = 2 * Double.pi * Double(index) / Double(count)
            let (cosine, sine) = (cos(angle), sin(angle))
            return GraphicPoint(x: center.x + cosine * a.x + sine * b.x, y: center.y + cosine * a.y + sine * b.y)
        }
    }

    /// A cubic through each point in the direction of its neighbours: PS3.3 leaves the kind of curve open.
    private static func curve(_ points: [GraphicPoint]) -> [GraphicPoint] {
        guard points.count > 2, let first = points.first else { return points }
        let isClosed = first == points[points.count - 1]
        func point(_ index: Int) -> GraphicPoint {
            if index < 0 { return isClosed ? points[points.count - 2] : first }
            if index >= points.count { return isClosed ? points[1] : points[points.count - 1] }
            return points[index]
        }
        var curve = [first]
        let steps = 12
        for index in 0..<(points.count - 1) {
            let (before, from, to, after) = (point(index - 1), points[index], points[index + 1], point(index + 2))
            for step in 1...steps {
                let t = Double(step) / Double(steps)
                func value(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double) -> Double {
                    let linear: Double = (p2 - p0) * t
                    let square: Double = (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t
                    let cube: Double = (3 * p1 - p0 - 3 * p2 + p3) * t * t * t
                    return p1 + (linear + square + cube) / 2
                }
                curve.append(
                    GraphicPoint(
                        x: value(before.x, from.x, to.x, after.x), y: value(before.y, from.y, to.y, after.y)))
            }
        }
        return curve
    }
}
