import Testing

@testable import DICOM

@Suite("Dictionary") struct DictionaryTests {
    @Test("an attribute has its VR, keyword and name, and is found by its keyword")
    func attribute() {
        #expect(Tag.patientName == Tag(0x0010, 0x0010))
        #expect(DataDictionary.vr(of: .patientName) == .PN)
        #expect(DataDictionary.keyword(of: .patientName) == "PatientName")
        #expect(DataDictionary.name(of: .patientName) == "Patient's Name")
        #expect(DataDictionary.tag(keyword: "PatientName") == .patientName)
        #expect(DataDictionary.tag(keywordOrDigits: "7FE00010") == .pixelData)
        #expect(DataDictionary.tag(keywordOrDigits: "StudyInstanceUID") == .studyInstanceUID)
        #expect(DataDictionary.tag(keyword: "NoSuchThing") == nil)
    }

    @Test("what holds of groups holds without a row in the table")
    func groups() {
        #expect(DataDictionary.vr(of: Tag(0x0008, 0x0000)) == .UL)
        #expect(DataDictionary.vr(of: Tag(0x0009, 0x0000)) == .UL)
        #expect(DataDictionary.vr(of: Tag(0x0009, 0x0010)) == .LO)
        #expect(DataDictionary.vr(of: Tag(0x0009, 0x00FF)) == .LO)
        #expect(DataDictionary.vr(of: Tag(0x0009, 0x1001)) == nil)
        #expect(DataDictionary.vr(of: Tag(0x6000, 0x3000)) == .OW)
        #expect(DataDictionary.vr(of: Tag(0x601E, 0x0010)) == .US)
        #expect(DataDictionary.keyword(of: Tag(0x6002, 0x3000)) == "OverlayData")
        #expect(DataDictionary.vr(of: Tag(0x6001, 0x3000)) == nil, "an odd group is private")
        #expect(DataDictionary.vr(of: Tag(0x5002, 0x3000)) != nil)
        #expect(DataDictionary.vr(of: Tag(0x0020, 0x3102)) != nil)
    }

    @Test("of a choice of VRs the usual one is taken, and what Pixel Representation changes is marked")
    func choices() {
        #expect(DataDictionary.vr(of: .pixelData) == .OW)
        #expect(DataDictionary.vr(of: .smallestImagePixelValue) == .US)
        #expect(DataDictionary.isSignedByPixelRepresentation(.smallestImagePixelValue))
        #expect(!DataDictionary.isSignedByPixelRepresentation(.rows))
    }

    @Test("the table is whole and in order")
    func table() {
        let tags = DataDictionary.tags
        #expect(tags.count == DictionaryTable.count)
        #expect(zip(tags, tags.dropFirst()).allSatisfy { $0 < $1 })
        #expect(DictionaryIndex.shared.patterns.count == DictionaryTable.patternCount)
        for tag in tags where DataDictionary.vr(of: tag) == nil {
            // Items, delimiters and the padding that "See Note 2" of PS3.6 is about have none.
            #expect(tag.group == 0xFFFE, "\(tag)")
        }
    }

    @Test("UIDs have names; storage classes are told from others, retired ones among them")
    func uids() {
        #expect(UIDDictionary.name(of: "1.2.840.10008.5.1.4.1.1.2") == "CT Image Storage")
        #expect(UIDDictionary.name(of: "1.2.3") == nil)
        #expect(SOPClass.isStorage("1.2.840.10008.5.1.4.1.1.2"))
        #expect(SOPClass.isStorage("1.2.840.10008.5.1.4.1.1.6"), "retired ultrasound image storage")
        #expect(SOPClass.isRetired("1.2.840.10008.5.1.4.1.1.6"))
        #expect(!SOPClass.isStorage("1.2.840.10008.1.1"))
        #expect(!SOPClass.isStorage("1.2.840.10008.1.3.10"), "a DICOMDIR is never sent")
        #expect(!SOPClass.isStorage("1.2.840.10008.1.20.1"), "storage commitment stores nothing")
        #expect(SOPClass.storage.count > 190)
    }

    @Test("every transfer syntax of the standard is known to the reader, and none is unknown to the table")
    func transferSyntaxes() {
        for uid in UIDDictionary.transferSyntaxes { #expect(TransferSyntax(uid: uid).isKnown, "\(uid)") }
        for syntax in TransferSyntax.all where syntax.uid.hasPrefix("1.2.840.10008.") {
            #expect(UIDDictionary.transferSyntaxes.contains(syntax.uid), "\(syntax.uid)")
        }
    }

    @Test("the confidentiality profile says what becomes of an attribute")
    func profile() {
        #expect(DeidentificationProfile.basicAction(of: .patientName) == .zero)
        #expect(DeidentificationProfile.basicAction(of: .sopInstanceUID) == .replaceUID)
        #expect(DeidentificationProfile.basicAction(of: .accessionNumber) == .zero)
        #expect(DeidentificationProfile.basicAction(of: .rows) == nil)
        #expect(DeidentificationProfile.basicAction(of: Tag(0x0009, 0x1001)) == .remove)
        #expect(DeidentificationProfile.basicAction(of: Tag(0x5004, 0x3000)) == .remove)
        #expect(DeidentificationProfile.basicAction(of: Tag(0x6002, 0x4000)) == .remove)
        #expect(DeidentificationProfile.action(of: .sopInstanceUID, under: .retainUIDs) == .keep)
        #expect(DeidentificationProfile.action(of: .studyDate, under: .retainLongitudinalModifiedDates) == .clean)
        #expect(DeidentificationProfile.tags.count > 600)
    }
}
