import DICOM
import Sealing

extension GroupTransaction {
    /// Makes the series' words those of its lowest-ranked shown instance; of the next ones where that can't be read.
    mutating func settleWords(ofSeries place: SeriesPlace) throws(VaultError) {
        if isHidden(place.study) { return }
        let lowest = try connection.first(
            "SELECT rank FROM instance WHERE series = ? AND state = 0 ORDER BY rank, uid LIMIT 1",
            [.integer(place.seriesID)]
        ) { $0.blob(0) }
        let known = try connection.first(
            "SELECT first_rank FROM series WHERE id = ?", [.integer(place.seriesID)]
        ) { $0.optionalBlob(0) }
        if known == .some(lowest) {
            guard try hasUnreadable(place.study, place.series) else { return }
        }
        guard let lowest else {
            try connection.run(
                "UPDATE series SET first_rank = NULL, attributes = NULL, modality = NULL WHERE id = ?",
                [.integer(place.seriesID)])
            return
        }
        let words = try readableWords(in: place)
        let series = try words.map { (words) throws(VaultError) in try Cells.dataSet(words.series) }
        let cell = cells.seal(words?.series ?? [], table: "series", row: place.series.bytes)
        try connection.run(
            "UPDATE series SET first_rank = ?, attributes = ?, modality = ? WHERE id = ?",
            [
                .blob(lowest), .blob(cell), .optional(series?.string(.modality).flatMap(Modality.known)),
                .integer(place.seriesID),
            ])
    }

    /// Makes the study's words, its date and its patient those of its lowest-ranked shown instance.
    mutating func settleWords(ofStudy uid: PseudonymousUID, id: Int64) throws(VaultError) {
        if isHidden(uid) { return }
        let series = try connection.all(
            """
            SELECT id, uid, first_rank FROM series WHERE study = ? AND first_rank IS NOT NULL
            ORDER BY first_rank, uid LIMIT ?
            """, [.integer(id), .integer(Self.attempts)]
        ) { (id: $0.integer(0), uid: $0.blob(1), rank: $0.blob(2)) }
        let known = try connection.first(
            "SELECT first_rank, patient FROM study WHERE id = ?", [.integer(id)]
        ) { (rank: $0.optionalBlob(0), patient: $0.optionalInteger(1)) }
        guard let known else { return }
        if known.rank == series.first?.rank {
            guard try hasUnreadable(uid) else { return }
        }
        try connection.run("DELETE FROM token WHERE target = ? AND kind = 3", [.integer(id)])
        var patient: Int64?
        if let lowest = series.first {
            var found: LevelAttributes?
            for candidate in series where found == nil {
                guard let name = PseudonymousUID(bytes: candidate.uid) else { throw .damagedRow }
                found = try readableWords(
                    in: SeriesPlace(study: uid, studyID: id, series: name, seriesID: candidate.id))
            }
            patient = try show(found, ofStudy: uid, id: id, rank: lowest.rank)
        } else {
            try connection.run(
                """
                UPDATE study SET first_rank = NULL, attributes = NULL, study_date = 0, patient = NULL WHERE id = ?
                """, [.integer(id)])
        }
        if let former = known.patient, former != patient { try removePatientWithoutStudies(former) }
    }

    /// Whether it is the place of instances without a patient: without words, a patient and a first rank no search of studies
    /// finds it.
    private func isHidden(_ study: PseudonymousUID) -> Bool { nonPatient.category(ofStudy: study) != nil }

    /// - Parameter words: nil where no head can be read: the study is there, and no search finds it.
    /// - Returns: the patient's row.
    private mutating func show(
        _ words: LevelAttributes?, ofStudy uid: PseudonymousUID, id: Int64, rank: [UInt8]
    ) throws(VaultError) -> Int64? {
        var patient: Int64?
        if let words { patient = try self.patient(words) }
        let study = try Cells.dataSet(words?.study ?? [])
        let cell = cells.seal(words?.study ?? [], table: "study", row: uid.bytes)
        try connection.run(
            "UPDATE study SET first_rank = ?, attributes = ?, study_date = ?, patient = ? WHERE id = ?",
            [
                .blob(rank), .blob(cell), .integer(study.string(.studyDate).flatMap(PlainDate.number) ?? 0),
                .optional(patient), .integer(id),
            ])
        if let accession = study.string(.accessionNumber), let token = cells.token(.accessionNumber, accession) {
            try insertToken(.accessionNumber, token, target: id)
        }
        return patient
    }

    /// Whether heads of the study, or of one series, can't be read: then words may be those of any of the others, and are
    /// settled anew with each that comes.
    private func hasUnreadable(
        _ study: PseudonymousUID, _ series: PseudonymousUID? = nil
    ) throws(VaultError) -> Bool {
        try connection.first(
            """
            SELECT 1 FROM exception WHERE kind = 4 AND study_uid = ?1 AND (?2 IS NULL OR series_uid = ?2) LIMIT 1
            """, [.blob(study.bytes), .optional(series?.bytes)]
        ) { _ in true } ?? false
    }

    /// How many heads are tried before a series or study goes without words.
    private static var attempts: Int { 8 }

    /// The words of the lowest-ranked shown instance that can be read.
    private mutating func readableWords(in place: SeriesPlace) throws(VaultError) -> LevelAttributes? {
        let candidates = try connection.all(
            "SELECT uid, rank FROM instance WHERE series = ? AND state = 0 ORDER BY rank, uid LIMIT ?",
            [.integer(place.seriesID), .integer(Self.attempts)]
        ) { (uid: $0.blob(0), rank: $0.blob(1)) }
        for candidate in candidates {
            guard let uid = PseudonymousUID(bytes: candidate.uid), let rank = Rank(bytes: candidate.rank) else {
                throw .damagedRow
            }
            let target = Amendment.Target(study: place.study, series: place.series, instance: uid, rank: rank)
            if let words = try words(of: target) { return words }
            try insertException(.unreadable, .headUnreadable, target)
        }
        return nil
    }

    /// Nil where the head can't be read: one bad instance must not keep what else came from being catalogued.
    private mutating func words(of target: Amendment.Target) throws(VaultError) -> LevelAttributes? {
        if let known = words[target] { return known.isEmpty ? nil : known }
        guard let row = try InstanceQuery.row(of: target, organisation: organisation, on: connection) else {
            throw .damagedRow
        }
        var found: LevelAttributes?
        do throws(VaultError) {
            let read = try attributesOf(row)
            for part in [read.patient, read.study, read.series] { _ = try Cells.dataSet(part) }
            found = read
        } catch {
            switch error {
            case .headUnavailable, .unreadableAttributes, .sealedCell, .notFound: break
            default: throw error
            }
        }
        words[target] = found ?? .unreadable(patientKey: PatientKey(Bytes16(high: 0, low: 0)))
        return found.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The row of the patient with just these words.
    private mutating func patient(_ words: LevelAttributes) throws(VaultError) -> Int64 {
        let variant = cells.variant(of: words)
        let key: [SQLValue] = [.integer(organisation), .blob(words.patientKey.bytes), .blob(variant)]
        if let id = try connection.first(
            "SELECT id FROM patient WHERE organisation = ? AND patient_key = ? AND variant = ?", key,
            { $0.integer(0) })
        {
            return id
        }
        let cell = cells.seal(words.patient, table: "patient", row: variant)
        try connection.run(
            "INSERT INTO patient (organisation, patient_key, variant, attributes) VALUES (?, ?, ?, ?)",
            key + [.blob(cell)])
        let id = connection.lastInsertedID
        let attributes = try Cells.dataSet(words.patient)
        for (kind, value) in PatientIdentifiers.all(of: attributes) {
            if let token = cells.token(kind, value) { try insertToken(kind, token, target: id) }
        }
        directoryChanges.append(.add(DirectoryEntry(row: id, patient: attributes)))
        return id
    }

    private mutating func removePatientWithoutStudies(_ id: Int64) throws(VaultError) {
        let study = try connection.first(
            "SELECT 1 FROM study WHERE patient = ? LIMIT 1", [.integer(id)], { _ in true })
        guard study == nil else { return }
        try connection.run("DELETE FROM patient WHERE id = ?", [.integer(id)])
        try connection.run("DELETE FROM token WHERE target = ? AND kind < 3", [.integer(id)])
        directoryChanges.append(.remove(row: id))
    }

    private func insertToken(_ kind: Cells.Token, _ token: [UInt8], target: Int64) throws(VaultError) {
        try connection.run(
            "INSERT INTO token (kind, token, target) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [.integer(kind.rawValue), .blob(token), .integer(target)])
    }
}

/// The identifiers of a patient that have tokens.
enum PatientIdentifiers {
    static func all(of patient: DataSet) -> [(Cells.Token, String)] {
        var found: [(Cells.Token, String)] = []
        for id in patient.strings(.patientID) { found.append((.patientID, id)) }
        for id in patient.strings(.otherPatientIDs) { found.append((.otherPatientID, id)) }
        let items = (try? patient[.otherPatientIDsSequence]?.items()) ?? []
        for item in items {
            if let id = item.string(.patientID) { found.append((.otherPatientID, id)) }
        }
        return found
    }
}
