/// Values behind small numbers, as bytes: what sealed cells and items of peers, rules and jobs hold. Numbers are added, never
/// given again; what a version does not know it skips.
///
/// Each field: number 1, byte count 4 (big-endian), bytes.
public struct TaggedFields: Hashable, Sendable {
    private struct Field: Hashable, Sendable { var number: UInt8, bytes: [UInt8] }
    private var fields: [Field] = []

    public init() {}

    /// - Throws: ``VaultError/damagedRow`` where the bytes have another form.
    public init(parsing bytes: [UInt8]) throws(VaultError) {
        var rest = bytes[...]
        while let number = rest.popFirst() {
            guard rest.count >= 4 else { throw .damagedRow }
            let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(4)
            guard count <= rest.count else { throw .damagedRow }
            fields.append(Field(number: number, bytes: Array(rest.prefix(count))))
            rest = rest.dropFirst(count)
        }
    }

    public var encoded: [UInt8] {
        var bytes: [UInt8] = []
        for field in fields {
            bytes.append(field.number)
            let count = UInt32(clamping: field.bytes.count)
            for shift in stride(from: 24, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: count >> UInt32(shift)))
            }
            bytes += field.bytes
        }
        return bytes
    }

    public mutating func add(_ number: UInt8, bytes: [UInt8]) { fields.append(Field(number: number, bytes: bytes)) }

    public mutating func add(_ number: UInt8, _ text: String?) {
        if let text { add(number, bytes: Array(text.utf8)) }
    }

    public mutating func add(_ number: UInt8, _ texts: [String]) { for text in texts { add(number, text) } }

    public func bytes(_ number: UInt8) -> [UInt8]? { fields.first { $0.number == number }?.bytes }
    public func text(_ number: UInt8) -> String? { bytes(number).map { String(decoding: $0, as: UTF8.self) } }
    public func texts(_ number: UInt8) -> [String] {
        fields.filter { $0.number == number }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
