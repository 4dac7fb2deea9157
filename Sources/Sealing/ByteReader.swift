/// A cursor over bytes that nobody vouches for. What is missing is an error, never a trap.
package struct ByteReader {
    package private(set) var rest: ArraySlice<UInt8>

    package init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// The next `count` bytes, or nil when there are fewer.
    package mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// The next big-endian integer, or nil when there are too few bytes.
    package mutating func integer<Value: FixedWidthInteger & UnsignedInteger>(_: Value.Type = Value.self) -> Value? {
        guard let bytes = bytes(Value.bitWidth / 8) else { return nil }
        var value: Value = 0
        for byte in bytes { value = (value << 8) | Value(truncatingIfNeeded: byte) }
        return value
    }
}

extension [UInt8] {
    /// Appends an integer, big-endian.
    package mutating func append(bigEndian value: some FixedWidthInteger & UnsignedInteger) {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }
}
