public import DICOM

/// An attribute named in a query: a tag, or tags of sequences and a tag (PS3.18 8.3.4.1).
public struct AttributePath: Hashable, Sendable, CustomStringConvertible {
    /// At least one; all but the last are sequences.
    public let tags: [Tag]
    /// The attribute itself.
    public let tag: Tag

    public init(_ tag: Tag, in sequences: [Tag] = []) {
        tags = sequences + [tag]
        self.tag = tag
    }

    /// `PatientID`, `00100020`, `00400275.RequestedProcedureID`: keywords and tags, parted by points.
    public init?(_ text: some StringProtocol) {
        var tags: [Tag] = []
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            guard tags.count <= RequestLimits.pathDepth, let tag = Self.tag(named: part) else { return nil }
            tags.append(tag)
        }
        guard let last = tags.popLast(), tags.allSatisfy(Self.mayBeSequence) else { return nil }
        self.init(last, in: tags)
    }

    /// The tags in hexadecimal, parted by points.
    public var description: String { tags.map(Self.hexadecimal).joined(separator: ".") }

    private static func tag(named text: some StringProtocol) -> Tag? {
        guard !text.isEmpty else { return nil }
        return tag(hexadecimal: text) ?? DataDictionary.tag(keyword: String(text))
    }

    /// A sequence, or a tag the dictionary does not know.
    private static func mayBeSequence(_ tag: Tag) -> Bool {
        switch DataDictionary.vr(of: tag) {
        case nil, .SQ, .UN: true
        default: false
        }
    }

    static func tag(hexadecimal text: some StringProtocol) -> Tag? {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ PercentEncoding.hexValue($0) != nil }) else { return nil }
        return UInt32(text, radix: 16).map { Tag(rawValue: $0) }
    }

    static func hexadecimal(_ tag: Tag) -> String {
        let digits = String(tag.rawValue, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
}
