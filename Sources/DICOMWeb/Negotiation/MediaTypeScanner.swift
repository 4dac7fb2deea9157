/// A cursor over the text of Content-Type and Accept.
struct MediaTypeScanner {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) { rest = ArraySlice(text.utf8) }

    var isAtEnd: Bool { rest.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    var isAtElementEnd: Bool { rest.isEmpty || rest.first == 0x2C }

    static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        // ! # $ % & ' * + - . ^ _ ` | ~
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
        default: false
        }
    }

    /// A type and its parameters; the cursor then stands at a comma or the end.
    mutating func mediaType() -> MediaType? {
        skipSpaces()
        let type = token()
        guard !type.isEmpty, take(0x2F) else { return nil }
        let subtype = token()
        guard !subtype.isEmpty else { return nil }
        skipSpaces()
        var parameters: [(String, String)] = []
        var weight = 1000
        while take(0x3B) {
            skipSpaces()
            // An empty parameter, as a `;` at the end leaves, is passed over.
            if rest.isEmpty || rest.first == 0x2C || rest.first == 0x3B { continue }
            let name = token()
            skipSpaces()
            guard !name.isEmpty, take(0x3D) else { return nil }
            skipSpaces()
            guard let value = rest.first == 0x22 ? quotedString() : looseValue() else { return nil }
            skipSpaces()
            guard parameters.count < RequestLimits.mediaTypeParameterCount else { return nil }
            if name.lowercased() == "q" {
                guard let parsed = Self.weight(value) else { return nil }
                weight = parsed
            } else {
                parameters.append((name, value))
            }
        }
        guard isAtElementEnd else { return nil }
        return MediaType(type, subtype, parameters, weight: weight)
    }

    /// Moves behind the next comma that is not within quotes.
    mutating func skipElement() {
        var isQuoted = false
        while let byte = rest.popFirst() {
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x5C where isQuoted: _ = rest.popFirst()
            case 0x2C where !isQuoted: return
            default: continue
            }
        }
    }

    /// RFC 9110 12.4.2: 0 to 1 with up to three digits after the point; more digits are cut off.
    static func weight(_ text: String) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let whole = first.unsignedDecimal, whole <= 1 else { return nil }
        let digits = parts.count > 1 ? String(parts[1].prefix(3)) : ""
        guard !digits.isEmpty else { return whole * 1000 }
        let padded = digits + String(repeating: "0", count: max(0, 3 - digits.count))
        guard let thousandths = padded.unsignedDecimal else { return nil }
        return min(1000, whole * 1000 + thousandths)
    }

    private mutating func token() -> String {
        let taken = rest.prefix(while: Self.isToken)
        rest = rest.dropFirst(taken.count)
        return String(decoding: taken, as: UTF8.self)
    }

    private mutating func looseValue() -> String? {
        let taken = rest.prefix { Self.isToken($0) || $0 == 0x2F || $0 == 0x3A || $0 == 0x3D || $0 == 0x40 }
        rest = rest.dropFirst(taken.count)
        return taken.isEmpty ? nil : String(decoding: taken, as: UTF8.self)
    }

    private mutating func quotedString() -> String? {
        guard take(0x22) else { return nil }
        var value: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case 0x22: return String(decoding: value, as: UTF8.self)
            case 0x5C:
                guard let escaped = rest.popFirst() else { return nil }
                value.append(escaped)
            default: value.append(byte)
            }
        }
        return nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func skipSpaces() { rest = rest.drop { $0 == 0x20 || $0 == 0x09 } }
}
