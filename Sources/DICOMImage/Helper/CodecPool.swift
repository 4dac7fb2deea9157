import Glibc
import NIOPosix
import Synchronization

/// Runs C and C++ codecs where they can do no harm: in a few helper processes without files and network, which are started
/// when they are needed and replaced when one ends.
///
/// A hostile frame costs that frame.
public final class CodecPool: Sendable {
    /// What has happened since the pool was made.
    public struct Statistics: Hashable, Codable, Sendable {
        public var jobCount = 0
        /// Processes that were started.
        public var startCount = 0
        /// Processes that ended while they worked on a frame.
        public var crashCount = 0
        /// Processes that were ended because a frame took too long.
        public var timeoutCount = 0
    }

    /// How many jobs can be worked on at once.
    public let processCount: Int
    /// The program that is started.
    public let path: String
    private let limits: CodecLimits
    private let isIdle: Bool
    private let threads: NIOThreadPool
    private let state = Mutex(State())

    private struct State {
        var idle: [Handle] = []
        var statistics = Statistics()
    }

    /// A process on its way between threads: whoever took it out of the state has it alone.
    private struct Handle: @unchecked Sendable { let process: HelperProcess }

    /// - Parameters:
    ///   - path: the program `dicom-codecs`. Nothing: the one in this program's folder.
    ///   - processCount: at most this many processes. Nothing: one for each processor.
    ///   - isIdle: whether its processes work only while a processor has nothing else to do.
    public init(
        path: String? = nil, processCount: Int? = nil, limits: CodecLimits = .default, isIdle: Bool = false
    ) {
        self.isIdle = isIdle
        self.path = path ?? Self.besideThisProgram
        self.processCount = max(1, processCount ?? sysconf(CInt(_SC_NPROCESSORS_ONLN)))
        self.limits = limits
        threads = NIOThreadPool(numberOfThreads: self.processCount)
        threads.start()
    }

    /// Another pool of the same size, whose processes work only while a processor has nothing else to do.
    public func idle() -> CodecPool {
        CodecPool(path: path, processCount: processCount, limits: limits, isIdle: true)
    }

    /// The threads end when their work is done, and the processes with them.
    deinit { threads.shutdownGracefully { _ in } }

    /// Whether the program is there.
    public var isAvailable: Bool { access(path, X_OK) == 0 }

    public var statistics: Statistics { state.withLock(\.statistics) }

    /// The processes that wait for work.
    var idleProcesses: [pid_t] { state.withLock { $0.idle.map(\.process.process) } }

    /// Does one job, in its turn.
    func perform(_ job: CodecJob) async throws(ImageError) -> CodecResult {
        try await onThread { () throws(ImageError) in try self.performBlocking(job) }
    }

    /// Runs what needs no helper: large frames on one of the pool's threads, as they would block a thread of everybody's.
    func ownThread<Value: Sendable>(
        for description: PixelDescription, _ body: @escaping @Sendable () throws(ImageError) -> Value
    ) async throws(ImageError) -> Value {
        guard description.decodedFrameByteCount >= ImageLimits.blockingByteCount else { return try body() }
        return try await onThread(body)
    }

    private func onThread<Value: Sendable>(
        _ body: @escaping @Sendable () throws(ImageError) -> Value
    ) async throws(ImageError) -> Value {
        let result: Result<Value, ImageError>
        do {
            result = try await threads.runIfActive { Result { () throws(ImageError) in try body() } }
        } catch { throw .codecUnavailable }
        return try result.get()
    }

    private func performBlocking(_ job: CodecJob) throws(ImageError) -> CodecResult {
        state.withLock { $0.statistics.jobCount += 1 }
        let helper = try take()
        do throws(ImageError) {
            return try perform(job, with: helper)
        } catch {
            // Ended from outside, by an administrator or for want of memory: that is no fault of the frame's.
            guard error == .codecFailed, helper.process.wasKilled else { throw error }
            return try perform(job, with: try take())
        }
    }

    private func perform(_ job: CodecJob, with helper: Handle) throws(ImageError) -> CodecResult {
        do throws(ImageError) {
            let result = try helper.process.perform(job, limits: limits)
            giveBack(helper)
            return result
        } catch {
            state.withLock { state in
                if error == .codecFailed { state.statistics.crashCount += 1 }
                if error == .tookTooLong { state.statistics.timeoutCount += 1 }
            }
            switch error {
            case .codecFailed, .tookTooLong, .codecUnavailable: break
            default: giveBack(helper)
            }
            throw error
        }
    }

    private func take() throws(ImageError) -> Handle {
        // One may have died at rest, by an administrator's hand or for want of memory: that is no fault of the frame's.
        while let idle = state.withLock({ $0.idle.popLast() }) {
            if idle.process.isAlive { return idle }
        }
        let process = try HelperProcess(path: path, limits: limits)
        // One that can't be set back works all the same.
        if isIdle { setpriority(CInt(PRIO_PROCESS.rawValue), id_t(process.process), Self.leastPriority) }
        state.withLock { $0.statistics.startCount += 1 }
        return Handle(process: process)
    }

    private func giveBack(_ helper: Handle) {
        guard helper.process.jobCount < limits.framesPerHelper else { return }
        state.withLock { $0.idle.append(helper) }
    }

    /// The nicest that a process can be.
    private static let leastPriority: CInt = 19

    private static var besideThisProgram: String {
        let own = (try? readLink("/proc/self/exe")) ?? ""
        let folder = own.lastIndex(of: "/").map { own[..<$0] } ?? "."
        return folder + "/dicom-codecs"
    }

    private static func readLink(_ path: String) throws(ImageError) -> String {
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            count = max(
                0, readlink(path, UnsafeMutableRawPointer(base).assumingMemoryBound(to: CChar.self), buffer.count))
        }
        guard !bytes.isEmpty else { throw .codecUnavailable }
        return String(decoding: bytes, as: UTF8.self)
    }
}
