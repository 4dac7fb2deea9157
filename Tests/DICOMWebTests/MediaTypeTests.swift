import DICOMWeb
import TestSupport
import Testing

@Suite struct MediaTypeTests {
    @Test("parameters, quoted strings with escapes, and capital letters")
    func parse() throws {
        let type = try #require(
            MediaType(parsing: " Multipart/Related ; TYPE=\"application/dicom\" ;boundary=\"a;\\\"b,c\"; "))
        #expect(type.essence == "multipart/related")
        #expect(type["type"] == "application/dicom" && type["Boundary"] == "a;\"b,c")
        #expect(MediaType(parsing: type.description) == type)
    }

    @Test("an unquoted type with a slash, as old Orthanc and OHIF send it")
    func loose() throws {
        let type = try #require(
            MediaType(parsing: "multipart/related; type=application/octet-stream; transfer-syntax=*"))
        #expect(type["type"] == "application/octet-stream" && type["transfer-syntax"] == "*")
    }

    @Test(
        "what is no media type",
        arguments: [
            "", "application", "application/", "/dicom", "a/b; c", "a/b; c=", "a/b; =d", "a/b; c=\"d", "a/b c/d",
            "a/b, c/d",
            "a/b; q=2", "a/b; q=x",
        ])
    func refused(_ text: String) { #expect(MediaType(parsing: text) == nil) }

    @Test("a list leaves out what can't be read, and commas in quotes part nothing")
    func list() {
        let list = MediaType.list(parsing: "a/b;x=\"1,2\";q=0.5, , nonsense, */*;q=0.001,c/d; q=1.000,e/f;q=0")
        #expect(list.map(\.essence) == ["a/b", "*/*", "c/d", "e/f"])
        #expect(list.map(\.weight) == [500, 1, 1000, 0])
        #expect(list.first?["x"] == "1,2")
    }

    @Test("damaged headers are read or refused, never a trap")
    func damage() {
        let text = "multipart/related; type=\"application/dicom\"; transfer-syntax=*;q=0.9, image/*;q=0.1, */*"
        let telling = Array("\",;=/\\ *q.".utf8)
        for seed in 0..<5_000 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            let damaged = String(decoding: Array(text.utf8).damaged(using: &random, telling: telling), as: UTF8.self)
            for type in MediaType.list(parsing: damaged) where type.weight == 1000 {
                if MediaType(parsing: type.description) != type { Issue.record("seed \(seed): \(type)") }
            }
            _ = MediaType(parsing: damaged)
            for resource: AcceptNegotiation.Resource in [.json, .bulkData] {
                _ = AcceptNegotiation(header: damaged, queryParameter: damaged).representation(of: resource)
            }
            _ = AcceptNegotiation(header: damaged, queryParameter: damaged).instances(isOne: true)
            _ = AcceptNegotiation(header: damaged, queryParameter: damaged).mixesCategories()
            _ = ContentCoding.Accepted(header: damaged).best
            _ = AcceptNegotiation(header: damaged).representation(
                of: .frames(transferSyntaxUIDs: ["1.2"], areMany: false))
        }
    }
}
