import NIOCore
import Synchronization

/// Where instances can be sent with C-STORE: an association that we asked for, or one on which the peer asked with C-GET.
public protocol StoreChannel: Sendable {
    /// The contexts in which the peer takes instances.
    var storageContexts: [PresentationContext] { get }

    /// Sends one instance (PS3.7 9.1.1).
    ///
    /// - Parameter next: the data set's next bytes in the transfer syntax of the context; nil at its end. Asked once before
    ///   the command goes out: when that fails, nothing was sent.
    /// - Throws: ``NetworkError/sourceFailed``: with ``NetworkError/mayPass`` false and the association still there when the
    ///   first bytes could not be had, else aborted, for half a data set can't be taken back.
    func store(_ instance: OutgoingInstance, next: () async throws -> [UInt8]?) async throws(NetworkError)
        -> CStoreAnswer

    /// Whether the association is there no more.
    var isOver: Bool { get }
}

/// What the command of a C-STORE says of the instance.
public struct OutgoingInstance: Hashable, Sendable {
    public var sopClassUID: String
    public var sopInstanceUID: String
    public var contextID: UInt8
    public var priority: UInt16
    /// Who asked for it with C-MOVE, and in which message (PS3.7 9.1.1.1.8).
    public var moveOriginatorAETitle: String?
    public var moveOriginatorMessageID: UInt16?

    public init(
        sopClassUID: String, sopInstanceUID: String, contextID: UInt8, priority: UInt16 = 0,
        moveOriginatorAETitle: String? = nil, moveOriginatorMessageID: UInt16? = nil
    ) {
        (self.sopClassUID, self.sopInstanceUID, self.contextID) = (sopClassUID, sopInstanceUID, contextID)
        (self.priority, self.moveOriginatorAETitle) = (priority, moveOriginatorAETitle)
        self.moveOriginatorMessageID = moveOriginatorMessageID
    }

    func command(messageID: UInt16) -> CommandSet {
        var command = CommandSet()
        command.set(.affectedSOPClassUID, uid: sopClassUID)
        command.set(.commandField, Command.cStore.rawValue)
        command.set(.messageID, messageID)
        command.set(.priority, priority)
        command.set(.commandDataSetType, 0x0001)
        command.set(.affectedSOPInstanceUID, uid: sopInstanceUID)
        if let moveOriginatorAETitle { command.set(.moveOriginatorApplicationEntityTitle, text: moveOriginatorAETitle) }
        if let moveOriginatorMessageID { command.set(.moveOriginatorMessageID, moveOriginatorMessageID) }
        return command
    }
}

/// Sends C-STORE requests on an association and waits for their answers; one at a time.
struct StoreInvoker: Sendable {
    let association: Association
    let fragmentByteCount: Int

    /// - Parameter first: whole PDUs that go out before the command, in the same write.
    func store(
        _ instance: OutgoingInstance, messageID: UInt16, after first: ByteBuffer = ByteBuffer(),
        next: () async throws -> [UInt8]?
    ) async throws(NetworkError) -> CStoreAnswer {
        var piece: [UInt8]?
        do { piece = try await next() } catch { throw .sourceFailed }
        var outgoing = first
        var command = Association.encode(
            instance.command(messageID: messageID), contextID: instance.contextID, fragmentByteCount: fragmentByteCount)
        outgoing.writeBuffer(&command)
        var sender = DataSetSender(
            association, contextID: instance.contextID, fragmentByteCount: fragmentByteCount, first: outgoing)
        while let bytes = piece {
            try await sender.append(bytes)
            do { piece = try await next() } catch {
                association.abortAndClose()
                throw .sourceFailed
            }
        }
        try await sender.finish()
        return CStoreAnswer(reading: try await association.response(to: messageID, .cStore).command)
    }
}

extension Association {
    /// The response to a request, with its data set where it has one, at most so long.
    func response(
        to messageID: UInt16, _ command: Command, limit: Int = 0
    ) async throws(NetworkError) -> (command: CommandSet, dataSet: [UInt8]?) {
        switch try await window.next() {
        case .command(let response, _):
            guard response.integer(.commandField) == command.rawValue | Command.responseBit,
                response.integer(.messageIDBeingRespondedTo) == messageID
            else { break }
            guard response.hasDataSet else { return (response, nil) }
            let dataSet = try await IncomingDataSet(window: window).bytes(limit: limit)
            return (response, dataSet)
        case .release:
            try await send(.releaseReply)
            throw .released
        case .associate, .accepted, .dataSet, .endOfDataSet, .releaseConfirmed, .report, nil: break
        }
        abortAndClose()
        throw .unexpectedAnswer
    }
}

/// The requestor's side of a C-GET, as its sub-operations see it (PS3.4 C.4.3).
public final class GetChannel: StoreChannel {
    public let storageContexts: [PresentationContext]
    private let invoker: StoreInvoker
    private let request: CommandSet
    private let contextID: UInt8
    private struct State {
        var messageID: UInt16 = 0
        /// A pending response that goes out with what comes next.
        var pending = ByteBuffer()
    }
    private let state = Mutex(State())

    init(
        _ association: Association, contexts: [PresentationContext], request: CommandSet, contextID: UInt8,
        fragmentByteCount: Int
    ) {
        storageContexts = contexts
        invoker = StoreInvoker(association: association, fragmentByteCount: fragmentByteCount)
        (self.request, self.contextID) = (request, contextID)
    }

    public var isOver: Bool { invoker.association.window.end != nil }
    public var operation: OperationState { OperationState(window: invoker.association.window) }

    public func store(
        _ instance: OutgoingInstance, next: () async throws -> [UInt8]?
    ) async throws(NetworkError) -> CStoreAnswer {
        let (messageID, pending) = state.withLock { state in
            state.messageID = state.messageID == .max ? 1 : state.messageID &+ 1
            defer { state.pending = ByteBuffer() }
            return (state.messageID, state.pending)
        }
        return try await invoker.store(instance, messageID: messageID, after: pending, next: next)
    }

    /// Tells how far it is; goes out with the next sub-operation, and not at all when the last answer follows.
    public func report(_ counts: SuboperationCounts) {
        let response = counts.response(to: request)
        let bytes = Association.encode(
            response.command, contextID: contextID, fragmentByteCount: invoker.fragmentByteCount)
        state.withLock { $0.pending = bytes }
    }
}

/// Tells the requestor of a C-MOVE how far it is.
public struct MoveProgress: Sendable {
    let association: Association
    let request: CommandSet
    let contextID: UInt8
    let fragmentByteCount: Int

    public var operation: OperationState { OperationState(window: association.window) }

    /// Sends a pending response with these counts (PS3.4 C.4.2.1.6).
    public func report(_ counts: SuboperationCounts) async throws(NetworkError) {
        try await association.send(
            counts.response(to: request).command, contextID: contextID, fragmentByteCount: fragmentByteCount)
    }
}
