import DICOMWeb
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// Below this a compressed body is hardly smaller.
    private static let smallestByteCount = 1024
    /// Up to this a body is compressed before it goes out, so that its length is known.
    private static let largestKnownByteCount = 512 << 10

    /// Compressed, where that is worth it and the client takes it: text. What is compressed already stays as it is.
    ///
    /// - Parameter sendsContent: false for HEAD: then the header alone is made, and the body not touched.
    func encoded(_ accepted: ContentCoding.Accepted, sendsContent: Bool = true) async -> Response {
        guard headers[.contentEncoding] == nil, status != .notModified, status != .noContent else { return self }
        let isText = Self.isText(headers[.contentType])
        guard isText || !accepted.takesIdentity else { return self }
        var response = self
        if isText { response.headers.vary("Accept-Encoding") }
        // A part of the bytes is a part of them as they are.
        guard status != .partialContent else { return response }
        let isWorthIt = body.contentLength.map { $0 >= Self.smallestByteCount } ?? true
        guard let coding = accepted.best, isWorthIt || !accepted.takesIdentity, body.contentLength != 0 else {
            return response
        }
        if sendsContent, let byteCount = body.contentLength, byteCount <= Self.largestKnownByteCount {
            guard let bytes = try? await Self.encodedWhole(body, coding) else { return response }
            response.headers[.contentLength] = nil
            response.body = ResponseBody(byteBuffer: bytes)
        } else {
            let body = body
            response.body = ResponseBody { writer in
                try await body.write(EncodingWriter(parent: writer, encoder: try BodyEncoder(coding)))
            }
            response.headers[.contentLength] = nil
        }
        response.headers[.contentEncoding] = coding.rawValue
        response.headers[.acceptRanges] = nil
        // Other bytes, the same meaning (RFC 9110 8.8.1).
        if let tag = response.headers[.eTag], !tag.hasPrefix("W/") { response.headers[.eTag] = "W/\(tag)" }
        return response
    }

    private static func isText(_ contentType: String?) -> Bool {
        guard let contentType, let type = DICOMWeb.MediaType(parsing: contentType) else { return false }
        let part = type.type == "multipart" ? type["type"].flatMap { DICOMWeb.MediaType(parsing: $0) } : type
        guard let part else { return false }
        return part.type == "text" || part.subtype == "json" || part.subtype == "xml" || part.subtype.hasSuffix("+json")
            || part.subtype.hasSuffix("+xml")
    }

    private static func encodedWhole(_ body: ResponseBody, _ coding: ContentCoding) async throws -> ByteBuffer {
        let collected = Collected()
        try await body.write(CollectingWriter(collected: collected))
        let encoder = try BodyEncoder(coding)
        var bytes = try encoder.encode(collected.bytes)
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
            collected.bytes.writeBuffer(&buffer)
        }
        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }

    private struct EncodingWriter: ResponseBodyWriter {
        var parent: any ResponseBodyWriter
        let encoder: BodyEncoder

        mutating func write(_ buffer: ByteBuffer) async throws {
            let bytes = try encoder.encode(buffer)
            if bytes.readableBytes > 0 { try await parent.write(bytes) }
        }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
            let rest = try encoder.finish()
            try await parent.write(rest)
            try await parent.finish(trailingHeaders)
        }
    }
}
