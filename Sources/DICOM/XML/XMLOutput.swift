/// XML in the making (XML 1.0), in UTF-8.
struct XMLOutput {
    var bytes: [UInt8]

    mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Text between tags. A reader makes a line feed of CR LF, so a CR is written as a reference (XML 1.0 2.11).
    mutating func text(_ text: some StringProtocol) {
        let start = bytes.count
        for byte in text.utf8 { append(byte) }
        replaceNoncharacters(from: start)
    }

    /// An attribute with a space before it. A reader makes spaces of white space in it (XML 1.0 3.3.3).
    mutating func attribute(_ name: StaticString, _ value: some StringProtocol) {
        raw(" ")
        raw(name)
        raw("=\"")
        let start = bytes.count
        for byte in value.utf8 {
            switch byte {
            case 0x09: raw("&#9;")
            case 0x0A: raw("&#10;")
            case UInt8(ascii: "\""): raw("&quot;")
            default: append(byte)
            }
        }
        replaceNoncharacters(from: start)
        raw("\"")
    }

    private mutating func append(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case 0x0D: raw("&#13;")
        case 0x09, 0x0A: bytes.append(byte)
        // XML 1.0 has no way to say the other control characters (2.2).
        case 0..<0x20: bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
        default: bytes.append(byte)
        }
    }

    /// U+FFFE and U+FFFF, which XML hasn't either, are EF BF BE and EF BF BF; the replacement character is EF BF BD.
    private mutating func replaceNoncharacters(from start: Int) {
        var rest = bytes[start...]
        while let place = rest.firstIndex(of: 0xEF), place + 2 < bytes.count {
            if bytes[place + 1] == 0xBF, bytes[place + 2] > 0xBD { bytes[place + 2] = 0xBD }
            rest = bytes[(place + 3)...]
        }
    }
}
