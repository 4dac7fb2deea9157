import DICOM

/// A study that matches so far, with its words.
struct StudyCandidate {
    let id: Int64
    let uid: [UInt8]
    let firstRank: [UInt8]
    let patientKey: [UInt8]
    let patient: DataSet
    let words: DataSet
    /// Those that have words, by key.
    var series: [SeriesCandidate] = []

    /// Minutes east of UTC of the study's dates and times, where they say so.
    var offsetFromUTC: Int? { words.string(.timezoneOffsetFromUTC).flatMap { DICOMDateTime.offset(parsing: $0) } }
}

/// A series of a study at hand. Its cell is opened when it must be.
final class SeriesCandidate {
    let id: Int64
    let uid: [UInt8]
    let firstRank: [UInt8]
    /// Nil where it is no defined term.
    let modality: String?
    let instanceCount: Int
    private let cell: [UInt8]
    private var opened: DataSet?

    init(_ row: SQLRow) {
        (id, uid, firstRank, cell) = (row.integer(0), row.blob(1), row.blob(2), row.blob(3))
        (instanceCount, modality) = (row.int(4), row.text(5))
    }

    var cellByteCount: Int { cell.count }

    func words(_ search: Search, offsetFromUTC: Int?) throws(VaultError) -> DataSet {
        if let opened { return opened }
        var words = try search.open(cell, table: "series", row: uid)
        if let zone = search.plan.zone { words = try zone.adjusted(words, from: offsetFromUTC) }
        opened = words
        return words
    }
}

/// NumberOfPatientRelatedStudies, …Series and …Instances (PS3.4 C.3.4).
struct PatientCounts {
    var studies = 0
    var series = 0
    var instances = 0
}
