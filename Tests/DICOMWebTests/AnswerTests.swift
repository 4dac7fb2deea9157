import DICOMWeb
import HTTPTypes
import Testing

@Suite struct AnswerTests {
    @Test(
        "ranges of a value of 100 bytes",
        arguments: [
            (nil, .whole), ("bytes=0-9", .part(0..<10)), ("bytes=90-", .part(90..<100)), ("bytes=-10", .part(90..<100)),
            ("bytes=-1000", .part(0..<100)), ("bytes=50-1000", .part(50..<100)), ("BYTES = 0-0", .part(0..<1)),
            ("bytes=0-18446744073709551615", .part(0..<100)), ("bytes=100-", .unsatisfiable),
            ("bytes=-0", .unsatisfiable),
            ("bytes=99999999999999999999999-", .unsatisfiable), ("bytes=9-0", .whole), ("bytes=0-1,5-6", .whole),
            ("bytes=-", .whole), ("bytes", .whole), ("items=0-1", .whole), ("bytes=a-b", .whole),
            ("bytes=+1-2", .whole),
        ] as [(String?, ByteRange)])
    func ranges(_ header: String?, _ range: ByteRange) { #expect(ByteRange(header: header, byteCount: 100) == range) }

    @Test("a range of an empty value and of the largest") func edges() {
        #expect(ByteRange(header: "bytes=0-", byteCount: 0) == .unsatisfiable)
        #expect(ByteRange(header: "bytes=-5", byteCount: 0) == .unsatisfiable)
        #expect(ByteRange(header: "bytes=1-18446744073709551615", byteCount: .max) == .part(1..<UInt64.max))
        #expect(ByteRange.part(0..<10).contentRange(byteCount: 100) == "bytes 0-9/100")
        #expect(ByteRange.unsatisfiable.contentRange(byteCount: 100) == "bytes */100")
        #expect(ByteRange.whole.contentRange(byteCount: 100) == nil)
    }

    @Test("entity tags are compared weakly for If-None-Match, strongly for If-Range") func etags() {
        let tag = ETag(digest: [0x0A, 0xFF])
        #expect(tag.description == "\"0aff\"" && ETag("a\"\r\nb", isWeak: true).description == "W/\"ab\"")
        for header in ["*", "\"0aff\"", "W/\"0aff\"", "\"x\", \"0aff\""] { #expect(tag.isNamed(inIfNoneMatch: header)) }
        for header in [nil, "", "\"x\"", "0aff", "\"0aff"] { #expect(!tag.isNamed(inIfNoneMatch: header)) }
        #expect(tag.permitsRange(ifRange: nil) && tag.permitsRange(ifRange: "\"0aff\""))
        #expect(!tag.permitsRange(ifRange: "W/\"0aff\"") && !tag.permitsRange(ifRange: "Tue, 24 Nov 2026 19:00:00 GMT"))
    }

    @Test("JSON strings escape quotes, backslashes and control characters, nothing else") func json() {
        #expect(JSONText.quoted("a\"\\\n\t\u{1}\u{7F}é山") == "\"a\\\"\\\\\\n\\t\\u0001\\u007fé山\"")
    }

    @Test("a problem as JSON") func problem() {
        let problem = ProblemDetails(
            status: .badRequest, detail: "No \"x\".", instance: "req-1", extensions: [("code", "a")])
        #expect(
            String(decoding: problem.bytes, as: UTF8.self) == """
                {"type":"about:blank","title":"Bad Request","status":400,"detail":"No \\"x\\".","instance":"req-1","code":"a"}
                """)
        #expect(ProblemDetails.contentType.description == "application/problem+json")
        #expect(DICOMWebError(.unsupportedMediaType).problem.status == .unsupportedMediaType)
    }

    @Test("URLs of a study, series, instance and frame; a root's last slash is left out") func urls() {
        let locator = ResourceLocator(root: "http://h:8042/dicom-web//")
        #expect(locator.url(of: .study("1.2")) == "http://h:8042/dicom-web/studies/1.2")
        #expect(
            locator.url(of: .series(study: "1.2", series: "1.3")) == "http://h:8042/dicom-web/studies/1.2/series/1.3")
        let path = InstancePath(study: "1.2", series: "1.3", instance: "1 4/é")
        #expect(
            locator.url(ofFrame: 3, in: path)
                == "http://h:8042/dicom-web/studies/1.2/series/1.3/instances/1%204%2F%C3%A9/frames/3")
    }
}
