/// A structured report or key object selection, as people read it (PS3.3 A.35).
public struct StructuredReport: Hashable, Sendable {
    /// One line of what the report is about and who made it.
    public struct Line: Hashable, Sendable {
        public let name: String
        public let text: String
    }

    public let title: String
    public let lines: [Line]
    /// The items below the root.
    public let content: [ContentItem]
    /// Whether there were more items than are read.
    public let isCut: Bool

    /// Items that are read: ten times what the longest reports have.
    public static let itemCount = 100_000

    /// - Returns: nil for a data set without a content tree (PS3.3 C.17.3).
    public init?(_ dataSet: DataSet) {
        guard dataSet[.contentSequence] != nil || dataSet.string(.valueType) == "CONTAINER" else { return nil }
        var budget = Self.itemCount
        let root = ContentItem(dataSet, budget: &budget)
        title = root.name.isEmpty ? "Structured report" : root.name
        (content, isCut) = (root.children, budget <= 0)
        lines = Self.lines(of: dataSet)
    }

    private static func lines(of dataSet: DataSet) -> [Line] {
        let texts: [(String, String?)] = [
            ("Patient", dataSet.string(.patientName).map(ReportText.name)),
            ("Patient ID", dataSet.string(.patientID)),
            ("Born", dataSet.string(.patientBirthDate).map(ReportText.date)),
            ("Sex", dataSet.string(.patientSex)),
            ("Study", dataSet.string(.studyDescription)),
            ("Study date", dataSet.string(.studyDate).map(ReportText.date)),
            ("Accession number", dataSet.string(.accessionNumber)),
            ("Report", dataSet.string(.seriesDescription)),
            ("Content date", dataSet.string(.contentDate).map(ReportText.date)),
            ("Completion", dataSet.string(.completionFlag)?.lowercased()),
            ("Verification", dataSet.string(.verificationFlag)?.lowercased()),
            ("Institution", dataSet.string(.institutionName)),
        ]
        var lines = texts.compactMap { name, text in text.map { Line(name: name, text: $0) } }
        for observer in dataSet.items(.verifyingObserverSequence).prefix(16) {
            if let name = observer.string(.verifyingObserverName) {
                lines.append(Line(name: "Verified by", text: ReportText.name(name)))
            }
        }
        return lines
    }
}

/// Values as people read them.
enum ReportText {
    /// `20240131` as `2024-01-31`; anything else as it is.
    static func date(_ text: String) -> String {
        guard let date = DICOMDate(parsing: text), let month = date.month, let day = date.day else { return text }
        return "\(date.year)-\(padded(month))-\(padded(day))"
    }

    /// `134501.123` as `13:45:01`.
    static func time(_ text: String) -> String {
        let digits = text.utf8.prefix { (0x30...0x39).contains($0) }.map { Character(Unicode.Scalar($0)) }
        guard digits.count >= 4, digits.count % 2 == 0 else { return text }
        let pairs = stride(from: 0, to: min(6, digits.count), by: 2).map { String(digits[$0...($0 + 1)]) }
        return pairs.joined(separator: ":")
    }

    static func dateTime(_ text: String) -> String {
        let day = text.prefix(8)
        guard day.utf8.count == 8 else { return text }
        let rest = text.dropFirst(8)
        return rest.isEmpty ? date(String(day)) : "\(date(String(day))) \(time(String(rest)))"
    }

    /// Family name first, as lists have it; the first writing that is there.
    static func name(_ text: String) -> String {
        let name = PersonName(parsing: text)
        let group = [name.alphabetic, name.ideographic, name.phonetic].first { !$0.isEmpty } ?? name.alphabetic
        let given = [group.prefix, group.given, group.middle].filter { !$0.isEmpty }.joined(separator: " ")
        return [group.family, given, group.suffix].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
