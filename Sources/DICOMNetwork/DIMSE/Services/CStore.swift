/// What a C-STORE request says, besides its data set (PS3.7 9.1.1).
public struct CStoreRequest: Hashable, Sendable {
    public var messageID: UInt16
    public var affectedSOPClassUID: String
    public var affectedSOPInstanceUID: String
    /// 0 medium, 1 high, 2 low.
    public var priority: UInt16
    /// Who asked for the C-MOVE that this is a part of.
    public var moveOriginatorAETitle: String?
    public var moveOriginatorMessageID: UInt16?
    /// In which transfer syntax the data set comes.
    public var context: PresentationContext
    public var association: AssociationInfo
}

/// What a C-STORE is answered (PS3.7 9.1.1, PS3.4 B.2.3).
public struct CStoreAnswer: Hashable, Sendable {
    public var status: Status
    /// At most 64 characters of the default repertoire; must not hold a patient's value.
    public var errorComment: String?
    public var affectedSOPInstanceUID: String?

    public init(_ status: Status, errorComment: String? = nil, affectedSOPInstanceUID: String? = nil) {
        (self.status, self.errorComment) = (status, errorComment)
        self.affectedSOPInstanceUID = affectedSOPInstanceUID
    }
}

extension CStoreRequest {
    /// `nil` with the status that answers a request that lacks something.
    static func read(
        _ command: CommandSet, context: PresentationContext, association: AssociationInfo
    ) -> Result<CStoreRequest, StatusError> {
        guard let messageID = command.integer(.messageID), let sopClass = command.string(.affectedSOPClassUID),
            let sopInstance = command.string(.affectedSOPInstanceUID)
        else { return .failure(StatusError(status: .missingAttribute)) }
        guard command.hasDataSet else { return .failure(StatusError(status: .mistypedArgument)) }
        guard context.abstractSyntaxUID != DICOMUID.verification else {
            return .failure(StatusError(status: .sopClassNotSupported))
        }
        return .success(
            CStoreRequest(
                messageID: messageID, affectedSOPClassUID: sopClass, affectedSOPInstanceUID: sopInstance,
                priority: command.integer(.priority) ?? 0,
                moveOriginatorAETitle: command.string(.moveOriginatorApplicationEntityTitle),
                moveOriginatorMessageID: command.integer(.moveOriginatorMessageID), context: context,
                association: association))
    }
}

/// A request that is refused without asking a service.
struct StatusError: Error, Hashable, Sendable {
    var status: Status
}

extension CStoreAnswer {
    func response(to request: CommandSet) -> CommandSet {
        var response = CommandSet.response(to: request, status: status)
        if let errorComment { response.set(.errorComment, text: errorComment) }
        if let affectedSOPInstanceUID { response.set(.affectedSOPInstanceUID, uid: affectedSOPInstanceUID) }
        return response
    }

    init(reading response: CommandSet) {
        self.init(
            Status(rawValue: response.integer(.status) ?? Status.processingFailure.rawValue),
            errorComment: response.string(.errorComment),
            affectedSOPInstanceUID: response.string(.affectedSOPInstanceUID))
    }
}
