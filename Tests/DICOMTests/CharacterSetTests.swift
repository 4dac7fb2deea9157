import TestSupport
import Testing

@testable import DICOM

/// Text, and what it is in bytes. `\e` stands for ESC.
struct TextVector: Sendable, CustomTestStringConvertible {
    let name: String
    let terms: [String]
    let vr: VR
    let bytes: [UInt8]
    let text: String

    struct Piece: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
        let bytes: [UInt8]
        init(stringLiteral text: String) { bytes = Array(text.replacing("\\e", with: "\u{1B}").utf8) }
        init(arrayLiteral bytes: UInt8...) { self.bytes = bytes }
    }

    init(_ name: String, _ terms: [String], _ vr: VR = .PN, _ pieces: [Piece], _ text: String) {
        self.name = name
        self.terms = terms
        self.vr = vr
        self.text = text
        bytes = pieces.flatMap(\.bytes)
    }

    var testDescription: String { name }
}

@Suite("Character sets") struct CharacterSetTests {
    static let vectors: [TextVector] = [
        TextVector(
            "PS3.5 H.3.1: kanji and kana", ["", "ISO 2022 IR 87"], .PN,
            ["Yamada^Tarou=\\e$B;3ED\\e(B^\\e$BB@O:\\e(B=\\e$B$d$^$@\\e(B^\\e$B$?$m$&\\e(B"],
            "Yamada^Tarou=山田^太郎=やまだ^たろう"),
        TextVector(
            "PS3.5 H.3.2: half-width katakana first", ["ISO 2022 IR 13", "ISO 2022 IR 87"], .PN,
            [
                [0xD4, 0xCF, 0xC0, 0xDE], "^", [0xC0, 0xDB, 0xB3],
                "=\\e$B;3ED\\e(J^\\e$BB@O:\\e(J=\\e$B$d$^$@\\e(J^\\e$B$?$m$&\\e(J",
            ],
            "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"),
        TextVector(
            "PS3.5 I.2: hangul and hanja", ["", "ISO 2022 IR 149"], .PN,
            [
                "Hong^Gildong=\\e$)C", [0xFB, 0xF3], "^\\e$)C", [0xD1, 0xCE, 0xD4, 0xD7], "=\\e$)C", [0xC8, 0xAB],
                "^\\e$)C", [0xB1, 0xE6, 0xB5, 0xBF],
            ],
            "Hong^Gildong=洪^吉洞=홍^길동"),
        TextVector(
            "PS3.5 I.3: hangul between ASCII, over lines", ["", "ISO 2022 IR 149"], .LT,
            ["The 1st \\e$)C", [0xB1, 0xE6, 0xB5, 0xBF], " line.\r\n2nd \\e$)C", [0xB1, 0xE6], "\r\n"],
            "The 1st 길동 line.\r\n2nd 길\r\n"),
        TextVector("PS3.5 J.1: hanzi in UTF-8", ["ISO_IR 192"], .PN, ["Wang^XiaoDong=王^小東="], "Wang^XiaoDong=王^小東="),
        TextVector(
            "PS3.5 J.3: hanzi in GB18030", ["GB18030"], .PN,
            ["Wang^XiaoDong=", [0xCD, 0xF5], "^", [0xD0, 0xA1, 0xB6, 0xAB], "="], "Wang^XiaoDong=王^小东="),
        TextVector(
            "PS3.5 K.2: hanzi in GB 2312", ["", "ISO 2022 IR 58"], .PN,
            ["Zhang^XiaoDong=\\e$)A", [0xD5, 0xC5], "^\\e$)A", [0xD0, 0xA1, 0xB6, 0xAB], "="], "Zhang^XiaoDong=张^小东="),
        TextVector(
            "PS3.5 K.3: hanzi over lines", ["", "ISO 2022 IR 58"], .LT,
            ["1.\\e$)A", [0xB5, 0xDA, 0xD2, 0xBB, 0xD0, 0xD0], "\r\n2.\\e$)A", [0xB5, 0xDA, 0xB6, 0xFE], "\r\n"],
            "1.第一行\r\n2.第二\r\n"),
        TextVector("JIS X 0212", ["ISO 2022 IR 6", "ISO 2022 IR 159"], .LO, ["a\\e$(D0!\\e(Bb"], "a丂b"),
        TextVector(
            "two halves designated one after the other", ["ISO 2022 IR 100", "ISO 2022 IR 144"], .LO,
            [[0xE4], "\\e-L", [0xBB], "\\e-A", [0xE4]], "äЛä"),
        TextVector(
            "a delimiter brings the first set back", ["ISO 2022 IR 100", "ISO 2022 IR 144"], .PN,
            ["\\e-L", [0xBB], "^", [0xE4]], "Л^ä"),
        TextVector(
            "a line end brings the first set back", ["ISO 2022 IR 100", "ISO 2022 IR 126"], .LT,
            ["\\e-F", [0xC1], "\n", [0xE4]], "Α\nä"),
        TextVector(
            "a caret is no delimiter outside names", ["ISO 2022 IR 100", "ISO 2022 IR 144"], .LO,
            ["\\e-L", [0xBB], "^", [0xBB]], "Л^Л"),
        TextVector(
            "hangul behind a caret whose writer forgot the escape sequence", ["", "ISO 2022 IR 149"], .PN,
            ["\\e$)C", [0xB1, 0xE6], "^", [0xB5, 0xBF]], "길^동"),
        TextVector("yen sign and overline of ISO-IR 14 in text", ["ISO_IR 13"], .LT, ["\\~", [0xB1]], "¥‾ｱ"),
        TextVector("a backslash between values under ISO-IR 14", ["ISO_IR 13"], .LO, [[0xB1], "\\", [0xB2]], "ｱ\\ｲ"),
        TextVector("GBK whose second byte is a backslash", ["GBK"], .LO, [[0x81, 0x5C], "x"], "乗x"),
        TextVector(
            "GB18030 of four bytes, in and beyond the basic plane", ["GB18030"], .LO,
            [[0x81, 0x30, 0x89, 0x38], [0x95, 0x32, 0x82, 0x36]], "ß𠀀"),
        TextVector("Latin-9", ["ISO_IR 203"], .LO, [[0xA4]], "€"),
        TextVector("Thai", ["ISO_IR 166"], .LO, [[0xA1]], "ก"),
        TextVector("undeclared text is read as Latin-1", [], .LO, [[0xE4]], "ä"),
        TextVector("an unknown term is the default repertoire", ["X-OWN 1"], .LO, [[0xE4]], "ä"),
        TextVector("code strings are not of the data set's set", ["ISO_IR 144"], .CS, [[0xE4]], "ä"),
        TextVector(
            "a broken pair", ["", "ISO 2022 IR 149"], .LO, ["\\e$)C", [0xB1], "x", [0xFE]], "\u{FFFD}x\u{FFFD}"),
        TextVector("half a kanji at the end", ["", "ISO 2022 IR 87"], .LO, ["\\e$B;3E"], "山\u{FFFD}"),
        TextVector("an escape sequence that nobody knows", ["", "ISO 2022 IR 87"], .LO, ["a\\e%Xb"], "a\u{FFFD}%Xb"),
        TextVector("broken UTF-8", ["ISO_IR 192"], .LO, ["a", [0xC3], "b"], "a\u{FFFD}b"),
    ]

    @Test("text is read as the standard's examples say", arguments: vectors)
    func vector(_ vector: TextVector) {
        let set = CharacterSet(specificCharacterSet: vector.terms)
        #expect(set.decode(vector.bytes[...], vr: vector.vr) == vector.text)
    }

    @Test(
        "misspelt terms are understood",
        arguments: [
            "ISO_IR 100", "ISO IR 100", "ISO-IR 100", "ISO_IR_100", "iso_ir 100",
            "ISO 2022 IR 100", "ISO-2022-IR-100", "ISO8859-1", "ISO_IR100",
        ])
    func misspelt(_ term: String) {
        #expect(CharacterSet(specificCharacterSet: [term]) == CharacterSet(specificCharacterSet: ["ISO_IR 100"]))
    }

    @Test("values are cut at backslashes, not at halves of characters")
    func split() {
        let gbk = CharacterSet(specificCharacterSet: ["GBK"])
        #expect(gbk.split([0x81, 0x5C, 0x5C, 0x41]) == [[0x81, 0x5C], [0x41]])
        let japanese = CharacterSet(specificCharacterSet: ["", "ISO 2022 IR 87"])
        let kanji = Array("\u{1B}$B5\\\u{1B}(B\\x".utf8)  // 35 5C is one kanji
        #expect(japanese.split(kanji[...]).map(Array.init) == [Array("\u{1B}$B5\\\u{1B}(B".utf8), Array("x".utf8)])
        #expect(CharacterSet.default.split([0x5C]) == [[], []])
        #expect(CharacterSet.default.split([]) == [[]])
    }

    @Test("no bytes whatever trap, in any character set")
    func damage() {
        var random = SeededRandom(seed: 7)
        let sets: [[String]] = [
            [], ["ISO_IR 192"], ["GB18030"], ["ISO_IR 13"], ["", "ISO 2022 IR 87", "ISO 2022 IR 159"],
            ["ISO 2022 IR 100", "ISO 2022 IR 149", "ISO 2022 IR 58"], ["ISO_IR 166"],
        ]
        let escapes = ["$B", "(J", "(B", "$)C", "-L", "$(D", ")I"].map { [0x1B] + Array($0.utf8) }
        for _ in 0..<3_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<24, using: &random) {
                if Int.random(in: 0..<6, using: &random) == 0 {
                    bytes += escapes.randomElement(using: &random) ?? []
                } else {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            for terms in sets {
                let set = CharacterSet(specificCharacterSet: terms)
                _ = set.decode(bytes[...], vr: Bool.random(using: &random) ? .PN : .LT)
                #expect(Array(set.split(bytes[...]).joined(separator: [0x5C])) == bytes)
            }
        }
    }

    /// What pydicom reads, and so did their makers.
    @Test(
        "the patient names of real files",
        arguments: [
            ("chrArab", "قباني^لنزار"), ("chrFren", "Buc^Jérôme"), ("chrFrenMulti", "Buc^Jérôme"),
            ("chrGerm", "Äneas^Rüdiger"),
            ("chrGreek", "Διονυσιος"), ("chrH31", "Yamada^Tarou=山田^太郎=やまだ^たろう"),
            ("chrH32", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"), ("chrHbrw", "שרון^דבורה"), ("chrI2", "Hong^Gildong=洪^吉洞=홍^길동"),
            ("chrJapMulti", "やまだ^たろう"), ("chrJapMultiExplicitIR6", "やまだ^たろう"), ("chrKoreanMulti", "김희중"),
            ("chrRuss", "Люкceмбypг"), ("chrX1", "Wang^XiaoDong=王^小東"), ("chrX2", "Wang^XiaoDong=王^小东"),
        ])
    func realNames(file: String, name: String) throws {
        let (header, bytes) = try TestData.file("charsets/\(file).dcm").opened()
        let dataSet = try DataSet(parsing: bytes, transferSyntax: header.transferSyntax)
        let read = try #require(dataSet.string(.patientName))
        #expect(PersonName(parsing: read).formatted == name)
    }

    @Test(
        "an item has the character set of the data set around it, or its own",
        arguments: ["chrSQEncoding", "chrSQEncoding1"])
    func items(file: String) throws {
        let (header, bytes) = try TestData.file("charsets/\(file).dcm").opened()
        let dataSet = try DataSet(parsing: bytes, transferSyntax: header.transferSyntax)
        let item = try #require(dataSet.items(.requestedProcedureCodeSequence).first)
        #expect(item.string(.patientName) == "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう")
    }
}
