/// Why an association, or an operation on it, came to nothing. Carries no value that a peer sent, except codes.
public enum NetworkError: Error, Hashable, Sendable {
    /// No connection could be made, or none can be listened for.
    case unreachable
    /// No agreement on TLS: no common suite, a certificate that is missing or that the other side does not trust, or a
    /// peer that does not speak it.
    case tlsFailed
    /// The peer closed the connection, or it broke.
    case connectionClosed
    /// The peer sent A-ABORT.
    case aborted(Abort)
    /// The peer sent something that the standard does not allow; it was sent A-ABORT.
    case protocolViolation(PDUError)
    /// The peer refused the association.
    case rejected(AssociateReject)
    /// No accepted presentation context fits the operation.
    case noPresentationContext
    /// The peer was silent for longer than the limits allow.
    case timedOut
    /// The peer asked for release, so that no answer will come.
    case released
    /// The task was cancelled, or the acceptor stops.
    case cancelled
    /// The caller asked for what the association's state does not allow: two operations at once, or one after its end.
    case outOfTurn
    /// The data set's source failed; the association was aborted.
    case sourceFailed
    /// The answer does not belong to the request.
    case unexpectedAnswer
    /// An identifier or another data set that has to be held whole is longer than the limits allow.
    case tooLong

    /// Whether the same request can succeed later.
    public var mayPass: Bool {
        switch self {
        case .unreachable, .tlsFailed, .connectionClosed, .aborted, .timedOut, .released, .cancelled: true
        case .rejected(let reject): reject.isTransient
        case .protocolViolation, .noPresentationContext, .outOfTurn, .sourceFailed, .unexpectedAnswer, .tooLong: false
        }
    }
}

/// What is wrong with received bytes: a code to compare, the field, and the place.
public struct PDUError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        case truncated, badLength, badValue, tooLong, tooMany, duplicate, trailingBytes
        case unknownPDU, unexpectedPDU, unexpectedCommand, unexpectedDataSet, unknownContext
    }
    public var code: Code
    /// The standard's name of the field.
    public var field: String
    /// Bytes from the start of the PDU or command set.
    public var offset: Int

    init(_ code: Code, _ field: StaticString, at offset: Int = 0) {
        (self.code, self.field, self.offset) = (code, "\(field)", offset)
    }

    /// The reason in the A-ABORT that answers it (PS3.8 9.3.8).
    var abortReason: Abort.Reason {
        switch code {
        case .unknownPDU: .unrecognizedPDU
        case .unexpectedPDU: .unexpectedPDU
        case .truncated, .badLength, .badValue, .tooLong, .tooMany, .duplicate, .trailingBytes, .unexpectedCommand,
            .unexpectedDataSet, .unknownContext:
            .invalidPDUParameter
        }
    }
}
