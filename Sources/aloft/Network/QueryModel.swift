import ArgumentParser
import DICOM

/// An information model of Query/Retrieve, or of what else is searched with C-FIND (PS3.4 C.6, K.6).
enum QueryModel: String, ExpressibleByArgument, CaseIterable, Sendable {
    case patientRoot = "patient-root"
    case studyRoot = "study-root"
    /// Retired, still used.
    case patientStudyOnly = "patient-study-only"
    case worklist

    var findUID: String {
        switch self {
        case .patientRoot: "1.2.840.10008.5.1.4.1.2.1.1"
        case .studyRoot: "1.2.840.10008.5.1.4.1.2.2.1"
        case .patientStudyOnly: "1.2.840.10008.5.1.4.1.2.3.1"
        case .worklist: "1.2.840.10008.5.1.4.31"
        }
    }
    var moveUID: String? {
        switch self {
        case .patientRoot: "1.2.840.10008.5.1.4.1.2.1.2"
        case .studyRoot: "1.2.840.10008.5.1.4.1.2.2.2"
        case .patientStudyOnly: "1.2.840.10008.5.1.4.1.2.3.2"
        case .worklist: nil
        }
    }
    var getUID: String? {
        switch self {
        case .patientRoot: "1.2.840.10008.5.1.4.1.2.1.3"
        case .studyRoot: "1.2.840.10008.5.1.4.1.2.2.3"
        case .patientStudyOnly: "1.2.840.10008.5.1.4.1.2.3.3"
        case .worklist: nil
        }
    }
}

extension QueryRetrieveLevel {
    /// What a query asks for when nothing else is said, in the order of the table's columns.
    var usualKeys: [Tag] {
        switch self {
        case .patient: [.patientName, .patientID, .patientBirthDate, .patientSex, .numberOfPatientRelatedStudies]
        case .study:
            [
                .patientName, .patientID, .studyDate, .studyTime, .modalitiesInStudy, .accessionNumber,
                .studyDescription, .numberOfStudyRelatedSeries, .numberOfStudyRelatedInstances, .studyInstanceUID,
            ]
        case .series:
            [
                .modality, .seriesNumber, .seriesDescription, .bodyPartExamined, .numberOfSeriesRelatedInstances,
                .seriesInstanceUID, .studyInstanceUID,
            ]
        case .image: [.instanceNumber, .sopClassUID, .sopInstanceUID, .seriesInstanceUID, .studyInstanceUID]
        }
    }

    /// What a query of scheduled procedure steps asks for (PS3.4 K.6.1.2.2).
    static let worklistKeys: [AttributePath] =
        [Tag.patientName, .patientID, .accessionNumber, .requestedProcedureID].map { AttributePath(tag: $0) }
        + [
            Tag.modality, .scheduledStationAETitle, .scheduledProcedureStepStartDate, .scheduledProcedureStepStartTime,
            .scheduledProcedureStepDescription, .scheduledProcedureStepID,
        ].map { AttributePath(sequences: [.scheduledProcedureStepSequence], tag: $0) }
}
