/// Whether two words are at most one edit apart: one character put in, left out or replaced.
enum EditDistance {
    static func isAtMostOne(_ left: some RandomAccessCollection<UInt8>, _ right: some RandomAccessCollection<UInt8>) -> Bool {
        // A character of another script has up to four bytes: bytes may differ by that much.
        guard abs(left.count - right.count) <= 4 else { return false }
        var left = left[...], right = right[...]
        while let a = left.first, let b = right.first, a == b { left = left.dropFirst(); right = right.dropFirst() }
        if left.isEmpty, right.isEmpty { return true }
        while let a = left.last, let b = right.last, a == b { left = left.dropLast(); right = right.dropLast() }
        // What is left must be (a part of) one character on each side. ASCII is the common case.
        if left.allSatisfy({ $0 < 0x80 }), right.allSatisfy({ $0 < 0x80 }) { return left.count <= 1 && right.count <= 1 }
        return characterCount(left) <= 1 && characterCount(right) <= 1
    }

    /// Characters that begin in the bytes; bytes of a character that begins before them count as one.
    private static func characterCount(_ bytes: some Collection<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        return bytes.reduce(first & 0xC0 == 0x80 ? 1 : 0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
