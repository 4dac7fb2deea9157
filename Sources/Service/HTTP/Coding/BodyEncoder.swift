import CZlib
import CZstd
import DICOMWeb
import NIOCore

/// Compresses the bytes of one answer as they go out.
///
/// One task writes an answer from beginning to end, and waits for each step: no two threads are ever in here.
final class BodyEncoder: @unchecked Sendable {
    /// The compressor refused: out of memory, or used after its end.
    struct Failure: Error {}

    private enum Stream {
        case gzip(UnsafeMutablePointer<z_stream>)
        case zstd(OpaquePointer)
    }
    private let stream: Stream
    private var isAtBeginning = true

    /// How much comes out at once.
    private static let pieceByteCount = 64 << 10
    /// How hard it tries. JSON of data sets becomes a tenth at either level; a higher one costs more time than it saves on any
    /// line. Samples become half of themselves at the first, and hardly less at a higher one.
    enum Effort: Int32 { case samples = 1, text = 3 }
    /// A gzip header and trailer around the deflate stream (zlib.h, deflateInit2).
    private static let gzipWindowBits = MAX_WBITS + 16

    init(_ coding: ContentCoding, _ effort: Effort = .text) throws {
        switch coding {
        case .gzip:
            let pointer = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
            pointer.initialize(to: z_stream())
            let status = deflateInit2_(
                pointer, effort.rawValue, Z_DEFLATED, Self.gzipWindowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size))
            guard status == Z_OK else {
                pointer.deallocate()
                throw Failure()
            }
            stream = .gzip(pointer)
        case .zstd:
            guard let context = ZSTD_createCCtx() else { throw Failure() }
            ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, effort.rawValue)
            stream = .zstd(context)
        }
    }

    deinit {
        switch stream {
        case .gzip(let pointer):
            deflateEnd(pointer)
            pointer.deinitialize(count: 1)
            pointer.deallocate()
        case .zstd(let context): ZSTD_freeCCtx(context)
        }
    }

    /// What comes out for the next bytes: nothing often. The first go out at once, so that a client sees that something comes.
    func encode(_ bytes: ByteBuffer) throws -> ByteBuffer {
        defer { isAtBeginning = false }
        return try bytes.withUnsafeReadableBytes { try run($0, isAtBeginning ? .flush : .more) }
    }

    /// What is left.
    func finish() throws -> ByteBuffer { try run(UnsafeRawBufferPointer(start: nil, count: 0), .end) }

    private enum Step { case more, flush, end }

    private func run(_ input: UnsafeRawBufferPointer, _ step: Step) throws -> ByteBuffer {
        switch stream {
        case .gzip(let pointer): try deflate(input, step, pointer)
        case .zstd(let context): try compress(input, step, context)
        }
    }

    private func deflate(
        _ input: UnsafeRawBufferPointer, _ step: Step, _ pointer: UnsafeMutablePointer<z_stream>
    ) throws -> ByteBuffer {
        // zlib counts in 32 bits; pieces of answers are far smaller.
        guard let count = UInt32(exactly: input.count) else { throw Failure() }
        pointer.pointee.next_in = UnsafeMutablePointer(mutating: input.assumingMemoryBound(to: UInt8.self).baseAddress)
        pointer.pointee.avail_in = count
        let flush = step == .more ? Z_NO_FLUSH : step == .flush ? Z_SYNC_FLUSH : Z_FINISH
        var output = ByteBuffer()
        var isFull = true
        while isFull {
            var status = Z_OK
            output.writeWithUnsafeMutableBytes(minimumWritableBytes: Self.pieceByteCount) { space in
                pointer.pointee.next_out = space.assumingMemoryBound(to: UInt8.self).baseAddress
                let size = UInt32(clamping: space.count)
                pointer.pointee.avail_out = size
                status = CZlib.deflate(pointer, flush)
                isFull = pointer.pointee.avail_out == 0
                return Int(size - pointer.pointee.avail_out)
            }
            // Z_BUF_ERROR: nothing was left to do.
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw Failure() }
        }
        return output
    }

    private func compress(_ input: UnsafeRawBufferPointer, _ step: Step, _ context: OpaquePointer) throws -> ByteBuffer
    {
        var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        let directive = step == .more ? ZSTD_e_continue : step == .flush ? ZSTD_e_flush : ZSTD_e_end
        var output = ByteBuffer()
        var isAtEnd = false
        while !isAtEnd {
            var rest = 0
            output.writeWithUnsafeMutableBytes(minimumWritableBytes: Self.pieceByteCount) { space in
                var target = ZSTD_outBuffer(dst: space.baseAddress, size: space.count, pos: 0)
                rest = ZSTD_compressStream2(context, &target, &source, directive)
                return target.pos
            }
            guard ZSTD_isError(rest) == 0 else { throw Failure() }
            isAtEnd = directive == ZSTD_e_continue ? source.pos == source.size : rest == 0
        }
        return output
    }
}
