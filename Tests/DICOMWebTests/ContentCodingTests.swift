import DICOMWeb
import Testing

@Suite struct ContentCodingTests {
    @Test(
        "RFC 9110 12.5.3: what is liked best, with weights and the wildcard",
        arguments: [
            (nil, nil, true), ("", nil, true), ("gzip", .gzip, true), ("gzip, deflate, br", .gzip, true),
            ("gzip, deflate, br, zstd", .zstd, true), ("gzip;q=1.0, zstd;q=0.5", .gzip, true), ("*", .zstd, true),
            ("*;q=0", nil, false), ("identity;q=0, gzip", .gzip, false), ("gzip;q=0", nil, true),
            ("x-gzip", .gzip, true),
            ("identity, gzip;q=0.5", nil, true), ("gzip;q=nonsense", nil, true), ("GZIP", .gzip, true),
            ("*;q=0, gzip;q=0.1", .gzip, false), ("br", nil, true),
        ] as [(String?, ContentCoding?, Bool)])
    func best(_ header: String?, _ coding: ContentCoding?, _ takesIdentity: Bool) {
        let accepted = ContentCoding.Accepted(header: header)
        #expect(accepted.best == coding)
        #expect(accepted.takesIdentity == takesIdentity)
    }

    @Test(
        "PS3.18 8.8: UTF-8 where it is accepted, by header or parameter",
        arguments: [
            (nil, nil, true), ("utf-8", nil, true), ("iso-8859-5, UTF-8;q=0.5", nil, true), ("*", nil, true),
            ("iso-8859-1", nil, false), ("utf-8;q=0, *", nil, false), ("iso-8859-1", "utf-8", true),
            (nil, "\"ISO_IR 192\"", true), (nil, "ISO_IR 100", false), ("*;q=0", nil, false), (" ", nil, true),
        ] as [(String?, String?, Bool)])
    func characterSets(_ header: String?, _ parameter: String?, _ isAccepted: Bool) {
        #expect(CharacterSetNegotiation.acceptsUTF8(header: header, queryParameter: parameter) == isAccepted)
    }

    @Test("If-Match compares strongly, If-None-Match weakly (RFC 9110 13.1)")
    func entityTags() {
        let (strong, weak) = (ETag("a"), ETag("a", isWeak: true))
        #expect(
            strong.isNamed(inIfMatch: nil) && strong.isNamed(inIfMatch: "\"b\", \"a\"")
                && strong.isNamed(inIfMatch: "*"))
        #expect(
            !strong.isNamed(inIfMatch: "\"b\"") && !strong.isNamed(inIfMatch: "W/\"a\"")
                && !weak.isNamed(inIfMatch: "\"a\""))
        #expect(weak.isNamed(inIfNoneMatch: "\"a\"") && strong.isNamed(inIfNoneMatch: "W/\"a\""))
    }
}
