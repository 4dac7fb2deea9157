public import ArgumentParser
public import DICOM

/// Keys of a query as the command line has them: `PatientName=DOE*`, `00100020=4711`, `A.B=x`.
struct QueryKeys {
    private(set) var identifier = QueryIdentifier()
    /// With a value, in the order given.
    private(set) var matched: [AttributePath] = []
    /// To be returned, in the order given.
    private(set) var returned: [AttributePath] = []

    mutating func match(_ text: String) throws {
        guard let equals = text.firstIndex(of: "=") else {
            throw ValidationError("a key is KEYWORD=VALUE, not '\(Output.shown(text))'")
        }
        try match(text[..<equals], String(text[text.index(after: equals)...]))
    }

    mutating func match(_ name: some StringProtocol, _ value: String) throws {
        let path = try Self.path(String(name))
        try set(path, value)
        if value.isEmpty { returned.append(path) } else { matched.append(path) }
    }

    mutating func match(_ tag: Tag, _ value: String) throws { try set(AttributePath(tag: tag), value) }

    mutating func add(returning name: String) throws {
        let path = try Self.path(name)
        try set(path, "")
        returned.append(path)
    }

    mutating func add(usual path: AttributePath) throws { try set(path, "") }

    private mutating func set(_ path: AttributePath, _ value: String) throws {
        do throws(QueryIdentifier.Problem) { try identifier.set(path, value) } catch {
            let name = path.formatted
            switch error {
            case .notA(let vr):
                throw ValidationError("\(name) takes a value of VR \(vr.letters), not '\(Output.shown(value))'")
            case .noValue(let vr):
                throw ValidationError(
                    "\(name) (\(vr.letters)) can't be matched: leave the value empty to have it returned")
            case .conflict: throw ValidationError("\(name) is a sequence and a value at the same time")
            }
        }
    }

    static func path(_ name: String) throws -> AttributePath {
        if let path = AttributePath(parsing: name) { return path }
        let last = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let near = DataDictionary.tags.lazy.compactMap { DataDictionary.keyword(of: $0) }.first {
            $0.lowercased() == last || $0.lowercased() == last.replacing("'", with: "")
        }
        throw ValidationError(
            "'\(Output.shown(name))' is neither a keyword of the dictionary nor a tag"
                + (near.map { ": did you mean \($0)?" } ?? ", as PatientName, (0010,0010) or 00100010"))
    }

    /// The lowest level that a unique key has a value of.
    var lowestLevel: QueryRetrieveLevel? { QueryRetrieveLevel.allCases.last { identifier.hasValue($0.uniqueKey) } }
}

/// A Query/Retrieve level as people write it.
extension QueryRetrieveLevel: ExpressibleByArgument {
    public init?(argument: String) {
        switch argument.lowercased() {
        case "patient", "patients": self = .patient
        case "study", "studies": self = .study
        case "series": self = .series
        case "image", "images", "instance", "instances": self = .image
        default: return nil
        }
    }

    public static var allValueStrings: [String] { ["patient", "study", "series", "image"] }
    var word: String { rawValue.lowercased() }
}
