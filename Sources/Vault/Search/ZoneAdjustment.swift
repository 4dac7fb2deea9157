import DICOM

/// Timezone query adjustment (PS3.4 C.5.1.1): dates and times as they read in the zone that the query names.
///
/// A date moves with its time only; a date without one, of birth above all, stays. What says no zone is taken to be of the
/// query's. Nested data sets stay as they are.
struct ZoneAdjustment: Sendable {
    /// Minutes east of UTC, as the query has them.
    let offset: Int

    /// - Parameter outer: the zone of a data set that does not say.
    func adjusted(_ dataSet: DataSet, from outer: Int?) throws(VaultError) -> DataSet {
        let own = dataSet.string(.timezoneOffsetFromUTC).flatMap { DICOMDateTime.offset(parsing: $0) } ?? outer
        guard let own else { return dataSet }
        var changed: [Tag: (VR, String)] = [:]
        if dataSet[.timezoneOffsetFromUTC] != nil { changed[.timezoneOffsetFromUTC] = (.SH, text) }
        for pair in MomentPairs.all where pair.date != .patientBirthDate && own != offset {
            guard let date = dataSet.string(pair.date), let time = dataSet.string(pair.time),
                let moved = Self.moved(date: date, time: time, by: offset - own)
            else { continue }
            changed[pair.date] = (.DA, moved.date)
            changed[pair.time] = (.TM, moved.time)
        }
        for element in dataSet.elements where element.effectiveVR == .DT {
            let values = element.strings().map { $0.isEmpty ? $0 : Self.named($0, own) }
            changed[element.tag] = (.DT, values.joined(separator: "\\"))
        }
        if changed.isEmpty { return dataSet }
        return try rewritten(dataSet, changed)
    }

    /// The zone as it stands in (0008,0201).
    private var text: String { Self.text(offset) }

    private static func text(_ offset: Int) -> String {
        let minutes = abs(offset)
        return (offset < 0 ? "-" : "+") + padded(minutes / 60) + padded(minutes % 60)
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// A date-time without an offset says whose it is: then it is the same moment everywhere.
    private static func named(_ value: String, _ offset: Int) -> String {
        guard let moment = DICOMDateTime(parsing: value), moment.offsetFromUTC == nil, moment.time != nil else {
            return value
        }
        return value + text(offset)
    }

    private static func moved(date: String, time: String, by minutes: Int) -> (date: String, time: String)? {
        guard let day = DICOMDate(parsing: date), day.day != nil, let clock = DICOMTime(parsing: time) else {
            return nil
        }
        let total = clock.hour * 60 + (clock.minute ?? 0) + minutes
        let days = total >= 0 ? total / 1440 : -((-total + 1439) / 1440)
        let rest = total - days * 1440
        guard let moved = day.moved(byDays: days) else { return nil }
        var text = padded(rest / 60)
        if clock.minute != nil || rest % 60 != 0 { text += padded(rest % 60) }
        if let second = clock.second { text += padded(second) }
        if let fraction = clock.fraction { text += "." + fraction }
        return (moved.formatted, text)
    }

    private func rewritten(_ dataSet: DataSet, _ changed: [Tag: (VR, String)]) throws(VaultError) -> DataSet {
        let plain = try Cells.dataSet(dataSet.selecting(where: { _ in true }))
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        for element in plain.elements {
            if let (vr, text) = changed[element.tag] {
                writer.append(element.tag, vr, string: text)
            } else {
                do throws(DICOMError) { try writer.append(element) } catch { throw .unreadableAttributes }
            }
        }
        return try Cells.dataSet(writer.bytes)
    }
}

/// Dates and the times that belong to them.
enum MomentPairs {
    static let all: [(date: Tag, time: Tag)] = [
        (.studyDate, .studyTime), (.seriesDate, .seriesTime), (.acquisitionDate, .acquisitionTime),
        (.contentDate, .contentTime), (.patientBirthDate, .patientBirthTime),
        (.performedProcedureStepStartDate, .performedProcedureStepStartTime),
        (.scheduledProcedureStepStartDate, .scheduledProcedureStepStartTime),
    ]
}

extension DICOMDate {
    /// The date some days on, at most a month.
    func moved(byDays days: Int) -> DICOMDate? {
        guard var month, var day else { return nil }
        var year = year
        day += days
        while day < 1 {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
            day += Self.dayCount(year, month)
        }
        while day > Self.dayCount(year, month) {
            day -= Self.dayCount(year, month)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return DICOMDate(year: year, month: month, day: day)
    }

    private static func dayCount(_ year: Int, _ month: Int) -> Int {
        DICOMDate(year: year, month: month).map {
            Int(($0.interval.upperBound - $0.interval.lowerBound) / 86_400_000_000) + 1
        } ?? 31
    }
}
