import DICOM
import Sealing

extension Search {
    /// Goes through the patients by key. A patient whose studies were sent with different words is told by those of the
    /// lowest-ranked instance.
    func patients() throws(VaultError) {
        let keys: [[UInt8]]
        if let rows = try plan.patients(vault, on: connection) {
            var found: Set<[UInt8]> = []
            for row in rows {
                if let key = try connection.first(
                    "SELECT patient_key FROM patient WHERE id = ? AND organisation = ?",
                    [.integer(row), .integer(vault.organisation)], { $0.blob(0) })
                {
                    found.insert(key)
                }
            }
            keys = found.sorted { $0.lexicographicallyPrecedes($1) }
        } else {
            keys = try connection.all(
                "SELECT DISTINCT patient_key FROM patient WHERE organisation = ? ORDER BY patient_key",
                [.integer(vault.organisation)]
            ) { $0.blob(0) }
        }
        for key in keys {
            if try !visitPatient(key) { return }
        }
    }

    private func visitPatient(_ key: [UInt8]) throws(VaultError) -> Bool {
        let own: [SQLValue] = [.integer(vault.organisation), .blob(key)]
        let words = try connection.first(
            """
            SELECT p.variant, p.attributes FROM patient p JOIN study t ON t.patient = p.id
            WHERE p.organisation = ? AND p.patient_key = ? ORDER BY t.first_rank, t.uid LIMIT 1
            """, own
        ) { row throws(VaultError) in try self.open(row.blob(1), table: "patient", row: row.blob(0)) }
        guard let words, plan.patient.matches(words) else { return true }
        let counts = try connection.first(
            """
            SELECT count(DISTINCT t.id), count(s.id), sum(s.instance_count) FROM patient p
            JOIN study t ON t.patient = p.id JOIN series s ON s.study = t.id AND s.first_rank IS NOT NULL
            WHERE p.organisation = ? AND p.patient_key = ?
            """, own
        ) { ($0.int(0), $0.int(1), $0.int(2)) }
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.numberOfPatientRelatedStudies, .IS, string: String(counts?.0 ?? 0))
        writer.append(.numberOfPatientRelatedSeries, .IS, string: String(counts?.1 ?? 0))
        writer.append(.numberOfPatientRelatedInstances, .IS, string: String(counts?.2 ?? 0))
        let computed = try Cells.dataSet(writer.bytes)
        guard plan.computed.matches(computed) else { return true }
        return try take(of: nil) { () throws(VaultError) in
            var answer = Answer(fields: self.plan.query.fields)
            answer.add(words)
            answer.add(computed)
            return answer
        }
    }
}
