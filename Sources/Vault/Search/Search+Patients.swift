import DICOM
import Sealing

extension Search {
    /// Goes through the patients by key. A patient whose studies were sent with different words is told by those of the
    /// lowest-ranked instance.
    func patients() throws(VaultError) {
        if case .start = cursor.place {
            let keys = try plan.patientKeys(vault, on: connection)
            cursor.place = keys.map { .patients($0, done: 0) } ?? .allPatients(after: [])
        }
        switch cursor.place {
        case .patients(let keys, let done):
            for index in done..<keys.count where try !visitPatient(keys[index]) {
                cursor.place = .patients(keys, done: index + 1)
                return
            }
            cursor.place = .end
        case .allPatients(var last):
            while true {
                // One after another: between two of them nothing is held.
                let next = try connection.first(
                    """
                    SELECT patient_key FROM patient WHERE organisation = ? AND patient_key > ? ORDER BY patient_key LIMIT 1
                    """, [.integer(vault.organisation), .blob(last)], { $0.blob(0) })
                guard let next else { break }
                last = next
                guard try visitPatient(next) else {
                    cursor.place = .allPatients(after: last)
                    return
                }
            }
            cursor.place = .end
        case .start, .studies, .allStudies, .end: break
        }
    }

    /// False when this step ends with this patient.
    private func visitPatient(_ key: [UInt8]) throws(VaultError) -> Bool {
        let goesOn = visit()
        let words = try connection.first(
            """
            SELECT p.variant, p.attributes FROM patient p JOIN study t ON t.patient = p.id
            WHERE p.organisation = ? AND p.patient_key = ? ORDER BY t.first_rank, t.uid LIMIT 1
            """, [.integer(vault.organisation), .blob(key)]
        ) { row throws(VaultError) in try self.open(row.blob(1), table: "patient", row: row.blob(0)) }
        guard let words, plan.patient.matches(words) else { return goesOn }
        let counts = try counts(ofPatient: key)
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.numberOfPatientRelatedStudies, .IS, string: String(counts.studies))
        writer.append(.numberOfPatientRelatedSeries, .IS, string: String(counts.series))
        writer.append(.numberOfPatientRelatedInstances, .IS, string: String(counts.instances))
        let computed = try Cells.dataSet(writer.bytes)
        guard plan.patientCounts.matches(computed) else { return goesOn }
        var head: OpenedHead?
        if plan.hasLowerKeys || plan.needsFirstHead {
            guard let found = try matchingStudy(ofPatient: key) else { return goesOn }
            head = found.head
        }
        let hasRoom = try take(of: nil) { () throws(VaultError) in
            var answer = Answer(fields: self.plan.query.fields)
            answer.add(words)
            answer.add(computed)
            if let head {
                try answer.add(
                    try self.zoned(head.dataSet), head: self.plan.headTags, privateTags: self.plan.query.privateTags)
            }
            return answer
        }
        return hasRoom && goesOn
    }

    /// The first study that the keys of lower levels match, with the head of its first instance where it was needed.
    private func matchingStudy(ofPatient key: [UInt8]) throws(VaultError) -> (study: StudyCandidate, head: OpenedHead?)?
    {
        var found: (study: StudyCandidate, head: OpenedHead?)?
        try connection.rows(
            """
            SELECT t.id, t.uid, t.first_rank, t.attributes, p.variant, p.attributes, p.patient_key
            FROM patient p CROSS JOIN study t ON t.patient = p.id
            WHERE p.organisation = ? AND p.patient_key = ? AND t.first_rank IS NOT NULL ORDER BY t.first_rank, t.uid
            """, [.integer(vault.organisation), .blob(key)]
        ) { row throws(VaultError) in
            guard let study = try candidate(row), try matchingSeries(of: study) != nil else { return true }
            let head = try firstHead(of: study.firstRank, in: study.series)
            guard try isHit(head) else { return true }
            found = (study, head)
            return false
        }
        return found
    }
}
