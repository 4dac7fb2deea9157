/// Finds its way in a JSON text without reading its values: for whoever hands parts of it on as they are.
enum JSONList {
    /// The values of a list, each as it stands; an object alone counts as a list of one. Nil where brackets don't
    /// match.
    ///
    /// Whether the values are JSON is for another to say.
    static func elements(_ bytes: [UInt8]) -> [ArraySlice<UInt8>]? {
        var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        rest = trimmed(rest)
        guard let first = rest.first, let last = rest.last, rest.count >= 2 else { return nil }
        if first == UInt8(ascii: "{") { return [rest] }
        guard first == UInt8(ascii: "["), last == UInt8(ascii: "]") else { return nil }
        let inside = rest.dropFirst().dropLast()
        if trimmed(inside).isEmpty { return [] }
        return split(inside)
    }

    /// Cuts at the commas that are in no brackets.
    private static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
        var elements: [ArraySlice<UInt8>] = []
        var (start, depth) = (bytes.startIndex, 0)
        var (isString, isEscaped) = (false, false)
        for index in bytes.indices {
            let byte = bytes[index]
            if isString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth < 0 { return nil }
            case UInt8(ascii: ",") where depth == 0:
                elements.append(trimmed(bytes[start..<index]))
                start = index + 1
            default: break
            }
        }
        guard depth == 0, !isString else { return nil }
        elements.append(trimmed(bytes[start...]))
        return elements
    }

    /// The first of these members of an object that is a string without escapes: what a problem says of itself
    /// (RFC 9457).
    static func member(_ names: [String], of bytes: [UInt8]) -> String? {
        let object = trimmed(bytes[...])
        guard object.count > 2, object.first == UInt8(ascii: "{"), object.last == UInt8(ascii: "}"),
            let members = split(object.dropFirst().dropLast())
        else { return nil }
        for name in names {
            let key = Array("\"\(name)\"".utf8)
            for member in members where member.starts(with: key) {
                let rest = trimmed(member.dropFirst(key.count))
                guard rest.first == UInt8(ascii: ":") else { continue }
                let value = trimmed(rest.dropFirst())
                guard value.count > 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\""),
                    !value.contains(UInt8(ascii: "\\"))
                else { continue }
                return String(validating: value.dropFirst().dropLast(), as: UTF8.self)
            }
        }
        return nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        var rest = bytes.drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return rest
    }
}
