public import DICOM
public import HTTPTypes

/// What a request asks for (PS3.18 10): its method and target as a value.
public enum DICOMWebRequest: Hashable, Sendable {
    case search(SearchRequest)
    /// Whole instances (PS3.18 10.4.1.1.1).
    case retrieve(ResourcePath)
    /// Metadata as DICOM JSON (10.4.1.1.2).
    case metadata(ResourcePath)
    /// Frames of an instance by number, from 1, in the order of the answer (10.4.1.1.6).
    case frames(InstancePath, [Int])
    case bulkData(InstancePath, BulkDataPath)
    /// All bulk values of all instances (10.4.1.1.5).
    case allBulkData(ResourcePath)
    /// The pixel data of all instances (10.4.1.1.6).
    case pixelData(ResourcePath)
    /// Small pictures of a series' frames: no transaction of PS3.18.
    case firstLooks(ResourcePath)
    case rendered(RenderedRequest)
    /// One instance that belongs to no patient, by its SOP Instance UID (12.4).
    case retrieveNonPatient(NonPatientCategory, String)
    case store(StoreRequest)
    /// Out of sight with it: no transaction of PS3.18 (``Route/allWithDelete``).
    case delete(ResourcePath)
    case deleteNonPatient(NonPatientCategory, String)
    /// Asks for storage commitment, by Transaction UID (13.4).
    case requestCommitment(String)
    /// Asks what became of that (13.5).
    case commitmentResult(String)
    /// One instance by the parameters of the query (PS3.18 9).
    case uri(URIRequest)
    /// What this service can do (PS3.18 8.9).
    case capabilities

    /// Reads a request.
    ///
    /// - Parameters:
    ///   - path: the target's path below the service's root, still percent-encoded: `/studies/1.2/series`.
    ///   - query: what stands after `?`, still encoded.
    public init(method: HTTPRequest.Method, path: String, query: String? = nil) throws(DICOMWebError) {
        try self.init(method: method, try RouteMatch(path: path), query: query)
    }

    /// Reads a request whose resource is known.
    public init(method: HTTPRequest.Method, _ match: RouteMatch, query: String? = nil) throws(DICOMWebError) {
        let allowed = match.route.methods
        guard allowed.contains(method) else { throw DICOMWebError(.methodNotAllowed(allowed)) }
        guard method != .options else {
            self = .capabilities
            return
        }
        let query = try QueryParameters(parsing: query ?? "")
        switch (match.route.kind, match.path, match.instancePath) {
        case (.service, _, _): self = query.isURIRequest ? .uri(try URIRequest(query)) : .capabilities
        case (.commitment, _, _):
            let uid = match[.uid] ?? ""
            // It is made for this request: no old device's UID has to be understood.
            guard UIDText.isStrict(uid) else { throw DICOMWebError(.badUID, name: "transaction") }
            self = method == .post ? .requestCommitment(uid) : .commitmentResult(uid)
        case (.uri, _, _): self = .uri(try URIRequest(query))
        case (.search, _, _) where method == .post, (.instances, .study?, _) where method == .post:
            self = .store(StoreRequest(study: match[.study]))
        case (.search(let level), _, _):
            self = .search(try SearchRequest(level, study: match[.study], series: match[.series], query: query))
        case (.instances, let path?, _): self = method == .delete ? .delete(path) : .retrieve(path)
        case (.metadata, let path?, _): self = .metadata(path)
        case (.allBulkData, let path?, _): self = .allBulkData(path)
        case (.pixelData, let path?, _): self = .pixelData(path)
        case (.firstLooks, let path?, _): self = .firstLooks(path)
        case (.rendered(let isThumbnail), let path?, _):
            self = .rendered(try RenderedRequest(path, isThumbnail: isThumbnail, query: query))
        case (.frameRendered(let isThumbnail), let path?, _):
            let numbers = try Self.frameNumbers(match[.frames] ?? "")
            self = .rendered(
                try RenderedRequest(path, frameNumbers: numbers, isThumbnail: isThumbnail, query: query))
        case (.frames, _, let path?): self = .frames(path, try Self.frameNumbers(match[.frames] ?? ""))
        case (.bulkValue, _, let path?):
            guard let place = BulkDataPath(segments: match.rest) else { throw DICOMWebError(.badBulkDataPath) }
            self = .bulkData(path, place)
        case (.nonPatients(let category), _, _):
            self =
                method == .post
                ? .store(StoreRequest(category))
                : .search(try SearchRequest(.nonPatient(category), query: query))
        case (.nonPatient(let category), _, _):
            let uid = match[.uid] ?? ""
            self = method == .delete ? .deleteNonPatient(category, uid) : .retrieveNonPatient(category, uid)
        case (.instances, nil, _), (.metadata, nil, _), (.allBulkData, nil, _), (.pixelData, nil, _),
            (.firstLooks, nil, _),
            (.rendered, nil, _), (.frameRendered, nil, _), (.frames, _, nil), (.bulkValue, _, nil):
            throw DICOMWebError(.unknownResource)
        }
    }

    /// `1,3,4`: whole numbers from 1, parted by commas (PS3.18 10.4.1.1.6).
    static func frameNumbers(_ list: String) throws(DICOMWebError) -> [Int] {
        var numbers: [Int] = []
        for piece in list.split(separator: ",", omittingEmptySubsequences: false) {
            guard numbers.count < RequestLimits.frameCount,
                let number = piece.unsignedDecimal, (1...Int(Int32.max)).contains(number)
            else { throw DICOMWebError(.badFrameList) }
            numbers.append(number)
        }
        return numbers
    }
}
