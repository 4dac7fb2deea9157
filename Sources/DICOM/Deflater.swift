import CZlib

/// Deflates a data set as it is written: a raw deflate stream without zlib header (PS3.5 A.5, RFC 1951).
///
/// The output comes in pieces of at most 64 KiB.
public struct Deflater: ~Copyable, @unchecked Sendable {
    // As in ``Inflater``: one owner, and a stream that doesn't move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let output: UnsafeMutableRawBufferPointer
    private var byteCount = 0

    public init() throws(DICOMError) { try self.init(level: Z_DEFAULT_COMPRESSION) }

    /// - Parameter level: 1 (fast) to 9 (short), as zlib counts them.
    init(level: Int32) throws(DICOMError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        output = .allocate(byteCount: Inflater.pieceByteCount, alignment: 16)
        let status = deflateInit2_(
            stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw DICOMError(.badDeflate, at: 0) }
    }

    deinit {
        deflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
        output.deallocate()
    }

    /// Deflates the next bytes and hands on what comes out. A piece is valid during the call only.
    public mutating func deflate(
        _ input: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(DICOMError) -> Void
    ) throws(DICOMError) {
        var rest = input
        while !rest.isEmpty {
            // zlib counts in 32 bits.
            let step = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
            try deflateStep(step, Z_NO_FLUSH, body)
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(step.count))
        }
    }

    /// Hands on all that was deflated, ending on a byte border: more may follow, or another stream.
    public mutating func flush(
        _ body: (UnsafeRawBufferPointer) throws(DICOMError) -> Void
    ) throws(DICOMError) {
        try deflateStep(UnsafeRawBufferPointer(start: nil, count: 0), Z_SYNC_FLUSH, body)
    }

    /// Ends the stream, with a NUL where it would be odd (PS3.5 A.5). Nothing may be deflated after it.
    public mutating func finish(
        _ body: (UnsafeRawBufferPointer) throws(DICOMError) -> Void
    ) throws(DICOMError) {
        try deflateStep(UnsafeRawBufferPointer(start: nil, count: 0), Z_FINISH, body)
        guard byteCount % 2 == 1 else { return }
        byteCount &+= 1
        try ([0] as [UInt8]).withRawBytes(body)
    }

    private mutating func deflateStep(
        _ input: UnsafeRawBufferPointer, _ flush: Int32, _ body: (UnsafeRawBufferPointer) throws(DICOMError) -> Void
    ) throws(DICOMError) {
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.assumingMemoryBound(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = UInt32(truncatingIfNeeded: input.count)
        repeat {
            stream.pointee.next_out = output.assumingMemoryBound(to: UInt8.self).baseAddress
            stream.pointee.avail_out = UInt32(Inflater.pieceByteCount)
            let status = CZlib.deflate(stream, flush)
            guard status != Z_STREAM_ERROR else { throw DICOMError(.badDeflate, at: byteCount) }
            let count = Inflater.pieceByteCount &- Int(stream.pointee.avail_out)
            byteCount &+= count
            if count > 0 { try body(UnsafeRawBufferPointer(rebasing: output[..<count])) }
        } while stream.pointee.avail_out == 0
    }
}

extension Deflater {
    /// Deflates a whole data set in memory.
    public static func deflate(_ bytes: ArraySlice<UInt8>) throws(DICOMError) -> [UInt8] {
        var deflater = try Deflater()
        var deflated: [UInt8] = []
        try bytes.withRawBytes { raw throws(DICOMError) in
            try deflater.deflate(raw) { piece throws(DICOMError) in deflated.append(contentsOf: piece) }
        }
        try deflater.finish { piece throws(DICOMError) in deflated.append(contentsOf: piece) }
        return deflated
    }
}
