import HTTPTypes
import Logging
import NIOCore
import NIOEmbedded
import NIOHTTPTypes

@testable import Service

/// What became of some bytes that came by an HTTP/1.1 connection, in words: the handlers of a real one, without a socket.
struct HTTP1Reading: Equatable {
    var requests: [String] = []
    var bodies: [String] = []
    var status: Int?

    init(requests: [String] = [], bodies: [String] = [], status: Int? = nil) {
        (self.requests, self.bodies, self.status) = (requests, bodies, status)
    }

    init(_ text: String, pieces: Int = .max, limits: TransportLimits = TransportLimits()) throws {
        try self.init(Array(text.utf8), pieces: pieces, limits: limits)
    }

    /// - Parameter pieces: how many bytes come at a time.
    init(_ bytes: [UInt8], pieces: Int = .max, limits: TransportLimits = TransportLimits()) throws {
        let channel = EmbeddedChannel()
        try HTTP1Handler.add(
            to: channel, limits, WebClock(), isSecure: false, WriteWindow(),
            Logger(label: "none") { _ in SwiftLogNoOpLogHandler() })
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 80)).wait()
        var rest = bytes[...]
        while !rest.isEmpty, status == nil {
            do {
                try channel.writeInbound(ByteBuffer(bytes: rest.prefix(pieces)))
                try take(channel)
            } catch let refusal as Refusal {
                try take(channel)
                status = refusal.status.code
            }
            rest = rest.dropFirst(pieces)
        }
        _ = try? channel.finish(acceptAlreadyClosed: true)
    }

    /// Reads requests, and answers each that is whole.
    private mutating func take(_ channel: EmbeddedChannel) throws {
        while let part = try channel.readInbound(as: HTTPRequestPart.self) {
            switch part {
            case .head(let head):
                requests.append("\(head.method) \(head.authority ?? "-") \(head.path ?? "-")")
                bodies.append("")
            case .body(let piece): bodies[bodies.count - 1] += String(buffer: piece)
            case .end:
                try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .noContent)))
                try channel.writeOutbound(HTTPResponsePart.end(nil))
            }
        }
        var answers = ByteBuffer()
        while var bytes = try channel.readOutbound(as: ByteBuffer.self) { answers.writeBuffer(&bytes) }
        let lines = String(buffer: answers).split(separator: "\r\n")
        for line in lines where line.hasPrefix("HTTP/1.1 ") && !line.hasPrefix("HTTP/1.1 204") {
            status = status ?? Int(line.dropFirst(9).prefix(3))
        }
        for line in lines where line == "connection: close" && status == nil {
            requests[requests.count - 1] += " close"
        }
    }
}
