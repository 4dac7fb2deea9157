import TestSupport
import Testing

@testable import DICOM

@Suite("DICOM JSON") struct JSONTests {
    /// A data set in explicit VR little endian.
    private func dataSet(_ write: (inout DataSetWriter) -> Void) throws -> DataSet {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        write(&writer)
        return try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
    }

    private func json(_ options: JSONOptions = .inline, _ write: (inout DataSetWriter) -> Void) throws -> String {
        String(decoding: try dataSet(write).json(options: options), as: UTF8.self)
    }

    @Test("strings lose their padding, are escaped, and are null where empty among others")
    func strings() throws {
        #expect(
            try json { $0.append(.imageType, .CS, string: "ORIGINAL\\\\ AXIAL ") }
                == #"{"00080008":{"vr":"CS","Value":["ORIGINAL",null,"AXIAL"]}}"#)
        #expect(
            try json { $0.append(.patientComments, .LT, string: " a\\b\"\r\n\u{1}\t ") }
                == #"{"00104000":{"vr":"LT","Value":[" a\\b\"\r\n\u0001\t"]}}"#)
        #expect(
            try json { $0.append(.studyInstanceUID, .UI, string: "1.2.3") }
                == #"{"0020000D":{"vr":"UI","Value":["1.2.3"]}}"#)
        #expect(try json { $0.append(.patientID, .LO, string: "") } == #"{"00100020":{"vr":"LO"}}"#)
        #expect(try json { $0.append(.patientID, .LO, string: "  ") } == #"{"00100020":{"vr":"LO"}}"#)
    }

    @Test(
        "DS and IS are numbers with the digits they came with; what is none is a string",
        arguments: [
            ("1.50 ", "1.50"), ("+.5", "0.5"), ("-5.", "-5.0"), ("007", "7"), ("-0", "-0"), ("1E+02", "1e2"),
            ("1e-07", "1e-7"),
            ("0.1234567890123", "0.1234567890123"), ("1,5", "\"1,5\""), ("1e999", "\"1e999\""), ("-", "\"-\""),
            ("nan", "\"nan\""),
            ("0x10", "\"0x10\""),
        ])
    func decimals(text: String, expected: String) throws {
        #expect(
            try json { $0.append(.sliceThickness, .DS, string: text) }
                == #"{"00180050":{"vr":"DS","Value":["# + expected + "]}}")
    }

    @Test("binary numbers")
    func numbers() throws {
        #expect(
            try json { $0.append(.rows, .US, integers: [1, 65535]) } == #"{"00280010":{"vr":"US","Value":[1,65535]}}"#)
        #expect(
            try json { $0.append(.pixelPaddingValue, .SS, integers: [-2000]) }
                == #"{"00280120":{"vr":"SS","Value":[-2000]}}"#)
        #expect(
            try json { $0.append(.frameIncrementPointer, .AT, bytes: [0x18, 0, 0x63, 0x10]) }
                == #"{"00280009":{"vr":"AT","Value":["00181063"]}}"#)
        let floats: [Float] = [0.1, -.infinity, .nan]
        #expect(
            try json { writer in
                writer.append(
                    .recommendedDisplayFrameRateInFloat, .FL,
                    bytes: floats.flatMap { withUnsafeBytes(of: $0.bitPattern) { Array($0) } })
            } == #"{"00089459":{"vr":"FL","Value":[0.1,"-inf","NaN"]}}"#)
        #expect(
            try json { $0.append(Tag(0x0009, 0x1001), .SV, integers: [-5, 1 << 60]) }
                == #"{"00091001":{"vr":"SV","Value":[-5,"1152921504606846976"]}}"#)
    }

    @Test("bytes are base64, or fetched from where the caller says")
    func binary() throws {
        #expect(
            try json { $0.append(.iccProfile, .OB, bytes: [1, 2, 3, 4] as [UInt8]) }
                == #"{"00282000":{"vr":"OB","InlineBinary":"AQIDBA=="}}"#)
        let options = JSONOptions { path, tag, vr, count in vr == .OB ? "\(path)|\(tag.hexadecimal)|\(count)" : nil }
        var item = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        item.append(.iccProfile, .OB, bytes: [1, 2] as [UInt8])
        #expect(
            try json(options) { $0.appendSequence(.opticalPathSequence, items: [[], item.bytes]) }
                == #"{"00480105":{"vr":"SQ","Value":[{},{"00282000":{"vr":"OB","BulkDataURI":"00480105/2|00282000|2"}}]}}"#
        )
    }

    @Test("names are objects of their groups; text is UTF-8, and the character set says so")
    func names() throws {
        #expect(
            try json {
                $0.append(.specificCharacterSet, .CS, string: "ISO_IR 100")
                $0.append(.patientName, .PN, bytes: Array("Bj".utf8) + [0xF6] + Array("rn\\=x\\".utf8))
            }
                == #"{"00080005":{"vr":"CS","Value":["ISO_IR 192"]},"00100010":{"vr":"PN","Value":[{"Alphabetic":"Björn"},{"Ideographic":"x"},null]}}"#
        )
    }

    @Test("an empty sequence has no value, group lengths are left out, an unknown VR is the dictionary's")
    func rest() throws {
        #expect(
            try json {
                $0.append(Tag(0x0008, 0x0000), .UL, integers: [4])
                $0.appendSequence(.referencedStudySequence, items: [])
                $0.append(.patientID, .UN, string: "x1")
            } == #"{"00081110":{"vr":"SQ"},"00100020":{"vr":"LO","Value":["x1"]}}"#)
    }

    @Test(
        "JSON becomes a data set, and that the same JSON",
        arguments: [
            #"{"00080005":{"vr":"CS","Value":["ISO_IR 192"]},"00100010":{"vr":"PN","Value":[{"Alphabetic":"Yamada^Tarou","Ideographic":"山田^太郎","Phonetic":"やまだ^たろう"}]}}"#,
            #"{"00080008":{"vr":"CS","Value":["A",null,"B"]},"00181063":{"vr":"DS","Value":[0.5,1e-7]},"00200013":{"vr":"IS","Value":[-3]}}"#,
            #"{"00081140":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["1.2"]}},{}]},"00280010":{"vr":"US","Value":[7]}}"#,
            #"{"00280009":{"vr":"AT","Value":["00181063"]},"00282000":{"vr":"OB","InlineBinary":"AQIDBA=="}}"#,
            #"{"00091001":{"vr":"FD","Value":[0.1,"inf"]},"00091002":{"vr":"UV","Value":["18446744073709551615"]}}"#,
            "{}",
        ])
    func roundTrip(text: String) throws {
        let dataSets = try JSONDataSet.parse(Array("[\(text)]".utf8))
        let bytes = try #require(dataSets.first)
        #expect(dataSets.count == 1)
        let dataSet = try DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian)
        #expect(String(decoding: try dataSet.json(), as: UTF8.self) == text)
    }

    @Test("leniency: elements in any order, no VR, strings for numbers, lists around binaries, a name as a string")
    func lenient() throws {
        let text =
            #" { "00280010" : {"vr":"US","Value":["12"]}, "00100010":{"Value":["D\u00f6e^J"]}, "00080005":{"vr":"CS","Value":["ISO_IR 100"]},"00282000":{"vr":"OB","InlineBinary":["AQI"]},"00080008":{}, "00180050":{"vr":"DS","Value":[0.30000000000000004]} }"#
        let bytes = try #require(try JSONDataSet.parse(Array(text.utf8)).first)
        let dataSet = try DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian)
        #expect(dataSet.string(.specificCharacterSet) == "ISO_IR 192")
        #expect(dataSet.string(.patientName) == "Döe^J")
        #expect(dataSet.integer(.rows) == 12)
        #expect(dataSet[.iccProfile]?.value == [1, 2])
        #expect(dataSet.isEmpty(.imageType))
        #expect(dataSet.string(.sliceThickness) == "0.3")
    }

    @Test("bulk data come from the caller, and without him the element is named")
    func bulkData() throws {
        let text = Array(#"{"00282000":{"vr":"OB","BulkDataURI":"../x"}}"#.utf8)
        #expect(throws: DICOMError(.badValue, tag: .iccProfile, at: 0)) { try JSONDataSet.parse(text) }
        let bytes = try #require(try JSONDataSet.parse(text, bulkData: { $0 == "../x" ? [9, 9] : nil }).first)
        #expect(bytes.suffix(2) == [9, 9])
    }

    @Test(
        "what is no DICOM JSON is refused",
        arguments: [
            "", "[", "{", "nul", "1", "\"x\"", "[1]", "{}x", "{\"00100010\":1}", "{\"PatientName\":{\"vr\":\"PN\"}}",
            "{\"00100010\":{\"vr\":\"QQ\"}}", "{\"00100020\":{\"vr\":\"LO\",\"Value\":\"x\"}}", "[{},]",
            "{\"00100020\":{\"vr\":\"LO\",}}",
            "[01]", "[\"\\ud800\"]", "[\"\\x\"]", "[\"\u{1}\"]", "{\"00281050\":{\"vr\":\"US\",\"Value\":[70000]}}",
            "{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"a\\\\b\"]}}", "{\"00081140\":{\"vr\":\"SQ\",\"Value\":[1]}}",
        ])
    func refused(text: String) {
        #expect(throws: DICOMError.self) { try JSONDataSet.parse(Array(text.utf8)) }
    }

    @Test("depth and size have limits")
    func limits() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: DICOMError(.tooDeep, at: 195)) { try JSONDataSet.parse(Array(deep.utf8)) }
        var limits = ParseLimits()
        limits.maximumElements = 10
        #expect(throws: DICOMError.self) {
            try JSONDataSet.parse(Array("[{},{},{},{},{},{},{},{},{},{},{}]".utf8), limits: limits)
        }
        limits.maximumHeadByteCount = 1
        #expect(throws: DICOMError(.tooLarge, at: 2)) { try JSONDataSet.parse(Array("{}".utf8), limits: limits) }
    }

    @Test("damaged JSON is read or refused, never a trap")
    func damage() {
        var random = SeededRandom(seed: 3)
        let whole = Array(
            #"[{"00100010":{"vr":"PN","Value":[{"Alphabetic":"Dö\u00e4^J"}]},"00081140":{"vr":"SQ","Value":[{"00280010":{"vr":"US","Value":[1,2e1]}}]},"00282000":{"vr":"OB","InlineBinary":"AQIDBA=="}}]"#
                .utf8)
        for _ in 0..<4_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = whole.randomElement(using: &random) ?? 0
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            for dataSet in (try? JSONDataSet.parse(bytes)) ?? [] {
                #expect(throws: Never.self) {
                    try DataSet(parsing: dataSet, transferSyntax: .explicitVRLittleEndian).json()
                }
            }
        }
    }

    @Test("damaged data sets become JSON that reads, or are refused, never a trap")
    func damagedDataSets() throws {
        try DamagedDataSets.forEach(seed: 11) { name, dataSet in
            guard let json = try? dataSet.json() else { return }
            // What our own reader refuses as a value may stand in the bytes; that it is JSON must hold.
            #expect(throws: Never.self, "\(name)") { _ = try JSONReader.read(json, limits: .default) }
        }
    }
}
