import DICOM
import TestSupport
import Testing

@testable import DICOMImage

@Suite struct NativeCodecTests {
    @Test("Frames of every size of sample come back", arguments: [1, 8, 12, 16, 24, 32, 64], [1, 3, 4])
    func everySize(allocated: Int, samples: Int) throws {
        var random = SeededRandom(seed: UInt64(allocated * 10 + samples))
        for isSigned in [false, true] where !isSigned || allocated > 1 {
            let description = try ImageSamples.description(
                rows: 7, columns: 5, samples: samples, allocated: allocated, isSigned: isSigned && allocated != 12)
            let frame = ImageSamples.frame(description, using: &random)
            for isBigEndian in [false, true] {
                let stored = try NativeCodec.encode(frame, isBigEndian: isBigEndian)
                #expect(stored.count == (7 * 5 * samples * allocated + 7) / 8)
                #expect(try NativeCodec.decode(stored[...], description, isBigEndian: isBigEndian) == frame)
            }
        }
    }

    @Test("Single bits begin with the least significant one")
    func bits() throws {
        let description = try ImageSamples.description(rows: 1, columns: 10, allocated: 1)
        let frame = try NativeCodec.decode([0b1000_0101, 0b0000_0010], description)
        #expect(frame.samples == [1, 0, 1, 0, 0, 0, 0, 1, 0, 1])
    }

    @Test("Twelve bits are packed from the least significant one on")
    func twelveBits() throws {
        let description = try ImageSamples.description(rows: 1, columns: 3, allocated: 12)
        let frame = try NativeCodec.decode([0x23, 0x61, 0x45, 0x89, 0x07], description)
        #expect(frame.samples == [0x23, 0x01, 0x56, 0x04, 0x89, 0x07])
    }

    @Test("Colour by plane becomes colour by pixel", arguments: [8, 16])
    func planes(allocated: Int) throws {
        let description = try ImageSamples.description(
            rows: 1, columns: 2, samples: 3, allocated: allocated, isPlanar: true)
        let planes: [UInt8] = allocated == 8 ? [1, 2, 3, 4, 5, 6] : [1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0]
        let pixels: [UInt8] = allocated == 8 ? [1, 3, 5, 2, 4, 6] : [1, 0, 3, 0, 5, 0, 2, 0, 4, 0, 6, 0]
        let frame = try NativeCodec.decode(planes[...], description)
        #expect(frame.samples == pixels)
        #expect(!frame.description.isPlanar)
    }

    @Test("Two pixels of 4:2:2 get the chrominance that they share")
    func subsampled() throws {
        let description = try ImageSamples.description(rows: 1, columns: 2, samples: 3, allocated: 8, .ybrFull422)
        #expect(description.nativeFrameByteCount == 4)
        let frame = try NativeCodec.decode([10, 20, 30, 40], description)
        #expect(frame.samples == [10, 30, 40, 20, 30, 40])
        #expect(frame.description.photometricInterpretation == .ybrFull)
    }

    @Test("YBR_PARTIAL_422 becomes RGB: black and white at the ends of its range")
    func partial() throws {
        let description = try ImageSamples.description(rows: 1, columns: 2, samples: 3, allocated: 8, .ybrPartial422)
        let frame = try NativeCodec.decode([16, 235, 128, 128], description)
        #expect(frame.samples == [0, 0, 0, 255, 255, 255])
        #expect(frame.description.photometricInterpretation == .rgb)
    }

    @Test("Big endian turns words of sixteen bits, floats as wholes, and the pairs of an OW")
    func byteOrders() throws {
        var description = try ImageSamples.description(rows: 1, columns: 1, allocated: 32)
        var bytes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
        NativeByteOrder(description).turn(&bytes)
        #expect(bytes == [2, 1, 4, 3, 6, 5, 8, 7])
        description.sampleKind = .float
        bytes = [1, 2, 3, 4, 5, 6, 7, 8]
        NativeByteOrder(description).turn(&bytes)
        #expect(bytes == [4, 3, 2, 1, 8, 7, 6, 5])
        description.sampleKind = .doubleFloat
        bytes = [1, 2, 3, 4, 5, 6, 7, 8]
        NativeByteOrder(description).turn(&bytes)
        #expect(bytes == [8, 7, 6, 5, 4, 3, 2, 1])
        let small = try ImageSamples.description(allocated: 8)
        #expect(NativeByteOrder(small, vr: .OW).unitByteCount == 2)
        #expect(NativeByteOrder(small, vr: .OB).unitByteCount == 1)
    }

    @Test("A frame that ends early is damaged, whatever its kind", arguments: [1, 8, 12, 16, 24, 32, 64])
    func tooShort(allocated: Int) throws {
        let description = try ImageSamples.description(allocated: allocated)
        let bytes = [UInt8](repeating: 0, count: description.nativeFrameByteCount)
        #expect(try NativeCodec.decode(bytes[...], description).samples.count == description.decodedFrameByteCount)
        for count in 0..<bytes.count {
            #expect(throws: ImageError.damaged("the frame ends early")) {
                try NativeCodec.decode(bytes.prefix(count), description)
            }
        }
    }

    @Test("A frame that is not what its description says is not written")
    func differs() throws {
        let description = try ImageSamples.description()
        #expect(throws: ImageError.differs) {
            try NativeCodec.encode(Frame(description: description, samples: [1, 2, 3]))
        }
    }

    @Test("A value that comes in pieces is cut into the same frames", arguments: [1, 8, 12, 16, 24])
    func cutting(allocated: Int) throws {
        var random = SeededRandom(seed: UInt64(allocated))
        let description = try ImageSamples.description(rows: 3, columns: 7, allocated: allocated, frames: 9)
        let frames = (0..<9).map { _ in ImageSamples.frame(description, using: &random) }
        var joiner = NativeFrameJoiner(description)
        var value: [UInt8] = []
        for frame in frames { value += joiner.append(try NativeCodec.encode(frame)) }
        value += joiner.finish()
        #expect(value.count == (3 * 7 * 9 * allocated + 7) / 8)
        for pieceByteCount in [1, 2, 5, 64, 1000] {
            for isBigEndian in [false, true] {
                let order = isBigEndian ? NativeByteOrder(description, vr: .OW) : nil
                var stored = value + [UInt8](repeating: 0, count: value.count % 2)
                order?.turn(&stored)
                var cutter = NativeFrameCutter(description, order: order)
                var cut: [[UInt8]] = []
                for start in stride(from: 0, to: stored.count, by: pieceByteCount) {
                    cutter.append(stored[start..<min(stored.count, start + pieceByteCount)])
                    cut += cutter.take()
                }
                try cutter.finish()
                cut += cutter.take()
                let decoded = try cut.map { try NativeCodec.decode($0[...], description) }
                #expect(decoded == frames, "pieces of \(pieceByteCount), big endian: \(isBigEndian)")
            }
        }
    }
}
