import DICOM
import TestSupport
import Testing

@testable import DICOMImage

/// What is drawn over an image, which part is shown and how it is turned.
@Suite("Rendering: shapes and places") struct RenderingGeometryTests {
    private static func group(_ group: UInt16, embeddedBit: Int? = nil, _ bits: [UInt8]? = nil) -> (inout DataSetWriter)
        -> Void
    {
        { writer in
            writer.append(Tag(group, 0x0010), .US, integers: [2])
            writer.append(Tag(group, 0x0011), .US, integers: [3])
            writer.append(Tag(group, 0x0040), .CS, string: "G")
            writer.append(Tag(group, 0x0050), .SS, integers: [1, 1])
            writer.append(Tag(group, 0x0100), .US, integers: [embeddedBit == nil ? 1 : 16])
            writer.append(Tag(group, 0x0102), .US, integers: [embeddedBit ?? 0])
            if let bits { writer.append(Tag(group, 0x3000), .OW, bytes: bits) }
        }
    }

    @Test("an overlay of its own bits, its first pixel in the lowest")
    func separateOverlay() throws {
        let image = try RenderingSamples.image(rows: 2, columns: 3, Self.group(0x6000, [0b10_1001, 0]))
        #expect(try RenderingSamples.picture(image, Array(repeating: 9, count: 6)).bytes == [255, 9, 9, 255, 9, 255])
        var without = RenderingParameters()
        without.showsOverlays = false
        #expect(
            try RenderingSamples.picture(image, Array(repeating: 9, count: 6), without).bytes
                == Array(repeating: 9, count: 6))
    }

    @Test("an overlay in a bit that samples don't use, and none in one that they use")
    func embeddedOverlay() throws {
        let values = [0x1000, 0, 0x1FFF, 0xFFF, 0x800, 0x1001]
        let image = try RenderingSamples.image(rows: 2, columns: 3, bits: 12, Self.group(0x6002, embeddedBit: 12))
        var parameters = RenderingParameters()
        parameters.valuesOfInterest = .fullRange
        #expect(try RenderingSamples.picture(image, values, parameters).bytes == [255, 0, 255, 255, 128, 255])
        let used = try RenderingSamples.image(rows: 2, columns: 3, bits: 12, Self.group(0x6002, embeddedBit: 11))
        #expect(try RenderingSamples.picture(used, values, parameters).bytes == [0, 0, 255, 255, 128, 0])
    }

    @Test("pixels that aren't square are made so, in a viewport and without one")
    func aspect() throws {
        let image = try RenderingSamples.image(rows: 4, columns: 4) { writer in
            writer.append(.pixelAspectRatio, .IS, strings: ["2", "1"])
        }
        let picture = try RenderingSamples.picture(image, Array(0..<16))
        #expect(picture.rows == 8 && picture.columns == 4)
        var parameters = RenderingParameters()
        parameters.viewport = .init(width: 100, height: 100)
        let fitted = try RenderingSamples.picture(image, Array(0..<16), parameters)
        #expect(fitted.rows == 100 && fitted.columns == 50)
    }

    private static let orientations: [(Int, String, [UInt8])] = [
        (0, "N", [0, 1, 2, 3, 4, 5]), (90, "N", [3, 0, 4, 1, 5, 2]), (180, "N", [5, 4, 3, 2, 1, 0]),
        (270, "N", [2, 5, 1, 4, 0, 3]), (0, "Y", [2, 1, 0, 5, 4, 3]), (90, "Y", [0, 3, 1, 4, 2, 5]),
        (180, "Y", [3, 4, 5, 0, 1, 2]), (270, "Y", [5, 2, 4, 1, 3, 0]),
    ]

    @Test("a presentation state rotates clockwise, then flips (C.10.6)", arguments: orientations)
    func orientation(rotation: Int, flip: String, expected: [UInt8]) throws {
        let image = try RenderingSamples.image(rows: 2, columns: 3)
        let state = try RenderingSamples.dataSet { writer in
            writer.append(.imageHorizontalFlip, .CS, string: flip)
            writer.append(.imageRotation, .US, integers: [rotation])
        }
        let picture = try RenderingSamples.picture(image, [0, 1, 2, 3, 4, 5], presentation: state)
        #expect(picture.bytes == expected)
        #expect(picture.columns == (rotation % 180 == 0 ? 3 : 2))
    }

    @Test("a viewport or region without pixels is refused", arguments: [(0, 5), (-1, 5), (5, 0)])
    func unusable(width: Int, height: Int) throws {
        let image = try RenderingSamples.image(rows: 2, columns: 3)
        var parameters = RenderingParameters()
        parameters.viewport = .init(width: width, height: height)
        #expect(throws: ImageError.unusableParameter) {
            _ = try RenderingSamples.picture(image, [0, 1, 2, 3, 4, 5], parameters)
        }
        parameters.viewport = nil
        parameters.region = .init(x: 7, y: 0, width: Double(width), height: Double(height))
        #expect(throws: ImageError.unusableParameter) {
            _ = try RenderingSamples.picture(image, [0, 1, 2, 3, 4, 5], parameters)
        }
    }

    private static func state(_ kind: String, _ points: [Float], filled: Bool = false) throws -> DataSet {
        let object = RenderingSamples.bytes { writer in
            writer.append(.graphicAnnotationUnits, .CS, string: "PIXEL")
            writer.append(.graphicDimensions, .US, integers: [2])
            writer.append(.numberOfGraphicPoints, .US, integers: [points.count / 2])
            writer.append(
                .graphicData, .FL,
                bytes: points.flatMap { point in withUnsafeBytes(of: point.bitPattern.littleEndian, Array.init) })
            writer.append(.graphicType, .CS, string: kind)
            writer.append(.graphicFilled, .CS, string: filled ? "Y" : "N")
        }
        let annotation = RenderingSamples.bytes { $0.appendSequence(.graphicObjectSequence, items: [object]) }
        return try RenderingSamples.dataSet { $0.appendSequence(.graphicAnnotationSequence, items: [annotation]) }
    }

    @Test("a filled polygon covers the pixels whose centre lies in it")
    func filled() throws {
        let image = try RenderingSamples.image(rows: 8, columns: 8)
        let state = try Self.state("POLYLINE", [2, 2, 6, 2, 6, 6, 2, 6, 2, 2], filled: true)
        let picture = try RenderingSamples.picture(image, Array(repeating: 0, count: 64), presentation: state)
        for row in 0..<8 {
            for column in 0..<8 where (3..<5).contains(row) && (3..<5).contains(column) || row == 0 || column == 7 {
                let isInside = (3..<5).contains(row) && (3..<5).contains(column)
                #expect(picture.bytes[row * 8 + column] == (isInside ? 255 : 0), "row \(row), column \(column)")
            }
        }
    }

    @Test("graphics without bounds end with an error or at the picture's edge")
    func hostileGraphics() throws {
        let image = try RenderingSamples.image(rows: 64, columns: 64)
        let values = Array(repeating: 0, count: 64 * 64)
        var random = SeededRandom(seed: 0x5EED_0502)
        let many = (0..<2 * (ImageLimits.graphicPointCount + 1)).map { _ in Float.random(in: 0...64, using: &random) }
        #expect(throws: ImageError.tooLarge) {
            _ = try RenderingSamples.picture(image, values, presentation: Self.state("POLYLINE", many))
        }
        for kind in ["POINT", "POLYLINE", "INTERPOLATED", "CIRCLE", "ELLIPSE"] {
            for filled in [true, false] {
                for extreme in [Float.greatestFiniteMagnitude, -1e30, 1e8, -.infinity, .nan, 0] {
                    let points: [Float] = [1, extreme, extreme, 7, 3, -extreme, 4, 5, extreme, extreme]
                    let picture = try RenderingSamples.picture(
                        image, values, presentation: Self.state(kind, points, filled: filled))
                    #expect(picture.bytes.count == 64 * 64)
                }
            }
        }
    }
}
