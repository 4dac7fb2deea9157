/// A key of a directory record, and whether it must be there (PS3.3 F.5).
struct DirectoryKey: Hashable, Sendable {
    enum Need: Hashable, Sendable {
        /// Must have a value (type 1).
        case value
        /// Must be there, and may be empty (type 2).
        case presence
        /// Comes when the instance has it (types 1C and 3).
        case ifKnown
    }
    let tag: Tag
    let need: Need
}

extension DirectoryRecordType {
    /// The keys of this type's records in the order of tags (PS3.3 Tables F.5-1 to F.5-46), Specific Character Set aside. Of
    /// the attributes that a writer may add (type 3) those come that a reader of a list wants to see.
    var keys: [DirectoryKey] { Self.keyTable[self] ?? [] }

    /// Every attribute that a record may need of an instance.
    static let wantedTags: Set<Tag> = Set(keyTable.values.flatMap { $0.map(\.tag) }).union([
        .specificCharacterSet, .sopClassUID, .sopInstanceUID, .issuerOfPatientID, .verifyingObserverSequence,
        .instanceCreationDate, .instanceCreationTime, .seriesDate, .seriesTime, .acquisitionDate, .acquisitionTime,
        .contentDate, .contentTime, .studyDate, .studyTime,
    ])

    private static let keyTable: [DirectoryRecordType: [DirectoryKey]] = {
        var table: [DirectoryRecordType: [DirectoryKey]] = [:]
        for type in allCases {
            let (values, presences, others) = type.needs
            let keys =
                values.map { DirectoryKey(tag: $0, need: .value) }
                + presences.map { DirectoryKey(tag: $0, need: .presence) }
                + others.map { DirectoryKey(tag: $0, need: .ifKnown) }
            table[type] = keys.sorted { $0.tag < $1.tag }
        }
        return table
    }()

    /// Content Identification Macro (PS3.3 Table 10-12).
    private static let identification: (values: [Tag], presences: [Tag]) = (
        [.instanceNumber, .contentLabel], [.contentDescription, .contentCreatorName]
    )
    private static let content: [Tag] = [.contentDate, .contentTime]

    private var needs: (values: [Tag], presences: [Tag], others: [Tag]) {
        switch self {
        case .patient: ([.patientID], [.patientName], [.patientBirthDate, .patientSex])
        case .study:
            ([.studyDate, .studyTime, .studyInstanceUID, .studyID], [.studyDescription, .accessionNumber], [])
        case .series: ([.modality, .seriesInstanceUID, .seriesNumber], [], [.seriesDescription, .bodyPartExamined])
        case .rtDose: ([.instanceNumber, .doseSummationType], [], [.doseComment])
        case .rtStructureSet: ([.instanceNumber, .structureSetLabel], [.structureSetDate, .structureSetTime], [])
        case .rtPlan: ([.instanceNumber, .rtPlanLabel], [.rtPlanDate, .rtPlanTime], [])
        case .rtTreatmentRecord: ([.instanceNumber], [.treatmentDate, .treatmentTime], [])
        case .presentation:
            (
                Self.identification.values + [.presentationCreationDate, .presentationCreationTime],
                Self.identification.presences, [.referencedSeriesSequence, .blendingSequence]
            )
        case .srDocument:
            (
                Self.content + [.instanceNumber, .completionFlag, .verificationFlag, .conceptNameCodeSequence], [],
                [.verificationDateTime, .contentSequence]
            )
        case .keyObjectDocument:
            (Self.content + [.instanceNumber, .conceptNameCodeSequence], [], [.contentSequence])
        case .spectroscopy:
            (
                Self.content + [
                    .imageType, .instanceNumber, .numberOfFrames, .rows, .columns, .dataPointRows, .dataPointColumns,
                ], [], [.referencedImageEvidenceSequence]
            )
        case .rawData: (Self.content, [.instanceNumber], [])
        case .waveform: (Self.content + [.instanceNumber], [], [])
        case .registration, .fiducial, .valueMap, .measurement, .surface, .tract, .annotation:
            (Self.content + Self.identification.values, Self.identification.presences, [])
        case .surfaceScan: (Self.content, [], [.instanceNumber])
        case .encapsulatedDocument:
            (
                [.instanceNumber, .mimeTypeOfEncapsulatedDocument],
                [.contentDate, .contentTime, .documentTitle, .conceptNameCodeSequence], [.hl7InstanceIdentifier]
            )
        case .assessment: ([.instanceNumber, .instanceCreationDate], [.instanceCreationTime], [])
        case .radiotherapy:
            (
                [.instanceNumber], [.contentDescription, .contentCreatorName],
                [.userContentLabel, .userContentLongLabel]
            )
        case .hangingProtocol:
            (
                [
                    .hangingProtocolName, .hangingProtocolDescription, .hangingProtocolLevel, .hangingProtocolCreator,
                    .hangingProtocolCreationDateTime, .hangingProtocolDefinitionSequence, .numberOfPriorsReferenced,
                ], [.hangingProtocolUserIdentificationCodeSequence], []
            )
        case .palette: ([.contentLabel], [.contentDescription], [])
        case .implant: ([.manufacturer, .implantName, .implantPartNumber], [], [.implantSize])
        case .implantAssembly: ([.implantAssemblyTemplateName, .manufacturer, .procedureTypeCodeSequence], [], [])
        case .implantGroup:
            ([.implantTemplateGroupName, .implantTemplateGroupIssuer], [], [.implantTemplateGroupDescription])
        case .inventory: (Self.content, [], [])
        case .image: ([.instanceNumber], [], [.imageType, .referencedImageSequence])
        case .overlay, .modalityLUT, .voiLUT, .curve, .storedPrint: ([.instanceNumber], [], [])
        case .stereometric, .plan, .privateRecord: ([], [], [.instanceNumber])
        case .hl7StructuredDocument, .topic, .visit, .results, .interpretation, .studyComponent, .printQueue,
            .filmSession, .filmBox, .imageBox, .multiReferenced:
            ([], [], [])
        }
    }
}
