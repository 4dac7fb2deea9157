/// Puts another root into addresses of a text that comes in pieces: what was prepared for one name of this server serves all.
///
/// The key stands in front of the root, so that only addresses of ours are met: inside a string of JSON its quotes would be
/// escaped.
struct RootReplacer {
    private let pattern: [UInt8]
    private let replacement: [UInt8]
    /// How far a byte at the pattern's end lets the search jump (Horspool).
    private let jumps: [Int]
    /// The end of what came, which may be the beginning of the pattern.
    private var kept: [UInt8] = []

    /// - Returns: nil where a root has characters that JSON would escape.
    init?(from root: String, to other: String) {
        guard [root, other].allSatisfy(Self.isPlain) else { return nil }
        let key = Array("\"BulkDataURI\":\"".utf8)
        (pattern, replacement) = (key + root.utf8 + [UInt8(ascii: "/")], key + other.utf8 + [UInt8(ascii: "/")])
        var jumps = [Int](repeating: pattern.count, count: 256)
        for (index, byte) in pattern.dropLast().enumerated() { jumps[Int(byte)] = pattern.count - 1 - index }
        self.jumps = jumps
    }

    private static func isPlain(_ root: String) -> Bool {
        root.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }

    /// The next bytes with their addresses replaced; what may be a part of the pattern waits.
    mutating func replace(_ piece: [UInt8]) -> [UInt8] {
        let text = kept + piece
        var replaced: [UInt8] = []
        replaced.reserveCapacity(text.count)
        var copied = 0
        var at = 0
        while at + pattern.count <= text.count {
            let last = text[at + pattern.count - 1]
            if last == pattern[pattern.count - 1], text[at..<(at + pattern.count)].elementsEqual(pattern) {
                replaced += text[copied..<at]
                replaced += replacement
                at += pattern.count
                copied = at
            } else {
                at += jumps[Int(last)]
            }
        }
        // Nothing before this place can begin the pattern.
        let end = max(copied, min(at, text.count), text.count - pattern.count + 1)
        replaced += text[copied..<end]
        kept = Array(text[end...])
        return replaced
    }

    /// What waited.
    mutating func finish() -> [UInt8] {
        defer { kept = [] }
        return kept
    }
}
