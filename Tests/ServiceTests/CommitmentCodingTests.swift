import DICOM
import TestSupport
import Testing
import Vault

@testable import Service

@Suite struct CommitmentCodingTests {
    private static let ct = "1.2.840.10008.5.1.4.1.1.2"
    private static let syntaxes = [
        TransferSyntax.explicitVRLittleEndian.uid, TransferSyntax.implicitVRLittleEndian.uid,
    ]

    private static func references(_ count: Int) -> [CommitmentReference] {
        (0..<count).map { CommitmentReference(sopClassUID: ct, sopInstanceUID: "1.2.3.\($0)") }
    }

    private static func problem(_ bytes: [UInt8]) -> CommitmentRequest.Problem? {
        do throws(CommitmentRequest.Problem) {
            _ = try CommitmentRequest(reading: bytes, transferSyntaxUID: syntaxes[0])
            return nil
        } catch { return error }
    }

    @Test("a request comes back from its bytes, each instance once", arguments: syntaxes)
    func request(syntax: String) throws {
        var request = CommitmentRequest(transactionUID: "2.25.1", references: Self.references(5))
        #expect(
            try CommitmentRequest(reading: request.encoded(transferSyntaxUID: syntax), transferSyntaxUID: syntax)
                == request)
        request.references += Self.references(2)
        let read = try CommitmentRequest(
            reading: request.encoded(transferSyntaxUID: syntax), transferSyntaxUID: syntax)
        #expect(read.references == Self.references(5))
    }

    @Test("what lacks its transaction, its instances or one of their UIDs is no request, and the comment says so")
    func malformed() {
        func encoded(_ transactionUID: String?, _ items: [[(DICOM.Tag, String)]]?) -> [UInt8] {
            var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
            if let transactionUID { writer.append(.transactionUID, .UI, string: transactionUID) }
            if let items {
                writer.appendSequence(
                    .referencedSOPSequence,
                    items: items.map { item in
                        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
                        for (tag, value) in item { writer.append(tag, .UI, string: value) }
                        return writer.bytes
                    })
            }
            return writer.bytes
        }
        let whole = [(DICOM.Tag.referencedSOPClassUID, Self.ct), (DICOM.Tag.referencedSOPInstanceUID, "1.2")]
        #expect(Self.problem(encoded("1.2", [whole])) == nil)
        let wrong: [(bytes: [UInt8], word: String)] = [
            (encoded(nil, [whole]), "1195"), (encoded("", [whole]), "1195"), (encoded("a b", [whole]), "1195"),
            (encoded(String(repeating: "1", count: 65), [whole]), "1195"), (encoded("1.2", nil), "1199"),
            (encoded("1.2", []), "1199"), (encoded("1.2", [whole, [whole[0]]]), "UID"),
            (encoded("1.2", [[whole[1]]]), "UID"), (encoded("1.2", [[whole[0], (whole[1].0, "")]]), "UID"),
            ([], "1195"), (Array(encoded("1.2", [whole]).dropLast(3)), "read"),
        ]
        for (bytes, word) in wrong {
            let problem = Self.problem(bytes)
            #expect(problem?.comment.contains(word) == true, "\(word): \(String(describing: problem))")
            #expect(problem?.comment.utf8.count ?? 0 <= 64, "an Error Comment has 64 characters")
            #expect(problem?.isTooLarge == false)
        }
        let limit = CommitmentRequest.maximumReferenceCount
        for count in [limit, limit + 1] {
            let request = CommitmentRequest(transactionUID: "1.2", references: Self.references(count))
            let problem = Self.problem(request.encoded(transferSyntaxUID: Self.syntaxes[0]))
            #expect((problem?.isTooLarge ?? false) == (count > limit))
        }
    }

    @Test("a report comes back from its bytes, with its event type", arguments: syntaxes)
    func report(syntax: String) throws {
        let references = Self.references(4)
        let failed = references.prefix(2).map { CommitmentResult.Failure($0, reason: 0x0119) }
        for (result, event) in [
            (CommitmentResult(committed: references), CommitmentReport.Event.allCommitted),
            (CommitmentResult(failed: failed), .failuresExist),
            (CommitmentResult(committed: Array(references.suffix(2)), failed: failed), .failuresExist),
        ] {
            let report = CommitmentReport(transactionUID: "2.25.1", retrieveAETitle: "ALOFT", result: result)
            #expect(report.event == event)
            let bytes = report.encoded(transferSyntaxUID: syntax)
            #expect(try CommitmentReport(reading: bytes, event: event, transferSyntaxUID: syntax) == report)
            let other: CommitmentReport.Event = event == .allCommitted ? .failuresExist : .allCommitted
            #expect(throws: CommitmentRequest.Problem.self, "the event type must fit") {
                try CommitmentReport(reading: bytes, event: other, transferSyntaxUID: syntax)
            }
            let dataSet = try DataSet(parsing: bytes, transferSyntax: TransferSyntax(uid: syntax))
            #expect(dataSet.elements.map(\.tag) == dataSet.elements.map(\.tag).sorted())
        }
    }

    @Test("damaged requests and reports are read or refused, never a trap")
    func damage() {
        let request = CommitmentRequest(transactionUID: "2.25.1", references: Self.references(3))
        let report = CommitmentReport(
            transactionUID: "2.25.1", retrieveAETitle: "ALOFT",
            result: CommitmentResult(
                committed: Self.references(2),
                failed: [CommitmentResult.Failure(Self.references(1)[0], reason: 0x0110)]))
        for syntax in Self.syntaxes {
            let (first, second) = (
                request.encoded(transferSyntaxUID: syntax), report.encoded(transferSyntaxUID: syntax)
            )
            for seed in 0..<2_000 as Range<UInt64> {
                var random = SeededRandom(seed: seed)
                func damaged(_ bytes: [UInt8]) -> [UInt8] {
                    var bytes = bytes
                    for _ in 0..<Int.random(in: 1...4, using: &random) {
                        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
                            in: .min ... .max, using: &random)
                    }
                    return Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
                }
                if let read = try? CommitmentRequest(reading: damaged(first), transferSyntaxUID: syntax) {
                    #expect(!read.references.isEmpty && !read.transactionUID.isEmpty, "seed \(seed)")
                }
                if let read = try? CommitmentReport(
                    reading: damaged(second), event: .failuresExist, transferSyntaxUID: syntax)
                {
                    #expect(!read.result.failed.isEmpty, "seed \(seed)")
                }
            }
        }
    }

    @Test("transaction UIDs are UIDs of random UUIDs, each another")
    func transactionUIDs() throws {
        let uids = (0..<1_000).map { _ in CommitmentRequester.newTransactionUID() }
        #expect(Set(uids).count == uids.count)
        for uid in uids {
            #expect(CommitmentItem.isUID(uid) && uid.hasPrefix("2.25."))
            let bits = try #require(UInt128(uid.dropFirst(5)))
            #expect(bits >> 76 & 0xF == 4 && bits >> 62 & 0b11 == 0b10)
        }
    }
}
