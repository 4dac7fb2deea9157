import Archive
import DICOM
import Sealing
import Testing
import Vault

@testable import Service

@Suite struct MetadataAnswerTests {
    @Test("roots of addresses are replaced, whatever pieces the text comes in", arguments: 1...80)
    func roots(pieceByteCount: Int) throws {
        let (old, new) = ("http://127.0.0.1:8080/dicom-web", "https://pacs.example/aloft/dicom-web")
        let before = #"""
            [{"7FE00010":{"vr":"OW","BulkDataURI":"\#(old)/studies/1/bulkdata/7FE00010"},
            "00100010":{"vr":"PN","Value":[{"Alphabetic":"\"BulkDataURI\":\"\#(old)/studies"}]},
            "00420011":{"vr":"OB","BulkDataURI":"\#(old)x/studies/2"},"BulkDataURI":"\#(old)/studies/3"}]
            """#
        let after = before.replacing("\"BulkDataURI\":\"\(old)/studies/1", with: "\"BulkDataURI\":\"\(new)/studies/1")
            .replacing("\"BulkDataURI\":\"\(old)/studies/3", with: "\"BulkDataURI\":\"\(new)/studies/3")
        #expect(after != before)
        var replacer = try #require(RootReplacer(from: old, to: new))
        var text: [UInt8] = []
        var rest = Array(before.utf8)[...]
        while !rest.isEmpty {
            text += replacer.replace(Array(rest.prefix(pieceByteCount)))
            rest = rest.dropFirst(pieceByteCount)
        }
        text += replacer.finish()
        #expect(String(decoding: text, as: UTF8.self) == after)
    }

    @Test(
        "a root that JSON would escape is none that can be replaced", arguments: ["http://a/\"", "http://a\\b", "a b"])
    func badRoot(root: String) {
        #expect(RootReplacer(from: root, to: "http://b") == nil)
        #expect(RootReplacer(from: "http://b", to: root) == nil)
    }

    private func series(_ id: Int64, shown: UInt8 = 1) -> ShownSeries {
        ShownSeries(
            id: id, study: PseudonymousUID(Bytes16(high: 0, low: 1)), series: PseudonymousUID(Bytes16(high: 0, low: 2)),
            shown: ShownDigest(bytes: [UInt8](repeating: shown, count: 16)), instanceCount: 1, prepared: nil)
    }

    @Test("a series is due when it has been quiet for long enough, and once more when it changed")
    func due() {
        var plan = PreparationPlan(delay: .seconds(5))
        let start = ContinuousClock.now
        func due(_ series: ShownSeries, _ seconds: Double) -> Bool {
            !plan.due([series], now: start + .seconds(seconds)).isEmpty
        }
        #expect(!due(series(1), 0))
        #expect(!due(series(1), 4.9))
        #expect(!due(series(1, shown: 2), 5), "it changed")
        #expect(!due(series(1, shown: 2), 9.9))
        #expect(due(series(1, shown: 2), 10))
        plan.noteFailure(of: series(1, shown: 2), mayPass: false, now: start + .seconds(10))
        #expect(!due(series(1, shown: 2), 1_000), "what can't be read is not tried for ever")
        #expect(!due(series(1, shown: 3), 1_001))
        #expect(due(series(1, shown: 3), 1_006))
        plan.noteFailure(of: series(1, shown: 3), mayPass: true, now: start + .seconds(1_006))
        #expect(!due(series(1, shown: 3), 1_007))
        #expect(due(series(1, shown: 3), 1_011))
    }

    @Test("the root that most clients come by is preferred, and two names don't take turns")
    func votes() {
        var votes = RootVotes(preferred: "http://0.0.0.0:8080")
        let first = votes.vote(for: "http://a")
        #expect(first, "nobody came by the one before")
        let turns = (0..<100).filter { votes.vote(for: $0.isMultiple(of: 2) ? "http://b" : "http://a") }
        #expect(turns.isEmpty && votes.preferred == "http://a")
        let changes = (0..<500).filter { _ in votes.vote(for: "http://b") }
        #expect(changes.count == 1 && votes.preferred == "http://b")
        for number in 0..<1_000 { _ = votes.vote(for: "http://made-up-\(number)") }
        #expect(votes.preferred == "http://b")
    }

    @Test("a configured root is not outvoted")
    func configured() {
        let roots = MetadataRoots(configured: "https://pacs.example")
        roots.resume(with: "http://a")
        #expect((0..<10).allSatisfy { _ in roots.note("http://a") == nil })
        #expect(roots.preferred == "https://pacs.example")
    }

    @Test("whoever changes how metadata is written raises MetadataText.version")
    func textVersion() throws {
        let known: [UInt16: String] = [1: "fbda6a3fe728695a"]
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.specificCharacterSet, .CS, string: "ISO_IR 192")
        writer.append(.patientName, .PN, string: "Müller^Eva=山田^太郎")
        writer.append(.patientID, .LO, string: "A\\B")
        writer.append(.sliceThickness, .DS, string: "1.50\\+2e3\\x")
        writer.append(.instanceNumber, .IS, string: "7")
        writer.append(.rows, .US, integers: [16])
        writer.append(.pixelData, .OW, bytes: [1, 2, 3, 4])
        let words = try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        let text = try words.json(options: ModelOptions { _, tag, _, _ in tag == .pixelData ? "http://a/b" : nil })
        let digest = Hexadecimal.string(SHA256Hasher.digest(text).prefix(8))
        #expect(known[MetadataText.version] == digest, "\(String(decoding: text, as: UTF8.self))")
    }
}
