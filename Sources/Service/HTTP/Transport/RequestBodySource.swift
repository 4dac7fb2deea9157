import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// The body of one request as it comes. Its end is known from the message alone: a connection that ends before is an error, so
/// that what was cut is never taken for whole.
///
/// Used by one task at a time: the one that answers, then the one that serves the connection.
final class RequestBodySource: @unchecked Sendable {
    typealias Parts = NIOAsyncChannelInboundStream<HTTPRequestPart>.AsyncIterator
    typealias Answers = NIOAsyncChannelOutboundWriter<HTTPResponsePart>

    private enum State {
        case reading
        case whole
        case failed(any Error)
    }

    private var parts: Parts
    private let answers: Answers
    private let place: RequestPlace?
    private var state = State.reading
    private var awaitsContinue: Bool
    private let allowance: Int?
    private var byteCount = 0

    /// - Parameters:
    ///   - place: of the request, where it has one.
    ///   - awaitsContinue: whether the client waits to be told to send the body (RFC 9110 10.1.1).
    init(_ parts: Parts, _ answers: Answers, _ place: RequestPlace?, allowance: Int?, awaitsContinue: Bool) {
        (self.parts, self.answers, self.place, self.allowance) = (parts, answers, place, allowance)
        self.awaitsContinue = awaitsContinue
    }

    /// Why the body could not be read, when that was not the reader's doing.
    var refusal: Refusal? { if case .failed(let error) = state { error as? Refusal } else { nil } }

    func next() async throws -> ByteBuffer? {
        switch state {
        case .reading: break
        case .whole: return nil
        case .failed(let error): throw error
        }
        // Bodies are not gathered but on the administration's port, up to 64 KiB.
        place?.beginWait(holding: 0)
        defer { place?.endWait() }
        do {
            if awaitsContinue {
                awaitsContinue = false
                try await answers.write(.head(HTTPResponse(status: .continue)))
            }
            let part = try await parts.next()
            switch part {
            case .body(let piece):
                byteCount += piece.readableBytes
                if let allowance, byteCount > allowance { throw Refusal.bodyTooLarge }
                return piece
            case .end:
                state = .whole
                return nil
            case .head, .none: throw Refusal.bodyCut
            }
        } catch {
            state = .failed(error)
            throw error
        }
    }

    /// Reads on to the body's end, for the next request's sake; hands back the connection's parts, or nothing where it is over.
    func finish() async -> Parts? {
        place?.beginWait(holding: 0)
        defer { place?.endWait() }
        while case .reading = state {
            do {
                switch try await parts.next() {
                case .body: break
                case .end: state = .whole
                case .head, .none: state = .failed(Refusal.bodyCut)
                }
            } catch { state = .failed(error) }
        }
        if case .whole = state { return parts }
        return nil
    }

    var requestBody: RequestBody { RequestBody(asyncSequence: Sequence(source: self)) }

    private struct Sequence: AsyncSequence, Sendable {
        let source: RequestBodySource
        struct Iterator: AsyncIteratorProtocol {
            let source: RequestBodySource
            func next() async throws -> ByteBuffer? { try await source.next() }
        }
        func makeAsyncIterator() -> Iterator { Iterator(source: source) }
    }
}
