/// A proposed presentation context and what the peer said to it (PS3.8 9.3.3.2): for people who look why something is
/// refused.
public struct NegotiatedContext: Hashable, Sendable {
    public var proposal: PresentationContextProposal
    /// Nil where the peer said nothing of it, though it must.
    public var answer: PresentationContextAnswer?

    init(_ proposal: PresentationContextProposal, answeredIn accept: AssociateAccept) {
        self.proposal = proposal
        answer = accept.presentationContexts.first { $0.id == proposal.id }
    }

    /// The transfer syntax that was agreed on; nil for a refused context.
    public var acceptedTransferSyntaxUID: String? {
        guard let answer, answer.result == .acceptance else { return nil }
        return answer.transferSyntaxUID
    }
}
