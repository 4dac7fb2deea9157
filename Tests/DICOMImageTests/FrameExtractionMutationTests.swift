import DICOM
import Foundation
import TestSupport
import Testing

@testable import DICOMImage

/// Real multi-frame words, whole and damaged: what comes out is an instance of so many frames, or an error; never a trap.
@Suite struct FrameExtractionMutationTests {
    #if DEBUG
        private static let rounds = 300
    #else
        private static let rounds = 6_000
    #endif
    private static let seed: UInt64 =
        ProcessInfo.processInfo.environment["ALOFT_TEST_SEED"].flatMap { UInt64($0) } ?? 0xF4A3_0001

    /// The words of each real multi-frame file, with its pixel data left out.
    private static func words() throws -> [(path: String, syntax: TransferSyntax, bytes: [UInt8])] {
        var found: [(String, TransferSyntax, [UInt8])] = []
        for file in try TestData.files() {
            guard let opened = try? file.opened() else { continue }
            let syntax = opened.header.transferSyntax
            guard let dataSet = try? DataSet(parsing: opened.dataSet, transferSyntax: syntax),
                (dataSet.integer(.numberOfFrames) ?? 0) > 1
            else { continue }
            var writer = DataSetWriter(dataSet.encoding)
            for element in dataSet.elements where !element.tag.isPixelData { try writer.append(element) }
            if writer.bytes.count < 400_000 { found.append((file.path, syntax, writer.bytes)) }
        }
        return found
    }

    private func extract(
        _ bytes: [UInt8], _ syntax: TransferSyntax, _ selection: FrameSelection, to encoding: WireEncoding
    ) throws -> (numbers: [Int], words: DataSet) {
        let source = try DataSet(parsing: bytes, transferSyntax: syntax)
        let extraction = try FrameExtraction(
            source, selection, availableFrameCount: 5_000,
            identity: FrameExtraction.Identity(sopInstanceUID: "2.25.7", manufacturer: "Maker"), encoding: encoding)
        return (
            extraction.frameNumbers,
            try DataSet(parsing: extraction.words[...], transferSyntax: syntax, encoding: extraction.encoding)
        )
    }

    @Test func realInstancesGiveTheirFrames() throws {
        let files = try Self.words()
        try #require(!files.isEmpty, "no multi-frame file among the test data")
        for (path, syntax, bytes) in files {
            let source = try DataSet(parsing: bytes, transferSyntax: syntax)
            let count = try #require(source.integer(.numberOfFrames))
            let chosen = Array(Set([1, count / 2 + 1, count])).sorted()
            for encoding in [source.encoding, .explicitVRLittleEndian, .implicitVRLittleEndian, .explicitVRBigEndian] {
                do {
                    let (numbers, words) = try extract(bytes, syntax, .simple(chosen), to: encoding)
                    #expect(numbers == chosen, "\(path)")
                    #expect(words.integer(.numberOfFrames) == chosen.count, "\(path)")
                    let groups = words.items(.perFrameFunctionalGroupsSequence).count
                    #expect(groups == 0 || groups == chosen.count, "\(path): \(groups) functional groups")
                } catch { Issue.record("\(path): \(error)") }
            }
        }
    }

    @Test func damagedInstancesNeverTrap() throws {
        let files = try Self.words().filter { $0.bytes.count < 60_000 }
        try #require(!files.isEmpty, "no multi-frame file among the test data")
        var random = SeededRandom(seed: Self.seed)
        var made = 0
        for round in 0..<Self.rounds {
            guard let (path, syntax, original) = files.randomElement(using: &random) else { continue }
            var bytes = original
            // Mostly little, and that in place: bytes too many or too few rarely get past the parser.
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<16, using: &random) {
                case 0..<7: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 7..<14: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
                case 14: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...9, using: &random)))
                default: bytes.insert(contentsOf: random.bytes(Int.random(in: 1...9, using: &random)), at: at)
                }
                if bytes.isEmpty { bytes = [0] }
            }
            let first = Int.random(in: 1...9, using: &random)
            let step = Int.random(in: 1...3, using: &random)
            let selection: FrameSelection =
                round % 3 == 0
                ? .timeRange(start: -1e6, end: Double.random(in: 0...1e6, using: &random))
                : .calculated([FrameSelection.Stretch(first: first, limit: first + 40, step: step)])
            let encoding: WireEncoding = round % 2 == 0 ? .explicitVRLittleEndian : WireEncoding(syntax)
            guard let (numbers, words) = try? extract(bytes, syntax, selection, to: encoding) else { continue }
            made += 1
            #expect(words.integer(.numberOfFrames) == numbers.count, "\(path), seed \(Self.seed), round \(round)")
        }
        #expect(made > Self.rounds / 100, "nearly everything was refused: the damage tells nothing")
    }
}
