import DICOM
import Testing

@testable import Archive
@testable import Gateway

@Suite struct PieceTests {
    private static func fragment(_ bytes: [UInt8]) -> [UInt8] {
        [0xFE, 0xFF, 0x00, 0xE0] + (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) } + bytes
    }

    @Test("fragments are joined wherever the pieces are cut")
    func joined() throws {
        let contents: [[UInt8]] = [[1, 2, 3, 4, 5], [], [0xFE, 0xFF, 0x00, 0xE0, 9, 9, 9, 9], [7]]
        let whole = contents.flatMap(Self.fragment)
        for size in 1...whole.count {
            var joiner = FragmentJoiner(byteCount: UInt64(whole.count))
            var result: [UInt8] = []
            for start in stride(from: 0, to: whole.count, by: size) {
                result += try joiner.join(Array(whole[start..<min(start + size, whole.count)]))
            }
            #expect(result == contents.flatMap { $0 }, "pieces of \(size)")
        }
    }

    private static let damaged: [[UInt8]] = [
        Array(fragment([1, 2, 3]).dropLast()), fragment([1, 2, 3]) + [0], fragment([]) + Array(fragment([1]).prefix(7)),
        [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0], [0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF],
    ]

    @Test("fragments that do not end where they should are refused", arguments: damaged)
    func refused(bytes: [UInt8]) {
        for size in [1, 3, bytes.count] {
            var joiner = FragmentJoiner(byteCount: UInt64(bytes.count))
            #expect(throws: GatewayError.mismatch, "pieces of \(size)") {
                for start in stride(from: 0, to: bytes.count, by: size) {
                    _ = try joiner.join(Array(bytes[start..<min(start + size, bytes.count)]))
                }
            }
        }
    }

    /// The comparison alone: told to compare megabytes, the testing library would look for the shortest difference.
    private static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool { left == right }

    /// Sizes of the pieces, and all of them joined.
    private func pieces(_ source: some PieceSource) async throws -> (largest: Int, bytes: [UInt8]) {
        var source = source
        var result: (largest: Int, bytes: [UInt8]) = (0, [])
        while let piece = try await source.next() {
            result.largest = max(result.largest, piece.count)
            result.bytes += piece
        }
        return result
    }

    @Test("a large frame, value or instance comes in small pieces")
    func large() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        model.pixelByteCount = 2_000_000
        try await site.receive(model)
        let opened = try #require(
            try await site.archive.open(studyUID: model.study, subject: TestSite.peer).instances.first
        ).opened
        let record = try await opened.record()
        let pixels = Array(model.dataSet.suffix(model.pixelByteCount))
        let frame = try await opened.frame(1, record: record)
        #expect(frame.wholeByteCount == UInt64(pixels.count))
        let original = OriginalReader(opened, record: record, part: .file)
        for (source, expected) in [(frame as any PieceSource, pixels), (original, model.file)] {
            let read = try await pieces(source)
            #expect(Self.areEqual(read.bytes, expected))
            #expect(read.largest <= 256 << 10)
        }
        let value = try await opened.value(of: .pixelData, record: record)
        #expect(Self.areEqual(try await value.all(), pixels))
        for range in [0..<1, 262_143..<262_145, 900_000..<1_900_001, 1_999_999..<2_000_000, 7..<7] as [Range<UInt64>] {
            let part = try await value.part(range)
            #expect(part.wholeByteCount == range.upperBound - range.lowerBound)
            #expect(Self.areEqual(try await part.all(), Array(pixels[Int(range.lowerBound)..<Int(range.upperBound)])))
        }
        await #expect(throws: GatewayError.noSuchPart) { _ = try await value.part(0..<2_000_001) }
    }

    @Test("a frame of large fragments comes in small pieces without their headers", arguments: [1, 3])
    func fragments(count: Int) async throws {
        let site = try await TestSite()
        let model = ModelInstance()
        let contents = (0..<count).map { number in
            (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 13 &+ $0 / 253 &+ number) }
        }
        let head = Array(model.dataSet.dropLast(model.pixelByteCount + 12))
        let pixelData: [UInt8] =
            [0xE0, 0x7F, 0x10, 0x00] + Array("OB".utf8) + [0, 0, 0xFF, 0xFF, 0xFF, 0xFF] + Self.fragment([])
            + contents.flatMap(Self.fragment) + [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
        try await site.receive(
            head + pixelData,
            form: .dataSet(
                transferSyntax: TransferSyntax(uid: "1.2.840.10008.1.2.4.50"), sopClassUID: ModelInstance.sopClass,
                sopInstanceUID: model.instance))
        let opened = try #require(
            try await site.archive.open(studyUID: model.study, subject: TestSite.peer).instances.first
        ).opened
        let record = try await opened.record()
        #expect(opened.frameCount == 1)
        let frame = try await opened.frame(1, record: record)
        #expect(frame.wholeByteCount == (count == 1 ? 700_000 : nil))
        let read = try await pieces(frame)
        #expect(Self.areEqual(read.bytes, contents.flatMap { $0 }))
        #expect(read.largest <= 256 << 10)
        let value = try await opened.value(of: .pixelData, record: record)
        #expect(Self.areEqual(try await value.all(), Array(pixelData.dropFirst(12))))
    }

    @Test("a frame counts with its first bytes, and what did not go does not count")
    func meter() {
        var whole = UseMeter(frameCount: 1, byteCount: 1_000)
        #expect([1, 400, 599].map { whole.add(byteCount: $0) } == [1, 0, 0])
        var several = UseMeter(frameCount: 4, byteCount: 1_000)
        #expect([250, 1, 499, 249, 1].map { several.add(byteCount: $0) } == [1, 1, 1, 1, 0])
        var unknown = UseMeter(frameCount: 3, byteCount: nil)
        #expect([0, 1, 1].map { unknown.add(byteCount: $0) } == [0, 3, 0])
        var words = UseMeter(frameCount: 0, byteCount: 10)
        #expect([5, 5].map { words.add(byteCount: $0) } == [0, 0])
        var largest = UseMeter(frameCount: .max, byteCount: .max)
        #expect(largest.add(byteCount: .max) == Int.max / 2 + 1)
    }
}
