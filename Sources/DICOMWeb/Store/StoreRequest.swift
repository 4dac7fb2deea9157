public import DICOM
public import HTTPTypes

/// A request to store instances (PS3.18 10.5).
public struct StoreRequest: Hashable, Sendable {
    /// The study all instances are to belong to; nothing: any.
    public let study: String?

    /// What all instances are to be, where they belong to no patient (12.5).
    public let category: NonPatientCategory?

    public init(study: String?) { (self.study, category) = (study, nil) }
    public init(_ category: NonPatientCategory) { (study, self.category) = (nil, category) }

    /// How metadata are written (PS3.18 8.7.3.2).
    public enum MetadataForm: Hashable, Sendable {
        /// DICOM JSON: an array of data sets (PS3.18 F).
        case json
        /// The Native DICOM Model: one data set (PS3.19 A.1).
        case xml
    }

    /// What the body's media type says that it holds.
    public enum Content: Hashable, Sendable {
        /// PS3.10 files.
        case instances
        /// Metadata, and bulk data in parts of their own.
        case metadata(MetadataForm)
        /// Nothing: each part says it for itself. Some clients leave the `type` parameter out.
        case unsaid
    }

    /// How the content stands in the body.
    public enum Body: Hashable, Sendable {
        /// `multipart/related`.
        case multipart(boundary: String, Content)
        /// One file, or metadata with all values in them, is the body.
        case single(Content)
    }

    /// What one part of a multipart body is.
    public enum Part: Hashable, Sendable {
        case instance
        case metadata(MetadataForm)
        case bulkData(BulkDataPart)
        /// Nothing that can be stored: a nested multipart body, a transfer encoding, a media type that does not belong here.
        case unusable
    }

    /// Reads a request's Content-Type.
    ///
    /// - Throws: code ``DICOMWebError/Code/unsupportedMediaType`` (415), or `badMultipart(.badBoundary)` (400).
    public static func body(contentType: String?) throws(DICOMWebError) -> Body {
        guard let contentType, let mediaType = MediaType(parsing: contentType) else {
            throw DICOMWebError(.unsupportedMediaType)
        }
        switch mediaType.essence {
        case "application/dicom": return .single(.instances)
        case "application/dicom+json": return .single(.metadata(.json))
        case "application/dicom+xml": return .single(.metadata(.xml))
        case "multipart/related":
            var content = Content.unsaid
            if let type = mediaType["type"] {
                guard let named = MediaType(parsing: type).flatMap({ Self.content($0.essence) }) else {
                    throw DICOMWebError(.unsupportedMediaType)
                }
                content = named
            }
            guard let boundary = mediaType["boundary"], MultipartBoundary.isValid(boundary) else {
                throw DICOMWebError(.badMultipart(.badBoundary))
            }
            return .multipart(boundary: boundary, content)
        default: throw DICOMWebError(.unsupportedMediaType)
        }
    }

    private static func content(_ essence: String) -> Content? {
        switch essence {
        case "application/dicom": .instances
        case "application/dicom+json", "application/json": .metadata(.json)
        case "application/dicom+xml", "application/xml", "text/xml": .metadata(.xml)
        default: nil
        }
    }

    /// What a part is, by its header fields and the body it stands in.
    public static func part(_ fields: HTTPFields, in content: Content) -> Part {
        // HTTP's multiparts are binary. What a mail program would encode is not taken for what it is not (RFC 2045 6).
        let encoding = HTTPField.Name("content-transfer-encoding").flatMap { fields[$0] }?.trimmingSpaces.lowercased()
        guard encoding.map({ ["binary", "8bit", "7bit", ""].contains($0) }) ?? true else { return .unusable }
        guard let text = fields[.contentType] else { return part(withoutType: fields, in: content) }
        guard let mediaType = MediaType(parsing: text), mediaType.type != "multipart" else { return .unusable }
        switch (mediaType.essence, content) {
        case ("application/dicom", _): return .instance
        case ("application/dicom+json", .metadata), ("application/dicom+json", .unsaid): return .metadata(.json)
        case ("application/dicom+xml", .metadata), ("application/dicom+xml", .unsaid): return .metadata(.xml)
        case (_, .instances): return .unusable
        case (let essence, .metadata(let form)) where Self.content(essence) == content:
            // Without a place it is nobody's value.
            let bulk = BulkDataPart(fields, mediaType)
            return bulk.location == nil ? .metadata(form) : .bulkData(bulk)
        case (_, .metadata), (_, .unsaid): return .bulkData(BulkDataPart(fields, mediaType))
        }
    }

    /// One without a Content-Type is what the body is said to hold; the reader of its bytes decides.
    private static func part(withoutType fields: HTTPFields, in content: Content) -> Part {
        let bulk = BulkDataPart(fields, MediaType("application", "octet-stream"))
        switch content {
        case .instances: return .instance
        case .unsaid: return bulk.location == nil ? .instance : .bulkData(bulk)
        case .metadata(let form): return bulk.location == nil ? .metadata(form) : .bulkData(bulk)
        }
    }
}

/// The header of a part with bulk data (PS3.18 10.5.1.4).
public struct BulkDataPart: Hashable, Sendable {
    /// What a `BulkDataURI` calls it: the Content-Location, else the Content-ID as `cid:` (RFC 2392).
    public let location: String?
    public let mediaType: MediaType

    public init(location: String?, mediaType: MediaType) {
        self.location = location
        self.mediaType = mediaType
    }

    init(_ fields: HTTPFields, _ mediaType: MediaType) {
        self.mediaType = mediaType
        if let location = fields[.contentLocation]?.trimmingSpaces, !location.isEmpty {
            self.location = location
        } else if let id = HTTPField.Name("content-id").flatMap({ fields[$0] })?.trimmingSpaces, id.utf8.count > 2 {
            location = "cid:" + (id.hasPrefix("<") && id.hasSuffix(">") ? String(id.dropFirst().dropLast()) : id)
        } else {
            location = nil
        }
    }
}
