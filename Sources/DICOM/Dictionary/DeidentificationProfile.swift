/// What de-identification does with an attribute (PS3.15 table E.1-1a).
///
/// Several letters leave the choice to what the object's IOD requires: the strictest that keeps it valid comes first.
public enum DeidentificationAction: String, Hashable, Sendable, CaseIterable {
    /// Replace with a non-zero length dummy value.
    case dummy = "D"
    /// Replace with a zero length value, or a dummy.
    case zero = "Z"
    /// Remove.
    case remove = "X"
    /// Keep; a sequence is cleaned within.
    case keep = "K"
    /// Clean: replace with values of similar meaning that identify nobody.
    case clean = "C"
    /// Replace with a UID that is consistent within a set of instances.
    case replaceUID = "U"
    case zeroOrDummy = "Z/D"
    case removeOrZero = "X/Z"
    case removeOrDummy = "X/D"
    case removeOrZeroOrDummy = "X/Z/D"
    case removeOrZeroOrReplaceUID = "X/Z/U*"
}

/// The options of the basic application level confidentiality profile (PS3.15 E.3), in the table's order.
public enum DeidentificationOption: Int, Hashable, Sendable, CaseIterable {
    case retainSafePrivate, retainUIDs, retainDeviceIdentity, retainInstitutionIdentity, retainPatientCharacteristics
    case retainLongitudinalFullDates, retainLongitudinalModifiedDates
    case cleanDescriptors, cleanStructuredContent, cleanGraphics
}

/// The attribute confidentiality profiles (PS3.15 annex E).
public enum DeidentificationProfile {
    /// The action of the basic profile, or nil for an attribute that the table does not name: it stays.
    ///
    /// Private attributes are removed, as are the curves of groups 50xx.
    public static func basicAction(of tag: Tag) -> DeidentificationAction? {
        if tag.group & 1 == 1 { return .remove }
        return row(of: tag)?.action
    }

    /// What an option does instead of the basic profile, or nil where it says nothing.
    public static func action(of tag: Tag, under option: DeidentificationOption) -> DeidentificationAction? {
        if tag.group & 1 == 1 { return option == .retainSafePrivate ? .clean : nil }
        guard let row = row(of: tag), row.options.indices.contains(option.rawValue) else { return nil }
        return switch row.options[option.rawValue] {
        case UInt8(ascii: "K"): .keep
        case UInt8(ascii: "C"): .clean
        default: nil
        }
    }

    /// Every tag that the table names, in ascending order, without repeating groups and private attributes.
    public static let tags: [Tag] = table.exact.keys.sorted().map { Tag(rawValue: $0) }

    private struct Row: Sendable {
        let action: DeidentificationAction
        let options: [UInt8]
    }

    private static func row(of tag: Tag) -> Row? {
        table.exact[tag.rawValue] ?? table.patterns.first { $0.0.matches(tag.rawValue) }?.1
    }

    private static let table: (exact: [UInt32: Row], patterns: [(TagPattern, Row)]) = {
        var exact: [UInt32: Row] = [:]
        var patterns: [(TagPattern, Row)] = []
        let optionCount = DeidentificationOption.allCases.count
        for line in DeidentificationTable.text.lines {
            let letters = String(decoding: line.dropFirst(8 + optionCount), as: UTF8.self)
            guard let pattern = TagPattern(line.prefix(8)), let action = DeidentificationAction(rawValue: letters)
            else { continue }
            let row = Row(action: action, options: Array(line.dropFirst(8).prefix(optionCount)))
            if pattern.isExact { exact[pattern.value] = row } else { patterns.append((pattern, row)) }
        }
        return (exact, patterns)
    }()
}
