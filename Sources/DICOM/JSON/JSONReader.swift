/// A value of a JSON text (RFC 8259).
enum JSONValue: Sendable {
    case null
    case boolean(Bool)
    /// As it is written: whoever wants a number decides which.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// In the order of the text; of equal keys the last counts.
    case object([(key: String, value: JSONValue)])

    var isNull: Bool { if case .null = self { true } else { false } }
}

/// Reads JSON that nobody vouches for: strict, of limited depth and number of values.
struct JSONReader {
    private let bytes: [UInt8]
    private(set) var offset = 0
    private var valuesLeft: Int
    private let maximumDepth: Int

    /// - Parameter limits: a level of a data set is three levels of JSON: its object, the element, the array of items.
    init(_ bytes: [UInt8], limits: ParseLimits) {
        self.bytes = bytes
        valuesLeft = limits.maximumElements
        maximumDepth = limits.maximumDepth * 3 + 3
    }

    /// The one value of the text.
    static func read(_ bytes: [UInt8], limits: ParseLimits) throws(DICOMError) -> JSONValue {
        guard bytes.count <= limits.maximumHeadByteCount else { throw DICOMError(.tooLarge, at: bytes.count) }
        var reader = JSONReader(bytes, limits: limits)
        // A byte order mark may be ignored (RFC 8259 8.1).
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.offset = 3 }
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.offset == bytes.count else { throw reader.failure }
        return value
    }

    private var failure: DICOMError { DICOMError(.badJSON, at: offset) }
    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        offset += 1
        return true
    }

    private mutating func value(depth: Int) throws(DICOMError) -> JSONValue {
        guard depth < maximumDepth else { throw DICOMError(.tooDeep, at: offset) }
        valuesLeft -= 1
        guard valuesLeft >= 0 else { throw DICOMError(.tooManyElements, at: offset) }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try elements(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func members(depth: Int) throws(DICOMError) -> [(key: String, value: JSONValue)] {
        offset += 1
        var members: [(key: String, value: JSONValue)] = []
        if take(UInt8(ascii: "}")) { return members }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure }
            let key = try string()
            guard take(UInt8(ascii: ":")) else { throw failure }
            members.append((key, try value(depth: depth + 1)))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw failure }
        return members
    }

    private mutating func elements(depth: Int) throws(DICOMError) -> [JSONValue] {
        offset += 1
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return elements }
        repeat { elements.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw failure }
        return elements
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(DICOMError) -> JSONValue {
        let letters = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[offset...].starts(with: letters) else { throw failure }
        offset += letters.count
        return value
    }

    /// RFC 8259 section 6.
    private mutating func number() throws(DICOMError) -> String {
        let start = offset
        if next == UInt8(ascii: "-") { offset += 1 }
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[offset - whole] != UInt8(ascii: "0") else { throw failure }
        if next == UInt8(ascii: ".") {
            offset += 1
            guard digits() > 0 else { throw failure }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            guard digits() > 0 else { throw failure }
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = offset
        while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
        return offset - start
    }

    /// RFC 8259 section 7. Bytes that are no UTF-8 and halves of surrogates are refused.
    private mutating func string() throws(DICOMError) -> String {
        offset += 1
        let start = offset
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { offset += 1 }
        if next == UInt8(ascii: "\"") {
            defer { offset += 1 }
            return try text(bytes[start..<offset])
        }
        var unescaped = TextOutput(utf8: Array(bytes[start..<offset]))
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                defer { offset += 1 }
                return try text(unescaped.utf8[...])
            case UInt8(ascii: "\\"): unescaped.append(try escape())
            case 0..<0x20: throw failure
            default:
                unescaped.utf8.append(byte)
                offset += 1
            }
        }
        throw failure
    }

    private func text(_ utf8: ArraySlice<UInt8>) throws(DICOMError) -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else { throw failure }
        return text
    }

    private mutating func escape() throws(DICOMError) -> UInt32 {
        offset += 1
        guard let letter = next else { throw failure }
        offset += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt32(letter)
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "u"): break
        default: throw failure
        }
        let unit = try codeUnit()
        guard 0xD800...0xDFFF ~= unit else { return unit }
        guard unit < 0xDC00, bytes[offset...].starts(with: "\\u".utf8) else { throw failure }
        offset += 2
        let low = try codeUnit()
        guard 0xDC00...0xDFFF ~= low else { throw failure }
        return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    }

    private mutating func codeUnit() throws(DICOMError) -> UInt32 {
        guard bytes.count - offset >= 4, let unit = Hexadecimal.value(bytes[offset..<(offset + 4)]) else {
            throw failure
        }
        offset += 4
        return unit
    }
}
