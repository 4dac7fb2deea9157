import AsyncHTTPClient
import DICOM
import NIOHTTP1

extension DICOMWebClient {
    /// What a search or a request for metadata found.
    public struct Answer: Sendable {
        /// Each an object of the DICOM JSON model (PS3.18 F.2), as the server wrote it, on one line.
        public let objects: [[UInt8]]
        /// What the server says besides (PS3.18 8.3.4.4): that there is more, or that a key counted for nothing.
        public let warnings: [String]

        /// The objects as data sets in explicit VR little endian. Values that stand elsewhere are empty.
        public func dataSets() throws(ClientError) -> [[UInt8]] {
            var found: [[UInt8]] = []
            for object in objects { found.append(contentsOf: try DICOMWebClient.read(object)) }
            return found
        }
    }

    /// Searches (PS3.18 10.6).
    ///
    /// - Parameters:
    ///   - study: of it alone; `series` needs it.
    ///   - query: keys and parameters as they stand in the address, not yet encoded: `("PatientName", "DOE*")`.
    /// - Throws: ``ClientError``. No match is no error: 204 and an empty list mean the same.
    public func search(
        _ level: SearchRequest.Level, study: String? = nil, series: String? = nil, _ query: [(String, String)] = []
    ) async throws(ClientError) -> Answer {
        var path = ""
        if let study { path += "/studies/\(ResourceLocator.encoded(study))" }
        if study != nil, let series { path += "/series/\(ResourceLocator.encoded(series))" }
        switch level {
        case .studies: path = "/studies"
        case .series: path += "/series"
        case .instances: path += "/instances"
        case .nonPatient(let category): path = "/\(category.rawValue)"
        }
        return try await answer(path, query)
    }

    /// Metadata of all instances of a resource (PS3.18 10.4.1.1.2).
    public func metadata(of resource: ResourcePath) async throws(ClientError) -> Answer {
        try await answer(String(locator.url(of: resource).dropFirst(locator.root.count)) + "/metadata", [])
    }

    private func answer(_ path: String, _ query: [(String, String)]) async throws(ClientError) -> Answer {
        let response = try await successful(
            request(.GET, path, query, accept: "application/dicom+json", acceptEncoding: "gzip"))
        let bytes = try await collect(response)
        let warnings = response.headers[canonicalForm: "Warning"].map { String($0.prefix(1024)) }
        if response.status == .noContent || bytes.isEmpty && response.status == .ok {
            return Answer(objects: [], warnings: warnings)
        }
        let type = response.headers.first(name: "Content-Type").flatMap { MediaType(parsing: $0) }
        guard ["application/dicom+json", "application/json"].contains(type?.essence) else {
            throw .unexpectedMediaType
        }
        guard let elements = JSONList.elements(bytes) else { throw .unreadable(DICOMError(.badJSON, at: 0)) }
        var objects: [[UInt8]] = []
        for element in elements {
            // No line end is part of a string (RFC 8259 section 7).
            let object = element.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
            _ = try Self.read(object)
            objects.append(object)
        }
        return Answer(objects: objects, warnings: warnings)
    }

    fileprivate static func read(_ object: [UInt8]) throws(ClientError) -> [[UInt8]] {
        do throws(DICOMError) { return try JSONDataSet.parse(object, bulkData: { _ in [] }) } catch {
            throw .unreadable(error)
        }
    }
}
