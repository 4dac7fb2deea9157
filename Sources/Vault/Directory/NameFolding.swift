/// Brings text to the form in which names are compared: compatibility decomposition (NFKD), no marks, no case
/// (UAX #15, Unicode 5.18). Hangul alone is composed, so that a `?` in a query stands for one syllable. ASCII takes a
/// short way; the rest is looked up in a generated table.
enum NameFolding {
    /// The folded text as UTF-8.
    static func fold(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value < 0x80 {
                let byte = UInt8(truncatingIfNeeded: value)
                folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            } else if Hangul.syllables.contains(value) {
                append(scalar, to: &folded)
            } else if let mapped = table.mapping(of: value) {
                for scalar in mapped { append(scalar, to: &folded) }
            } else if !isMark(scalar) {
                for scalar in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(scalar) {
                    append(scalar, to: &folded)
                }
            }
        }
        return folded
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        if Hangul.continues.contains(scalar.value), let composed = Hangul.compose(bytes.suffix(3), scalar.value) {
            bytes.removeLast(3)
            if let encoded = UTF8.encode(composed) { bytes.append(contentsOf: encoded) }
        } else if let encoded = UTF8.encode(scalar) {
            bytes.append(contentsOf: encoded)
        }
    }

    private static let table = FoldingTable()
}

/// Hangul syllables compose by arithmetic (Unicode 3.12): a leading consonant and a vowel, then a trailing consonant.
private enum Hangul {
    static let syllables: Range<UInt32> = 0xAC00..<0xD7A4
    /// The vowels and trailing consonants that join what stands before them.
    static let continues: Range<UInt32> = 0x1161..<0x11C3

    private static let leading: Range<UInt32> = 0x1100..<0x1113
    private static let vowels: Range<UInt32> = 0x1161..<0x1176
    private static let trailing: Range<UInt32> = 0x11A8..<0x11C3

    /// The syllable of the scalar whose UTF-8 `before` holds (all that can join take three bytes) and the jamo after it.
    static func compose(_ before: ArraySlice<UInt8>, _ jamo: UInt32) -> Unicode.Scalar? {
        guard before.count == 3, let lead = before.first, lead & 0xF0 == 0xE0 else { return nil }
        let first = before.dropFirst().reduce(UInt32(lead & 0x0F)) { $0 << 6 | UInt32($1 & 0x3F) }
        if leading.contains(first), vowels.contains(jamo) {
            return Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + jamo - 0x1161) * 28)
        }
        if syllables.contains(first), (first - 0xAC00) % 28 == 0, trailing.contains(jamo) {
            return Unicode.Scalar(first + jamo - 0x11A7)
        }
        return nil
    }
}

/// The generated table, decoded once: sorted ranges of scalars.
private struct FoldingTable: Sendable {
    private struct Run { let first: UInt32, last: UInt32, mapping: Range<Int> }
    private var runs: [Run] = []
    private var pool: [Unicode.Scalar] = []

    init() {
        let text = foldingTableText.withUTF8Buffer { Array($0) }
        for word in text.split(separator: UInt8(ascii: " ")) {
            let halves = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            guard halves.count == 2 else { continue }
            let ends = halves[0].split(separator: UInt8(ascii: "-")).compactMap(Self.number)
            let mapping = halves[1].split(separator: UInt8(ascii: ".")).compactMap(Self.number)
            guard let first = ends.first, let last = ends.last else { continue }
            let start = pool.count
            pool.append(contentsOf: mapping.compactMap { Unicode.Scalar($0) })
            runs.append(Run(first: first, last: last, mapping: start..<pool.count))
        }
    }

    private static func number(_ digits: some Sequence<UInt8>) -> UInt32? {
        UInt32(String(decoding: Array(digits), as: UTF8.self), radix: 16)
    }

    func mapping(of value: UInt32) -> [Unicode.Scalar]? {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low &+ high) / 2
            if runs[middle].last < value { low = middle &+ 1 } else { high = middle }
        }
        guard low < runs.count, runs[low].first <= value else { return nil }
        let run = runs[low]
        let mapping = pool[run.mapping]
        guard run.first != run.last else { return Array(mapping) }
        return mapping.first.flatMap { Unicode.Scalar($0.value &+ value &- run.first) }.map { [$0] }
    }
}
