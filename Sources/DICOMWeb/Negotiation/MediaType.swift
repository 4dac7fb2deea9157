/// A media type or media range with its parameters (RFC 9110 8.3.1, 12.5.1; PS3.18 8.7).
public struct MediaType: Hashable, Sendable, CustomStringConvertible {
    public struct Parameter: Hashable, Sendable {
        /// In small letters.
        public let name: String
        public let value: String
    }

    /// In small letters; `*` in a range.
    public let type: String
    public let subtype: String
    /// In their order, `q` left out.
    public let parameters: [Parameter]
    /// The weight of an Accept element in thousandths: 0 is "not this".
    public let weight: Int

    public init(_ type: String, _ subtype: String, _ parameters: [(String, String)] = [], weight: Int = 1000) {
        self.type = type.lowercased()
        self.subtype = subtype.lowercased()
        self.parameters = parameters.map { Parameter(name: $0.0.lowercased(), value: $0.1) }
        self.weight = weight
    }

    /// `type/subtype` without parameters.
    public var essence: String { "\(type)/\(subtype)" }

    /// The first parameter of that name, as sent.
    public subscript(_ name: String) -> String? {
        let name = name.lowercased()
        return parameters.first { $0.name == name }?.value
    }

    /// Values that are not tokens are quoted.
    public var description: String {
        parameters.reduce(into: essence) { text, parameter in
            let isToken = !parameter.value.isEmpty && parameter.value.utf8.allSatisfy(MediaTypeScanner.isToken)
            text += "; \(parameter.name)=" + (isToken ? parameter.value : Self.quoted(parameter.value))
        }
    }

    private static func quoted(_ value: String) -> String {
        value.reduce(into: "\"") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : "\($1)" } + "\""
    }

    /// One media type, as in Content-Type. Unquoted parameter values may hold `/`, as old DICOM clients send them.
    public init?(parsing text: String) {
        guard text.utf8.count <= RequestLimits.mediaTypeByteCount else { return nil }
        var scanner = MediaTypeScanner(text)
        guard let mediaType = scanner.mediaType(), scanner.isAtEnd else { return nil }
        self = mediaType
    }

    /// The elements of an Accept header, in their order. Those that can't be read are left out.
    public static func list(parsing text: String) -> [MediaType] {
        guard text.utf8.count <= RequestLimits.mediaTypeByteCount else { return [] }
        var scanner = MediaTypeScanner(text)
        var list: [MediaType] = []
        while !scanner.isAtEnd, list.count < RequestLimits.mediaTypeCount {
            if let mediaType = scanner.mediaType(), scanner.isAtElementEnd { list.append(mediaType) }
            scanner.skipElement()
        }
        return list
    }

    /// Whether this range takes a type with this essence. Parameters are the caller's business.
    public func accepts(essence other: String) -> Bool {
        if type == "*" { return subtype == "*" }
        return subtype == "*" ? other.hasPrefix("\(type)/") : other == essence
    }

    /// How much the range names, for the order of preference: `*/*` 0, `image/*` 1, a type 2, with parameters 3.
    public var specificity: Int {
        type == "*" ? 0 : subtype == "*" ? 1 : parameters.isEmpty ? 2 : 3
    }
}
