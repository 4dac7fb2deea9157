import DICOM
import Sealing

@testable import Vault

#if canImport(Glibc)
    import Glibc
#endif

/// A vault filled with model patients through its own group transaction; then opened in a new process and searched.
struct VaultBench {
    private let patients: Int
    private let instances: Int
    private let queries: Int
    private let folder: String
    private let isFilled: Bool
    private let site: ModelSite
    private var path: String { folder + "/vault.sqlite" }

    /// Entries of one commit group: what arrives together on eight associations, each with a patient of its own.
    private static let groupSize = 64
    private static let associations = 8

    init(_ arguments: inout Arguments) throws {
        patients = arguments.number("--patients", default: 100_000)
        instances = max(patients, arguments.number("--instances", default: 100_000))
        queries = arguments.number("--queries", default: 100)
        folder = arguments.option("--folder") ?? ".build/bench/vault"
        isFilled = arguments.flag("--filled")
        site = try ModelSite()
    }

    func run() throws {
        if isFilled {
            try openAndSearch()
            return
        }
        try? run("rm", "-rf", folder)
        try run("mkdir", "-p", folder)
        try fill()
        // A process of its own, so that its memory is what a start takes, not what filling left behind.
        let words = [
            "AloftBench", "vault", "--filled", "--patients", "\(patients)", "--instances", "\(instances)", "--queries",
            "\(queries)", "--folder", folder,
        ]
        fflush(nil)
        execv("/proc/self/exe", words.map { (word: String) in strdup(word) } + [nil])
        fail("the second process did not start")
    }

    private func run(_ command: String...) throws {
        guard system(command.joined(separator: " ")) == 0 else { fail("\(command) failed") }
    }

    // MARK: Filling

    private func fill() throws {
        let vault = try Vault(path: path, keys: site.keys, organisation: site.organisation)
        var (made, group, entries) = (0, 0, [CatalogueEntry]())
        var modelTime = 0.0
        let clock = ContinuousClock()
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
        let time =
            try seconds {
                for first in stride(from: 0, to: patients, by: Self.associations) {
                    var arriving: [[CatalogueEntry]] = []
                    modelTime +=
                        try clock.measure {
                            for patient in first..<min(first + Self.associations, patients) {
                                let share = (patient + 1) * instances / patients - patient * instances / patients
                                arriving.append(try site.entries(of: patient, from: made, count: share))
                                made += share
                            }
                        } / .seconds(1)
                    let step = Self.groupSize / Self.associations
                    for start in stride(from: 0, to: arriving.map(\.count).max() ?? 0, by: step) {
                        for entry in arriving.flatMap({ $0.dropFirst(start).prefix(step) }) {
                            var entry = entry
                            entry.ordinal = UInt32(entries.count)
                            entries.append(entry)
                            if entries.count == Self.groupSize { try commit() }
                        }
                    }
                }
                try commit()
            } - modelTime
        try vault.checkpoint()
        print("filled: \(patients) patients, \(made) instances in \(group) groups of up to \(Self.groupSize)")
        print(
            "time in the vault: \(fixed(time)) s, \(fixed(Double(made) / time, 0)) instances/s, "
                + "\(fixed(time / Double(group) * 1_000, 2)) ms a group")
        print("resident after filling: \(mebibytes(residentByteCount()))")
    }

    // MARK: A start, and searches

    private func openAndSearch() throws {
        let before = residentByteCount()
        let clock = ContinuousClock()
        let began = clock.now
        let vault = try Vault(path: path, keys: site.keys, organisation: site.organisation)
        let opened = (clock.now - began) / .seconds(1)
        _ = try search(vault, [QueryKey(.studyInstanceUID, site.studyUID(patients / 2))])
        let byUID = (clock.now - began) / .seconds(1)
        _ = try search(vault, [QueryKey(.patientName, ModelPatient(patients / 2).name)])
        let byName = (clock.now - began) / .seconds(1)
        print(
            "start: the vault is there after \(fixed(opened, 3)) s, the first UID is found after \(fixed(byUID, 3)) s, "
                + "the first name after \(fixed(byName, 3)) s (the directory is loaded)")
        let directory = vault.directory.byteCount
        print(
            "directory: \(mebibytes(directory)), \(fixed(Double(directory) / Double(patients))) bytes a patient; "
                + "resident grew by \(mebibytes(residentByteCount() - before)) to \(mebibytes(residentByteCount()))")
        try measureSize(vault)
        try measureSearches(vault)
        print("resident after searching: \(mebibytes(residentByteCount()))")
    }

    private func search(_ vault: Vault, _ keys: [QueryKey], isFuzzy: Bool = false) throws -> Int {
        let query = Query(level: .study, keys: keys, limit: 100, isFuzzy: isFuzzy)
        return try vault.search(query) { _ throws(VaultError) in throw .headUnavailable }.answers.count
    }

    private func measureSearches(_ vault: Vault) throws {
        print("| search (page of 100) | p50 | p95 | longest | answers, median | directory alone, p95 |")
        print("|---|--:|--:|--:|--:|--:|")
        for kind in ModelQuery.Kind.allCases {
            var random = SplitMix(state: 7)
            var (times, directoryTimes, counts) = ([Double](), [Double](), [Int]())
            for _ in 0..<queries {
                let number = Int(random.next() % UInt64(patients))
                let model = ModelQuery(kind, number, site: site, random: &random)
                var count = 0
                times.append(
                    try seconds { count = try search(vault, [model.key], isFuzzy: kind == .fuzzy) })
                counts.append(count)
                guard count > 0 else { fail("a model patient was not found by \(kind)") }
                if let name = model.name {
                    let pattern = NamePattern(name, isFuzzy: kind == .fuzzy)
                    directoryTimes.append(seconds { use(vault.directory.rows(named: pattern)) })
                }
            }
            times.sort()
            directoryTimes.sort()
            counts.sort()
            let milliseconds = [percentile(times, 0.5), percentile(times, 0.95), times.last ?? 0].map {
                fixed($0 * 1_000, 2) + " ms"
            }
            let alone = directoryTimes.isEmpty ? "" : fixed(percentile(directoryTimes, 0.95) * 1_000, 2) + " ms"
            print(
                "| \(kind.rawValue) | \(milliseconds.joined(separator: " | ")) | \(counts[counts.count / 2]) | \(alone) |"
            )
        }
    }

    // MARK: Bytes

    private func measureSize(_ vault: Vault) throws {
        let sizes = try vault.read { connection throws(VaultError) in
            try connection.all(
                "SELECT m.tbl_name, m.name, sum(d.pgsize) FROM dbstat d JOIN sqlite_master m ON m.name = d.name "
                    + "GROUP BY 1, 2 ORDER BY 1, 2", []
            ) { (table: $0.text(0) ?? "", name: $0.text(1) ?? "", byteCount: $0.int(2)) }
        }
        let total = sizes.reduce(0) { $0 + $1.byteCount }
        print("| table or index | bytes | an instance |")
        print("|---|--:|--:|")
        for size in sizes where size.byteCount * 1_000 > total {
            print("| \(size.name) | \(size.byteCount) | \(fixed(Double(size.byteCount) / Double(instances))) |")
        }
        let rows = sizes.filter { $0.table == "instance" }.reduce(0) { $0 + $1.byteCount }
        let each = Double(rows) / Double(instances)
        let whole = Double(total) / Double(instances)
        print(
            "instance rows with their indexes: \(fixed(each)) bytes an instance, 100 million: \(fixed(each / 10)) GB; "
                + "the whole vault: \(fixed(whole)) bytes an instance, 100 million in studies of this size: \(fixed(whole / 10)) GB"
        )
    }
}

/// The keys and the instances of a model archive. The keys are made from a number, so that a second process has the same;
/// they seal nothing but model data.
struct ModelSite {
    let keys: KeyRing
    let organisation = OrganisationID(Bytes16(high: 1, low: 2))

    private struct FixedRandom: RandomSource {
        func bytes(_ count: Int) -> [UInt8] { [UInt8](repeating: 0xA5, count: count) }
    }

    init() throws {
        let root = RootKey(random: FixedRandom())
        let entries = try KeyRing.make(
            root: root, installation: InstallationID(Bytes16(high: 3, low: 4)), random: FixedRandom()
        ).entries
        keys = try KeyRing(root: root, entries: entries)
    }

    func studyUID(_ patient: Int) -> String { "2.25.9\(patient)" }

    /// The instances of one patient: a study, in series of up to 500.
    func entries(of number: Int, from first: Int, count: Int) throws -> [CatalogueEntry] {
        let patient = ModelPatient(number)
        let study = studyUID(number)
        var (entries, attributes, series) = ([CatalogueEntry](), [LevelAttributes](), [PseudonymousUID]())
        for index in 0..<count {
            let part = index / 500
            if part == attributes.count {
                let dataSet = try words(patient, study: study, accession: "A\(number)", series: "\(study).\(part)")
                attributes.append(
                    LevelAttributes(
                        patientKey: keys.patientKey(issuer: "", id: patient.patientID, organisation: organisation),
                        patient: dataSet.selecting(LevelTags.patient), study: dataSet.selecting(LevelTags.study),
                        series: dataSet.selecting(LevelTags.series)))
                series.append(keys.pseudonym(of: "\(study).\(part)", organisation: organisation))
            }
            let milliseconds = 1_700_000_000_000 + UInt64(first + index)
            entries.append(
                CatalogueEntry(
                    ordinal: 0, study: keys.pseudonym(of: study, organisation: organisation), series: series[part],
                    instance: keys.pseudonym(of: "\(study).\(part).\(index)", organisation: organisation),
                    rank: Rank(milliseconds: milliseconds, counter: 0, node: 1), verdict: .new, source: .live,
                    byteCount: 526_000 + UInt64(index % 7), attributes: attributes[part]))
        }
        return entries
    }

    private func words(_ patient: ModelPatient, study: String, accession: String, series: String) throws -> DataSet {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.specificCharacterSet, .CS, string: "ISO_IR 192")
        writer.append(.studyDate, .DA, string: patient.studyDate)
        writer.append(.studyTime, .TM, string: "101112")
        writer.append(.accessionNumber, .SH, string: accession)
        writer.append(.modality, .CS, string: "CT")
        writer.append(.institutionName, .LO, string: "Model Hospital")
        writer.append(.referringPhysicianName, .PN, string: "Referrer^Rita")
        writer.append(.studyDescription, .LO, string: "CT thorax with contrast")
        writer.append(.seriesDescription, .LO, string: "Lung 1.0 B70f")
        writer.append(.patientName, .PN, string: patient.name)
        writer.append(.patientID, .LO, string: patient.patientID)
        writer.append(.patientBirthDate, .DA, string: patient.birthDate)
        writer.append(.patientSex, .CS, string: "O")
        writer.append(.studyInstanceUID, .UI, string: study)
        writer.append(.seriesInstanceUID, .UI, string: series)
        writer.append(.studyID, .SH, string: "1")
        writer.append(.seriesNumber, .IS, string: "1")
        return try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
    }
}

/// What people type, made from a patient who is there.
struct ModelQuery {
    enum Kind: String, CaseIterable {
        case studyUID = "Study Instance UID"
        case patientID = "Patient ID"
        case exact = "exact name"
        case prefix = "prefix, four letters of the family name"
        case leadingWildcard = "leading wildcard, end of the family name and given name"
        case broadWildcard = "leading and trailing wildcard, three letters"
        case fuzzy = "fuzzy, one letter of the family name wrong"
    }

    let key: QueryKey
    let name: String?

    init(_ kind: Kind, _ number: Int, site: ModelSite, random: inout SplitMix) {
        let patient = ModelPatient(number)
        // Of a name with several component groups people type the first.
        let whole = patient.name.split(separator: "=").first.map(String.init) ?? patient.name
        let parts = whole.split(separator: "^").map(String.init)
        let family = parts[0]
        let given = parts.count > 1 ? parts[1] : ""
        switch kind {
        case .studyUID: (key, name) = (QueryKey(.studyInstanceUID, site.studyUID(number)), nil)
        case .patientID: (key, name) = (QueryKey(.patientID, patient.patientID), nil)
        case .exact: (key, name) = Self.named(whole)
        case .prefix: (key, name) = Self.named(family.prefix(4) + "*")
        case .leadingWildcard: (key, name) = Self.named("*" + family.suffix(4) + "^" + given + "*")
        case .broadWildcard: (key, name) = Self.named("*" + family.suffix(3) + "*")
        case .fuzzy:
            var letters = Array(family)
            let place = Int(random.next() % UInt64(letters.count))
            letters[place] = letters[place] == "e" ? "a" : "e"
            (key, name) = Self.named(String(letters) + "^" + given)
        }
    }

    private static func named(_ text: String) -> (QueryKey, String) { (QueryKey(.patientName, text), text) }
}
