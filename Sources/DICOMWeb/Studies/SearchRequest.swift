public import DICOM

/// A search for studies, series or instances (PS3.18 10.6).
public struct SearchRequest: Hashable, Sendable {
    public enum Level: Hashable, Sendable {
        case studies, series, instances
        /// Instances of a category that belong to no patient (PS3.18 12.6).
        case nonPatient(NonPatientCategory)
    }

    /// One key of the query.
    public struct Match: Hashable, Sendable {
        public let attribute: AttributePath
        /// Any of these; several only for a list. Empty: any value, the attribute is only to be returned
        /// (universal matching, PS3.4 C.2.2.2.3).
        public let values: [String]

        public init(_ attribute: AttributePath, _ values: [String]) {
            self.attribute = attribute
            self.values = values
        }
    }

    public let level: Level
    /// The study of the path, where the search is within one.
    public let study: String?
    /// The series of the path.
    public let series: String?
    /// Each attribute once.
    public var matches: [Match] = []
    /// Attributes to return beside those of Tables 10.6.3-3 to -5.
    public var includedAttributes: [AttributePath] = []
    /// `includefield=all`.
    public var includesAll = false
    public var fuzzyMatching = false
    /// Whether `""` asks for attributes without value (PS3.4 C.2.2.2.7).
    public var emptyValueMatching = false
    /// Whether several values must all be there (PS3.4 C.2.2.2.8), where otherwise one of them is enough.
    public var multipleValueMatching = false
    /// Keys that are no parameters and no attributes, in their order: passed over, and the client is told (PS3.18 8.3).
    public var ignoredKeys: [String] = []
    public var limit: Int?
    public var offset = 0

    public init(_ level: Level, study: String? = nil, series: String? = nil) {
        self.level = level
        self.study = study
        self.series = series
    }

    /// Reads a query (PS3.18 8.3.4).
    public init(
        _ level: Level, study: String? = nil, series: String? = nil, query: QueryParameters
    ) throws(DICOMWebError) {
        self.init(level, study: study, series: series)
        var seen: Set<String> = []
        for pair in query.pairs { try take(pair, &seen) }
    }

    private mutating func take(_ pair: QueryParameters.Pair, _ seen: inout Set<String>) throws(DICOMWebError) {
        let name = pair.key.lowercased()
        switch name {
        // Read elsewhere, or by proxies and browsers against caches.
        case "accept", "charset", "_": return
        case "includefield": return try include(pair.value)
        case "limit", "offset", "fuzzymatching", "emptyvaluematching", "multiplevaluematching":
            guard seen.insert(name).inserted else { throw DICOMWebError(.repeatedParameter, name: name) }
        default: return try match(pair)
        }
        switch name {
        case "limit": limit = try Self.number(pair, highest: Int(Int32.max))
        case "offset": offset = try Self.number(pair, highest: RequestLimits.offset)
        case "fuzzymatching": fuzzyMatching = try Self.truth(pair)
        case "emptyvaluematching": emptyValueMatching = try Self.truth(pair)
        default: multipleValueMatching = try Self.truth(pair)
        }
    }

    private static func number(_ pair: QueryParameters.Pair, highest: Int) throws(DICOMWebError) -> Int {
        guard let number = pair.value.unsignedDecimal, number <= highest else {
            throw DICOMWebError(.badParameter, name: pair.key)
        }
        return number
    }

    private static func truth(_ pair: QueryParameters.Pair) throws(DICOMWebError) -> Bool {
        switch pair.value.lowercased() {
        case "true": return true
        case "false": return false
        default: throw DICOMWebError(.badParameter, name: pair.key)
        }
    }

    private mutating func include(_ list: String) throws(DICOMWebError) {
        for piece in list.split(separator: ",") {
            let name = piece.trimmingSpaces
            if name.lowercased() == "all" {
                includesAll = true
            } else {
                guard let path = AttributePath(name) else { throw DICOMWebError(.unknownAttribute, name: name) }
                if !includedAttributes.contains(path) { includedAttributes.append(path) }
            }
        }
    }

    private mutating func match(_ pair: QueryParameters.Pair) throws(DICOMWebError) {
        guard let path = AttributePath(pair.key) else { return ignoredKeys.append(pair.key) }
        let values = try Self.values(pair, of: path.tag)
        guard let index = matches.firstIndex(where: { $0.attribute == path }) else {
            return matches.append(Match(path, values))
        }
        // A list may be sent as one key or as the key several times; other attributes have one value to match.
        let before = matches[index].values
        guard DataDictionary.vr(of: path.tag) == .UI, !before.isEmpty, !values.isEmpty else {
            if before == values { return }
            throw DICOMWebError(.repeatedParameter, name: pair.key)
        }
        matches[index] = Match(path, before + values.filter { !before.contains($0) })
    }

    /// The value, or those of a list: UIDs and codes by comma or backslash (PS3.18 8.3.4.1; PS3.4 C.2.2.2.2), other
    /// attributes by backslash where their values can't hold one (PS3.5 6.2).
    private static func values(_ pair: QueryParameters.Pair, of tag: Tag) throws(DICOMWebError) -> [String] {
        let vr = DataDictionary.vr(of: tag)
        let pieces: [String]
        if vr == .UI || vr == .CS {
            pieces = pair.value.split { $0 == "," || $0 == "\\" }.map(\.trimmingSpaces)
        } else if vr == .ST || vr == .LT || vr == .UT || vr == .UR {
            pieces = [pair.value]
        } else {
            pieces = pair.value.split(separator: "\\").map(String.init)
        }
        let values = pieces.filter { !$0.isEmpty }
        if vr == .UI, values.contains(where: { $0 != "*" && $0 != "\"\"" && !UIDText.isAcceptable($0) }) {
            throw DICOMWebError(.badUID, name: pair.key)
        }
        // `*` alone is universal matching as well.
        return values == ["*"] ? [] : values
    }
}
