import DICOM
import TestSupport
import Testing

@testable import DICOMImage

@Suite struct DeflatedFrameCodecTests {
    @Test("Frames of every size of sample come back", arguments: [1, 8, 12, 16, 24, 32, 64], [1, 3])
    func roundTrip(allocated: Int, samples: Int) throws {
        var random = SeededRandom(seed: UInt64(allocated))
        let description = try ImageSamples.description(rows: 31, columns: 17, samples: samples, allocated: allocated)
        let frame = ImageSamples.frame(description, using: &random)
        let encoded = try DeflatedFrameCodec.encode(frame)
        #expect(encoded.count % 2 == 0)
        #expect(try DeflatedFrameCodec.decode(encoded[...], description) == frame)
    }

    @Test("No more is inflated than a frame has")
    func bomb() throws {
        let description = try ImageSamples.description(rows: 8, columns: 8, allocated: 8)
        let bomb = try Deflater.deflate([UInt8](repeating: 0, count: 1 << 24)[...])
        #expect(throws: ImageError.differs) { try DeflatedFrameCodec.decode(bomb[...], description) }
    }

    @Test("Damage is an error, never a trap")
    func damage() throws {
        let description = try ImageSamples.description(rows: 16, columns: 16)
        for seed in 0..<500 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            var encoded = try DeflatedFrameCodec.encode(ImageSamples.frame(description, using: &random))
            encoded[Int(random.next() % UInt64(encoded.count))] ^= UInt8(truncatingIfNeeded: 1 | random.next())
            let cut = encoded.prefix(Int(random.next() % UInt64(encoded.count + 1)))
            do {
                let frame = try DeflatedFrameCodec.decode(cut, description)
                #expect(frame.samples.count == 512, "seed \(seed)")
            } catch {
                let expected: [ImageError] = [
                    .differs, .damaged("deflate stream"), .damaged("the frame ends early"),
                ]
                #expect(expected.contains(error), "seed \(seed): \(error)")
            }
        }
    }
}
