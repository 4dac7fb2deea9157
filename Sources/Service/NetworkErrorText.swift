public import DICOMNetwork

/// What people read of a failed association: what the peer did, and what to look at.
public enum NetworkErrorText {
    public static func describe(_ error: NetworkError) -> String {
        switch error {
        case .unreachable: "no connection"
        case .tlsFailed: "no agreement on TLS: look at both sides' certificates, and whether the port speaks it"
        case .connectionClosed: "the peer closed the connection: many devices do so with AE titles that they don't know"
        case .aborted(let abort):
            "the peer aborted the association (A-ABORT, source \(abort.source), reason \(abort.reason))"
        case .protocolViolation(let error):
            "the peer sent what DICOM does not allow (\(error.code) in \(error.field)): is it a DICOM port?"
        case .rejected(let reject): describe(reject)
        case .noPresentationContext: "the peer accepted the association, but not the presentation context"
        case .timedOut: "the peer did not answer in time"
        case .released: "the peer released the association instead of answering"
        case .cancelled: "it was stopped"
        case .outOfTurn: "the association was not in a state for it"
        case .sourceFailed: "what was to be sent could not be read"
        case .tooLong: "the peer sent a longer list than the limits allow"
        case .unexpectedAnswer: "the peer's answer does not belong to the request"
        }
    }

    /// PS3.8 Table 9-21.
    public static func describe(_ reject: AssociateReject) -> String {
        let codes = "A-ASSOCIATE-RJ \(reject.result)/\(reject.source)/\(reject.reason)"
        let words =
            switch (reject.source, reject.reason) {
            case (1, 1): "without a reason"
            case (1, 2): "it does not know the application context"
            case (1, 3): "it does not know our AE title: make us known there"
            case (1, 7): "it goes by another AE title than the one that we called"
            case (2, 1): "without a reason (ACSE)"
            case (2, 2): "it does not speak this version of the protocol"
            case (3, 1): "it is congested for the moment"
            case (3, 2): "it has no association left for the moment"
            default: "for a reason that the standard does not know"
            }
        return "the peer rejected the association, \(words) (\(codes))"
    }
}
