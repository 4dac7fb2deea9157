public import DICOM

/// Native frames as code streams of HTJ2K, and back to the very same bytes: what stands between the two is recorded, so that
/// nothing rests on what an encoder, or the words of a data set, may say later.
public struct NativeRecompression: Hashable, Sendable {
    /// How a frame is written.
    public enum Coding: Hashable, Sendable {
        /// A code stream of its samples.
        case samples
        /// The same; above Bits Stored there were zeros, though the samples are signed.
        case samplesUnderZeros
        /// A code stream of whole words, with what stands in the bits that Bits Stored does not count.
        case words
    }

    /// A frame's code stream.
    public struct Stream: Sendable {
        public let coding: Coding
        public let bytes: [UInt8]
        /// How many bytes are enough for each resolution level, the smallest first; the last is the whole.
        public let levelEnds: [UInt32]
    }

    /// Of one frame.
    private let columns: Int
    private let rows: Int
    private let samplesPerPixel: Int
    private let bitsAllocated: Int
    private let bitsStored: Int
    private let highBit: Int
    private let isSigned: Bool
    private let isPlanar: Bool
    private let isBigEndian: Bool
    /// Colours that the reversible transform is for (PS3.5 8.2.4).
    private let isRGB: Bool

    /// In which transfer syntax the code streams are.
    public static let transferSyntax = TransferSyntax.htj2kLosslessRPCL

    /// - Returns: nil for what stays as it is: code streams, samples of other than 8 and 16 bits, chroma that pixels share.
    ///
    /// - Parameter vr: of the pixel data.
    public init?(_ description: PixelDescription, transferSyntax: TransferSyntax, vr: VR) {
        let isBigEndian = NativeByteOrder(description, of: transferSyntax, vr: vr) != nil
        // Bytes of eight bits in words of big endian: only the whole value tells which two are a pair.
        guard !isBigEndian || description.bitsAllocated == 16 && vr == .OW else { return nil }
        guard transferSyntax.family == .native, description.sampleKind == .integer,
            description.bitsAllocated == 8 || description.bitsAllocated == 16, !description.isSubsampled,
            description.samplesPerPixel == 1 || description.samplesPerPixel == 3
        else { return nil }
        (columns, rows) = (description.columns, description.rows)
        samplesPerPixel = description.samplesPerPixel
        (bitsAllocated, bitsStored) = (description.bitsAllocated, description.bitsStored)
        (highBit, isSigned, isPlanar) = (description.highBit, description.isSigned, description.isPlanar)
        self.isBigEndian = isBigEndian
        isRGB = description.photometricInterpretation == .rgb && samplesPerPixel == 3
    }

    /// Bytes of a native frame.
    public var frameByteCount: Int { rows * columns * samplesPerPixel * (bitsAllocated / 8) }

    /// Makes a code stream of a native frame. Whether it gives the frame back is for the caller to see.
    ///
    /// - Returns: nil where it would save nothing, or can't be written so.
    /// - Throws: what may pass: ``ImageError/codecUnavailable`` and the like.
    public func coded(_ native: [UInt8], codec: FrameCodec) async throws(ImageError) -> Stream? {
        guard native.count == frameByteCount else { return nil }
        let samples = samples(of: native)
        let coding = coding(of: samples)
        let frame = Frame(description: description(for: coding), samples: samples)
        do throws(ImageError) {
            let encoded = try await Self.twice { () throws(ImageError) in
                try await codec.encode(frame, transferSyntax: Self.transferSyntax)
            }
            // Colours that could not be transformed are rare: they stay as they are.
            guard encoded.bytes.count < native.count, (encoded.photometricInterpretation == .ybrRCT) == isRGB,
                let ends = HTJ2KLevels.ends(of: encoded.bytes)
            else { return nil }
            return Stream(coding: coding, bytes: encoded.bytes, levelEnds: ends)
        } catch {
            if error.mayPass { throw error }
            return nil
        }
    }

    /// The native frame that a code stream was made of, byte for byte.
    public func native(
        of stream: ArraySlice<UInt8>, _ coding: Coding, codec: FrameCodec
    ) async throws(ImageError) -> [UInt8] {
        let frame = try await Self.twice { () throws(ImageError) in
            try await decoded(stream, coding, codec: codec, reducing: 0)
        }
        var samples = frame.samples
        guard samples.count == frameByteCount else { throw .codecFailed }
        if coding == .samplesUnderZeros {
            StoredBits.extend(&samples, bytesPerSample: bitsAllocated / 8, from: bitsStored, isSigned: false)
        }
        if isPlanar { samples = ColorPlanes.planar(samples, plain) }
        if isBigEndian { NativeByteOrder(plain).turn(&samples) }
        return samples
    }

    /// A helper may end, or be held up, by no fault of the frame's.
    private static func twice<Value>(
        _ work: () async throws(ImageError) -> Value
    ) async throws(ImageError) -> Value {
        do throws(ImageError) { return try await work() } catch {
            guard error == .codecFailed || error == .tookTooLong else { throw error }
            return try await work()
        }
    }

    /// The frame, or a smaller one.
    ///
    /// - Parameters:
    ///   - stream: the whole code stream, or its first levels.
    ///   - levels: how many of the highest are left out.
    public func decoded(
        _ stream: ArraySlice<UInt8>, _ coding: Coding, codec: FrameCodec, reducing levels: Int
    ) async throws(ImageError) -> Frame {
        var frame = try await codec.decode(
            stream, description(for: coding), transferSyntax: Self.transferSyntax, reducing: levels)
        frame.description.photometricInterpretation = plain.photometricInterpretation
        return frame
    }

    /// What the code streams are of.
    private func description(for coding: Coding) -> PixelDescription {
        var description = plain
        description.isPlanar = false
        if coding == .words { (description.bitsStored, description.highBit) = (bitsAllocated, bitsAllocated - 1) }
        return description
    }

    private var plain: PixelDescription {
        PixelDescription(
            rows: rows, columns: columns, samplesPerPixel: samplesPerPixel, bitsAllocated: bitsAllocated,
            bitsStored: bitsStored, highBit: highBit, isSigned: isSigned,
            photometricInterpretation: isRGB ? .rgb : samplesPerPixel == 3 ? .ybrFull : .monochrome2,
            isPlanar: isPlanar, frameCount: 1, sampleKind: .integer)
    }

    /// Colour by pixel, little endian.
    private func samples(of native: [UInt8]) -> [UInt8] {
        var samples = native
        if isBigEndian { NativeByteOrder(plain).turn(&samples) }
        return isPlanar ? ColorPlanes.interleaved(samples, plain) : samples
    }

    private func coding(of samples: [UInt8]) -> Coding {
        guard highBit == bitsStored - 1 else { return .words }
        guard bitsStored < bitsAllocated else { return .samples }
        var extended = samples
        StoredBits.extend(&extended, bytesPerSample: bitsAllocated / 8, from: bitsStored, isSigned: isSigned)
        if extended == samples { return .samples }
        guard isSigned else { return .words }
        StoredBits.extend(&extended, bytesPerSample: bitsAllocated / 8, from: bitsStored, isSigned: false)
        return extended == samples ? .samplesUnderZeros : .words
    }
}

extension NativeRecompression {
    private static let version: UInt8 = 1
    private static let byteCount = 14

    /// Version 1, columns 4, rows 4, samples per pixel 1, bits allocated, stored, high bit 1 each, flags 1: signed 1, by plane 2,
    /// big endian 4, RGB 8.
    public var bytes: [UInt8] {
        func be(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
        let flags: UInt8 = (isSigned ? 1 : 0) | (isPlanar ? 2 : 0) | (isBigEndian ? 4 : 0) | (isRGB ? 8 : 0)
        let small = [samplesPerPixel, bitsAllocated, bitsStored, highBit].map { UInt8(truncatingIfNeeded: $0) }
        return [Self.version] + be(columns) + be(rows) + small + [flags]
    }

    /// - Returns: nil for what was not written by ``bytes``.
    public init?(parsing bytes: [UInt8]) {
        guard bytes.count == Self.byteCount, bytes[0] == Self.version else { return nil }
        func be(_ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
        (columns, rows) = (be(1), be(5))
        samplesPerPixel = Int(bytes[9])
        (bitsAllocated, bitsStored, highBit) = (Int(bytes[10]), Int(bytes[11]), Int(bytes[12]))
        let flags = bytes[13]
        (isSigned, isPlanar) = (flags & 1 != 0, flags & 2 != 0)
        (isBigEndian, isRGB) = (flags & 4 != 0, flags & 8 != 0)
        guard (1...65_535).contains(columns), (1...65_535).contains(rows), [1, 3].contains(samplesPerPixel),
            [8, 16].contains(bitsAllocated), (1...bitsAllocated).contains(bitsStored), highBit < bitsAllocated,
            highBit >= bitsStored - 1, flags < 16, columns * rows * samplesPerPixel <= ImageLimits.frameByteCount / 2
        else { return nil }
    }
}
