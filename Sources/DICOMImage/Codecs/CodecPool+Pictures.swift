import CCodecMessage

extension CodecPool {
    /// Makes a file that browsers show.
    public func picture(_ image: RenderedImage, as format: PictureFormat) async throws(ImageError) -> [UInt8] {
        // A GIF is always a sequence, of one picture too.
        if format == .gif { return try await animation([image], as: format, frameTime: .zero) }
        let (coding, quality) = format.coding
        var job = CodecJob(
            Int(CODEC_ENCODE), coding, frame: codec_frame(image), input: [image.bytes[...]],
            outputCapacity: min(image.bytes.count * 2 + (1 << 16), ImageLimits.codeStreamByteCount))
        job.set(Int(CODEC_QUALITY), quality)
        return try await perform(job).output
    }

    /// Makes one picture of images of one size that are shown one after another, for ever.
    ///
    /// - Throws: ``ImageError/notEncodable(_:)`` for a format that does not move; ``ImageError/tooLarge`` beyond
    ///   ``ImageLimits/animationByteCount``.
    public func animation(
        _ images: [RenderedImage], as format: PictureFormat, frameTime: Duration
    ) async throws(ImageError) -> [UInt8] {
        guard format.canBeAnimated, let first = images.first else { throw .notEncodable(format.mediaType) }
        guard
            images.allSatisfy({ ($0.columns, $0.rows, $0.components) == (first.columns, first.rows, first.components) })
        else { throw .differs }
        let byteCount = images.count * first.bytes.count
        guard byteCount <= ImageLimits.animationByteCount else { throw .tooLarge }
        let (coding, quality) = format.coding
        var job = CodecJob(
            Int(CODEC_ANIMATE), coding, frame: codec_frame(first), input: images.map { $0.bytes[...] },
            outputCapacity: min(byteCount + byteCount / 2 + (1 << 16), ImageLimits.frameByteCount))
        job.set(Int(CODEC_QUALITY), quality)
        job.set(Int(CODEC_FRAME_COUNT), images.count)
        let (seconds, attoseconds) = frameTime.components
        job.set(Int(CODEC_FRAME_TIME), Int(clamping: seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000))
        return try await perform(job).output
    }

    /// The image with its colours turned into sRGB (PS3.3 C.11.15).
    ///
    /// - Parameter profile: the ICC profile that the colours are in now.
    /// - Throws: ``ImageError/unsupportedCodeStream(_:)`` for a profile that is none of RGB colours.
    public func inSRGB(
        _ image: RenderedImage, from profile: ArraySlice<UInt8>
    ) async throws(ImageError) -> RenderedImage {
        guard image.components == 3 else { return image }
        var job = CodecJob(
            Int(CODEC_CONVERT_COLOURS), 0, frame: codec_frame(image), input: [profile, image.bytes[...]],
            outputCapacity: image.bytes.count)
        job.set(Int(CODEC_PROFILE_BYTE_COUNT), profile.count)
        let bytes = try await perform(job).output
        guard bytes.count == image.bytes.count else { throw .codecFailed }
        return RenderedImage(columns: image.columns, rows: image.rows, components: 3, bytes: bytes)
    }

    /// The image in sRGB, where it has colours and a profile of them that can be read.
    ///
    /// One that can't is no reason to show nothing: colours as they came are what others show too.
    public func shownInSRGB(_ image: RenderedImage, profile: ArraySlice<UInt8>?) async -> RenderedImage {
        guard image.components == 3, let profile, !profile.isEmpty else { return image }
        return (try? await inSRGB(image, from: profile)) ?? image
    }

    /// How many bytes of an HTJ2K code stream are enough for each of its resolution levels, the smallest first.
    public func levelLengths(
        ofHTJ2K codeStream: ArraySlice<UInt8>, _ description: PixelDescription
    ) async throws(ImageError) -> [Int] {
        let job = CodecJob(
            Int(CODEC_LEVEL_LENGTHS), Int(CODEC_HTJ2K), frame: codec_frame(description), input: [codeStream],
            outputCapacity: 33 * 8)
        let output = try await perform(job).output
        let lengths = stride(from: 0, to: output.count - output.count % 8, by: 8).map { start in
            (0..<8).reduce(UInt64(0)) { $0 | UInt64(output[start + $1]) << UInt64(8 * $1) }
        }
        guard lengths.allSatisfy({ $0 <= UInt64(codeStream.count) }), lengths == lengths.sorted() else {
            throw .codecFailed
        }
        return lengths.map { Int($0) }
    }
}

extension codec_frame {
    init(_ image: RenderedImage) {
        self.init(
            columns: UInt32(clamping: image.columns), rows: UInt32(clamping: image.rows),
            components: UInt32(clamping: image.components), precision: 8, is_signed: 0, bytes_per_sample: 1)
    }
}
