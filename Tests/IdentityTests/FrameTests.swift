import DICOM
import Identity
import TestSupport
import Testing

/// Frames by their places, against frames made by hand, and against a plain reading of the whole element.
@Suite struct FrameTests {
    /// A CT with this pixel data.
    private func split(
        frameCount: Int?, bits: Int = 8, rows: Int = 4, columns: Int = 6, samples: Int = 1,
        photometric: String = "MONOCHROME2",
        syntax: TransferSyntax, pixels: (inout DataSetWriter) -> Void
    ) throws -> Splitting {
        var writer = DataSetWriter(transferSyntax: syntax)
        writer.append(.sopClassUID, .UI, string: "1.2.840.10008.5.1.4.1.1.2.1")
        writer.append(.sopInstanceUID, .UI, string: "1.2.3")
        writer.append(.studyInstanceUID, .UI, string: "1.2.4")
        writer.append(.seriesInstanceUID, .UI, string: "1.2.5")
        writer.append(.samplesPerPixel, .US, integers: [samples])
        writer.append(.photometricInterpretation, .CS, string: photometric)
        if let frameCount { writer.append(.numberOfFrames, .IS, string: String(frameCount)) }
        writer.append(.rows, .US, integers: [rows])
        writer.append(.columns, .US, integers: [columns])
        writer.append(.bitsAllocated, .US, integers: [bits])
        pixels(&writer)
        return try Splitting(writer.bytes, syntax) { 13 }
    }

    private static func numbers(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) } }

    @Test(
        "native frames follow one another",
        arguments: [
            TransferSyntax.explicitVRLittleEndian, .implicitVRLittleEndian, .explicitVRBigEndian,
        ])
    func native(syntax: TransferSyntax) throws {
        let pixels = Self.numbers(4 * 6 * 2 * 3)
        let splitting = try split(frameCount: 3, bits: 16, syntax: syntax) { $0.append(.pixelData, .OW, bytes: pixels) }
        #expect(splitting.frames == (0..<3).map { Array(pixels[($0 * 48)..<($0 * 48 + 48)]) })
        #expect(splitting.picture?.part.frames.count == 1, "equal frames are one run")
    }

    @Test("one frame of an odd number of bytes has no padding; colour has all its samples")
    func nativeOddAndColour() throws {
        let odd = try split(frameCount: nil, rows: 3, columns: 3, syntax: .explicitVRLittleEndian) {
            $0.append(.pixelData, .OB, bytes: Self.numbers(9))
        }
        #expect(odd.frames == [Self.numbers(9)])
        let colour = try split(frameCount: 2, samples: 3, photometric: "RGB", syntax: .explicitVRLittleEndian) {
            $0.append(.pixelData, .OB, bytes: Self.numbers(144))
        }
        #expect(colour.frames == [Array(Self.numbers(144)[..<72]), Array(Self.numbers(144)[72...])])
        let halved = try split(
            frameCount: 2, samples: 3, photometric: "YBR_FULL_422", syntax: .explicitVRLittleEndian
        ) { $0.append(.pixelData, .OB, bytes: Self.numbers(96)) }
        #expect(halved.frames.map(\.count) == [48, 48])
    }

    @Test("single bits: one frame is known, frames that share bytes are not told apart")
    func bits() throws {
        let one = try split(frameCount: 1, bits: 1, rows: 3, columns: 3, syntax: .explicitVRLittleEndian) {
            $0.append(.pixelData, .OB, bytes: [1, 1])
        }
        #expect(one.frames == [[1, 1]])
        let shared = try split(frameCount: 2, bits: 1, rows: 3, columns: 3, syntax: .explicitVRLittleEndian) {
            $0.append(.pixelData, .OB, bytes: [1, 1, 1, 0])
        }
        #expect(shared.frames.isEmpty)
    }

    @Test("fewer bytes than the frames need: no places rather than wrong ones")
    func short() throws {
        let splitting = try split(frameCount: 3, syntax: .explicitVRLittleEndian) {
            $0.append(.pixelData, .OB, bytes: Self.numbers(48))
        }
        #expect(splitting.frames.isEmpty)
    }

    static let encapsulated = TransferSyntax(uid: "1.2.840.10008.1.2.4.90")

    private static func item(_ bytes: [UInt8]) -> [UInt8] {
        let count = UInt32(bytes.count)
        return [0xFE, 0xFF, 0x00, 0xE0] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + bytes
    }
    private static func little<Value: FixedWidthInteger>(_ values: [Value]) -> [UInt8] {
        values.flatMap { value in (0..<(Value.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> Value(8 * $0)) } }
    }

    /// Encapsulated pixel data with these fragments behind this table.
    private func encapsulated(
        frameCount: Int?, table: [UInt8] = [], extended: [UInt64] = [], fragments: [[UInt8]]
    ) throws -> Splitting {
        var pixels: [UInt8] = []
        if !extended.isEmpty {
            var writer = DataSetWriter(transferSyntax: Self.encapsulated)
            writer.append(Tag(0x7FE0, 0x0001), .OV, bytes: Self.little(extended))
            writer.append(Tag(0x7FE0, 0x0002), .OV, bytes: Self.little(extended.map { _ in UInt64(1) }))
            pixels += writer.bytes
        }
        pixels += [0xE0, 0x7F, 0x10, 0x00] + Array("OB".utf8) + [0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
        pixels += Self.item(table) + fragments.flatMap(Self.item) + [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
        var writer = DataSetWriter(transferSyntax: Self.encapsulated)
        writer.append(.sopClassUID, .UI, string: "1.2.840.10008.5.1.4.1.1.2.1")
        writer.append(.sopInstanceUID, .UI, string: "1.2.3")
        writer.append(.studyInstanceUID, .UI, string: "1.2.4")
        writer.append(.seriesInstanceUID, .UI, string: "1.2.5")
        if let frameCount { writer.append(.numberOfFrames, .IS, string: String(frameCount)) }
        let splitting = try Splitting(writer.bytes + pixels, Self.encapsulated) { 11 }
        #expect(splitting.joined == writer.bytes + pixels)
        return splitting
    }

    private let a = [UInt8](repeating: 0xA, count: 30), b = [UInt8](repeating: 0xB, count: 8)
    private let c = [UInt8](repeating: 0xC, count: 52), d = [UInt8](repeating: 0xD, count: 2)

    @Test("one fragment a frame needs no table; one frame takes all fragments")
    func fragments() throws {
        #expect(try encapsulated(frameCount: 2, fragments: [a, b]).frames == [Self.item(a), Self.item(b)])
        #expect(try encapsulated(frameCount: nil, fragments: [a, b, c]).frames == [[a, b, c].flatMap(Self.item)])
        #expect(try encapsulated(frameCount: 1, fragments: []).frames == [])
    }

    @Test("the basic offset table says which fragments are a frame")
    func basicTable() throws {
        let splitting = try encapsulated(
            frameCount: 2, table: Self.little([UInt32(0), 38 + 16]), fragments: [a, b, c, d])
        #expect(splitting.frames == [[a, b].flatMap(Self.item), [c, d].flatMap(Self.item)])
    }

    @Test("the extended offset table does too")
    func extendedTable() throws {
        let splitting = try encapsulated(frameCount: 2, extended: [0, 38], fragments: [a, b, c, d])
        #expect(splitting.frames == [[a].flatMap(Self.item), [b, c, d].flatMap(Self.item)])
    }

    @Test(
        "a table that lies, or none where one is needed: no places rather than wrong ones",
        arguments: [
            [], [0, 39], [8, 54], [54, 0], [0, 54, 60], [0], [0, 4_000_000],
        ] as [[UInt32]])
    func lyingTable(offsets: [UInt32]) throws {
        #expect(try encapsulated(frameCount: 2, table: Self.little(offsets), fragments: [a, b, c, d]).frames.isEmpty)
    }

    @Test("in every real file the frames are the pixel data, cut")
    func realFiles() throws {
        var count = 0
        _ = try TestData.forEachSplitting(seed: 21) { file, splitting in
            guard let (part, _) = splitting.picture, !part.frames.isEmpty else { return }
            let original = try DataSet(parsing: splitting.dataSet, transferSyntax: splitting.splitter.transferSyntax)
            let pixels = try #require(original.elements.last { PictureProfile.isPixelData($0.tag) }, "\(file.path)")
            let number = max(1, original.integer(.numberOfFrames) ?? 1)
            #expect(splitting.frames.count == number, "\(file.path)")
            let all = Array(splitting.frames.joined())
            if pixels.isEncapsulated {
                let fragments = try pixels.fragments().dropFirst()
                let start = try #require(fragments.first, "\(file.path)").lowerBound - 8
                let end = try #require(fragments.last, "\(file.path)").upperBound
                #expect(all.elementsEqual(pixels.value[start..<end]), "\(file.path)")
            } else {
                #expect(pixels.value.starts(with: all), "\(file.path)")
                #expect(pixels.value.count - all.count < 2 || number == 1, "\(file.path)")
            }
            count += 1
        }
        #expect(count > 30, "only \(count) files with frames were seen")
    }
}
