/// Writes the big-endian fields of a record.
struct FieldWriter {
    private(set) var bytes: [UInt8] = []

    mutating func integer<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value) {
        for shift in stride(from: Value.bitWidth - 8, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> Value(shift)))
        }
    }
    mutating func fixed(_ value: some Collection<UInt8>) { bytes.append(contentsOf: value) }
    /// A length of four bytes, then the bytes.
    mutating func counted(_ value: some Collection<UInt8>) {
        integer(UInt32(clamping: value.count))
        bytes.append(contentsOf: value)
    }
    mutating func text(_ value: String) { counted(Array(value.utf8)) }
}

/// Reads the big-endian fields of a record; every length is checked before it is believed.
struct FieldReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }
    var isAtEnd: Bool { rest.isEmpty }

    mutating func fixed(_ count: Int) throws(IdentityError) -> ArraySlice<UInt8> {
        guard count >= 0, count <= rest.count else { throw .damagedRecord }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
    mutating func integer<Value: FixedWidthInteger & UnsignedInteger>() throws(IdentityError) -> Value {
        var value: Value = 0
        for byte in try fixed(Value.bitWidth / 8) { value = value << 8 | Value(byte) }
        return value
    }
    mutating func counted() throws(IdentityError) -> ArraySlice<UInt8> {
        let count: UInt32 = try integer()
        return try fixed(Int(count))
    }
    mutating func text() throws(IdentityError) -> String {
        String(decoding: try counted(), as: UTF8.self)
    }
    /// A count of entries that each take at least `minimum` bytes: more than fit, or than there can be, is a lie.
    mutating func count(minimum: Int, maximum: Int) throws(IdentityError) -> Int {
        let count: UInt32 = try integer()
        guard Int(count) <= min(rest.count / minimum, maximum) else { throw .damagedRecord }
        return Int(count)
    }
}
