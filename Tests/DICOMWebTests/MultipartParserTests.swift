import DICOMWeb
import HTTPTypes
import TestSupport
import Testing

@Suite struct MultipartParserTests {
    static let boundary = "0f3cf5c0-70e0-41ef-baef-c6f9f65ec3e1"

    static func body(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test("dicomweb-client's body: a line break before the first boundary, none after the last")
    func dicomwebClient() throws {
        let text =
            "\r\n--b1\r\nContent-Type: application/dicom\r\n\r\nDICM1\r\n--b1\r\nContent-Type: application/dicom\r\n\r\nDICM2\r\n--b1--"
        let read = try MultipartTranscript(reading: Self.body(text), boundary: "b1")
        #expect(read.parts.map(\.content) == [Self.body("DICM1"), Self.body("DICM2")])
        #expect(read.parts.allSatisfy { $0.end == .whole && $0.fields[.contentType] == "application/dicom" })
        #expect(read.isFinished && read.error == nil && read.disorderCount == 0)
    }

    @Test("Orthanc's body: Content-Length in each part, line breaks kept as content")
    func orthanc() throws {
        let text = "--b\r\nContent-Type: application/dicom\r\nContent-Length: 6\r\n\r\n\r\n\0\0\r\n\r\n--b--\r\n"
        let read = try MultipartTranscript(reading: Self.body(text), boundary: "b")
        #expect(read.parts.map(\.content) == [Self.body("\r\n\0\0\r\n")])
        #expect(read.parts.first?.fields[.contentLength] == "6")
        #expect(read.isFinished)
    }

    @Test("preamble and epilogue are passed over")
    func surroundings() throws {
        let text = "This is a MIME message.\r\n--b\r\n\r\nx\r\n--b--\r\nepilogue\r\n--b\r\n\r\ny\r\n--b--"
        let read = try MultipartTranscript(reading: Self.body(text), boundary: "b")
        #expect(read.parts.map(\.content) == [Self.body("x")])
        #expect(read.isFinished && read.disorderCount == 0)
    }

    @Test("a body of a closing boundary has no parts")
    func noParts() throws {
        let read = try MultipartTranscript(reading: Self.body("--b--"), boundary: "b")
        #expect(read.parts.isEmpty && read.isFinished && read.error == nil)
    }

    @Test("parts without headers, without content, and with neither")
    func emptyParts() throws {
        let text = "--b\r\n\r\n\r\n--b\r\nA: 1\r\n\r\n\r\n--b\r\n\r\n--b--"
        let read = try MultipartTranscript(reading: Self.body(text), boundary: "b")
        #expect(read.parts.map(\.content) == [[], [], []])
        #expect(read.parts.map(\.end) == [.whole, .whole, .whole])
        #expect(read.isFinished)
    }

    @Test("white space after a boundary is accepted, other text makes it content")
    func padding() throws {
        let text = "--b \t\r\n\r\nx\r\n--bc\r\n--b-x\r\n--b\ry\r\n--b\r\r\n--b  --\r\n--b \r\n\r\nz\r\n--b--"
        let read = try MultipartTranscript(reading: Self.body(text), boundary: "b")
        #expect(
            read.parts.map(\.content) == [
                Self.body("x\r\n--bc\r\n--b-x\r\n--b\ry\r\n--b\r\r\n--b  --"), Self.body("z"),
            ])
    }

    @Test("line feeds alone are content, and no line ends in headers")
    func lineFeeds() throws {
        let content = try MultipartTranscript(reading: Self.body("--b\r\n\r\nx\n--b\ny\r\n--b--"), boundary: "b")
        #expect(content.parts.map(\.content) == [Self.body("x\n--b\ny")])
        let headers = try MultipartTranscript(reading: Self.body("--b\r\nA: 1\n\r\nx\r\n--b--"), boundary: "b")
        #expect(headers.error == .badHeader)
        #expect(headers.parts.isEmpty)
    }

    @Test("a body whose lines end with LF alone is read by its first boundary's line, in any chunks")
    func lineFeedBody() throws {
        let text = "preamble\n--b\nContent-Type: application/dicom\n\nx\r\n\n--b \n\n\n--b--\n"
        for size in [1, 2, 3, 7, 100] {
            let chunks = Array(repeating: size, count: 100)
            let read = try MultipartTranscript(reading: Self.body(text), boundary: "b", chunks: chunks)
            #expect(read.parts.map(\.content) == [Self.body("x\r\n"), []], "chunks of \(size)")
            #expect(read.parts.first?.fields[.contentType] == "application/dicom")
            #expect(read.isFinished && read.disorderCount == 0)
        }
    }

    @Test("a header may be folded, and its name is case-insensitive")
    func folded() throws {
        let text = "--b\r\ncontent-TYPE: application/dicom;\r\n transfer-syntax=1.2\r\nX-Empty:\r\n\r\nx\r\n--b--"
        let read = try MultipartTranscript(reading: Self.body(text), boundary: "b")
        #expect(read.parts.first?.fields[.contentType] == "application/dicom; transfer-syntax=1.2")
    }

    @Test("a body cut anywhere tells its last part as cut, never as whole")
    func truncation() throws {
        let text = "--b\r\nA: 1\r\n\r\nfirst\r\n--b\r\nA: 2\r\n\r\nsecond\r\n--b--"
        let body = Self.body(text)
        let firstEnd = Self.body("--b\r\nA: 1\r\n\r\nfirst\r\n--b\r\n").count
        for count in 0..<body.count {
            let read = try MultipartTranscript(reading: Array(body.prefix(count)), boundary: "b")
            #expect(read.error == .truncated && !read.isFinished, "cut at \(count)")
            #expect(read.parts.filter { $0.end == .whole }.count == (count < firstEnd ? 0 : 1), "cut at \(count)")
            #expect(read.parts.allSatisfy { $0.end != .open } && read.disorderCount == 0, "cut at \(count)")
        }
    }

    @Test("limits: headers, fields, preamble, parts")
    func limits() throws {
        var limits = MultipartLimits()
        limits.maximumHeaderByteCount = 32
        limits.maximumHeaderFieldCount = 2
        limits.maximumPreambleByteCount = 8
        limits.maximumPartCount = 1
        func error(_ text: String) throws -> MultipartError? {
            try MultipartTranscript(reading: Self.body(text), boundary: "b", limits: limits).error
        }
        #expect(try error("--b\r\nA: \(String(repeating: "x", count: 40))\r\n\r\n\r\n--b--") == .headerTooLarge)
        #expect(try error("--b\r\nA:1\r\nB:1\r\nC:1\r\n\r\n\r\n--b--") == .headerTooLarge)
        #expect(try error("a long preamble\r\n--b--") == .preambleTooLong)
        #expect(try error("--b\r\n\r\nx\r\n--b\r\n\r\ny\r\n--b--") == .tooManyParts)
        #expect(try error("--b\r\nno colon\r\n\r\nx\r\n--b--") == .badHeader)
        #expect(try error("--b\r\n : x\r\n\r\nx\r\n--b--") == .badHeader)
        #expect(try error("--b\r\nA:1\r\n\r\nx\r\n--b--") == nil)
    }

    @Test(
        "boundaries of 1 to 200 printable characters",
        arguments: ["", "x ", "é", "a\r\n", String(repeating: "x", count: 201)])
    func badBoundary(_ boundary: String) {
        #expect(throws: MultipartError.badBoundary) { try MultipartParser(boundary: boundary) }
        #expect(throws: Never.self) { try MultipartParser(boundary: String(repeating: "x", count: 200)) }
    }

    @Test("content is never copied but for what looked like a boundary at a chunk's end")
    func zeroCopy() throws {
        var random = SeededRandom(seed: 7)
        let content = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let body = Self.body("--\(Self.boundary)\r\n\r\n") + content + Self.body("\r\n--\(Self.boundary)--")
        let chunks = Array(repeating: 16_384, count: 20)
        let read = try MultipartTranscript(reading: body, boundary: Self.boundary, chunks: chunks)
        #expect(read.parts.map(\.content) == [content])
        #expect(read.copiedByteCount < 100)
    }
}
