/// Why a multipart body can't be read (RFC 2046 5.1, PS3.18 8.6.1.2).
public enum MultipartError: Error, Hashable, Sendable {
    /// The boundary parameter is missing, empty, too long or has forbidden characters.
    case badBoundary
    /// The body ended before its closing boundary.
    case truncated
    /// No boundary came within ``MultipartLimits/maximumPreambleByteCount``.
    case preambleTooLong
    /// A part's headers are larger than the limits allow.
    case headerTooLarge
    /// A part's header line is not `name: value`.
    case badHeader
    /// More parts than ``MultipartLimits/maximumPartCount``.
    case tooManyParts
}
