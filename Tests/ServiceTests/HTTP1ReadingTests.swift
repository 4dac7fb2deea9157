import NIOCore
import TestSupport
import Testing

@testable import Service

/// What comes by an HTTP/1.1 connection (RFC 9112): read whole, in pieces of any size, or refused.
@Suite struct HTTP1ReadingTests {
    @Test("requests are the same whole and byte by byte", arguments: [1, 2, 7, .max])
    func pieces(pieces: Int) throws {
        let text =
            "\r\nGET /a?x=%2A^, HTTP/1.1\r\nHost: a:8080\r\nAccept:  b, c\t\r\n\r\n"
            + "POST /s HTTP/1.1\r\nhost: [::1]:80\r\nContent-Length: 5\r\n\r\nhello"
            + "POST http://b.c/s?q HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
            + "3\r\nabc\r\n0A;x=\"y\"\r\n0123456789\r\n0\r\nTrailer: t\r\n\r\n"
            + "HEAD / HTTP/1.0\r\n\r\n"
        let reading = try HTTP1Reading(text, pieces: pieces)
        #expect(
            reading
                == HTTP1Reading(
                    requests: ["GET a:8080 /a?x=%2A^,", "POST [::1]:80 /s", "POST b.c /s?q", "HEAD - / close"],
                    bodies: ["", "hello", "abc0123456789", ""], status: nil))
    }

    @Test(
        "what two programs may understand in two ways is refused",
        arguments: [
            ("both lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"),
            ("two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n"),
            ("a list of lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3, 3\r\n\r\n"),
            ("a signed length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\n"),
            ("a length below nothing", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -3\r\n\r\n"),
            ("a length in hexadecimal", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x3\r\n\r\n"),
            ("an empty length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n"),
            ("a length of 19 digits", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999999999999\r\n\r\n"),
            ("another coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"),
            ("chunked twice", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n"),
            (
                "chunked in two fields",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n"
            ),
            ("chunked with a tab inside", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \u{B}chunked\r\n\r\n"),
            ("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"),
            ("a folded line", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n"),
            ("a folded first line", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
            ("a space before the colon", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 3\r\n\r\n"),
            ("a name with a space", "GET / HTTP/1.1\r\nHost: a\r\nX Y: b\r\n\r\n"),
            ("no name", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n"),
            ("no colon", "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n"),
            ("a bare LF", "GET / HTTP/1.1\r\nHost: a\n\r\n"),
            ("a bare CR in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: b\rc\r\n\r\n"),
            ("NUL in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: b\u{0}c\r\n\r\n"),
            ("NUL in a target", "GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("no Host", "GET / HTTP/1.1\r\n\r\n"),
            ("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"),
            ("a Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"),
            ("a Host with a user", "GET / HTTP/1.1\r\nHost: b@a\r\n\r\n"),
            ("a target that is no path", "GET a HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("a target of another scheme", "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("HTTP/0.9", "GET /\r\n"),
            ("HTTP/2.0", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
            ("another protocol's version", "OPTIONS / RTSP/1.0\r\nHost: a\r\n\r\n"),
            ("a version in small letters", "GET / http/1.1\r\nHost: a\r\n\r\n"),
            ("TLS", "\u{16}\u{3}\u{1}\r\n"),
            ("a chunk size that is none", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"),
            ("a chunk size with a sign", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n"),
            ("a chunk size with 0x", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n"),
            (
                "a chunk size of 17 digits",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n"
            ),
            (
                "a chunk longer than its size",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n"
            ),
            (
                "a chunk line with a bare LF",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\na\r\n0\r\n\r\n"
            ),
            (
                "a trailer that is no field",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nGET / HTTP/1.1\r\n\r\n"
            ),
        ])
    func refused(name: String, text: String) throws {
        for pieces in [1, .max] { #expect(try HTTP1Reading(text, pieces: pieces).status == 400, "\(name)") }
    }

    @Test("both sides of each limit", arguments: [1, .max]) func limits(pieces: Int) throws {
        var limits = TransportLimits()
        (limits.targetByteCount, limits.headerByteCount, limits.headerCount) = (2000, 3000, 20)
        func status(target: Int = 1, value: Int = 0, count: Int = 0) throws -> Int? {
            let path = "/" + String(repeating: "a", count: target - 1)
            let fields = String(repeating: "X: y\r\n", count: count)
            let long = "X:" + String(repeating: "b", count: value) + "\r\n"
            return try HTTP1Reading(
                "GET \(path) HTTP/1.1\r\nHost: a\r\n\(fields)\(long)\r\n", pieces: pieces, limits: limits
            ).status
        }
        #expect(try status(target: 2000) == nil)
        #expect(try status(target: 2001) == 414)
        #expect(try status(target: 100_000) == 414)
        // `Host: a` and `X: ` are 14 bytes with their line ends.
        #expect(try status(value: 2986) == nil)
        #expect(try status(value: 2987) == 431)
        #expect(try status(value: 100_000) == 431)
        #expect(try status(count: 19) == nil)
        #expect(try status(count: 20) == 431)
        let chunks = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        // What stands around the bytes of chunks: much once, or a little for each.
        let size = TransportLimits.chunkExtensionByteCount
        func extended(_ count: Int, times: Int = 1) throws -> Int? {
            let chunk = "1;" + String(repeating: "x", count: count - 1) + "\r\na\r\n"
            return try HTTP1Reading(
                chunks + String(repeating: chunk, count: times) + "0\r\n\r\n", pieces: pieces, limits: limits
            ).status
        }
        #expect(try extended(size - 10) == nil)
        #expect(try extended(size + TransportLimits.chunkLineByteCount) == 400)
        #expect(try extended(8, times: size) == nil)
        #expect(try extended(80, times: size / 32) == 400)
        #expect(try HTTP1Reading(chunks + String(repeating: "0", count: 2 * size), pieces: pieces).status == 400)
    }

    @Test("an unfinished line of any length takes no more than its limit") func unfinished() throws {
        #expect(try HTTP1Reading("GET /" + String(repeating: "a", count: 70 << 10), pieces: 100).status == 414)
        #expect(
            try HTTP1Reading("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 42 << 10), pieces: 100).status
                == 431)
        #expect(try HTTP1Reading(String(repeating: "\r\n", count: 100)).status == 400)
    }

    @Test("damaged requests are read or refused, the same in any pieces, never a trap") func damage() throws {
        let whole = Array(
            ("POST /studies?a=b HTTP/1.1\r\nHost: a:1\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"
                + "5;e=f\r\nhello\r\n0\r\nT: u\r\n\r\nPOST / HTTP/1.1\r\nHost: b\r\nContent-Length: 4\r\n\r\nbody").utf8
        )
        for seed in 0..<3000 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            var bytes = whole
            for _ in 0...Int.random(in: 0...3, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert([0, 10, 13, 32, 58, 59, 255][Int.random(in: 0..<7, using: &random)], at: index)
                }
            }
            #expect(try HTTP1Reading(bytes) == HTTP1Reading(bytes, pieces: 1), "seed \(seed)")
        }
    }
}
