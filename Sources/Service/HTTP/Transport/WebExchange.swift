import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTPTypes

/// Answers the requests of connections and streams, one after another, through a responder.
struct WebExchange<Responder: BriefAnswering>: Sendable where Responder.Context == WebContext {
    /// Requests and answers of a connection or stream, and what is on its way of an answer.
    struct Line: Sendable {
        let parts: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>
        let window: WriteWindow
        /// Of the connection, all streams together.
        let pace: LinePace
    }

    /// Whose peer is asking.
    struct Connection: Sendable {
        let channel: any Channel
        let address: String
        /// Of the certificate that the peer showed over TLS.
        let certificateSubject: String?

        init(channel: any Channel, certificateSubject: String? = nil) {
            (self.channel, self.certificateSubject) = (channel, certificateSubject)
            address = channel.remoteAddress?.ipAddress ?? ""
        }
    }

    let responder: Responder
    let limits: TransportLimits
    let admission: Admission
    let clock: WebClock
    /// Of answers over TLS, where no plain port is open (RFC 6797).
    let strictTransportSecurity: String?
    let logger: Logger

    /// - Parameter connection: of a stream, that which it belongs to.
    func serve(_ line: Line, of connection: Connection) async {
        do {
            try await line.parts.executeThenClose { inbound, outbound in
                var iterator: RequestBodySource.Parts? = inbound.makeAsyncIterator()
                while var next = iterator {
                    guard case .head(let head) = try await next.next() else { break }
                    iterator = try await answer(head, next, outbound, line, connection)
                }
                // The handler below ends the connection, when the last answer has arrived.
                try await line.parts.channel.closeFuture.get()
            }
        } catch {
            // The connection is gone, or an answer broke off: its end, too early, is all that can be said.
        }
    }

    /// - Returns: what the next request comes from.
    private func answer(
        _ head: HTTPRequest, _ parts: RequestBodySource.Parts, _ answers: RequestBodySource.Answers,
        _ line: Line, _ connection: Connection
    ) async throws -> RequestBodySource.Parts? {
        var head = head
        // A proxy that turns HTTP/1.1 into HTTP/2 may leave Host as it was (RFC 9113 8.3.1).
        head.authority = head.authority ?? RequestHead.hostName.flatMap { head.headerFields[$0] }
        let place = RequestPlace(admission, from: connection.address)
        defer { place?.leave() }
        let source = RequestBodySource(
            parts, answers, place, allowance: BodyAllowance.byteCount(of: head, limits),
            awaitsContinue: head.headerFields[.expect] != nil)
        if responder.isBrief(head) {
            try await answer(head, source, answers, line, connection, place)
        } else {
            try await offLoop { try await answer(head, source, answers, line, connection, place) }
        }
        return await source.finish()
    }

    private func answer(
        _ head: HTTPRequest, _ source: RequestBodySource, _ answers: RequestBodySource.Answers, _ line: Line,
        _ connection: Connection, _ place: RequestPlace?
    ) async throws {
        var response: Response
        if place == nil, !responder.isVital(head) {
            response = Refusal.tooManyRequests.response(to: head.method, logger)
        } else if let refusal = RequestRules.refusal(of: head, limits) {
            response = refusal.response(to: head.method, logger)
        } else {
            let request = Request(head: head, body: source.requestBody)
            response = await respond(to: request, line, connection)
            // Who reads a body need not know why it ended. Where nothing was stored of one that was too slow (409), that is why.
            if let refusal = source.refusal,
                response.status == .badRequest || (refusal == .bodyTooSlow && response.status == .conflict)
            {
                response = refusal.response(to: head.method, logger)
            }
        }
        response.headers[.date] = clock.date()
        if let strictTransportSecurity, head.scheme == "https" {
            response.headers[.strictTransportSecurity] = strictTransportSecurity
        }
        let writer = AnswerWriter(answers, line.window, place, response.head)
        try await response.body.write(writer)
    }

    private func respond(to request: Request, _ line: Line, _ connection: Connection) async -> Response {
        var context = WebContext(source: ApplicationRequestContextSource(channel: connection.channel, logger: logger))
        context.certificateSubject = connection.certificateSubject
        context.pace = line.pace
        do { return try await responder.respond(to: request, context: context) } catch {
            logger.error("a request failed", metadata: ["kind": "\(type(of: error))"])
            return HTTPAnswers.problem(.internalServerError, "the request failed")
        }
    }
}
