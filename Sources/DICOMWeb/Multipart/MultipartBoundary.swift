/// The text that parts a multipart body (RFC 2046 5.1.1).
public enum MultipartBoundary {
    /// 1 to 200 printable ASCII characters, the last no space. Wider than the RFC: some clients use braces, some more than 70.
    public static func isValid(_ boundary: String) -> Bool {
        let bytes = boundary.utf8
        return (1...RequestLimits.boundaryByteCount).contains(bytes.count) && bytes.last != 0x20
            && bytes.allSatisfy { (0x20...0x7E).contains($0) }
    }

    /// 128 random bits in hexadecimal: no content holds it by chance or by intent.
    public static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    public static func random(using generator: inout some RandomNumberGenerator) -> String {
        (0..<4).map { _ in
            let digits = String(UInt32.random(in: 0...UInt32.max, using: &generator), radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }
}
