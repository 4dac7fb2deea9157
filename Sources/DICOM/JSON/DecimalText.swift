import Glibc

/// The text of a number in DS or IS, as JSON wants it (PS3.5 6.2, RFC 8259 section 6).
///
/// The digits stay as they are: nothing is rounded. DICOM allows a plus sign, leading zeros and a point at either end.
struct DecimalText {
    let json: [UInt8]
    let isInteger: Bool

    /// Nil for what is no number, or is one that the usual readers of JSON take for infinite.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        guard rest.count <= 64 else { return nil }
        var output: [UInt8] = []
        if rest.first == UInt8(ascii: "-") { output.append(UInt8(ascii: "-")) }
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        let whole = Self.digits(&rest)
        var fraction: ArraySlice<UInt8> = []
        let hasPoint = rest.first == UInt8(ascii: ".")
        if hasPoint {
            rest = rest.dropFirst()
            fraction = Self.digits(&rest)
        }
        guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
        let significant = whole.drop { $0 == UInt8(ascii: "0") }
        output.append(contentsOf: significant.isEmpty ? [UInt8(ascii: "0")] : significant)
        if hasPoint {
            output.append(contentsOf: [UInt8(ascii: ".")] + (fraction.isEmpty ? [UInt8(ascii: "0")] : fraction))
        }
        let hasExponent = rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E")
        if hasExponent {
            rest = rest.dropFirst()
            output.append(UInt8(ascii: "e"))
            if rest.first == UInt8(ascii: "-") { output.append(UInt8(ascii: "-")) }
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            let digits = Self.digits(&rest).drop { $0 == UInt8(ascii: "0") }
            guard digits.count <= 3 else { return nil }
            output.append(contentsOf: digits.isEmpty ? [UInt8(ascii: "0")] : digits)
        }
        guard rest.isEmpty, Double(String(decoding: output, as: UTF8.self))?.isFinite == true else { return nil }
        json = output
        isInteger = !hasPoint && !hasExponent
    }

    private static func digits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(digits.count)
        return digits
    }
}

extension DecimalText {
    /// The number with so many significant digits, as `%g` of C writes it.
    static func shortened(_ number: Double, digits: Int) -> String {
        var text = [CChar](repeating: 0, count: 48)
        let count = withVaList([Int32(digits), number]) { vsnprintf(&text, text.count, "%.*g", $0) }
        return String(decoding: text.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
