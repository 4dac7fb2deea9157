import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Writes one answer. Small pieces, the head among them, wait for one another: what goes out together is one system call.
struct AnswerWriter: ResponseBodyWriter {
    private let answers: NIOAsyncChannelOutboundWriter<HTTPResponsePart>
    private let window: WriteWindow
    private let place: RequestPlace?
    private var gathered: [HTTPResponsePart]
    private var gatheredByteCount = 0

    /// - Parameter place: of the request, where it has one.
    init(
        _ answers: NIOAsyncChannelOutboundWriter<HTTPResponsePart>, _ window: WriteWindow, _ place: RequestPlace?,
        _ head: HTTPResponse
    ) {
        (self.answers, self.window, self.place, gathered) = (answers, window, place, [.head(head)])
        gathered.reserveCapacity(4)
    }

    mutating func write(_ buffer: ByteBuffer) async throws {
        guard buffer.readableBytes > 0 else { return }
        gathered.append(.body(buffer))
        gatheredByteCount += buffer.readableBytes
        guard gatheredByteCount >= TransportLimits.gatheredByteCount else { return }
        let parts = gathered
        gathered.removeAll(keepingCapacity: true)
        window.add(gatheredByteCount)
        gatheredByteCount = 0
        place?.beginWait(holding: window.byteCount)
        defer { place?.endWait() }
        try await answers.write(contentsOf: parts)
        // Waits while the peer takes nothing: an answer never piles up here.
        guard await window.waitForRoom() else { throw ChannelError.ioOnClosedChannel }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        gathered.append(.end(trailingHeaders))
        window.add(gatheredByteCount)
        place?.beginWait(holding: window.byteCount)
        defer { place?.endWait() }
        try await answers.write(contentsOf: gathered)
        // What lies here is this request's until it is out.
        await window.waitForEnd()
    }
}
