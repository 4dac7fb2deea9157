import NIOCore

/// What a C-GET or C-MOVE request says, besides its identifier (PS3.7 9.1.3, 9.1.4).
public struct RetrieveRequest: Hashable, Sendable {
    public var messageID: UInt16
    public var affectedSOPClassUID: String
    public var priority: UInt16
    /// Of C-MOVE.
    public var moveDestination: String?
    public var context: PresentationContext
    public var association: AssociationInfo
}

/// The sub-operations of a retrieval (PS3.4 C.4.2.1.6 to C.4.2.1.9).
public struct SuboperationCounts: Hashable, Sendable {
    public var remaining = 0
    public var completed = 0
    public var failed = 0
    public var warning = 0

    public init(remaining: Int = 0, completed: Int = 0, failed: Int = 0, warning: Int = 0) {
        (self.remaining, self.completed, self.failed, self.warning) = (remaining, completed, failed, warning)
    }
}

/// The last answer of a retrieval (PS3.4 C.4.2.1.4, C.4.3.1.4).
public struct RetrieveAnswer: Hashable, Sendable {
    public var status: Status
    public var errorComment: String?
    public var offendingElements: [UInt32]
    /// Nil where no sub-operation was begun.
    public var counts: SuboperationCounts?
    /// The identifier with the Failed SOP Instance UID List (0008,0058), in the context's transfer syntax.
    public var identifier: [UInt8]?

    public init(
        _ status: Status, errorComment: String? = nil, offendingElements: [UInt32] = [],
        counts: SuboperationCounts? = nil, identifier: [UInt8]? = nil
    ) {
        (self.status, self.errorComment, self.offendingElements) = (status, errorComment, offendingElements)
        (self.counts, self.identifier) = (counts, identifier)
    }
}

extension RetrieveRequest {
    init?(_ command: CommandSet, context: PresentationContext, association: AssociationInfo) {
        guard let find = CFindRequest(command, context: context, association: association) else { return nil }
        self.init(
            messageID: find.messageID, affectedSOPClassUID: find.affectedSOPClassUID, priority: find.priority,
            moveDestination: command.string(.moveDestination), context: context, association: association)
    }
}

extension SuboperationCounts {
    /// Remaining is told while operations are under way, and when they were cancelled (PS3.7 9.1.3.1.6).
    func write(to command: inout CommandSet, withRemaining: Bool) {
        if withRemaining { command.set(.numberOfRemainingSuboperations, UInt16(clamping: remaining)) }
        command.set(.numberOfCompletedSuboperations, UInt16(clamping: completed))
        command.set(.numberOfFailedSuboperations, UInt16(clamping: failed))
        command.set(.numberOfWarningSuboperations, UInt16(clamping: warning))
    }

    init?(reading command: CommandSet) {
        guard let completed = command.integer(.numberOfCompletedSuboperations) else { return nil }
        self.init(
            remaining: Int(command.integer(.numberOfRemainingSuboperations) ?? 0), completed: Int(completed),
            failed: Int(command.integer(.numberOfFailedSuboperations) ?? 0),
            warning: Int(command.integer(.numberOfWarningSuboperations) ?? 0))
    }

    /// A pending response with these counts.
    func response(to request: CommandSet) -> Response {
        var command = CommandSet.response(to: request, status: .pending)
        write(to: &command, withRemaining: true)
        return Response(command)
    }
}

extension RetrieveAnswer {
    func response(to request: CommandSet) -> Response {
        var command = CommandSet.response(to: request, status: status)
        if let errorComment { command.set(.errorComment, text: errorComment) }
        if !offendingElements.isEmpty { command.set(.offendingElement, tags: offendingElements) }
        counts?.write(to: &command, withRemaining: status == .cancelled)
        return Response(command, dataSet: identifier)
    }

    init(reading command: CommandSet, identifier: [UInt8]?) {
        let answer = QueryAnswer(reading: command)
        self.init(
            answer.status, errorComment: answer.errorComment, offendingElements: answer.offendingElements,
            counts: SuboperationCounts(reading: command), identifier: identifier)
    }
}
