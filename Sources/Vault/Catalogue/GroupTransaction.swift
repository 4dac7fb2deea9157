import DICOM
import Sealing

/// Takes one commit group in. Each row is touched once, in the order of the keys of study, series and instance.
///
/// What a row shows is always a function of all that is there (entries and amendments), never of what came last:
/// that is why a rebuild in any order gives the same catalogue.
struct GroupTransaction {
    let connection: SQLConnection
    let cells: Cells
    let organisation: Int64
    let nonPatient: NonPatientPlaces
    let attributesOf: Vault.AttributesOf
    var directoryChanges: [DirectoryChange] = []
    /// The words of the instances of this group, and those that were asked for.
    var words: [Amendment.Target: LevelAttributes] = [:]
    var placeCounts = PlaceCounts()

    init(
        connection: SQLConnection, cells: Cells, organisation: Int64, nonPatient: NonPatientPlaces,
        attributesOf: @escaping Vault.AttributesOf
    ) {
        (self.connection, self.cells, self.organisation) = (connection, cells, organisation)
        (self.nonPatient, self.attributesOf) = (nonPatient, attributesOf)
    }

    /// False when the group is there already.
    mutating func take(_ group: CatalogueGroup) throws(VaultError) -> Bool {
        guard let groupID = try insert(group.place) else { return false }
        if let settled = group.settled { try insert(settled, group: groupID) }
        let destination = Destination(
            group: groupID, isSettled: group.place.isSettled, rank: group.settled?.rank, number: group.place.number)
        var touched: [PseudonymousUID: [PseudonymousUID: Set<PseudonymousUID>]] = [:]
        for entry in group.entries where entry.verdict != .same {
            if try isForgotten(entry.target) { continue }
            let entry = readable(entry)
            words[entry.target] = entry.attributes
            try insert(entry, at: destination)
            touched[entry.study, default: [:]][entry.series, default: []].insert(entry.instance)
            for job in entry.jobs { try job.insert(on: connection, cells: cells, organisation: organisation) }
        }
        for amendment in group.amendments {
            try insert(amendment)
            for target in amendment.targets {
                touched[target.study, default: [:]][target.series, default: []].insert(target.instance)
            }
        }
        for arrangement in group.arrangements {
            try arrangement.insert(on: connection, cells: cells, organisation: organisation)
        }
        for (study, series) in touched.sorted(by: { $0.key < $1.key }) {
            guard let studyID = try id(ofStudy: study) else { continue }
            for (series, instances) in series.sorted(by: { $0.key < $1.key }) {
                guard let seriesID = try id(ofSeries: series, in: studyID) else { continue }
                let place = SeriesPlace(study: study, studyID: studyID, series: series, seriesID: seriesID)
                try settleStates(of: instances, in: place)
                try settleWords(ofSeries: place)
            }
            try settleWords(ofStudy: study, id: studyID)
            if group.amendments.contains(where: { $0.kind == .forget }) { try removeIfEmpty(study, id: studyID) }
        }
        for prepared in group.prepared { try insert(prepared, group: groupID) }
        for move in group.moves { _ = try apply(move, to: groupID, isSettled: false) }
        // Without metadata: what holds nothing else is not dropped, or it would be carried on for ever.
        let entryCount = group.entries.count { $0.verdict != .same } + group.moves.count
        placeCounts.noteEntries(entryCount, of: groupID)
        try writePlaceCounts(
            countsNative: group.place.isSettled || group.amendments.contains { $0.kind == .forget })
        guard !group.place.isSettled else { return true }
        if group.isLast { try PackCursor.close(group.place, groupCount: group.place.group &+ 1, on: connection) }
        try PackCursor.move(node: group.place.node, on: connection)
        return true
    }

    /// Takes instances off the list of unreadable ones, and settles the words of their series and studies.
    mutating func settleAgain(_ targets: [Amendment.Target]) throws(VaultError) {
        for target in targets {
            try connection.run(
                "DELETE FROM exception WHERE uid = ? AND study_uid = ? AND series_uid = ? AND rank = ? AND kind = ?",
                target.key + [.integer(Int64(CatalogueException.Kind.unreadable.rawValue))])
            guard let studyID = try id(ofStudy: target.study),
                let seriesID = try id(ofSeries: target.series, in: studyID)
            else { continue }
            try connection.run("UPDATE series SET first_rank = NULL WHERE id = ?", [.integer(seriesID)])
            try settleWords(
                ofSeries: SeriesPlace(
                    study: target.study, studyID: studyID, series: target.series, seriesID: seriesID))
            try connection.run("UPDATE study SET first_rank = NULL WHERE id = ?", [.integer(studyID)])
            try settleWords(ofStudy: target.study, id: studyID)
        }
    }

    /// Words that are none are left out: the instance is kept all the same.
    private func readable(_ entry: CatalogueEntry) -> CatalogueEntry {
        let parts = [entry.attributes.patient, entry.attributes.study, entry.attributes.series]
        for part in parts where (try? Cells.dataSet(part)) == nil {
            var entry = entry
            entry.attributes = .unreadable(patientKey: entry.attributes.patientKey)
            return entry
        }
        return entry
    }

    /// Nil when the group is there already, and is this one.
    func insert(_ place: GroupPlace) throws(VaultError) -> Int64? {
        let name: [SQLValue] = [
            .integer(Int64(place.node)), .integer(Int64(bitPattern: place.number)), .integer(Int64(place.group)),
        ]
        try connection.run(
            """
            INSERT INTO pack_group (node, number, group_number, file_offset, byte_count, pack_id)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            name + [
                .integer(Int64(bitPattern: place.offset)), .integer(Int64(bitPattern: place.byteCount)),
                .blob(place.packID),
            ])
        if connection.changeCount == 1 { return connection.lastInsertedID }
        let known = try connection.first(
            """
            SELECT node, number, group_number, file_offset, byte_count, pack_id FROM pack_group
            WHERE node = ? AND number = ? AND group_number = ?
            """, name
        ) { GroupPlace($0, from: 0) }
        // Another pack under this number: to say "known" would acknowledge what is nowhere catalogued.
        guard known == place else { throw .conflict }
        return nil
    }

    private mutating func insert(_ entry: CatalogueEntry, at destination: Destination) throws(VaultError) {
        let study = try id(ofStudyOrNew: entry.study)
        let series = try id(ofSeriesOrNew: entry.series, in: study)
        // Superseded until the states of the instance are settled: nothing is counted twice.
        try connection.run(
            """
            INSERT INTO instance (uid, series, rank, state, origin, pack_group, ordinal, byte_count, sop_class,
              stored_byte_count, form)
            VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            [
                .blob(entry.instance.bytes), .integer(series), .blob(entry.rank.bytes),
                .integer(InstanceOrigin(source: entry.source, isHeld: entry.verdict == .held).code),
                .integer(destination.group),
                .integer(Int64(entry.ordinal)), .integer(Int64(clamping: entry.byteCount)),
                .optional(try sopClass(of: entry)), .integer(Int64(clamping: entry.storage.byteCount)),
                .integer(Int64(entry.storage.form.rawValue)),
            ])
        if connection.changeCount == 1 {
            placeCounts.add(1, to: destination.group, isSettled: destination.isSettled, series: series)
        } else {
            try move(entry, inSeries: series, to: destination)
        }
        switch entry.verdict {
        case .held: try insertException(.held, entry.reason, entry.target)
        case .collision: try insertException(.collision, entry.reason, entry.target)
        case .new, .revision, .same: break
        }
        if entry.attributes.isEmpty { try insertException(.unreadable, .headUnreadable, entry.target) }
        if entry.reason == .differsFromStudy { try insertException(.difference, entry.reason, entry.target) }
    }

    /// The row of the instance's SOP class, where it is one of the standard's: others may hide any text.
    private func sopClass(of entry: CatalogueEntry) throws(VaultError) -> Int64? {
        guard !entry.attributes.isEmpty,
            let uid = try Cells.dataSet(entry.attributes.series).string(.sopClassUID)?.trimmingSpaces,
            SOPClass.isStorage(uid)
        else { return nil }
        let known = try connection.first("SELECT id FROM sop_class WHERE uid = ?", [.text(uid)]) { $0.integer(0) }
        if let known { return known }
        try connection.run("INSERT INTO sop_class (uid) VALUES (?)", [.text(uid)])
        return connection.lastInsertedID
    }

    private func insert(_ amendment: Amendment) throws(VaultError) {
        let name: [SQLValue] = [.integer(Int64(bitPattern: amendment.number)), .blob(amendment.rank.bytes)]
        let kind = SQLValue.integer(Int64(amendment.kind.rawValue))
        try connection.run(
            """
            INSERT INTO amendment (number, rank, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """, name + [kind])
        guard connection.changeCount == 1 else {
            let known = try connection.first("SELECT kind FROM amendment WHERE number = ? AND rank = ?", name) {
                $0.integer(0)
            }
            guard known == Int64(amendment.kind.rawValue),
                try Set(Self.targets(of: amendment, on: connection)) == Set(amendment.targets)
            else { throw .conflict }
            return
        }
        for target in amendment.targets {
            try connection.run(
                """
                INSERT INTO amendment_target (uid, study_uid, series_uid, rank, number, amendment_rank, kind)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """, target.key + name + [kind])
            if amendment.kind == .hold { try insertException(.held, .verdictsDisagree, target) }
        }
    }

    /// What an amendment that is there names.
    static func targets(
        of amendment: Amendment, on connection: SQLConnection
    ) throws(VaultError) -> [Amendment.Target] {
        try connection.all(
            """
            SELECT study_uid, series_uid, uid, rank FROM amendment_target WHERE number = ? AND amendment_rank = ?
            ORDER BY study_uid, series_uid, uid, rank
            """, [.integer(Int64(bitPattern: amendment.number)), .blob(amendment.rank.bytes)]
        ) { row throws(VaultError) in try Amendment.Target(row, from: 0) }
    }

    func insertException(
        _ kind: CatalogueException.Kind, _ reason: Reason, _ target: Amendment.Target
    ) throws(VaultError) {
        // Whichever came first, the lowest reason stays: the order of groups must not show.
        try connection.run(
            """
            INSERT INTO exception (uid, study_uid, series_uid, rank, kind, reason, resolution)
            VALUES (?, ?, ?, ?, ?, ?, 0)
            ON CONFLICT DO UPDATE SET reason = min(reason, excluded.reason)
            """,
            target.key + [.integer(Int64(kind.rawValue)), .integer(Int64(reason.rawValue))])
    }

    func id(ofStudy uid: PseudonymousUID) throws(VaultError) -> Int64? {
        try connection.first(
            "SELECT id FROM study WHERE organisation = ? AND uid = ?", [.integer(organisation), .blob(uid.bytes)]
        ) { $0.integer(0) }
    }

    private func id(ofStudyOrNew uid: PseudonymousUID) throws(VaultError) -> Int64 {
        if let id = try id(ofStudy: uid) { return id }
        try connection.run(
            "INSERT INTO study (organisation, uid, study_date) VALUES (?, ?, 0)",
            [.integer(organisation), .blob(uid.bytes)])
        return connection.lastInsertedID
    }

    func id(ofSeries uid: PseudonymousUID, in study: Int64) throws(VaultError) -> Int64? {
        try connection.first(
            "SELECT id FROM series WHERE study = ? AND uid = ?", [.integer(study), .blob(uid.bytes)]
        ) { $0.integer(0) }
    }

    private func id(ofSeriesOrNew uid: PseudonymousUID, in study: Int64) throws(VaultError) -> Int64 {
        if let id = try id(ofSeries: uid, in: study) { return id }
        try connection.run(
            "INSERT INTO series (study, uid, instance_count, byte_count) VALUES (?, ?, 0, 0)",
            [.integer(study), .blob(uid.bytes)])
        return connection.lastInsertedID
    }
}

/// A series' pseudonyms and rows.
struct SeriesPlace {
    let study: PseudonymousUID
    let studyID: Int64
    let series: PseudonymousUID
    let seriesID: Int64
}

/// What the record says of an instance for ever, as one small number.
struct InstanceOrigin {
    let source: Source
    let isHeld: Bool

    init(source: Source, isHeld: Bool) { (self.source, self.isHeld) = (source, isHeld) }

    /// `source * 2`, and 1 for held.
    var code: Int64 { Int64(source.rawValue) * 2 + (isHeld ? 1 : 0) }

    init(code: Int64) throws(VaultError) {
        guard let raw = UInt8(exactly: code >> 1), let source = Source(rawValue: raw) else { throw .damagedRow }
        self.init(source: source, isHeld: code & 1 == 1)
    }
}

extension Amendment.Target {
    /// uid, study, series and rank, as `exception` and `amendment_target` have them.
    var key: [SQLValue] { [.blob(instance.bytes), .blob(study.bytes), .blob(series.bytes), .blob(rank.bytes)] }
}

extension CatalogueEntry {
    public var target: Amendment.Target {
        Amendment.Target(study: study, series: series, instance: instance, rank: rank)
    }
}
