/// Small pictures of frames, to be seen first: in the frame's own samples, so that windows and tables apply to them as to the
/// frame.
public enum FirstLooks {
    /// Pixels of the longer side at most: about 128.
    private static let side = 160

    /// How often a frame's sides are halved for its first look.
    public static func halvings(columns: Int, rows: Int) -> Int {
        var halvings = 0
        while max(columns, rows).reduced(by: halvings) > side { halvings += 1 }
        return halvings
    }

    /// Whether a frame has a picture that can be made smaller: numbers that mean a brightness, not a place in a table.
    public static func canBeMade(of description: PixelDescription) -> Bool {
        description.sampleKind == .integer && [8, 16].contains(description.bitsAllocated)
            && description.photometricInterpretation != .paletteColor
            && (description.samplesPerPixel == 1 || description.samplesPerPixel == 3)
    }

    /// A code stream of HTJ2K with the frame's first look: each of its samples is the mean of those that it stands for.
    ///
    /// - Returns: nil where none can be made.
    /// - Throws: what may pass.
    public static func make(of frame: Frame, halvings: Int, codec: FrameCodec) async throws(ImageError) -> [UInt8]? {
        guard canBeMade(of: frame.description), frame.samples.count == frame.description.decodedFrameByteCount else {
            return nil
        }
        // What stands above Bits Stored is no part of the picture, nor of a mean.
        var frame = frame
        let description = frame.description
        guard description.highBit == description.bitsStored - 1 else { return nil }
        StoredBits.extend(
            &frame.samples, bytesPerSample: description.bytesPerSample, from: description.bitsStored,
            isSigned: description.isSigned)
        let small = halvings > 0 ? halved(frame, halvings) : frame
        do throws(ImageError) {
            return try await codec.encode(small, transferSyntax: NativeRecompression.transferSyntax).bytes
        } catch {
            if error.mayPass { throw error }
            return nil
        }
    }

    private static func halved(_ frame: Frame, _ halvings: Int) -> Frame {
        var description = frame.description
        description.columns = description.columns.reduced(by: halvings)
        description.rows = description.rows.reduced(by: halvings)
        let samples =
            switch (description.bytesPerSample, description.isSigned) {
            case (1, false): means(of: frame, description, halvings, UInt8.self)
            case (1, true): means(of: frame, description, halvings, Int8.self)
            case (2, false): means(of: frame, description, halvings, UInt16.self)
            default: means(of: frame, description, halvings, Int16.self)
            }
        return Frame(description: description, samples: samples)
    }

    /// - Parameter small: of what is made.
    private static func means<Sample: FixedWidthInteger & BitwiseCopyable>(
        of frame: Frame, _ small: PixelDescription, _ halvings: Int, _: Sample.Type
    ) -> [UInt8] {
        let (columns, rows) = (frame.description.columns, frame.description.rows)
        let (colors, size) = (frame.description.samplesPerPixel, MemoryLayout<Sample>.size)
        let count = small.decodedFrameByteCount
        return [UInt8](unsafeUninitializedCapacity: count) { output, initialized in
            let output = UnsafeMutableRawBufferPointer(output)
            var sums = [Int](repeating: 0, count: small.columns &* colors)
            frame.samples.withUnsafeBytes { input in
                for row in 0..<small.rows {
                    for at in sums.indices { sums[at] = 0 }
                    let first = row << halvings
                    let last = min(rows, first &+ (1 << halvings))
                    for line in first..<last {
                        var at = line &* columns &* colors &* size
                        for column in 0..<columns {
                            let target = (column >> halvings) &* colors
                            for color in 0..<colors {
                                let sample = input.loadUnaligned(fromByteOffset: at, as: Sample.self)
                                sums[target &+ color] &+= Int(Sample(littleEndian: sample))
                                at &+= size
                            }
                        }
                    }
                    for column in 0..<small.columns {
                        let width = min(columns, (column &+ 1) << halvings) &- column << halvings
                        let area = width &* (last &- first)
                        for color in 0..<colors {
                            let mean = Sample(truncatingIfNeeded: sums[column &* colors &+ color] / area)
                            output.storeBytes(
                                of: mean.littleEndian,
                                toByteOffset: ((row &* small.columns &+ column) &* colors &+ color) &* size,
                                as: Sample.self)
                        }
                    }
                }
            }
            initialized = count
        }
    }
}
