public import DICOM

/// Why a server was not reached, did not do what it was asked, or was not believed.
public enum ClientError: Error, Hashable, Sendable {
    /// The root is no `http` or `https` URL.
    case badAddress
    /// A certificate, a key or the certificates to trust can't be read.
    case badCredentials
    /// There is no connection.
    case unreachable
    /// The server's certificate is not trusted, or no TLS version is common to both.
    case notSecure
    /// The server was silent for longer than the configuration allows.
    case timedOut
    /// The connection ended before the answer did.
    case cut
    /// The server sent us elsewhere too often, or round.
    case redirected
    /// A status that is no success, and what the server says of it.
    case refused(status: Int, detail: String?)
    /// The answer is of another media type than was asked for.
    case unexpectedMediaType
    /// The answer is no DICOM JSON or XML.
    case unreadable(DICOMError)
    /// The answer is no multipart body, or ends before its last boundary.
    case badMultipart(MultipartError)
    /// The answer does not say what became of what was stored.
    case noStoreResponse
    /// The answer is larger than ``ClientLimits`` allow.
    case tooLarge
    /// What was to be sent could not be read: the index of the part.
    case badSource(part: Int)
    case cancelled
    /// Something else that HTTP forbids.
    case badHTTP

    /// Whether the same may go well later.
    public var mayPass: Bool {
        switch self {
        case .unreachable, .timedOut, .cut: true
        case .refused(let status, _): [408, 425, 429, 500, 502, 503, 504].contains(status)
        case .badAddress, .badCredentials, .notSecure, .redirected, .unexpectedMediaType, .unreadable, .badMultipart,
            .noStoreResponse, .tooLarge, .badSource, .cancelled, .badHTTP:
            false
        }
    }
}
