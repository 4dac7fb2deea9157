import Testing

@testable import DICOM

@Suite("Part 10 header") struct Part10HeaderTests {
    private func file(_ syntax: TransferSyntax, _ dataSet: [UInt8]) -> [UInt8] {
        FileMeta(sopClassUID: "1.2.840.10008.5.1.4.1.1.2", sopInstanceUID: "1.2.3", transferSyntax: syntax).envelope()
            + dataSet
    }
    private let implicitID: [UInt8] = [0x10, 0, 0x20, 0, 4, 0, 0, 0, 0x49, 0x44, 0x31, 0x20]

    @Test("file meta information reads back as written, with a true group length") func meta() throws {
        var meta = FileMeta(
            sopClassUID: "1.2.840.10008.5.1.4.1.1.2", sopInstanceUID: "1.2.3", transferSyntax: .jpeg2000,
            sourceApplicationEntityTitle: "CT01")
        meta.receivingApplicationEntityTitle = "ALOFT"
        let bytes = meta.encoded()
        #expect(try FileMeta(parsing: bytes[...]) == meta)
        let dataSet = try DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian)
        #expect(dataSet.integer(Tag(0x0002, 0x0000)) == bytes.count - 12)
        #expect(Part10HeaderTests.isUID(FileMeta.implementationClassUID))
    }

    private static func isUID(_ text: String) -> Bool {
        text.count <= 64 && text.allSatisfy { $0.isNumber || $0 == "." }
    }

    @Test("the header of a file, whatever follows") func whole() throws {
        let bytes = file(.jpeg2000, Wire.patientID)
        let header = try Part10Header(parsing: bytes[...])
        #expect(header.envelopeByteCount == bytes.count - 12)
        #expect(header.transferSyntax == .jpeg2000)
        #expect(header.meta?.mediaStorageSOPInstanceUID == "1.2.3")
        #expect(try Part10Header(parsing: file(.jpeg2000, [])[...]).transferSyntax == .jpeg2000)
    }

    @Test("from a stream: more bytes are wanted until the first element shows, then the answer stays")
    func incremental() throws {
        let bytes = file(.explicitVRLittleEndian, Wire.patientID)
        let whole = try Part10Header(parsing: bytes[...])
        for count in 0...bytes.count {
            let reading = try Part10Header.read(bytes.prefix(count), isWhole: false)
            #expect(reading == (count < whole.envelopeByteCount + 8 ? .needsMore : .complete(whole)), "\(count)")
        }
    }

    @Test("the first element shows which of the two little endian syntaxes it is") func corrected() throws {
        #expect(
            try Part10Header(parsing: file(.explicitVRLittleEndian, implicitID)[...]).transferSyntax
                == .implicitVRLittleEndian)
        #expect(
            try Part10Header(parsing: file(.implicitVRLittleEndian, Wire.patientID)[...]).transferSyntax
                == .explicitVRLittleEndian)
    }

    @Test("a file without preamble, without DICM, without anything") func bare() throws {
        let bytes = file(.implicitVRLittleEndian, implicitID)
        let whole = try Part10Header(parsing: bytes[...])
        for missing in [128, 132] {
            let header = try Part10Header(parsing: bytes[missing...])
            #expect(header.envelopeByteCount == whole.envelopeByteCount - missing)
            #expect(header.meta == whole.meta)
        }
        for (dataSet, syntax) in [
            (implicitID, TransferSyntax.implicitVRLittleEndian), (Wire.patientID, .explicitVRLittleEndian),
            ([0, 0x10, 0, 0x20, 0x4C, 0x4F, 0, 2, 0x31, 0x20], .explicitVRBigEndian),
        ] {
            let header = try Part10Header(parsing: dataSet[...])
            #expect(header.meta == nil && header.envelopeByteCount == 0 && header.transferSyntax == syntax)
        }
    }

    @Test("without a transfer syntax in it, the first element is asked") func noSyntax() throws {
        var meta = FileMeta(sopClassUID: "1.2", sopInstanceUID: "1.2.3", transferSyntax: .jpeg2000)
        meta.transferSyntaxUID = nil
        #expect(
            try Part10Header(parsing: (meta.envelope() + implicitID)[...]).transferSyntax == .implicitVRLittleEndian)
        #expect(
            try Part10Header(parsing: (meta.envelope() + Wire.patientID)[...]).transferSyntax == .explicitVRLittleEndian
        )
    }

    @Test("a wrong group length misleads nobody") func groupLength() throws {
        var bytes = file(.jpeg2000, Wire.patientID)
        bytes[140] ^= 0x3F
        #expect(try Part10Header(parsing: bytes[...]).envelopeByteCount == bytes.count - 12)
    }

    @Test("DICM by chance in a bare data set") func chance() throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(Tag(0x0010, 0x0020), .LO, string: String(repeating: "x", count: 120) + "DICM and more")
        let header = try Part10Header(parsing: writer.bytes[...])
        #expect(header.envelopeByteCount == 0 && header.transferSyntax == .explicitVRLittleEndian)
    }

    @Test("what is no DICOM is refused", arguments: ["Hello, world. This is a text.", "%PDF-1.7 and so on", ""])
    func other(text: String) {
        #expect(throws: DICOMError(.notDICOM, at: 0)) { _ = try Part10Header(parsing: Array(text.utf8)[...]) }
    }

    @Test("file meta information cut short is truncated, and one without end too large") func cut() {
        let bytes = file(.jpeg2000, [])
        #expect { _ = try Part10Header(parsing: bytes.dropLast(3)) } throws: { ($0 as? DICOMError)?.code == .truncated }
        let endless = bytes.prefix(132) + [0x02, 0, 0x02, 0x01, 0x4F, 0x42, 0, 0, 0, 0, 0, 0x7F]
        #expect { _ = try Part10Header.read(endless, isWhole: false) } throws: {
            ($0 as? DICOMError)?.code == .badFileMeta
        }
    }
}
