/// Whether two words are at most one edit apart: one character put in, left out or replaced.
enum EditDistance {
    static func isAtMostOne(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        Array(left).withUnsafeBufferPointer { left in
            Array(right).withUnsafeBufferPointer { right in isAtMostOne(left, right) }
        }
    }

    /// Over UTF-8, without a table: what differs between the common start and the common end must be one character.
    static func isAtMostOne(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        // A character of another script has up to four bytes: the lengths may differ by that much.
        guard abs(left.count - right.count) <= 4 else { return false }
        let shorter = min(left.count, right.count)
        var start = 0
        while start < shorter, left[start] == right[start] { start += 1 }
        var end = 0
        while end < shorter - start, left[left.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
        let (leftCount, rightCount) = (left.count - start - end, right.count - start - end)
        if leftCount <= 1, rightCount <= 1 { return true }
        guard leftCount <= 4, rightCount <= 4 else { return false }
        return characterCount(left, start, leftCount) <= 1 && characterCount(right, start, rightCount) <= 1
    }

    /// Characters that begin in the bytes; bytes of a character that begins before them count as one.
    private static func characterCount(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int {
        guard count > 0 else { return 0 }
        var characters = bytes[start] & 0xC0 == 0x80 ? 1 : 0
        for index in start..<(start + count) where bytes[index] & 0xC0 != 0x80 { characters += 1 }
        return characters
    }
}
