extension XMLOutput {
    /// Appends `Value`, `PersonName` or `InlineBinary` elements, or nothing for a value that is padding only.
    mutating func append(
        _ value: ArraySlice<UInt8>, _ vr: VR, isBigEndian: Bool, characterSet: CharacterSet
    ) {
        switch vr {
        case .OB, .OD, .OF, .OL, .OV, .OW, .UN, .SQ:
            let unit = vr.unitByteCount
            raw("<InlineBinary>")
            if isBigEndian, unit > 1 {
                Base64.encode(value.turned(unit), into: &bytes)
            } else {
                Base64.encode(value, into: &bytes)
            }
            raw("</InlineBinary>")
        case .AT, .FD, .FL, .SL, .SS, .SV, .UL, .US, .UV:
            appendNumbers(value, vr, isBigEndian: isBigEndian)
        case .PN:
            let names = characterSet.values(value, vr).map { PersonName(parsing: $0) }
            // A single name of nothing but delimiters is none.
            guard names.count > 1 || names.first?.isEmpty == false else { return }
            for (index, name) in names.enumerated() { append(name, number: index + 1) }
        case .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .LT, .SH, .ST, .TM, .UC, .UI, .UR, .UT:
            for (index, text) in characterSet.values(value, vr).enumerated() { appendValue(text, number: index + 1) }
        }
    }

    private mutating func appendValue(_ text: String, number: Int) {
        raw("<Value")
        attribute("number", String(number))
        raw(">")
        self.text(text)
        raw("</Value>")
    }

    private mutating func appendNumbers(_ value: ArraySlice<UInt8>, _ vr: VR, isBigEndian: Bool) {
        let unit = vr == .AT ? 4 : vr.unitByteCount
        var (rest, number) = (value, 1)
        while rest.count >= unit {
            let bytes = rest.prefix(unit)
            let bits = (isBigEndian ? Array(bytes) : bytes.reversed()).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
            appendValue(Self.text(bits, vr, isBigEndian: isBigEndian), number: number)
            (rest, number) = (rest.dropFirst(unit), number + 1)
        }
    }

    private static func text(_ bits: UInt64, _ vr: VR, isBigEndian: Bool) -> String {
        switch vr {
        case .AT:
            let tag = UInt32(truncatingIfNeeded: bits)
            // The group comes first in either order.
            return Tag(rawValue: isBigEndian ? tag : tag << 16 | tag >> 16).hexadecimal
        case .SS: return String(Int16(truncatingIfNeeded: bits))
        case .SL: return String(Int32(truncatingIfNeeded: bits))
        case .SV: return String(Int64(bitPattern: bits))
        case .FL: return text(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        case .FD: return text(Double(bitPattern: bits))
        default: return String(bits)
        }
    }

    /// As XML Schema writes what is not finite (part 2, 3.3.4).
    private static func text(_ value: some BinaryFloatingPoint & CustomStringConvertible) -> String {
        value.isFinite ? value.description : value.isNaN ? "NaN" : value < 0 ? "-INF" : "INF"
    }

    private mutating func append(_ name: PersonName, number: Int) {
        raw("<PersonName")
        attribute("number", String(number))
        raw(">")
        append(name.alphabetic, "Alphabetic")
        append(name.ideographic, "Ideographic")
        append(name.phonetic, "Phonetic")
        raw("</PersonName>")
    }

    private mutating func append(_ group: PersonName.Group, _ element: StaticString) {
        if group.isEmpty { return }
        tag("<", element)
        append(group.family, "FamilyName")
        append(group.given, "GivenName")
        append(group.middle, "MiddleName")
        append(group.prefix, "NamePrefix")
        append(group.suffix, "NameSuffix")
        tag("</", element)
    }

    private mutating func append(_ component: String, _ element: StaticString) {
        if component.isEmpty { return }
        tag("<", element)
        text(component)
        tag("</", element)
    }

    private mutating func tag(_ start: StaticString, _ name: StaticString) {
        raw(start)
        raw(name)
        raw(">")
    }
}
