/// One of the sets of characters that DICOM uses under ISO 2022 (PS3.3 tables C.12-3 and C.12-4).
enum CodeElement: UInt8, Hashable, Sendable, CaseIterable {
    case ascii, romaji, katakana
    case latin1, latin2, latin3, latin4, latin5, latin9, greek, arabic, hebrew, cyrillic, thai
    case jisX0208, jisX0212, ksX1001, gb2312

    /// The number in the International Register, as in `ISO_IR 100`. ISO-IR 14 has no term of its own: it comes with 13.
    var registration: Int? {
        switch self {
        case .ascii: 6
        case .romaji: nil
        case .katakana: 13
        case .latin1: 100
        case .latin2: 101
        case .latin3: 109
        case .latin4: 110
        case .latin5: 148
        case .latin9: 203
        case .greek: 126
        case .arabic: 127
        case .hebrew: 138
        case .cyrillic: 144
        case .thai: 166
        case .jisX0208: 87
        case .jisX0212: 159
        case .ksX1001: 149
        case .gb2312: 58
        }
    }

    static let partsOfISO8859: [(Int, CodeElement)] = [
        (1, .latin1), (2, .latin2), (3, .latin3), (4, .latin4), (5, .cyrillic), (6, .arabic), (7, .greek), (8, .hebrew),
        (9, .latin5), (11, .thai), (15, .latin9),
    ]

    /// Whether two bytes make a character.
    var isDoubleByte: Bool {
        switch self {
        case .jisX0208, .jisX0212, .ksX1001, .gb2312: true
        case .ascii, .romaji, .katakana, .latin1, .latin2, .latin3, .latin4, .latin5, .latin9, .greek, .arabic, .hebrew,
            .cyrillic, .thai:
            false
        }
    }

    /// Whether a byte can be part of a character of a set of 94 or 94 × 94, in the lower half.
    static func isGraphic(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

    /// The scalar of a byte of 80 or more under a single-byte set, or nil.
    func scalar(_ byte: UInt8) -> UInt32? {
        switch self {
        case .ascii, .latin1: return UInt32(byte)
        case .katakana, .romaji: return (0xA1...0xDF).contains(byte) ? UInt32(byte) &+ (0xFF61 - 0xA1) : nil
        case .latin2: return CodeTables.latin2[byte]
        case .latin3: return CodeTables.latin3[byte]
        case .latin4: return CodeTables.latin4[byte]
        case .latin5: return CodeTables.latin5[byte]
        case .latin9: return CodeTables.latin9[byte]
        case .greek: return CodeTables.greek[byte]
        case .arabic: return CodeTables.arabic[byte]
        case .hebrew: return CodeTables.hebrew[byte]
        case .cyrillic: return CodeTables.cyrillic[byte]
        case .thai: return CodeTables.thai[byte]
        case .jisX0208, .jisX0212, .ksX1001, .gb2312: return nil
        }
    }

    /// The scalar of two bytes under a double-byte set, in either half, or nil.
    func scalar(_ first: UInt8, _ second: UInt8) -> UInt32? {
        switch self {
        case .jisX0208: CodeTables.jisX0208[first, second]
        case .jisX0212: CodeTables.jisX0212[first, second]
        case .ksX1001: CodeTables.ksX1001[first, second]
        case .gb2312: CodeTables.gb2312[first, second]
        case .ascii, .romaji, .katakana, .latin1, .latin2, .latin3, .latin4, .latin5, .latin9, .greek, .arabic, .hebrew,
            .cyrillic, .thai:
            nil
        }
    }
}

/// Which sets the bytes below and above 80 belong to: G0 and G1 of ISO 2022.
struct Designation: Hashable, Sendable {
    var below = CodeElement.ascii
    /// Nil where the text has not said.
    var above: CodeElement?

    init() {}

    /// What is active at the start, given value 1.
    init(startingWith element: CodeElement) {
        switch element {
        case .ascii, .jisX0208, .jisX0212: break  // the sets of kanji in G0 wait for their escape sequence
        case .romaji, .katakana: (below, above) = (.romaji, .katakana)
        case .latin1, .latin2, .latin3, .latin4, .latin5, .latin9, .greek, .arabic, .hebrew, .cyrillic, .thai,
            .ksX1001, .gb2312:
            above = element
        }
    }
}

/// ESC and what follows (PS3.3 tables C.12-3 and C.12-4).
struct EscapeSequence {
    let element: CodeElement
    /// Whether the set goes to the bytes of 80 and more (G1).
    let isAbove: Bool
    let byteCount: Int

    /// The sequence with which the bytes begin, if they do and it is one of DICOM's.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.first == 0x1B else { return nil }
        let rest = bytes.dropFirst().prefix(3)
        for (text, element, isAbove) in Self.all where rest.starts(with: text) {
            (self.element, self.isAbove, byteCount) = (element, isAbove, text.count + 1)
            return
        }
        return nil
    }

    private static let all: [([UInt8], CodeElement, Bool)] = {
        let below: [(String, CodeElement)] = [
            ("(B", .ascii), ("(J", .romaji), ("$B", .jisX0208), ("$@", .jisX0208), ("$(D", .jisX0212),
        ]
        let above: [(String, CodeElement)] = [
            (")I", .katakana), ("-A", .latin1), ("-B", .latin2), ("-C", .latin3), ("-D", .latin4), ("-F", .greek),
            ("-G", .arabic), ("-H", .hebrew), ("-L", .cyrillic), ("-M", .latin5), ("-T", .thai), ("-b", .latin9),
            ("$)C", .ksX1001), ("$)A", .gb2312),
        ]
        return below.map { (Array($0.0.utf8), $0.1, false) } + above.map { (Array($0.0.utf8), $0.1, true) }
    }()
}
