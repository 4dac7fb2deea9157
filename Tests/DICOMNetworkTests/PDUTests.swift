import NIOCore
import TestSupport
import Testing

@testable import DICOMNetwork

@Suite struct PDUTests {
    @Test("what is written is read, however the bytes are cut") func roundTrip() throws {
        for seed in 0..<500 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            let pdu = PDU.random(using: &random)
            #expect(try PDU.all(in: pdu.bytes) == [pdu], "seed \(seed)")
            var reader = PDUReader()
            var read: [PDU] = []
            for byte in pdu.bytes {
                reader.append(ByteBuffer(bytes: [byte]))
                while let next = try reader.next() { read.append(next) }
            }
            #expect(joined(read) == [pdu], "seed \(seed), byte by byte")
        }
    }

    /// Pieces of one value, put together again.
    private func joined(_ pdus: [PDU]) -> [PDU] {
        var values: [PresentationDataValue] = []
        for case .data(let value) in pdus { values.append(value) }
        guard let first = values.first, values.count == pdus.count else { return pdus }
        var whole = first
        for value in values.dropFirst() {
            whole.fragment.writeImmutableBuffer(value.fragment)
            whole.isLast = value.isLast
        }
        return [.data(whole)]
    }

    @Test("a damaged PDU is read or refused, never a trap") func damage() throws {
        for seed in 0..<5000 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            let bytes = PDU.random(using: &random).bytes.damaged(using: &random)
            guard let pdus = try? PDU.all(in: bytes) else { continue }
            for pdu in pdus {
                // What is text in no repertoire is changed once; after that it must be stable.
                guard let again = try? PDU.all(in: pdu.bytes).first else { continue }
                #expect(try PDU.all(in: again.bytes).first == again, "seed \(seed)")
            }
        }
    }

    @Test("a value of a giant PDU comes in pieces, and only its last piece is the last") func giant() throws {
        var reader = PDUReader()
        let length: UInt32 = 100 << 20
        reader.append(ByteBuffer(bytes: [4, 0] + be(length + 6) + be(length + 2) + [1, 0b10]))
        #expect(try reader.next() == nil)
        let piece = ByteBuffer(repeating: 7, count: 1 << 20)
        for index in 1...100 {
            reader.append(piece)
            guard case .data(let value)? = try reader.next() else {
                Issue.record("no piece \(index)")
                return
            }
            #expect(value.fragment.readableBytes == 1 << 20)
            #expect(value.isLast == (index == 100))
            #expect(try reader.next() == nil)
        }
    }

    @Test("two values in one PDU come one after the other") func twoValues() throws {
        let values = [true, false].map {
            PresentationDataValue(contextID: 3, isCommand: $0, isLast: true, fragment: ByteBuffer(bytes: [1, 2]))
        }
        var buffer = ByteBuffer()
        PDUWriter.write(values, into: &buffer)
        #expect(try PDU.all(in: Array(buffer.readableBytesView)) == values.map { .data($0) })
    }

    @Test(
        "bytes that break a rule are refused with the rule's code",
        arguments: [
            ([8, 0, 0, 0, 0, 0], .unknownPDU),
            ([5, 0, 0, 0, 0, 5], .badLength),
            ([1, 0, 0xFF, 0xFF, 0xFF, 0xFF], .tooLong),
            ([4, 0, 0, 0, 0, 5], .badLength),
            // An item of length 1 has no place for its own header.
            ([4, 0, 0, 0, 0, 6, 0, 0, 0, 1, 1, 0], .badLength),
            // An item that is longer than its PDU.
            ([4, 0, 0, 0, 0, 6, 0, 0, 0, 3, 1, 0], .truncated),
            ([4, 0, 0, 0, 0, 6, 0, 0, 0, 2, 2, 0], .badValue),
            // What is left after the last item is too short for another.
            ([4, 0, 0, 0, 0, 7, 0, 0, 0, 2, 1, 0, 0], .badLength),
            ([1, 0, 0, 0, 0, 4, 0, 1, 0, 0], .truncated),
        ] as [([UInt8], PDUError.Code)])
    func refused(bytes: [UInt8], code: PDUError.Code) {
        let error = #expect(throws: PDUError.self) { try PDU.all(in: bytes) }
        #expect(error?.code == code)
    }

    @Test("a limit lets its last value through and not one more") func limits() throws {
        var limits = NetworkLimits()
        limits.maximumTransferSyntaxCount = 3
        limits.maximumPresentationContextCount = 2
        func request(contexts: Int, syntaxes: Int) -> [UInt8] {
            PDU.associateRequest(
                AssociateRequest(
                    calledAETitle: "A", callingAETitle: "B",
                    presentationContexts: (0..<contexts).map {
                        PresentationContextProposal(
                            id: UInt8($0 * 2 + 1), abstractSyntaxUID: "1.2",
                            transferSyntaxUIDs: Array(repeating: "1.2", count: syntaxes))
                    }, userInformation: UserInformation())
            ).bytes
        }
        #expect(try PDU.all(in: request(contexts: 2, syntaxes: 3), limits: limits).count == 1)
        #expect(throws: PDUError.self) { try PDU.all(in: request(contexts: 3, syntaxes: 3), limits: limits) }
        #expect(throws: PDUError.self) { try PDU.all(in: request(contexts: 2, syntaxes: 4), limits: limits) }
    }

    private func be(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
}
