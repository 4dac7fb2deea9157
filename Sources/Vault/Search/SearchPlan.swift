import DICOM
import Sealing

/// A query taken apart: which of its keys are proved where, and what of its answers comes from where.
struct SearchPlan: Sendable {
    let query: Query
    let patient: Matcher
    let study: Matcher
    let series: Matcher
    /// ModalitiesInStudy and the other attributes of a study that are gathered.
    let computed: Matcher
    /// NumberOfSeriesRelatedInstances.
    let seriesCounts: Matcher
    /// NumberOfPatientRelated…, at the level of patients.
    let patientCounts: Matcher
    /// AvailableTransferSyntaxUID.
    let transferSyntax: Matcher
    /// What only a head can answer.
    let head: Matcher
    /// SOP Instance UIDs of which one must be there.
    let instances: Set<PseudonymousUID>?
    let zone: ZoneAdjustment?

    /// The gathered attributes that the answers hold.
    let computedTags: Set<Tag>
    /// The attributes of a series that the answers for studies hold: of the first that matches.
    let seriesTags: Set<Tag>
    /// What only a head has, of answers for patients, studies and series: of the first instance's.
    let headTags: Set<Tag>

    init(_ query: Query, cells: Cells) throws(VaultError) {
        let all = try Matcher(
            query.keys, isFuzzy: query.isFuzzy, combinesDateAndTime: query.combinesDateAndTime,
            offsetFromUTC: query.offsetFromUTC, matchesEmptyValues: query.matchesEmptyValues)
        var parts = Parts()
        for condition in all.conditions { parts.sort(condition, query.level, cells) }
        self.query = query
        instances = parts.instances
        (patient, study) = (Matcher(conditions: parts.patient), Matcher(conditions: parts.study))
        (series, computed) = (Matcher(conditions: parts.series), Matcher(conditions: parts.computed))
        seriesCounts = Matcher(conditions: parts.seriesCounts)
        patientCounts = Matcher(conditions: parts.patientCounts)
        transferSyntax = Matcher(conditions: parts.transferSyntax)
        head = Matcher(conditions: parts.head)
        zone = query.offsetFromUTC.map { ZoneAdjustment(offset: $0) }
        switch query.fields {
        case .all: (computedTags, seriesTags, headTags) = (LevelTags.usualComputed, [], [])
        case .tags(let tags):
            computedTags = tags.intersection(LevelTags.computed)
            let isAbove = query.level == .study
            seriesTags = isAbove ? tags.intersection(LevelTags.series).subtracting(LevelTags.seriesNames) : []
            headTags = tags.subtracting(LevelTags.all).subtracting(LevelTags.computed)
                .subtracting([.specificCharacterSet, .sopInstanceUID])
        }
    }

    private struct Parts {
        var patient: [Matcher.Condition] = []
        var study: [Matcher.Condition] = []
        var series: [Matcher.Condition] = []
        var computed: [Matcher.Condition] = []
        var seriesCounts: [Matcher.Condition] = []
        var patientCounts: [Matcher.Condition] = []
        var transferSyntax: [Matcher.Condition] = []
        var head: [Matcher.Condition] = []
        var instances: Set<PseudonymousUID>?

        mutating func sort(_ condition: Matcher.Condition, _ level: Query.Level, _ cells: Cells) {
            let tag = condition.tag
            if tag == .sopInstanceUID, let uids = SearchPlan.exactValues(condition) {
                instances = Set(uids.map { cells.keys.pseudonym(of: $0, organisation: cells.organisation) })
            } else if case .owned = condition {
                head.append(condition)
            } else if LevelTags.patient.contains(tag) {
                patient.append(condition)
            } else if LevelTags.study.contains(tag) {
                study.append(condition)
            } else if LevelTags.series.contains(tag), level != .instance || !LevelTags.ofEachInstance.contains(tag) {
                series.append(condition)
            } else if LevelTags.patientCounts.contains(tag), level == .patient {
                patientCounts.append(condition)
            } else if tag == .numberOfSeriesRelatedInstances {
                seriesCounts.append(condition)
            } else if tag == .availableTransferSyntaxUID {
                // An attribute of instances: at other levels it is no key.
                if level == .instance { transferSyntax.append(condition) }
            } else if LevelTags.computed.contains(tag) {
                computed.append(condition)
            } else {
                head.append(condition)
            }
        }
    }

    /// Whether the first instance's head is opened at the level of patients, studies or series.
    var needsFirstHead: Bool { !head.conditions.isEmpty || !headTags.isEmpty || !query.privateTags.isEmpty }

    /// Whether keys of the patient level are not all.
    var hasLowerKeys: Bool {
        instances != nil
            || [study, series, computed, seriesCounts, head].contains { !$0.conditions.isEmpty }
    }

    /// Whether keys name studies by an identifier.
    var namesStudies: Bool {
        instances != nil
            || (study.conditions + series.conditions).contains {
                [.studyInstanceUID, .seriesInstanceUID, .accessionNumber].contains($0.tag)
                    && Self.exactValues($0) != nil
            }
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

    /// The days that StudyDate may have, as plain numbers.
    var studyDays: ClosedRange<Int64>? {
        for condition in study.conditions {
            let range: MomentRange<DICOMDate>
            switch condition {
            case .value(.studyDate, let matches):
                guard matches.count == 1, case .date(let days) = matches[0] else { continue }
                range = days
            case .combined(.studyDate, _, _, let days): range = days
            case .value, .combined, .sequence, .owned: continue
            }
            guard let days = range.plainDays else { return nil }
            return zone == nil ? days : PlainDate.dayBefore(days.lowerBound)...PlainDate.dayAfter(days.upperBound)
        }
        return nil
    }

    /// The modalities of which the study must have one, where all of them are defined terms.
    var modalities: [String]? {
        for condition in series.conditions + computed.conditions
        where condition.tag == .modality || condition.tag == .modalitiesInStudy {
            guard let texts = Self.exactValues(condition), texts.allSatisfy({ Modality.known($0) == $0 }) else {
                continue
            }
            return texts
        }
        return nil
    }
}

extension PlainDate {
    /// Numbers at or beyond the neighbouring days: bounds, not always days that there are.
    static func dayBefore(_ day: Int64) -> Int64 {
        if day % 100 > 1 { return day - 1 }
        return day / 100 % 100 > 1 ? day - 100 + 27 - day % 100 : day - 10_000 + 1_127
    }

    static func dayAfter(_ day: Int64) -> Int64 {
        if day % 100 < 28 { return day + 1 }
        return day / 100 % 100 < 12 ? (day / 100 + 1) * 100 + 1 : (day / 10_000 + 1) * 10_000 + 101
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
