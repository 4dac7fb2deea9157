import DICOM

/// What one value of a key matches (PS3.4 C.2.2.2.1 to C.2.2.2.5, C.2.2.2.7).
///
/// Person names match without regard to case and marks (C.2.2.2.1 allows it); everything else exactly.
enum ValueMatch: Sendable {
    /// `""`: matches an attribute that is absent or has no value.
    case empty
    case exact(String)
    case wildcard([UInt8])
    case number(Double, text: String)
    case name(NamePattern)
    case date(MomentRange<DICOMDate>)
    case time(MomentRange<DICOMTime>)
    case dateTime(MomentRange<DICOMDateTime>)

    init(
        _ value: String, vr: VR, isFuzzy: Bool, offsetFromUTC: Int? = nil, mayBeEmpty: Bool = true
    ) throws(VaultError) {
        if mayBeEmpty, value == "\"\"" {
            self = .empty
            return
        }
        switch vr {
        case .DA:
            guard let range = MomentRange<DICOMDate>(parsing: value) else { throw .badQuery }
            self = .date(range)
        case .TM:
            guard let range = MomentRange<DICOMTime>(parsing: value) else { throw .badQuery }
            self = .time(range)
        case .DT:
            guard let range = MomentRange<DICOMDateTime>(parsing: value) else { throw .badQuery }
            self = .dateTime(offsetFromUTC.map { range.assuming(offsetFromUTC: $0) } ?? range)
        case .PN: self = .name(NamePattern(value, isFuzzy: isFuzzy))
        case .IS, .DS, .SS, .US, .SL, .UL, .SV, .UV, .FL, .FD:
            guard let number = Double(value.trimmingSpaces) else { throw .badQuery }
            self = .number(number, text: value.trimmingSpaces)
        case .UI, .AS, .AT: self = .exact(value.trimmingSpaces)
        default:
            let trimmed = value.trimmingSpaces
            self = Wildcard.isWildcard(trimmed.utf8) ? .wildcard(Array(trimmed.utf8)) : .exact(trimmed)
        }
    }

    /// C.2.2.2.3: an empty key, and for VRs with wildcards one of nothing but `*`, matches everything.
    static func isUniversal(_ value: String, vr: VR) -> Bool {
        if value.isEmpty { return true }
        switch vr {
        case .DA, .TM, .DT, .IS, .DS, .SS, .US, .SL, .UL, .SV, .UV, .FL, .FD, .UI, .AS, .AT, .OB, .OW, .UN: return false
        default: return value.utf8.allSatisfy { $0 == UInt8(ascii: "*") }
        }
    }

    func matches(_ element: Element?) -> Bool {
        let values = element?.texts().filter { !$0.isEmpty } ?? []
        if case .empty = self { return values.isEmpty }
        // C.2.2.2.1: a value matches when one of the attribute's values does.
        return values.contains { matches($0) }
    }

    private func matches(_ value: String) -> Bool {
        switch self {
        case .empty: false
        case .exact(let text): value.trimmingSpaces.utf8.elementsEqual(text.utf8)
        case .wildcard(let pattern): Wildcard.matches(pattern, Array(value.trimmingSpaces.utf8))
        case .number(let number, let text): Double(value.trimmingSpaces) == number || value.trimmingSpaces == text
        case .name(let pattern): pattern.matches(value)
        case .date(let range): DICOMDate(parsing: value).map(range.contains) ?? false
        case .time(let range): DICOMTime(parsing: value).map(range.contains) ?? false
        case .dateTime(let range): DICOMDateTime(parsing: value).map(range.contains) ?? false
        }
    }
}

extension MomentRange<DICOMDateTime> {
    /// With an offset where a bound says none.
    fileprivate func assuming(offsetFromUTC offset: Int) -> Self {
        func assumed(_ moment: DICOMDateTime?) -> DICOMDateTime? {
            guard let moment, moment.offsetFromUTC == nil else { return moment }
            return DICOMDateTime(date: moment.date, time: moment.time, offsetFromUTC: offset)
        }
        return MomentRange(first: assumed(first), last: assumed(last))
    }
}
