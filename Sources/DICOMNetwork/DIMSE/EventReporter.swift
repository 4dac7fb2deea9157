import NIOCore
import Synchronization

/// Reports events on the association on which an action was asked for (N-EVENT-REPORT, PS3.7 10.1.1), as long as it is open.
public struct EventReporter: Sendable {
    let window: ReceiveWindow

    /// Sends a report when the association's task is between two messages, and waits for its answer.
    ///
    /// - Parameter dataSet: in the transfer syntax of the context that the action came on.
    /// - Throws: where the association ends before the answer is there.
    public func report(
        _ request: NormalizedRequest, eventTypeID: UInt16, dataSet: [UInt8]
    ) async throws(NetworkError) -> NormalizedAnswer {
        let report = PendingReport(request: request, eventTypeID: eventTypeID, dataSet: dataSet)
        let result = await withCheckedContinuation { continuation in
            report.wait(continuation)
            if !window.offer(report) { report.finish(.failure(window.end ?? .connectionClosed)) }
        }
        return try result.get()
    }
}

/// A report that waits to be sent and answered.
final class PendingReport: Sendable, Hashable {
    typealias Outcome = Result<NormalizedAnswer, NetworkError>
    let request: NormalizedRequest
    let eventTypeID: UInt16
    let dataSet: [UInt8]
    private let waiter = Mutex<CheckedContinuation<Outcome, Never>?>(nil)

    init(request: NormalizedRequest, eventTypeID: UInt16, dataSet: [UInt8]) {
        (self.request, self.eventTypeID, self.dataSet) = (request, eventTypeID, dataSet)
    }

    func wait(_ continuation: CheckedContinuation<Outcome, Never>) { waiter.withLock { $0 = continuation } }
    /// The first outcome counts.
    func finish(_ outcome: Outcome) {
        waiter.withLock { waiter in
            defer { waiter = nil }
            return waiter
        }?.resume(returning: outcome)
    }

    func command(messageID: UInt16) -> CommandSet {
        NormalizedRequest.command(
            .nEventReport, messageID: messageID, sopClassUID: request.sopClassUID,
            sopInstanceUID: request.sopInstanceUID, typeID: eventTypeID)
    }

    static func == (left: PendingReport, right: PendingReport) -> Bool { left === right }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
