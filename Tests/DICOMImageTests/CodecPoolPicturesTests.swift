import DICOM
import TestSupport
import Testing

@testable import DICOMImage

/// Pictures that browsers show, made in helpers. What is in them is compared by other programs in Interoperability.
@Suite struct CodecPoolPicturesTests {
    private let pool = CodecPool(path: Products.codecHelper, processCount: 1)

    private func image(components: Int, shade: UInt8 = 0) -> RenderedImage {
        let bytes = (0..<(40 * 30 * components)).map { UInt8(truncatingIfNeeded: $0 / components % 40 * 6) &+ shade }
        return RenderedImage(columns: 40, rows: 30, components: components, bytes: bytes)
    }

    @Test(
        "Every format begins as it must, grey and in colour",
        arguments: [
            (PictureFormat.png, [0x89, 0x50, 0x4E, 0x47]), (.jpeg(quality: 90), [0xFF, 0xD8, 0xFF]),
            (.webP(quality: 80), [0x52, 0x49, 0x46, 0x46]), (.webP(quality: nil), [0x52, 0x49, 0x46, 0x46]),
            (.jpegXL(quality: 90), [0xFF, 0x0A]), (.gif, [0x47, 0x49, 0x46, 0x38]),
        ] as [(PictureFormat, [UInt8])], [1, 3])
    func begins(format: (kind: PictureFormat, mark: [UInt8]), components: Int) async throws {
        let bytes = try await pool.picture(image(components: components), as: format.kind)
        #expect(bytes.starts(with: format.mark), "\(format.kind): \(bytes.prefix(8))")
    }

    @Test("A higher quality takes more bytes") func quality() async throws {
        var random = SeededRandom(seed: 3)
        let noise = RenderedImage(columns: 64, rows: 64, components: 1, bytes: random.bytes(64 * 64))
        let small = try await pool.picture(noise, as: .jpeg(quality: 20))
        let large = try await pool.picture(noise, as: .jpeg(quality: 95))
        #expect(small.count < large.count)
    }

    @Test("Frames that differ in size, and formats that stand still, are no animation") func notMoving() async throws {
        let (first, second) = (image(components: 1), image(components: 3))
        await #expect(throws: ImageError.differs) {
            try await pool.animation([first, second], as: .gif, frameTime: .milliseconds(40))
        }
        await #expect(throws: ImageError.notEncodable("image/png")) {
            try await pool.animation([first, first], as: .png, frameTime: .milliseconds(40))
        }
    }

    @Test("Frames that follow one another are all there", arguments: [PictureFormat.gif, .webP(quality: 80)])
    func moving(format: PictureFormat) async throws {
        let frames = (0..<4).map { image(components: 3, shade: UInt8($0 * 20)) }
        let one = try await pool.animation([frames[0]], as: format, frameTime: .milliseconds(40))
        let all = try await pool.animation(frames, as: format, frameTime: .milliseconds(40))
        #expect(all.count > one.count)
    }

    @Test("A profile that is none leaves the colours as they came") func profile() async throws {
        let image = image(components: 3)
        await #expect(throws: ImageError.self) { try await pool.inSRGB(image, from: [1, 2, 3]) }
        #expect(await pool.shownInSRGB(image, profile: [1, 2, 3]) == image)
        #expect(await pool.shownInSRGB(image, profile: nil) == image)
    }
}

/// Lengths of the resolution levels of HTJ2K (DESIGN section 5): so many bytes are enough for a smaller picture.
@Suite struct LevelLengthsTests {
    private let codec = FrameCodec(pool: CodecPool(path: Products.codecHelper, processCount: 1))

    @Test("So many bytes as a level takes decode to what the whole code stream gives there", arguments: [1, 3])
    func prefixes(samples: Int) async throws {
        var random = SeededRandom(seed: UInt64(samples))
        let description = try ImageSamples.description(rows: 300, columns: 410, samples: samples, stored: 12)
        let frame = ImageSamples.frame(description, using: &random)
        let encoded = try await codec.encode(frame, transferSyntax: .htj2kLosslessRPCL)
        var told = description.ofOneFrame
        told.photometricInterpretation = encoded.photometricInterpretation
        let lengths = try await codec.pool.levelLengths(ofHTJ2K: encoded.bytes[...], told)
        #expect(lengths.count >= 6)
        #expect(lengths == lengths.sorted())
        #expect(
            lengths[0] < encoded.bytes.count / 8,
            "the smallest level is not small: \(lengths) of \(encoded.bytes.count)")
        for (level, length) in lengths.enumerated() {
            let reducing = lengths.count - 1 - level
            let whole = try await codec.decode(
                encoded.bytes[...], told, transferSyntax: .htj2kLosslessRPCL, reducing: reducing)
            let prefix = try await codec.decode(
                encoded.bytes[..<length], told, transferSyntax: .htj2kLosslessRPCL, reducing: reducing)
            #expect(prefix == whole, "level \(level) of \(lengths)")
        }
    }

    @Test("A damaged code stream has no lengths") func damaged() async throws {
        let description = try ImageSamples.description(rows: 64, columns: 64)
        await #expect(throws: ImageError.self) {
            try await codec.pool.levelLengths(ofHTJ2K: [0xFF, 0x4F, 0xFF, 0x51, 0, 1], description)
        }
    }
}
