import DICOM
import Sealing

extension Search {
    private static let columns = """
        SELECT t.id, t.uid, t.first_rank, t.attributes, p.variant, p.attributes
        FROM study t CROSS JOIN patient p ON p.id = t.patient
        """

    /// Goes through the studies: those that keys name, or all of the days that are asked for.
    func studies() throws(VaultError) {
        var ids = try plan.studies(vault, on: connection)
        namesStudies = ids != nil
        if let patients = try plan.patients(vault, on: connection) {
            var ofPatients: Set<Int64> = []
            for patient in patients {
                ofPatients.formUnion(
                    try connection.all("SELECT id FROM study WHERE patient = ?", [.integer(patient)]) { $0.integer(0) })
            }
            ids = ids.map { $0.intersection(ofPatients) } ?? ofPatients
        }
        if let ids {
            for id in try inOrder(ids) {
                let goesOn = try connection.first("\(Self.columns) WHERE t.id = ?", [.integer(id)]) {
                    row throws(VaultError) in try self.visit(row)
                }
                if goesOn == false { return }
            }
            return
        }
        var sql = "\(Self.columns) WHERE t.organisation = ? AND t.first_rank IS NOT NULL"
        var values: [SQLValue] = [.integer(vault.organisation)]
        if let days = plan.studyDays {
            sql += " AND t.study_date BETWEEN ? AND ?"
            values += [.integer(days.lowerBound), .integer(days.upperBound)]
        }
        try connection.rows("\(sql) ORDER BY t.study_date DESC, t.uid", values) { row throws(VaultError) in
            try self.visit(row)
        }
    }

    private func inOrder(_ ids: Set<Int64>) throws(VaultError) -> [Int64] {
        var found: [(date: Int64, uid: [UInt8], id: Int64)] = []
        for id in ids {
            if let study = try connection.first(
                "SELECT study_date, uid FROM study WHERE id = ? AND organisation = ? AND first_rank IS NOT NULL",
                [.integer(id), .integer(vault.organisation)], { ($0.integer(0), $0.blob(1)) })
            {
                found.append((study.0, study.1, id))
            }
        }
        return found.sorted {
            $0.date != $1.date ? $0.date > $1.date : $0.uid.lexicographicallyPrecedes($1.uid)
        }.map(\.id)
    }

    private func visit(_ row: SQLRow) throws(VaultError) -> Bool {
        let uid = row.blob(1)
        let patient = try open(row.blob(5), table: "patient", row: row.blob(4))
        guard plan.patient.matches(patient) else { return true }
        let words = try open(row.blob(3), table: "study", row: uid)
        guard plan.study.matches(words) else { return true }
        if namesStudies { try noteHeld(uid) }
        var study = StudyCandidate(
            id: row.integer(0), uid: uid, firstRank: row.blob(2), patient: patient, study: words)
        study.series = try series(of: study.id)
        let matching = study.series.filter { plan.series.matches($0.words) }
        guard !matching.isEmpty else { return true }
        switch plan.query.level {
        case .patient, .study:
            guard plan.computed.matches(study.computed), try headMatches(study.firstRank, in: study.series) else {
                return true
            }
            return try take(of: uid) { () throws(VaultError) in study.answer(self.plan.query.fields) }
        case .series:
            for series in matching {
                guard plan.computed.matches(try computed(of: study, series)),
                    try headMatches(series.firstRank, in: [series])
                else { continue }
                let goesOn = try take(of: uid) { () throws(VaultError) in self.answer(study, series) }
                if !goesOn { return false }
            }
            return true
        case .instance:
            for series in matching where plan.computed.matches(try computed(of: study, series)) {
                if try !instances(of: study, series) { return false }
            }
            return true
        }
    }

    func series(of study: Int64) throws(VaultError) -> [SeriesCandidate] {
        try connection.all(
            """
            SELECT id, uid, first_rank, attributes, instance_count FROM series
            WHERE study = ? AND first_rank IS NOT NULL ORDER BY uid
            """, [.integer(study)]
        ) { row throws(VaultError) in
            SeriesCandidate(
                id: row.integer(0), uid: row.blob(1), firstRank: row.blob(2),
                words: try self.open(row.blob(3), table: "series", row: row.blob(1)), instanceCount: row.int(4))
        }.filter { $0.words.string(.seriesInstanceUID) != nil }
    }

    private func computed(of study: StudyCandidate, _ series: SeriesCandidate) throws(VaultError) -> DataSet {
        var answer = Answer(fields: .all)
        answer.add(study.computed)
        if let own = series.computed { answer.add(own) }
        return try Cells.dataSet(answer.bytes)
    }

    func answer(_ study: StudyCandidate, _ series: SeriesCandidate) -> Answer {
        var answer = study.answer(plan.query.fields)
        answer.add(series.words)
        if let own = series.computed { answer.add(own) }
        return answer
    }

    /// Keys that no cell holds are compared with the head of the lowest-ranked shown instance.
    private func headMatches(_ rank: [UInt8], in series: [SeriesCandidate]) throws(VaultError) -> Bool {
        guard !plan.head.conditions.isEmpty else { return true }
        guard let first = series.first(where: { $0.firstRank == rank }),
            let row = try InstanceQuery.shown(inSeries: first.id, limit: 1, on: connection).first,
            let head = try heads([row]).first
        else { return false }
        return plan.head.matches(head)
    }

    /// What is told of an instance besides what is asked for (PS3.18 Table 10.6.3-5).
    private static let instanceTags: Set<Tag> = [
        .sopClassUID, .sopInstanceUID, .instanceNumber, .rows, .columns, .bitsAllocated, .numberOfFrames,
        .contentDate, .contentTime, .acquisitionNumber, .imageType,
    ]

    private func instances(of study: StudyCandidate, _ series: SeriesCandidate) throws(VaultError) -> Bool {
        var rows = try InstanceQuery.shown(inSeries: series.id, limit: -1, on: connection)
        if let wanted = plan.instances { rows = rows.filter { wanted.contains($0.instance) } }
        var tags = Self.instanceTags
        if case .tags(let asked) = plan.query.fields { tags.formUnion(asked) }
        let parents = answer(study, series)
        // Without keys for heads an instance that no page shows stays closed.
        let isProved = plan.head.conditions.isEmpty
        var start = 0
        while start < rows.count {
            if isProved, !isPageReached {
                skip()
                start += 1
                continue
            }
            if isProved, isPageFull { return try take(of: study.uid) { () throws(VaultError) in parents } }
            let end = min(start + (isProved ? min(vault.limits.headBatch, room) : vault.limits.headBatch), rows.count)
            let heads = try heads(Array(rows[start..<end]))
            for head in heads where plan.head.matches(head) {
                let goesOn = try take(of: study.uid) { () throws(VaultError) in
                    var answer = parents
                    answer.add(try head.normalised(tags))
                    return answer
                }
                if !goesOn { return false }
            }
            start += heads.count
        }
        return true
    }
}
