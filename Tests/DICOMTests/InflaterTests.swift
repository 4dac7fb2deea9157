import Testing

@testable import DICOM

@Suite("Deflated data sets") struct InflaterTests {
    private var text: [UInt8] { (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7 &* $0) } }

    @Test("what was deflated inflates, in pieces of any size", arguments: [1, 7, 4_096, 1 << 20])
    func pieces(size: Int) throws {
        let deflated = try Deflater.deflate(text[...])
        #expect(deflated.count % 2 == 0)
        var inflater = try Inflater()
        var inflated: [UInt8] = []
        var rest = deflated[...]
        while !rest.isEmpty {
            try rest.prefix(size).withRawBytes { raw throws(DICOMError) in
                try inflater.inflate(raw) { piece throws(DICOMError) in
                    #expect(piece.count <= Inflater.pieceByteCount)
                    inflated.append(contentsOf: piece)
                }
            }
            rest = rest.dropFirst(size)
        }
        try inflater.finish()
        #expect(inflated == text)
    }

    @Test("a stream that grows beyond the limit is stopped, and one that reaches it is not") func bomb() throws {
        let deflated = try Deflater.deflate([UInt8](repeating: 0, count: 1_000_000)[...])
        #expect(deflated.count < 2_000)
        #expect(try Inflater.inflate(deflated[...], limit: 1_000_000).count == 1_000_000)
        #expect(throws: DICOMError.self) { _ = try Inflater.inflate(deflated[...], limit: 999_999) }
    }

    @Test("a stream that ends early is truncated; one that is none is refused") func damaged() throws {
        let deflated = try Deflater.deflate(text[...])
        #expect { _ = try Inflater.inflate(deflated.prefix(deflated.count / 2)) } throws: {
            ($0 as? DICOMError)?.code == .truncated
        }
        #expect { _ = try Inflater.inflate([0xFF, 0xFF, 0xFF, 0xFF]) } throws: {
            ($0 as? DICOMError)?.code == .badDeflate
        }
    }

    @Test("what follows the end is ignored") func padding() throws {
        let deflated = try Deflater.deflate(text[...]) + [0, 0, 1, 2]
        #expect(try Inflater.inflate(deflated[...]) == text)
    }

    @Test("nothing deflates to something that inflates to nothing") func nothing() throws {
        #expect(try Inflater.inflate(try Deflater.deflate([])[...]).isEmpty)
    }
}
