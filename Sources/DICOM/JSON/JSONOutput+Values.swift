extension JSONOutput {
    /// Appends `,"Value":[…]` or `,"InlineBinary":"…"`, or nothing for a value that is padding only.
    mutating func append(
        _ value: ArraySlice<UInt8>, _ vr: VR, isBigEndian: Bool, characterSet: CharacterSet
    ) {
        switch vr {
        case .OB, .OD, .OF, .OL, .OV, .OW, .UN, .SQ:
            raw(",\"InlineBinary\":\"")
            let unit = vr.unitByteCount
            if isBigEndian, unit > 1 {
                Base64.encode(value.turned(unit), into: &bytes)
            } else {
                Base64.encode(value, into: &bytes)
            }
            raw("\"")
        case .AT, .FD, .FL, .SL, .SS, .SV, .UL, .US, .UV:
            appendNumbers(value, vr, isBigEndian: isBigEndian)
        case .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .LT, .PN, .SH, .ST, .TM, .UC, .UI, .UR, .UT:
            appendStrings(value, vr, characterSet)
        }
    }

    private mutating func appendNumbers(_ value: ArraySlice<UInt8>, _ vr: VR, isBigEndian: Bool) {
        let unit = vr == .AT ? 4 : vr.unitByteCount
        guard value.count >= unit else { return }
        raw(",\"Value\":[")
        var start = value.startIndex
        while value.endIndex - start >= unit {
            if start > value.startIndex { raw(",") }
            let number = value[start..<(start + unit)]
            appendNumber(isBigEndian ? Array(number)[...] : Array(number.reversed())[...], vr, isBigEndian: isBigEndian)
            start += unit
        }
        raw("]")
    }

    /// - Parameter bytes: most significant first; the two halves of an AT are ordered by the caller's byte order.
    private mutating func appendNumber(_ bytes: ArraySlice<UInt8>, _ vr: VR, isBigEndian: Bool) {
        let bits = bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        switch vr {
        case .AT:
            let tag = UInt32(truncatingIfNeeded: bits)
            raw("\"")
            hexadecimal(isBigEndian ? tag : tag << 16 | tag >> 16)  // the group comes first in either order
            raw("\"")
        case .SS: integer(Int16(truncatingIfNeeded: bits))
        case .SL: integer(Int32(truncatingIfNeeded: bits))
        case .SV: exactInteger(Int64(bitPattern: bits))
        case .UV: exactInteger(bits)
        case .FL: float(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        case .FD: float(Double(bitPattern: bits))
        default: integer(bits)
        }
    }

    private mutating func float(_ value: some BinaryFloatingPoint & CustomStringConvertible) {
        if value.isFinite {
            bytes.append(contentsOf: value.description.utf8)
        } else if value.isNaN {
            raw("\"NaN\"")
        } else {
            string(value < 0 ? "-inf" : "inf")
        }
    }

    private mutating func appendStrings(_ value: ArraySlice<UInt8>, _ vr: VR, _ characterSet: CharacterSet) {
        let texts = characterSet.values(value, vr)
        guard !texts.isEmpty else { return }
        raw(",\"Value\":[")
        for (index, text) in texts.enumerated() {
            if index > 0 { raw(",") }
            if text.isEmpty {
                raw("null")
            } else if vr == .PN {
                appendName(text)
            } else if vr == .DS || vr == .IS, let number = DecimalText(text), vr == .DS || number.isExact {
                bytes.append(contentsOf: number.json)
            } else {
                string(text)
            }
        }
        raw("]")
    }

    private mutating func appendName(_ text: String) {
        var isFirst = true
        raw("{")
        for (name, group) in zip(["Alphabetic", "Ideographic", "Phonetic"], PersonName.groups(text))
        where !group.isEmpty {
            if !isFirst { raw(",") }
            isFirst = false
            string(name)
            raw(":")
            string(group)
        }
        raw("}")
    }
}

extension DecimalText {
    /// Whether every reader of JSON gets the integer as it was meant.
    var isExact: Bool { isInteger ? json.count <= 15 : true }
}

extension VR {
    /// Whether spaces before a value mean nothing (PS3.5 6.2).
    var ignoresLeadingSpaces: Bool {
        switch self {
        case .AE, .CS, .DS, .IS, .LO, .PN, .SH: true
        case .AS, .AT, .DA, .DT, .FD, .FL, .LT, .OB, .OD, .OF, .OL, .OV, .OW, .SL, .SQ, .SS, .ST, .SV, .TM, .UC, .UI,
            .UL, .UN, .UR, .US, .UT, .UV:
            false
        }
    }
}
