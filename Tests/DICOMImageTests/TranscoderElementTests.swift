import DICOM
import TestSupport
import Testing

@testable import DICOMImage

/// What becomes of elements that are not pixel data.
@Suite struct TranscoderElementTests {
    private static let implicit = TransferSyntax.implicitVRLittleEndian
    private static let explicit = TransferSyntax.explicitVRLittleEndian
    private static let bigEndian = TransferSyntax.explicitVRBigEndian

    private static func sample() throws -> TranscodingSample {
        TranscodingSample(try ImageSamples.description(rows: 4, columns: 4, isSigned: true, frames: 2))
    }

    @Test("Sequences of both lengths are written anew, with all that is in them", arguments: TranscodingSample.syntaxes)
    func sequences(target: TransferSyntax) async throws {
        for source in [Self.implicit, Self.explicit, Self.bigEndian, .rleLossless] {
            var sample = try Self.sample()
            sample.raw = { encoding in
                var inner = DataSetWriter(encoding)
                inner.append(.rows, .US, integers: [0x0102])
                var item = DataSetWriter(encoding)
                item.append(.codeValue, .SH, string: "ABC")
                item.appendSequence(.referencedImageSequence, items: [inner.bytes, []])
                // Undefined lengths, delimiters and all.
                return Self.undefined(.procedureCodeSequence, .SQ, encoding, item.bytes, isItemDelimited: true)
            }
            let output = try await transcode(sample.written(in: source), from: source, to: target)
            let dataSet = try parsed(output, target)
            let item = try #require(dataSet.items(.procedureCodeSequence).first)
            #expect(item.string(.codeValue) == "ABC")
            let inner = item.items(.referencedImageSequence)
            #expect(inner.count == 2)
            #expect(inner.first?.integer(.rows) == 0x0102)
            #expect(try decodedFrames(output, target) == sample.frames)
        }
    }

    /// A sequence of undefined length with one item.
    private static func undefined(
        _ tag: DICOM.Tag, _ vr: VR, _ encoding: WireEncoding, _ item: [UInt8], isItemDelimited: Bool
    ) -> [UInt8] {
        var (start, end) = (DataSetWriter(encoding), DataSetWriter(encoding))
        start.appendHeader(tag, vr, length: .max)
        start.appendItemHeader(byteCount: isItemDelimited ? .max : UInt32(item.count))
        end.appendSequenceEnd()
        let itemEnd: [UInt8] =
            encoding.isBigEndian ? [0xFF, 0xFE, 0xE0, 0x0D, 0, 0, 0, 0] : [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0]
        return start.bytes + item + (isItemDelimited ? itemEnd : []) + end.bytes
    }

    @Test("Odd values become even where they are written anew, pixel data too")
    func oddLengths() async throws {
        let description = try ImageSamples.description(rows: 3, columns: 3, allocated: 8)
        var sample = TranscodingSample(description)
        sample.start = { $0.append(.sopInstanceUID, .UI, string: "1.2.3.4") }
        sample.raw = { _ in [0x10, 0, 0x10, 0, 3, 0, 0, 0] + Array("A^B".utf8) }
        var bytes = try sample.plain(in: Self.implicit)
        // The pixel data's pad goes too, and its length says so.
        bytes.removeLast()
        bytes[bytes.count - 9 - 4] = 9
        let output = try await transcode(bytes, from: Self.implicit, to: Self.explicit)
        let dataSet = try parsed(output, Self.explicit)
        #expect(dataSet[.patientName]?.value.elementsEqual(Array("A^B ".utf8)) == true)
        #expect(dataSet[.pixelData]?.value.count == 10)
        #expect(try decodedFrames(output, Self.explicit) == sample.frames)
        let same = try await transcode(bytes, from: Self.implicit, to: Self.implicit)
        #expect(same == bytes, "in its own transfer syntax everything stays")
    }

    @Test("Unknown bytes stay as they are in every byte order, private ones too")
    func unknown() async throws {
        var sample = try Self.sample()
        let value: [UInt8] = [1, 2, 3, 4, 5, 6]
        sample.start = { writer in
            writer.append(DICOM.Tag(0x0009, 0x0010), .LO, string: "MADE UP")
            writer.append(DICOM.Tag(0x0009, 0x1001), .UN, bytes: value)
            writer.append(DICOM.Tag(0x0009, 0x1002), .US, integers: [0x0102])
        }
        for target in TranscodingSample.syntaxes {
            let output = try await transcode(sample.written(in: Self.explicit), from: Self.explicit, to: target)
            let dataSet = try parsed(output, target)
            #expect(dataSet[DICOM.Tag(0x0009, 0x1001)]?.value.elementsEqual(value) == true, "\(target.uid)")
            let word = dataSet[DICOM.Tag(0x0009, 0x1002)]?.value
            #expect(word?.elementsEqual(target.isBigEndian ? [1, 2] : [2, 1]) == true, "\(target.uid)")
        }
    }

    @Test("An unknown sequence of undefined length is implicit in it, and becomes a known one")
    func unknownSequence() async throws {
        var sample = try Self.sample()
        sample.start = { $0.append(.sopInstanceUID, .UI, string: "1.2.3.4") }
        sample.raw = { encoding in
            var item = DataSetWriter(.implicitVRLittleEndian)
            item.append(.codeValue, .SH, string: "ABCD")
            return Self.undefined(DICOM.Tag(0x0009, 0x1001), .UN, encoding, item.bytes, isItemDelimited: false)
        }
        for target in [Self.implicit, Self.bigEndian, .rleLossless] {
            let output = try await transcode(sample.written(in: Self.explicit), from: Self.explicit, to: target)
            let dataSet = try parsed(output, target)
            let items = try #require(try dataSet[DICOM.Tag(0x0009, 0x1001)]?.items())
            #expect(items.first?.string(.codeValue) == "ABCD", "\(target.uid)")
        }
    }

    @Test("Pixel Representation decides on VRs that implicit VR leaves open, in sequences too (PS3.6 6)")
    func signedVRs() async throws {
        for isSigned in [true, false] {
            var sample = TranscodingSample(try ImageSamples.description(isSigned: isSigned))
            let value = isSigned ? -2000 : 2000
            sample.describing = { $0.append(.pixelPaddingValue, .US, integers: [value]) }
            sample.middle = { writer in
                var item = DataSetWriter(writer.encoding)
                item.append(.realWorldValueLastValueMapped, .US, integers: [value])
                writer.appendSequence(.realWorldValueMappingSequence, items: [item.bytes])
            }
            for target in [Self.explicit, Self.bigEndian, .rleLossless] {
                let output = try await transcode(sample.written(in: Self.implicit), from: Self.implicit, to: target)
                let dataSet = try parsed(output, target)
                #expect(dataSet[.pixelPaddingValue]?.vr == (isSigned ? .SS : .US))
                #expect(dataSet.integer(.pixelPaddingValue) == value)
                let item = try #require(dataSet.items(.realWorldValueMappingSequence).first)
                #expect(item[.realWorldValueLastValueMapped]?.vr == (isSigned ? .SS : .US))
                #expect(item.integer(.realWorldValueLastValueMapped) == value)
            }
        }
    }

    @Test("A value too long for its header's length becomes unknown (PS3.5 6.2.2)")
    func longText() async throws {
        var sample = try Self.sample()
        let text = String(repeating: "1\\", count: 40_000)
        sample.start = { $0.append(.contourData, .DS, string: text) }
        let output = try await transcode(sample.written(in: Self.implicit), from: Self.implicit, to: Self.explicit)
        let element = try #require(try parsed(output, Self.explicit)[.contourData])
        #expect(element.vr == .UN)
        #expect(element.value.elementsEqual(text.utf8))
    }

    @Test("Group lengths and tables of offsets go, padding behind the pixel data stays")
    func dropped() async throws {
        var sample = try Self.sample()
        sample.start = { $0.append(DICOM.Tag(0x0008, 0), .UL, integers: [1000]) }
        sample.middle = { writer in
            writer.append(DICOM.Tag(0x7FE0, 0), .UL, integers: [1000])
            writer.append(
                .extendedOffsetTable, .OV, bytes: [UInt8](repeating: 0, count: 8) + [250, 0, 0, 0, 0, 0, 0, 0])
            writer.append(.extendedOffsetTableLengths, .OV, bytes: [UInt8](repeating: 0, count: 16))
            writer.append(.encapsulatedPixelDataValueTotalLength, .UV, bytes: [UInt8](repeating: 0, count: 8))
        }
        sample.end = { $0.append(.dataSetTrailingPadding, .OB, bytes: [UInt8](repeating: 7, count: 999)) }
        for target in TranscodingSample.syntaxes {
            let output = try await transcode(sample.written(in: .rleLossless), from: .rleLossless, to: target)
            let dataSet = try parsed(output, target)
            #expect(!dataSet.elements.contains { $0.tag.element == 0 })
            let passes = target == .rleLossless
            for tag in [
                DICOM.Tag.extendedOffsetTable, .extendedOffsetTableLengths, .encapsulatedPixelDataValueTotalLength,
            ] {
                #expect((dataSet[tag] != nil) == passes, "\(tag) in \(target.uid)")
            }
            #expect(dataSet[.dataSetTrailingPadding]?.value.count == 1000)
            #expect(try decodedFrames(output, target) == sample.frames)
        }
    }

    @Test("Large values before and behind the pixel data come through, in every byte order")
    func largeValues() async throws {
        let words = (0..<300_000).map { $0 & 0xFFFF }
        var sample = try Self.sample()
        sample.start = { $0.append(.verticesOfThePolygonalOutline, .OF, bytes: [UInt8](repeating: 3, count: 600_000)) }
        sample.describing = { $0.append(.greenPaletteColorLookupTableData, .OW, integers: words) }
        sample.middle = { $0.append(DICOM.Tag(0x6000, 0x3000), .OW, integers: words) }
        sample.end = { $0.append(.dataSetTrailingPadding, .OB, bytes: [UInt8](repeating: 1, count: 700_000)) }
        for source in [Self.implicit, Self.bigEndian, .rleLossless] {
            for target in [Self.implicit, Self.bigEndian, .rleLossless] {
                let output = try await transcode(
                    sample.written(in: source), from: source, to: target, pieceByteCount: 100_001)
                #expect(output == (try sample.written(in: target)), "\(source.uid) to \(target.uid)")
            }
        }
    }

    @Test("Once lost is always said, where the transfer syntax alone had said it (PS3.3 C.7.6.1.1.5)")
    func lossy() throws {
        let description = try ImageSamples.description(rows: 2, columns: 2)
        let plan = TranscodingPlan(source: .jpegBaseline8Bit, target: Self.explicit)
        func changed(_ write: (inout DataSetWriter) -> Void) throws -> [DICOM.Tag: [UInt8]] {
            var writer = DataSetWriter(transferSyntax: Self.explicit)
            write(&writer)
            return PixelAttributes.changed(
                try DataSet(parsing: writer.bytes, transferSyntax: Self.explicit), description,
                photometricInterpretation: .monochrome2, plan)
        }
        let silent = try changed { _ in }
        #expect(silent[.lossyImageCompression] != nil && silent[.lossyImageCompressionMethod] != nil)
        let said = try changed { $0.append(.lossyImageCompression, .CS, string: "01") }
        #expect(said[.lossyImageCompression] == nil && said[.lossyImageCompressionMethod] == nil)
        let denied = try changed { $0.append(.lossyImageCompression, .CS, string: "00") }
        #expect(denied[.lossyImageCompression] != nil)
        let high = try changed { $0.append(.highBit, .US, integers: [14]) }
        #expect(high[.highBit] != nil)
    }
}
