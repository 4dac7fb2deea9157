import DICOMWeb
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// Below this a compressed body is hardly smaller.
    private static let smallestByteCount = 1024
    /// Up to this text is compressed before it goes out, so that its length is known.
    private static let largestKnownByteCount = 512 << 10

    /// Compressed, where that is worth it and the client takes it: text, and samples that are not compressed yet.
    ///
    /// - Parameters:
    ///   - samples: what compresses samples; nil where they stay as they are.
    ///   - sendsContent: false for HEAD: then the header alone is made, and the body not touched.
    func encoded(
        _ accepted: ContentCoding.Accepted, samples: SampleCoder? = nil, sendsContent: Bool = true
    ) async -> Response {
        guard headers[.contentEncoding] == nil, status != .notModified, status != .noContent else { return self }
        let kind = BodyKind(headers[.contentType])
        let coder = kind == .samples ? samples.flatMap { $0.hasRoom ? $0 : nil } : nil
        guard kind == .text || coder != nil || !accepted.takesIdentity else { return self }
        var response = self
        if kind == .text { response.headers.vary("Accept-Encoding") }
        // A part of the bytes is a part of them as they are.
        guard status != .partialContent else { return response }
        let isWorthIt = body.contentLength.map { $0 >= Self.smallestByteCount } ?? true
        guard let coding = accepted.best, isWorthIt || !accepted.takesIdentity, body.contentLength != 0 else {
            return response
        }
        let largestByteCount = coder == nil ? Self.largestKnownByteCount : SampleCoder.largestKnownByteCount
        if sendsContent, let byteCount = body.contentLength, byteCount <= largestByteCount {
            guard let plain = try? await collected() else {
                return HTTPAnswers.problem(.internalServerError, "what was asked for could not be read")
            }
            response.body = ResponseBody(byteBuffer: plain)
            let effort = coder == nil ? BodyEncoder.Effort.text : .samples
            guard let bytes = try? await Self.run(coder, { try Self.encoded(plain, coding, effort) }) else {
                return response
            }
            // Noise becomes no smaller.
            if coder != nil, bytes.readableBytes >= plain.readableBytes, accepted.takesIdentity { return response }
            response.headers[.contentLength] = nil
            response.body = ResponseBody(byteBuffer: bytes)
        } else {
            let body = body
            response.body = ResponseBody { writer in
                let encoder = try BodyEncoder(coding, coder == nil ? .text : .samples)
                try await body.write(EncodingWriter(parent: writer, encoder: encoder, coder: coder))
            }
            response.headers[.contentLength] = nil
        }
        response.headers[.contentEncoding] = coding.rawValue
        response.headers[.acceptRanges] = nil
        // Other bytes, the same meaning (RFC 9110 8.8.1).
        if let tag = response.headers[.eTag], !tag.hasPrefix("W/") { response.headers[.eTag] = "W/\(tag)" }
        return response
    }

    private func collected() async throws -> ByteBuffer {
        let collected = Collected()
        try await body.write(CollectingWriter(collected: collected))
        return collected.bytes
    }

    /// On the threads for it: compressing takes longer than an event loop has.
    private static func run(
        _ coder: SampleCoder?, _ step: @escaping @Sendable () throws -> ByteBuffer
    ) async throws -> ByteBuffer {
        guard let coder else { return try await offLoop { try step() } }
        return try await coder.run(step)
    }

    private static func encoded(
        _ plain: ByteBuffer, _ coding: ContentCoding, _ effort: BodyEncoder.Effort
    ) throws -> ByteBuffer {
        let encoder = try BodyEncoder(coding, effort)
        var bytes = try encoder.encode(plain)
        var rest = try encoder.finish()
        bytes.writeBuffer(&rest)
        return bytes
    }

    /// Bytes of a small body.
    private final class Collected { var bytes = ByteBuffer() }

    private struct CollectingWriter: ResponseBodyWriter {
        let collected: Collected
        mutating func write(_ buffer: ByteBuffer) async throws {
            var buffer = buffer
            // What comes as one is not copied.
            if collected.bytes.readableBytes == 0 {
                collected.bytes = buffer
            } else {
                collected.bytes.writeBuffer(&buffer)
            }
        }
        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }

    private struct EncodingWriter: ResponseBodyWriter {
        var parent: any ResponseBodyWriter
        let encoder: BodyEncoder
        /// Whose threads do it; nil: this task's.
        let coder: SampleCoder?

        mutating func write(_ buffer: ByteBuffer) async throws {
            let bytes = try await Response.run(coder) { [encoder] in try encoder.encode(buffer) }
            if bytes.readableBytes > 0 { try await parent.write(bytes) }
        }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
            let rest = try await Response.run(coder) { [encoder] in try encoder.finish() }
            try await parent.write(rest)
            try await parent.finish(trailingHeaders)
        }
    }
}
