import DICOM
import Testing

@Suite("what a query is put together from")
struct QueryIdentifierTests {
    @Test(
        "attributes are named by keyword, tag and path",
        arguments: [
            ("PatientName", [0x0010_0010] as [UInt32]), ("00100010", [0x0010_0010]), ("(0010,0010)", [0x0010_0010]),
            ("0010,0010", [0x0010_0010]), ("0009,1001", [0x0009_1001]),
            ("RequestAttributesSequence.ScheduledProcedureStepID", [0x0040_0275, 0x0040_0009]),
            ("0009,1010.0009,1011", [0x0009_1010, 0x0009_1011]),
        ])
    func path(text: String, tags: [UInt32]) {
        let path = AttributePath(parsing: text)
        #expect(path.map { ($0.sequences + [$0.tag]).map(\.rawValue) } == tags)
    }

    @Test(
        "what names nothing is no path",
        arguments: ["", ".", "PatientNam", "PatientName.Modality", "0010,001", "PatientName."])
    func noPath(text: String) {
        #expect(AttributePath(parsing: text) == nil)
    }

    private func path(_ text: String) throws -> AttributePath { try #require(AttributePath(parsing: text)) }

    @Test(
        "keys are read back as they were set, in each encoding",
        arguments: [TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian])
    func encoding(syntax: TransferSyntax) throws {
        var identifier = QueryIdentifier()
        try identifier.set(path("PatientName"), "Grün*")
        try identifier.set(path("Rows"), "512\\1024")
        try identifier.set(path("FrameIncrementPointer"), "00181063")
        try identifier.set(path("ScheduledProcedureStepSequence.Modality"), "CT")
        try identifier.set(path("ScheduledProcedureStepSequence.ScheduledStationAETitle"))
        try identifier.set(path("StudyInstanceUID"))
        try identifier.set(path("RequestedProcedureCodeSequence"))
        let dataSet = try DataSet(parsing: identifier.encoded(in: syntax), transferSyntax: syntax)
        #expect(dataSet.string(.specificCharacterSet) == "ISO_IR 192")
        #expect(dataSet.string(.patientName) == "Grün*")
        #expect(dataSet.integers(.rows) == [512, 1024])
        #expect(dataSet[.frameIncrementPointer]?.tags() == [Tag(0x0018, 0x1063)])
        #expect(dataSet.items(.scheduledProcedureStepSequence).map { $0.string(.modality) } == ["CT"])
        #expect(
            dataSet.element(at: try path("ScheduledProcedureStepSequence.ScheduledStationAETitle"))?.value.isEmpty
                == true)
        #expect(dataSet[.studyInstanceUID]?.value.isEmpty == true)
        #expect(dataSet[.requestedProcedureCodeSequence]?.value.isEmpty == true)
        #expect(dataSet.elements.map(\.tag) == dataSet.elements.map(\.tag).sorted())
    }

    @Test("the character set is left out where nothing needs it, and a value outlives a wish for its return")
    func plain() throws {
        var identifier = QueryIdentifier()
        try identifier.set(path("PatientID"), "4711")
        try identifier.set(path("PatientID"))
        let dataSet = try DataSet(
            parsing: identifier.encoded(in: .explicitVRLittleEndian), transferSyntax: .explicitVRLittleEndian)
        #expect(dataSet.elements.map(\.tag) == [.patientID])
        #expect(dataSet.string(.patientID) == "4711")
        #expect(identifier.hasValue(.patientID) && !identifier.hasValue(.patientName))
    }

    @Test(
        "a value that its attribute can't have is refused",
        arguments: [
            ("Rows", "many"), ("Rows", "65536"), ("PixelData", "1"), ("RequestAttributesSequence", "1"),
            ("FrameIncrementPointer", "x"),
        ])
    func refused(name: String, value: String) throws {
        var identifier = QueryIdentifier()
        #expect(throws: QueryIdentifier.Problem.self) { try identifier.set(path(name), value) }
    }

    @Test("a private attribute can't be a value and a sequence")
    func conflict() throws {
        var identifier = QueryIdentifier()
        try identifier.set(path("0009,1010.0009,1011"), "x")
        #expect(throws: QueryIdentifier.Problem.conflict) { try identifier.set(path("0009,1010"), "y") }
    }
}

@Suite("names of an instance that goes by")
struct InstanceNamesCollectorTests {
    @Test("the UIDs are found in pieces of any size", arguments: [1, 3, 7, 1000])
    func pieces(byteCount: Int) throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.sopClassUID, .UI, string: "1.2.3")
        writer.append(.sopInstanceUID, .UI, string: "1.2.4")
        writer.append(.patientName, .PN, string: "Doe")
        writer.append(.studyInstanceUID, .UI, string: "1.2.5.1")
        writer.append(.seriesInstanceUID, .UI, string: "1.2.6")
        var names = InstanceNamesCollector(transferSyntax: .explicitVRLittleEndian)
        var rest = writer.bytes[...]
        while !rest.isEmpty {
            try names.scan(rest.prefix(byteCount))
            rest = rest.dropFirst(byteCount)
        }
        try names.finish()
        #expect(names.sopClassUID == "1.2.3" && names.sopInstanceUID == "1.2.4")
        #expect(names.studyInstanceUID == "1.2.5.1" && names.seriesInstanceUID == "1.2.6")
        #expect(names.hasPassedSOPInstanceUID)
    }

    @Test("a data set that ends in an element is told")
    func truncated() throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.sopClassUID, .UI, string: "1.2.3")
        var names = InstanceNamesCollector(transferSyntax: .explicitVRLittleEndian)
        try names.scan(writer.bytes.dropLast(2))
        #expect(throws: DICOMError.self) { try names.finish() }
    }
}
