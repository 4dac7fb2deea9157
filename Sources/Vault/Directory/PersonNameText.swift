/// A person name in the form in which names are compared: folded, each component without outer and double spaces, no
/// empty components or groups at the end (PS3.5 6.2.1.1).
struct PersonNameText: Hashable, Sendable {
    static let groupSeparator = UInt8(ascii: "=")
    static let componentSeparator = UInt8(ascii: "^")

    /// Alphabetic, ideographic, phonetic.
    let groups: [[UInt8]]

    init(_ text: String) {
        var groups = NameFolding.fold(text).split(separator: Self.groupSeparator, omittingEmptySubsequences: false)
            .map(Self.normalisedGroup)
        while groups.last?.isEmpty == true { groups.removeLast() }
        self.groups = groups
    }

    /// The groups, joined.
    var bytes: [UInt8] { Array(groups.joined(separator: [Self.groupSeparator])) }

    private static func normalisedGroup(_ group: ArraySlice<UInt8>) -> [UInt8] {
        var components = group.split(separator: componentSeparator, omittingEmptySubsequences: false).map {
            Array($0.split(separator: 0x20).joined(separator: [0x20]))
        }
        while components.last?.isEmpty == true { components.removeLast() }
        return Array(components.joined(separator: [componentSeparator]))
    }

    /// The words of a normalised name: what lies between separators, spaces, hyphens, commas, full stops, apostrophes.
    static func words(_ bytes: some Collection<UInt8>) -> [ArraySlice<UInt8>] {
        Array(bytes).split { isSeparator($0) }
    }

    @inline(__always)
    static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "^"), UInt8(ascii: "="), UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: ","),
            UInt8(ascii: "."), UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
