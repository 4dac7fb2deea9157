import DICOM
import Sealing

/// A query taken apart: which of its keys are proved where, and which rows can match at all.
struct SearchPlan {
    let query: Query
    let patient: Matcher
    let study: Matcher
    let series: Matcher
    /// ModalitiesInStudy and the counts.
    let computed: Matcher
    /// What only a head can answer.
    let head: Matcher
    let instances: Set<PseudonymousUID>?

    init(_ query: Query, cells: Cells) throws(VaultError) {
        let all = try Matcher(
            query.keys, isFuzzy: query.isFuzzy, combinesDateAndTime: query.combinesDateAndTime)
        var parts: [[Matcher.Condition]] = [[], [], [], [], []]
        var instances: Set<PseudonymousUID>?
        for condition in all.conditions {
            let tag = condition.tag
            if tag == .sopInstanceUID, query.level == .instance, let uids = Self.exactValues(condition) {
                instances = Set(uids.map { cells.keys.pseudonym(of: $0, organisation: cells.organisation) })
            } else if LevelTags.patient.contains(tag) {
                parts[0].append(condition)
            } else if LevelTags.study.contains(tag) {
                parts[1].append(condition)
            } else if LevelTags.series.contains(tag) {
                parts[2].append(condition)
            } else if LevelTags.computed.contains(tag) {
                parts[3].append(condition)
            } else {
                parts[4].append(condition)
            }
        }
        self.query = query
        self.instances = instances
        (patient, study) = (Matcher(conditions: parts[0]), Matcher(conditions: parts[1]))
        (series, computed) = (Matcher(conditions: parts[2]), Matcher(conditions: parts[3]))
        head = Matcher(conditions: parts[4])
    }

    /// The texts of a condition that matches nothing but these.
    static func exactValues(_ condition: Matcher.Condition) -> [String]? {
        guard case .value(_, let matches) = condition else { return nil }
        var texts: [String] = []
        for match in matches {
            guard case .exact(let text) = match else { return nil }
            texts.append(text)
        }
        return texts
    }

    /// The patient rows that can match, from directory and tokens; nil: all.
    func patients(_ vault: Vault, on connection: SQLConnection) throws(VaultError) -> Set<Int64>? {
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
    func studies(_ vault: Vault, on connection: SQLConnection) throws(VaultError) -> Set<Int64>? {
        var found: Set<Int64>?
        func narrow(_ rows: Set<Int64>) { found = found.map { $0.intersection(rows) } ?? rows }
        for condition in study.conditions + series.conditions {
            guard let texts = Self.exactValues(condition) else { continue }
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
                case .accessionNumber: rows.formUnion(try Self.rows(.accessionNumber, text, vault, connection))
                default: break
                }
            }
            if [.studyInstanceUID, .seriesInstanceUID, .accessionNumber].contains(condition.tag) { narrow(rows) }
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

    /// The days that StudyDate may have, as plain numbers.
    var studyDays: ClosedRange<Int64>? {
        for case .value(.studyDate, let matches) in study.conditions {
            guard matches.count == 1, case .date(let range) = matches[0] else { continue }
            return range.plainDays
        }
        return nil
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

extension MomentRange<DICOMDate> {
    /// From the first day to the last, as `YYYYMMDD`.
    var plainDays: ClosedRange<Int64>? {
        let lower = first.map { Int64($0.year) * 10_000 + Int64($0.month ?? 1) * 100 + Int64($0.day ?? 1) } ?? 1
        let upper =
            last.map { Int64($0.year) * 10_000 + Int64($0.month ?? 12) * 100 + Int64($0.day ?? 31) } ?? 99_991_231
        return lower <= upper ? lower...upper : nil
    }
}
