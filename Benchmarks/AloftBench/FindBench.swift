import DICOM
import Sealing

@testable import Vault

#if canImport(Glibc)
    import Glibc
#endif

/// A vault filled with model studies through its own group transaction, a hundred and sixty a day, then asked what workstations ask.
///
/// Each search is taken to its end, as a C-FIND is: every answer, none of them cut.
struct FindBench {
    private let studies: Int
    private let queries: Int
    private let folder: String
    private let isFilled: Bool
    private let only: String?
    private let site: ModelSite
    private var path: String { folder + "/vault.sqlite" }

    private static let studiesADay = 160
    private static let groupSize = 512
    private static let modalities = ["CT", "CT", "MR", "MR", "US", "US", "CR", "DX", "DX", "MG", "NM", "PT", "XA"]

    init(_ arguments: inout Arguments) throws {
        studies = arguments.number("--studies", default: 100_000)
        queries = arguments.number("--queries", default: 200)
        folder = arguments.option("--folder") ?? ".build/bench/find-\(studies)"
        isFilled = arguments.flag("--filled")
        only = arguments.option("--only")
        site = try ModelSite()
    }

    func run() throws {
        if !isFilled {
            guard system("rm -rf \(folder) && mkdir -p \(folder)") == 0 else { fail("no folder \(folder)") }
            try fill()
        }
        let vault = try Vault(path: path, keys: site.keys, organisation: site.organisation)
        print("| \(studies) studies | answers, median | p50 | p95 | p95 of one answer |")
        print("|---|--:|--:|--:|--:|")
        for kind in Kind.allCases where only == nil || kind.rawValue.hasPrefix(only ?? "") {
            try measure(kind, vault)
        }
        print("resident: \(mebibytes(residentByteCount()))")
    }

    // MARK: Filling

    private func fill() throws {
        let vault = try Vault(path: path, keys: site.keys, organisation: site.organisation)
        var entries: [CatalogueEntry] = []
        var group = 0
        func commit() throws {
            guard !entries.isEmpty else { return }
            let place = GroupPlace(
                node: 1, number: 1 + UInt64(group / 1_000), group: UInt32(group % 1_000),
                offset: UInt64(group) * 65_536,
                byteCount: 65_536, packID: [UInt8](repeating: 7, count: 16))
            try vault.commit(CatalogueGroup(place: place, entries: entries)) { _ throws(VaultError) in
                throw .headUnavailable
            }
            group += 1
            entries.removeAll(keepingCapacity: true)
        }
        let time = try seconds {
            for number in 0..<studies {
                for part in 0..<(number % 4 == 0 ? 2 : 1) {
                    var entry = try entry(number, part)
                    entry.ordinal = UInt32(entries.count)
                    entries.append(entry)
                }
                if entries.count >= Self.groupSize { try commit() }
            }
            try commit()
        }
        try vault.checkpoint()
        print("filled in \(fixed(time)) s")
    }

    /// The studies of a patient lie some years apart: three in four patients come once.
    private func patient(of study: Int) -> Int { study % 8 == 7 ? study / 2 : study }

    private func date(of study: Int) -> String {
        // Scattered over the days, so that what comes in order does not lie in order.
        let days = max(1, studies / Self.studiesADay)
        let day = Int((UInt64(study) &* 0x9E37_79B9_7F4A_7C15) >> 33) % days
        let date = DICOMDate(year: 2025, month: 1 + day % 12, day: 1 + day / 12 % 28)
        let year = 2025 - day / 336
        return date.flatMap { DICOMDate(year: year, month: $0.month, day: $0.day)?.formatted } ?? "20250101"
    }

    private func modality(_ study: Int, _ part: Int) -> String {
        Self.modalities[(study * 7 + part * 5) % Self.modalities.count]
    }

    private func entry(_ study: Int, _ part: Int) throws -> CatalogueEntry {
        let patient = ModelPatient(patient(of: study))
        let studyUID = site.studyUID(study)
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.specificCharacterSet, .CS, string: "ISO_IR 192")
        writer.append(.sopClassUID, .UI, string: "1.2.840.10008.5.1.4.1.1.2")
        writer.append(.studyDate, .DA, string: date(of: study))
        writer.append(.studyTime, .TM, string: "101112")
        writer.append(.accessionNumber, .SH, string: "ACC\(study)")
        writer.append(.modality, .CS, string: modality(study, part))
        writer.append(.institutionName, .LO, string: "Model Hospital")
        writer.append(.referringPhysicianName, .PN, string: "Referrer^Rita")
        writer.append(.studyDescription, .LO, string: "Thorax with contrast")
        writer.append(.seriesDescription, .LO, string: "Lung 1.0 B70f")
        writer.append(.patientName, .PN, string: patient.name)
        writer.append(.patientID, .LO, string: patient.patientID)
        writer.append(.patientBirthDate, .DA, string: patient.birthDate)
        writer.append(.patientSex, .CS, string: "O")
        writer.append(.studyInstanceUID, .UI, string: studyUID)
        writer.append(.seriesInstanceUID, .UI, string: "\(studyUID).\(part)")
        writer.append(.studyID, .SH, string: "1")
        writer.append(.seriesNumber, .IS, string: String(part))
        let dataSet = try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        let (keys, organisation) = (site.keys, site.organisation)
        return CatalogueEntry(
            ordinal: 0, study: keys.pseudonym(of: studyUID, organisation: organisation),
            series: keys.pseudonym(of: "\(studyUID).\(part)", organisation: organisation),
            instance: keys.pseudonym(of: "\(studyUID).\(part).1", organisation: organisation),
            rank: Rank(milliseconds: 1_700_000_000_000 + UInt64(study), counter: UInt16(part), node: 1), verdict: .new,
            source: .live, byteCount: 526_000,
            attributes: LevelAttributes(
                patientKey: keys.patientKey(issuer: "", id: patient.patientID, organisation: organisation),
                patient: dataSet.selecting(LevelTags.patient), study: dataSet.selecting(LevelTags.study),
                series: dataSet.selecting(LevelTags.series)))
    }

    // MARK: Searches

    private enum Kind: String, CaseIterable {
        case studyUID = "Study Instance UID"
        case patientID = "Patient ID"
        case accession = "accession number"
        case name = "whole name"
        case prefix = "family name and first letter"
        case day = "a day"
        case dayAndModality = "a day and a modality"
        case nameAndDays = "two letters of the name and a day"
        case series = "the series of a study"
        case patient = "a patient, by ID"
    }

    private func keys(_ kind: Kind, _ study: Int) -> (Query.Level, [QueryKey]) {
        let patient = ModelPatient(patient(of: study))
        let name = patient.name.split(separator: "=").first.map(String.init) ?? patient.name
        let parts = name.split(separator: "^").map(String.init)
        switch kind {
        case .studyUID: return (.study, [QueryKey(.studyInstanceUID, site.studyUID(study))])
        case .patientID: return (.study, [QueryKey(.patientID, patient.patientID)])
        case .accession: return (.study, [QueryKey(.accessionNumber, "ACC\(study)")])
        case .name: return (.study, [QueryKey(.patientName, name)])
        case .prefix:
            return (
                .study, [QueryKey(.patientName, parts[0] + "^" + (parts.count > 1 ? parts[1].prefix(1) : "") + "*")]
            )
        case .day: return (.study, [QueryKey(.studyDate, date(of: study))])
        case .dayAndModality:
            return (
                .study,
                [QueryKey(.studyDate, date(of: study)), QueryKey(.modalitiesInStudy, modality(study, 0))]
            )
        case .nameAndDays:
            let day = date(of: study)
            return (.study, [QueryKey(.patientName, parts[0].prefix(2) + "*"), QueryKey(.studyDate, day)])
        case .series: return (.series, [QueryKey(.studyInstanceUID, site.studyUID(study))])
        case .patient: return (.patient, [QueryKey(.patientID, patient.patientID)])
        }
    }

    /// What a workstation's list shows.
    private static let fields: Set<Tag> = [
        .patientName, .patientID, .patientBirthDate, .patientSex, .studyDate, .studyTime, .accessionNumber,
        .studyDescription, .modalitiesInStudy, .numberOfStudyRelatedSeries, .numberOfStudyRelatedInstances,
        .referringPhysicianName, .studyInstanceUID, .studyID,
    ]

    private func measure(_ kind: Kind, _ vault: Vault) throws {
        var random = SplitMix(state: 11)
        var (times, each, counts) = ([Double](), [Double](), [Int]())
        for _ in 0..<queries {
            let study = Int(random.next() % UInt64(studies))
            let (level, keys) = keys(kind, study)
            let query = Query(level: level, keys: keys, fields: .tags(Self.fields))
            var count = 0
            let time = try seconds {
                var cursor = try vault.beginSearch(query)
                while !cursor.isAtEnd {
                    let step = try vault.continueSearch(cursor) { _ throws(VaultError) in throw .headUnavailable }
                    count += step.answers.count
                    cursor = step.cursor
                }
            }
            guard count > 0 else { fail("a model study was not found by \(kind.rawValue)") }
            times.append(time)
            each.append(time / Double(count))
            counts.append(count)
        }
        times.sort()
        each.sort()
        counts.sort()
        func milliseconds(_ values: [Double], _ part: Double) -> String {
            fixed(percentile(values, part) * 1_000, 3) + " ms"
        }
        print(
            "| \(kind.rawValue) | \(counts[counts.count / 2]) | \(milliseconds(times, 0.5)) | \(milliseconds(times, 0.95)) "
                + "| \(milliseconds(each, 0.95)) |")
        fflush(nil)
    }
}
