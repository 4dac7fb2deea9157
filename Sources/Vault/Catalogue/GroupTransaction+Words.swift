import DICOM
import Sealing

extension GroupTransaction {
    /// Makes the series' words those of its lowest-ranked shown instance.
    mutating func settleWords(ofSeries place: SeriesPlace) throws(VaultError) {
        let lowest = try connection.first(
            "SELECT uid, rank FROM instance WHERE series = ? AND state = 0 ORDER BY rank, uid LIMIT 1",
            [.integer(place.seriesID)]
        ) { (uid: $0.blob(0), rank: $0.blob(1)) }
        let known = try connection.first(
            "SELECT first_rank FROM series WHERE id = ?", [.integer(place.seriesID)]
        ) { $0.optionalBlob(0) }
        guard known != .some(lowest?.rank) else { return }
        guard let lowest else {
            try connection.run(
                "UPDATE series SET first_rank = NULL, attributes = NULL, modality = NULL WHERE id = ?",
                [.integer(place.seriesID)])
            return
        }
        let words = try words(of: lowest.uid, rank: lowest.rank, in: place)
        let series = try Cells.dataSet(words.series)
        let cell = cells.seal(words.series, table: "series", row: place.series.bytes)
        try connection.run(
            "UPDATE series SET first_rank = ?, attributes = ?, modality = ? WHERE id = ?",
            [
                .blob(lowest.rank), .blob(cell), .optional(series.string(.modality).flatMap(Modality.known)),
                .integer(place.seriesID),
            ])
    }

    /// Makes the study's words, its date and its patient those of its lowest-ranked shown instance.
    mutating func settleWords(ofStudy uid: PseudonymousUID, id: Int64) throws(VaultError) {
        let lowest = try connection.first(
            """
            SELECT id, uid, first_rank FROM series WHERE study = ? AND first_rank IS NOT NULL
            ORDER BY first_rank, uid LIMIT 1
            """, [.integer(id)]
        ) { (id: $0.integer(0), uid: $0.blob(1), rank: $0.blob(2)) }
        let known = try connection.first(
            "SELECT first_rank, patient FROM study WHERE id = ?", [.integer(id)]
        ) { (rank: $0.optionalBlob(0), patient: $0.optionalInteger(1)) }
        guard let known, known.rank != lowest?.rank else { return }
        try connection.run("DELETE FROM token WHERE target = ? AND kind = 3", [.integer(id)])
        var patient: Int64?
        if let lowest {
            guard let series = PseudonymousUID(bytes: lowest.uid),
                let instance = try connection.first(
                    "SELECT uid FROM instance WHERE series = ? AND rank = ? AND state = 0 ORDER BY uid LIMIT 1",
                    [.integer(lowest.id), .blob(lowest.rank)], { $0.blob(0) })
            else { throw .damagedRow }
            let place = SeriesPlace(study: uid, studyID: id, series: series, seriesID: lowest.id)
            let words = try words(of: instance, rank: lowest.rank, in: place)
            patient = try self.patient(words)
            let study = try Cells.dataSet(words.study)
            let cell = cells.seal(words.study, table: "study", row: uid.bytes)
            try connection.run(
                "UPDATE study SET first_rank = ?, attributes = ?, study_date = ?, patient = ? WHERE id = ?",
                [
                    .blob(lowest.rank), .blob(cell), .integer(study.string(.studyDate).flatMap(PlainDate.number) ?? 0),
                    .optional(patient), .integer(id),
                ])
            if let accession = study.string(.accessionNumber),
                let token = cells.token(.accessionNumber, accession)
            {
                try insertToken(.accessionNumber, token, target: id)
            }
        } else {
            try connection.run(
                """
                UPDATE study SET first_rank = NULL, attributes = NULL, study_date = 0, patient = NULL WHERE id = ?
                """, [.integer(id)])
        }
        if let former = known.patient, former != patient { try removePatientWithoutStudies(former) }
    }

    private mutating func words(
        of instance: [UInt8], rank: [UInt8], in place: SeriesPlace
    ) throws(VaultError) -> LevelAttributes {
        guard let uid = PseudonymousUID(bytes: instance), let rank = Rank(bytes: rank) else { throw .damagedRow }
        let target = Amendment.Target(study: place.study, series: place.series, instance: uid, rank: rank)
        if let words = words[target] { return words }
        guard let row = try InstanceQuery.row(of: target, organisation: organisation, on: connection) else {
            throw .damagedRow
        }
        let found = try attributesOf(row)
        words[target] = found
        return found
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
