import DICOM
import DICOMNetwork

/// What an association agreed on, for people.
enum NegotiationText {
    static func name(_ uid: String) -> String {
        guard let name = UIDDictionary.name(of: uid) else { return Output.shown(uid) }
        // Some retired classes have the name of the one that took their place.
        return SOPClass.isRetired(uid) ? name + " (retired)" : name
    }

    /// Short names: `Explicit VR Little Endian` and not what the standard adds in brackets or behind a colon.
    static func syntaxName(_ uid: String) -> String {
        let name = name(uid)
        let end = name.firstIndex { $0 == "(" || $0 == ":" } ?? name.endIndex
        let short = String(name[..<end]).trimmingTrailingSpaces
        return short.isEmpty ? name : short
    }

    /// Who the peer says it is.
    static func implementation(_ peer: UserInformation) -> String {
        let uid = peer.implementationClassUID.map { Output.shown($0) }
        let version = peer.implementationVersionName.map { Output.shown($0) }
        return switch (version, uid) {
        case (let version?, let uid?): "\(version) (\(uid))"
        case (let one?, nil), (nil, let one?): one
        case (nil, nil): "not said"
        }
    }

    static func maximumPDU(_ peer: UserInformation) -> String {
        peer.maximumPDUByteCount == 0 ? "unlimited" : "\(peer.maximumPDUByteCount) bytes"
    }

    /// Everything that was negotiated, a line for each thing.
    static func lines(_ requestor: Requestor) -> [String] {
        let peer = requestor.peer
        var lines = [
            "implementation   \(implementation(peer))", "maximum PDU      \(maximumPDU(peer))",
        ]
        if let window = peer.asynchronousOperations {
            lines.append("operations       \(window.invoked) invoked, \(window.performed) performed at a time")
        }
        if peer.userIdentityResponse != nil { lines.append("user identity    accepted") }
        for negotiation in peer.extendedNegotiations {
            let bytes = negotiation.applicationInformation.map { String($0) }.joined(separator: " ")
            lines.append("extended         \(name(negotiation.sopClassUID)): \(bytes)")
        }
        let roles = peer.roles.filter(\.isSCP).count
        if roles > 0 { lines.append("roles            we are SCP of \(roles) classes") }
        let accepted = requestor.contexts.count
        lines.append("contexts         \(accepted) of \(requestor.negotiated.count) accepted")
        return lines + requestor.negotiated.map { "  " + line($0) }
    }

    private static func line(_ context: NegotiatedContext) -> String {
        let proposal = context.proposal
        let id = String(repeating: " ", count: max(0, 3 - String(proposal.id).count)) + String(proposal.id)
        let what = name(proposal.abstractSyntaxUID)
        guard let accepted = context.acceptedTransferSyntaxUID else {
            return "\(id)  refused   \(what): \(refusal(context)) "
                + "[\(proposal.transferSyntaxUIDs.map(syntaxName).joined(separator: ", "))]"
        }
        let others = proposal.transferSyntaxUIDs.filter { $0 != accepted }.map(syntaxName)
        let rest = others.isEmpty ? "" : " [not \(others.joined(separator: ", "))]"
        return "\(id)  accepted  \(what): \(syntaxName(accepted))\(rest)"
    }

    /// Why a context was refused (PS3.8 9.3.3.2).
    static func refusal(_ context: NegotiatedContext) -> String {
        switch context.answer?.result {
        case nil: "no answer"
        case .acceptance: "accepted"
        case .userRejection: "rejected by the user"
        case .noReason: "rejected without a reason"
        case .abstractSyntaxNotSupported: "SOP class not supported"
        case .transferSyntaxesNotSupported: "transfer syntaxes not supported"
        }
    }
}
