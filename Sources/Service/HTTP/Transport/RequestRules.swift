import HTTPTypes

/// What is asked of a request's head whatever version of HTTP it came by (RFC 9110). A pure function.
enum RequestRules {
    /// Why a request is refused before anything of it is looked at; `nil` where it may go on.
    static func refusal(of head: HTTPRequest, _ limits: TransportLimits) -> Refusal? {
        switch head.method {
        case .trace, .connect:
            return Refusal(
                .methodNotAllowed, "this server neither traces nor connects",
                headers: [.allow: "GET, HEAD, POST, PUT, DELETE, OPTIONS"])
        default: break
        }
        guard let path = head.path, path.utf8.first == UInt8(ascii: "/") || (path == "*" && head.method == .options)
        else { return .malformed("the request's target must be a path") }
        // HTTP/1.1's Host is the authority already; in HTTP/2 both can come, and must agree (RFC 9113 8.3.1).
        let host = RequestHead.hostName.flatMap { head.headerFields[$0] }
        guard host == nil || host == head.authority else { return .malformed("Host is not the request's authority") }
        guard path.utf8.count <= limits.targetByteCount else { return .targetTooLong }
        guard head.headerFields.count <= limits.headerCount else { return .headerTooLarge }
        let byteCount = head.headerFields.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }
        guard byteCount <= limits.headerByteCount else { return .headerTooLarge }
        if let expectation = head.headerFields[.expect], expectation.lowercased() != "100-continue" {
            return Refusal(.expectationFailed, "only 100-continue can be expected")
        }
        if let length = head.headerFields[.contentLength].flatMap({ Int($0) }),
            let allowed = BodyAllowance.byteCount(of: head, limits), length > allowed
        {
            return .bodyTooLarge
        }
        return nil
    }
}

/// How long a body may be.
enum BodyAllowance {
    /// - Returns: `nil` for what is stored: it streams, and has limits of its own by part.
    static func byteCount(of head: HTTPRequest, _ limits: TransportLimits) -> Int? {
        switch head.method {
        case .post, .put, .patch:
            let type = head.headerFields[.contentType]?.lowercased() ?? ""
            let isStored = type.hasPrefix("multipart/related") || type.hasPrefix("application/dicom")
            return isStored ? nil : limits.bodyByteCount
        default: return TransportLimits.needlessBodyByteCount
        }
    }
}
