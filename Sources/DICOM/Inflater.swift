import CZlib

/// Inflates a deflated data set as it arrives: a raw deflate stream without zlib header (PS3.5 A.5, RFC 1951).
///
/// The output comes in pieces of at most 64 KiB, so memory stays bounded whatever the stream expands to, and the total
/// has a limit. What follows the end of the stream (a NUL that makes it even) is ignored.
public struct Inflater: ~Copyable, @unchecked Sendable {
    // zlib keeps a pointer back to its stream, so that must not move. It has one owner, hence the conformance to
    // Sendable.
    private let stream: UnsafeMutablePointer<z_stream>
    private let output: UnsafeMutableRawBufferPointer
    private let limit: Int
    /// Bytes inflated so far.
    public private(set) var byteCount = 0
    /// Whether the stream has come to its own end.
    public private(set) var isFinished = false

    /// The largest piece of output.
    static let pieceByteCount = 64 << 10

    /// - Parameter limit: bytes of output at which inflating stops with ``DICOMError/Code/tooLarge``.
    public init(limit: Int = ParseLimits.default.maximumInflatedByteCount) throws(DICOMError) {
        self.limit = limit
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        output = .allocate(byteCount: Self.pieceByteCount, alignment: 16)
        guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw DICOMError(.badDeflate, at: 0)
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
        output.deallocate()
    }

    /// Inflates the next bytes of the stream and hands on what comes out. A piece is valid during the call only.
    public mutating func inflate(
        _ input: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(DICOMError) -> Void
    ) throws(DICOMError) {
        var rest = input
        while !isFinished, !rest.isEmpty {
            // zlib counts in 32 bits.
            let step = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
            try inflateStep(step, body)
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(step.count))
        }
    }

    /// Says that no more bytes come.
    /// - Throws: ``DICOMError/Code/truncated`` when the stream has not come to its end.
    public func finish() throws(DICOMError) {
        guard isFinished else { throw DICOMError(.truncated, at: byteCount) }
    }

    private mutating func inflateStep(
        _ input: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(DICOMError) -> Void
    ) throws(DICOMError) {
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.assumingMemoryBound(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = UInt32(truncatingIfNeeded: input.count)
        repeat {
            stream.pointee.next_out = output.assumingMemoryBound(to: UInt8.self).baseAddress
            stream.pointee.avail_out = UInt32(Self.pieceByteCount)
            let status = CZlib.inflate(stream, Z_NO_FLUSH)
            let count = Self.pieceByteCount &- Int(stream.pointee.avail_out)
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                throw DICOMError(.badDeflate, at: byteCount)
            }
            guard count <= limit &- byteCount else { throw DICOMError(.tooLarge, at: byteCount) }
            byteCount &+= count
            isFinished = status == Z_STREAM_END
            if count > 0 { try body(UnsafeRawBufferPointer(rebasing: output[..<count])) }
            // A full piece may not have been all; a part of one was.
        } while !isFinished && stream.pointee.avail_out == 0
    }
}

extension Inflater {
    /// Inflates a whole stream in memory.
    public static func inflate(
        _ bytes: ArraySlice<UInt8>, limit: Int = ParseLimits.default.maximumInflatedByteCount
    ) throws(DICOMError) -> [UInt8] {
        var inflater = try Inflater(limit: limit)
        var inflated: [UInt8] = []
        try bytes.withRawBytes { raw throws(DICOMError) in
            try inflater.inflate(raw) { piece throws(DICOMError) in inflated.append(contentsOf: piece) }
        }
        try inflater.finish()
        return inflated
    }
}
