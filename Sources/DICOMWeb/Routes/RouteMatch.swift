/// The resource that a path names, and what the path tells of it.
public struct RouteMatch: Sendable {
    public let route: Route
    private var values: [Route.Variable: String] = [:]
    /// The segments of a bulk data path.
    private(set) var rest: ArraySlice<String> = []

    subscript(_ variable: Route.Variable) -> String? { values[variable] }

    /// Finds the resource of a path.
    ///
    /// - Parameters:
    ///   - path: below the service's root, still percent-encoded.
    ///   - routes: what is there.
    public init(path: String, routes: [Route] = Route.all) throws(DICOMWebError) {
        guard path.utf8.count <= RequestLimits.queryByteCount else { throw DICOMWebError(.badTarget) }
        let slash = UInt8(ascii: "/")
        var trimmed = path.utf8[...]
        if trimmed.first == slash { trimmed.removeFirst() }
        if trimmed.last == slash { trimmed.removeLast() }
        guard path.utf8.count > 1 else {
            try self.init([], routes: routes)
            return
        }
        var segments: [String] = []
        // Empty segments stay: `/studies//series` must not become the study "series".
        for piece in trimmed.split(separator: slash, omittingEmptySubsequences: false) {
            guard let segment = PercentEncoding.decoded(Substring(piece), plusIsSpace: false) else {
                throw DICOMWebError(.badTarget)
            }
            segments.append(segment)
        }
        try self.init(segments, routes: routes)
    }

    /// Finds the resource of a path. UIDs are looked at before anything else is done with them.
    ///
    /// - Parameters:
    ///   - segments: parted and decoded.
    ///   - routes: what is there.
    /// - Throws: code `unknownResource` (404), or `badUID` (400).
    public init(_ segments: [String], routes: [Route] = Route.all) throws(DICOMWebError) {
        var found: RouteMatch?
        for route in routes where found == nil { found = RouteMatch(route, segments) }
        guard let match = found else { throw DICOMWebError(.unknownResource) }
        for (variable, value) in match.values where variable.isUID && !UIDText.isAcceptable(value) {
            throw DICOMWebError(.badUID, name: variable.rawValue)
        }
        self = match
    }

    private init?(_ route: Route, _ segments: [String]) {
        let shape = route.segments
        guard shape.last == .rest ? segments.count >= shape.count : segments.count == shape.count else { return nil }
        self.route = route
        for (index, segment) in shape.enumerated() {
            switch segment {
            case .name(let name): guard segments[index] == name else { return nil }
            case .variable(let variable): values[variable] = segments[index]
            case .rest: rest = segments[index...]
            }
        }
    }

    /// The study, series or instance of the path.
    public var path: ResourcePath? {
        guard let study = values[.study] else { return nil }
        guard let series = values[.series] else { return .study(study) }
        guard let instance = values[.instance] else { return .series(study: study, series: series) }
        return .instance(InstancePath(study: study, series: series, instance: instance))
    }

    /// What names one instance without a patient, or a transaction.
    public var uid: String? { values[.uid] }

    var instancePath: InstancePath? {
        guard case .instance(let path)? = path else { return nil }
        return path
    }

    /// Whether a UID of the path is one by the letter of PS3.5 9.1.
    public var hasStrictUIDs: Bool {
        values.allSatisfy { variable, value in !variable.isUID || UIDText.isStrict(value) }
    }
}
