import NIOCore
import TestSupport
import Testing

@testable import DICOMNetwork

@Suite struct MessageAssemblerTests {
    private let contexts =
        [
            1: PresentationContext(id: 1, abstractSyntaxUID: ctImageStorage, transferSyntaxUID: "1.2"),
            3: PresentationContext(id: 3, abstractSyntaxUID: DICOMUID.verification, transferSyntaxUID: "1.2"),
        ] as [UInt8: PresentationContext]
    private let store = OutgoingInstance(
        sopClassUID: ctImageStorage, sopInstanceUID: "1.2.3", contextID: 1, priority: 0
    )
    .command(messageID: 7)

    private func value(_ bytes: ByteBuffer, _ context: UInt8 = 1, command: Bool, last: Bool) -> PresentationDataValue {
        PresentationDataValue(contextID: context, isCommand: command, isLast: last, fragment: bytes)
    }
    private func assemble(_ values: [PresentationDataValue]) throws(PDUError) -> [MessageAssembler.Piece] {
        var assembler = MessageAssembler(limits: NetworkLimits())
        var pieces: [MessageAssembler.Piece] = []
        for value in values { try assembler.receive(value, contexts: contexts) { pieces.append($0) } }
        return pieces
    }

    @Test("a command set comes back as it was written") func command() throws {
        let read = try CommandSet(reading: Array(store.encoded().readableBytesView))
        #expect(read.integer(.commandGroupLength) == nil)  // an UL, not an US
        #expect(read.string(.affectedSOPClassUID) == ctImageStorage)
        #expect(read.integer(.messageID) == 7)
        #expect(read.hasDataSet)
        #expect(read.encoded() == store.encoded())
    }

    @Test("a damaged command set is read or refused, never a trap") func damage() {
        for seed in 0..<5000 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            let bytes = Array(store.encoded().readableBytesView).damaged(using: &random)
            guard let read = try? CommandSet(reading: bytes) else { continue }
            #expect((try? CommandSet(reading: Array(read.encoded().readableBytesView))) != nil, "seed \(seed)")
        }
    }

    @Test("a command in two fragments and a data set in three") func fragments() throws {
        var command = store.encoded()
        let taken = command.readSlice(length: 5)
        let head = try #require(taken)
        let data = ByteBuffer(bytes: [1, 2])
        let pieces = try assemble([
            value(head, command: true, last: false), value(command, command: true, last: true),
            value(data, command: false, last: false), value(ByteBuffer(), command: false, last: false),
            value(data, command: false, last: true),
        ])
        guard pieces.count == 4, case .command(let read, contextID: 1) = pieces[0] else {
            Issue.record("\(pieces)")
            return
        }
        #expect(read.encoded() == store.encoded())
        #expect(pieces.dropFirst() == [.dataSet(data), .dataSet(data), .endOfDataSet])
    }

    @Test("fragments out of order are refused") func order() {
        let whole = store.encoded()
        let data = ByteBuffer(bytes: [1, 2])
        let wrong: [([PresentationDataValue], PDUError.Code)] = [
            ([value(data, command: false, last: false)], .unexpectedDataSet),
            ([value(whole, command: true, last: true), value(whole, command: true, last: true)], .unexpectedCommand),
            ([value(whole, command: true, last: false), value(data, command: false, last: true)], .unexpectedDataSet),
            ([value(whole, command: true, last: true), value(data, 3, command: false, last: true)], .badValue),
            ([value(whole, 5, command: true, last: true)], .unknownContext),
            ([value(ByteBuffer(repeating: 0, count: 70000), command: true, last: false)], .tooLong),
            ([value(data, command: true, last: true)], .truncated),
        ]
        for (values, code) in wrong {
            let error = #expect(throws: PDUError.self) { try assemble(values) }
            #expect(error?.code == code)
        }
    }

    @Test(
        "a status knows its kind",
        arguments: [
            (0, .success), (0xB000, .warning), (0xFF00, .pending), (0xFE00, .cancel), (0xA700, .failure),
            (0x0211, .failure),
        ] as [(UInt16, Status.Kind)])
    func kinds(code: UInt16, kind: Status.Kind) {
        #expect(Status(rawValue: code).kind == kind)
    }
}
