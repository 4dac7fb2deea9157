import Testing

@testable import DICOMNetwork

@Suite struct NegotiationTests {
    private let policy = ContextPolicy.storage { $0 == ctImageStorage }
    private func answer(_ abstract: String, _ transfer: [String]) -> PresentationContextAnswer {
        let proposal = PresentationContextProposal(id: 5, abstractSyntaxUID: abstract, transferSyntaxUIDs: transfer)
        return Negotiation.answer(
            to: proposal, isKnown: policy.acceptsAbstractSyntax(abstract), policy: policy)
    }
    private func request(_ user: UserInformation = UserInformation()) -> AssociateRequest {
        AssociateRequest(calledAETitle: "A", callingAETitle: "B", presentationContexts: [], userInformation: user)
    }

    @Test("the proposer's first acceptable transfer syntax is taken") func first() {
        let answer = answer(ctImageStorage, ["9.9", "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2"])
        #expect(answer == .init(id: 5, result: .acceptance, transferSyntaxUID: "1.2.840.10008.1.2.4.90"))
    }
    @Test("an unknown abstract syntax is refused as such") func abstract() {
        #expect(answer("1.2.3", ["1.2.840.10008.1.2"]).result == .abstractSyntaxNotSupported)
    }
    @Test("unknown transfer syntaxes are refused as such") func transfer() {
        #expect(answer(ctImageStorage, ["1.2.3"]).result == .transferSyntaxesNotSupported)
        #expect(answer(ctImageStorage, []).result == .transferSyntaxesNotSupported)
    }
    @Test("asynchronous operations are answered with 1, 1 and only when proposed") func window() {
        let implementation = testImplementation
        var user = UserInformation()
        let plain = Negotiation.answer(
            to: request(user), policy: policy, implementation: implementation, limits: NetworkLimits())
        #expect(plain.userInformation.asynchronousOperations == nil)
        user.asynchronousOperations = .init(invoked: 8, performed: 8)
        let asked = Negotiation.answer(
            to: request(user), policy: policy, implementation: implementation, limits: NetworkLimits())
        #expect(asked.userInformation.asynchronousOperations == .init(invoked: 1, performed: 1))
    }
    @Test("another application context, or a PDU length of no use, is rejected") func refusals() {
        var odd = request()
        odd.applicationContextName = "1.2"
        #expect(Negotiation.refusal(of: odd) == .applicationContextNotSupported)
        var user = UserInformation()
        user.maximumPDUByteCount = 63
        #expect(Negotiation.refusal(of: request(user)) == .noReason)
        user.maximumPDUByteCount = 64
        #expect(Negotiation.refusal(of: request(user)) == nil)
    }
    @Test("fragments are even and fit the peer's PDUs", arguments: [(0, 131072), (16384, 16378), (64, 58), (101, 94)])
    func fragments(peer: UInt32, expected: Int) {
        #expect(Negotiation.fragmentByteCount(peerMaximum: peer) == expected)
    }
    @Test("an answer to what was not proposed gives no context") func unproposed() {
        #expect(
            Negotiation.contexts(
                of: request(), accepted: [.init(id: 1, result: .acceptance, transferSyntaxUID: "1.2")]
            ).isEmpty)
    }
}
