public import DICOM

/// Keys, ready to be compared with data sets: every matching type of PS3.4 C.2.2.2, as a pure function.
public struct Matcher: Sendable {
    indirect enum Condition: Sendable {
        case value(Tag, [ValueMatch])
        case sequence(Tag, Matcher)
        /// A date range and a time range as one (C.2.2.2.5.1).
        case combined(date: Tag, time: Tag, ClosedRange<Int64>, days: MomentRange<DICOMDate>)
        /// A private attribute, in whatever block its creator has.
        case owned(creator: String, Condition)

        var tag: Tag {
            switch self {
            case .value(let tag, _), .sequence(let tag, _), .combined(let tag, _, _, _): tag
            case .owned(_, let condition): condition.tag
            }
        }
    }

    private(set) var conditions: [Condition] = []

    /// - Parameter offsetFromUTC: of date-times that say none, in minutes.
    /// - Throws: ``VaultError/badQuery`` for a value that its attribute can't have.
    public init(
        _ keys: [QueryKey], isFuzzy: Bool = false, combinesDateAndTime: Bool = false, offsetFromUTC: Int? = nil,
        matchesEmptyValues: Bool = true
    ) throws(VaultError) {
        var nested: [Tag: [QueryKey]] = [:]
        var order: [QueryKey] = []
        func owned(_ condition: Condition, _ key: QueryKey) -> Condition {
            key.creators[0].map { .owned(creator: $0, condition) } ?? condition
        }
        for key in keys {
            guard let tag = key.path.first else { throw .badQuery }
            if key.path.count > 1 {
                if nested[tag] == nil { order.append(key) }
                nested[tag, default: []].append(key.inItem)
                continue
            }
            let vr = DataDictionary.vr(of: tag) ?? key.vr ?? .LO
            guard vr != .SQ, !key.values.isEmpty, !key.values.contains(where: { ValueMatch.isUniversal($0, vr: vr) })
            else { continue }
            var matches: [ValueMatch] = []
            for value in key.values {
                matches.append(
                    try ValueMatch(
                        value, vr: vr, isFuzzy: isFuzzy, offsetFromUTC: offsetFromUTC, mayBeEmpty: matchesEmptyValues))
            }
            conditions.append(owned(.value(tag, matches), key))
        }
        for key in order {
            guard let tag = key.path.first else { continue }
            let matcher = try Matcher(
                nested[tag] ?? [], isFuzzy: isFuzzy, combinesDateAndTime: combinesDateAndTime,
                offsetFromUTC: offsetFromUTC, matchesEmptyValues: matchesEmptyValues)
            if !matcher.conditions.isEmpty { conditions.append(owned(.sequence(tag, matcher), key)) }
        }
        if combinesDateAndTime { combineDatesAndTimes() }
    }

    init(conditions: [Condition]) { self.conditions = conditions }

    /// Whether every key matches.
    public func matches(_ dataSet: DataSet) -> Bool { conditions.allSatisfy { Self.matches($0, dataSet, $0.tag) } }

    /// - Parameter tag: where the attribute stands in this data set.
    private static func matches(_ condition: Condition, _ dataSet: DataSet, _ tag: Tag) -> Bool {
        switch condition {
        case .value(_, let values):
            let element = dataSet[tag]
            return values.contains { $0.matches(element) }
        case .sequence(_, let matcher):
            return dataSet.items(tag).contains { matcher.matches($0) }
        case .owned(let creator, let inner):
            if let place = dataSet.tag(tag, ownedBy: creator) { return matches(inner, dataSet, place) }
            guard case .value(_, let values) = inner else { return false }
            return values.contains { $0.matches(nil) }
        case .combined(let date, let time, let range, _):
            guard let day = dataSet.string(date).flatMap({ DICOMDate(parsing: $0) }) else { return false }
            let moment = dataSet.string(time).flatMap { DICOMTime(parsing: $0) }?.interval.lowerBound ?? 0
            return range.contains(day.interval.lowerBound &+ moment)
        }
    }

    private mutating func combineDatesAndTimes() {
        for pair in MomentPairs.all {
            guard
                let dateIndex = conditions.firstIndex(where: { $0.tag == pair.date }),
                let timeIndex = conditions.firstIndex(where: { $0.tag == pair.time }),
                case .value(_, let dates) = conditions[dateIndex], case .value(_, let times) = conditions[timeIndex],
                dates.count == 1, times.count == 1, case .date(let days) = dates[0], case .time(let hours) = times[0]
            else { continue }
            let first = days.first.map { $0.interval.lowerBound &+ (hours.first?.interval.lowerBound ?? 0) }
            // Without an end of the time the last day counts whole.
            let last = days.last.map { day in
                hours.last.map { (day.interval.lowerBound / 86_400_000_000) * 86_400_000_000 &+ $0.interval.upperBound }
                    ?? day.interval.upperBound
            }
            let lower = first ?? .min
            let upper = last ?? .max
            guard lower <= upper else { continue }
            conditions[dateIndex] = .combined(
                date: pair.date, time: pair.time, lower...upper, days: days)
            conditions.remove(at: timeIndex)
        }
    }
}
