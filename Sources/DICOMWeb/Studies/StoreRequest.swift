public import HTTPTypes

/// A request to store instances (PS3.18 10.5).
public struct StoreRequest: Hashable, Sendable {
    /// The study all instances are to belong to; nothing: any.
    public let study: String?

    public init(study: String?) { self.study = study }

    /// How the instances stand in the body.
    public enum Body: Hashable, Sendable {
        /// `multipart/related`, one instance a part.
        case multipart(boundary: String)
        /// `application/dicom`: one instance is the body.
        case single
    }

    /// Reads a request's Content-Type. A missing `type` parameter counts as `application/dicom`: some clients leave it out.
    ///
    /// - Throws: code ``DICOMWebError/Code/unsupportedMediaType`` (415), or `badMultipart(.badBoundary)` (400).
    public static func body(contentType: String?) throws(DICOMWebError) -> Body {
        guard let contentType, let mediaType = MediaType(parsing: contentType) else {
            throw DICOMWebError(.unsupportedMediaType)
        }
        switch mediaType.essence {
        case "application/dicom": return .single
        case "multipart/related":
            if let type = mediaType["type"] {
                guard MediaType(parsing: type)?.essence == "application/dicom" else {
                    throw DICOMWebError(.unsupportedMediaType)
                }
            }
            guard let boundary = mediaType["boundary"], MultipartBoundary.isValid(boundary) else {
                throw DICOMWebError(.badMultipart(.badBoundary))
            }
            return .multipart(boundary: boundary)
        default: throw DICOMWebError(.unsupportedMediaType)
        }
    }

    /// Whether a part holds an instance. One without a Content-Type does; the reader of its bytes decides.
    public static func isInstance(part fields: HTTPFields) -> Bool {
        guard let text = fields[.contentType] else { return true }
        return MediaType(parsing: text)?.essence == "application/dicom"
    }
}
