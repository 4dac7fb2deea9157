/// How a server is called.
public struct ClientConfiguration: Sendable {
    /// What is sent in the header Authorization.
    public enum Authorization: Sendable {
        /// RFC 7617.
        case basic(user: String, password: String)
        /// RFC 6750.
        case bearer(String)
    }

    public var authorization: Authorization?
    /// Certificates (PEM) that the server's must lead to; nil for those of the system.
    public var trustFile: String?
    /// Our certificate with those up to its root (PEM), and its key; nil where the server asks for none.
    public var certificateFile: String?
    /// In the certificate's file where this is nil.
    public var keyFile: String?
    /// How long to wait for a connection.
    public var connectTimeout: Duration = .seconds(15)
    /// How long the server may be silent. A large search takes its time.
    public var silenceTimeout: Duration = .seconds(300)
    public var limits = ClientLimits()

    public init() {}
}

/// What an answer may ask of us. A server is no more believed than a client.
public struct ClientLimits: Hashable, Sendable {
    /// Bytes of an answer that is held whole: search results and metadata. Metadata of a thousand slices has five
    /// megabytes.
    public var maximumAnswerByteCount = 256 << 20
    /// Bytes of an answer that only says why.
    public var maximumProblemByteCount = 64 << 10
    /// Times that we let us be sent elsewhere (RFC 9110 15.4).
    public var maximumRedirectCount = 5
    /// Of multipart answers: a whole slide image or a dynamic study has more parts than anybody stores in one request.
    public var multipart: MultipartLimits = {
        var limits = MultipartLimits()
        limits.maximumPartCount = 1_000_000
        return limits
    }()

    public init() {}
}
