import Testing

@testable import DICOM

@Suite("Data set writer") struct DataSetWriterTests {
    @Test("the same element in three ways of writing") func encodings() {
        func bytes(_ syntax: TransferSyntax) -> [UInt8] {
            var writer = DataSetWriter(transferSyntax: syntax)
            writer.append(Tag(0x0028, 0x0010), .US, integers: [0x0102])
            return writer.bytes
        }
        #expect(bytes(.implicitVRLittleEndian) == [0x28, 0, 0x10, 0, 2, 0, 0, 0, 2, 1])
        #expect(bytes(.explicitVRLittleEndian) == [0x28, 0, 0x10, 0, 0x55, 0x53, 2, 0, 2, 1])
        #expect(bytes(.explicitVRBigEndian) == [0, 0x28, 0, 0x10, 0x55, 0x53, 0, 2, 1, 2])
    }

    @Test(
        "an odd value is padded as its VR wants",
        arguments: [
            (VR.LO, UInt8(0x20)), (.UI, 0), (.OB, 0), (.UT, 0x20), (.UN, 0),
        ])
    func padding(vr: VR, byte: UInt8) {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(Tag(0x0009, 0x1001), vr, bytes: [0x31])
        #expect(writer.bytes.suffix(2) == [0x31, byte])
    }

    @Test("a value too long for a short header becomes UN", arguments: [65_534, 65_535, 65_536])
    func longValue(byteCount: Int) throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(Tag(0x0028, 0x3006), .US, bytes: [UInt8](repeating: 1, count: byteCount))
        let element = try #require(
            try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian).elements.first)
        #expect(element.vr == (byteCount == 65_534 ? .US : .UN))
        #expect(element.value.prefix(byteCount).allSatisfy { $0 == 1 } && element.value.count >= byteCount)
    }

    @Test("nested sequences change their way of writing with the rest") func nested() throws {
        let source = try DataSet(
            parsing: Wire.sequence(items: [Wire.sequence(items: [Wire.patientID]), []])
                + Wire.pixels(fragments: [[], [1, 2]]),
            transferSyntax: .explicitVRLittleEndian)
        for syntax in [TransferSyntax.implicitVRLittleEndian, .explicitVRBigEndian] {
            var writer = DataSetWriter(transferSyntax: syntax)
            try writer.append(source)
            let copy = try DataSet(parsing: writer.bytes, transferSyntax: syntax)
            let outer = copy.items(Tag(0x0040, 0xA730))
            #expect(outer.count == 2)
            #expect(outer.first?.items(Tag(0x0040, 0xA730)).first?.string(Tag(0x0010, 0x0020)) == "ID1")
            #expect(try copy[.pixels]?.fragments().map(\.count) == [0, 2])
        }
    }

    @Test("a private sequence of unknown VR keeps its items") func privateSequence() throws {
        var implicit = Wire.sequence(vr: "UN", items: [[0x10, 0, 0x20, 0, 2, 0, 0, 0, 0x31, 0x20]])
        implicit.replaceSubrange(0..<8, with: [0x09, 0, 0x01, 0x10])
        let source = try DataSet(parsing: implicit, transferSyntax: .implicitVRLittleEndian)
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        try writer.append(source)
        let copy = try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        #expect(copy.elements.map(\.vr) == [.SQ])
        #expect(copy.items(Tag(0x0009, 0x1001)).first?.string(Tag(0x0010, 0x0020)) == "1")
    }

    @Test("group lengths, no longer true, are left out") func groupLength() throws {
        let source = try DataSet(
            parsing: [0x10, 0, 0, 0, 4, 0, 0, 0, 9, 0, 0, 0, 0x10, 0, 0x20, 0, 0, 0, 0, 0],
            transferSyntax: .implicitVRLittleEndian)
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        try writer.append(source)
        let copy = try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        #expect(copy.elements.map(\.tag) == [Tag(0x0010, 0x0020)])
    }
}
