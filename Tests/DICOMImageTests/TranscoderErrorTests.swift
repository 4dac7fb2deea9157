import DICOM
import TestSupport
import Testing

@testable import DICOMImage

@Suite struct TranscoderErrorTests {
    private static let native = TransferSyntax.explicitVRLittleEndian

    private static func sample(allocated: Int = 16, frames: Int = 3) throws -> TranscodingSample {
        TranscodingSample(try ImageSamples.description(rows: 6, columns: 4, allocated: allocated, frames: frames))
    }

    @Test("More or fewer frames than Number of Frames says are an error", arguments: TranscodingSample.syntaxes)
    func wrongNumberOfFrames(source: TransferSyntax) async throws {
        // Nothing tells frames from the fragments of one where their start can't be seen.
        let isOpaque = source.isEncapsulated && source != .rleLossless
        for number in [1, 2, 4, 1000] where number > 1 || !isOpaque {
            for target in [TransferSyntax.rleLossless, .deflatedImageFrameCompression] where target != source {
                var sample = try Self.sample()
                sample.numberOfFrames = number
                let bytes = try sample.written(in: source)
                let error = await #expect(throws: ImageError.self, "\(number) in \(source.uid)") {
                    try await transcode(bytes, from: source, to: target)
                }
                let isFewer = !source.isEncapsulated && number > 3
                #expect(error == .inconsistent(isFewer ? .pixelData : .numberOfFrames), "\(number) in \(source.uid)")
            }
        }
    }

    @Test("What pads a native value is no frame")
    func padding() async throws {
        var sample = try Self.sample(allocated: 8, frames: 1)
        sample.frames.append(sample.frames[0])
        var bytes = try sample.plain(in: Self.native)
        // One byte less than a second frame, and its pad.
        bytes.removeLast(2)
        bytes[bytes.count - 46 - 4] = 46
        let output = try await transcode(bytes, from: Self.native, to: .rleLossless)
        #expect(try decodedFrames(output, .rleLossless) == [sample.frames[0]])
    }

    @Test("Without pixel data there is a native form, and none that is for pixel data only")
    func noPixelData() async throws {
        var writer = DataSetWriter(transferSyntax: Self.native)
        writer.append(.sopInstanceUID, .UI, string: "1.2.3.4")
        writer.append(.rows, .US, integers: [4])
        // As long as what may be held while pixel data are waited for.
        writer.append(.encapsulatedDocument, .OB, bytes: [UInt8](repeating: 1, count: 1 << 20))
        for target in TranscodingSample.syntaxes where !target.isEncapsulated {
            var wanted = DataSetWriter(transferSyntax: target)
            for element in try DataSet(parsing: writer.bytes, transferSyntax: Self.native).elements {
                try wanted.append(element)
            }
            let output = try await transcode(writer.bytes, from: Self.native, to: target, pieceByteCount: 4096)
            #expect((target.isDeflated ? try Inflater.inflate(output[...]) : output) == wanted.bytes)
        }
        for target in TranscodingSample.syntaxes where target.isEncapsulated {
            let bytes = writer.bytes
            await #expect(throws: ImageError.missing(.pixelData)) {
                try await transcode(bytes, from: Self.native, to: target)
            }
        }
    }

    @Test("An empty data set is one too")
    func empty() async throws {
        #expect(try await transcode([], from: Self.native, to: .implicitVRLittleEndian).isEmpty)
        await #expect(throws: ImageError.missing(.pixelData)) {
            try await transcode([], from: Self.native, to: .rleLossless)
        }
    }

    @Test("Floating point pixel data have no fragments (PS3.3 C.7.6.24)")
    func floats() async throws {
        var writer = DataSetWriter(transferSyntax: Self.native)
        for (tag, value) in [(DICOM.Tag.samplesPerPixel, 1), (.rows, 1), (.columns, 2), (.bitsAllocated, 32)] {
            writer.append(tag, .US, integers: [value])
        }
        writer.append(.floatPixelData, .OF, bytes: [1, 2, 3, 4, 5, 6, 7, 8])
        let output = try await transcode(writer.bytes, from: Self.native, to: .explicitVRBigEndian)
        let dataSet = try parsed(output, .explicitVRBigEndian)
        #expect(dataSet[.floatPixelData]?.value.elementsEqual([4, 3, 2, 1, 8, 7, 6, 5]) == true)
        #expect(dataSet[.floatPixelData]?.vr == .OF)
        let back = try await transcode(output, from: .explicitVRBigEndian, to: Self.native)
        #expect(back == writer.bytes)
        let bytes = writer.bytes
        await #expect(throws: ImageError.notEncodable("floating point pixel data")) {
            try await transcode(bytes, from: Self.native, to: .rleLossless)
        }
    }

    @Test("A frame that can't be decoded is an error, and so is a data set that ends early")
    func damage() async throws {
        let sample = try Self.sample()
        var bytes = try sample.written(in: .rleLossless)
        let cut = Array(bytes.dropLast(20))
        await #expect(throws: ImageError.unreadable(DICOMError(.truncated, tag: .pixelData, at: cut.count))) {
            try await transcode(cut, from: .rleLossless, to: Self.native)
        }
        // The count of segments in the last frame's header.
        let reader = try FrameReader(DataSet(parsing: bytes, transferSyntax: .rleLossless))
        let last = try reader.frame(2)
        bytes[bytes.count - 8 - last.count] = 9
        await #expect(throws: ImageError.self) { try await transcode(bytes, from: .rleLossless, to: Self.native) }
    }

    @Test("What nothing here can code is refused at once")
    func unsupported() throws {
        #expect(throws: ImageError.unsupportedTransferSyntax(TransferSyntax.jpegBaseline8Bit.uid)) {
            try Transcoder(from: Self.native, to: .jpegBaseline8Bit, codec: PlainFrameCodec())
        }
        #expect(throws: ImageError.unsupportedTransferSyntax(TransferSyntax.jpegBaseline8Bit.uid)) {
            try Transcoder(from: .jpegBaseline8Bit, to: Self.native, codec: PlainFrameCodec())
        }
        // Its frames are the other's too.
        _ = try Transcoder(from: .jpegBaseline8Bit, to: .jpegExtended12Bit, codec: PlainFrameCodec())
        _ = try Transcoder(from: .jpegBaseline8Bit, to: .jpegBaseline8Bit, codec: PlainFrameCodec())
    }

    @Test("A value of 4 GiB is refused before its first frame is written")
    func tooLong() async throws {
        var sample = TranscodingSample(try ImageSamples.description(rows: 1024, columns: 1024, frames: 2))
        // The first one is coded as soon as the second one is seen to begin.
        sample.numberOfFrames = 2048
        let bytes = try sample.written(in: .deflatedImageFrameCompression)
        await #expect(throws: ImageError.tooLarge) {
            try await transcode(bytes, from: .deflatedImageFrameCompression, to: Self.native)
        }
    }

    @Test("Fragments without bytes cost no time, however many", .timeLimit(.minutes(1)))
    func emptyFragments() async throws {
        var sample = try Self.sample(frames: 1)
        sample.frames = []
        var bytes = try sample.plain(in: .rleLossless)
        bytes.removeLast(8)
        for _ in 0..<200_000 { bytes += [0xFE, 0xFF, 0x00, 0xE0, 0, 0, 0, 0] }
        bytes += [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
        let clock = ContinuousClock()
        let whole = bytes
        let time = await clock.measure {
            await #expect(throws: ImageError.self) { try await transcode(whole, from: .rleLossless, to: Self.native) }
        }
        #expect(time < .seconds(10))
    }
}
