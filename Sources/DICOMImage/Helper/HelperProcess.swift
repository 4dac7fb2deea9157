import CCodecMessage
import Glibc

/// One running helper: a process that holds nothing but a socket and memory it shares with this one.
///
/// Used by one thread at a time; its calls block.
final class HelperProcess {
    let process: pid_t
    private let socket: CInt
    private let memory: SharedMemory
    private(set) var jobCount = 0

    /// Starts a process.
    /// - Throws: ``ImageError/codecUnavailable``.
    init(path: String, limits: CodecLimits) throws(ImageError) {
        memory = try SharedMemory()
        var ends: [CInt] = [-1, -1]
        let kind = CInt(SOCK_SEQPACKET.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .codecUnavailable }
        socket = ends[0]
        let addressSpace = SharedMemory.reservedByteCount + limits.workingByteCount
        let process = Self.spawn(
            path, [String(SharedMemory.reservedByteCount), String(addressSpace)], socket: ends[1],
            memory: memory.descriptor)
        close(ends[1])
        guard let process else {
            close(socket)
            throw .codecUnavailable
        }
        self.process = process
    }

    deinit {
        close(socket)
        kill(process, SIGKILL)
        Self.reap(process)
    }

    /// Whether the process still has its end of the socket.
    var isAlive: Bool {
        var byte: UInt8 = 0
        return recv(socket, &byte, 1, CInt(MSG_PEEK) | CInt(MSG_DONTWAIT)) < 0 && errno == EAGAIN
    }

    /// Whether a process that has ended was killed, and did not end by a fault of its own.
    ///
    /// Only for one whose socket is closed: it waits for the end.
    var wasKilled: Bool {
        var information = siginfo_t()
        // It stays to be waited for: its number must not become another process's yet.
        guard !isAlive, waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) == 0 else { return false }
        return information.si_code == CInt(CLD_KILLED) && information._sifields._sigchld.si_status == SIGKILL
    }

    /// Does one job.
    ///
    /// After ``ImageError/codecFailed``, ``ImageError/tookTooLong`` and ``ImageError/codecUnavailable`` the process is of no
    /// more use.
    func perform(_ job: CodecJob, limits: CodecLimits) throws(ImageError) -> CodecResult {
        let inputByteCount = job.inputByteCount
        guard inputByteCount <= ImageLimits.codeStreamByteCount, job.outputCapacity <= ImageLimits.frameByteCount else {
            throw .tooLarge
        }
        var request = job.request
        request.input_byte_count = UInt64(inputByteCount)
        // On a page of its own, as some codecs write in wide steps.
        let outputOffset = (inputByteCount | 4095) + 1
        request.output_offset = UInt64(outputOffset)
        request.output_capacity = UInt64(job.outputCapacity)
        try memory.reserve(outputOffset + job.outputCapacity)
        defer { memory.forget(outputOffset + job.outputCapacity) }
        var place = memory.start
        for part in job.input {
            part.withUnsafeBytes { raw in
                guard let base = raw.baseAddress else { return }
                place.copyMemory(from: base, byteCount: raw.count)
                place += raw.count
            }
        }
        jobCount += 1
        guard
            send(socket, &request, MemoryLayout<codec_request>.size, CInt(MSG_NOSIGNAL))
                == MemoryLayout<codec_request>.size
        else { throw .codecFailed }
        let reply = try awaitReply(within: limits.time(for: job), patience: limits.patience)
        if let error = ImageError(reply) { throw error }
        guard reply.output_byte_count <= UInt64(job.outputCapacity) else { throw .codecFailed }
        // Copied before it is looked at: the other side could still change it.
        let output = Array(
            UnsafeRawBufferPointer(start: memory.start + outputOffset, count: Int(reply.output_byte_count)))
        return CodecResult(
            output: output, frame: reply.frame, undidColourTransform: reply.undid_colour_transform != 0,
            colours: Int(reply.colours))
    }

    /// Waits for the reply as long as the process has used less than `time` of the processor.
    private func awaitReply(within time: Duration, patience: Int) throws(ImageError) -> codec_reply {
        let clock = ContinuousClock()
        let (start, used) = (clock.now, processorTime())
        var reply = codec_reply()
        while true {
            var wait = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            let ready = poll(&wait, 1, 250)
            if ready > 0 {
                let count = recv(socket, &reply, MemoryLayout<codec_reply>.size, 0)
                guard count == MemoryLayout<codec_reply>.size else { throw .codecFailed }
                return reply
            }
            guard ready == 0 || errno == EINTR else { throw .codecFailed }
            if processorTime() - used > time || clock.now - start > time * patience { throw .tookTooLong }
        }
    }

    private func processorTime() -> Duration {
        var identifier = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(process, &identifier) == 0, clock_gettime(identifier, &time) == 0 else {
            return .zero
        }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}

extension HelperProcess {
    private static func spawn(_ path: String, _ arguments: [String], socket: CInt, memory: CInt) -> pid_t? {
        // Out of the way of the numbers that they get.
        let (socket, memory) = (fcntl(socket, F_DUPFD_CLOEXEC, 16), fcntl(memory, F_DUPFD_CLOEXEC, 16))
        defer {
            close(socket)
            close(memory)
        }
        guard socket >= 0, memory >= 0 else { return nil }
        var texts = ([path] + arguments).map { strdup($0) } + [nil]
        defer { texts.forEach { free($0) } }
        var process = pid_t()
        return codec_spawn(&process, path, &texts, socket, memory) == 0 ? process : nil
    }

    private static func reap(_ process: pid_t) {
        var status: CInt = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
}
