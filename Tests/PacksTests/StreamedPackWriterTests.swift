import Sealing
import TestSupport
import Testing

@testable import Packs

@Suite struct StreamedPackWriterTests {
    @Test("a streamed pack reads like any other, and only with its header in place")
    func streamed() async throws {
        let sample = try SamplePack(seed: 1, groupCount: 0)
        var random = SeededRandom(seed: 2)
        let plaintexts = [random.bytes(50_000), random.bytes(0), random.bytes(4096)]
        let (key, slot) = try sample.ring.makeDataKey(.picture)
        var file: [UInt8] = []
        var writer = try StreamedPackWriter(preamble: sample.preamble, slots: [slot], ring: sample.ring, start: &file)
        for plaintext in plaintexts {
            var sealer = try ItemSealer(kind: ItemKind.picture.rawValue, dataKey: key, segmentSizeLog2: 12)
            for start in stride(from: 0, to: plaintext.count, by: 7000) {
                var piece: [UInt8] = []
                try sealer.seal(plaintext[start..<min(start + 7000, plaintext.count)], into: &piece)
                writer.note(piece)
                file += piece
            }
            var last: [UInt8] = []
            let item = try sealer.finish(into: &last)
            writer.note(last)
            file += last
            try writer.endItem(item)
        }
        writer.endMember()
        let finish = try writer.finish()
        file += finish.tail
        let early = try await SamplePack.readAll(file, ring: sample.ring)
        #expect(early.plaintexts.isEmpty && early.stop == .damaged(.groupHeader))
        let at = Int(StreamedPackWriter.headerOffset)
        file.replaceSubrange(at..<(at + finish.header.count), with: finish.header)
        #expect(UInt64(file.count) == StreamedPackWriter.headerOffset + finish.groupByteCount)
        let read = try await SamplePack.readAll(file, ring: sample.ring)
        #expect(read.plaintexts == [[plaintexts]] && read.stop == nil)
    }

    @Test("an item that was not ended is refused at the end")
    func unfinished() throws {
        let sample = try SamplePack(seed: 1, groupCount: 0)
        var start: [UInt8] = []
        var writer = try StreamedPackWriter(preamble: sample.preamble, slots: [], ring: sample.ring, start: &start)
        writer.note([1, 2, 3])
        var refusal: PackError?
        do throws(PackError) { _ = try writer.finish() } catch { refusal = error }
        #expect(refusal == .truncated)
    }
}
