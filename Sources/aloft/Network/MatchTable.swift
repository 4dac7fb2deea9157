import DICOM

/// Matches as a table: the first hundreds decide how wide columns are, so that an answer of any length needs no memory.
struct MatchTable {
    private let columns: [PeerQuery.Column]
    private var waiting: [[String]] = []
    /// Once they are known: the columns that are shown, and their widths.
    private var shown: [(index: Int, width: Int)]?

    private static let rowCount = 500
    /// No text is shown wider; UIDs are never cut, as people copy them.
    private static let longestText = 40

    init(_ columns: [PeerQuery.Column]) { self.columns = columns }

    mutating func add(_ match: DataSet) {
        waiting.append(columns.map { Self.cell(match.element(at: $0.path)) })
        if waiting.count >= Self.rowCount { flush() }
    }

    mutating func finish() { flush() }

    private mutating func flush() {
        guard !waiting.isEmpty else { return }
        if shown == nil {
            let found = columns.indices.filter { index in
                columns[index].isAsked || waiting.contains { !$0[index].isEmpty }
            }
            shown = found.map { index in
                (index, max(DisplayWidth.of(heading(index)), waiting.map { DisplayWidth.of($0[index]) }.max() ?? 0))
            }
            print(columns.indices.map(heading))
        }
        for row in waiting { print(row) }
        waiting = []
    }

    private func print(_ row: [String]) {
        let cells = (shown ?? []).map { DisplayWidth.padded(row[$0.index], to: $0.width) }
        Output.line(cells.joined(separator: "  ").trimmingTrailingSpaces)
    }

    private func heading(_ index: Int) -> String {
        let tag = columns[index].path.tag
        if let short = Self.short[tag] { return short }
        return DataDictionary.name(of: tag) ?? tag.description
    }

    static func cell(_ element: Element?) -> String {
        guard let element else { return "" }
        if element.isSequence {
            let count = ((try? element.items()) ?? []).count
            return count == 0 ? "" : "\(count) \(count == 1 ? "item" : "items")"
        }
        var values = element.strings()
        if element.effectiveVR == .PN {
            // A name's other writings behind the first, without what is empty.
            values = values.map { name in
                name.split(separator: "=").map { String($0) }.filter { !$0.isEmpty }.joined(separator: " = ")
            }
        }
        let isAttributeOfNobody = element.effectiveVR == .UN && !element.value.isEmpty
        let text = isAttributeOfNobody ? "\(element.value.count) bytes" : values.joined(separator: "\\")
        let printable = Output.shown(text)
        return element.effectiveVR == .UI ? printable : DisplayWidth.cut(printable, to: longestText)
    }

    private static let short: [Tag: String] = [
        .patientName: "Patient", .patientBirthDate: "Born", .patientSex: "Sex", .studyDate: "Date", .studyTime: "Time",
        .modalitiesInStudy: "Modalities", .accessionNumber: "Accession", .studyDescription: "Description",
        .seriesDescription: "Description", .seriesNumber: "Number", .instanceNumber: "Number",
        .numberOfStudyRelatedSeries: "Series", .numberOfStudyRelatedInstances: "Instances",
        .numberOfSeriesRelatedInstances: "Instances", .numberOfPatientRelatedStudies: "Studies",
        .bodyPartExamined: "Body part", .requestedProcedureID: "Procedure", .scheduledStationAETitle: "Station",
        .scheduledProcedureStepStartDate: "Date", .scheduledProcedureStepStartTime: "Time",
        .scheduledProcedureStepDescription: "Description", .scheduledProcedureStepID: "Step",
    ]
}
