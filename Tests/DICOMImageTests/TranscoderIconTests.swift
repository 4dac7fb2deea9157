import DICOM
import TestSupport
import Testing

@testable import DICOMImage

/// Icons, and whatever else has pixel data in a sequence (PS3.3 F.7).
@Suite struct TranscoderIconTests {
    /// An instance in RLE whose icon has fragments, two sequences deep.
    private static func sample(iconFrames: Int = 1) throws -> (whole: TranscodingSample, icon: TranscodingSample) {
        var icon = TranscodingSample(
            try ImageSamples.description(rows: 3, columns: 3, samples: 3, allocated: 8, frames: iconFrames), seed: 5)
        icon.start = { _ in }
        (icon.fragmentsPerFrame, icon.hasOffsetTable) = (2, true)
        icon.end = { $0.append(.dataSetTrailingPadding, .OB, bytes: [0, 0]) }
        var whole = TranscodingSample(try ImageSamples.description(frames: 2))
        let (iconBytes, encoding) = (try icon.plain(in: .rleLossless), WireEncoding(.rleLossless))
        whole.start = { writer in
            var item = DataSetWriter(encoding)
            item.append(.codeValue, .SH, string: "A")
            item.appendSequence(.iconImageSequence, items: [iconBytes])
            writer.appendSequence(.referencedImageSequence, items: [item.bytes, []])
        }
        whole.describing = { $0.appendSequence(.iconImageSequence, items: [iconBytes]) }
        return (whole, icon)
    }

    @Test("Their fragments become native, whatever the instance becomes", arguments: TranscodingSample.syntaxes)
    func icons(target: TransferSyntax) async throws {
        let (sample, icon) = try Self.sample(iconFrames: 2)
        let bytes = try sample.written(in: .rleLossless)
        let whole = try await transcode(bytes, from: .rleLossless, to: target)
        for pieceByteCount in [1, 50] {
            let output = try await transcode(bytes, from: .rleLossless, to: target, pieceByteCount: pieceByteCount)
            #expect(output == whole)
        }
        let dataSet = try parsed(whole, target)
        let item = try #require(dataSet.items(.referencedImageSequence).first)
        #expect(item.string(.codeValue) == "A")
        #expect(dataSet.items(.referencedImageSequence).count == 2)
        for place in [dataSet, item] {
            let found = try #require(place.items(.iconImageSequence).first)
            #expect(found[.dataSetTrailingPadding]?.value.count == 2)
            let reader = try FrameReader(found)
            #expect(found[.pixelData]?.isEncapsulated == (target == .rleLossless), "\(target.uid)")
            for (frameIndex, frame) in icon.frames.enumerated() {
                let stored = try reader.frame(frameIndex)
                let decoded = try PlainFrameCodec.decode(
                    stored[...], reader.description, transferSyntax: reader.transferSyntax)
                #expect(decoded == frame, "\(target.uid)")
            }
        }
        #expect(try decodedFrames(whole, target) == sample.frames)
    }

    @Test("Native icons stay in little endian, and are turned for big endian")
    func nativeIcons() async throws {
        var icon = TranscodingSample(try ImageSamples.description(rows: 2, columns: 2, frames: 1), seed: 9)
        icon.start = { _ in }
        var sample = TranscodingSample(try ImageSamples.description(frames: 2))
        let frozen = icon
        sample.start = { writer in
            let syntax: TransferSyntax = writer.encoding.isBigEndian ? .explicitVRBigEndian : .explicitVRLittleEndian
            if let bytes = try? frozen.plain(in: syntax) { writer.appendSequence(.iconImageSequence, items: [bytes]) }
        }
        for source in [TransferSyntax.explicitVRLittleEndian, .rleLossless, .deflatedImageFrameCompression] {
            for target in [TransferSyntax.explicitVRLittleEndian, .explicitVRBigEndian, .rleLossless] {
                let output = try await transcode(sample.written(in: source), from: source, to: target)
                #expect(output == (try sample.written(in: target)), "\(source.uid) to \(target.uid)")
            }
        }
    }

    @Test("An icon that can't be decoded is an error")
    func damagedIcon() async throws {
        let (sample, icon) = try Self.sample()
        var bytes = try sample.written(in: .rleLossless)
        let stream = try PlainFrameCodec.encode(icon.frames[0], transferSyntax: .rleLossless)
        let place = try #require(bytes.firstRange(of: stream.prefix(30))?.lowerBound)
        bytes[place] = 200
        let whole = bytes
        await #expect(throws: ImageError.damaged("RLE segment")) {
            try await transcode(whole, from: .rleLossless, to: .explicitVRLittleEndian)
        }
    }
}
