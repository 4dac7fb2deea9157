import DICOMWeb
import HTTPTypes
import TestSupport
import Testing

@Suite struct MultipartPropertyTests {
    /// Content made of what confuses a search: line breaks, hyphens and pieces of the boundary.
    static func content(_ boundary: String, using random: inout SeededRandom) -> [UInt8] {
        let delimiter = Array("\r\n--\(boundary)".utf8)
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes += delimiter.prefix(Int.random(in: 0..<delimiter.count, using: &random))
            case 1: bytes += delimiter + [0x41]
            case 2: bytes += [0x0D, 0x0D, 0x0A]
            case 3: bytes += delimiter + [0x2D, 0x0D]
            default: bytes += (0..<9).map { _ in UInt8.random(in: 0...255, using: &random) }
            }
        }
        return bytes + [0x41]
    }

    static func chunks(of count: Int, using random: inout SeededRandom) -> [Int] {
        let most = [1, 2, 5, 40, 400].randomElement(using: &random) ?? 1
        return (0..<count).map { _ in Int.random(in: 1...most, using: &random) }
    }

    static func body(seed: UInt64) -> (bytes: [UInt8], contents: [[UInt8]], boundary: String, random: SeededRandom) {
        var random = SeededRandom(seed: seed)
        let boundary =
            ["b", "--", "-----------------12", MultipartBoundary.random(using: &random)]
            .randomElement(using: &random) ?? "b"
        var writer = MultipartWriter(partType: MediaType("application", "dicom"), boundary: boundary)
        var contents: [[UInt8]] = []
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let content = content(boundary, using: &random)
            contents.append(content)
            bytes += writer.partHead(byteCount: UInt64(content.count)) + content
        }
        bytes += writer.closing()
        return (bytes, contents, boundary, random)
    }

    @Test("what the writer wrote comes back, whatever the chunks")
    func roundTrip() throws {
        for seed in 0..<3_000 as Range<UInt64> {
            var (bytes, contents, boundary, random) = Self.body(seed: seed)
            // With the boundary `--` content may end the body by itself; then only the chunking is looked at.
            let read = try MultipartTranscript(reading: bytes, boundary: boundary)
            if boundary != "--" {
                #expect(read.parts.map(\.content) == contents && read.isFinished, "seed \(seed)")
            }
            let chunks = Self.chunks(of: bytes.count, using: &random)
            let again = try MultipartTranscript(reading: bytes, boundary: boundary, chunks: chunks)
            #expect(again.withoutCopies == read.withoutCopies && again.disorderCount == 0, "seed \(seed)")
        }
    }

    @Test("20,000 damaged bodies are read or refused in order, the same for any chunks")
    func damage() throws {
        let telling = Array("\r\n-- :\tb;".utf8)
        for seed in 0..<20_000 as Range<UInt64> {
            var (bytes, _, boundary, random) = Self.body(seed: seed)
            bytes = bytes.damaged(using: &random, telling: telling)
            let chunks = Self.chunks(of: bytes.count, using: &random)
            let read = try MultipartTranscript(reading: bytes, boundary: boundary, chunks: chunks)
            let whole = try MultipartTranscript(reading: bytes, boundary: boundary)
            let isInOrder =
                read.disorderCount == 0 && whole.disorderCount == 0
                && read.isFinished == (read.error == nil) && read.parts.allSatisfy { $0.end != .open }
            if !isInOrder || read.withoutCopies != whole.withoutCopies { Issue.record("seed \(seed)") }
        }
    }
}
