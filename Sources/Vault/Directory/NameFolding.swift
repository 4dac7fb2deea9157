/// Brings text to the form in which names are compared: compatibility decomposition (NFKD), no marks, no case
/// (UAX #15, Unicode 5.18). ASCII takes a short way; the rest is looked up in a generated table.
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
            } else if (0xAC00..<0xD7A4).contains(value) {
                appendJamo(value - 0xAC00, to: &folded)
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
        if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
    }

    /// Hangul syllables decompose by arithmetic (Unicode 3.12).
    private static func appendJamo(_ index: UInt32, to bytes: inout [UInt8]) {
        let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
        for part in parts where part != 0x11A7 {
            if let scalar = Unicode.Scalar(part) { append(scalar, to: &bytes) }
        }
    }

    private static let table = FoldingTable()
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
