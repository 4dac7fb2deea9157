import DICOMWeb
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Why a request is not heard, with the status for it. It ends a connection of HTTP/1.1 and a stream of HTTP/2.
struct Refusal: Error, Hashable {
    let status: HTTPResponse.Status
    /// Constant words: nothing of the request comes back.
    let detail: String
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ detail: StaticString, headers: HTTPFields = [:]) {
        (self.status, self.detail, self.headers) = (status, "\(detail)", headers)
    }

    static func malformed(_ detail: StaticString) -> Refusal { Refusal(.badRequest, detail) }

    static let targetTooLong = Refusal(.uriTooLong, "the request's target is too long")
    static let headerTooLarge = Refusal(
        .requestHeaderFieldsTooLarge, "the request has too many header fields, or too long ones")
    static let bodyTooLarge = Refusal(.contentTooLarge, "the body is longer than this request may have")
    static let longFrames = Refusal.malformed("the chunks' size lines are too long")
    static let headTooSlow = Refusal(.requestTimeout, "the request did not come in time")
    static let bodyTooSlow = Refusal(.requestTimeout, "the body came too slowly, or stopped coming")
    /// Whoever reads the body gets this; only a peer that can still hear sees the answer.
    static let bodyCut = Refusal(.badRequest, "the body ended early")
    static let tooManyRequests = Refusal(
        .serviceUnavailable, "too many requests at a time; try again in a moment", headers: [.retryAfter: "1"])

    static let tooManyConnections = Refusal(
        .serviceUnavailable, "too many connections at a time; try again in a moment", headers: [.retryAfter: "5"])

    /// The answer, for a place where no task answers; its identifier stands in the log.
    func answer() -> (head: HTTPResponse, body: ByteBuffer, identifier: String) {
        let identifier = UUID().uuidString.lowercased()
        let problem = ProblemDetails(status: status, detail: detail, instance: "urn:uuid:\(identifier)")
        let body = ByteBuffer(bytes: problem.bytes)
        var head = HTTPResponse(status: status, headerFields: headers)
        head.headerFields[.contentType] = ProblemDetails.contentType.description
        head.headerFields[.cacheControl] = "no-store"
        head.headerFields[.contentLength] = String(body.readableBytes)
        head.headerFields[.problemID] = identifier
        return (head, body, identifier)
    }

    func response(to method: HTTPRequest.Method, _ logger: Logger) -> Response {
        let (head, body, identifier) = answer()
        log(identifier, to: logger)
        return Response(status: status, headers: head.headerFields, body: ResponseBody(byteBuffer: body))
            .saying(to: method)
    }

    func log(_ identifier: String, to logger: Logger) {
        logger.info(
            "a request was refused",
            metadata: ["problem": "\(identifier)", "status": "\(status.code)", "reason": "\(detail)"])
    }
}
