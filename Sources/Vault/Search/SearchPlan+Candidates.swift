import DICOM
import Sealing
import Synchronization

/// What can match at all, from indexes, tokens and the name directory. Every match is among it; whether one is, the opened
/// cells prove.
extension SearchPlan {
    struct Candidates {
        /// Rows of studies in the order of the answers; nil: all of the days.
        var studies: [Int64]?
        /// Rows of patients; nil: any.
        var patients: Set<Int64>?
    }

    /// Patients whose studies are looked up one by one, though the days are given too.
    private static let fewPatients = 256
    /// Studies of the days asked for that are gone through one by one.
    private static let fewStudiesOfDays = 500
    /// Studies of a modality that are sorted in memory; of a frequent one the studies are gone through by date.
    private static let fewStudies = 20_000

    func candidates(_ vault: Vault, on connection: SQLConnection) throws(VaultError) -> Candidates {
        // On few days each study's patient is looked at sooner than all names are that begin alike.
        let isNamed = patient.conditions.contains { $0.tag == .patientID && Self.exactValues($0) != nil }
        let named = try studies(vault, on: connection)
        if named == nil, !isNamed, try hasFewDays(vault, connection) { return Candidates() }
        let patients = try patients(vault, on: connection)
        if let named {
            return Candidates(studies: try inOrder(named, vault, connection), patients: patients)
        }
        if let patients {
            if studyDays != nil, patients.count > Self.fewPatients { return Candidates(patients: patients) }
            var found: Set<Int64> = []
            for patient in patients {
                found.formUnion(
                    try connection.all("SELECT id FROM study WHERE patient = ?", [.integer(patient)]) { $0.integer(0) })
            }
            return Candidates(studies: try inOrder(found, vault, connection))
        }
        if studyDays == nil, let modalities, let found = try few(modalities, vault, connection) {
            return Candidates(studies: try inOrder(found, vault, connection))
        }
        return Candidates()
    }

    /// The condition and its values for going through all studies of the days and modalities.
    func scan(_ vault: Vault) -> (String, [SQLValue]) {
        var sql = "t.organisation = ? AND t.first_rank IS NOT NULL"
        var values: [SQLValue] = [.integer(vault.organisation)]
        if let days = studyDays {
            sql += " AND t.study_date BETWEEN ? AND ?"
            values += [.integer(days.lowerBound), .integer(days.upperBound)]
        }
        if let modalities, modalities.count <= 8 {
            let marks = modalities.map { _ in "?" }.joined(separator: ", ")
            // A modality that is no defined term stands in the cell alone: such series must be looked at.
            sql += " AND EXISTS (SELECT 1 FROM series s WHERE s.study = t.id AND s.modality IN (\(marks)))"
            values += modalities.map { .text($0) }
        }
        return (sql, values)
    }

    private func hasFewDays(_ vault: Vault, _ connection: SQLConnection) throws(VaultError) -> Bool {
        guard let days = studyDays else { return false }
        let count = try connection.first(
            """
            SELECT count(*) FROM
              (SELECT 1 FROM study WHERE organisation = ? AND study_date BETWEEN ? AND ? LIMIT ?)
            """,
            [
                .integer(vault.organisation), .integer(days.lowerBound), .integer(days.upperBound),
                .integer(Self.fewStudiesOfDays),
            ]
        ) { $0.int(0) }
        return (count ?? 0) < Self.fewStudiesOfDays
    }

    /// The studies of modalities; nil where they are many: that is kept, as it does not change and takes long to find out.
    private func few(
        _ modalities: [String], _ vault: Vault, _ connection: SQLConnection
    ) throws(VaultError) -> Set<Int64>? {
        guard vault.frequentModalities.withLock({ $0.isDisjoint(with: modalities) }) else { return nil }
        var found: Set<Int64> = []
        for modality in Set(modalities) {
            let studies = try connection.all(
                "SELECT DISTINCT study FROM series WHERE modality = ? LIMIT ?",
                [.text(modality), .integer(Self.fewStudies)]
            ) { $0.integer(0) }
            if studies.count >= Self.fewStudies { vault.frequentModalities.withLock { _ = $0.insert(modality) } }
            found.formUnion(studies)
            if found.count >= Self.fewStudies { return nil }
        }
        return found
    }

    private func inOrder(
        _ ids: Set<Int64>, _ vault: Vault, _ connection: SQLConnection
    ) throws(VaultError) -> [Int64] {
        let days = studyDays
        var found: [(date: Int64, uid: [UInt8], id: Int64)] = []
        for id in ids {
            if let study = try connection.first(
                "SELECT study_date, uid FROM study WHERE id = ? AND organisation = ? AND first_rank IS NOT NULL",
                [.integer(id), .integer(vault.organisation)], { ($0.integer(0), $0.blob(1)) }),
                days?.contains(study.0) != false
            {
                found.append((study.0, study.1, id))
            }
        }
        return found.sorted {
            $0.date != $1.date ? $0.date > $1.date : $0.uid.lexicographicallyPrecedes($1.uid)
        }.map(\.id)
    }

    /// The keys of the patients that can match, in order; nil: all.
    func patientKeys(_ vault: Vault, on connection: SQLConnection) throws(VaultError) -> [[UInt8]]? {
        var found: Set<[UInt8]>?
        func narrow(_ keys: Set<[UInt8]>) { found = found.map { $0.intersection(keys) } ?? keys }
        if let rows = try patients(vault, on: connection) {
            var keys: Set<[UInt8]> = []
            for row in rows {
                if let key = try connection.first(
                    "SELECT patient_key FROM patient WHERE id = ? AND organisation = ?",
                    [.integer(row), .integer(vault.organisation)], { $0.blob(0) })
                {
                    keys.insert(key)
                }
            }
            narrow(keys)
        }
        if let studies = try studies(vault, on: connection) {
            var keys: Set<[UInt8]> = []
            for study in studies {
                if let key = try connection.first(
                    "SELECT p.patient_key FROM study t JOIN patient p ON p.id = t.patient WHERE t.id = ?",
                    [.integer(study)], { $0.blob(0) })
                {
                    keys.insert(key)
                }
            }
            narrow(keys)
        }
        return found?.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The patient rows that can match, from directory and tokens; nil: all.
    private func patients(_ vault: Vault, on connection: SQLConnection) throws(VaultError) -> Set<Int64>? {
        var found: Set<Int64>?
        for condition in patient.conditions {
            guard case .value(let tag, let matches) = condition else { continue }
            var rows: Set<Int64>? = []
            for match in matches {
                switch (tag, match) {
                case (.patientName, .name(let pattern)): rows?.formUnion(vault.directory.rows(named: pattern))
                case (.patientID, .wildcard(let pattern)):
                    rows?.formUnion(vault.directory.rows(patientID: String(decoding: pattern, as: UTF8.self)))
                case (.patientID, .exact(let id)):
                    rows?.formUnion(try Self.rows(.patientID, id, vault, connection))
                case (.otherPatientIDs, .exact(let id)):
                    rows?.formUnion(try Self.rows(.otherPatientID, id, vault, connection))
                case (.patientBirthDate, .date(let range)):
                    guard let days = range.plainDays else { continue }
                    let lower = UInt32(clamping: days.lowerBound)
                    let upper = UInt32(clamping: days.upperBound)
                    rows?.formUnion(vault.directory.rows(bornIn: lower...upper))
                default: rows = nil
                }
            }
            if let rows { found = found.map { $0.intersection(rows) } ?? rows }
        }
        return found
    }

    /// The studies that can match by UID or accession number; nil: all.
    private func studies(_ vault: Vault, on connection: SQLConnection) throws(VaultError) -> Set<Int64>? {
        var found: Set<Int64>?
        func narrow(_ rows: Set<Int64>) { found = found.map { $0.intersection(rows) } ?? rows }
        for condition in study.conditions + series.conditions {
            guard [.studyInstanceUID, .seriesInstanceUID, .accessionNumber].contains(condition.tag),
                let texts = Self.exactValues(condition)
            else { continue }
            var rows: Set<Int64> = []
            for text in texts {
                let uid = SQLValue.blob(
                    vault.cells.keys.pseudonym(of: text, organisation: vault.cells.organisation).bytes)
                switch condition.tag {
                case .studyInstanceUID:
                    rows.formUnion(
                        try connection.all(
                            "SELECT id FROM study WHERE organisation = ? AND uid = ?",
                            [.integer(vault.organisation), uid]
                        ) { $0.integer(0) })
                case .seriesInstanceUID:
                    rows.formUnion(
                        try connection.all("SELECT study FROM series WHERE uid = ?", [uid]) { $0.integer(0) })
                default: rows.formUnion(try Self.rows(.accessionNumber, text, vault, connection))
                }
            }
            narrow(rows)
        }
        if let instances {
            var rows: Set<Int64> = []
            for uid in instances {
                rows.formUnion(
                    try connection.all(
                        "SELECT s.study FROM instance i JOIN series s ON s.id = i.series WHERE i.uid = ?",
                        [.blob(uid.bytes)]
                    ) { $0.integer(0) })
            }
            narrow(rows)
        }
        return found
    }

    private static func rows(
        _ kind: Cells.Token, _ value: String, _ vault: Vault, _ connection: SQLConnection
    ) throws(VaultError) -> Set<Int64> {
        var rows: Set<Int64> = []
        for token in vault.cells.tokens(kind, value) {
            rows.formUnion(
                try connection.all(
                    "SELECT target FROM token WHERE kind = ? AND token = ?", [.integer(kind.rawValue), .blob(token)]
                ) { $0.integer(0) })
        }
        return rows
    }
}
