import DICOM
import Identity
import Sealing
import TestSupport
import Testing

@Suite struct SplitterTests {
    @Test("every real file, cut anywhere, comes back from its spans byte for byte")
    func joined() throws {
        let count = try TestData.forEachSplitting(seed: 1) { file, splitting in
            #expect(splitting.joined == splitting.dataSet, "\(file.path)")
            let items = splitting.splitter.parts.map {
                Record.Item(kind: $0.item.header.kind, digest: $0.item.digest, byteCount: $0.item.plaintextByteCount)
            }
            var record = RecordTests.record
            record.byteCount = UInt64(splitting.dataSet.count)
            (record.items, record.spans, record.outlying) = (
                items, splitting.splitter.spans, splitting.splitter.outlying
            )
            let again = try Record(parsing: record.encoded())
            #expect(again == record, "\(file.path)")
        }
        #expect(count > 50, "only \(count) files could be read")
    }

    @Test("where the pieces are cut changes nothing but salts")
    func pieces() throws {
        var random = SeededRandom(seed: 2)
        for file in try TestData.files().filter({ $0.path.contains("encapsulation") || $0.path.contains("charsets") }) {
            guard let (header, dataSet) = try? file.opened(), !header.transferSyntax.isDeflated,
                let whole = try? Splitting(Array(dataSet), header.transferSyntax)
            else { continue }
            let cut = try Splitting(Array(dataSet), header.transferSyntax) { 1 + Int(random.next() % 300) }
            #expect(cut.plaintexts == whole.plaintexts, "\(file.path)")
            #expect(cut.splitter.spans == whole.splitter.spans, "\(file.path)")
            #expect(cut.splitter.outlying == whole.splitter.outlying, "\(file.path)")
            #expect(cut.splitter.parts.map(\.frames) == whole.splitter.parts.map(\.frames), "\(file.path)")
        }
    }

    @Test("an outlying element's place holds the element: its header, and the value that the data set has")
    func outlying() throws {
        _ = try TestData.forEachSplitting(seed: 3) { file, splitting in
            let original = try DataSet(parsing: splitting.dataSet, transferSyntax: splitting.splitter.transferSyntax)
            for place in splitting.splitter.outlying {
                let start = Int(place.offset) + Int(place.headerByteCount)
                let value = splitting.plaintexts[Int(place.item)][start..<(Int(place.offset) + Int(place.byteCount))]
                guard let expected = original[Tag(rawValue: place.tag)]?.value else {
                    Issue.record("\(file.path) has no \(Tag(rawValue: place.tag))")
                    continue
                }
                #expect(value.starts(with: expected), "\(file.path) \(Tag(rawValue: place.tag))")
                #expect(
                    place.hasUndefinedLength || value.count == expected.count,
                    "\(file.path) \(Tag(rawValue: place.tag))")
            }
        }
    }

    @Test("the head has every element that is not outlying, and no pixel data")
    func head() throws {
        _ = try TestData.forEachSplitting(seed: 4) { file, splitting in
            let original = try DataSet(parsing: splitting.dataSet, transferSyntax: splitting.splitter.transferSyntax)
            let outlying = Set(splitting.splitter.outlying.map(\.tag))
            let expected = original.elements.map(\.tag).filter { !outlying.contains($0.rawValue) }
            let head = try splitting.head()
            #expect(head.elements.map(\.tag) == expected, "\(file.path)")
        }
    }

    @Test("without its names before the pixel data there is no picture, and still every byte")
    func namesLate() throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.sopClassUID, .UI, string: "1.2.840.10008.5.1.4.1.1.2")
        writer.append(.pixelData, .OW, bytes: [UInt8](repeating: 3, count: 9_000))
        let splitting = try Splitting(writer.bytes, .explicitVRLittleEndian) { 100 }
        #expect(splitting.picture == nil)
        #expect(splitting.part(ItemKindCode.identityBulk)?.bytes.count == 9_012)
        #expect(splitting.joined == writer.bytes)
    }

    @Test("large values that may hold words are identity bulk")
    func bulk() throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.sopClassUID, .UI, string: "1.2.3")
        writer.append(.encapsulatedDocument, .OB, bytes: [UInt8](repeating: 65, count: 70_000))
        let splitting = try Splitting(writer.bytes, .explicitVRLittleEndian) { 1_000 }
        let part = try #require(splitting.part(ItemKindCode.identityBulk))
        #expect(part.part.item.header.keyClass == .identity)
        #expect(part.bytes.count == 70_012)
        #expect(splitting.splitter.head.count < 100)
    }
}
