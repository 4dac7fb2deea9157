import HTTPTypes
import NIOHTTP1

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

/// The head of a request of HTTP/1.1, and what NIO's decoder leaves open of it. A pure function.
///
/// What two programs may understand in two ways is refused, because the second of them may be a proxy (request
/// smuggling, RFC 9112 11.2). The decoder sees to lines, names, values, and one Content-Length or Transfer-Encoding.
struct RequestHead {
    static let hostName = HTTPField.Name(parsed: "host")
    let request: HTTPRequest
    let framing: RequestFraming
    /// The decoder stops behind a request that would change the protocol.
    let stopsDecoder: Bool

    init(_ head: HTTPRequestHead, scheme: String, _ limits: TransportLimits) throws(Refusal) {
        guard let method = HTTPRequest.Method(head.method.rawValue) else {
            throw .malformed("the request line has no method")
        }
        let isVersion10 = head.version == .http1_0
        guard isVersion10 || head.version == .http1_1 else {
            throw .malformed("this port speaks HTTP/1.1 and, over TLS, HTTP/2")
        }
        guard head.uri.utf8.count <= limits.targetByteCount else { throw .targetTooLong }
        var reading = Reading(isVersion10: isVersion10)
        for (name, value) in head.headers { try reading.add(name, value) }
        guard reading.byteCount <= limits.headerByteCount, reading.fields.count <= limits.headerCount else {
            throw .headerTooLarge
        }
        guard reading.host != nil || isVersion10 else { throw .malformed("there is no Host field") }
        let target = try Self.parts(of: head.uri, method)
        let options = reading.fields[values: .connection].flatMap { $0.split(separator: ",") }.map {
            $0.trimmingOptionalWhitespace.lowercased()
        }
        stopsDecoder = method == .connect || reading.hasUpgrade && options.contains("upgrade")
        framing = reading.framing(options)
        // Who speaks HTTP/1.0 knows no answer before the answer (RFC 9110 10.1.1).
        if isVersion10 { reading.fields[.expect] = nil }
        request = HTTPRequest(
            method: method, scheme: scheme, authority: target.authority ?? reading.host, path: target.path,
            headerFields: reading.fields)
    }

    /// The fields while they are looked at.
    private struct Reading {
        let isVersion10: Bool
        var fields = HTTPFields()
        var host: String?
        var byteCount = 0
        var contentLength: Int?
        var isChunked = false
        var hasUpgrade = false

        init(isVersion10: Bool) { self.isVersion10 = isVersion10 }

        mutating func add(_ text: String, _ value: String) throws(Refusal) {
            // With colon, space and line end, as ``RequestRules`` counts.
            byteCount += text.utf8.count + value.utf8.count + 4
            guard let name = HTTPField.Name(text) else { throw .malformed("a header line has no name") }
            switch name {
            case RequestHead.hostName:
                guard host == nil else { throw .malformed("there are two Host fields") }
                guard RequestHead.isAuthority(value) else { throw .malformed("Host is not a host and port") }
                // It stands in the request's authority.
                host = value
                return
            case .contentLength:
                guard let count = Int(value) else { throw .malformed("Content-Length is not a number") }
                contentLength = count
            case .transferEncoding:
                guard !isChunked, !isVersion10, value.lowercased() == "chunked" else {
                    throw .malformed("chunked, once, is the only transfer coding here")
                }
                isChunked = true
            case .upgrade:
                // Nothing to upgrade to; the request is answered as it stands (RFC 9110 7.8).
                hasUpgrade = true
                return
            default: break
            }
            fields.append(HTTPField(name: name, value: value))
        }

        func framing(_ options: [String]) -> RequestFraming {
            var framing = RequestFraming()
            framing.body = isChunked ? .chunked : contentLength.map { .length($0) } ?? .none
            framing.takesChunks = !isVersion10
            framing.isPersistent = isVersion10 ? options.contains("keep-alive") : !options.contains("close")
            framing.expectsContinue =
                !isVersion10 && framing.body != .none && fields[.expect]?.lowercased() == "100-continue"
            return framing
        }
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

    /// A host with or without a port (RFC 3986 3.2), with no user: nothing that a path or a second host could hide in.
    private static func isAuthority(_ value: String) -> Bool {
        value.utf8.count <= 261
            && value.utf8.allSatisfy { byte in
                byte.isTokenByte && byte != UInt8(ascii: "#") && byte != UInt8(ascii: "`")
                    || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
            }
    }
}

extension UInt8 {
    /// A byte of a token (RFC 9110 5.6.2).
    fileprivate var isTokenByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
        default: false
        }
    }
}

extension Substring {
    fileprivate var trimmingOptionalWhitespace: Substring {
        var text = self
        while let first = text.utf8.first, first == 0x20 || first == 0x09 { text = text.dropFirst() }
        while let last = text.utf8.last, last == 0x20 || last == 0x09 { text = text.dropLast() }
        return text
    }
}
