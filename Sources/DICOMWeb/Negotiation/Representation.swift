/// The form of an answer that client and server agree on.
public struct Representation: Hashable, Sendable {
    public enum Packaging: Hashable, Sendable {
        /// The content itself is the body.
        case single
        /// `multipart/related`, one part for each instance, frame or value.
        case multipart
    }
    public let packaging: Packaging
    /// The media type of the content, or of each part: `application/dicom`, `image/jls`, `application/dicom+json` …
    public let essence: String
    /// The transfer syntax of the content. Nothing for JSON, and where each part is sent as it is stored.
    public let transferSyntaxUID: String?
    /// Several frames as one picture that moves.
    public let isAnimated: Bool

    public init(
        _ packaging: Packaging, _ essence: String, transferSyntaxUID: String? = nil, isAnimated: Bool = false
    ) {
        self.packaging = packaging
        self.essence = essence
        self.transferSyntaxUID = transferSyntaxUID
        self.isAnimated = isAnimated
    }

    /// The Content-Type of the content or of each part, with its transfer syntax where there is one
    /// (PS3.18 8.7.3.3: `media-type; transfer-syntax=UID`).
    public var contentType: MediaType { contentType(transferSyntaxUID: transferSyntaxUID) }

    /// The Content-Type of a part that is sent as it is stored.
    public func contentType(transferSyntaxUID: String?) -> MediaType {
        let pieces = essence.split(separator: "/", maxSplits: 1)
        let parameters = transferSyntaxUID.map { [("transfer-syntax", $0)] } ?? []
        guard let type = pieces.first, let subtype = pieces.dropFirst().first else {
            return MediaType("application", "octet-stream", parameters)
        }
        return MediaType(String(type), String(subtype), parameters)
    }

    public static let dicomJSON = Representation(.single, "application/dicom+json")
}
