import Archive
import DICOM

/// What a C-MOVE or C-GET asks for (PS3.4 C.4.2.1.4, C.4.2.2.1, Y.3.2, Z.3.2), as a pure function of its identifier.
///
/// Where UIDs name something, the keys of the levels above are not insisted on: many requestors leave them out, and a UID is
/// unique. Those that are there must agree with what the UIDs name.
struct RetrieveIdentifier: Hashable, Sendable {
    enum Level: String, Hashable, Sendable {
        case patient = "PATIENT"
        case study = "STUDY"
        case series = "SERIES"
        case image = "IMAGE"
    }

    /// Why it can't be one: the attribute, and words for the Error Comment.
    struct Problem: Error, Hashable, Sendable {
        var tag: Tag
        var comment: String
    }

    let level: Level
    /// One; with it, only studies of this patient.
    let patientID: String?
    let studyUIDs: [String]
    let seriesUIDs: [String]
    let instanceUIDs: [String]

    init(_ dataSet: DataSet, model: QueryRetrieveClass.Model) throws(Problem) {
        level = try Self.level(dataSet, model)
        func values(_ tag: Tag) -> [String] { dataSet.strings(tag).filter { !$0.isEmpty } }
        let (studies, series, instances) = (
            values(.studyInstanceUID), values(.seriesInstanceUID), values(.sopInstanceUID)
        )
        let patients = values(.patientID)
        func require(_ found: [String], _ tag: Tag) throws(Problem) {
            if found.isEmpty { throw Problem(tag: tag, comment: "the unique key of the level is missing") }
        }
        guard patients.count <= 1 else { throw Problem(tag: .patientID, comment: "one Patient ID at a time") }
        if level != .study && level != .patient, studies.count > 1 {
            throw Problem(tag: .studyInstanceUID, comment: "one study at a time at this level")
        }
        if level == .image, series.count > 1 {
            throw Problem(tag: .seriesInstanceUID, comment: "one series at a time at this level")
        }
        for uid in studies + series + instances where uid.contains(where: { $0 == "*" || $0 == "?" }) {
            throw Problem(tag: .sopInstanceUID, comment: "no wildcards in UIDs")
        }
        switch level {
        case .patient: try require(patients, .patientID)
        case .study: try require(studies, .studyInstanceUID)
        case .series: try require(series, .seriesInstanceUID)
        case .image: try require(instances, .sopInstanceUID)
        }
        patientID = patients.first
        studyUIDs = level == .patient ? [] : studies
        seriesUIDs = level == .series || level == .image ? series : []
        instanceUIDs = level == .image ? instances : []
    }

    private static func level(_ dataSet: DataSet, _ model: QueryRetrieveClass.Model) throws(Problem) -> Level {
        guard let text = dataSet.string(.queryRetrieveLevel) else {
            throw Problem(tag: .queryRetrieveLevel, comment: "there is no Query/Retrieve Level")
        }
        let levels: [Level] =
            switch model {
            case .patientRoot: [.patient, .study, .series, .image]
            case .studyRoot: [.study, .series, .image]
            case .patientStudyOnly: [.patient, .study]
            case .compositeInstanceRoot, .withoutBulkData: [.image]
            }
        guard let level = Level(rawValue: text), levels.contains(level) else {
            throw Problem(tag: .queryRetrieveLevel, comment: "the model has no such Query/Retrieve Level")
        }
        return level
    }

    /// What to select, without the patient.
    var scopes: [SelectionScope] {
        switch level {
        case .patient: []
        case .study: studyUIDs.map { SelectionScope(studyUID: $0) }
        case .series: seriesUIDs.map { SelectionScope(studyUID: studyUIDs.first, seriesUID: $0) }
        case .image:
            instanceUIDs.map {
                SelectionScope(studyUID: studyUIDs.first, seriesUID: seriesUIDs.first, instanceUID: $0)
            }
        }
    }
}
