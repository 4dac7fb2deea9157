import Glibc
import Sealing
import Testing

@testable import Packs

/// Files of the repository, found from this file's place in it.
enum Repository {
    static func path(_ relative: String, from file: String = #filePath) -> String {
        file.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/" + relative
    }

    static func read(_ relative: String) throws -> [UInt8] {
        let file = try #require(fopen(path(relative), "r"), "\(relative) is missing")
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
        return bytes
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = try #require(fopen(path, "w"), "\(path) can't be written")
        defer { fclose(file) }
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }
}

@Suite struct FormatDocumentTests {
    /// The bytes column of the table behind a heading, joined.
    private func table(_ heading: String) throws -> (rows: [String], bytes: [UInt8]) {
        let text = String(decoding: try Repository.read("docs/pack-format.md"), as: UTF8.self)
        let section = text.split(separator: "\n").drop { $0 != heading[...] }.dropFirst()
            .prefix { !$0.hasPrefix("#") }
        let rows = section.filter { $0.hasPrefix("| ") && ($0.dropFirst(2).first?.isNumber ?? false) }.map(String.init)
        try #require(!rows.isEmpty, "docs/pack-format.md has no table below \(heading)")
        var bytes: [UInt8] = []
        for row in rows {
            let cell = row.split(separator: "|")[1].filter { $0 != " " }
            bytes += try #require(Hexadecimal.bytes(cell))
        }
        return (rows, bytes)
    }

    @Test("the writer makes the document's worked example again, byte for byte")
    func writerMakesIt() throws {
        let example = try WorkedExample()
        if getenv("ALOFT_WRITE_VECTORS") != nil {
            try Repository.write(example.bytes, to: Repository.path("Tests/PacksTests/Vectors/worked-example.pack"))
            print(example.rows.joined(separator: "\n"))
            print(example.indexRows(example.group.index.encoded()).joined(separator: "\n"))
        }
        let (rows, bytes) = try table("### The pack")
        #expect(bytes == example.bytes)
        #expect(rows == example.rows)
        #expect(try Repository.read("Tests/PacksTests/Vectors/worked-example.pack") == example.bytes)
        let index = try table("### Its index, opened")
        #expect(index.bytes == example.group.index.encoded())
        #expect(index.rows == example.indexRows(example.group.index.encoded()))
    }

    @Test("the reader opens the document's worked example")
    func readerOpensIt() async throws {
        let bytes = try table("### The pack").bytes
        let ring = try WorkedExample().ring
        let source = MemoryRangeSource(bytes)
        var scanner = try await GroupScanner(source, byteCount: UInt64(bytes.count))
        let found = try #require(try await scanner.next())
        let group = try await GroupReader.open(
            at: found.offset, byteCount: found.header.byteCount, of: scanner.preamble, from: source, ring: ring)
        let place = try #require(group.index.members.first?.item(.picture))
        let reader = try ItemReader(
            place, groupOffset: group.offset, dataKey: try group.dataKey(for: place, ring: ring), source: source)
        #expect(try await reader.readAll() == WorkedExample.plaintext)
        #expect(try await reader.frame(2) == Array(", Aloft".utf8.suffix(6)))
        let next = try await scanner.next()
        #expect(next == nil && scanner.stop == nil && scanner.end == UInt64(bytes.count))
    }

    @Test("the document's ring entry wraps the identity epoch key")
    func ringEntry() throws {
        let (_, bytes) = try table("### The ring entry `identity-1`")
        #expect(bytes == (try WorkedExample().entries[1].encoded()))
    }
}
