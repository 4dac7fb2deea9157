import Testing

@testable import DICOM

@Suite("Data set") struct DataSetTests {
    private func dataSet(_ write: (inout DataSetWriter) -> Void) throws -> DataSet {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        write(&writer)
        return try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
    }

    @Test("values without padding, each between its backslashes") func strings() throws {
        let dataSet = try dataSet {
            $0.append(Tag(0x0008, 0x0008), .CS, strings: ["ORIGINAL", "", " AXIAL "])
            $0.append(Tag(0x0008, 0x0018), .UI, string: "1.2.3")
            $0.append(Tag(0x0010, 0x4000), .LT, string: " a\\b ")
        }
        #expect(dataSet.strings(Tag(0x0008, 0x0008)) == ["ORIGINAL", "", "AXIAL"])
        #expect(dataSet.string(Tag(0x0008, 0x0018)) == "1.2.3")
        #expect(dataSet.strings(Tag(0x0010, 0x4000)) == [" a\\b"])
    }

    @Test("missing, empty and blank are no value") func empty() throws {
        let dataSet = try dataSet {
            $0.append(Tag(0x0010, 0x0010), .PN, string: "")
            $0.append(Tag(0x0010, 0x0020), .LO, string: "  ")
        }
        #expect(dataSet.string(Tag(0x0010, 0x0010)) == nil && dataSet.isEmpty(Tag(0x0010, 0x0010)))
        #expect(dataSet.string(Tag(0x0010, 0x0020)) == nil)
        #expect(dataSet.string(Tag(0x0010, 0x0030)) == nil && dataSet.isEmpty(Tag(0x0010, 0x0030)))
    }

    @Test(
        "numbers of every VR, in both byte orders",
        arguments: [
            TransferSyntax.explicitVRLittleEndian, .explicitVRBigEndian,
        ])
    func numbers(syntax: TransferSyntax) throws {
        var writer = DataSetWriter(transferSyntax: syntax)
        writer.append(Tag(0x0008, 0x1197), .FD, bytes: [0, 0, 0, 0, 0, 0, 0, 0])
        writer.append(Tag(0x0018, 0x6020), .SL, integers: [-70_000, 70_000])
        writer.append(Tag(0x0020, 0x0013), .IS, string: "+12 ")
        writer.append(Tag(0x0028, 0x0010), .US, integers: [512])
        writer.append(Tag(0x0028, 0x0030), .DS, strings: ["0.5", "2"])
        writer.append(Tag(0x0028, 0x0106), .SS, integers: [-5])
        let dataSet = try DataSet(parsing: writer.bytes, transferSyntax: syntax)
        #expect(dataSet.integers(Tag(0x0018, 0x6020)) == [-70_000, 70_000])
        #expect(dataSet.integer(Tag(0x0020, 0x0013)) == 12)
        #expect(dataSet.integer(Tag(0x0028, 0x0010)) == 512)
        #expect(dataSet.doubles(Tag(0x0028, 0x0030)) == [0.5, 2])
        #expect(dataSet.integer(Tag(0x0028, 0x0030)) == nil)
        #expect(dataSet.strings(Tag(0x0028, 0x0106)) == ["-5"])
    }

    @Test("values are slices of the buffer, with its indices") func slices() throws {
        let buffer = [UInt8](repeating: 9, count: 5) + Wire.patientID
        let dataSet = try DataSet(parsing: buffer[5...], transferSyntax: .explicitVRLittleEndian)
        #expect(dataSet.elements.map { $0.value.indices } == [13..<17])
        #expect(throws: DICOMError(.truncated, tag: Tag(0x0010, 0x0020), at: 16)) {
            _ = try DataSet(parsing: buffer[5..<16], transferSyntax: .explicitVRLittleEndian)
        }
    }

    @Test("of elements with the same tag the last counts, in order or not") func duplicates() throws {
        let dataSet = try dataSet {
            $0.append(Tag(0x0010, 0x0020), .LO, string: "first")
            $0.append(Tag(0x0010, 0x0020), .LO, string: "second")
            $0.append(Tag(0x0008, 0x0060), .CS, string: "CT")
        }
        #expect(dataSet.string(Tag(0x0010, 0x0020)) == "second")
        #expect(dataSet.string(Tag(0x0008, 0x0060)) == "CT")
    }

    @Test("items inherit the character set, or have their own") func inherited() throws {
        let latin: [UInt8] = [0x10, 0, 0x20, 0, 0x4C, 0x4F, 2, 0, 0xE9, 0x20]
        var own = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        own.append(.characterSetOfDataSet, .CS, string: "ISO_IR 192")
        own.append(Tag(0x0010, 0x0020), .LO, string: "é")
        let dataSet = try dataSet {
            $0.append(.characterSetOfDataSet, .CS, string: "ISO_IR 100")
            $0.appendSequence(Tag(0x0040, 0xA730), items: [latin, own.bytes])
        }
        #expect(dataSet.items(Tag(0x0040, 0xA730)).map { $0.string(Tag(0x0010, 0x0020)) } == ["é", "é"])
        let chosen = try DataSet(
            parsing: dataSet.selecting([Tag(0x0040, 0xA730)]), transferSyntax: .explicitVRLittleEndian)
        #expect(chosen.items(Tag(0x0040, 0xA730)).map { $0.string(Tag(0x0010, 0x0020)) } == ["é", "é"])
        #expect(chosen.items(Tag(0x0040, 0xA730)).allSatisfy { $0.isEmpty(.characterSetOfDataSet) })
    }

    @Test("items of undefined length, of UN, and one that claims too much") func items() throws {
        for bytes in [
            Wire.sequence(items: [Wire.patientID, [], Wire.patientID]),
            Wire.sequence(vr: "UN", items: [[0x10, 0, 0x20, 0, 2, 0, 0, 0, 0x31, 0x20], [], Wire.patientID]),
        ] {
            let dataSet = try DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian)
            #expect(try dataSet[Tag(0x0040, 0xA730)]?.items().map(\.elements.count) == [1, 0, 1])
        }
        let greedy = try dataSet {
            $0.append(Tag(0x0040, 0xA730), .SQ, bytes: [0xFE, 0xFF, 0x00, 0xE0, 0x20, 0, 0, 0] + Wire.patientID)
        }
        #expect(greedy.items(Tag(0x0040, 0xA730)).count == 1)
    }

    @Test("items deeper than the limit are refused") func depth() throws {
        var bytes = Wire.patientID
        for _ in 0..<70 {
            var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
            writer.appendSequence(Tag(0x0040, 0xA730), items: [bytes])
            bytes = writer.bytes
        }
        var dataSet = try DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian)
        for _ in 0..<64 { dataSet = try #require(try dataSet[Tag(0x0040, 0xA730)]?.items().first) }
        #expect(throws: DICOMError.self) { _ = try dataSet[Tag(0x0040, 0xA730)]?.items() }
    }

    @Test("fragments, the offset table first") func fragments() throws {
        let dataSet = try DataSet(
            parsing: Wire.pixels(fragments: [[], [1, 2], [3, 4]]), transferSyntax: .jpegBaseline8Bit)
        let element = try #require(dataSet[.pixels])
        #expect(try element.fragments().map { Array(element.value[$0]) } == [[], [1, 2], [3, 4]])
    }
}
