import HTTPTypes
import NIOCore

/// How a request's body is delimited, and what becomes of the connection behind it (RFC 9112 6.3, 9.3).
struct RequestFraming: Hashable, Sendable {
    enum Body: Hashable, Sendable {
        case none
        case length(Int)
        case chunked
    }
    var body = Body.none
    /// Whether the client would send another request.
    var isPersistent = true
    /// HTTP/1.0 knows no chunks.
    var takesChunks = true
    var expectsContinue = false
}

/// A request's head while its lines come.
struct RequestHead {
    private let method: HTTPRequest.Method
    private let path: String
    /// Of a target in absolute form, which goes before Host (RFC 9112 3.2.2).
    private let targetAuthority: String?
    private let isVersion10: Bool
    static let hostName = HTTPField.Name(parsed: "host")
    private var host: String?
    private var fields = HTTPFields()
    private var byteCount = 0
    private var contentLength: Int?
    private var isChunked = false

    /// Reads `GET /path HTTP/1.1` (RFC 9112 3).
    init(requestLine line: ByteBuffer, _ limits: TransportLimits) throws(Refusal) {
        let span = line.readableBytesUInt8Span
        var methodEnd = 0
        while methodEnd < span.count, span[methodEnd].isTokenByte { methodEnd += 1 }
        guard methodEnd > 0, methodEnd <= TransportLimits.methodByteCount, methodEnd < span.count,
            span[methodEnd] == 0x20
        else { throw .malformed("the request line has no method") }
        var targetEnd = methodEnd + 1
        // Bytes of UTF-8 that were not encoded are taken: they are no delimiters anywhere.
        while targetEnd < span.count, span[targetEnd] > 0x20, span[targetEnd] != 0x7F { targetEnd += 1 }
        guard targetEnd > methodEnd + 1, targetEnd < span.count, span[targetEnd] == 0x20 else {
            throw .malformed("the request line has no target, or no version")
        }
        guard targetEnd - methodEnd - 1 <= limits.targetByteCount else { throw .targetTooLong }
        guard let method = line.getString(at: line.readerIndex, length: methodEnd).flatMap({ HTTPRequest.Method($0) }),
            let target = Self.utf8(line, methodEnd + 1, targetEnd)
        else { throw .malformed("the request's target is not UTF-8") }
        let version = line.getString(at: line.readerIndex + targetEnd + 1, length: span.count - targetEnd - 1)
        switch version {
        case "HTTP/1.1": isVersion10 = false
        case "HTTP/1.0": isVersion10 = true
        default: throw .malformed("this port speaks HTTP/1.1 and, over TLS, HTTP/2")
        }
        self.method = method
        (targetAuthority, path) = try Self.parts(of: target, method)
    }

    /// Adds a header field (RFC 9112 5).
    mutating func add(field line: ByteBuffer, _ limits: TransportLimits) throws(Refusal) {
        byteCount += line.readableBytes + 2
        guard byteCount <= limits.headerByteCount, fields.count < limits.headerCount else { throw .headerTooLarge }
        let field = try FieldLine(line)
        switch field.name {
        case Self.hostName:
            guard host == nil else { throw .malformed("there are two Host fields") }
            guard Self.isAuthority(field.value) else { throw .malformed("Host is not a host and port") }
            host = field.value
            // It stands in the request's authority.
            return
        case .contentLength:
            guard contentLength == nil else { throw .malformed("there are two Content-Length fields") }
            guard let count = Self.length(field.value) else { throw .malformed("Content-Length is not a number") }
            contentLength = count
        case .transferEncoding:
            guard !isChunked, !isVersion10, field.value.lowercased() == "chunked" else {
                throw .malformed("chunked, once, is the only transfer coding here")
            }
            isChunked = true
        case .upgrade:
            // Nothing to upgrade to; the request is answered as it stands (RFC 9110 7.8).
            return
        default: break
        }
        fields.append(HTTPField(name: field.name, value: field.value))
    }

    /// The head is whole.
    consuming func finish(scheme: String) throws(Refusal) -> (HTTPRequest, RequestFraming) {
        guard host != nil || isVersion10 else { throw .malformed("there is no Host field") }
        guard !isChunked || contentLength == nil else {
            throw .malformed("Content-Length and Transfer-Encoding exclude one another")
        }
        var framing = RequestFraming()
        framing.body = isChunked ? .chunked : contentLength.map { .length($0) } ?? .none
        framing.takesChunks = !isVersion10
        let options = fields[values: .connection].flatMap { $0.split(separator: ",") }.map {
            $0.trimmingOptionalWhitespace.lowercased()
        }
        framing.isPersistent = isVersion10 ? options.contains("keep-alive") : !options.contains("close")
        framing.expectsContinue =
            !isVersion10 && framing.body != .none && fields[.expect]?.lowercased() == "100-continue"
        // Who speaks HTTP/1.0 knows no answer before the answer (RFC 9110 10.1.1).
        if isVersion10 { fields[.expect] = nil }
        let request = HTTPRequest(
            method: method, scheme: scheme, authority: targetAuthority ?? host, path: path, headerFields: fields)
        return (request, framing)
    }
}

extension RequestHead {
    /// The authority and path of a target (RFC 9112 3.2): a path, an absolute address, `*`, or CONNECT's host and port.
    private static func parts(
        of target: String, _ method: HTTPRequest.Method
    ) throws(Refusal) -> (authority: String?, path: String) {
        if target.utf8.first == UInt8(ascii: "/") { return (nil, target) }
        if target == "*" || method == .connect { return (nil, target) }
        for scheme in ["http://", "https://"] where target.lowercased().hasPrefix(scheme) {
            let rest = target.dropFirst(scheme.count)
            let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
            let authority = String(rest[..<end])
            guard !authority.isEmpty, isAuthority(authority) else { break }
            let path = rest[end...]
            return (authority, path.first == "/" ? String(path) : "/" + path)
        }
        throw .malformed("the request's target must be a path")
    }

    private static func utf8(_ line: ByteBuffer, _ start: Int, _ end: Int) -> String? {
        line.getSlice(at: line.readerIndex + start, length: end - start).flatMap {
            String(validating: $0.readableBytesView, as: UTF8.self)
        }
    }

    /// Digits and nothing else: no sign, no space, no list.
    private static func length(_ value: String) -> Int? {
        guard (1...18).contains(value.utf8.count), value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(value)
    }

    /// A host with or without a port (RFC 3986 3.2), with no user: nothing that a path or a second host could hide in.
    private static func isAuthority(_ value: String) -> Bool {
        value.utf8.count <= 261
            && value.utf8.allSatisfy { byte in
                byte.isTokenByte && byte != UInt8(ascii: "#") && byte != UInt8(ascii: "`")
                    || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
            }
    }
}
