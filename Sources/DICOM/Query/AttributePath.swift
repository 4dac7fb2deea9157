/// An attribute of a data set or of the items of its sequences, as people name it:
/// `PatientName`, `(0010,0010)`, `00100010`, `RequestAttributesSequence.ScheduledProcedureStepID`.
public struct AttributePath: Hashable, Sendable {
    /// The sequences to go through, the outermost first.
    public var sequences: [Tag]
    public var tag: Tag

    public init(sequences: [Tag] = [], tag: Tag) { (self.sequences, self.tag) = (sequences, tag) }

    /// Nil where a part is neither a keyword of PS3.6 nor a tag, or a part before the last is no sequence.
    public init?(parsing text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= ParseLimits.default.maximumDepth else { return nil }
        var tags: [Tag] = []
        for part in parts {
            guard let tag = Self.tag(String(part)) else { return nil }
            tags.append(tag)
        }
        guard let last = tags.popLast() else { return nil }
        // A private sequence is one because somebody goes through it: no dictionary knows.
        guard tags.allSatisfy({ DataDictionary.vr(of: $0) ?? .SQ == .SQ }) else { return nil }
        self.init(sequences: tags, tag: last)
    }

    private static func tag(_ text: String) -> Tag? {
        let digits = text.filter { $0 != "(" && $0 != ")" && $0 != "," }
        return DataDictionary.tag(keywordOrDigits: digits)
    }

    /// Keywords with dots between them; tags where there is no keyword.
    public var formatted: String {
        (sequences + [tag]).map { DataDictionary.keyword(of: $0) ?? $0.hexadecimal }.joined(separator: ".")
    }
}

extension DataSet {
    /// The element that a path leads to, by way of the first item of each sequence that has it.
    public func element(at path: AttributePath) -> Element? {
        guard let first = path.sequences.first else { return self[path.tag] }
        let rest = AttributePath(sequences: Array(path.sequences.dropFirst()), tag: path.tag)
        for item in items(first) { if let element = item.element(at: rest) { return element } }
        return nil
    }
}
