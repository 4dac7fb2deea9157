import NIOCore
import Synchronization

/// What was received and not yet asked for: the border between the event loop, which puts in, and the association's
/// task, which pulls. When it is full the socket is not read, so that TCP slows the peer down.
final class ReceiveWindow: Sendable {
    enum Event: Hashable, Sendable {
        case associate(AssociateRequest), accepted(AssociateAccept)
        case command(CommandSet, contextID: UInt8)
        case dataSet(ByteBuffer), endOfDataSet
        case release, releaseConfirmed
        /// From our own side: to be sent between two messages.
        case report(PendingReport)

        /// The Message ID of a request.
        var requestID: UInt16? {
            guard case .command(let command, _) = self, let field = command.integer(.commandField),
                field & Command.responseBit == 0, field != Command.cCancel.rawValue
            else { return nil }
            return command.integer(.messageID)
        }

        var byteCount: Int {
            if case .dataSet(let bytes) = self { bytes.readableBytes } else { 0 }
        }
    }
    private struct Waiter {
        var continuation: CheckedContinuation<Result<Event?, NetworkError>, Never>
        var since: NIODeadline
        var isStoppable: Bool
        var takesReports: Bool
    }
    private struct State {
        var queue = CircularBuffer<Event>()
        var byteCount = 0
        var isPaused = false
        var stops = false
        /// Comes after what is in the queue.
        var end: NetworkError?
        var waiter: Waiter?
        /// The request that the task was given last, by Message ID; what its C-CANCEL is about.
        var operation: UInt16?
        var isOperationCancelled = false
        /// Given only to who is between two messages.
        var reports = CircularBuffer<PendingReport>()
        var takesNoReports = false
        /// Requests in the queue that are cancelled already.
        var cancelled: Set<UInt16> = []

        /// The task gets an event.
        mutating func give(_ event: Event) {
            guard let id = event.requestID else { return }
            operation = id
            isOperationCancelled = cancelled.remove(id) != nil
        }

        /// Takes C-CANCEL out of the stream, whoever it is for: what runs does not wait to be read to (PS3.7 9.3.2.3).
        mutating func cancels(_ event: Event) -> Bool {
            guard case .command(let command, _) = event, command.integer(.commandField) == Command.cCancel.rawValue,
                !command.hasDataSet
            else { return false }
            guard let id = command.integer(.messageIDBeingRespondedTo) else { return true }
            if queue.contains(where: { $0.requestID == id }) {
                cancelled.insert(id)
            } else if operation == id {
                isOperationCancelled = true
            }
            return true
        }
    }
    private let state = Mutex(State())
    private let limits: NetworkLimits
    private let resumeReading: @Sendable () -> Void

    init(limits: NetworkLimits, resumeReading: @escaping @Sendable () -> Void) {
        (self.limits, self.resumeReading) = (limits, resumeReading)
    }

    // MARK: The event loop's side

    func offer(_ event: Event) {
        let waiter = state.withLock { state -> Waiter? in
            guard state.end == nil, !state.cancels(event) else { return nil }
            if let waiter = state.waiter {
                state.waiter = nil
                state.give(event)
                return waiter
            }
            state.queue.append(event)
            state.byteCount &+= event.byteCount
            if state.byteCount >= limits.receiveWindowByteCount || state.queue.count >= limits.receiveWindowEventCount {
                state.isPaused = true
            }
            return nil
        }
        waiter?.continuation.resume(returning: .success(event))
    }

    /// Takes a report in; false when it will not be sent any more.
    func offer(_ report: PendingReport) -> Bool {
        let (isTaken, waiter) = state.withLock { state -> (Bool, Waiter?) in
            guard !state.takesNoReports, state.end == nil else { return (false, nil) }
            if let waiter = state.waiter, waiter.takesReports {
                state.waiter = nil
                return (true, waiter)
            }
            state.reports.append(report)
            return (true, nil)
        }
        waiter?.continuation.resume(returning: .success(.report(report)))
        return isTaken
    }

    /// Those that were never sent; no others are taken in.
    func takeReports() -> [PendingReport] {
        state.withLock { state in
            state.takesNoReports = true
            defer { state.reports.removeAll() }
            return Array(state.reports)
        }
    }

    /// Nothing more comes. The first reason counts.
    func finish(_ error: NetworkError) {
        let waiter = state.withLock { state -> Waiter? in
            guard state.end == nil else { return nil }
            state.end = error
            state.isPaused = false
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.continuation.resume(returning: .failure(error))
    }

    /// Whether the socket must not be read.
    var isPaused: Bool { state.withLock { $0.isPaused } }
    /// Since when the task waits for the peer.
    var waitingSince: NIODeadline? { state.withLock { $0.waiter?.since } }
    var end: NetworkError? { state.withLock { $0.end } }
    /// Whether the peer wants the operation that runs to end, or is gone.
    var isOperationCancelled: Bool { state.withLock { $0.isOperationCancelled || $0.end != nil } }

    /// From now on whoever waits for the next message gets `nil`.
    func stop() {
        let waiter = state.withLock { state -> Waiter? in
            state.stops = true
            guard let waiter = state.waiter, waiter.isStoppable else { return nil }
            state.waiter = nil
            return waiter
        }
        waiter?.continuation.resume(returning: .success(nil))
    }

    // MARK: The task's side

    /// The next event, in the order of the wire; with `takesReports`, for who is between two messages, a report when there is
    /// none. `nil` when `isStoppable` and the association is asked to stop.
    func next(isStoppable: Bool = false, takesReports: Bool = false) async throws(NetworkError) -> Event? {
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (ready, resumes) = state.withLock { state -> (Result<Event?, NetworkError>?, Bool) in
                    // Under the lock: a cancellation from now on finds the waiter.
                    if Task.isCancelled { return (.failure(.cancelled), false) }
                    if isStoppable && state.stops { return (.success(nil), false) }
                    if let event = state.queue.popFirst() {
                        state.byteCount &-= event.byteCount
                        state.give(event)
                        let resumes =
                            state.isPaused && state.byteCount <= limits.receiveWindowByteCount / 2
                            && state.queue.count <= limits.receiveWindowEventCount / 2
                        if resumes { state.isPaused = false }
                        return (.success(event), resumes)
                    }
                    if let end = state.end { return (.failure(end), false) }
                    if takesReports, let report = state.reports.popFirst() { return (.success(.report(report)), false) }
                    if state.waiter != nil { return (.failure(.outOfTurn), false) }
                    state.waiter = Waiter(
                        continuation: continuation, since: .now(), isStoppable: isStoppable, takesReports: takesReports)
                    return (nil, false)
                }
                if resumes { resumeReading() }
                if let ready { continuation.resume(returning: ready) }
            }
        } onCancel: {
            let waiter = state.withLock { state -> Waiter? in
                defer { state.waiter = nil }
                return state.waiter
            }
            waiter?.continuation.resume(returning: .failure(.cancelled))
        }
        return try result.get()
    }
}
