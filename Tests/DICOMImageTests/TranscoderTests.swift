import DICOM
import TestSupport
import Testing

@testable import DICOMImage

@Suite struct TranscoderTests {
    /// Kinds of pixel data, each with frames that don't fill whole words.
    private static func kinds() throws -> [(String, PixelDescription)] {
        [
            ("one bit", try ImageSamples.description(rows: 3, columns: 5, allocated: 1, frames: 7)),
            ("8 bit", try ImageSamples.description(rows: 3, columns: 5, allocated: 8, frames: 3)),
            ("12 of 16 bit", try ImageSamples.description(rows: 7, columns: 5, stored: 12, isSigned: true, frames: 4)),
            ("RGB", try ImageSamples.description(rows: 5, columns: 3, samples: 3, allocated: 8, frames: 2)),
            ("RGB, 16 bit", try ImageSamples.description(rows: 5, columns: 3, samples: 3, allocated: 16, frames: 3)),
            ("32 bit", try ImageSamples.description(rows: 5, columns: 3, allocated: 32, frames: 3)),
        ]
    }

    @Test(
        "From every transfer syntax to every other it is what a writer makes of the same instance",
        arguments: TranscodingSample.syntaxes)
    func everyPair(source: TransferSyntax) async throws {
        for (name, description) in try Self.kinds() {
            var sample = TranscodingSample(description)
            sample.start = { writer in
                writer.append(.sopInstanceUID, .UI, string: "1.2.3.4")
                writer.append(.patientName, .PN, string: "Made^Up")
                writer.append(.failureReason, .US, integers: [0x1234, 0xA0B])
            }
            sample.middle = { $0.append(DICOM.Tag(0x6000, 0x3000), .OW, integers: [0x0102, 0x0304]) }
            sample.end = { $0.append(.dataSetTrailingPadding, .OB, bytes: [0, 0, 0, 0]) }
            let bytes = try sample.written(in: source)
            for target in TranscodingSample.syntaxes {
                let output = try await transcode(bytes, from: source, to: target)
                var wanted = sample
                // OW serves for eight bits in explicit VR too (PS3.5 A.2), and bytes that go through keep it.
                let goesThrough = source.isImplicitVR && !target.isEncapsulated && !target.isBigEndian
                if goesThrough { wanted.vr = .OW }
                let plain = target.isDeflated ? try Inflater.inflate(output[...]) : output
                #expect(plain == (try wanted.plain(in: target)), "\(name), \(source.uid) to \(target.uid)")
                #expect(try decodedFrames(output, target) == sample.frames, "\(name), \(source.uid) to \(target.uid)")
            }
        }
    }

    @Test("Pieces of every size give the same bytes", arguments: TranscodingSample.syntaxes)
    func pieces(source: TransferSyntax) async throws {
        var sample = TranscodingSample(
            try ImageSamples.description(rows: 5, columns: 7, samples: 3, allocated: 16, frames: 3))
        sample.middle = { writer in
            let items = [[UInt8]](repeating: [], count: 3)
            writer.appendSequence(.perFrameFunctionalGroupsSequence, items: items)
        }
        (sample.fragmentsPerFrame, sample.hasOffsetTable) = (3, true)
        let bytes = try sample.written(in: source)
        for target in TranscodingSample.syntaxes {
            let whole = try await transcode(bytes, from: source, to: target)
            for pieceByteCount in [1, 2, 3, 7, 8, 13, 64, 255] {
                let output = try await transcode(bytes, from: source, to: target, pieceByteCount: pieceByteCount)
                #expect(output == whole, "pieces of \(pieceByteCount), \(source.uid) to \(target.uid)")
            }
        }
    }

    @Test("What is asked for piece by piece is the same, and no piece is more than a few frames")
    func pulled() async throws {
        // Frames of zeros: a few bytes that unpack to much.
        var sample = TranscodingSample(try ImageSamples.description(rows: 512, columns: 512, frames: 40))
        for index in sample.frames.indices {
            sample.frames[index].samples = [UInt8](repeating: 0, count: 512 * 512 * 2)
        }
        for (source, target) in [
            (TransferSyntax.deflatedImageFrameCompression, TransferSyntax.explicitVRLittleEndian),
            (.deflatedExplicitVRLittleEndian, .explicitVRBigEndian), (.rleLossless, .deflatedExplicitVRLittleEndian),
        ] {
            let bytes = try sample.written(in: source)
            let transcoder = try Transcoder(from: source, to: target, codec: PlainFrameCodec())
            var (output, longest): ([UInt8], Int) = ([], 0)
            await transcoder.take(bytes)
            await transcoder.takeEnd()
            while let piece = try await transcoder.next() {
                longest = max(longest, piece.count)
                output += piece
            }
            #expect(output == (try await transcode(bytes, from: source, to: target)))
            #expect(longest < 2 << 20, "\(source.uid): a piece of \(longest) bytes of \(output.count)")
            #expect(try decodedFrames(output, target) == sample.frames)
            #expect(try await transcoder.next() == nil)
        }
    }

    @Test("Colour by plane and subsampled colour are written by pixel, and the data set says so")
    func colours() async throws {
        for (photometric, isPlanar) in [("RGB", true), ("YBR_FULL_422", false)] {
            var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
            writer.append(.samplesPerPixel, .US, integers: [3])
            writer.append(.photometricInterpretation, .CS, string: photometric)
            writer.append(.planarConfiguration, .US, integers: [isPlanar ? 1 : 0])
            for (tag, value) in [(DICOM.Tag.rows, 1), (.columns, 2), (.bitsAllocated, 8)] {
                writer.append(tag, .US, integers: [value])
            }
            writer.append(.pixelData, .OB, bytes: isPlanar ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4])
            let output = try await transcode(writer.bytes, from: .explicitVRLittleEndian, to: .rleLossless)
            let dataSet = try parsed(output, .rleLossless)
            #expect(dataSet.integer(.planarConfiguration) == 0)
            #expect(dataSet.string(.photometricInterpretation) == (isPlanar ? "RGB" : "YBR_FULL"))
            let samples: [UInt8] = isPlanar ? [1, 3, 5, 2, 4, 6] : [1, 3, 4, 2, 3, 4]
            #expect(try decodedFrames(output, .rleLossless).map(\.samples) == [samples])
            // What goes through keeps its order.
            let same = try await transcode(writer.bytes, from: .explicitVRLittleEndian, to: .implicitVRLittleEndian)
            #expect(try parsed(same, .implicitVRLittleEndian).integer(.planarConfiguration) == (isPlanar ? 1 : 0))
        }
    }
}
