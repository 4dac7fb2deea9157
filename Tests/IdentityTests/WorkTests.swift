import DICOM
import Sealing
import Testing

@testable import Identity

/// Hostile data sets cost work in proportion to their bytes.
@Suite struct WorkTests {
    private func names(_ writer: inout DataSetWriter) {
        writer.append(.sopClassUID, .UI, string: "1.2.840.10008.5.1.4.1.1.2")
        writer.append(.sopInstanceUID, .UI, string: "1.2.3")
        writer.append(.studyInstanceUID, .UI, string: "1.2.4")
        writer.append(.seriesInstanceUID, .UI, string: "1.2.5")
    }

    @Test("the head is read twice at most, however the pixel data is strewn", arguments: [true, false])
    func headReadings(hasNames: Bool) throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        if hasNames { names(&writer) }
        for number in 0..<IdentityLimits.pixelElementCount {
            writer.append(.pixelData, .OW, bytes: [1, 2] as [UInt8])
            writer.append(.patientName, .PN, string: "\(number)")
            if number % 3 == 0 { writer.append(Tag(0x7FE1, 0x1010), .OB, bytes: [UInt8](repeating: 1, count: 5_000)) }
        }
        let splitting = try Splitting(writer.bytes, .explicitVRLittleEndian) { 3 }
        #expect(splitting.splitter.headReadings == (hasNames ? 2 : 1))
        #expect(splitting.splitter.parts.count <= 4)
        #expect(splitting.joined == writer.bytes)
    }

    @Test("more elements of pixel data than any object has are refused")
    func pixelElements() throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        names(&writer)
        for _ in 0...IdentityLimits.pixelElementCount { writer.append(.pixelData, .OW, bytes: [1, 2] as [UInt8]) }
        #expect {
            try Splitting(writer.bytes, .explicitVRLittleEndian)
        } throws: {
            ($0 as? DICOMError)?.code == .tooLarge
        }
    }

    @Test("a header from thousands of repeated, unordered elements takes time in proportion")
    func repeatedElements() throws {
        func head(_ count: Int) throws -> DataSet {
            var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
            for _ in 0..<count {
                writer.append(.sopInstanceUID, .UI, string: "1.2")
                writer.append(Tag(0x6000, 0x0102), .US, integers: [0])
                writer.append(Tag(0x0028, 0x1201), .OW, bytes: [0, 0] as [UInt8])
            }
            return try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        }
        let (few, many) = (try head(5_000), try head(40_000))
        func make(_ head: DataSet) {
            #expect(!PictureHeader(from: head, transferSyntax: .explicitVRLittleEndian) { $0 + ".1" }.isSound)
            #expect(PictureClass.keyClass(of: head) == .identity)
        }
        let (short, long) = (leastTime { make(few) }, leastTime { make(many) })
        #expect(long < short * 32, "\(short) for 5,000, \(long) for 40,000")
    }

    @Test("tables of frames are counted, and end at their limit")
    func frameTables() throws {
        for count in [1_000, IdentityLimits.fragmentCount + 1] {
            var finder = FrameFinder()
            var offset = 20
            finder.begin(
                ElementHeader.pixels(offset: 0), at: 100)
            for number in 0...count {
                finder.fragment(streamOffset: offset, byteCount: number == 0 ? 0 : 2)
                offset += number == 0 ? 8 : 10
            }
            #expect(finder.heldByteCount == 4 * min(count, IdentityLimits.fragmentCount))
            var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
            writer.append(.numberOfFrames, .IS, string: "\(count)")
            let many = FrameGeometry(try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian))
            #expect(finder.runs(many).count == (count > IdentityLimits.fragmentCount ? 0 : count))
            let one = FrameGeometry(try DataSet(parsing: [], transferSyntax: .explicitVRLittleEndian))
            #expect(finder.runs(one) == [FramePlaces(offset: 120, byteCount: UInt64(10 * count), count: 1)])
        }
    }

    @Test("a basic offset table is seen wherever the pieces are cut", arguments: [1, 7, 40, 1_000])
    func tableInPieces(chunk: Int) throws {
        func item(_ bytes: [UInt8]) -> [UInt8] { [0xFE, 0xFF, 0x00, 0xE0, UInt8(bytes.count), 0, 0, 0] + bytes }
        var writer = DataSetWriter(transferSyntax: .jpeg2000)
        names(&writer)
        writer.append(.numberOfFrames, .IS, string: "2")
        let pixels =
            [0xE0, 0x7F, 0x10, 0x00] + Array("OB".utf8) + [0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
            + item([0, 0, 0, 0, 20, 0, 0, 0]) + item([1, 2]) + item([3, 4]) + item([5, 6])
            + [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
        let splitting = try Splitting(writer.bytes + pixels, .jpeg2000) { chunk }
        #expect(splitting.frames == [item([1, 2]) + item([3, 4]), item([5, 6])])
    }
}

extension ElementHeader {
    /// Of encapsulated pixel data, scanned from bytes.
    fileprivate static func pixels(offset: Int) -> ElementHeader {
        struct Catcher: ElementSink {
            var header: ElementHeader?
            mutating func begin(_ header: ElementHeader) { self.header = header }
            mutating func bytes(_ raw: UnsafeRawBufferPointer) {}
            mutating func end() {}
        }
        var catcher = Catcher()
        var scanner = DataSetScanner(transferSyntax: .jpeg2000)
        let bytes: [UInt8] = [0xE0, 0x7F, 0x10, 0x00] + Array("OB".utf8) + [0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
        try? scanner.scan(bytes[...], into: &catcher)
        guard let header = catcher.header else { fatalError("no header in twelve bytes that are one") }
        return header
    }
}

/// The time of the quickest of three runs.
func leastTime(_ body: () throws -> Void) rethrows -> Duration {
    var least = Duration.seconds(1_000)
    for _ in 0..<3 { least = min(least, try ContinuousClock().measure(body)) }
    return least
}
