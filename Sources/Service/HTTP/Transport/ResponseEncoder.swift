import HTTPTypes
import NIOCore

/// Writes the answers of one HTTP/1.1 connection (RFC 9112 4, 6). Values in, bytes out; no channel.
struct ResponseEncoder {
    /// How the body of an answer is delimited.
    enum Framing: Hashable {
        /// No body belongs to it, whatever its header says.
        case none
        case length(left: Int)
        case chunked
        /// The end of the connection is its end: for HTTP/1.0.
        case untilClose
    }

    /// Which framing an answer has (RFC 9112 6.3).
    static func framing(of response: HTTPResponse, toHead: Bool, _ request: RequestFraming) -> Framing {
        switch response.status.code {
        case 100..<200, 204, 304: return .none
        default: break
        }
        if toHead { return .none }
        if let length = response.headerFields[.contentLength].flatMap({ Int($0) }) { return .length(left: length) }
        return request.takesChunks ? .chunked : .untilClose
    }

    /// Writes the status line and the header.
    static func write(
        _ response: HTTPResponse, _ framing: Framing, closes: Bool, request: RequestFraming, to bytes: inout ByteBuffer
    ) {
        bytes.writeStaticString("HTTP/1.1 ")
        bytes.writeString(String(response.status.code))
        bytes.writeStaticString(" ")
        bytes.writeString(response.status.reasonPhrase)
        bytes.writeStaticString("\r\n")
        for field in response.headerFields where field.name != .connection && field.name != .transferEncoding {
            bytes.writeString(field.name.rawName)
            bytes.writeStaticString(": ")
            bytes.writeString(field.value)
            bytes.writeStaticString("\r\n")
        }
        if framing == .chunked { bytes.writeStaticString("transfer-encoding: chunked\r\n") }
        if response.status.kind != .informational {
            if closes {
                bytes.writeStaticString("connection: close\r\n")
            } else if !request.takesChunks {
                bytes.writeStaticString("connection: keep-alive\r\n")
            }
        }
        bytes.writeStaticString("\r\n")
    }

    /// The line before a chunk.
    static func writeChunkSize(_ byteCount: Int, to bytes: inout ByteBuffer) {
        bytes.writeString(String(byteCount, radix: 16))
        bytes.writeStaticString("\r\n")
    }

    /// The last chunk, with trailers.
    static func writeChunkEnd(_ trailers: HTTPFields?, to bytes: inout ByteBuffer) {
        bytes.writeStaticString("0\r\n")
        for field in trailers ?? [:] {
            bytes.writeString("\(field.name.rawName): \(field.value)\r\n")
        }
        bytes.writeStaticString("\r\n")
    }
}
