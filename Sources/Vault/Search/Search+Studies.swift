import DICOM
import Sealing

extension Search {
    private static let columns = """
        SELECT t.id, t.uid, t.first_rank, t.attributes, p.variant, p.attributes, p.patient_key, t.study_date, p.id
        FROM study t CROSS JOIN patient p ON p.id = t.patient
        """

    /// Goes through the studies: those that keys name, or all of the days that are asked for.
    func studies() throws(VaultError) {
        if case .start = cursor.place { try begin() }
        switch cursor.place {
        case .studies(let ids, let done): try listedStudies(ids, done)
        case .allStudies(let place): try allStudies(after: place)
        case .start, .patients, .allPatients, .end: break
        }
    }

    private func begin() throws(VaultError) {
        let candidates = try plan.candidates(vault, on: connection)
        cursor.patients = candidates.patients
        cursor.place = candidates.studies.map { .studies($0, done: 0) } ?? .allStudies(after: nil)
    }

    private func listedStudies(_ ids: [Int64], _ done: Int) throws(VaultError) {
        for index in done..<ids.count {
            let goesOn = try connection.first("\(Self.columns) WHERE t.id = ?", [.integer(ids[index])]) {
                row throws(VaultError) in try self.visit(row)
            }
            if goesOn == false {
                cursor.place = .studies(ids, done: cursor.within == nil ? index + 1 : index)
                return
            }
        }
        cursor.place = .end
    }

    private func allStudies(after start: SearchCursor.StudyPlace?) throws(VaultError) {
        var (conditions, values) = plan.scan(vault)
        if let start {
            // The first condition is for the index.
            conditions += " AND t.study_date <= ? AND (t.study_date < ? OR t.uid > ?)"
            values += [.integer(start.date), .integer(start.date), .blob(start.uid)]
        }
        var place = start
        var isDone = true
        let sql = "\(Self.columns) WHERE \(conditions) ORDER BY t.study_date DESC, t.uid"
        try connection.rows(sql, values) { row throws(VaultError) in
            let next = SearchCursor.StudyPlace(date: row.integer(7), uid: row.blob(1))
            if let patients = cursor.patients, !patients.contains(row.integer(8)) {
                place = next
                if self.visit() { return true }
                isDone = false
                return false
            }
            if try visit(row) {
                place = next
                return true
            }
            // What is not answered to its end comes again.
            if cursor.within == nil { place = next }
            isDone = false
            return false
        }
        cursor.place = isDone ? .end : .allStudies(after: place)
    }

    /// False when this step ends with this study, or within it.
    private func visit(_ row: SQLRow) throws(VaultError) -> Bool {
        let within = cursor.within.flatMap { $0.study == row.integer(0) ? $0 : nil }
        cursor.within = nil
        let goesOn = visit()
        guard let study = try candidate(row) else { return goesOn }
        if plan.namesStudies { try noteHeld(study.uid) }
        guard let matching = try matchingSeries(of: study) else { return goesOn }
        switch plan.query.level {
        case .patient, .study:
            let head = try firstHead(of: study.firstRank, in: study.series)
            guard try isHit(head) else { return goesOn }
            let hasRoom = try take(of: study.uid) { () throws(VaultError) in
                try self.answer(study, first: matching[0], head: head)
            }
            return hasRoom && goesOn
        case .series: return try series(matching, of: study, after: within) && goesOn
        case .instance: return try instances(matching, of: study, after: within) && goesOn
        }
    }

    private func series(
        _ matching: [SeriesCandidate], of study: StudyCandidate, after within: SearchCursor.Within?
    ) throws(VaultError) -> Bool {
        for series in matching {
            if let within, !within.series.lexicographicallyPrecedes(series.uid) { continue }
            let head = try firstHead(of: series.firstRank, in: [series])
            guard try isHit(head) else { continue }
            let hasRoom = try take(of: study.uid) { () throws(VaultError) in
                try self.answer(study, series, head: head)
            }
            if !hasRoom {
                cursor.within = SearchCursor.Within(study: study.id, series: series.uid)
                return false
            }
        }
        return true
    }

    /// The study with its words, if patient and study match.
    func candidate(_ row: SQLRow) throws(VaultError) -> StudyCandidate? {
        let uid = row.blob(1)
        let patient = try open(row.blob(5), table: "patient", row: row.blob(4))
        guard plan.patient.matches(patient) else { return nil }
        var words = try open(row.blob(3), table: "study", row: uid)
        if let zone = plan.zone { words = try zone.adjusted(words, from: nil) }
        guard plan.study.matches(words) else { return nil }
        return StudyCandidate(
            id: row.integer(0), uid: uid, firstRank: row.blob(2), patientKey: row.blob(6), patient: patient,
            words: words, series: try series(of: row.integer(0)))
    }

    /// The series that match; nil where none does, or the study's counts don't.
    func matchingSeries(of study: StudyCandidate) throws(VaultError) -> [SeriesCandidate]? {
        var matching: [SeriesCandidate] = []
        for series in study.series {
            guard try isMatch(series, of: study) else { continue }
            matching.append(series)
        }
        guard !matching.isEmpty else { return nil }
        if !plan.computed.conditions.isEmpty {
            let computed = try computed(of: study, nil, tags: Set(plan.computed.conditions.map(\.tag)))
            guard plan.computed.matches(computed) else { return nil }
        }
        return matching
    }

    private func isMatch(_ series: SeriesCandidate, of study: StudyCandidate) throws(VaultError) -> Bool {
        if !plan.series.conditions.isEmpty {
            let words = try series.words(self, offsetFromUTC: study.offsetFromUTC)
            guard plan.series.matches(words) else { return false }
        }
        if !plan.seriesCounts.conditions.isEmpty {
            let computed = try computed(of: study, series, tags: LevelTags.computed)
            guard plan.seriesCounts.matches(computed) else { return false }
        }
        guard let instances = plan.instances else { return true }
        for uid in instances {
            let found = try connection.first(
                "SELECT 1 FROM instance WHERE uid = ? AND series = ? AND state = 0 LIMIT 1",
                [.blob(uid.bytes), .integer(series.id)], { _ in true })
            if found != nil { return true }
        }
        return false
    }

    private func series(of study: Int64) throws(VaultError) -> [SeriesCandidate] {
        try connection.all(
            """
            SELECT id, uid, first_rank, attributes, instance_count, modality FROM series
            WHERE study = ? AND first_rank IS NOT NULL ORDER BY uid
            """, [.integer(study)]
        ) { SeriesCandidate($0) }.filter { $0.cellByteCount > emptyCellByteCount }
    }

    /// The head of the lowest-ranked shown instance, where keys or answers need it: no cell holds what is in it.
    func firstHead(of rank: [UInt8], in series: [SeriesCandidate]) throws(VaultError) -> OpenedHead? {
        guard plan.needsFirstHead, skip == 0 || !plan.head.conditions.isEmpty,
            let first = series.first(where: { $0.firstRank == rank }),
            let row = try InstanceQuery.shown(inSeries: first.id, limit: 1, on: connection).first
        else { return nil }
        return try heads([row]).first
    }

    func isHit(_ head: OpenedHead?) throws(VaultError) -> Bool {
        if plan.head.conditions.isEmpty { return true }
        guard let head else { return false }
        if plan.head.matches(try zoned(head.dataSet)) { return true }
        try miss()
        return false
    }

    func zoned(_ head: DataSet) throws(VaultError) -> DataSet {
        guard let zone = plan.zone else { return head }
        return try zone.adjusted(head, from: nil)
    }
}
