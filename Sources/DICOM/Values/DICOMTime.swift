/// A time of VR TM, to the precision it was written with (PS3.5 6.2). Second 60 is a leap second.
public struct DICOMTime: PartialMoment {
    public let hour: Int
    /// Nil where the value ends before it.
    public let minute, second: Int?
    /// The digits behind the point, up to six: `5` means half a second.
    public let fraction: String?
    /// On a scale whose zero is midnight.
    public let interval: ClosedRange<Int64>

    /// Reads `HH`, `HHMM`, `HHMMSS`, `HHMMSS.F` to six digits and the `HH:MM:SS` of before 1993.
    public init?(parsing text: some StringProtocol) {
        let bytes = text.utf8.filter { $0 != UInt8(ascii: ":") && $0 != 0x20 && $0 != 0 }
        var rest = bytes[...]
        self.init(from: &rest)
        guard rest.isEmpty else { return nil }
    }

    /// Takes a time off the front.
    init?(from rest: inout ArraySlice<UInt8>) {
        guard let hour = Decimal.take(2, from: &rest), hour < 24 else { return nil }
        let minute = Decimal.take(2, from: &rest)
        let second = minute == nil ? nil : Decimal.take(2, from: &rest)
        guard minute ?? 0 < 60, second ?? 0 <= 60 else { return nil }
        var fraction: ArraySlice<UInt8>?
        if second != nil, rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            rest = rest[digits.endIndex...]
            // A point with nothing behind it is odd but clear; digits past the sixth are too small to matter.
            if !digits.isEmpty { fraction = digits.prefix(6) }
        }
        (self.hour, self.minute, self.second) = (hour, minute, second)
        self.fraction = fraction.map { String(decoding: $0, as: UTF8.self) }

        let seconds = Int64(hour * 3600 + (minute ?? 0) * 60 + (second ?? 0))
        var start = seconds * 1_000_000
        var length: Int64 = minute == nil ? 3_600_000_000 : second == nil ? 60_000_000 : 1_000_000
        if let fraction, let value = Decimal.value(fraction) {
            length = (0..<(6 - fraction.count)).reduce(1) { unit, _ in unit * 10 }
            start += Int64(value) * length
        }
        interval = start...(start + length - 1)
    }

    /// The value as it stands in an element.
    public var formatted: String {
        [hour, minute, second].compactMap { $0.map { Decimal.padded($0, 2) } }.joined()
            + (fraction.map { "." + $0 } ?? "")
    }
}
