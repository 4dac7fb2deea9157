import HTTPTypes

/// The resource a path names, before the method is looked at (PS3.18 Table 10.1-1).
enum Target {
    /// `/studies` and `/studies/{study}`: also where instances are stored.
    case studies(String?)
    case searchable(SearchRequest.Level, study: String?, series: String?)
    case whole(ResourcePath)
    case metadata(ResourcePath)
    case frames(InstancePath, String)
    case bulkData(InstancePath, ArraySlice<String>)
    /// Pictures of a resource, or of some frames of an instance.
    case rendered(ResourcePath, frames: String?, isThumbnail: Bool)

    var methods: [HTTPRequest.Method] {
        switch self {
        case .studies: [.get, .head, .post]
        case .searchable, .whole, .metadata, .frames, .bulkData, .rendered: [.get, .head]
        }
    }

    init(_ segments: [String]) throws(DICOMWebError) {
        var rest = ArraySlice(segments)
        switch rest.popFirst() {
        case "series" where rest.isEmpty: self = .searchable(.series, study: nil, series: nil)
        case "instances" where rest.isEmpty: self = .searchable(.instances, study: nil, series: nil)
        case "studies":
            guard let study = rest.popFirst() else { self = .studies(nil); return }
            self = try Self.below(study: try Self.checked(study, "study"), rest)
        default: throw DICOMWebError(.unknownResource)
        }
    }

    private static func below(study: String, _ segments: ArraySlice<String>) throws(DICOMWebError) -> Target {
        var rest = segments
        switch rest.popFirst() {
        case nil: return .studies(study)
        case "metadata" where rest.isEmpty: return .metadata(.study(study))
        case let last? where rest.isEmpty && Self.pictures[last] != nil:
            return .rendered(.study(study), frames: nil, isThumbnail: Self.pictures[last] == true)
        case "instances" where rest.isEmpty: return .searchable(.instances, study: study, series: nil)
        case "series":
            guard let series = rest.popFirst() else { return .searchable(.series, study: study, series: nil) }
            return try below(study: study, series: try checked(series, "series"), rest)
        default: throw DICOMWebError(.unknownResource)
        }
    }

    private static func below(
        study: String, series: String, _ segments: ArraySlice<String>
    ) throws(DICOMWebError) -> Target {
        var rest = segments
        switch rest.popFirst() {
        case nil: return .whole(.series(study: study, series: series))
        case "metadata" where rest.isEmpty: return .metadata(.series(study: study, series: series))
        case let last? where rest.isEmpty && Self.pictures[last] != nil:
            return .rendered(
                .series(study: study, series: series), frames: nil, isThumbnail: Self.pictures[last] == true)
        case "instances":
            guard let instance = rest.popFirst() else {
                return .searchable(.instances, study: study, series: series)
            }
            let path = InstancePath(study: study, series: series, instance: try checked(instance, "instance"))
            return try below(path, rest)
        default: throw DICOMWebError(.unknownResource)
        }
    }

    private static func below(_ path: InstancePath, _ segments: ArraySlice<String>) throws(DICOMWebError) -> Target {
        var rest = segments
        switch rest.popFirst() {
        case nil: return .whole(.instance(path))
        case "metadata" where rest.isEmpty: return .metadata(.instance(path))
        case let last? where rest.isEmpty && Self.pictures[last] != nil:
            return .rendered(.instance(path), frames: nil, isThumbnail: Self.pictures[last] == true)
        case "frames" where rest.count == 1: return .frames(path, rest.first ?? "")
        case "frames" where rest.count == 2:
            guard let frames = rest.first, let isThumbnail = rest.last.flatMap({ Self.pictures[$0] }) else {
                throw DICOMWebError(.unknownResource)
            }
            return .rendered(.instance(path), frames: frames, isThumbnail: isThumbnail)
        case "bulkdata" where !rest.isEmpty: return .bulkData(path, rest)
        default: throw DICOMWebError(.unknownResource)
        }
    }

    /// The last segments that ask for pictures, and whether for a thumbnail.
    private static let pictures = ["rendered": false, "thumbnail": true]

    private static func checked(_ uid: String, _ name: String) throws(DICOMWebError) -> String {
        guard UIDText.isAcceptable(uid) else { throw DICOMWebError(.badUID, name: name) }
        return uid
    }
}
