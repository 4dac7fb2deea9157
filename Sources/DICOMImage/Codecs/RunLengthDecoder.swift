import DICOM

extension RunLengthCodec {
    /// Decodes one frame.
    ///
    /// What follows the last sample in a segment is passed over, as other readers do: encoders pad there. A subsampled
    /// Photometric Interpretation is taken for a mistake of the writer, as RLE has none (PS3.5 8.2.2).
    /// - Throws: ``ImageError/damaged(_:)`` when a segment ends before the frame does, or the header is wrong.
    public static func decode(
        _ encoded: ArraySlice<UInt8>, _ description: PixelDescription
    ) throws(ImageError) -> Frame {
        guard canCode(description) else { throw .inconsistent(.bitsAllocated) }
        if description.isBits {
            let packed = try decode(encoded, bytes(ofBits: description)).samples
            return try NativeCodec.decode(packed[...], description)
        }
        guard description.decodedFrameByteCount <= ImageLimits.frameByteCount else { throw .tooLarge }
        var decoded = description.ofOneFrame
        if description.isSubsampled { decoded.photometricInterpretation = .ybrFull }
        let byteCount = decoded.decodedFrameByteCount
        let count = segmentCount(decoded)
        var isWhole = false
        // 24 bits leave a byte of each sample to fill.
        var samples = [UInt8](unsafeUninitializedCapacity: byteCount) { output, initialized in
            initialized = byteCount
            isWhole = encoded.withUnsafeBytes { encoded in
                guard let segments = segments(encoded, count: count), let base = output.baseAddress else {
                    return false
                }
                let pixels = decoded.rows &* decoded.columns
                let stride = decoded.samplesPerPixel &* decoded.bytesPerSample
                for (index, segment) in segments.enumerated() {
                    let start = base + offset(ofSegment: index, decoded)
                    let packed = UnsafeRawBufferPointer(rebasing: encoded[segment])
                    guard unpack(packed, to: start, stride: stride, count: pixels) else { return false }
                }
                return true
            }
            if !isWhole { output.initialize(repeating: 0) }
        }
        guard isWhole else { throw .damaged("RLE segment") }
        if decoded.bitsAllocated == 24 { fillFourthBytes(&samples, decoded) }
        return Frame(description: decoded, samples: samples)
    }

    private static func fillFourthBytes(_ samples: inout [UInt8], _ description: PixelDescription) {
        let isSigned = description.isSigned && description.highBit == 23
        for at in stride(from: 3, to: samples.count, by: 4) {
            samples[at] = isSigned && samples[at &- 1] >= 0x80 ? 0xFF : 0
        }
    }

    /// Unpacks `count` bytes to places `stride` apart (PS3.5 G.3.2).
    ///
    /// Reads are checked against the segment, writes against the count; the caller proves that the places exist.
    /// - Returns: whether there were as many.
    private static func unpack(
        _ packed: UnsafeRawBufferPointer, to output: UnsafeMutablePointer<UInt8>, stride: Int, count: Int
    ) -> Bool {
        guard let input = packed.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return count == 0 }
        let end = packed.count
        var (position, written) = (0, 0)
        while written < count {
            guard position < end else { return false }
            let control = Int(input[position])
            position &+= 1
            if control < 128 {
                let length = min(control &+ 1, count &- written)
                guard length <= end &- position else { return false }
                if stride == 1 {
                    (output + written).update(from: input + position, count: length)
                } else {
                    var place = output + written &* stride
                    for index in 0..<length {
                        place.pointee = input[position &+ index]
                        place += stride
                    }
                }
                position &+= length
                written &+= length
            } else if control > 128 {
                guard position < end else { return false }
                let length = min(257 &- control, count &- written)
                let value = input[position]
                position &+= 1
                if stride == 1 {
                    (output + written).update(repeating: value, count: length)
                } else {
                    var place = output + written &* stride
                    for _ in 0..<length {
                        place.pointee = value
                        place += stride
                    }
                }
                written &+= length
            }
            // 128 does nothing.
        }
        return true
    }
}
