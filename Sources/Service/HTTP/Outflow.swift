import Archive
import Gateway
import Hummingbird
import Logging
import NIOCore

/// The way out for what was opened: piece by piece, the next one read when the connection has taken the one before, and
/// counted under the decision that it rests on.
struct Outflow: Sendable {
    private let heldCount: Int
    /// Counts frames and bytes that went out.
    private let count: @Sendable (Int, Int) -> Void
    private let logger: Logger

    init(_ web: WebResponder, _ opened: Opened) {
        (heldCount, logger) = (opened.heldCount, web.logger)
        count = { [archive = web.archive] frameCount, byteCount in
            archive.recordUse(of: opened, frameCount: frameCount, byteCount: byteCount)
        }
    }

    init(_ web: WebResponder, _ opened: OpenedMetadata) {
        (heldCount, logger) = (opened.heldCount, web.logger)
        count = { [archive = web.archive] _, byteCount in archive.recordUse(of: opened, byteCount: byteCount) }
    }

    /// An answer whose body `write` writes.
    ///
    /// - Parameter byteCount: of the body, where it is known.
    func answer(
        _ type: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], byteCount: UInt64? = nil,
        _ write: @escaping @Sendable (inout any ResponseBodyWriter) async throws -> Void
    ) -> Response {
        let headers = fields(type, headers)
        let logger = logger
        let body = ResponseBody(contentLength: byteCount.map { Int(clamping: $0) }) { writer in
            do { try await offLoop { try await write(&writer) } } catch {
                // The status is out: all that is left is to end the connection before the body's end. What is no error of
                // ours is a client that went away.
                if let reason = error as? ArchiveError ?? (error as? GatewayError).map({ ArchiveError($0) }) {
                    logger.error("an answer broke off", metadata: ["reason": "\(reason)"])
                }
                throw error
            }
            try await writer.finish(nil)
        }
        return Response(status: status, headers: headers, body: body)
    }

    /// An answer whose body is in memory and goes out as one.
    ///
    /// - Parameters:
    ///   - body: with what stands around parts.
    ///   - byteCount: of what is somebody's use.
    func answer(
        _ type: String, headers: HTTPFields = [:], _ body: ByteBuffer, frameCount: Int, byteCount: Int
    ) -> Response {
        let count = count
        let body = ResponseBody(contentLength: body.readableBytes) { writer in
            try await writer.write(body)
            try await writer.finish(nil)
            count(frameCount, byteCount)
        }
        return Response(status: .ok, headers: fields(type, headers), body: body)
    }

    /// An answer to HEAD: what stands before a body that is not made for that. Its length is left out (RFC 9110 9.3.2).
    func head(_ type: String, headers: HTTPFields = [:]) -> Response {
        Response(status: .ok, headers: fields(type, headers), body: ResponseBody(contentLength: nil) { _ in })
    }

    private func fields(_ type: String, _ headers: HTTPFields) -> HTTPFields {
        var headers = headers
        headers[.contentType] = type
        headers[.cacheControl] = headers[.cacheControl] ?? "no-store"
        if heldCount > 0 { headers.warnOfHeld() }
        return headers
    }

    /// Sends one instance, frame or value.
    ///
    /// - Parameter frameCount: how many frames it is.
    func send(_ source: some PieceSource, frameCount: Int, to writer: inout any ResponseBodyWriter) async throws {
        var source = source
        var meter = UseMeter(frameCount: frameCount, byteCount: source.wholeByteCount)
        while let piece = try await source.next() {
            try await writer.write(ByteBuffer(bytes: piece))
            count(meter.add(byteCount: piece.count), piece.count)
        }
    }

    /// Sends what is in memory.
    func send(_ bytes: [UInt8], to writer: inout any ResponseBodyWriter) async throws {
        try await writer.write(ByteBuffer(bytes: bytes))
        count(0, bytes.count)
    }
}

extension ResponseBodyWriter {
    /// Writes what stands around parts, which is nobody's use.
    mutating func write(framing bytes: [UInt8]) async throws { try await write(ByteBuffer(bytes: bytes)) }
}
