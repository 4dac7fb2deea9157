extension CharacterSet {
    func decode(_ bytes: ArraySlice<UInt8>, delimiters: Delimiters, into text: inout TextOutput) {
        switch coding {
        case .utf8: text.utf8.append(contentsOf: String(decoding: bytes, as: UTF8.self).utf8)
        case .gb18030: GB18030.decode(bytes, into: &text)
        case .iso2022(let first): Self.decode(bytes, startingWith: first, delimiters: delimiters, into: &text)
        }
    }

    /// Reads ISO 2022 text of the 8-bit code (PS3.5 6.1.2.5).
    ///
    /// A delimiter brings back what value 1 designates. Where value 1 designates nothing above 80, the last set stays:
    /// then bytes there have no other meaning, and writers do forget to repeat the escape sequence behind a `^`.
    /// While kanji are in G0, the bytes of `^`, `=` and `\` are halves of characters and delimit nothing.
    private static func decode(
        _ bytes: ArraySlice<UInt8>, startingWith first: Designation, delimiters: Delimiters, into text: inout TextOutput
    ) {
        var active = first
        var index = bytes.startIndex
        func reset() {
            active.below = first.below
            active.above = first.above ?? active.above
        }
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
            var width = 1
            if byte == 0x1B {
                if let escape = EscapeSequence(bytes[index...]) {
                    if escape.isAbove { active.above = escape.element } else { active.below = escape.element }
                    width = escape.byteCount
                } else {
                    text.appendReplacement()
                }
            } else if byte <= 0x20 || byte == 0x7F {
                text.append(UInt32(byte))
                if Delimiters.isControl(byte) { reset() }
            } else if byte < 0x80 {
                if active.below.isDoubleByte {
                    let isPair = CodeElement.isGraphic(next)
                    text.append(isPair ? active.below.scalar(byte, next) ?? 0xFFFD : 0xFFFD)
                    width = isPair ? 2 : 1
                } else if delimiters.contains(byte) {
                    text.append(UInt32(byte))
                    reset()
                } else {
                    text.append(active.below == .romaji ? Self.romaji(byte) : UInt32(byte))
                }
            } else if let above = active.above, above.isDoubleByte {
                let isPair = byte > 0xA0 && byte < 0xFF && next > 0xA0 && next < 0xFF
                text.append(isPair ? above.scalar(byte, next) ?? 0xFFFD : 0xFFFD)
                width = isPair ? 2 : 1
            } else {
                text.append((active.above ?? .latin1).scalar(byte) ?? 0xFFFD)
            }
            index += width
        }
    }

    /// ISO-IR 14 has a yen sign and an overline where ASCII has the backslash and the tilde.
    private static func romaji(_ byte: UInt8) -> UInt32 {
        switch byte {
        case 0x5C: 0xA5
        case 0x7E: 0x203E
        default: UInt32(byte)
        }
    }
}

/// GB18030 and its part GBK: one, two or four bytes a character.
enum GB18030 {
    /// How many bytes the character at the start takes; a broken one takes a single byte.
    static func width(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let lead = bytes.first, (0x81...0xFE).contains(lead), bytes.count >= 2 else { return 1 }
        let start = bytes.startIndex
        let second = bytes[start + 1]
        if second >= 0x40 { return second == 0x7F || second == 0xFF ? 1 : 2 }
        guard isDigit(second), bytes.count >= 4, (0x81...0xFE).contains(bytes[start + 2]), isDigit(bytes[start + 3])
        else { return 1 }
        return 4
    }

    static func decode(_ bytes: ArraySlice<UInt8>, into text: inout TextOutput) {
        var rest = bytes
        while let lead = rest.first {
            let width = width(rest)
            let start = rest.startIndex
            switch width {
            case 2: text.append(CodeTables.gbPairs[lead, rest[start + 1]] ?? 0xFFFD)
            case 4: text.append(scalar(lead, rest[start + 1], rest[start + 2], rest[start + 3]) ?? 0xFFFD)
            default: text.append(lead < 0x80 ? UInt32(lead) : 0xFFFD)
            }
            rest = rest.dropFirst(width)
        }
    }

    /// Four bytes are a number with mixed radix: at first the rest of the basic plane, from 90 30 81 30 the others.
    private static func scalar(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt32? {
        let number = ((Int(a) &- 0x81) &* 10 &+ Int(b) &- 0x30) &* 1260 &+ (Int(c) &- 0x81) &* 10 &+ Int(d) &- 0x30
        if number < fourByteCount { return CodeTables.gbFours[number] }
        let scalar = UInt32(truncatingIfNeeded: number &- 189_000) &+ 0x10000
        return number >= 189_000 && scalar <= 0x10FFFF ? scalar : nil
    }

    /// The four-byte characters of the basic plane.
    static let fourByteCount = 39_420

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
