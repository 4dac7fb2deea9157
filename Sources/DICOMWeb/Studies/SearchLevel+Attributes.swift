public import DICOM

extension SearchRequest.Level {
    /// What every answer holds, without value where there is none: type R of PS3.18 Tables 10.6.3-3 to 10.6.3-5.
    public var requiredTags: Set<Tag> {
        switch self {
        case .studies: Self.ofStudies
        case .series: Self.ofSeries
        case .instances: Self.ofInstances
        case .nonPatient(let category): category.requiredTags
        }
    }

    /// What an answer holds beside it where it is known: type C of the same tables, and what lists of studies show.
    public var usualTags: Set<Tag> {
        switch self {
        case .studies: Self.usualOfStudies
        case .series: Self.usualOfSeries
        case .instances: Self.usualOfSeries.union(Self.usualOfInstances)
        case .nonPatient(let category): category.usualTags
        }
    }

    /// Whether answers of this level may hold an attribute: those of the levels below may not (PS3.18 10.6.3.3.1,
    /// 10.6.3.3.2). A private one may; its creator alone knows what it says something of.
    public func mayHold(_ tag: Tag) -> Bool {
        if tag.isPrivate || Self.isOfStudy(tag) { return true }
        return switch self {
        case .studies: false
        case .series: Self.seriesTags.contains(tag) || tag.group == 0x0054 && (0x1000...0x1105).contains(tag.element)
        case .instances, .nonPatient: true
        }
    }

    private static let ofStudies: Set<Tag> = [
        .studyDate, .studyTime, .accessionNumber, .modalitiesInStudy, .referringPhysicianName, .patientName, .patientID,
        .patientBirthDate, .patientSex, .studyInstanceUID, .studyID, .numberOfStudyRelatedSeries,
        .numberOfStudyRelatedInstances,
    ]
    private static let ofSeries: Set<Tag> = [
        .modality, .seriesInstanceUID, .seriesNumber, .numberOfSeriesRelatedInstances,
    ]
    private static let ofInstances: Set<Tag> = [.sopClassUID, .sopInstanceUID, .instanceNumber]
    private static let usualOfStudies: Set<Tag> = ofStudies.union([
        .specificCharacterSet, .instanceAvailability, .timezoneOffsetFromUTC, .studyDescription,
    ])
    private static let usualOfSeries: Set<Tag> = usualOfStudies.union(ofSeries).union([
        .seriesDescription, .performedProcedureStepStartDate, .performedProcedureStepStartTime,
        .requestAttributesSequence, .bodyPartExamined, .laterality,
    ])
    private static let usualOfInstances: Set<Tag> = ofInstances.union([
        .rows, .columns, .bitsAllocated, .numberOfFrames,
    ])

    /// The attributes of patients and studies (PS3.3 C.7.1, C.7.2; PS3.4 C.6.1.1.2, C.6.2.1.2). Whole groups: patient, clinical
    /// trial, order, visit.
    private static func isOfStudy(_ tag: Tag) -> Bool {
        [0x0010, 0x0012, 0x0032, 0x0038].contains(tag.group) || studyTags.contains(tag)
    }

    private static let studyTags: Set<Tag> = usualOfStudies.union([
        .retrieveAETitle, .sopClassesInStudy, .anatomicRegionsInStudyCodeSequence,
        .issuerOfAccessionNumberSequence, .referringPhysicianIdentificationSequence, .consultingPhysicianName,
        .consultingPhysicianIdentificationSequence, .procedureCodeSequence, .physiciansOfRecord,
        .physiciansOfRecordIdentificationSequence, .nameOfPhysiciansReadingStudy,
        .physiciansReadingStudyIdentificationSequence, .admittingDiagnosesDescription,
        .admittingDiagnosesCodeSequence, .referencedStudySequence, .reasonForPerformedProcedureCodeSequence,
        .numberOfPatientRelatedStudies, .numberOfPatientRelatedSeries, .numberOfPatientRelatedInstances,
        // Of the equipment by PS3.3, and shown in lists of studies everywhere.
        .institutionName, .institutionAddress, .institutionalDepartmentName,
    ])

    /// The attributes of series, their equipment and frame of reference (PS3.3 C.7.3 to C.7.5, C.8.6.1).
    private static let seriesTags: Set<Tag> = usualOfSeries.union([
        .seriesDate, .seriesTime, .conversionType, .manufacturer, .institutionName, .institutionAddress, .stationName,
        .seriesDescriptionCodeSequence, .institutionalDepartmentName, .performingPhysicianName,
        .performingPhysicianIdentificationSequence, .operatorsName, .operatorIdentificationSequence,
        .manufacturerModelName, .referencedPerformedProcedureStepSequence, .relatedSeriesSequence,
        .anatomicRegionSequence, .deviceSerialNumber, .softwareVersions, .deviceUID, .gantryID, .protocolName,
        .patientPosition, .secondaryCaptureDeviceID, .secondaryCaptureDeviceManufacturer,
        .secondaryCaptureDeviceManufacturerModelName, .frameOfReferenceUID, .positionReferenceIndicator,
        .performedProcedureStepEndDate, .performedProcedureStepEndTime, .performedProcedureStepID,
        .performedProcedureStepDescription, .performedProtocolCodeSequence,
        .commentsOnThePerformedProcedureStep, .smallestPixelValueInSeries, .largestPixelValueInSeries,
        .sopClassUID,
    ])
}
