/// A date of VR DA: a day, or a month or year in a query (PS3.5 6.2).
public struct DICOMDate: PartialMoment {
    public let year: Int
    /// Nil where the value ends before it.
    public let month, day: Int?
    /// On a scale whose zero is 1970-01-01T00:00.
    public let interval: ClosedRange<Int64>

    /// Nil where the calendar has no such day.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year), (1...12).contains(month ?? 1) else { return nil }
        if let day { guard let month, (1...Self.dayCount(year, month)).contains(day) else { return nil } }
        (self.year, self.month, self.day) = (year, month, day)
        let first = Self.dayNumber(year, month ?? 1, day ?? 1)
        let last = Self.dayNumber(year, month ?? 12, day ?? Self.dayCount(year, month ?? 12))
        interval = (first * Self.microseconds)...(last * Self.microseconds + Self.microseconds - 1)
    }

    /// Reads `YYYYMMDD`, `YYYYMM`, `YYYY` and the `YYYY.MM.DD` of before 1993.
    public init?(parsing text: some StringProtocol) {
        let digits = text.utf8.filter { $0 != UInt8(ascii: ".") && $0 != 0x20 && $0 != 0 }
        guard digits.count == 8 || digits.count == 6 || digits.count == 4 else { return nil }
        var rest = digits[...]
        guard let year = Decimal.take(4, from: &rest) else { return nil }
        let month = Decimal.take(2, from: &rest)
        let day = Decimal.take(2, from: &rest)
        guard rest.isEmpty else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The value as it stands in an element.
    public var formatted: String {
        Decimal.padded(year, 4) + (month.map { Decimal.padded($0, 2) } ?? "")
            + (day.map { Decimal.padded($0, 2) } ?? "")
    }

    /// The microseconds of a day.
    static let microseconds: Int64 = 86_400_000_000

    private static func dayCount(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01 in the Gregorian calendar, which DICOM uses for all dates. Years begin with March here, so
    /// that the leap day is the last.
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
        let inYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return Int64(days + inYear - 719_468)
    }
}
