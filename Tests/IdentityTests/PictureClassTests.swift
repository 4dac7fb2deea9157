import DICOM
import Identity
import Sealing
import Testing

@Suite struct PictureClassTests {
    static let ct = "1.2.840.10008.5.1.4.1.1.2"

    private func keyClass(_ fill: (inout DataSetWriter) -> Void) throws -> KeyClass {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        fill(&writer)
        return PictureClass.keyClass(
            of: try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        )
    }

    @Test("a plain CT is a picture")
    func plain() throws {
        #expect(try keyClass { $0.append(.sopClassUID, .UI, string: Self.ct) } == .picture)
        let original = try keyClass {
            $0.append(.imageType, .CS, string: "ORIGINAL\\PRIMARY\\AXIAL")
            $0.append(.sopClassUID, .UI, string: Self.ct)
            $0.append(.burnedInAnnotation, .CS, string: "NO ")
        }
        #expect(original == .picture)
    }

    @Test(
        "what is unknown, may show words or a face is identity",
        arguments: [
            "", "1.2.3.4", "1.2.840.10008.5.1.4.1.1.7", "1.2.840.10008.5.1.4.1.1.6.1", "1.2.840.10008.5.1.4.1.1.88.11",
            "1.2.840.10008.5.1.4.1.1.104.1", "1.2.840.10008.5.1.4.1.1.77.1.4", "1.2.840.10008.5.1.4.1.1.12.1",
        ])
    func unknownClass(uid: String) throws {
        #expect(try keyClass { $0.append(.sopClassUID, .UI, string: uid) } == .identity)
    }

    @Test(
        "secondary and screen saves, in any case and place, are identity",
        arguments: [
            "DERIVED\\SECONDARY", "DERIVED\\secondary\\AXIAL", "ORIGINAL\\PRIMARY\\SCREEN SAVE",
            "DERIVED\\PRIMARY\\SCREENSAVE",
            "ORIGINAL\\ SECONDARY ",
        ])
    func imageType(value: String) throws {
        let found = try keyClass {
            $0.append(.imageType, .CS, string: value)
            $0.append(.sopClassUID, .UI, string: Self.ct)
        }
        #expect(found == .identity)
    }

    @Test(
        "burned in words, recognisable faces, or a value that is not NO, are identity",
        arguments: [
            Tag.burnedInAnnotation, Tag(0x0028, 0x0302),
        ], ["YES", "yes", "", "UNKNOWN", "NO\\YES"])
    func burnedIn(tag: Tag, value: String) throws {
        let found = try keyClass {
            $0.append(.sopClassUID, .UI, string: Self.ct)
            $0.append(tag, .CS, string: value)
        }
        #expect(found == .identity)
    }

    @Test("an overlay in the samples is identity")
    func overlay() throws {
        let found = try keyClass {
            $0.append(.sopClassUID, .UI, string: Self.ct)
            $0.append(Tag(0x6002, 0x0102), .US, integers: [12])
        }
        #expect(found == .identity)
    }
}
