import DICOM
import TestSupport
import Testing

@testable import DICOMImage

@Suite struct FrameBoundariesTests {
    /// Three frames of two fragments each, as JPEG: with an SOI in front and an EOI behind.
    private static let jpeg: [[UInt8]] = (0..<3).flatMap { frame -> [[UInt8]] in
        [[0xFF, 0xD8, 0xFF, 0xE0, UInt8(frame)], [1, 2, 3, 0xFF, 0xD9, 0]]
    }
    private static let offsets: [UInt64] = [0, 27, 54]

    private static func starts(
        _ fragments: [[UInt8]], _ kind: CodeStreamKind, frameCount: Int, offsets: [UInt64], isCounted: Bool = false
    ) -> [Int] {
        var boundaries = FrameBoundaries(
            kind, frameCount: frameCount, offsets: offsets, fragmentCount: isCounted ? fragments.count : nil)
        var starts: [Int] = []
        var offset: UInt64 = 0
        for (index, fragment) in fragments.enumerated() {
            let previous = index > 0 ? kind.ends(fragments[index - 1].suffix(16)) : nil
            if boundaries.isStart(at: offset, prefix: fragment[...], previousEnded: previous) { starts.append(index) }
            offset += UInt64(fragment.count) + 8
        }
        return starts
    }

    @Test(
        "Code streams that begin and end are frames, whatever the table says",
        arguments: [
            [], [0, 27, 54], [0], [0, 19, 38], [0, 13, 27], [0, 27, 55], [0, 54, 27], [5, 27, 54], [0, 100, 200],
            [0, 13, 27, 40],
        ] as [[UInt64]])
    func tables(offsets: [UInt64]) {
        #expect(Self.starts(Self.jpeg, .jpeg, frameCount: 3, offsets: offsets) == [0, 2, 4])
    }

    @Test("A frame without its start is found by a table that is right")
    func damagedStart() {
        var fragments = Self.jpeg
        fragments[2][0] = 0
        #expect(Self.starts(fragments, .jpeg, frameCount: 3, offsets: Self.offsets) == [0, 2, 4])
        #expect(Self.starts(fragments, .jpeg, frameCount: 3, offsets: []) == [0, 4])
    }

    @Test("A fragment that looks like a start in the middle of a frame is none, by the table and the end before")
    func startByChance() {
        var fragments = Self.jpeg
        fragments[3] = [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xD9]
        #expect(Self.starts(fragments, .jpeg, frameCount: 3, offsets: Self.offsets) == [0, 2, 4])
    }

    @Test("Where nothing is to be seen the table decides, and without one it is one fragment a frame")
    func opaque() {
        let fragments: [[UInt8]] = [[1], [2], [3], [4]]
        #expect(Self.starts(fragments, .opaque, frameCount: 2, offsets: [0, 18]) == [0, 2])
        #expect(Self.starts(fragments, .opaque, frameCount: 4, offsets: []) == [0, 1, 2, 3])
        #expect(Self.starts(fragments, .opaque, frameCount: 4, offsets: [0, 1, 2, 3]) == [0, 1, 2, 3])
        #expect(Self.starts(fragments, .opaque, frameCount: 1, offsets: []) == [0])
        #expect(Self.starts(fragments, .opaque, frameCount: 1, offsets: [0]) == [0])
    }

    @Test("A second code stream where one frame is announced is noticed")
    func oneFrame() {
        #expect(Self.starts(Self.jpeg, .jpeg, frameCount: 1, offsets: []) == [0, 2, 4])
        #expect(Self.starts(Array(Self.jpeg.prefix(2)), .jpeg, frameCount: 1, offsets: []) == [0])
    }

    @Test("As many fragments as frames are one each, whatever they hold")
    func oneEach() {
        let fragments: [[UInt8]] = [[0xFF, 0xD8, 0xFF], [0], [7]]
        #expect(Self.starts(fragments, .jpeg, frameCount: 3, offsets: [], isCounted: true) == [0, 1, 2])
    }

    @Test("Starts and ends of code streams are known, padding too")
    func kinds() {
        #expect(CodeStreamKind.wavelet.begins([0xFF, 0x4F, 0xFF, 0x51, 0]) == true)
        #expect(CodeStreamKind.wavelet.begins([0xFF, 0x4F, 0xFF]) == false)
        #expect(CodeStreamKind.jpegXL.begins([0xFF, 0x0A]) == true)
        #expect(CodeStreamKind.opaque.begins([0xFF, 0x0A]) == nil)
        #expect(CodeStreamKind.jpeg.ends([1, 0xFF, 0xD9]) == true)
        #expect(CodeStreamKind.jpeg.ends([0xFF, 0xD9, 0, 0]) == true)
        #expect(CodeStreamKind.jpeg.ends([0xFF, 0xD9, 0xFF]) == true)
        #expect(CodeStreamKind.jpeg.ends([0xD9]) == false)
        #expect(CodeStreamKind.jpeg.ends([]) == false)
        let header: [UInt8] = [1, 0, 0, 0, 64] + [UInt8](repeating: 0, count: 59)
        #expect(CodeStreamKind.runLength(segmentCount: 1).begins(header[...]) == true)
        #expect(CodeStreamKind.runLength(segmentCount: 2).begins(header[...]) == false)
        #expect(CodeStreamKind.runLength(segmentCount: 1).begins(header.prefix(63)) == false)
        #expect(CodeStreamKind.runLength(segmentCount: 200).begins(header[...]) == false)
    }

    @Test("Fragments that come in pieces are joined to the same frames")
    func cutter() throws {
        for tableCount in [0, 3] {
            for pieceByteCount in [1, 2, 7, 100] {
                var cutter = EncapsulatedFrameCutter(.jpeg, frameCount: 3)
                let table: [UInt8] = Self.offsets.prefix(tableCount).flatMap { [UInt8($0), 0, 0, 0] }
                var frames: [[UInt8]] = []
                let items: [[UInt8]] = [table] + Self.jpeg
                for item in items {
                    try cutter.beginItem(byteCount: item.count)
                    for start in stride(from: 0, to: item.count, by: pieceByteCount) {
                        try cutter.append(item[start..<min(item.count, start + pieceByteCount)])
                        frames += cutter.take()
                    }
                }
                try cutter.finish()
                frames += cutter.take()
                #expect(
                    frames == [Self.jpeg[0] + Self.jpeg[1], Self.jpeg[2] + Self.jpeg[3], Self.jpeg[4] + Self.jpeg[5]])
            }
        }
    }
}
