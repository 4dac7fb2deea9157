/// Wildcard matching (PS3.4 C.2.2.2.4): `*` stands for any characters or none, `?` for one character.
enum Wildcard {
    static func isWildcard(_ pattern: some Sequence<UInt8>) -> Bool {
        pattern.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    }

    /// Over UTF-8; time is at most the product of the lengths, without recursion.
    static func matches(_ pattern: some RandomAccessCollection<UInt8>, _ text: some RandomAccessCollection<UInt8>)
        -> Bool
    {
        pattern.withContiguousStorageIfAvailable { pattern in
            text.withContiguousStorageIfAvailable { text in matches(pattern, text) }
        }.flatMap { $0 } ?? matchesCopies(Array(pattern), Array(text))
    }

    private static func matchesCopies(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
        pattern.withUnsafeBufferPointer { pattern in text.withUnsafeBufferPointer { matches(pattern, $0) } }
    }

    private static func matches(_ pattern: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var (patternIndex, textIndex) = (0, 0)
        var star: (pattern: Int, text: Int)?
        while textIndex < text.count {
            if patternIndex < pattern.count, pattern[patternIndex] == UInt8(ascii: "*") {
                star = (patternIndex, textIndex)
                patternIndex += 1
            } else if patternIndex < pattern.count, pattern[patternIndex] == UInt8(ascii: "?") {
                patternIndex += 1
                textIndex = after(textIndex, in: text)
            } else if patternIndex < pattern.count, pattern[patternIndex] == text[textIndex] {
                patternIndex += 1
                textIndex += 1
            } else if let last = star {
                let next = after(last.text, in: text)
                star = (last.pattern, next)
                (patternIndex, textIndex) = (last.pattern + 1, next)
            } else {
                return false
            }
        }
        return pattern[patternIndex...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// The index behind the character at `index`: over its continuation bytes.
    private static func after(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var next = index + 1
        while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}
