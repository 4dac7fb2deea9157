import NIOCore
import Synchronization

/// What a C-FIND request says, besides its identifier (PS3.7 9.1.2).
public struct CFindRequest: Hashable, Sendable {
    public var messageID: UInt16
    public var affectedSOPClassUID: String
    /// 0 medium, 1 high, 2 low.
    public var priority: UInt16
    /// In which transfer syntax identifiers come and go.
    public var context: PresentationContext
    public var association: AssociationInfo
}

/// The last answer of a query or retrieval (PS3.4 C.4.1.1.4).
public struct QueryAnswer: Hashable, Sendable {
    public var status: Status
    /// At most 64 characters of the default repertoire; must not hold a patient's value.
    public var errorComment: String?
    /// Offending Element (0000,0901), as group and element.
    public var offendingElements: [UInt32]

    public init(_ status: Status, errorComment: String? = nil, offendingElements: [UInt32] = []) {
        (self.status, self.errorComment, self.offendingElements) = (status, errorComment, offendingElements)
    }
}

/// Takes the matches of one C-FIND: each goes out as a pending response.
///
/// The first goes at once; others may share a write, but none waits longer than for the next.
public final class MatchWriter: Sendable {
    private struct State {
        var outgoing = ByteBuffer()
        var hasSent = false
        var lastFlush = NIODeadline.now()
        var underWay: PendingWrite?
    }
    private let association: Association
    private let request: CommandSet
    private let contextID: UInt8
    private let fragmentByteCount: Int
    private let state = Mutex(State())

    private static let writeByteCount = 64 << 10
    private static let longestDelay = TimeAmount.milliseconds(5)

    init(_ association: Association, request: CommandSet, contextID: UInt8, fragmentByteCount: Int) {
        (self.association, self.request) = (association, request)
        (self.contextID, self.fragmentByteCount) = (contextID, fragmentByteCount)
    }

    /// Whether the peer wants no more, or is gone.
    public var isCancelled: Bool { association.window.isOperationCancelled }

    /// Sends one match; for one task at a time.
    ///
    /// - Parameter isPartial: whether an optional key was not supported for it (FF01, PS3.4 C.4.1.1.4).
    /// - Throws: ``NetworkError/cancelled`` when the peer cancelled: then answer with ``Status/cancelled``.
    public func send(_ identifier: [UInt8], isPartial: Bool = false) async throws(NetworkError) {
        guard !isCancelled else { throw association.window.end ?? .cancelled }
        let command = CommandSet.response(to: request, status: isPartial ? .pendingWithWarning : .pending)
        let response = Response(command, dataSet: identifier)
        var bytes = Association.encode(
            response.command, dataSet: response.dataSet, contextID: contextID, fragmentByteCount: fragmentByteCount)
        let now = NIODeadline.now()
        let isDue = state.withLock { state in
            state.outgoing.writeBuffer(&bytes)
            defer { state.hasSent = true }
            return !state.hasSent || state.outgoing.readableBytes >= Self.writeByteCount
                || now - state.lastFlush >= Self.longestDelay
        }
        if isDue { try await flush() }
    }

    /// What was kept back; nothing after C-CANCEL.
    func takeRest() -> ByteBuffer {
        state.withLock { state in
            defer { state.outgoing = ByteBuffer() }
            return isCancelled ? ByteBuffer() : state.outgoing
        }
    }

    private func flush() async throws(NetworkError) {
        let before = state.withLock { $0.underWay }
        try await before?.finish()
        let bytes = takeRest()
        guard bytes.readableBytes > 0 else { return }
        let write = association.begin(.data(bytes))
        state.withLock { ($0.underWay, $0.lastFlush) = (write, .now()) }
    }
}

extension CFindRequest {
    init?(_ command: CommandSet, context: PresentationContext, association: AssociationInfo) {
        guard let messageID = command.integer(.messageID), let sopClass = command.string(.affectedSOPClassUID) else {
            return nil
        }
        self.init(
            messageID: messageID, affectedSOPClassUID: sopClass, priority: command.integer(.priority) ?? 0,
            context: context, association: association)
    }

    static func command(
        _ command: Command, messageID: UInt16, sopClassUID: String, priority: UInt16
    ) -> CommandSet {
        var set = CommandSet()
        set.set(.affectedSOPClassUID, uid: sopClassUID)
        set.set(.commandField, command.rawValue)
        set.set(.messageID, messageID)
        set.set(.priority, priority)
        set.set(.commandDataSetType, 0x0001)
        return set
    }
}

extension QueryAnswer {
    func response(to request: CommandSet) -> Response {
        var response = CommandSet.response(to: request, status: status)
        if let errorComment { response.set(.errorComment, text: errorComment) }
        if !offendingElements.isEmpty { response.set(.offendingElement, tags: offendingElements) }
        return Response(response)
    }

    init(reading response: CommandSet) {
        self.init(
            Status(rawValue: response.integer(.status) ?? Status.processingFailure.rawValue),
            errorComment: response.string(.errorComment), offendingElements: response.tags(.offendingElement))
    }
}
