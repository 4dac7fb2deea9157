/// A date, a time or both, as precise as it was written: it stands for all moments from its first to its last.
public protocol PartialMoment: Hashable, Comparable, Sendable {
    /// Reads one value, or nil for what is none. Padding is ignored.
    init?(parsing text: some StringProtocol)
    /// The first and the last moment, in microseconds of the type's own scale.
    var interval: ClosedRange<Int64> { get }
}

extension PartialMoment {
    /// Earlier first; of two that begin together the more precise first.
    public static func < (left: Self, right: Self) -> Bool {
        (left.interval.lowerBound, left.interval.upperBound) < (right.interval.lowerBound, right.interval.upperBound)
    }

    public static func == (left: Self, right: Self) -> Bool { left.interval == right.interval }
    public func hash(into hasher: inout Hasher) { hasher.combine(interval) }
}

/// The key of a range matching (PS3.4 C.2.2.2.5): `a-b`, `a-`, `-b` or a single value.
public struct MomentRange<Moment: PartialMoment>: Hashable, Sendable {
    /// Nil for a range that is open there.
    public let first, last: Moment?

    public init(first: Moment?, last: Moment?) {
        self.first = first
        self.last = last
    }

    /// Reads the key, or nil for what is none. A hyphen that begins an offset from UTC does not divide (PS3.5 6.2, DT).
    public init?(parsing text: some StringProtocol) {
        let bytes = Array(text.utf8.drop { $0 == 0x20 })
        guard let hyphen = Self.divider(of: bytes) else {
            guard let only = Moment(parsing: text) else { return nil }
            self.init(first: only, last: only)
            return
        }
        let before = String(decoding: bytes[..<hyphen], as: UTF8.self)
        let after = String(decoding: bytes[(hyphen + 1)...], as: UTF8.self)
        let (first, last) = (Moment(parsing: before), Moment(parsing: after))
        let isEmpty = { (text: String) in text.utf8.allSatisfy { $0 == 0x20 || $0 == 0 } }
        guard first != nil || isEmpty(before), last != nil || isEmpty(after), first != nil || last != nil else {
            return nil
        }
        self.init(first: first, last: last)
    }

    /// Whether a stored value lies in the range: its first moment counts, and the range ends with its last's last moment.
    public func contains(_ value: Moment) -> Bool {
        let moment = value.interval.lowerBound
        if let first, moment < first.interval.lowerBound { return false }
        if let last, moment > last.interval.upperBound { return false }
        return true
    }

    /// Four digits up to 1400 behind a hyphen, then the end or another hyphen, are an offset: no year is that early.
    private static func divider(of bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "-") else {
                index += 1
                continue
            }
            let digits = bytes[(index + 1)...].prefix { (0x30...0x39).contains($0) }
            let follower = digits.endIndex < bytes.count ? bytes[digits.endIndex] : nil
            let isOffset =
                index >= 4 && Moment.self == DICOMDateTime.self && digits.count == 4
                && (Decimal.value(digits) ?? .max) <= 1400
                && (follower == nil || follower == UInt8(ascii: "-") || follower == 0x20)
            if !isOffset { return index }
            index = digits.endIndex
        }
        return nil
    }
}

/// Decimal digits of fixed places.
enum Decimal {
    /// The value of one to eight digits, or nil.
    static func value(_ digits: some Collection<UInt8>) -> Int? {
        guard (1...8).contains(digits.count) else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit & 15)
        }
        return value
    }

    /// Takes so many digits off the front.
    static func take(_ count: Int, from rest: inout ArraySlice<UInt8>) -> Int? {
        guard rest.count >= count, let value = value(rest.prefix(count)) else { return nil }
        rest = rest.dropFirst(count)
        return value
    }

    static func padded(_ value: Int, _ count: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }
}
