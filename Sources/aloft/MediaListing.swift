import DICOM

/// What a DICOMDIR lists, as people think of it.
struct MediaListing: Encodable {
    struct Instance: Encodable {
        var type: String
        var number: String?
        var sopClass: String?
        var sopInstanceUID: String?
        var transferSyntax: String?
        var file: String?
    }
    struct Series: Encodable {
        var modality: String?
        var number: String?
        var description: String?
        var seriesInstanceUID: String?
        var instances: [Instance] = []
    }
    struct Study: Encodable {
        var date: String?
        var time: String?
        var description: String?
        var accessionNumber: String?
        var studyID: String?
        var studyInstanceUID: String?
        var series: [Series] = []
    }
    struct Patient: Encodable {
        var name: String?
        var patientID: String?
        var studies: [Study] = []
    }

    var directory: String
    var fileSetID: String?
    var patients: [Patient] = []
    /// Hanging protocols, implants and other things that are nobody's.
    var others: [Instance] = []
    var missing: [String] = []
    var notDICOM: [String] = []
    var problems: [String] = []

    init(_ medium: MediaSource) {
        directory = medium.shown
        fileSetID = medium.directory.fileSetID
        problems = medium.directory.problems.map(\.text)
        for place in medium.directory.walk { add(medium.directory.records[place.index], of: medium) }
    }

    /// Adds a record in the order of the tree. One that lacks what is above it stands below nothing known.
    private mutating func add(_ record: MediaDirectory.Record, of medium: MediaSource) {
        let keys = medium.directory.dataSet(of: record)
        func text(_ tag: Tag) -> String? { keys?.string(tag) }
        switch record.type {
        case .patient: patients.append(Patient(name: text(.patientName), patientID: text(.patientID)))
        case .study:
            if patients.isEmpty { patients.append(Patient()) }
            patients[patients.count - 1].studies.append(
                Study(
                    date: text(.studyDate), time: text(.studyTime), description: text(.studyDescription),
                    accessionNumber: text(.accessionNumber), studyID: text(.studyID),
                    // A study that is one file has its UID there (PS3.3 F.5.2).
                    studyInstanceUID: text(.studyInstanceUID) ?? record.sopInstanceUID))
        case .series:
            if patients.last?.studies.isEmpty ?? true { addStudy() }
            let last = patients.count - 1
            patients[last].studies[patients[last].studies.count - 1].series.append(
                Series(
                    modality: text(.modality), number: text(.seriesNumber), description: text(.seriesDescription),
                    seriesInstanceUID: text(.seriesInstanceUID)))
        default: addInstance(record, number: text(.instanceNumber), of: medium)
        }
        guard !record.fileID.isEmpty else { return }
        let name = record.fileID.joined(separator: "/")
        switch medium.isDICOM(record.fileID) {
        case nil: missing.append(name)
        case false: notDICOM.append(name)
        default: break
        }
    }

    private mutating func addStudy() {
        if patients.isEmpty { patients.append(Patient()) }
        patients[patients.count - 1].studies.append(Study())
    }

    private mutating func addInstance(_ record: MediaDirectory.Record, number: String?, of medium: MediaSource) {
        // One of no known type that names no file says nothing: the directory's problems tell of it.
        guard record.type != nil || !record.fileID.isEmpty else { return }
        let instance = Instance(
            type: record.typeName, number: number,
            sopClass: record.sopClassUID.map { UIDDictionary.name(of: $0) ?? $0 },
            sopInstanceUID: record.sopInstanceUID,
            transferSyntax: record.transferSyntaxUID.map { UIDDictionary.keyword(of: $0) ?? $0 },
            file: record.fileID.isEmpty ? nil : record.fileID.joined(separator: "/"))
        if record.type?.level == 0 { return others.append(instance) }
        if patients.last?.studies.isEmpty ?? true { addStudy() }
        let patient = patients.count - 1
        let study = patients[patient].studies.count - 1
        if patients[patient].studies[study].series.isEmpty { patients[patient].studies[study].series.append(Series()) }
        let series = patients[patient].studies[study].series.count - 1
        patients[patient].studies[study].series[series].instances.append(instance)
    }
}

extension MediaListing {
    private static let shownCount = 20

    func show(instances: Bool) {
        let studies = patients.flatMap(\.studies)
        let series = studies.flatMap(\.series)
        let count = series.reduce(others.count) { $0 + $1.instances.count }
        Output.line("\(directory)\(fileSetID.map { " \"\(Output.shown($0))\"" } ?? "")")
        Output.line(
            "\(Self.count(patients.count, "patient", "patients")), \(Self.count(studies.count, "study", "studies")), "
                + "\(Self.count(series.count, "series", "series")), \(Self.count(count, "instance", "instances"))")
        for patient in patients { show(patient, instances: instances) }
        if !others.isEmpty { Output.line("\nof no patient: \(Self.counts(others))") }
        if instances { for other in others { show(other) } }
        for (what, names) in [("missing", missing), ("no DICOM", notDICOM)] {
            for name in names.prefix(Self.shownCount) { Output.note("\(what): \(Output.shown(name))") }
            if names.count > Self.shownCount { Output.note("… and \(names.count - Self.shownCount) more \(what)") }
        }
        for problem in problems { Output.note("odd: \(problem)") }
    }

    private func show(_ patient: Patient, instances: Bool) {
        Output.line("\n\(Self.text(patient.name, "without a name"))  (\(Self.text(patient.patientID, "no ID")))")
        for study in patient.studies {
            let modalities = study.series.compactMap(\.modality).reduce(into: [String]()) { all, modality in
                if !all.contains(modality) { all.append(modality) }
            }
            let parts = [
                Self.date(study.date, study.time), modalities.joined(separator: " "), study.description ?? "",
                study.accessionNumber.map { "accession " + $0 } ?? "",
                Self.counts(study.series.flatMap(\.instances)),
            ]
            Output.line("  " + parts.filter { !$0.isEmpty }.map(Output.shown).joined(separator: "  "))
            for series in study.series {
                let number = series.number ?? "-"
                let padding = String(repeating: " ", count: max(0, 5 - number.count))
                let parts = [series.modality ?? "", series.description ?? "", Self.counts(series.instances)]
                Output.line(
                    "  " + Output.shown(padding + number) + "  "
                        + parts.filter { !$0.isEmpty }.map(Output.shown).joined(separator: "  "))
                if instances { for instance in series.instances { show(instance) } }
            }
        }
    }

    private func show(_ instance: Instance) {
        let parts = [
            instance.number ?? "-", instance.type, instance.transferSyntax ?? "", instance.file ?? "no file",
        ]
        Output.line("           " + parts.filter { !$0.isEmpty }.map(Output.shown).joined(separator: "  "))
    }

    /// `24 images, 1 SR DOCUMENT`.
    private static func counts(_ instances: [Instance]) -> String {
        let images = instances.count { $0.type == "IMAGE" }
        let others = Dictionary(grouping: instances.filter { $0.type != "IMAGE" }, by: \.type).mapValues(\.count)
        let texts =
            (images > 0 ? [count(images, "image", "images")] : [])
            + others.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return texts.isEmpty ? "empty" : texts.joined(separator: ", ")
    }

    private static func count(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }

    private static func text(_ value: String?, _ absent: String) -> String { value.map(Output.shown) ?? absent }

    /// `2001-12-31 10:30`; what is no date comes as it is.
    private static func date(_ date: String?, _ time: String?) -> String {
        guard let date else { return "no date" }
        guard date.utf8.count == 8, date.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return date }
        let day = "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.dropFirst(6))"
        guard let time, time.utf8.count >= 4, time.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) else {
            return day
        }
        return "\(day) \(time.prefix(2)):\(time.dropFirst(2).prefix(2))"
    }
}
