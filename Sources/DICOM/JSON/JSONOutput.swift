/// JSON in the making (RFC 8259).
struct JSONOutput {
    var bytes: [UInt8]

    mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A string with what must be escaped.
    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: raw("\\n")
            case 0x0D: raw("\\r")
            case 0x09: raw("\\t")
            case 0..<0x20:
                raw("\\u00")
                bytes.append(Hexadecimal.capitals[Int(byte >> 4)])
                bytes.append(Hexadecimal.capitals[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func integer(_ value: some BinaryInteger) { bytes.append(contentsOf: String(value).utf8) }

    /// A whole number; as a string where JavaScript would lose digits (PS3.18 table F.2.3-1, SV and UV).
    mutating func exactInteger(_ value: some BinaryInteger) {
        if value.magnitude <= 0x1F_FFFF_FFFF_FFFF { integer(value) } else { string(String(value)) }
    }

    mutating func hexadecimal(_ value: UInt32) {
        for shift in stride(from: 28, through: 0, by: -4) {
            bytes.append(Hexadecimal.capitals[Int(value >> UInt32(shift) & 15)])
        }
    }
}
