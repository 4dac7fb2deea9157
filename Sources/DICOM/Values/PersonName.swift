/// A person's name: three writings of five components (PS3.5 6.2.1).
public struct PersonName: Hashable, Sendable {
    /// One writing of the name.
    public struct Group: Hashable, Sendable {
        public var family, given, middle, prefix, suffix: String

        public init(
            family: String = "", given: String = "", middle: String = "", prefix: String = "", suffix: String = ""
        ) {
            (self.family, self.given, self.middle, self.prefix, self.suffix) = (family, given, middle, prefix, suffix)
        }

        /// Reads components between `^`; spaces around them mean nothing, and what follows the fifth belongs to it.
        public init(parsing text: some StringProtocol) {
            var parts = PersonName.parts(of: text, separator: UInt8(ascii: "^"), limit: 5)
            while parts.count < 5 { parts.append("") }
            self.init(family: parts[0], given: parts[1], middle: parts[2], prefix: parts[3], suffix: parts[4])
        }

        public var components: [String] { [family, given, middle, prefix, suffix] }

        public var isEmpty: Bool { components.allSatisfy(\.isEmpty) }

        /// The components with `^` between them, without those that are empty at the end.
        public var formatted: String { PersonName.joined(components, separator: "^") }
    }

    /// In letters, or in the one writing that there is.
    public var alphabetic: Group
    /// In ideographs: kanji, hanzi, hanja.
    public var ideographic: Group
    /// As it is spoken: kana, hangul, bopomofo.
    public var phonetic: Group

    public init(alphabetic: Group = Group(), ideographic: Group = Group(), phonetic: Group = Group()) {
        (self.alphabetic, self.ideographic, self.phonetic) = (alphabetic, ideographic, phonetic)
    }

    /// Reads one value of a PN, decoded already. Never fails; a fourth group is dropped.
    public init(parsing text: some StringProtocol) {
        let groups = Self.groups(text).map { Group(parsing: $0) }
        self.init(alphabetic: groups[0], ideographic: groups[1], phonetic: groups[2])
    }

    public var isEmpty: Bool { alphabetic.isEmpty && ideographic.isEmpty && phonetic.isEmpty }

    /// The value as it stands in an element, without empty components and groups at the end.
    public var formatted: String {
        Self.joined([alphabetic.formatted, ideographic.formatted, phonetic.formatted], separator: "=")
    }

    /// The three writings as they stand, spaces and empty components at their ends removed.
    static func groups(_ text: some StringProtocol) -> [String] {
        var groups = Array(parts(of: text, separator: UInt8(ascii: "="), limit: 4).prefix(3))
        while groups.count < 3 { groups.append("") }
        return groups
    }

    static func joined(_ parts: [String], separator: String) -> String {
        let last = parts.lastIndex { !$0.isEmpty } ?? -1
        return parts[..<(last + 1)].joined(separator: separator)
    }

    private static func parts(of text: some StringProtocol, separator: UInt8, limit: Int) -> [String] {
        text.utf8.split(separator: separator, maxSplits: limit - 1, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self).trimming(leading: true) }
    }
}

extension String {
    /// Without the padding of values (PS3.5 6.2): spaces and NULs at the end, and spaces before.
    func trimming(leading: Bool) -> String {
        var rest = utf8[...]
        while let last = rest.last, last == 0x20 || last == 0 { rest = rest.dropLast() }
        if leading { rest = rest.drop { $0 == 0x20 } }
        return String(rest) ?? self
    }
}
