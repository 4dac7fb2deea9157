public import Sealing

extension Vault {
    /// The stored versions in a scope, in the order of study, series and rank.
    ///
    /// A scope without any pseudonym is the whole catalogue: for `verify`, with a limit of the caller's choice.
    public func instances(_ scope: Scope, limit: Int? = nil) throws(VaultError) -> [InstanceRow] {
        try read { connection throws(VaultError) in
            try InstanceQuery.rows(scope, organisation: organisation, limit: limit, on: connection)
        }
    }

    /// Every stored version of a SOP instance, in whatever study and series: what a verdict is found from.
    public func revisions(ofInstance instance: PseudonymousUID) throws(VaultError) -> [InstanceRow] {
        try instances(Scope(instance: instance, shownOnly: false))
    }

    /// The patient that a study shows now; nil when nothing of the study is shown.
    public func studyPatient(_ study: PseudonymousUID) throws(VaultError) -> StudyPatient? {
        try read { connection throws(VaultError) in
            try connection.first(
                """
                SELECT p.patient_key, p.variant, p.attributes FROM study t JOIN patient p ON p.id = t.patient
                WHERE t.organisation = ? AND t.uid = ?
                """, [.integer(organisation), .blob(study.bytes)]
            ) { row throws(VaultError) in
                guard let key = PatientKey(bytes: row.blob(0)) else { throw .damagedRow }
                return StudyPatient(
                    patientKey: key,
                    attributes: try cells.open(row.blob(2), table: "patient", row: row.blob(1)))
            }
        }
    }

    /// The studies that show this patient now, by pseudonym.
    public func studies(of patient: PatientKey) throws(VaultError) -> [PseudonymousUID] {
        try read { connection throws(VaultError) in
            try connection.all(
                """
                SELECT t.uid FROM patient p JOIN study t ON t.patient = p.id
                WHERE p.organisation = ? AND p.patient_key = ? ORDER BY t.uid
                """, [.integer(organisation), .blob(patient.bytes)]
            ) { row throws(VaultError) in
                guard let uid = PseudonymousUID(bytes: row.blob(0)) else { throw .damagedRow }
                return uid
            }
        }
    }

    /// The highest rank that the vault has met, in instances, amendments and arrangements: the clock starts above it.
    public func highestRank() throws(VaultError) -> Rank? {
        try read { connection throws(VaultError) in
            // Per series through its index: the table has no index by rank alone.
            let instance = try connection.first(
                "SELECT max((SELECT max(rank) FROM instance i WHERE i.series = s.id)) FROM series s"
            ) { $0.blob(0) }
            let amendment = try connection.first("SELECT max(rank) FROM amendment") { $0.blob(0) }
            let arrangement = try connection.first("SELECT max(rank) FROM arrangement") { $0.blob(0) }
            return [instance, amendment, arrangement].compactMap { $0.flatMap { Rank(bytes: $0) } }.max()
        }
    }

    public func statistics() throws(VaultError) -> CatalogueStatistics {
        try read { connection throws(VaultError) in
            var result = CatalogueStatistics()
            let own: [SQLValue] = [.integer(organisation)]
            result.patients =
                try connection.first(
                    "SELECT count(DISTINCT patient_key) FROM patient WHERE organisation = ?", own
                ) { $0.int(0) } ?? 0
            result.studies =
                try connection.first(
                    "SELECT count(*) FROM study WHERE organisation = ? AND first_rank IS NOT NULL", own
                ) { $0.int(0) } ?? 0
            try connection.rows(
                "SELECT count(*), sum(instance_count), sum(byte_count) FROM series WHERE first_rank IS NOT NULL"
            ) { row throws(VaultError) in
                (result.series, result.instances) = (row.int(0), row.int(1))
                result.byteCount = UInt64(clamping: row.integer(2))
                return false
            }
            // What is shown below no series that is shown (``NonPatientPlaces``).
            try connection.rows("SELECT sum(instance_count), sum(byte_count) FROM series WHERE first_rank IS NULL") {
                row throws(VaultError) in
                result.nonPatientInstances = row.int(0)
                result.byteCount &+= UInt64(clamping: row.integer(1))
                return false
            }
            try connection.rows("SELECT state, count(*) FROM instance WHERE state > 0 GROUP BY state") {
                row throws(VaultError) in
                switch InstanceState(rawValue: UInt8(truncatingIfNeeded: row.integer(0))) {
                case .superseded: result.superseded = row.int(1)
                case .held: result.held = row.int(1)
                case .rejected: result.rejected = row.int(1)
                case .current, nil: break
                }
                return true
            }
            result.openExceptions =
                try connection.first("SELECT count(*) FROM exception WHERE resolution = 0") { $0.int(0) } ?? 0
            result.groups = try connection.first("SELECT count(*) FROM pack_group") { $0.int(0) } ?? 0
            try connection.rows(
                """
                SELECT modality, count(DISTINCT study) FROM series WHERE modality IS NOT NULL AND instance_count > 0
                GROUP BY modality
                """
            ) { row throws(VaultError) in
                if let modality = row.text(0) { result.studiesByModality[modality] = row.int(1) }
                return true
            }
            return result
        }
    }
}
