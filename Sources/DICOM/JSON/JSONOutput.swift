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

/// Base64 with padding (RFC 4648 section 4).
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
        values[Int(UInt8(ascii: "-"))] = 62  // the alphabet for URLs is understood too
        values[Int(UInt8(ascii: "_"))] = 63
        return values
    }()

    static func encode(_ bytes: some RandomAccessCollection<UInt8>, into output: inout [UInt8]) {
        output.reserveCapacity(output.count + (bytes.count + 2) / 3 * 4)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 1
            if count == 3 {
                for shift in [18, 12, 6, 0] as [UInt32] { output.append(letters[Int(bits >> shift & 63)]) }
                (bits, count) = (0, 0)
            }
        }
        if count == 1 {
            output.append(letters[Int(bits >> 2 & 63)])
            output.append(letters[Int(bits << 4 & 63)])
            output.append(contentsOf: "==".utf8)
        } else if count == 2 {
            output.append(letters[Int(bits >> 10 & 63)])
            output.append(letters[Int(bits >> 4 & 63)])
            output.append(letters[Int(bits << 2 & 63)])
            output.append(UInt8(ascii: "="))
        }
    }

    /// Nil for what is no base64. Line ends and missing padding are forgiven.
    static func decode(_ text: String) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        var hasEnded = false
        for byte in text.utf8 where !(0x09...0x0D).contains(byte) && byte != 0x20 {
            if byte == UInt8(ascii: "=") {
                hasEnded = true
                continue
            }
            let value = values[Int(byte)]
            if value == 0xFF || hasEnded { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return count == 6 ? nil : output
    }
}
