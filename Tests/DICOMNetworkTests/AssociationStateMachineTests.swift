import Testing

@testable import DICOMNetwork

@Suite struct AssociationStateMachineTests {
    typealias Machine = AssociationStateMachine

    @Test("the table has every event and state") func whole() {
        #expect(TransitionTable.cells.count == 19 * 13)
    }

    @Test("every cell of PS3.8 Table 9-10, the empty ones too", arguments: TransitionTable.cells)
    func transition(cell: TransitionTable.Cell) throws {
        let state = try #require(Machine.State(rawValue: cell.state))
        let event = TransitionTable.events[cell.event - 1]
        for role in [Machine.Role.requestor, .acceptor] {
            let step = Machine.step(from: state, on: event, as: role)
            #expect(step.map { "\($0.0)" } == cell.action)
            let isSecond = cell.next.count == 2 && cell.action == "ar8" && role == .acceptor
            #expect(step?.1.rawValue == (isSecond ? cell.next.last : cell.next.first))
        }
    }

    @Test("a request without protocol version 1 is rejected (AE-6)") func version() {
        var machine = Machine(role: .acceptor)
        #expect(machine.receive(.transportIndicated) == Machine.Reaction(artim: .start))
        var request = TransitionTable.request
        request.protocolVersion = 2
        #expect(
            machine.receive(.received(.associateRequest(request)))
                == Machine.Reaction(artim: .start, send: .associateReject(.protocolVersionNotSupported)))
        #expect(machine.state == .awaitingClose)
    }

    @Test("an acceptor's life: asked, accepted, data, released") func life() {
        var machine = Machine(role: .acceptor)
        let (request, accept) = (TransitionTable.request, TransitionTable.accept)
        #expect(machine.receive(.transportIndicated) == .init(artim: .start))
        #expect(
            machine.receive(.received(.associateRequest(request))) == .init(artim: .stop, indicate: .associate(request))
        )
        #expect(machine.receive(.accept(accept)) == .init(send: .associateAccept(accept)))
        let value = TransitionTable.value
        #expect(machine.receive(.received(.data(value))) == .init(indicate: .data(value)))
        #expect(machine.receive(.sendData) == .init(sendsData: true))
        #expect(machine.receive(.received(.releaseRequest)) == .init(indicate: .release))
        #expect(machine.receive(.releaseReply) == .init(artim: .start, send: .releaseReply))
        #expect(machine.receive(.transportClosed) == .init(artim: .stop))
        #expect(machine.state == .idle)
    }

    @Test("what must not come is answered with A-ABORT and told to the user (AA-8)") func unexpected() {
        var machine = Machine(role: .acceptor)
        _ = machine.receive(.transportIndicated)
        _ = machine.receive(.received(.associateRequest(TransitionTable.request)))
        #expect(
            machine.receive(.received(.releaseReply))
                == .init(
                    artim: .start, send: .abort(.byProvider(.unexpectedPDU)),
                    indicate: .providerAbort(.unexpectedPDU)))
    }
}
