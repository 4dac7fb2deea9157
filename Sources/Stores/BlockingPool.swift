import Glibc

/// A bounded number of threads for calls that block (files, SQLite), so that none blocks the cooperative pool.
///
/// Calls wait in the order they came. The queue itself has no bound: who calls is bounded by the budget of bytes in flight.
public final class BlockingPool: Sendable {
    private let queue: PoolQueue

    /// Starts the threads.
    ///
    /// - Parameter threadCount: at least 1 is started, whatever is asked.
    public init(threadCount: Int) {
        queue = PoolQueue()
        for _ in 0..<max(1, threadCount) { queue.startThread() }
    }

    deinit { queue.stop(waiting: false) }

    /// Runs `body` on one of the threads and returns what it returned.
    ///
    /// After ``shutdown()``, or where the system gave no thread at all, it runs on the caller's thread: late work is done, not lost.
    public func run<Value: Sendable, Failure: Error>(
        _ body: @escaping @Sendable () throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let result: Result<Value, Failure> = await withUnsafeContinuation { continuation in
            let job: PoolQueue.Job = { continuation.resume(returning: Self.result(of: body)) }
            if !queue.add(job) { job() }
        }
        return try result.get()
    }

    /// Lets the waiting calls finish and ends the threads. Blocks until they have ended; never call it from inside ``run(_:)``.
    public func shutdown() { queue.stop(waiting: true) }

    private static func result<Value, Failure: Error>(of body: () throws(Failure) -> Value) -> Result<Value, Failure> {
        do { return .success(try body()) } catch { return .failure(error) }
    }
}

/// The queue and its lock. The threads own it, so that the pool itself may go while they finish.
private final class PoolQueue: @unchecked Sendable {
    typealias Job = @Sendable () -> Void

    // POSIX's own lock and condition: `Synchronization.Mutex` has no way to wait. They live on the heap, as C may not see them move.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var jobs: [Job] = []
    /// Jobs before this index were taken; the array is cut when half of it is.
    private var taken = 0
    private var threadCount = 0
    private var isStopping = false

    init() {
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    func startThread() {
        locked { threadCount += 1 }
        var thread = pthread_t()
        let this = Unmanaged.passRetained(self)
        let code = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<PoolQueue>.fromOpaque(argument).takeRetainedValue().work() }
                return nil
            }, this.toOpaque())
        guard code == 0 else {
            this.release()
            return locked { threadCount -= 1 }
        }
        pthread_detach(thread)
    }

    /// Whether a thread will run the job.
    func add(_ job: @escaping Job) -> Bool {
        locked {
            guard !isStopping, threadCount > 0 else { return false }
            jobs.append(job)
            pthread_cond_signal(changed)
            return true
        }
    }

    func stop(waiting: Bool) {
        locked {
            isStopping = true
            pthread_cond_broadcast(changed)
            while waiting, threadCount > 0 { pthread_cond_wait(changed, lock) }
        }
    }

    private func work() {
        while let job = next() { job() }
        locked {
            threadCount -= 1
            pthread_cond_broadcast(changed)
        }
    }

    private func next() -> Job? {
        locked {
            while taken == jobs.count {
                if isStopping { return nil }
                pthread_cond_wait(changed, lock)
            }
            let job = jobs[taken]
            // The closure may hold megabytes: it must not stay in the array.
            jobs[taken] = {}
            taken += 1
            if taken * 2 >= jobs.count {
                jobs.removeFirst(taken)
                taken = 0
            }
            return job
        }
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body()
    }
}
