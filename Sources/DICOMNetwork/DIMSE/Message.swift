import NIOCore

/// A response on its way out: its command and, where it has one, its data set in the context's transfer syntax.
struct Response: Sendable {
    var command: CommandSet
    var dataSet: [UInt8]?

    init(_ command: CommandSet, dataSet: [UInt8]? = nil) {
        (self.command, self.dataSet) = (command, dataSet)
        self.command.set(.commandDataSetType, dataSet == nil ? CommandSet.noDataSet : 0x0001)
    }
}

/// Whether the operation that runs should go on: asked between answers and sub-operations.
public struct OperationState: Sendable {
    let window: ReceiveWindow

    /// The peer sent C-CANCEL for it (PS3.7 9.3.2.3), or is gone.
    public var isCancelled: Bool { window.isOperationCancelled }
}

/// What the peer says about a SOP instance in a command, for services that name one (PS3.7 10).
public struct NormalizedRequest: Hashable, Sendable {
    public var messageID: UInt16
    public var sopClassUID: String
    public var sopInstanceUID: String
    /// Action Type ID of N-ACTION, Event Type ID of N-EVENT-REPORT.
    public var typeID: UInt16
    public var context: PresentationContext
    public var association: AssociationInfo
}

/// What N-ACTION and N-EVENT-REPORT are answered (PS3.7 10.1).
public struct NormalizedAnswer: Hashable, Sendable {
    public var status: Status
    public var errorComment: String?

    public init(_ status: Status, errorComment: String? = nil) {
        (self.status, self.errorComment) = (status, errorComment)
    }
}

extension NormalizedRequest {
    init?(_ command: CommandSet, context: PresentationContext, association: AssociationInfo) {
        let isReport = command.integer(.commandField) == Command.nEventReport.rawValue
        guard let messageID = command.integer(.messageID),
            let sopClass = command.string(isReport ? .affectedSOPClassUID : .requestedSOPClassUID),
            let sopInstance = command.string(isReport ? .affectedSOPInstanceUID : .requestedSOPInstanceUID),
            let type = command.integer(isReport ? .eventTypeID : .actionTypeID)
        else { return nil }
        self.init(
            messageID: messageID, sopClassUID: sopClass, sopInstanceUID: sopInstance, typeID: type, context: context,
            association: association)
    }

    static func command(
        _ command: Command, messageID: UInt16, sopClassUID: String, sopInstanceUID: String, typeID: UInt16
    ) -> CommandSet {
        let isReport = command == .nEventReport
        var set = CommandSet()
        set.set(isReport ? .affectedSOPClassUID : .requestedSOPClassUID, uid: sopClassUID)
        set.set(.commandField, command.rawValue)
        set.set(.messageID, messageID)
        set.set(.commandDataSetType, 0x0001)
        set.set(isReport ? .affectedSOPInstanceUID : .requestedSOPInstanceUID, uid: sopInstanceUID)
        set.set(isReport ? .eventTypeID : .actionTypeID, typeID)
        return set
    }
}

extension NormalizedAnswer {
    func response(to request: CommandSet) -> Response {
        var response = CommandSet.response(to: request, status: status)
        if let errorComment { response.set(.errorComment, text: errorComment) }
        for field in [CommandSet.Field.actionTypeID, .eventTypeID] {
            if let type = request.integer(field) { response.set(field, type) }
        }
        return Response(response)
    }

    init(reading response: CommandSet) {
        self.init(
            Status(rawValue: response.integer(.status) ?? Status.processingFailure.rawValue),
            errorComment: response.string(.errorComment))
    }
}
