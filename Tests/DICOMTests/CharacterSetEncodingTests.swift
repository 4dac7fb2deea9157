import Testing

@testable import DICOM

/// Text written in the character sets of PS3.3 C.12.1.1.2.
@Suite struct CharacterSetEncodingTests {
    @Test(
        "what a single-byte set can say, it says and reads again",
        arguments: [
            ("ISO_IR 100", "Äneas^Rüdiger"), ("ISO_IR 101", "Dvořák^Čeněk"), ("ISO_IR 109", "Ħal Għaxaq"),
            ("ISO_IR 110", "Āris^Ķīlis"), ("ISO_IR 144", "Люкceмбypг"), ("ISO_IR 127", "قباني^لنزار"),
            ("ISO_IR 126", "Διονυσιος"), ("ISO_IR 138", "שרון^דבורה"), ("ISO_IR 148", "Şule^Ğ"),
            ("ISO_IR 166", "สมชาย"),
            ("ISO_IR 13", "ﾔﾏﾀﾞ^ﾀﾛｳ"), ("ISO_IR 203", "Œuvre €"), ("ISO_IR 192", "山田^太郎 🩻"), ("", "Smith^John"),
        ])
    func roundTrip(term: String, text: String) throws {
        let set = CharacterSet(specificCharacterSet: [term])
        let bytes = try #require(set.encode(text, vr: .PN))
        #expect(set.decode(bytes[...], vr: .PN) == text)
        #expect(set.isUTF8 || bytes.count == text.unicodeScalars.count)
    }

    @Test(
        "what a set can't say is nil",
        arguments: [
            ("ISO_IR 100", "Čeněk"), ("ISO_IR 144", "Müller"), ("", "Müller"), ("ISO_IR 13", "a~b"),
            ("ISO_IR 13", "ヤマダ"),
            ("ISO_IR 100", "a\u{1B}b"), ("GB18030", "山"), ("ISO 2022 IR 87", "山"), ("ISO 2022 IR 149", "김"),
        ])
    func unsayable(term: String, text: String) {
        #expect(CharacterSet(specificCharacterSet: [term]).encode(text, vr: .LO) == nil)
    }

    @Test(
        "every byte that a set reads, it writes back",
        arguments: [
            "ISO_IR 100", "ISO_IR 101", "ISO_IR 109", "ISO_IR 110", "ISO_IR 144", "ISO_IR 127", "ISO_IR 126",
            "ISO_IR 138",
            "ISO_IR 148", "ISO_IR 166", "ISO_IR 203",
        ])
    func everyByte(term: String) {
        let set = CharacterSet(specificCharacterSet: [term])
        var count = 0
        for byte in 0xA0...0xFF as ClosedRange<UInt8> {
            let text = set.decode([byte], vr: .LO)
            if text == "\u{FFFD}" { continue }
            count += 1
            #expect(set.encode(text, vr: .LO) == [byte])
        }
        #expect(count > 40)
    }

    @Test("a private attribute is found in whatever block its creator has")
    func privateBlocks() throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(Tag(0x0029, 0x0010), .LO, string: "ONE")
        writer.append(Tag(0x0029, 0x0011), .UN, string: "TWO ")
        writer.append(Tag(0x0029, 0x1001), .LO, string: "first")
        writer.append(Tag(0x0029, 0x1101), .UN, string: "second\\third")
        let dataSet = try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        #expect(dataSet.tag(Tag(0x0029, 0x4201), ownedBy: "TWO") == Tag(0x0029, 0x1101))
        #expect(dataSet.tag(Tag(0x0029, 0x4201), ownedBy: "THREE") == nil)
        #expect(dataSet.creator(of: Tag(0x0029, 0x1001)) == "ONE")
        #expect(dataSet[Tag(0x0029, 0x1101)]?.texts() == ["second", "third"])
    }
}
