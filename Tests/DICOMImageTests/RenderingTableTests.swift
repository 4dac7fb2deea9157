import DICOM
import Foundation
import TestSupport
import Testing

@testable import DICOMImage

/// Windows, lookup tables and palettes by the formulas of PS3.3.
@Suite("Rendering: windows and tables") struct RenderingTableTests {
    @Test("LINEAR is the pseudo code of C.11.2.1.2.1")
    func linear() throws {
        var random = SeededRandom(seed: 0x5EED_0501)
        for _ in 0..<2_000 {
            let center = Double.random(in: -2000...2000, using: &random)
            let width = Double.random(in: 1...4000, using: &random)
            let x = Double.random(in: -3000...3000, using: &random)
            let window = try #require(VOIWindow(center: center, width: width))
            var expected = ((x - (center - 0.5)) / (width - 1) + 0.5) * 255
            if x <= center - 0.5 - (width - 1) / 2 { expected = 0 }
            if x > center - 0.5 + (width - 1) / 2 { expected = 255 }
            #expect(abs(window(x) * 255 - expected) < 1e-6, "\(center), \(width): \(x)")
        }
    }

    @Test("a LINEAR window of width 1 is a threshold", arguments: [(49.4, 0.0), (49.5, 0), (49.6, 1), (50, 1)])
    func threshold(value: Double, expected: Double) throws {
        let window = try #require(VOIWindow(center: 50, width: 1))
        #expect(window(value) == expected)
    }

    @Test("LINEAR_EXACT and SIGMOID are the equations of C.11.2.1.3")
    func otherFunctions() throws {
        let exact = try #require(VOIWindow(center: 10, width: 4, function: .linearExact))
        #expect([8, 9, 10, 11, 12, 13].map { exact($0) } == [0, 0.25, 0.5, 0.75, 1, 1])
        let sigmoid = try #require(VOIWindow(center: 10, width: 4, function: .sigmoid))
        for x in stride(from: -30.0, through: 50, by: 0.5) {
            #expect(abs(sigmoid(x) - 1 / (1 + exp(-4 * (x - 10) / 4))) < 1e-12)
        }
    }

    @Test(
        "windows that can't be are none", arguments: [(0, 0), (0, -1), (.nan, 1), (0, .infinity)] as [(Double, Double)])
    func noWindow(center: Double, width: Double) { #expect(VOIWindow(center: center, width: width) == nil) }

    private static func table(_ descriptor: [Int], vr: VR = .US, _ words: [Int]) throws -> DataSet {
        try RenderingSamples.dataSet { writer in
            writer.append(.lutDescriptor, vr, integers: descriptor)
            writer.append(.lutData, .US, integers: words)
        }
    }

    @Test("a descriptor of 0 entries is one of 65,536")
    func greatestTable() throws {
        let item = try RenderingSamples.dataSet { writer in
            writer.append(.lutDescriptor, .US, integers: [0, 0, 16])
            writer.append(.lutData, .OW, bytes: (0..<65536).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        }
        let table = try #require(LookupTable(item, isSigned: false))
        #expect(table.entries.count == 65536)
        #expect(table.entry(65535) == 65535 && table.entry(-1) == 0 && table.entry(1e9) == 65535)
    }

    @Test("the first value is signed where the input is, whatever the VR says")
    func signedFirst() throws {
        let item = try Self.table([3, 0x1_0000 - 10, 12], [7, 8, 4095])
        #expect(try #require(LookupTable(item, isSigned: true)).first == -10)
        #expect(try #require(LookupTable(item, isSigned: false)).first == 65526)
        let table = try #require(LookupTable(item, isSigned: true))
        #expect([-11, -10, -9, -8, 0].map { table.entry($0) } == [7, 7, 8, 4095, 4095])
    }

    @Test("entries of eight bits stand in bytes or in words, and more than the descriptor's bits count")
    func depths() throws {
        let bytes = try RenderingSamples.dataSet { writer in
            writer.append(.lutDescriptor, .US, integers: [4, 0, 8])
            writer.append(.lutData, .OW, bytes: [1, 2, 3, 255])
        }
        #expect(try #require(LookupTable(bytes, isSigned: false)).entries == [1, 2, 3, 255])
        let words = try #require(LookupTable(Self.table([4, 0, 8], [1, 2, 3, 255]), isSigned: false))
        #expect(words.entries == [1, 2, 3, 255] && words.maximum == 255)
        #expect(try #require(LookupTable(Self.table([2, 0, 8], [1, 4095]), isSigned: false)).maximum == 4095)
    }

    @Test("segments of a palette: discrete, linear, indirect (C.7.9.2)")
    func segments() {
        // The second segment repeats the first two, from their byte 0 on.
        let units: [UInt16] = [0, 2, 10, 20, 1, 5, 30, 2, 2, 0, 0]
        let expected: [UInt16] = [10, 20, 22, 24, 26, 28, 30, 10, 20, 22, 24, 26, 28, 30]
        #expect(PaletteSegments.expanded(units, isByte: false, limit: 65536) == expected)
        #expect(PaletteSegments.expanded(units, isByte: false, limit: 4) == Array(expected.prefix(4)))
        #expect(PaletteSegments.expanded([1, 5, 30], isByte: false, limit: 9).isEmpty, "a line needs a beginning")
        #expect(PaletteSegments.expanded([2, 1, 0, 0], isByte: false, limit: 9).isEmpty, "one that names itself")
    }

    @Test("MONOCHROME1, its shape and a window: white is the least value")
    func monochrome1() throws {
        let image = try RenderingSamples.image(rows: 1, columns: 3, photometric: "MONOCHROME1")
        #expect(try RenderingSamples.picture(image, [0, 100, 255]).bytes == [255, 155, 0])
        let shaped = try RenderingSamples.image(rows: 1, columns: 3) { writer in
            writer.append(.presentationLUTShape, .CS, string: "INVERSE")
        }
        #expect(try RenderingSamples.picture(shaped, [0, 100, 255]).bytes == [255, 155, 0])
    }

    @Test("rescale, signed samples and a window, against the formula")
    func pipeline() throws {
        let image = try RenderingSamples.image(rows: 1, columns: 5, bits: 12, isSigned: true) { writer in
            writer.append(.windowCenter, .DS, string: "40")
            writer.append(.windowWidth, .DS, string: "400")
            writer.append(.rescaleIntercept, .DS, string: "-24")
            writer.append(.rescaleSlope, .DS, string: "0.5")
        }
        let stored = [-2048, -200, 0, 128, 2047]
        let expected = stored.map { value in
            let x = Double(value) * 0.5 - 24
            return UInt8((min(max((x - 39.5) / 399 + 0.5, 0), 1) * 255).rounded())
        }
        #expect(try RenderingSamples.picture(image, stored).bytes == expected)
        // Bits above those that are stored don't count.
        #expect(try RenderingSamples.picture(image, stored.map { $0 ^ 0x7000 }).bytes == expected)
    }
}
