import CCodecMessage

extension CodecPool {
    /// Decodes a code stream in a helper.
    func decode(
        _ encoded: ArraySlice<UInt8>, _ family: CodecFamily, _ description: PixelDescription, reducing: Int
    ) async throws(ImageError) -> Frame {
        guard description.sampleKind == .integer, description.bytesPerSample <= 4 else { throw .differs }
        var decoded = description
        decoded.columns = description.columns.reduced(by: reducing)
        decoded.rows = description.rows.reduced(by: reducing)
        decoded.isPlanar = false
        decoded.frameCount = 1
        // Single bits stay single bits, though each has a byte now.
        if description.bitsAllocated > 1 { decoded.bitsAllocated = description.bytesPerSample * 8 }
        decoded.highBit = decoded.bitsStored - 1
        var job = CodecJob(
            Int(CODEC_DECODE), family.code, frame: codec_frame(decoded), input: [encoded],
            outputCapacity: decoded.decodedFrameByteCount)
        job.set(Int(CODEC_REDUCE), reducing)
        var result = try await perform(job)
        guard result.output.count == decoded.decodedFrameByteCount else { throw .codecFailed }
        decoded.photometricInterpretation = description.photometricInterpretation.decoded(
            undidTransform: result.undidColourTransform, family, colours: result.colours)
        // The code stream may be unsigned though the data set's samples are signed (every JPEG is), or the other way round.
        let isStreamSigned = result.frame.is_signed != 0
        if isStreamSigned != description.isSigned {
            StoredBits.extend(
                &result.output, bytesPerSample: decoded.bytesPerSample, from: Int(result.frame.precision),
                isSigned: description.isSigned)
        }
        return Frame(description: decoded, samples: result.output)
    }

    /// Encodes samples without loss in a helper.
    /// - Throws: ``ImageError/notEncodable(_:)`` where a code stream of Bits Stored bits would lose something.
    func encode(
        _ frame: Frame, _ family: CodecFamily, parameters: [(index: Int, value: Int)] = []
    ) async throws(ImageError) -> [UInt8] {
        let description = frame.description
        guard description.sampleKind == .integer, description.bytesPerSample <= 4, description.bitsAllocated > 1,
            frame.samples.count == description.decodedFrameByteCount
        else { throw .notEncodable("this kind of sample") }
        // PS3.5 8.2.3, 8.2.4: a data set around a code stream has samples of whole bytes.
        guard [8, 16].contains(description.bitsAllocated) else { throw .notEncodable("Bits Allocated") }
        guard description.highBit == description.bitsStored - 1 else { throw .notEncodable("High Bit") }
        let samples = try Self.plain(frame)
        var job = CodecJob(
            Int(CODEC_ENCODE), family.code, frame: codec_frame(description), input: [samples[...]],
            // Noise grows a little.
            outputCapacity: min(samples.count + samples.count / 4 + (1 << 16), ImageLimits.codeStreamByteCount))
        for (index, value) in parameters { job.set(index, value) }
        do throws(ImageError) {
            return try await perform(job).output
        } catch {
            // Nothing is wrong with the samples.
            guard case .unsupportedCodeStream(let text) = error else { throw error }
            throw .notEncodable(text)
        }
    }

    /// The samples with nothing above Bits Stored but the sign.
    private static func plain(_ frame: Frame) throws(ImageError) -> [UInt8] {
        let description = frame.description
        guard description.bitsStored < description.bytesPerSample * 8 else { return frame.samples }
        var samples = frame.samples
        StoredBits.extend(
            &samples, bytesPerSample: description.bytesPerSample, from: description.bitsStored,
            isSigned: description.isSigned)
        if samples == frame.samples { return samples }
        // Some writers leave zeros above negative samples, which says the same.
        var unsigned = frame.samples
        StoredBits.extend(
            &unsigned, bytesPerSample: description.bytesPerSample, from: description.bitsStored, isSigned: false)
        guard unsigned == frame.samples else { throw .notEncodable("bits above High Bit") }
        return samples
    }
}

extension codec_frame {
    init(_ description: PixelDescription) {
        self.init(
            columns: UInt32(description.columns), rows: UInt32(description.rows),
            components: UInt32(description.samplesPerPixel), precision: UInt32(description.bitsStored),
            is_signed: description.isSigned ? 1 : 0, bytes_per_sample: UInt32(description.bytesPerSample))
    }
}

extension Int {
    /// A size after so many halvings, rounded up (ISO/IEC 15444-1 B.5).
    func reduced(by levels: Int) -> Int {
        levels > 0 ? (self + (1 << Swift.min(levels, 32)) - 1) >> Swift.min(levels, 32) : self
    }
}

extension CodecFamily {
    /// Whether helper processes decode it.
    var isCodeStream: Bool { code != 0 }

    /// Whether a code stream can be decoded at half, a quarter … of its size.
    var hasLevels: Bool { self == .jpeg2000 || self == .htj2k }

    /// As the message to a helper says it; 0 for what needs none.
    var code: Int {
        switch self {
        case .jpeg: Int(CODEC_JPEG)
        case .jpegLS: Int(CODEC_JPEG_LS)
        case .jpeg2000: Int(CODEC_JPEG_2000)
        case .htj2k: Int(CODEC_HTJ2K)
        case .jpegXL: Int(CODEC_JPEG_XL)
        case .native, .runLength, .deflatedFrame, .video, .other: 0
        }
    }
}

extension PhotometricInterpretation {
    /// What the samples are once they are decoded: the transforms of JPEG 2000 belong to the code stream, JPEG's colours stay as
    /// they are at full resolution. Where a JPEG itself tells its colours, it is believed: it can't be wrong about them.
    func decoded(undidTransform: Bool, _ family: CodecFamily, colours: Int) -> PhotometricInterpretation {
        if family == .jpeg, self != .paletteColor, !isMonochrome {
            if colours == Int(CODEC_COLOURS_RGB) { return .rgb }
            if colours == Int(CODEC_COLOURS_YCBCR) { return .ybrFull }
        }
        return switch self {
        case .ybrRCT, .ybrICT, .xyb: .rgb
        case .ybrFull422, .ybrPartial422, .ybrPartial420: undidTransform ? .rgb : .ybrFull
        case .ybrFull: undidTransform ? .rgb : self
        default: self
        }
    }
}
