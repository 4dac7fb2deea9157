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
    case rendered(RenderedRequest)
    case store(StoreRequest)

    /// Reads a request.
    ///
    /// - Parameters:
    ///   - path: the target's path below the service's root, still percent-encoded: `/studies/1.2/series`.
    ///   - query: what stands after `?`, still encoded.
    public init(method: HTTPRequest.Method, path: String, query: String? = nil) throws(DICOMWebError) {
        guard path.utf8.count <= RequestLimits.queryByteCount else { throw DICOMWebError(.badTarget) }
        var segments: [String] = []
        var trimmed = Substring(path)
        if trimmed.first == "/" { trimmed.removeFirst() }
        if trimmed.last == "/" { trimmed.removeLast() }
        // Empty segments stay: `/studies//series` must not become the study "series".
        for piece in trimmed.split(separator: "/", omittingEmptySubsequences: false) {
            guard let segment = PercentEncoding.decoded(piece, plusIsSpace: false) else {
                throw DICOMWebError(.badTarget)
            }
            segments.append(segment)
        }
        try self.init(method: method, segments: segments, query: query)
    }

    /// Reads a request whose path is already parted and decoded.
    public init(method: HTTPRequest.Method, segments: [String], query: String? = nil) throws(DICOMWebError) {
        let target = try Target(segments)
        let allowed = target.methods
        guard allowed.contains(method) else { throw DICOMWebError(.methodNotAllowed(allowed)) }
        switch target {
        case .studies(let study?):
            self = method == .post ? .store(StoreRequest(study: study)) : .retrieve(.study(study))
        case .studies(nil):
            guard method != .post else { self = .store(StoreRequest(study: nil)); return }
            self = .search(try SearchRequest(.studies, query: try QueryParameters(parsing: query ?? "")))
        case .searchable(let level, let study, let series):
            let parameters = try QueryParameters(parsing: query ?? "")
            self = .search(try SearchRequest(level, study: study, series: series, query: parameters))
        case .whole(let path): self = .retrieve(path)
        case .metadata(let path): self = .metadata(path)
        case .frames(let path, let list): self = .frames(path, try Self.frameNumbers(list))
        case .bulkData(let path, let segments):
            guard let place = BulkDataPath(segments: segments) else { throw DICOMWebError(.badBulkDataPath) }
            self = .bulkData(path, place)
        case .rendered(let path, let frames, let isThumbnail):
            self = .rendered(
                try RenderedRequest(
                    path,
                    frameNumbers: try frames.map { list throws(DICOMWebError) in try Self.frameNumbers(list) } ?? [],
                    isThumbnail: isThumbnail, query: try QueryParameters(parsing: query ?? "")))
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
