import HTTPTypes
import NIOCore

/// One line `name: value` (RFC 9112 5). Lines that go on in the next (obs-fold) are not taken.
struct FieldLine {
    let name: HTTPField.Name
    let value: String

    init(_ line: ByteBuffer) throws(Refusal) {
        let span = line.readableBytesUInt8Span
        var nameEnd = 0
        while nameEnd < span.count, span[nameEnd].isTokenByte { nameEnd += 1 }
        guard nameEnd > 0, nameEnd < span.count, span[nameEnd] == UInt8(ascii: ":") else {
            throw .malformed("a header line has no name, a space in it, or goes on from the line before")
        }
        var (start, end) = (nameEnd + 1, span.count)
        while start < end, span[start].isOptionalWhitespace { start += 1 }
        while end > start, span[end - 1].isOptionalWhitespace { end -= 1 }
        for index in start..<end {
            guard span[index] >= 0x20 && span[index] != 0x7F || span[index] == 0x09 else {
                throw .malformed("a header value has a control character")
            }
        }
        guard let text = line.getString(at: line.readerIndex, length: nameEnd), let name = HTTPField.Name(text),
            let value = line.getSlice(at: line.readerIndex + start, length: end - start)
        else { throw .malformed("a header line has no name") }
        self.name = name
        // Bytes beyond ASCII are opaque (RFC 9110 5.5): where they are no UTF-8 nothing here needs them.
        self.value = String(buffer: value)
    }
}

/// The line before a chunk (RFC 9112 7.1): its size in hexadecimal, and extensions that nobody needs.
struct ChunkSize {
    let byteCount: Int
    let extensionByteCount: Int

    init(_ line: ByteBuffer) throws(Refusal) {
        let span = line.readableBytesUInt8Span
        var (index, count) = (0, 0)
        while index < span.count, let digit = span[index].hexadecimalDigit {
            // 15 digits fit an Int with room.
            guard index < 15 else { throw .malformed("a chunk is too long") }
            count = count << 4 | digit
            index += 1
        }
        guard index > 0 else { throw .malformed("a chunk has no size") }
        byteCount = count
        extensionByteCount = span.count - index
        guard index < span.count else { return }
        while index < span.count, span[index].isOptionalWhitespace { index += 1 }
        guard index < span.count, span[index] == UInt8(ascii: ";") else {
            throw .malformed("a chunk's size is not a number")
        }
        for byte in index..<span.count {
            guard span[byte] >= 0x20 && span[byte] != 0x7F || span[byte] == 0x09 else {
                throw .malformed("a chunk extension has a control character")
            }
        }
    }
}

extension UInt8 {
    /// A byte of a token (RFC 9110 5.6.2).
    var isTokenByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
        default: false
        }
    }
    var isOptionalWhitespace: Bool { self == 0x20 || self == 0x09 }

    fileprivate var hexadecimalDigit: Int? {
        switch self {
        case 0x30...0x39: Int(self) - 0x30
        case 0x41...0x46: Int(self) - 0x41 + 10
        case 0x61...0x66: Int(self) - 0x61 + 10
        default: nil
        }
    }
}

extension Substring {
    var trimmingOptionalWhitespace: Substring {
        var text = self
        while let first = text.utf8.first, first.isOptionalWhitespace { text = text.dropFirst() }
        while let last = text.utf8.last, last.isOptionalWhitespace { text = text.dropLast() }
        return text
    }
}
