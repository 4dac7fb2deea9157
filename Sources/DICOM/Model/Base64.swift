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
