import Hummingbird
import NIOCore

/// Runs tasks on an event loop: what a connection's task does and what its channel does then take no thread's turn from one to the
/// other.
///
/// Long work does not belong there (``BriefAnswering``).
final class LoopExecutor: TaskExecutor {
    private let eventLoop: any EventLoop

    init(_ eventLoop: any EventLoop) { self.eventLoop = eventLoop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// A responder that knows which requests take so little that a hop to another thread would be much of it.
protocol BriefAnswering: HTTPResponder {
    /// Whether a request is answered on its connection's event loop: within a millisecond, and without keeping a thread
    /// waiting. Where it turns out to be more, ``offLoop(_:)`` is the way to go on.
    func isBrief(_ head: HTTPRequest) -> Bool
    /// Whether a request is answered even where there is no room for another: it takes next to nothing, and who gets no answer
    /// takes the server for dead.
    func isVital(_ head: HTTPRequest) -> Bool
}

/// Goes on with what is long on the threads that are there for it.
func offLoop<Value, Failure: Error>(
    _ work: () async throws(Failure) -> Value
) async throws(Failure) -> Value {
    try await withTaskExecutorPreference(globalConcurrentExecutor, operation: work)
}
