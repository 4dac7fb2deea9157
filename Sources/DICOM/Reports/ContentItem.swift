/// One item of a structured report's content tree (PS3.3 C.17.3).
public struct ContentItem: Hashable, Sendable {
    /// What the item holds: its value as people read it.
    public enum Value: Hashable, Sendable {
        /// Nothing but other items, under a heading.
        case container
        case text(String)
        /// An instance, with the frames that are meant; none: all.
        case instance(sopClassUID: String, sopInstanceUID: String, frameNumbers: [Int])
    }

    /// The meaning of the concept that the item is about; empty where it has none.
    public let name: String
    public let value: Value
    public let children: [ContentItem]

    /// Reads an item with all below it.
    ///
    /// - Parameter budget: how many items may still be read; what is beyond is left out.
    init(_ dataSet: DataSet, budget: inout Int) {
        name = dataSet.items(.conceptNameCodeSequence).first?.codeMeaning ?? ""
        value = Self.value(of: dataSet)
        var children: [ContentItem] = []
        // Depth is bounded where data sets are read.
        try? dataSet[.contentSequence]?.forEachItem { item in
            guard budget > 0 else { return }
            budget -= 1
            children.append(ContentItem(item, budget: &budget))
        }
        self.children = children
    }

    private static func value(of dataSet: DataSet) -> Value {
        switch dataSet.string(.valueType) ?? "" {
        case "CONTAINER": return .container
        case "TEXT": return .text(dataSet.string(.textValue) ?? "")
        case "CODE": return .text(dataSet.items(.conceptCodeSequence).first?.codeMeaning ?? "")
        case "NUM": return .text(number(dataSet))
        case "DATETIME": return .text(dataSet.string(.dateTime).map(ReportText.dateTime) ?? "")
        case "DATE": return .text(dataSet.string(.date).map(ReportText.date) ?? "")
        case "TIME": return .text(dataSet.string(.time).map(ReportText.time) ?? "")
        case "PNAME": return .text(dataSet.string(.personName).map(ReportText.name) ?? "")
        case "UIDREF": return .text(dataSet.string(.uid) ?? "")
        case "IMAGE", "COMPOSITE", "WAVEFORM":
            guard let reference = dataSet.items(.referencedSOPSequence).first else { return .text("") }
            return .instance(
                sopClassUID: reference.string(.referencedSOPClassUID) ?? "",
                sopInstanceUID: reference.string(.referencedSOPInstanceUID) ?? "",
                frameNumbers: reference.integers(.referencedFrameNumber))
        case "SCOORD", "SCOORD3D", "TCOORD":
            let kind = dataSet.string(.graphicType) ?? dataSet.string(.temporalRangeType) ?? ""
            return .text(kind.lowercased())
        case let other:
            // By reference: the item stands elsewhere in the tree.
            let path = dataSet.integers(.referencedContentItemIdentifier)
            return .text(path.isEmpty ? other.lowercased() : path.map(String.init).joined(separator: "."))
        }
    }

    /// A measurement with its unit; why there is none, where there is none.
    private static func number(_ dataSet: DataSet) -> String {
        guard let measured = dataSet.items(.measuredValueSequence).first else {
            return dataSet.items(.numericValueQualifierCodeSequence).first?.codeMeaning ?? ""
        }
        let number = measured.string(.numericValue) ?? ""
        let unit = measured.items(.measurementUnitsCodeSequence).first
        // The code says "no units" with a number (UCUM).
        let text = unit?.string(.codeValue) == "1" ? "" : unit?.string(.codeValue) ?? unit?.codeMeaning ?? ""
        return text.isEmpty ? number : "\(number) \(text)"
    }
}

extension DataSet {
    /// What a code means to people (PS3.3 Table 8.8-1).
    fileprivate var codeMeaning: String {
        string(.codeMeaning) ?? string(.codeValue) ?? string(.longCodeValue) ?? string(.urnCodeValue) ?? ""
    }
}
