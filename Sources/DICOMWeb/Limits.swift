/// How much a multipart body may ask of us before its parts are looked at.
public struct MultipartLimits: Hashable, Sendable {
    /// Bytes of one part's headers. Real clients send less than 300; 16 KiB is what web servers allow a whole request.
    public var maximumHeaderByteCount = 16 * 1024
    /// Fields of one part.
    public var maximumHeaderFieldCount = 64
    /// Bytes before the first boundary. Mail programs write a sentence there, DICOM clients nothing or a line break.
    public var maximumPreambleByteCount = 16 * 1024
    /// Parts of one body, whose outcomes wait in memory for the answer. Clients send a study's instances in blocks, or all of
    /// them at once; ten thousand is more than any but the largest studies has.
    public var maximumPartCount = 10_000

    public static let `default` = MultipartLimits()
    public init() {}
}

/// Limits of what comes in a request's target and headers.
enum RequestLimits {
    /// PS3.5 9.1: a UID has 64 bytes at most.
    static let uidByteCount = 64
    /// A query of 64 KiB holds a thousand UIDs, as worklist-driven viewers send them.
    static let queryByteCount = 64 * 1024
    static let queryParameterCount = 1024
    /// A frame list: the largest multi-frame objects have tens of thousands, asked for in blocks.
    static let frameCount = 65_536
    /// Sequence levels in a dotted attribute path or a bulk data path; the data set reader's own depth limit is 64.
    static let pathDepth = 64
    /// Answers that a search may pass over: each is looked at, and nobody turns to page ten thousand.
    static let offset = 1_000_000
    /// Media types in one Accept header. Viewers name each transfer syntax with each media type: some dozens.
    static let mediaTypeCount = 256
    static let mediaTypeByteCount = 16 * 1024
    static let mediaTypeParameterCount = 32
    /// White space that may follow a boundary on its line (RFC 2046 5.1.1: transport padding).
    static let boundaryPaddingByteCount = 64
    /// RFC 2046 5.1.1 says 70 characters at most; Orthanc sends 73.
    static let boundaryByteCount = 200
}
