import DICOM
import TestSupport
import Testing

@testable import DICOMImage

@Suite struct RunLengthCodecTests {
    @Test("Frames of one to four samples of one to four bytes come back", arguments: 1...4, [8, 16, 24, 32])
    func roundTrip(samples: Int, allocated: Int) throws {
        guard samples * allocated / 8 <= 15 else { return }
        for seed in 0..<20 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            let description = try ImageSamples.description(
                rows: 1 + Int(seed) % 5, columns: 1 + Int(seed) * 37 % 300, samples: samples, allocated: allocated)
            let frame = ImageSamples.frame(description, using: &random)
            let encoded = try RunLengthCodec.encode(frame)
            #expect(encoded.count % 2 == 0)
            #expect(try RunLengthCodec.decode(encoded[...], description) == frame, "seed \(seed)")
        }
    }

    @Test("Runs and literals of every length come back, and take no more than they must")
    func lengths() throws {
        for count in 1...400 {
            let description = try ImageSamples.description(rows: 1, columns: count, allocated: 8)
            let run = Frame(description: description, samples: [UInt8](repeating: 7, count: count))
            let encodedRun = try RunLengthCodec.encode(run)
            #expect(try RunLengthCodec.decode(encodedRun[...], description) == run)
            #expect(encodedRun.count == 64 + (count + 127) / 128 * 2)
            let literal = Frame(description: description, samples: (0..<count).map { UInt8(truncatingIfNeeded: $0) })
            let encoded = try RunLengthCodec.encode(literal)
            #expect(try RunLengthCodec.decode(encoded[...], description) == literal)
            #expect(encoded.count == 64 + (count + (count + 127) / 128 + 1) / 2 * 2)
        }
    }

    @Test("No row takes more than one byte in 128 above its own")
    func worstCase() throws {
        for seed in 0..<2000 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            let count = 1 + Int(random.next() % 600)
            let description = try ImageSamples.description(rows: 1, columns: count, allocated: 8)
            // Few values, so that runs of two are frequent.
            let samples = (0..<count).map { _ in UInt8(random.next() % 2) }
            let frame = Frame(description: description, samples: samples)
            let encoded = try RunLengthCodec.encode(frame)
            #expect(encoded.count <= 64 + count + (count + 127) / 128 + 1, "seed \(seed)")
            #expect(try RunLengthCodec.decode(encoded[...], description) == frame, "seed \(seed)")
        }
    }

    @Test("The standard's packing is read: literal, run, nothing, and what pads a segment (PS3.5 G.3.2)")
    func controls() throws {
        let description = try ImageSamples.description(rows: 1, columns: 6, allocated: 8)
        let packed: [UInt8] = [1, 10, 11, 128, 253, 9, 0, 0]
        let frame = try RunLengthCodec.decode(Self.header([64])[...] + packed, description)
        #expect(frame.samples == [10, 11, 9, 9, 9, 9])
    }

    @Test("A header that can't be is refused, and so is a segment that ends early")
    func damage() throws {
        let description = try ImageSamples.description(rows: 2, columns: 4, allocated: 16)
        let whole = Self.header([64, 68]) + [249, 1, 0, 0, 249, 2]
        #expect(
            try RunLengthCodec.decode(whole[...], description).samples == [
                2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1,
            ])
        let cases: [(String, [UInt8])] = [
            ("nothing", []), ("a header cut", Array(Self.header([64, 68]).prefix(63))),
            ("one segment too few", Self.header([64]) + [249, 1, 0, 0, 249, 2]),
            ("an offset behind the end", Self.header([64, 4000]) + [249, 1, 0, 0, 249, 2]),
            ("offsets the wrong way round", Self.header([68, 64]) + [249, 1, 0, 0, 249, 2]),
            ("an offset in the header", Self.header([8, 68]) + [249, 1, 0, 0, 249, 2]),
            ("a run without its value", Self.header([64, 66]) + [249, 1, 249]),
            ("a literal that overruns", Self.header([64, 66]) + [249, 1, 7, 1, 2]),
            ("too few bytes", Self.header([64, 66]) + [249, 1, 250, 1]),
        ]
        for (name, bytes) in cases {
            #expect(throws: ImageError.damaged("RLE segment"), "\(name)") {
                try RunLengthCodec.decode(bytes[...], description)
            }
        }
    }

    @Test("Any damage is read or refused, never a trap")
    func mutations() throws {
        let description = try ImageSamples.description(rows: 9, columns: 30, samples: 3, allocated: 16)
        for seed in 0..<3000 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            var encoded = try RunLengthCodec.encode(ImageSamples.frame(description, using: &random))
            for _ in 0..<(1 + random.next() % 8) {
                encoded[Int(random.next() % UInt64(encoded.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            let cut = encoded.prefix(
                random.next() % 4 == 0 ? Int(random.next() % UInt64(encoded.count)) : encoded.count)
            do {
                let frame = try RunLengthCodec.decode(cut, description)
                #expect(frame.samples.count == description.decodedFrameByteCount, "seed \(seed)")
            } catch {
                #expect(error == .damaged("RLE segment"), "seed \(seed)")
            }
        }
    }

    @Test("What has no form in RLE is refused: twelve bits, floats, sixteen segments")
    func notEncodable() throws {
        let refused = [
            try ImageSamples.description(allocated: 12),
            try ImageSamples.description(samples: 3, allocated: 64),
            try ImageSamples.description(allocated: 32, kind: .float),
        ]
        for description in refused {
            var random = SeededRandom(seed: 1)
            let frame = ImageSamples.frame(description, using: &random)
            #expect(throws: ImageError.notEncodable(TransferSyntax.rleLossless.uid)) {
                try RunLengthCodec.encode(frame)
            }
        }
    }

    @Test("Single bits are packed to bytes first, rows that share bytes too")
    func singleBits() throws {
        for columns in [8, 13] {
            let description = try ImageSamples.description(rows: 11, columns: columns, allocated: 1)
            var random = SeededRandom(seed: UInt64(columns))
            let frame = ImageSamples.frame(description, using: &random)
            let encoded = try RunLengthCodec.encode(frame)
            #expect(try RunLengthCodec.decode(encoded[...], description) == frame)
        }
    }

    private static func header(_ offsets: [UInt32]) -> [UInt8] {
        let numbers = [UInt32(offsets.count)] + offsets + [UInt32](repeating: 0, count: 15 - offsets.count)
        return numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    }
}
