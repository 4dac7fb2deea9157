import Testing

@testable import DICOM

@Suite("Scanner") struct ScannerTests {
    /// Scans bytes whole, then byte by byte, and requires that both tell the same.
    private func scan(
        _ bytes: [UInt8], _ syntax: TransferSyntax = .explicitVRLittleEndian, limits: ParseLimits = .default
    ) throws -> GatheringSink {
        var whole = GatheringSink()
        var scanner = DataSetScanner(transferSyntax: syntax, limits: limits)
        try scanner.scan(bytes[...], into: &whole)
        try scanner.finish(into: &whole)
        var cut = GatheringSink()
        scanner = DataSetScanner(transferSyntax: syntax, limits: limits)
        for byte in bytes { try scanner.scan([byte], into: &cut) }
        try scanner.finish(into: &cut)
        #expect(whole.headers == cut.headers && whole.fragments == cut.fragments && whole.endCount == cut.endCount)
        #expect(whole.bytes == cut.bytes && whole.trailing == cut.trailing)
        #expect(whole.bytes + whole.trailing == bytes)
        return whole
    }

    private func code(_ bytes: [UInt8], limits: ParseLimits = .default) -> DICOMError? {
        do { _ = try scan(bytes, limits: limits) } catch let error as DICOMError { return error } catch {}
        return nil
    }

    @Test("an explicit element with a short and one with a long length") func explicit() throws {
        let sink = try scan(Wire.patientID + Wire.encapsulatedText)
        #expect(sink.headers.map(\.tag) == [Tag(0x0010, 0x0020), Tag(0x0040, 0xA160)])
        #expect(sink.headers.map(\.vr) == [.LO, .UT])
        #expect(sink.headers.map(\.length) == [4, 2])
        #expect(sink.headers.map(\.valueOffset) == [8, 24])
    }

    @Test("an implicit element has the dictionary's VR") func implicit() throws {
        let sink = try scan([0x10, 0, 0x20, 0, 2, 0, 0, 0, 0x31, 0x20], .implicitVRLittleEndian)
        #expect(sink.headers.map(\.vr) == [.LO])
    }

    @Test("a data set that is not as declared is read as it is") func otherVR() throws {
        #expect(try scan([0x10, 0, 0x20, 0, 2, 0, 0, 0, 0x31, 0x20]).headers.map(\.length) == [2])
        #expect(try scan(Wire.patientID, .implicitVRLittleEndian).headers.map(\.length) == [4])
    }

    @Test("unknown letters are a VR with a short length, and no letters are none") func unknownVR() throws {
        let sink = try scan(
            Wire.patientID + [0x10, 0, 0x21, 0, 0x5A, 0x5A, 2, 0, 1, 2] + [0x10, 0, 0x30, 0, 2, 0, 0, 0, 1, 2])
        #expect(sink.headers.map(\.vr) == [.LO, .UN, .DA])
        #expect(sink.headers.map(\.length) == [4, 2, 2])
    }

    @Test("a sequence of undefined length is one element, whatever is in it") func sequence() throws {
        let inner = Wire.sequence(items: [Wire.patientID, []])
        let sink = try scan(Wire.sequence(items: [inner + Wire.patientID, Wire.patientID]) + Wire.patientID)
        #expect(sink.headers.map(\.vr) == [.SQ, .LO])
    }

    @Test("items of UN are implicit, though some write them explicit") func unknownSequence() throws {
        let implicit = Wire.sequence(vr: "UN", items: [[0x10, 0, 0x20, 0, 2, 0, 0, 0, 0x31, 0x20]])
        #expect(try scan(Wire.patientID + implicit).headers.count == 2)
        #expect(try scan(Wire.patientID + Wire.sequence(vr: "UN", items: [Wire.patientID])).headers.count == 2)
    }

    @Test("an item in implicit VR within an explicit data set") func implicitItem() throws {
        let item: [UInt8] = [0x10, 0, 0x20, 0, 2, 0, 0, 0, 0x31, 0x20, 0x10, 0, 0x21, 0, 2, 0, 0, 0, 0x31, 0x20]
        #expect(try scan(Wire.sequence(items: [item]) + Wire.patientID).headers.count == 2)
    }

    @Test("fragments are reported with their places") func fragments() throws {
        let sink = try scan(Wire.patientID + Wire.pixels(fragments: [[], [1, 2], [3, 4, 5, 6]]))
        #expect(sink.fragments == [32..<32, 40..<42, 50..<54])
    }

    @Test("a value may hold what looks like a delimiter") func embeddedDelimiter() throws {
        let fragment = Wire.sequenceEnd + Wire.itemEnd
        #expect(try scan(Wire.pixels(fragments: [[], fragment]) + Wire.patientID).headers.count == 2)
    }

    @Test("bytes after the last element are handed on as such") func trailing() throws {
        #expect(try scan(Wire.patientID + [0, 0, 0, 0, 0]).trailing.count == 5)
        #expect(try scan(Wire.patientID + Wire.itemEnd + Wire.patientID).trailing.count == 20)
    }

    @Test("every cut inside an element is truncation, with its tag") func truncated() throws {
        let bytes = Wire.sequence(items: [Wire.patientID])
        for count in 8..<bytes.count {
            #expect(code(Array(bytes.prefix(count)))?.code == .truncated, "\(count)")
        }
        #expect(
            code(Array(Wire.patientID.dropLast())) == DICOMError(.truncated, tag: Tag(0x0010, 0x0020), at: 11))
    }

    @Test("an element where an item must be is refused") func badSequence() {
        let bytes = Array(Wire.sequence(items: []).dropLast(8)) + Wire.patientID
        #expect(code(bytes) == DICOMError(.badSequence, tag: Tag(0x0040, 0xA730), at: 12))
        #expect(code(Array(Wire.pixels(fragments: []).dropLast(8)) + Wire.patientID)?.code == .badSequence)
    }

    @Test("both sides of the depth limit") func depth() throws {
        var limits = ParseLimits.default
        limits.maximumDepth = 3
        var bytes = Wire.patientID
        for depth in 1...4 {
            bytes = Wire.sequence(items: [bytes])
            #expect(code(bytes, limits: limits)?.code == (depth <= 3 ? nil : .tooDeep))
        }
    }

    @Test(
        "both sides of the two element limits",
        arguments: [\ParseLimits.maximumElements, \.maximumElementsOfDataSet])
    func elementCount(limit: any WritableKeyPath<ParseLimits, Int> & Sendable) throws {
        var limits = ParseLimits.default
        limits[keyPath: limit] = 3
        #expect(code(Wire.patientID + Wire.patientID + Wire.patientID, limits: limits) == nil)
        #expect(code([UInt8]((0..<4).flatMap { _ in Wire.patientID }), limits: limits)?.code == .tooManyElements)
    }
}

/// Wire bytes in explicit VR little endian.
enum Wire {
    /// (0010,0020) LO 4 `ID1 `
    static let patientID: [UInt8] = [0x10, 0, 0x20, 0, 0x4C, 0x4F, 4, 0, 0x49, 0x44, 0x31, 0x20]
    /// (0040,A160) UT 2 `ok`
    static let encapsulatedText: [UInt8] = [0x40, 0, 0x60, 0xA1, 0x55, 0x54, 0, 0, 2, 0, 0, 0, 0x6F, 0x6B]
    static let itemEnd: [UInt8] = [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0]
    static let sequenceEnd: [UInt8] = [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
    static let undefined: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]

    /// (0040,A730) Content Sequence of undefined length, with items of undefined length.
    static func sequence(vr: String = "SQ", items: [[UInt8]]) -> [UInt8] {
        [0x40, 0, 0x30, 0xA7] + Array(vr.utf8) + [0, 0] + undefined
            + items.flatMap { [0xFE, 0xFF, 0x00, 0xE0] + undefined + $0 + itemEnd } + sequenceEnd
    }

    /// (7FE0,0010) OB, encapsulated.
    static func pixels(fragments: [[UInt8]]) -> [UInt8] {
        [0xE0, 0x7F, 0x10, 0, 0x4F, 0x42, 0, 0] + undefined
            + fragments.flatMap { [0xFE, 0xFF, 0x00, 0xE0, UInt8($0.count), 0, 0, 0] + $0 } + sequenceEnd
    }
}
