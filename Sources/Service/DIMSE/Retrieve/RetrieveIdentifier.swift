import Archive
import DICOM
import DICOMImage
import DICOMNetwork

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
        /// An instance that is made of another's frames (PS3.4 Y.3.3).
        case frame = "FRAME"
    }

    /// Why it can't be one: the attribute, and words for the Error Comment.
    struct Problem: Error, Hashable, Sendable {
        var tag: Tag
        var comment: String
        var status = DICOMNetwork.Status.dataSetDoesNotMatchSOPClass
    }

    let level: Level
    /// One; with it, only studies of this patient.
    let patientID: String?
    let studyUIDs: [String]
    let seriesUIDs: [String]
    let instanceUIDs: [String]
    /// Which frames of the one instance; nil at every other level.
    let frames: FrameSelection?

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
        guard !patients.contains(where: { $0 == "\"\"" || $0.contains { $0 == "*" || $0 == "?" } }) else {
            throw Problem(tag: .patientID, comment: "no wildcards in a unique key")
        }
        guard patients.count <= 1 else { throw Problem(tag: .patientID, comment: "one Patient ID at a time") }
        if level != .study && level != .patient, studies.count > 1 {
            throw Problem(tag: .studyInstanceUID, comment: "one study at a time at this level")
        }
        let isBelowSeries = level == .image || level == .frame
        if isBelowSeries, series.count > 1 {
            throw Problem(tag: .seriesInstanceUID, comment: "one series at a time at this level")
        }
        for uid in studies + series + instances where uid.contains(where: { $0 == "*" || $0 == "?" }) {
            throw Problem(tag: .sopInstanceUID, comment: "no wildcards in UIDs")
        }
        switch level {
        case .patient: try require(patients, .patientID)
        case .study: try require(studies, .studyInstanceUID)
        case .series: try require(series, .seriesInstanceUID)
        case .image, .frame: try require(instances, .sopInstanceUID)
        }
        if level == .frame, instances.count > 1 {
            throw Problem(tag: .sopInstanceUID, comment: "frames of one instance at a time")
        }
        frames = try level == .frame ? Self.frames(dataSet) : nil
        patientID = patients.first
        studyUIDs = level == .patient ? [] : studies
        seriesUIDs = level == .series || isBelowSeries ? series : []
        instanceUIDs = isBelowSeries ? instances : []
    }

    /// The frame range key (PS3.4 Y.3.2): without one it is no identifier of this level, with a wrong one the request is invalid.
    private static func frames(_ dataSet: DataSet) throws(Problem) -> FrameSelection {
        do throws(FrameExtractionError) { return try FrameSelection(identifier: dataSet) } catch {
            guard error != .noSelection else {
                throw Problem(tag: .simpleFrameList, comment: "there is no frame range key")
            }
            let keys: [Tag] = [.simpleFrameList, .calculatedFrameList, .timeRange]
            throw Problem(
                tag: keys.first { dataSet[$0] != nil } ?? .simpleFrameList,
                comment: "one frame range key, with rising numbers", status: DICOMNetwork.Status(extracting: error))
        }
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
            case .compositeInstanceRoot: [.image, .frame]
            case .withoutBulkData: [.image]
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
        case .image, .frame:
            instanceUIDs.map {
                SelectionScope(studyUID: studyUIDs.first, seriesUID: seriesUIDs.first, instanceUID: $0)
            }
        }
    }
}
