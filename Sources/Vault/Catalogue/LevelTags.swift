public import DICOM

/// Which attributes the catalogue keeps, and at which level: the keys of the Patient and Study Root information models
/// (PS3.4 C.6.1.1, C.6.2.1) and of QIDO-RS (PS3.18 10.6.1.2) that head words can answer. All of them lie in sealed cells.
///
/// What is asked for and not listed is matched over opened heads.
public enum LevelTags {
    /// PS3.4 C.6.1.1.2.
    public static let patient: Set<Tag> = [
        .patientName, .patientID, .issuerOfPatientID, .issuerOfPatientIDQualifiersSequence, .patientBirthDate,
        .patientBirthTime, .patientSex, .otherPatientIDs, .otherPatientIDsSequence, .otherPatientNames, .ethnicGroup,
        .patientComments, .patientSpeciesDescription, .responsiblePerson,
    ]

    /// PS3.4 C.6.2.1.2.
    public static let study: Set<Tag> = [
        .studyInstanceUID, .studyDate, .studyTime, .accessionNumber, .issuerOfAccessionNumberSequence,
        .referringPhysicianName, .studyDescription, .studyID, .nameOfPhysiciansReadingStudy, .patientAge, .patientSize,
        .patientWeight, .admittingDiagnosesDescription, .procedureCodeSequence, .occupation, .additionalPatientHistory,
        .physiciansOfRecord, .requestingPhysician, .referencedStudySequence, .timezoneOffsetFromUTC,
    ]

    /// PS3.4 C.6.1.1.4. The SOP class is that of the series' first instance.
    public static let series: Set<Tag> = [
        .seriesInstanceUID, .modality, .seriesNumber, .seriesDescription, .seriesDate, .seriesTime, .bodyPartExamined,
        .laterality, .protocolName, .performedProcedureStepStartDate, .performedProcedureStepStartTime,
        .requestAttributesSequence, .stationName, .institutionName, .institutionalDepartmentName,
        .performingPhysicianName, .operatorsName, .manufacturer, .manufacturerModelName, .patientPosition,
        .frameOfReferenceUID, .sopClassUID, .anatomicRegionSequence,
    ]

    /// Words of a series' first instance that answers for instances take from each one itself.
    static let ofEachInstance: Set<Tag> = [.sopClassUID, .anatomicRegionSequence]
    /// What names one series: no answer for a study has it.
    static let seriesNames: Set<Tag> = [.seriesInstanceUID, .frameOfReferenceUID]
    static let all = patient.union(study).union(series)

    /// What is counted, not read from a data set (PS3.4 C.3.4, PS3.18 Table 10.6.3-3).
    public static let computed = usualComputed.union(patientCounts).union([
        .sopClassesInStudy, .anatomicRegionsInStudyCodeSequence, .availableTransferSyntaxUID,
    ])
    /// Those that every answer holds where all is asked for.
    static let usualComputed: Set<Tag> = [
        .modalitiesInStudy, .numberOfStudyRelatedSeries, .numberOfStudyRelatedInstances,
        .numberOfSeriesRelatedInstances, .instanceAvailability,
    ]
    static let patientCounts: Set<Tag> = [
        .numberOfPatientRelatedStudies, .numberOfPatientRelatedSeries, .numberOfPatientRelatedInstances,
    ]
}
