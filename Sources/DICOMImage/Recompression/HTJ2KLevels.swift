/// Where the resolution levels end in an HTJ2K code stream with a tile-part for each (1.2.840.10008.1.2.4.202, PS3.5 10.18): read
/// from its TLM marker segments (ITU-T T.800 A.7.1), without decoding anything.
enum HTJ2KLevels {
    private static let startOfCodeStream: [UInt8] = [0xFF, 0x4F]
    private static let startOfTilePart: UInt16 = 0xFF90
    private static let tilePartLengths: UInt16 = 0xFF55

    /// How many bytes are enough for each level, the smallest first; the last is the whole.
    ///
    /// - Returns: nil for a code stream that is written otherwise.
    static func ends(of stream: [UInt8]) -> [UInt32]? {
        guard stream.starts(with: startOfCodeStream), stream.count <= Int(UInt32.max) else { return nil }
        var at = 2
        var lengths: [UInt32] = []
        while let marker = integer(stream, at, 2), marker != UInt32(startOfTilePart) {
            guard let length = integer(stream, at + 2, 2), length >= 2 else { return nil }
            if marker == UInt32(tilePartLengths) {
                guard let found = partLengths(stream, at + 4, at + 2 + Int(length)) else { return nil }
                lengths += found
            }
            at += 2 + Int(length)
        }
        // Behind the last tile-part stands the end's marker.
        let end = lengths.reduce(at) { $0 + Int($1) } + 2
        // No more than there can be resolution levels (ITU-T T.800 A.6.1).
        guard (1...33).contains(lengths.count), end == stream.count else { return nil }
        var ends: [UInt32] = []
        for length in lengths {
            ends.append(length + (ends.last ?? UInt32(at)))
        }
        ends[ends.count - 1] = UInt32(stream.count)
        return ends
    }

    /// Of one segment: one tile, so its index has eight bits or none; lengths have 32.
    private static func partLengths(_ stream: [UInt8], _ start: Int, _ end: Int) -> [UInt32]? {
        guard end <= stream.count, start + 2 <= end else { return nil }
        let sizes = stream[start + 1]
        guard sizes & 0x40 != 0, sizes & 0x30 <= 0x10 else { return nil }
        let step = sizes & 0x10 != 0 ? 5 : 4
        guard (end - start - 2) % step == 0 else { return nil }
        return stride(from: start + 2, to: end, by: step).map { integer(stream, $0 + step - 4, 4) ?? 0 }
    }

    private static func integer(_ stream: [UInt8], _ at: Int, _ count: Int) -> UInt32? {
        guard at + count <= stream.count else { return nil }
        return stream[at..<(at + count)].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
