import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Writes one answer. Small pieces, the head among them, wait for one another: what goes out together is one system call.
struct AnswerWriter: ResponseBodyWriter {
    private let answers: NIOAsyncChannelOutboundWriter<HTTPResponsePart>
    private var gathered: [HTTPResponsePart]
    private var gatheredByteCount = 0

    init(_ answers: NIOAsyncChannelOutboundWriter<HTTPResponsePart>, _ head: HTTPResponse) {
        (self.answers, gathered) = (answers, [.head(head)])
        gathered.reserveCapacity(4)
    }

    mutating func write(_ buffer: ByteBuffer) async throws {
        guard buffer.readableBytes > 0 else { return }
        gathered.append(.body(buffer))
        gatheredByteCount += buffer.readableBytes
        guard gatheredByteCount >= TransportLimits.gatheredByteCount else { return }
        let parts = gathered
        gathered.removeAll(keepingCapacity: true)
        gatheredByteCount = 0
        // Waits while the peer takes nothing: an answer never piles up here.
        try await answers.write(contentsOf: parts)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        gathered.append(.end(trailingHeaders))
        try await answers.write(contentsOf: gathered)
    }
}
