import DICOM
import NIOCore
import TestSupport
import Testing

@testable import DICOMWeb

@Suite("The client's values") struct ClientTests {
    private func elements(_ text: String) -> [String]? {
        JSONList.elements(Array(text.utf8))?.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("a list is cut at its own commas, and an object is a list of one")
    func lists() {
        #expect(elements("[]") == [])
        #expect(elements(" [ \n ] ") == [])
        #expect(elements("[{\"a\":[1,2]}, {\"b\":\"],{\\\",\"}\n]") == ["{\"a\":[1,2]}", "{\"b\":\"],{\\\",\"}"])
        #expect(elements("{\"a\":1}") == ["{\"a\":1}"])
        #expect(elements("\u{FEFF}[1]") == ["1"])
    }

    @Test("brackets that don't match are no list", arguments: ["", "[", "1", "[}]", "[{]", "[\"]", "[1]]", "[[1]"])
    func noLists(text: String) { #expect(elements(text) == nil) }

    @Test("damaged lists are cut or refused, never a trap")
    func damage() {
        var random = SeededRandom(seed: 9)
        let whole = Array("[{\"a\":[1,\"x\\\"y\"]},{\"b\":{}}]".utf8)
        for _ in 0..<2_000 {
            var bytes = whole
            for _ in 0..<3 {
                bytes[Int.random(in: bytes.indices, using: &random)] = whole.randomElement(using: &random) ?? 0
            }
            bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
            _ = JSONList.elements(bytes)
            _ = JSONList.member(["a"], of: bytes)
        }
    }

    @Test("of a problem the first member that says something is told")
    func problems() {
        let text = Array("{ \"title\" : \"Not now\", \"status\":503, \"detail\":\"come\" }".utf8)
        #expect(JSONList.member(["detail", "title"], of: text) == "come")
        #expect(JSONList.member(["reason", "title"], of: text) == "Not now")
        #expect(JSONList.member(["status"], of: text) == nil)
        #expect(JSONList.member(["detail"], of: Array("<html>".utf8)) == nil)
    }

    private struct Unreadable: Error {}

    private func part(_ pieces: [[UInt8]], says count: Int?) -> StorePart {
        StorePart(byteCount: count) {
            let rest = Pieces(pieces)
            return { await rest.next() }
        }
    }

    private actor Pieces {
        private var rest: ArraySlice<[UInt8]>
        init(_ pieces: [[UInt8]]) { rest = pieces[...] }
        func next() -> [UInt8]? { rest.popFirst() }
    }

    private func gathered(_ body: StoreBody) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await buffer in body { bytes += buffer.readableBytesView }
        return bytes
    }

    @Test("a store body has the length it says, and reads as its parts")
    func body() async throws {
        let contents: [[UInt8]] = [[1, 2, 3], [], [13, 10, 45, 45]]
        let body = StoreBody(
            parts: contents.map { part([$0, $0], says: $0.count * 2) },
            writer: MultipartWriter(partType: MediaType("application", "dicom"), boundary: "b"))
        let bytes = try await gathered(body)
        #expect(bytes.count == body.byteCount)
        var parser = try MultipartParser(boundary: "b")
        var found: [[UInt8]] = []
        for event in parser.parse(bytes[...]) {
            switch event {
            case .partBegan: found.append([])
            case .partBytes(let range): found[found.count - 1] += bytes[range]
            case .heldBytes(let held): found[found.count - 1] += held
            case .partEnded, .partTruncated, .finished, .failed: break
            }
        }
        #expect(found == contents.map { $0 + $0 })
        #expect(StoreBody(parts: [part([], says: nil)], writer: body.writer).byteCount == nil)
    }

    @Test("a source that is not what it said ends the body, by its index", arguments: [[1, 2, 3], [1]] as [[UInt8]])
    func sources(bytes: [UInt8]) async {
        let body = StoreBody(
            parts: [part([[9]], says: 1), part([bytes], says: 2)],
            writer: MultipartWriter(partType: MediaType("application", "dicom")))
        await #expect(throws: ClientError.badSource(part: 1)) { try await gathered(body) }
        let unreadable = StorePart(byteCount: 1) { throw Unreadable() }
        await #expect(throws: ClientError.badSource(part: 0)) {
            try await gathered(StoreBody(parts: [unreadable], writer: body.writer))
        }
    }

    @Test("a store answer names instances, and one named twice counts as failed")
    func answers() throws {
        let text = """
            {"00081199":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["1.1"]}},
            {"00081155":{"vr":"UI","Value":["1.2"]},"00081196":{"vr":"US","Value":[45056]}},{"00081155":{"vr":"UI","Value":["1.3"]}},{}]},
            "00081198":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["1.3"]},"00081197":{"vr":"US","Value":[49152]}},{}]},
            "0008119A":{"vr":"SQ","Value":[{"00081197":{"vr":"US","Value":[272]}}]}}
            """
        let bytes = try #require(try JSONDataSet.parse(Array(text.utf8)).first)
        let answer = StoreAnswer(try DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian))
        #expect(answer.outcomes == ["1.1": .stored, "1.2": .warning(0xB000), "1.3": .failed(0xC000)])
        #expect(answer.otherFailures == [0x0110, 0x0110])
    }
}
