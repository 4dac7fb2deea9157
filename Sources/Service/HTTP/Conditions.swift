import DICOMWeb
import HTTPTypes
import Hummingbird

/// What a request makes its answer depend on (RFC 9110 13 and 14): the versions that the client has, and the part it wants.
struct Conditions: Sendable {
    private let ifMatch: String?
    private let ifNoneMatch: String?
    private let ifRange: String?
    private let range: String?
    /// Whether the content is sent: HEAD asks for what stands before it.
    let sendsContent: Bool

    /// None.
    init() {
        (ifMatch, ifNoneMatch, ifRange, range) = (nil, nil, nil, nil)
        sendsContent = true
    }

    init(_ request: HTTPRequest) {
        let headers = request.headerFields
        (ifMatch, ifNoneMatch, ifRange) = (headers[.ifMatch], headers[.ifNoneMatch], headers[.ifRange])
        // Ranges are for GET alone (14.2).
        range = request.method == .get ? headers[.range] : nil
        sendsContent = request.method != .head
    }

    /// Whether a part of the content may be wanted.
    var mayWantPart: Bool { range != nil }

    /// What is answered in place of the content: 412 where the client wants another version, 304 where it has this one.
    /// Nothing: the content goes out. Ask before the content is made.
    func answer(for tag: ETag) -> Response? {
        guard tag.isNamed(inIfMatch: ifMatch) else {
            return HTTPAnswers.problem(.preconditionFailed, "the resource has another version now")
        }
        guard tag.isNamed(inIfNoneMatch: ifNoneMatch) else { return nil }
        return Response(status: .notModified, headers: .versioned(tag))
    }

    /// Which part of the content is wanted.
    ///
    /// - Parameter byteCount: of the whole; nil where nobody knows yet: then all of it goes out.
    func range(of byteCount: UInt64?, tag: ETag?) -> ByteRange {
        guard let range, let byteCount else { return .whole }
        if let ifRange, tag?.permitsRange(ifRange: ifRange) != true { return .whole }
        return ByteRange(header: range, byteCount: byteCount)
    }
}

extension HTTPFields {
    /// Of an answer whose version is known. The client alone may keep it, and asks each time whether it still holds: so who
    /// may no longer see a study does not, and what is seen stands in the log (docs/configuration.md, Caches).
    static func versioned(_ tag: ETag) -> HTTPFields {
        [.eTag: tag.description, .cacheControl: "private, no-cache", .vary: "Accept, Accept-Encoding"]
    }
}
