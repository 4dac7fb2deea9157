// A codec helper: takes one frame at a time from its parent, codes it, and gives it back in the memory that both share.
//
// It is started by `CodecPool` with a socket as descriptor 3 and the shared memory as descriptor 4, and of no use by itself.
import CCodecMessage
import CCodecs
import Glibc

let socket = CInt(CODEC_SOCKET)
let memory = CInt(CODEC_MEMORY)

func fail(_ reason: String, _ status: CInt) -> Never {
    reason.withCString { text in
        _ = write(2, text, strlen(text))
        _ = write(2, "\n", 1)
    }
    _exit(status)
}

let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
guard arguments.count == 2, let sharedByteCount = Int(exactly: arguments[0]) else {
    fail("dicom-codecs is started by programs that read DICOM images, not by hand.", 64)
}
// The file grows as frames ask for it; where it has no bytes yet, nothing is touched.
let mapped = mmap(nil, sharedByteCount, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0)
guard let shared = mapped, shared != MAP_FAILED else { fail("dicom-codecs: the shared memory can't be mapped", 71) }

// Where memory is short, a frame goes before the server does.
let score = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC)
if score >= 0 {
    _ = write(score, "1000", 4)
    close(score)
}

let failure = codec_enter_sandbox(arguments[1])
guard failure == 0 else { fail("dicom-codecs: no sandbox on this system: \(String(cString: strerror(failure)))", 77) }

/// Whether all that a request says lies inside the shared memory.
func fits(_ request: codec_request) -> Bool {
    let (end, overflow) = request.output_offset.addingReportingOverflow(request.output_capacity)
    return request.version == UInt32(CODEC_MESSAGE_VERSION) && !overflow && end <= UInt64(sharedByteCount)
        && request.input_byte_count <= request.output_offset
}

var request = codec_request()
while read(socket, &request, MemoryLayout<codec_request>.size) == MemoryLayout<codec_request>.size {
    guard fits(request) else { _exit(65) }
    var reply = codec_reply()
    withUnsafePointer(to: request) { request in
        var call = codec_call(
            request: request,
            input: shared.assumingMemoryBound(to: UInt8.self), input_byte_count: Int(request.pointee.input_byte_count),
            output: (shared + Int(request.pointee.output_offset)).assumingMemoryBound(to: UInt8.self),
            output_capacity: Int(request.pointee.output_capacity))
        codec_run(&call, &reply)
    }
    guard write(socket, &reply, MemoryLayout<codec_reply>.size) == MemoryLayout<codec_reply>.size else { break }
}
_exit(0)
