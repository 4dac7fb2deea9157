import Sealing
import TestSupport
import Testing

@testable import Packs

/// Items that stand for others: in the index, and opened.
@Suite struct ItemFormTests {
    private static let original = OriginalItem(digest: [UInt8](repeating: 7, count: 32), byteCount: 900)
    private static let coded = CodedFrames(
        layout: [1, 2, 3], restByteCount: 10,
        frames: [
            .init(coding: .samples, lookLevelCount: 1, levelEnds: [5, 9, 30]),
            .init(coding: .native, lookLevelCount: 0, levelEnds: [20]),
            .init(coding: .words, lookLevelCount: 2, levelEnds: [5, 9, 30]),
        ])
    private static let forms: [ItemForm?] = [
        nil, .compressed(original, dictionary: nil), .compressed(original, dictionary: 4),
        .recompressed(original, coded),
        .firstLooks([FirstLook(byteCount: 5, halvings: 2, beginsFrame: true), .none]),
    ]

    @Test("a form is read as it was written")
    func roundTrip() throws {
        for form in Self.forms {
            var bytes: [UInt8] = []
            ItemForm.encode(form, into: &bytes)
            var reader = ByteReader(bytes[...])
            #expect(try ItemForm.read(&reader) == form)
            #expect(reader.rest.isEmpty)
        }
    }

    @Test("frames lie one behind another, without what is among the first looks")
    func places() {
        let coded = Self.coded
        #expect(coded.byteCount == 10 + 25 + 20 + 21)
        #expect(coded.places(ofFrame: 0) == (0..<5, 10..<35))
        #expect(coded.places(ofFrame: 1) == (5..<5, 35..<55))
        #expect(coded.places(ofFrame: 2) == (5..<14, 55..<76))
        let form = ItemForm.recompressed(Self.original, coded)
        #expect(form.isSound(byteCount: 76, frameCount: 3))
        #expect(!form.isSound(byteCount: 75, frameCount: 3))
        #expect(!form.isSound(byteCount: 76, frameCount: 2))
    }

    @Test("damaged forms are errors, or sound ones")
    func damage() {
        var random = SeededRandom(seed: 3)
        for form in Self.forms {
            var bytes: [UInt8] = []
            ItemForm.encode(form, into: &bytes)
            for _ in 0..<3_000 {
                var reader = ByteReader(bytes.damaged(using: &random)[...])
                guard case .recompressed(_, let coded)? = try? ItemForm.read(&reader) else { continue }
                for index in coded.frames.indices {
                    let places = coded.places(ofFrame: index)
                    #expect(places.look.upperBound <= UInt64(UInt32.max) * UInt64(coded.frames.count))
                    #expect(places.picture.lowerBound >= coded.restByteCount)
                }
            }
        }
    }

    @Test("what is compressed comes back, with a dictionary and without")
    func compression() throws {
        let text = Array(String(repeating: "Mustermann^Erika ", count: 40).utf8)
        var random = SeededRandom(seed: 8)
        let words = random.bytes(600)
        let other = Array(words[100..<500]) + [1, 2, 3]
        let alone = try #require(Compression.compressed(text))
        #expect(alone.count < 100)
        #expect(try Compression.expanded(alone, byteCount: UInt64(text.count), dictionary: []) == text)
        #expect(Compression.compressed(other) == nil)
        let together = try #require(Compression.compressed(other, dictionary: words))
        #expect(try Compression.expanded(together, byteCount: UInt64(other.count), dictionary: words) == other)
        let wanted = try #require(Compression.compressed([1, 2, 3], isWanted: true))
        #expect(try Compression.expanded(wanted, byteCount: 3, dictionary: []) == [1, 2, 3])
        #expect(throws: PackError.damaged(.items)) {
            try Compression.expanded(alone, byteCount: UInt64(text.count - 1), dictionary: [])
        }
        #expect(throws: PackError.self) {
            try Compression.expanded(alone, byteCount: PackLimits.compressedByteCount + 1, dictionary: [])
        }
        for _ in 0..<2_000 {
            _ = try? Compression.expanded(
                together.damaged(using: &random), byteCount: UInt64(other.count), dictionary: words)
        }
    }
}
