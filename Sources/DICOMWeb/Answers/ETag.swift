/// The version of a resource (RFC 9110 8.8.3).
public struct ETag: Hashable, Sendable, CustomStringConvertible {
    /// The text between the quotes.
    public let value: String
    public let isWeak: Bool

    /// Characters an entity tag can't have are left out.
    public init(_ value: String, isWeak: Bool = false) {
        self.value = String(decoding: value.utf8.filter { (0x21...0x7E).contains($0) && $0 != 0x22 }, as: UTF8.self)
        self.isWeak = isWeak
    }

    /// A digest in hexadecimal.
    public init(digest: some Sequence<UInt8>, isWeak: Bool = false) {
        self.init(digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(), isWeak: isWeak)
    }

    public var description: String { (isWeak ? "W/" : "") + "\"\(value)\"" }

    /// Whether If-None-Match names this version, so that 304 is the answer (weak comparison, 13.1.2).
    public func isNamed(inIfNoneMatch header: String?) -> Bool {
        guard let header else { return false }
        return header.trimmingSpaces == "*" || Self.list(header).contains { $0.value == value }
    }

    /// Whether If-Match names this version: strongly (13.1.1). No header names every version.
    public func isNamed(inIfMatch header: String?) -> Bool {
        guard let header else { return true }
        return header.trimmingSpaces == "*" || !isWeak && Self.list(header).contains(self)
    }

    /// Whether a Range header counts beside this If-Range: it names this version, strongly (13.1.5). Dates don't.
    public func permitsRange(ifRange header: String?) -> Bool {
        guard let header else { return true }
        return !isWeak && Self.list(header) == [self]
    }

    private static func list(_ text: String) -> [ETag] {
        var tags: [ETag] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "\"") {
            let isWeak = rest[..<open].hasSuffix("W/")
            let inner = rest[rest.index(after: open)...]
            guard let close = inner.firstIndex(of: "\"") else { break }
            tags.append(ETag(String(inner[..<close]), isWeak: isWeak))
            rest = inner[inner.index(after: close)...]
        }
        return tags
    }
}
