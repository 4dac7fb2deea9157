import DICOM
import DICOMWeb
import TestSupport
import Testing

@Suite struct MetadataStoreTests {
    static func metadata(_ members: String) throws -> BulkMetadata {
        let names = """
            "00080016":{"vr":"UI","Value":["1.2.840.10008.5.1.4.1.1.7"]},"00080018":{"vr":"UI","Value":["1.2.3"]}
            """
        return try BulkMetadata(
            Array("{\(names),\(members)}".utf8), form: .json, secret: String(repeating: "f", count: 24))
    }

    static func table(_ parts: [(String, String, UInt64)], base: String = "/dicom-web/studies") throws -> BulkDataTable
    {
        var table = BulkDataTable(base: base)
        for (location, type, byteCount) in parts {
            let mediaType = try #require(MediaType(parsing: type))
            table.add(BulkDataPart(location: location, mediaType: mediaType), byteCount: byteCount)
        }
        return table
    }

    @Test(
        "objects of an array are cut out whatever the chunks",
        arguments: [
            "[]", "{}", "[{},{}]", " [ {\"a\":\"}]\\\"\"} , {\"b\":[{},[1]]} ] \n", "\u{FEFF}[{\"x\":\"\\\\\"}]",
            "{\"a\":{}}",
        ])
    func cutting(_ text: String) throws {
        let bytes = Array(text.utf8)
        var found: [[[UInt8]]] = []
        for size in [1, 2, 5, 1_000] {
            var cutter = JSONObjectCutter()
            var objects: [[UInt8]] = []
            var current: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                let chunk = Array(bytes[start..<min(start + size, bytes.count)])
                for event in try chunk.withUnsafeBytes({ try cutter.cut($0) }) {
                    switch event {
                    case .bytes(let range): current += chunk[range]
                    case .objectEnded:
                        objects.append(current)
                        current = []
                    }
                }
            }
            try cutter.finish()
            #expect(current.isEmpty)
            found.append(objects)
        }
        #expect(Set(found).count == 1)
        #expect(found[0].allSatisfy { $0.first == UInt8(ascii: "{") && $0.last == UInt8(ascii: "}") })
    }

    @Test(
        "what is no array of objects is refused",
        arguments: ["", "[", "[{}", "[,]", "[{},]", "[{} {}]", "[1]", "x", "{}{}", "[]]", "[{}],", "\u{FEFF}", "null"])
    func malformed(_ text: String) {
        #expect(throws: JSONObjectCutter.Malformed.self) {
            var cutter = JSONObjectCutter()
            _ = try Array(text.utf8).withUnsafeBytes { try cutter.cut($0) }
            try cutter.finish()
        }
    }

    @Test("names of parts are found by every spelling of a URI")
    func locations() throws {
        let parts = ["a/b", "/dicom-web/c", "https://h:8/d?x=1", "cid:e", "f/frames/2", "f/frames/1", "g", "g"]
        let table = try Self.table(parts.map { ($0, "application/octet-stream", 1) })
        #expect(table.indices(for: "a/b") == [0])
        #expect(table.indices(for: "http://other/dicom-web/a/b") == [0])
        #expect(table.indices(for: "../dicom-web/./a/b") == [0])
        #expect(table.indices(for: "c") == [1] && table.indices(for: "//h/dicom-web/c") == [1])
        #expect(table.indices(for: "/d?x=1") == [2] && table.indices(for: "/d").isEmpty)
        #expect(table.indices(for: "cid:e") == [3] && table.indices(for: "e").isEmpty)
        #expect(table.indices(for: "f") == [5, 4], "frames in the order of their numbers")
        #expect(table.indices(for: "g") == [6, 7])
        #expect(table.indices(for: "nothing").isEmpty)
    }

    @Test("uncompressed pixel data stay where they are, and are padded")
    func native() throws {
        let metadata = try Self.metadata("\"7FE00010\":{\"vr\":\"OB\",\"BulkDataURI\":\"p\"}")
        let table = try Self.table([("p", "application/octet-stream", 5)])
        let instance = try ComposedInstance(metadata, table: table, headers: [:])
        #expect(instance.transferSyntaxUID == "1.2.840.10008.1.2.1" && instance.sopInstanceUID == "1.2.3")
        #expect(instance.pieces.count == 3 && instance.entries == [0])
        guard case .bytes(let head) = instance.pieces[0] else { return #expect(Bool(false)) }
        #expect(head.suffix(12).elementsEqual([0xE0, 0x7F, 0x10, 0, 0x4F, 0x42, 0, 0, 6, 0, 0, 0]))
        #expect(instance.pieces[1] == .bulkData(entry: 0, 0..<5) && instance.pieces[2] == .bytes([0]))
    }

    @Test("compressed frames become fragments behind an empty offset table, as many as there are frames")
    func fragments() throws {
        let members = "\"00280008\":{\"vr\":\"IS\",\"Value\":[2]},\"7FE00010\":{\"vr\":\"OB\",\"BulkDataURI\":\"p\"}"
        let metadata = try Self.metadata(members)
        let two = try Self.table([("p", "image/dicom-rle", 4), ("p", "image/dicom-rle", 3)])
        let instance = try ComposedInstance(metadata, table: two, headers: [:])
        #expect(instance.transferSyntaxUID == "1.2.840.10008.1.2.5")
        let item: [UInt8] = [0xFE, 0xFF, 0, 0xE0]
        #expect(
            instance.pieces.dropFirst() == [
                .bulkData(entry: 0, 0..<4), .bytes(item + [4, 0, 0, 0]), .bulkData(entry: 1, 0..<3), .bytes([0]),
                .bytes([0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]),
            ])
        for parts in [[("p", "image/dicom-rle", 4)], Array(repeating: ("p", "image/dicom-rle", 4), count: 3)] {
            let table = try Self.table(parts.map { ($0.0, $0.1, UInt64($0.2)) })
            #expect(throws: ComposedInstance.Problem(reason: .cannotUnderstand, tag: .pixelData)) {
                try ComposedInstance(metadata, table: table, headers: [:])
            }
        }
    }

    @Test(
        "media types that no transfer syntax stands for",
        arguments: [
            "image/png", "image/gif", "image/jpeg", "image/jpeg; transfer-syntax=1.2.840.10008.1.2.4.90",
            "application/octet-stream; transfer-syntax=1.2.840.10008.1.2.2",
            "application/octet-stream; transfer-syntax=1.2.3",
        ])
    func unsupported(_ type: String) throws {
        let metadata = try Self.metadata("\"7FE00010\":{\"vr\":\"OB\",\"BulkDataURI\":\"p\"}")
        let table = try Self.table([("p", type, 100)])
        #expect(throws: ComposedInstance.Problem(reason: .transferSyntaxNotSupported, tag: .pixelData)) {
            try ComposedInstance(metadata, table: table, headers: [:])
        }
    }

    @Test("values in sequences are asked for, and stand in the data set itself")
    func nested() throws {
        let members =
            "\"00880200\":{\"vr\":\"SQ\",\"Value\":[{\"7FE00010\":{\"vr\":\"OB\",\"BulkDataURI\":\"icon\"}}]},"
            + "\"7FE00010\":{\"vr\":\"OB\",\"BulkDataURI\":\"p\"}"
        #expect(try Self.metadata(members).nestedURIs == ["icon"])
        let text =
            "{\"00080016\":{\"vr\":\"UI\",\"Value\":[\"1.2\"]},\"00080018\":{\"vr\":\"UI\",\"Value\":[\"1.2.3\"]},\(members)}"
        let marked = try BulkMetadata(Array(text.utf8), form: .json, secret: String(repeating: "f", count: 24))
        let metadata = try marked.filled(from: Array(text.utf8), form: .json, with: ["icon": [1, 2, 3, 4]])
        #expect(metadata.nestedURIs.isEmpty)
        let table = try Self.table([("p", "application/octet-stream", 2)])
        let instance = try ComposedInstance(metadata, table: table, headers: [:])
        guard case .bytes(let head) = instance.pieces[0] else { return #expect(Bool(false)) }
        #expect(head.indices.contains { head[$0...].starts(with: [0x4F, 0x42, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4]) })
    }

    @Test(
        "a part may be the value of several elements, and not of so many that a short request becomes a long instance")
    func repeated() throws {
        func compose(_ tags: [String]) throws -> ComposedInstance {
            let members = tags.map { "\"\($0)\":{\"vr\":\"OB\",\"BulkDataURI\":\"p\"}" }.joined(separator: ",")
            let table = try Self.table([("p", "application/octet-stream", 40 << 20)])
            return try ComposedInstance(try Self.metadata(members), table: table, headers: [:])
        }
        #expect(try compose(["00281201", "00281202"]).entries == [0])
        #expect(throws: ComposedInstance.Problem(reason: .outOfResources, tag: Tag(0x0028, 0x1203))) {
            try compose(["00281201", "00281202", "00281203"])
        }
    }

    @Test("a value that stands in many places counts in each; at the top it stays where it is")
    func nestedOften() throws {
        let item = "{\"7FE00010\":{\"vr\":\"OB\",\"BulkDataURI\":\"p\"}}"
        let members =
            "\"00880200\":{\"vr\":\"SQ\",\"Value\":[\(item),\(item),\(item)]},"
            + "\"7FE00010\":{\"vr\":\"OB\",\"BulkDataURI\":\"p\"}"
        let marked = try Self.metadata(members)
        #expect(marked.nestedURIs == ["p", "p", "p"])
        let text = Array(
            "{\"00080016\":{\"vr\":\"UI\",\"Value\":[\"1.2\"]},\"00080018\":{\"vr\":\"UI\",\"Value\":[\"1.2.3\"]},\(members)}"
                .utf8)
        let filled = try marked.filled(from: text, form: .json, with: ["p": [1, 2]])
        #expect(filled.nestedURIs.isEmpty)
        let table = try Self.table([("p", "application/octet-stream", 2)])
        let instance = try ComposedInstance(filled, table: table, headers: [:])
        #expect(instance.pieces.last == .bulkData(entry: 0, 0..<2))
    }

    @Test(
        "uncompressed frames that are not all there make no instance",
        arguments: [["p/frames/1", "p/frames/2"], ["p", "p"], ["p/frames/1"]])
    func missingFrames(_ locations: [String]) throws {
        let members = "\"00280008\":{\"vr\":\"IS\",\"Value\":[3]},\"7FE00010\":{\"vr\":\"OB\",\"BulkDataURI\":\"p\"}"
        let metadata = try Self.metadata(members)
        let cut = try Self.table(locations.map { ($0, "application/octet-stream", 4) })
        #expect(throws: ComposedInstance.Problem(reason: .cannotUnderstand, tag: .pixelData)) {
            try ComposedInstance(metadata, table: cut, headers: [:])
        }
        let whole = try Self.table((1...3).map { ("p/frames/\($0)", "application/octet-stream", 4) })
        #expect(try ComposedInstance(metadata, table: whole, headers: [:]).entries == [0, 1, 2])
        let inOne = try Self.table([("p", "application/octet-stream", 12)])
        #expect(try ComposedInstance(metadata, table: inOne, headers: [:]).entries == [0])
    }

    @Test("heads of code streams, cut or damaged, are read or not, never a trap")
    func damagedCodeStreams() throws {
        // SOI, SOF0 (8 bit, 2 rows, 3 columns, one component), SOS.
        let jpeg: [UInt8] = [
            0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0,
        ]
        // SOC, SIZ (5 columns, 4 rows, 12 bits), COD with the reversible wavelet.
        let size: [UInt8] = [
            0, 41, 0, 0, 0, 0, 0, 5, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 1, 11,
            1, 1,
        ]
        let wavelet: [UInt8] = [0xFF, 0x4F, 0xFF, 0x51] + size + [0xFF, 0x52, 0, 12, 0, 0, 0, 1, 0, 5, 4, 4, 0, 1]
        let boxed: [UInt8] =
            [0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A, 0, 0, 0, 0, 0x6A, 0x70, 0x32, 0x63] + wavelet
        for stream in [jpeg, wavelet, boxed] {
            #expect(CodeStreamHeader(stream) != nil)
            for count in 0..<stream.count { _ = CodeStreamHeader(Array(stream.prefix(count))) }
            for seed in 0..<5_000 as Range<UInt64> {
                var random = SeededRandom(seed: seed)
                _ = CodeStreamHeader(stream.damaged(using: &random, telling: [0xFF, 0xC0, 0xDA, 0x51, 0x52, 0]))
            }
        }
        #expect(CodeStreamHeader(boxed)?.isBoxed == true)
        for (stream, place) in [(jpeg, 6), (wavelet, 42)] {
            var deep = stream
            deep[place] = 100
            #expect(CodeStreamHeader(deep) == nil, "no pixel data have so many bits")
        }
    }

    @Test(
        "the form of an answer by what is accepted",
        arguments: [
            (nil, DICOMForm.json), ("*/*", .json), ("application/dicom+xml", .xml), ("application/json", .json),
            ("application/dicom+json;q=0.5, application/dicom+xml", .xml),
            ("application/dicom+json, application/dicom+xml", .json),
            ("multipart/related; type=\"application/dicom+xml\"", .xml), ("application/dicom+xml, */*;q=0.1", .xml),
            ("text/html", nil), ("application/dicom+json;q=0", nil), ("application/*", .json),
        ] as [(String?, DICOMForm?)])
    func forms(_ accept: String?, _ form: DICOMForm?) { #expect(DICOMForm(accept: accept) == form) }
}
