/// A date and time of VR DT, to the precision it was written with (PS3.5 6.2).
public struct DICOMDateTime: PartialMoment {
    public let date: DICOMDate
    /// Nil where the value ends before it.
    public let time: DICOMTime?
    /// Minutes east of UTC; nil where the value has none.
    public let offsetFromUTC: Int?
    /// On a scale whose zero is 1970-01-01T00:00 UTC, or of the local time where there is no offset.
    public let interval: ClosedRange<Int64>

    /// - Parameter offsetFromUTC: minutes east of UTC, as of Timezone Offset From UTC (0008,0201).
    /// - Returns: nil for a time on a date without day.
    public init?(date: DICOMDate, time: DICOMTime?, offsetFromUTC: Int? = nil) {
        (self.date, self.time, self.offsetFromUTC) = (date, time, offsetFromUTC)
        let shift = Int64(offsetFromUTC ?? 0) * 60_000_000
        let start = date.interval.lowerBound - shift
        if let time {
            guard date.day != nil else { return nil }
            interval = (start + time.interval.lowerBound)...(start + time.interval.upperBound)
        } else {
            interval = start...(date.interval.upperBound - shift)
        }
    }

    /// Reads `YYYYMMDDHHMMSS.FFFFFF&ZZXX` and what is shorter: a component may end the value, the offset stays possible.
    public init?(parsing text: some StringProtocol) { self.init(parsing: text, defaultOffset: nil) }

    /// - Parameter defaultOffset: minutes east of UTC for a value without offset (PS3.3 C.12.1.1.8).
    public init?(parsing text: some StringProtocol, defaultOffset: Int?) {
        let bytes = text.utf8.filter { $0 != 0x20 && $0 != 0 }
        var rest = bytes[...]
        guard let year = Decimal.take(4, from: &rest) else { return nil }
        let month = Decimal.take(2, from: &rest)
        let day = month == nil ? nil : Decimal.take(2, from: &rest)
        guard let date = DICOMDate(year: year, month: month, day: day) else { return nil }
        var time: DICOMTime?
        if let next = rest.first, (0x30...0x39).contains(next) {
            guard let taken = DICOMTime(from: &rest) else { return nil }
            time = taken
        }
        var offset = defaultOffset
        if !rest.isEmpty {
            guard let given = Self.offset(rest) else { return nil }
            offset = given
        }
        self.init(date: date, time: time, offsetFromUTC: offset)
    }

    /// Minutes east of UTC of `&ZZXX` (PS3.5 6.2, DT; Timezone Offset From UTC), from -1200 to +1400; nil for what is none.
    public static func offset(parsing text: some StringProtocol) -> Int? {
        offset(text.utf8.filter { $0 != 0x20 && $0 != 0 }[...])
    }

    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        guard text.count == 5, let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return nil
        }
        var rest = text.dropFirst()
        guard let hours = Decimal.take(2, from: &rest), let minutes = Decimal.take(2, from: &rest), minutes < 60
        else { return nil }
        let total = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
        return (-720...840).contains(total) ? total : nil
    }

    /// The value as it stands in an element.
    public var formatted: String {
        var text = date.formatted + (time?.formatted ?? "")
        if let offsetFromUTC {
            let minutes = abs(offsetFromUTC)
            text += (offsetFromUTC < 0 ? "-" : "+") + Decimal.padded(minutes / 60, 2) + Decimal.padded(minutes % 60, 2)
        }
        return text
    }
}
