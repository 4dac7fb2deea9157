/// How the bytes of text become characters: the value of Specific Character Set (PS3.3 C.12.1.1.2, PS3.5 6.1).
///
/// Reading is tolerant and never fails. Misspelt terms (`ISO-IR 100`, `ISO 2022-IR 87`) are understood, unknown ones
/// count as the default repertoire, escape sequences are obeyed whether or not the set they name was declared, and bytes
/// with no meaning become U+FFFD. Bytes above 7F in the default repertoire, which forbids them, are read as ISO 8859-1:
/// that is what undeclared text of old devices nearly always is.
public struct CharacterSet: Hashable, Sendable {
    /// The default repertoire (ISO-IR 6).
    public static let `default` = CharacterSet(coding: .iso2022(Designation()))
    /// `ISO_IR 192`, in which Aloft writes all it writes.
    public static let utf8 = CharacterSet(coding: .utf8)

    enum Coding: Hashable, Sendable {
        case utf8
        /// GB18030, of which GBK is a part.
        case gb18030
        /// Everything else: up to two sets at a time, one below and one above 80 (ISO 2022, in the 8-bit code).
        case iso2022(Designation)
    }

    let coding: Coding

    private init(coding: Coding) { self.coding = coding }

    /// - Parameter specificCharacterSet: the values of (0008,0005); an empty first value is the default repertoire.
    public init(specificCharacterSet terms: [String]) {
        // Value 1 says what is active at the start; the others only announce escape sequences (PS3.5 6.1.2.5.4).
        // UTF-8 and the GB codes allow no others beside them, and don't count when they come later.
        coding = terms.first.flatMap { Self.codings[Self.key($0)] } ?? .iso2022(Designation())
    }

    public var isUTF8: Bool { coding == .utf8 }

    /// The characters of a value, which may be of any VR: those that (0008,0005) does not concern are of the default
    /// repertoire. Padding stays, as do the backslashes between values; these stand for nothing else in the result.
    public func decode(_ bytes: ArraySlice<UInt8>, vr: VR) -> String {
        let set = vr.dependsOnCharacterSet ? self : .default
        if set.readsAsASCII(bytes) { return String(decoding: bytes, as: UTF8.self) }
        if set.coding == .utf8 { return String(decoding: bytes, as: UTF8.self) }
        var text = TextOutput()
        text.utf8.reserveCapacity(bytes.count * 2)
        set.decode(bytes, delimiters: Delimiters(vr), into: &text)
        return String(decoding: text.utf8, as: UTF8.self)
    }

    /// Cuts a value at its backslashes (PS3.5 6.4): not at those bytes 5C which are half of a character.
    public func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        guard bytes.contains(0x5C) else { return [bytes] }
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var index = start
        var below = CodeElement.ascii
        while index < bytes.endIndex {
            if bytes[index] == 0x5C, !below.isDoubleByte {
                parts.append(bytes[start..<index])
                start = index + 1
            }
            index += width(at: index, of: bytes, below: &below)
        }
        parts.append(bytes[start...])
        return parts
    }

    /// How many bytes the character or escape sequence at `index` takes: at least one, never past the end.
    private func width(at index: Int, of bytes: ArraySlice<UInt8>, below: inout CodeElement) -> Int {
        switch coding {
        case .utf8: return 1
        case .gb18030: return GB18030.width(bytes[index...])
        case .iso2022(let first):
            if let escape = EscapeSequence(bytes[index...]) {
                if !escape.isAbove { below = escape.element }
                return escape.byteCount
            }
            if Delimiters.isControl(bytes[index]) { below = first.below }
            let isPair = below.isDoubleByte && CodeElement.isGraphic(bytes[index]) && index + 1 < bytes.endIndex
            return isPair && CodeElement.isGraphic(bytes[index + 1]) ? 2 : 1
        }
    }

    /// Whether these bytes are ASCII and mean that here.
    private func readsAsASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
        let isPlain = bytes.withUnsafeBufferPointer { buffer in
            var all: UInt8 = 0
            var hasEscape = false
            for byte in buffer {
                all |= byte
                hasEscape = hasEscape || byte == 0x1B
            }
            return all < 0x80 && !hasEscape
        }
        guard isPlain, case .iso2022(let first) = coding else { return isPlain }
        return first.below == .ascii || !bytes.contains { $0 == 0x5C || $0 == 0x7E }
    }
}

extension CharacterSet {
    /// The defined terms (PS3.3 tables C.12-2 to C.12-5) by their letters and digits alone.
    private static let codings: [String: Coding] = {
        var found: [String: Coding] = [
            "ISOIR192": .utf8, "ISO2022IR192": .utf8, "UTF8": .utf8,
            "GB18030": .gb18030, "GBK": .gb18030, "ISO2022GBK": .gb18030, "ISO2022GB18030": .gb18030,
        ]
        for element in CodeElement.allCases {
            guard let number = element.registration else { continue }
            let first = Designation(startingWith: element)
            found["ISOIR\(number)"] = .iso2022(first)
            found["ISO2022IR\(number)"] = .iso2022(first)
            found["ISO2022\(number)"] = .iso2022(first)  // as "ISO 2022 58" of CP-1234
        }
        for (part, element) in CodeElement.partsOfISO8859 {
            found["ISO8859\(part)"] = .iso2022(Designation(startingWith: element))
        }
        return found
    }()

    private static func key(_ term: String) -> String {
        var key = ""
        for byte in term.utf8.prefix(64) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                key.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "a")...UInt8(ascii: "z"): key.unicodeScalars.append(Unicode.Scalar(byte & 0xDF))
            default: break
            }
        }
        return key
    }
}

/// The characters at which the first value's sets come back (PS3.5 6.1.2.5.3).
struct Delimiters {
    private let isName: Bool
    private let isMultiValued: Bool

    init(_ vr: VR) {
        isName = vr == .PN
        isMultiValued = vr.isMultiValued
    }

    func contains(_ byte: UInt8) -> Bool {
        byte == 0x5C && isMultiValued || isName && (byte == UInt8(ascii: "^") || byte == UInt8(ascii: "="))
    }

    /// Tab and the ends of lines and pages.
    static func isControl(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D }
}

/// UTF-8 in the making.
struct TextOutput {
    var utf8: [UInt8] = []

    mutating func append(_ code: UInt32) {
        if code < 0x80 {
            utf8.append(UInt8(truncatingIfNeeded: code))
        } else {
            utf8.append(contentsOf: UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        }
    }

    mutating func appendReplacement() { utf8.append(contentsOf: UTF8.encodedReplacementCharacter) }
}
