import DICOM
import Foundation
import TestSupport
import Testing

@testable import DICOMImage

/// Damaged and hostile code streams cost themselves, and nothing else.
@Suite struct HostileFramesTests {
    /// Real code streams of a family, small ones, and what their data sets say of them.
    private static func codeStreams(of family: CodecFamily, count: Int) throws -> [(bytes: [UInt8], FrameReader)] {
        var found: [(bytes: [UInt8], FrameReader)] = []
        for file in try TestData.files() where found.count < count {
            guard let (header, bytes) = try? file.opened(), header.transferSyntax.family == family,
                let dataSet = try? DataSet(parsing: bytes, transferSyntax: header.transferSyntax),
                let reader = try? FrameReader(dataSet), let frame = try? reader.frame(0), frame.count < 300_000
            else { continue }
            found.append((frame, reader))
        }
        return found
    }

    /// A bit turned, bytes overwritten, a piece cut out, put twice or cut off; most often near the headers.
    private static func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0...(random.next() % 4) where bytes.count > 16 {
            let isHead = random.next() % 2 == 0
            let place = Int(random.next() % UInt64(isHead ? min(bytes.count, 200) : bytes.count))
            switch random.next() % 6 {
            case 0, 1: bytes[place] ^= 1 << UInt8(random.next() % 8)
            case 2: bytes[place] = [0, 0xFF, 0x7F, 0x80][Int(random.next() % 4)]
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + Int(random.next() % 64)))
            case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
            default: if random.next() % 4 == 0 { bytes.removeSubrange(max(16, place)...) }
            }
        }
        return bytes
    }

    @Test(
        "Mutated code streams give samples or an error, in bounded time, and the next frame is right",
        arguments: [CodecFamily.jpeg, .jpegLS, .jpeg2000, .htj2k, .jpegXL, .runLength, .deflatedFrame])
    func mutations(family: CodecFamily) async throws {
        var limits = CodecLimits.default
        limits.baseTime = .seconds(2)
        limits.workingByteCount = 1 << 30
        let pool = CodecPool(path: Products.codecHelper, processCount: 2, limits: limits)
        let codec = FrameCodec(pool: pool)
        let streams = try Self.codeStreams(of: family, count: 8)
        guard !streams.isEmpty else {
            // Not every set of test files has every kind.
            #expect(![.jpeg, .jpegLS, .jpeg2000, .runLength].contains(family), "no test file with \(family)")
            return
        }
        let seed: UInt64 = 20_26
        var random = SeededRandom(seed: seed)
        var whole: [Frame] = []
        for (bytes, reader) in streams {
            whole.append(
                try await codec.decode(bytes[...], reader.description, transferSyntax: reader.transferSyntax))
        }
        var (good, errors) = (0, 0)
        var longest = Duration.zero
        // ALOFT_FUZZ_COUNT makes a longer run of it: docs/threat-model.md has the record of one.
        let count = ProcessInfo.processInfo.environment["ALOFT_FUZZ_COUNT"].flatMap { Int($0) } ?? 200
        for turn in 0..<count {
            let (bytes, reader) = streams[turn % streams.count]
            let hostile = Self.mutated(bytes, &random)
            let clock = ContinuousClock()
            let start = clock.now
            do {
                let frame = try await codec.decode(
                    hostile[...], reader.description, transferSyntax: reader.transferSyntax)
                #expect(frame.samples.count == frame.description.decodedFrameByteCount)
                good += 1
            } catch { errors += 1 }
            let spent = clock.now - start
            longest = max(longest, spent)
            // As long as a helper may have the processor, times the patience with a machine that is busy.
            let mebibytes = max(bytes.count, reader.description.decodedFrameByteCount) >> 20
            #expect(spent < (limits.baseTime + limits.timePerMebibyte * mebibytes + .seconds(1)) * limits.patience)
            guard turn % 20 == 19 else { continue }
            // A frame that is right stays right, whatever came before.
            let frame = try await codec.decode(bytes[...], reader.description, transferSyntax: reader.transferSyntax)
            #expect(frame == whole[turn % streams.count], "turn \(turn)")
        }
        let statistics = pool.statistics
        print(
            "hostile \(family): seed \(seed), \(count) of \(streams.count) code streams: \(errors) errors, \(good) with samples, "
                + "\(statistics.crashCount) crashes, \(statistics.timeoutCount) too slow, "
                + "\(statistics.startCount) processes started, longest \(longest)")
        #expect(errors > 0, "nothing was damaged")
    }
}
