import HTTPTypes
import Hummingbird

extension Response {
    /// With a length that is true, or none (RFC 9110 8.6), and without a body where the method wants none (9.3.2).
    ///
    /// An empty body is taken for one of length 0, which is said of it: of an answer to HEAD, and of 204 and 304, that
    /// would be said of the body which GET has.
    func saying(to method: HTTPRequest.Method) -> Response {
        var response = self
        if status == .noContent || status == .notModified { response.headers[.contentLength] = nil }
        guard method == .head else { return response }
        // Each multipart answer has another boundary, of one length, but not when it is compressed.
        if headers[.contentEncoding] != nil, headers[.contentType]?.hasPrefix("multipart/") == true {
            response.headers[.contentLength] = nil
        }
        return Response(
            status: status, headers: response.headers, body: ResponseBody { writer in try await writer.finish(nil) })
    }
}
