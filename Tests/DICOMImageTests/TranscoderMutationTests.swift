import DICOM
import Foundation
import TestSupport
import Testing

@testable import DICOMImage

/// Damaged data sets: rewritten or refused, and never a trap or more memory than a bound.
@Suite struct TranscoderMutationTests {
    #if DEBUG
        private static let rounds = 1_000
    #else
        private static let rounds = 40_000
    #endif
    /// What one frame may take, decoded and coded again; and what the other suites take beside it.
    private static let memoryBound = 4 << 30

    private static var seeds: [UInt64] {
        ProcessInfo.processInfo.environment["ALOFT_TEST_SEED"].flatMap { UInt64($0) }.map { [$0] }
            ?? [0x5EED_0001, 0x5EED_0002]
    }

    private static var peakByteCount: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }

    /// One of each kind, with a nested icon, odd frames, fragments and a table.
    private static func inputs() throws -> [(TransferSyntax, [UInt8])] {
        let kinds = [
            try ImageSamples.description(rows: 3, columns: 5, allocated: 1, frames: 5),
            try ImageSamples.description(rows: 5, columns: 7, stored: 12, isSigned: true, frames: 3),
            try ImageSamples.description(rows: 4, columns: 6, samples: 3, allocated: 8, frames: 2),
        ]
        return try TranscodingSample.syntaxes.flatMap { syntax in
            try kinds.map { description in
                var icon = TranscodingSample(try ImageSamples.description(rows: 2, columns: 2, allocated: 8))
                icon.start = { _ in }
                let iconBytes = try icon.plain(in: syntax)
                var sample = TranscodingSample(description)
                (sample.fragmentsPerFrame, sample.hasOffsetTable) = (2, true)
                sample.start = { writer in
                    writer.append(.sopInstanceUID, .UI, string: "1.2.3.4")
                    var item = DataSetWriter(writer.encoding)
                    item.append(.codeValue, .SH, string: "A")
                    writer.appendSequence(.procedureCodeSequence, items: [item.bytes, item.bytes])
                }
                sample.describing = { $0.append(.pixelPaddingValue, .US, integers: [3]) }
                sample.middle = { $0.appendSequence(.iconImageSequence, items: [iconBytes]) }
                sample.end = { $0.append(.dataSetTrailingPadding, .OB, bytes: [0, 0]) }
                // What is deflated is damaged before: else hardly anything would come out.
                return (syntax, try sample.plain(in: syntax))
            }
        }
    }

    @Test("Damaged data sets are rewritten or refused", arguments: seeds)
    func damage(seed: UInt64) async throws {
        let inputs = try Self.inputs()
        let before = Self.peakByteCount
        var random = SeededRandom(seed: seed)
        var (rewritten, refused): (Int, [String: Int]) = (0, [:])
        var longest = 0
        for _ in 0..<(Self.rounds / 2) {
            let (source, whole) = inputs[Int.random(in: 0..<inputs.count, using: &random)]
            let target = TranscodingSample.syntaxes[
                Int.random(in: 0..<TranscodingSample.syntaxes.count, using: &random)]
            var bytes = whole
            bytes.damage(using: &random)
            if source.isDeflated {
                bytes = try Deflater.deflate(bytes[...])
                if random.next() % 8 == 0 { bytes.damage(using: &random) }
            }
            let pieceByteCount = 1 << Int.random(in: 0...10, using: &random)
            do {
                let output = try await transcode(bytes, from: source, to: target, pieceByteCount: pieceByteCount)
                longest = max(longest, output.count)
                rewritten += 1
                // What was written is a data set.
                #expect(throws: Never.self) { try parsed(output, target) }
            } catch let error as ImageError {
                refused["\(error)".prefix { $0 != "(" }.description, default: 0] += 1
            }
        }
        let used = Self.peakByteCount - before
        print(
            "transcoder, seed \(seed): \(rewritten) rewritten, the longest to \(longest) bytes, refused \(refused),",
            "\(used >> 20) MiB more at the peak")
        #expect(rewritten > 0 && refused.count > 4)
        #expect(used < Self.memoryBound)
    }
}

extension [UInt8] {
    /// One or two accidents: a changed byte, a hostile length, a cut, a piece doubled or lost.
    fileprivate mutating func damage(using random: inout SeededRandom) {
        for _ in 0..<Int.random(in: 1...2, using: &random) where count > 8 {
            let place = Int.random(in: 0..<(count - 8), using: &random)
            switch random.next() % 8 {
            case 0: self[place] = UInt8(truncatingIfNeeded: random.next())
            case 1: self[place] ^= 1 << UInt8(random.next() % 8)
            case 2: replaceSubrange(place..<(place + 4), with: [0xFF, 0xFF, 0xFF, 0xFF])
            case 3: replaceSubrange(place..<(place + 4), with: [UInt8(random.next() % 64), 0, 0, 0])
            case 4: insert(contentsOf: Array(self[place...].prefix(Int(random.next() % 40))), at: place)
            case 5: removeSubrange(place..<(place + Int(random.next() % 8)))
            case 6 where random.next() % 4 == 0: self = Array(prefix(place + 8))
            default: insert(contentsOf: [0xFE, 0xFF, 0x00, 0xE0, UInt8(random.next() % 16), 0, 0, 0], at: place)
            }
        }
    }
}
