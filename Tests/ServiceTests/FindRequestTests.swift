import DICOM
import DICOMNetwork
import TestSupport
import Testing
import Vault

@testable import Service

/// From the identifier of a C-FIND request to a query, and back to an answer (PS3.4 C.4.1).
@Suite struct FindRequestTests {
    static let explicit = TransferSyntax.explicitVRLittleEndian

    /// A request in explicit VR little endian.
    static func request(
        _ model: FindModel = .studyRoot, _ options: ApplicationInformation.Query = ApplicationInformation.Query(),
        peer: Peer? = nil,
        syntax: TransferSyntax = explicit, _ build: (inout DataSetWriter) -> Void
    ) throws -> FindRequest {
        var writer = DataSetWriter(transferSyntax: syntax)
        build(&writer)
        let bytes = syntax.isDeflated ? try Deflater.deflate(writer.bytes[...]) : writer.bytes
        return try FindRequest(
            identifier: bytes, transferSyntaxUID: syntax.uid, model: model, options: options, aeTitle: "ALOFT",
            peer: peer)
    }

    static func failure(
        _ model: FindModel, _ options: ApplicationInformation.Query = ApplicationInformation.Query(),
        _ build: (inout DataSetWriter) -> Void
    )
        -> FindFailure?
    {
        do {
            _ = try request(model, options, build)
            return nil
        } catch { return error as? FindFailure }
    }

    static func found(_ build: (inout DataSetWriter) -> Void) -> [UInt8] {
        var writer = DataSetWriter(transferSyntax: explicit)
        writer.append(.specificCharacterSet, .CS, string: "ISO_IR 192")
        build(&writer)
        return writer.bytes
    }

    @Test("the hierarchical search wants one value of each unique key above", arguments: FindModel.allCases)
    func uniqueKeys(model: FindModel) throws {
        for (index, level) in model.levels.enumerated() {
            func build(_ writer: inout DataSetWriter, without missing: DICOM.Tag?, wildcard: Bool = false) {
                writer.append(.queryRetrieveLevel, .CS, string: level.rawValue)
                for above in model.levels[..<index] where above.uniqueKey != missing {
                    let isUID = above.uniqueKey != .patientID
                    writer.append(
                        above.uniqueKey, isUID ? .UI : .LO, string: wildcard ? isUID ? "1.2\\1.3" : "P*" : "1.2")
                }
            }
            #expect(throws: Never.self) { try Self.request(model) { build(&$0, without: nil) } }
            for above in model.levels[..<index] {
                let failure = Self.failure(model) { build(&$0, without: above.uniqueKey) }
                #expect(failure?.code == .identifierDoesNotMatchSOPClass)
                #expect(failure?.offendingElements == [above.uniqueKey])
                var options = ApplicationInformation.Query()
                options.isRelational = true
                #expect(Self.failure(model, options) { build(&$0, without: above.uniqueKey) } == nil)
            }
            if index > 0 {
                let failure = Self.failure(model) { build(&$0, without: nil, wildcard: true) }
                #expect(failure?.code == .identifierDoesNotMatchSOPClass)
            }
        }
    }

    @Test("a level that the model lacks does not match the SOP class")
    func levels() {
        for (model, level) in [
            (FindModel.studyRoot, "PATIENT"), (.patientStudyOnly, "SERIES"), (.patientStudyOnly, "IMAGE"),
            (.patientRoot, "FRAME"), (.studyRoot, ""),
        ] {
            let failure = Self.failure(model) { $0.append(.queryRetrieveLevel, .CS, string: level) }
            #expect(failure?.code == .identifierDoesNotMatchSOPClass)
            #expect(failure?.offendingElements == [.queryRetrieveLevel])
        }
        #expect(
            Self.failure(.studyRoot) { $0.append(.studyDate, .DA, string: "") }?.offendingElements == [
                .queryRetrieveLevel
            ])
    }

    @Test("a value that its attribute can't have is named, without being repeated")
    func badValue() {
        let failure = Self.failure(.studyRoot) {
            $0.append(.studyDate, .DA, string: "yesterday")
            $0.append(.queryRetrieveLevel, .CS, string: "STUDY")
        }
        #expect(failure?.code == .unableToProcess)
        #expect(failure?.offendingElements == [.studyDate])
        #expect(failure?.comment.contains("yesterday") == false)
    }

    @Test("keys become a query, and what can't be matched is told")
    func keys() throws {
        let request = try Self.request {
            $0.append(.specificCharacterSet, .CS, string: "ISO_IR 100")
            $0.append(.queryRetrieveLevel, .CS, string: "STUDY")
            $0.append(.modalitiesInStudy, .CS, string: "CT\\MR\\")
            $0.append(.patientName, .PN, bytes: [0x4D, 0xFC, 0x2A])
            $0.append(.patientID, .LO, string: "")
        }
        #expect(request.query.keys.map(\.path) == [[.modalitiesInStudy], [.patientName]])
        #expect(request.query.keys.map(\.values) == [["CT", "MR"], ["Mü*"]])
        #expect(!request.hasUnsupportedKeys)
        #expect(request.query.fields == .tags([.modalitiesInStudy, .patientName, .patientID, .studyInstanceUID]))
        let odd = try Self.request {
            $0.append(.queryRetrieveLevel, .CS, string: "STUDY")
            $0.append(Tag(0x0029, 0x1010), .LO, string: "whose?")
        }
        #expect(odd.hasUnsupportedKeys)
        #expect(odd.query.keys.isEmpty)
    }

    @Test("the identifier's character set is that of its peer where it names none")
    func assumedCharacterSet() throws {
        var peer = Peer(aeTitle: "OLD", host: "h", port: 104)
        peer.characterSet = "ISO_IR 144"
        let request = try Self.request(peer: peer) {
            $0.append(.queryRetrieveLevel, .CS, string: "STUDY")
            $0.append(.patientName, .PN, bytes: [0xB8, 0xD2, 0xD0, 0xDD])
        }
        #expect(request.query.keys.map(\.values) == [["Иван"]])
        #expect(request.characterSets.map(\.terms) == [["ISO_IR 144"], ["ISO_IR 192"]])
    }

    @Test("another retrieve AE title matches nothing, ours and none do")
    func retrieveAETitle() throws {
        for (value, nothing) in [("ALOFT", false), ("", false), ("AL*", false), ("OTHER", true), ("X\\ALOFT", false)] {
            let request = try Self.request {
                $0.append(.queryRetrieveLevel, .CS, string: "STUDY")
                $0.append(.retrieveAETitle, .AE, string: value)
            }
            #expect(request.matchesNothing == nothing, "\(value)")
            #expect(request.query.keys.isEmpty)
        }
    }

    @Test(
        "every attribute that was asked for comes back, in each transfer syntax",
        arguments: [
            TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian,
            .deflatedExplicitVRLittleEndian,
        ])
    func answer(syntax: TransferSyntax) throws {
        let request = try Self.request(syntax: syntax) {
            $0.append(.specificCharacterSet, .CS, string: "ISO_IR 100")
            $0.append(.queryRetrieveLevel, .CS, string: "IMAGE")
            $0.append(.procedureCodeSequence, .SQ, bytes: [])
            $0.append(.referencedStudySequence, .SQ, bytes: [])
            $0.append(.patientName, .PN, string: "")
            $0.append(.patientID, .LO, string: "")
            $0.append(Tag(0x0019, 0x0010), .LO, string: "MAKER")
            $0.append(Tag(0x0019, 0x1002), .DS, string: "")
            $0.append(.studyInstanceUID, .UI, string: "1.2")
            $0.append(.seriesInstanceUID, .UI, string: "1.3")
            $0.append(.rows, .US, bytes: [])
        }
        let found = Self.found { writer in
            var code = DataSetWriter(transferSyntax: Self.explicit)
            code.append(.codeValue, .SH, string: "C1")
            code.append(.codeMeaning, .LO, string: "Schädel")
            writer.append(.sopInstanceUID, .UI, string: "1.4")
            writer.appendSequence(.procedureCodeSequence, items: [code.bytes])
            writer.append(.patientName, .PN, string: "Müller^Jörg")
            writer.append(Tag(0x0019, 0x0011), .LO, string: "MAKER")
            writer.append(Tag(0x0019, 0x1102), .DS, string: "1.5")
            writer.append(.studyInstanceUID, .UI, string: "1.2")
            writer.append(.seriesInstanceUID, .UI, string: "1.3")
            writer.append(.rows, .US, integers: [512])
        }
        var bytes = try request.answer(found)
        if syntax.isDeflated { bytes = try Inflater.inflate(bytes[...]) }
        let answer = try DataSet(parsing: bytes, transferSyntax: syntax)
        #expect(answer.elements.map(\.tag) == answer.elements.map(\.tag).sorted())
        #expect(answer.string(.specificCharacterSet) == "ISO_IR 100")
        #expect(answer.string(.queryRetrieveLevel) == "IMAGE")
        #expect(answer.string(.retrieveAETitle) == "ALOFT")
        #expect(answer.string(.patientName) == "Müller^Jörg")
        #expect(answer[.patientName].map { Array($0.value) }?.contains(0xFC) == true)
        #expect(answer[.patientID]?.value.isEmpty == true)
        #expect(answer.string(.sopInstanceUID) == "1.4")
        #expect(answer.integer(.rows) == 512)
        #expect(answer.items(.procedureCodeSequence).first?.string(.codeMeaning) == "Schädel")
        #expect(answer[.referencedStudySequence]?.value.isEmpty == true)
        #expect(answer[Tag(0x0019, 0x1002)]?.texts().first == "1.5")
        #expect(answer[Tag(0x0019, 0x0010)]?.texts().first == "MAKER")
        #expect(answer[Tag(0x0019, 0x1102)] == nil)
    }

    @Test("an item of return keys is answered with these alone, in every item")
    func itemKeys() throws {
        let request = try Self.request {
            $0.append(.queryRetrieveLevel, .CS, string: "STUDY")
            var item = DataSetWriter(transferSyntax: Self.explicit)
            item.append(.codeValue, .SH, string: "")
            item.append(.codingSchemeVersion, .SH, string: "")
            $0.appendSequence(.procedureCodeSequence, items: [item.bytes])
        }
        let found = Self.found { writer in
            let items = ["A", "B"].map { value in
                var code = DataSetWriter(transferSyntax: Self.explicit)
                code.append(.codeValue, .SH, string: value)
                code.append(.codeMeaning, .LO, string: "not asked for")
                return code.bytes
            }
            writer.appendSequence(.procedureCodeSequence, items: items)
        }
        let answer = try DataSet(parsing: request.answer(found), transferSyntax: Self.explicit)
        let items = answer.items(.procedureCodeSequence)
        #expect(items.map { $0.string(.codeValue) } == ["A", "B"])
        #expect(items.allSatisfy { $0[.codeMeaning] == nil && $0[.codingSchemeVersion]?.value.isEmpty == true })
    }

    @Test(
        "an answer is in the set that the peer asked in, where that can say it",
        arguments: [
            ("", "Smith", "ISO_IR 100"), ("", "Müller", "ISO_IR 192"), ("ISO_IR 100", "Müller", "ISO_IR 100"),
            ("ISO_IR 100", "Иван", "ISO_IR 192"), ("ISO_IR 144", "Иван", "ISO_IR 144"),
            ("ISO_IR 144", "Müller", "ISO_IR 192"), ("ISO_IR 192", "Müller", "ISO_IR 192"),
            ("ISO_IR 13", "ﾔﾏﾀﾞ", "ISO_IR 13"), ("\\ISO 2022 IR 87", "Yamada", "\\ISO 2022 IR 87"),
            ("\\ISO 2022 IR 87", "Yamada=山田", "ISO_IR 192"), ("ISO 2022 IR 100", "Müller", "ISO 2022 IR 100"),
            ("broken term that is far too long", "Smith", "ISO_IR 100"),
        ])
    func answerCharacterSet(asked: String, name: String, expected: String) throws {
        let request = try Self.request {
            if !asked.isEmpty { $0.append(.specificCharacterSet, .CS, string: asked) }
            $0.append(.queryRetrieveLevel, .CS, string: "STUDY")
            $0.append(.patientName, .PN, string: "")
        }
        let bytes = try request.answer(Self.found { $0.append(.patientName, .PN, string: name) })
        let answer = try DataSet(parsing: bytes, transferSyntax: Self.explicit)
        #expect(answer.strings(.specificCharacterSet).joined(separator: "\\") == expected)
        #expect(answer.string(.patientName) == name)
    }

    @Test(
        "a peer that reads no UTF-8 gets Latin-1 where that can say it",
        arguments: [
            ("ISO_IR 192", "Müller", "ISO_IR 100"), ("", "Müller", "ISO_IR 100"), ("ISO_IR 192", "Иван", "ISO_IR 192"),
        ])
    func noUTF8(asked: String, name: String, expected: String) throws {
        var peer = Peer(aeTitle: "OLD", host: "h", port: 104)
        peer.quirks = [.noUTF8]
        let request = try Self.request(peer: peer) {
            if !asked.isEmpty { $0.append(.specificCharacterSet, .CS, string: asked) }
            $0.append(.queryRetrieveLevel, .CS, string: "STUDY")
            $0.append(.patientName, .PN, string: "")
        }
        let bytes = try request.answer(Self.found { $0.append(.patientName, .PN, string: name) })
        #expect(try DataSet(parsing: bytes, transferSyntax: Self.explicit).string(.specificCharacterSet) == expected)
    }

    @Test("a damaged identifier is understood or refused, never a trap", arguments: 0..<400 as Range<UInt64>)
    func damage(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var item = DataSetWriter(transferSyntax: Self.explicit)
        item.append(.codeValue, .SH, string: "X*")
        var writer = DataSetWriter(transferSyntax: Self.explicit)
        writer.append(.specificCharacterSet, .CS, string: "\\ISO 2022 IR 87")
        writer.append(.queryRetrieveLevel, .CS, string: "STUDY")
        writer.append(.studyDate, .DA, string: "20240101-20250101")
        writer.append(.studyTime, .TM, string: "-1200")
        writer.appendSequence(.procedureCodeSequence, items: [item.bytes])
        writer.append(.patientName, .PN, string: "A*^?=B")
        writer.append(Tag(0x0019, 0x0010), .LO, string: "MAKER")
        writer.append(Tag(0x0019, 0x1002), .UN, bytes: [1, 2, 3])
        writer.append(.rows, .US, integers: [512])
        var bytes = writer.bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            switch Int.random(in: 0...2, using: &random) {
            case 0: bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeLast(Int.random(in: 0..<min(20, bytes.count), using: &random))
            default: bytes.insert(0xFF, at: Int.random(in: 0...bytes.count, using: &random))
            }
        }
        for uid in ["1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"] {
            guard
                let request = try? FindRequest(
                    identifier: bytes, transferSyntaxUID: uid, model: .studyRoot,
                    options: ApplicationInformation.Query([1, 1, 1, 1]), aeTitle: "ALOFT")
            else { continue }
            let answer = try request.answer(Self.found { $0.append(.patientName, .PN, string: "Müller") })
            #expect(!answer.isEmpty)
        }
    }
}
