/// Writes the elements of one directory record (PS3.3 Table F.3-3, F.5) in explicit VR little endian.
struct DirectoryRecordEncoder {
    let type: DirectoryRecordType
    let instance: MediaInstance
    /// What a record of this type is called where the instance has no number or identifier: 1, 2, … in its parent.
    let number: Int
    /// The keys that must have a value and had none.
    private(set) var made: [Tag] = []

    init(_ type: DirectoryRecordType, _ instance: MediaInstance, number: Int) {
        (self.type, self.instance, self.number) = (type, instance, number)
    }

    /// Where the offsets stand in what ``encoded(fileID:)`` gives.
    static let nextOffsetPlace = 8
    static let lowerOffsetPlace = 30

    /// Ours, for PRIVATE records: instances of classes that the standard doesn't know. Made from a random UUID.
    static let privateRecordUID = "2.25.196477016071724695132264834726700144340"

    mutating func encoded(fileID: [String]?) throws(DICOMError) -> [UInt8] {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.offsetOfTheNextDirectoryRecord, .UL, integers: [0])
        writer.append(.recordInUseFlag, .US, integers: [0xFFFF])
        writer.append(.offsetOfReferencedLowerLevelDirectoryEntity, .UL, integers: [0])
        writer.append(.directoryRecordType, .CS, string: type.rawValue)
        if type == .privateRecord { writer.append(.privateRecordUID, .UI, string: Self.privateRecordUID) }
        if let fileID {
            writer.append(.referencedFileID, .CS, strings: fileID)
            writer.append(.referencedSOPClassUIDInFile, .UI, string: instance.sopClassUID)
            writer.append(.referencedSOPInstanceUIDInFile, .UI, string: instance.sopInstanceUID)
            writer.append(.referencedTransferSyntaxUIDInFile, .UI, string: instance.transferSyntaxUID)
        }
        var keys = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        for key in type.keys { try append(key, to: &keys) }
        // Text is copied as it stands, and so what says how to read it must come along (PS3.3 F.5, type 1C).
        if let characterSet = instance.dataSet[.specificCharacterSet], !characterSet.value.isEmpty,
            keys.bytes.contains(where: { $0 >= 0x80 || $0 == 0x1B })
        {
            writer.append(.specificCharacterSet, .CS, bytes: characterSet.value)
        }
        return writer.bytes + keys.bytes
    }

    private mutating func append(_ key: DirectoryKey, to writer: inout DataSetWriter) throws(DICOMError) {
        switch key.tag {
        case .verificationDateTime: return appendVerification(to: &writer)
        case .contentSequence where type == .srDocument || type == .keyObjectDocument:
            return try appendModifiers(to: &writer)
        default: break
        }
        if let element = instance.dataSet[key.tag], element.hasContent {
            return try append(element, to: &writer)
        }
        let vr = DataDictionary.vr(of: key.tag) ?? .LO
        switch key.need {
        case .value:
            made.append(key.tag)
            try appendMade(key.tag, vr, to: &writer)
        case .presence: writer.append(key.tag, vr, bytes: [])
        case .ifKnown: break
        }
    }

    private func append(_ element: Element, to writer: inout DataSetWriter) throws(DICOMError) {
        let vr = element.effectiveVR
        if element.vr == .UN, vr.isString {
            writer.append(element.tag, vr, bytes: element.value)
        } else if element.isSequence || element.vr == .UN && vr == .SQ {
            // Read and written anew: lengths are defined, and what an UN hid is seen.
            var items: [[UInt8]] = []
            for item in try element.items() {
                var nested = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
                try nested.append(item)
                items.append(nested.bytes)
            }
            writer.appendSequence(element.tag, items: items)
        } else {
            try writer.append(element)
        }
    }

    /// The latest verification of a report (PS3.3 Table F.5-25).
    private func appendVerification(to writer: inout DataSetWriter) {
        guard instance.dataSet.string(.verificationFlag) == "VERIFIED" else { return }
        let moments = instance.dataSet.items(.verifyingObserverSequence).compactMap { $0.string(.verificationDateTime) }
        if let latest = moments.max() { writer.append(.verificationDateTime, .DT, string: latest) }
    }

    /// All content items that modify the title, and no others (PS3.3 Table F.5-25).
    private func appendModifiers(to writer: inout DataSetWriter) throws(DICOMError) {
        var items: [[UInt8]] = []
        for item in instance.dataSet.items(.contentSequence)
        where item.string(.relationshipType) == "HAS CONCEPT MOD" {
            var nested = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
            try nested.append(item)
            items.append(nested.bytes)
        }
        if !items.isEmpty { writer.appendSequence(.contentSequence, items: items) }
    }

    /// A value for a key that must have one.
    private func appendMade(_ tag: Tag, _ vr: VR, to writer: inout DataSetWriter) throws(DICOMError) {
        if let substitutes = Self.substitutes[tag],
            let element = substitutes.lazy.compactMap({ instance.dataSet[$0] }).first(where: \.hasContent)
        {
            return writer.append(tag, vr, bytes: element.value)
        }
        switch tag {
        case .patientID: writer.append(tag, vr, string: "NOID-\(number)")
        case .modality: writer.append(tag, vr, string: "OT")
        case .imageType: writer.append(tag, vr, strings: ["DERIVED", "SECONDARY"])
        case .completionFlag: writer.append(tag, vr, string: "PARTIAL")
        case .verificationFlag: writer.append(tag, vr, string: "UNVERIFIED")
        case .doseSummationType: writer.append(tag, vr, string: "PLAN")
        case .hangingProtocolLevel: writer.append(tag, vr, string: "MANUFACTURER")
        case .mimeTypeOfEncapsulatedDocument: writer.append(tag, vr, string: "application/octet-stream")
        case .studyInstanceUID, .seriesInstanceUID:
            // An instance without one stands alone.
            writer.append(tag, vr, string: instance.sopInstanceUID)
        default: appendMade(vr, tag, to: &writer)
        }
    }

    private func appendMade(_ vr: VR, _ tag: Tag, to writer: inout DataSetWriter) {
        switch vr {
        case .DA: writer.append(tag, vr, string: "19000101")
        case .TM: writer.append(tag, vr, string: "000000")
        case .DT: writer.append(tag, vr, string: "19000101000000")
        case .IS, .SH: writer.append(tag, vr, string: String(number))
        case .US, .UL: writer.append(tag, vr, integers: [1])
        case .CS: writer.append(tag, vr, string: "UNNAMED")
        case .SQ:
            var item = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
            item.append(.codeValue, .SH, string: "121144")
            item.append(.codingSchemeDesignator, .SH, string: "DCM")
            item.append(.codeMeaning, .LO, string: "Document Title")
            writer.appendSequence(tag, items: [item.bytes])
        default: writer.append(tag, vr, string: "Unnamed")
        }
    }

    /// What says nearly the same: dates and times from the nearest level that has them.
    private static let substitutes: [Tag: [Tag]] = [
        .studyDate: [.seriesDate, .acquisitionDate, .contentDate, .instanceCreationDate],
        .studyTime: [.seriesTime, .acquisitionTime, .contentTime, .instanceCreationTime],
        .contentDate: [.acquisitionDate, .instanceCreationDate, .seriesDate, .studyDate],
        .contentTime: [.acquisitionTime, .instanceCreationTime, .seriesTime, .studyTime],
        .presentationCreationDate: [.contentDate, .instanceCreationDate, .seriesDate, .studyDate],
        .presentationCreationTime: [.contentTime, .instanceCreationTime, .seriesTime, .studyTime],
        .instanceCreationDate: [.contentDate, .seriesDate, .studyDate],
    ]
}

extension Element {
    /// Whether it has a value that is more than padding.
    fileprivate var hasContent: Bool {
        guard !value.isEmpty else { return false }
        if isSequence || effectiveVR == .SQ { return (try? items())?.isEmpty == false }
        return !effectiveVR.isString || value.contains { $0 != 0x20 && $0 != 0 && $0 != 0x5C }
    }
}
