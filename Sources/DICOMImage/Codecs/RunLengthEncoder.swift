import DICOM

extension RunLengthCodec {
    /// Encodes one frame.
    ///
    /// Rows are packed one by one, as the standard wants (PS3.5 G.3.1). The result has an even number of bytes.
    /// - Throws: ``ImageError/notEncodable(_:)`` where ``canCode(_:)`` is false.
    public static func encode(_ frame: Frame) throws(ImageError) -> [UInt8] {
        try frame.check()
        let description = frame.description
        guard canCode(description) else { throw .notEncodable(TransferSyntax.rleLossless.uid) }
        if description.isBits {
            let packed = try NativeCodec.encode(frame)
            return try encode(Frame(description: bytes(ofBits: description), samples: packed))
        }
        let count = segmentCount(description)
        let (rows, columns) = (description.rows, description.columns)
        // A row of bytes that are all different has one more for each 128.
        let segmentByteCount = rows &* (columns &+ (columns &+ 127) / 128) &+ 1
        let stride = description.samplesPerPixel &* description.bytesPerSample
        let capacity = headerByteCount &+ count &* segmentByteCount
        return [UInt8](unsafeUninitializedCapacity: capacity) { output, initialized in
            guard let base = output.baseAddress else { return }
            UnsafeMutableRawPointer(base).storeBytes(of: UInt32(count).littleEndian, as: UInt32.self)
            UnsafeMutableRawPointer(base + 4).initializeMemory(as: UInt8.self, repeating: 0, count: headerByteCount - 4)
            var end = headerByteCount
            frame.samples.withUnsafeBufferPointer { samples in
                withUnsafeTemporaryAllocation(of: UInt8.self, capacity: columns) { row in
                    guard let samples = samples.baseAddress, let row = row.baseAddress else { return }
                    for index in 0..<count {
                        let offset = UInt32(truncatingIfNeeded: end).littleEndian
                        UnsafeMutableRawPointer(base + 4 &* (index &+ 1)).storeBytes(of: offset, as: UInt32.self)
                        var source = samples + Self.offset(ofSegment: index, description)
                        for _ in 0..<rows {
                            end &+= packRow(source, stride: stride, count: columns, by: row, to: base + end)
                            source += columns &* stride
                        }
                        if end & 1 == 1 {
                            base[end] = 0
                            end &+= 1
                        }
                    }
                }
            }
            initialized = end
        }
    }

    /// Packs one row of one segment.
    /// - Parameter gathered: room for the row, used where its bytes don't lie together.
    private static func packRow(
        _ source: UnsafePointer<UInt8>, stride: Int, count: Int, by gathered: UnsafeMutablePointer<UInt8>,
        to output: UnsafeMutablePointer<UInt8>
    ) -> Int {
        guard stride > 1 else { return pack(source, count: count, to: output) }
        for index in 0..<count { gathered[index] = source[index &* stride] }
        return pack(gathered, count: count, to: output)
    }

    /// Packs bytes: three that are alike, or two where no literal is open, become a run (PS3.5 G.3.1).
    /// - Returns: how many bytes were written: at most one more for each 128 than there were.
    private static func pack(
        _ input: UnsafePointer<UInt8>, count: Int, to output: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var (position, literalStart, written) = (0, 0, 0)
        while position < count {
            let value = input[position]
            let limit = min(count, position &+ 128)
            var end = position &+ 1
            while end < limit, input[end] == value { end &+= 1 }
            let length = end &- position
            guard length > 2 || length == 2 && (position &- literalStart) & 127 == 0 else {
                position = end
                continue
            }
            written &+= putLiterals(input + literalStart, count: position &- literalStart, to: output + written)
            output[written] = UInt8(truncatingIfNeeded: 257 &- length)
            output[written &+ 1] = value
            written &+= 2
            position = end
            literalStart = end
        }
        return written &+ putLiterals(input + literalStart, count: count &- literalStart, to: output + written)
    }

    private static func putLiterals(
        _ input: UnsafePointer<UInt8>, count: Int, to output: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var (taken, written) = (0, 0)
        while taken < count {
            let length = min(128, count &- taken)
            output[written] = UInt8(truncatingIfNeeded: length &- 1)
            (output + written + 1).update(from: input + taken, count: length)
            taken &+= length
            written &+= length &+ 1
        }
        return written
    }
}
