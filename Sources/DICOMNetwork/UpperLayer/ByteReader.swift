/// A cursor over bytes that nobody vouches for. A slice keeps the whole's indices: ``offset`` is the place to report.
struct ByteReader {
    private var rest: ArraySlice<UInt8>
    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var offset: Int { rest.startIndex }
    var isAtEnd: Bool { rest.isEmpty }

    mutating func bytes(_ length: UInt32, _ field: StaticString) throws(PDUError) -> ArraySlice<UInt8> {
        guard length <= rest.count else { throw PDUError(.truncated, field, at: offset) }
        let taken = rest.prefix(Int(length))
        rest = rest.dropFirst(Int(length))
        return taken
    }

    /// An unsigned number, big endian (PS3.8 9.3.1).
    mutating func integer<Value: FixedWidthInteger & UnsignedInteger>(
        _ field: StaticString, as: Value.Type = Value.self
    ) throws(PDUError) -> Value {
        try bytes(UInt32(Value.bitWidth / 8), field).reduce(0) { $0 << 8 | Value($1) }
    }

    /// A reader of the next bytes alone: what reads an item can't leave it.
    mutating func item(_ length: UInt32, _ field: StaticString) throws(PDUError) -> ByteReader {
        ByteReader(try bytes(length, field))
    }

    mutating func remaining() -> ArraySlice<UInt8> {
        defer { rest = rest.suffix(0) }
        return rest
    }

    /// Text of the default repertoire, without padding. What is not printable becomes a question mark.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let isPadding = { (byte: UInt8) in byte == 0 || byte == 0x20 }
        guard let start = bytes.firstIndex(where: { !isPadding($0) }),
            let end = bytes.lastIndex(where: { !isPadding($0) })
        else { return "" }
        return String(decoding: bytes[start...end].map { (0x20...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self)
    }
}
