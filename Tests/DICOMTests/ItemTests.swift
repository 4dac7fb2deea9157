import DICOM
import Testing

@Suite struct ItemTests {
    private func sequence(_ bytes: [UInt8], _ vr: VR = .SQ) throws -> Element {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(DICOM.Tag(0x0008, 0x1140), vr, bytes: bytes)
        let dataSet = try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        return try #require(dataSet[DICOM.Tag(0x0008, 0x1140)])
    }

    private func item(_ uid: String) -> [UInt8] {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.referencedSOPInstanceUID, .UI, string: uid)
        return [0xFE, 0xFF, 0x00, 0xE0, UInt8(writer.bytes.count), 0, 0, 0] + writer.bytes
    }

    @Test("items given one by one are the items")
    func oneByOne() throws {
        let element = try sequence(item("1.2") + item("1.3") + item("1.4"))
        var uids: [String?] = []
        try element.forEachItem { uids.append($0.string(.referencedSOPInstanceUID)) }
        #expect(uids == ["1.2", "1.3", "1.4"])
        #expect(try element.items().map { $0.string(.referencedSOPInstanceUID) } == uids)
    }

    @Test("what is broken behind whole items is an error, and what is no sequence has none")
    func broken() throws {
        let element = try sequence(item("1.2") + [1, 2, 3, 4, 5, 6, 7, 8])
        var count = 0
        #expect(throws: DICOMError.self) { try element.forEachItem { _ in count += 1 } }
        #expect(count == 1)
        #expect(throws: DICOMError.self) { try element.items() }
        try sequence([1, 2, 3, 4], .UN).forEachItem { _ in Issue.record("bytes are no items") }
    }
}
