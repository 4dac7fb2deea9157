import Identity
import Sealing
import TestSupport
import Testing

@Suite struct RecordTests {
    static let record = Record(
        form: .dataSet, verdict: 3, reason: 2, source: 1, rank: Array(1...12),
        study: PseudonymousUID(Bytes16(high: 1, low: 2)), series: PseudonymousUID(Bytes16(high: 3, low: 4)),
        instance: PseudonymousUID(Bytes16(high: 5, low: 6)), patientKey: PatientKey(Bytes16(high: 7, low: 8)),
        isDerived: true, transferSyntaxUID: "1.2.840.10008.1.2.1", sha256: [UInt8](repeating: 9, count: 32),
        crc32c: 0xDEAD_BEEF, byteCount: 5_000_000_010, envelope: [1, 2, 3],
        arrival: Record.Arrival(
            route: "C-STORE", peerAddress: "127.0.0.1", callingAETitle: "ÄE", calledAETitle: "ALOFT",
            subject: "dimse peer",
            commandSOPClassUID: "1.2", commandSOPInstanceUID: "1.3", milliseconds: 77),
        items: [
            Record.Item(kind: 3, digest: [UInt8](repeating: 1, count: 32), byteCount: 6_000_000_000),
            Record.Item(kind: 1, digest: [UInt8](repeating: 2, count: 32), byteCount: 10),
        ],
        spans: [
            Record.Span(item: 1, offset: 0, byteCount: 10), Record.Span(item: 0, offset: 500, byteCount: 5_000_000_000),
        ],
        outlying: [
            Record.OutlyingElement(
                tag: 0x7FE0_0010, vr: 0x4F57, hasUndefinedLength: true, item: 0, offset: 500, headerByteCount: 12,
                byteCount: 5_000_000_000)
        ])

    @Test("a record read again is the record written")
    func roundTrip() throws {
        #expect(try Record(parsing: Self.record.encoded()) == Self.record)
        var empty = Self.record
        empty.arrival.assumed = Record.Assumptions(
            issuerOfPatientID: "HÖSP", characterSet: "\\ISO 2022 IR 87", timeZone: "+0100")
        (empty.arrival.moveOriginatorAETitle, empty.arrival.moveOriginatorMessageID) = ("ASKER", 0xFFFE)
        (empty.items, empty.spans, empty.outlying, empty.envelope) = ([], [], [], [])
        let read = try Record(parsing: empty.encoded())
        #expect(read == empty)
        #expect(read.arrival.assumed.characterSetTerms == ["", "ISO 2022 IR 87"])
    }

    @Test("a record that is cut off anywhere is damaged")
    func truncated() {
        let bytes = Self.record.encoded()
        for count in 0..<bytes.count {
            #expect(throws: IdentityError.damagedRecord, "cut to \(count) bytes") {
                try Record(parsing: Array(bytes.prefix(count)))
            }
        }
    }

    @Test("a changed byte gives another record or an error, never a trap, and never a place outside its item")
    func mutated() {
        let bytes = Self.record.encoded()
        var random = SeededRandom(seed: 4)
        for place in bytes.indices {
            for value in [0, 0xFF, bytes[place] ^ 0x80, UInt8(truncatingIfNeeded: random.next())]
            where value != bytes[place] {
                var changed = bytes
                changed[place] = value
                guard let record = try? Record(parsing: changed) else { continue }
                #expect(
                    record != Self.record || record.isDerived != Self.record.isDerived || changed == bytes
                        || place == Self.flagPlace || record.encoded() != bytes, "byte \(place) is not read")
                for span in record.spans {
                    #expect(span.offset + span.byteCount <= record.items[Int(span.item)].byteCount)
                }
            }
        }
    }
    private static let flagPlace = 9

    @Test("random bytes behind the magic never trap")
    func noise() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<20_000 {
            let count = Int(random.next() % 400)
            let bytes =
                Array("ALFR".utf8) + [1, 1]
                + (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next() & (random.next())) }
            _ = try? Record(parsing: bytes)
        }
    }

    @Test("spans that don't add up to the original, or leave their item, are damaged")
    func places() {
        var short = Self.record
        short.spans.removeLast()
        #expect(throws: IdentityError.damagedRecord) { try Record(parsing: short.encoded()) }
        var outside = Self.record
        outside.spans[0].offset = .max
        #expect(throws: IdentityError.damagedRecord) { try Record(parsing: outside.encoded()) }
        var nowhere = Self.record
        nowhere.outlying[0].item = 2
        #expect(throws: IdentityError.damagedRecord) { try Record(parsing: nowhere.encoded()) }
        var longHeader = Self.record
        longHeader.outlying[0].byteCount = 11
        #expect(throws: IdentityError.damagedRecord) { try Record(parsing: longHeader.encoded()) }
    }
}
