import Foundation
import TestSupport
import Testing

@testable import DICOM

/// Damaged files: read or refused, and never a trap or more memory than a bound. `ALOFT_TEST_SEED` repeats a run.
@Suite("Damage") struct MutationTests {
    #if DEBUG
        private static let rounds = 4_000
    #else
        private static let rounds = 120_000
    #endif

    /// The bytes before the pixel data of files that are longer: what is behind them is one length.
    private static let wholeByteCount = 12_000
    /// More than everything that one input of these sizes may take, and than the other suites take beside it.
    private static let memoryBound = 1 << 30

    private static var seeds: [UInt64] {
        ProcessInfo.processInfo.environment["ALOFT_TEST_SEED"].flatMap { UInt64($0) }.map { [$0] }
            ?? [0x5EED_0001, 0x5EED_0002]
    }

    /// Every file of the set: whole, or its head with the first bytes of its pixel data.
    private static func inputs() throws -> [[UInt8]] {
        try TestData.files().map { file in
            let bytes = try file.bytes()
            guard bytes.count >= wholeByteCount, let header = try? Part10Header(parsing: bytes[...]),
                let dataSet = try? DataSet(
                    parsing: bytes[header.envelopeByteCount...], transferSyntax: header.transferSyntax),
                let pixels = dataSet.elements.first(where: { $0.tag >= .pixels })
            else { return bytes }
            return Array(bytes.prefix(min(bytes.count, pixels.value.startIndex + 64)))
        }
    }

    private static var peakByteCount: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }

    @Test("damaged files are read or refused", arguments: seeds)
    func damage(seed: UInt64) throws {
        let files = try Self.inputs()
        print("damage seed \(seed), \(Self.rounds / 2) damaged inputs from \(files.count) files")
        try #require(!files.isEmpty)
        let before = Self.peakByteCount
        var random = SeededRandom(seed: seed)
        var (read, refused) = (0, 0)
        for _ in 0..<(Self.rounds / 2) {
            var bytes = files[Int.random(in: 0..<files.count, using: &random)]
            bytes.damage(using: &random)
            do {
                try Self.readAll(bytes, using: &random)
                read += 1
            } catch is DICOMError {
                refused += 1
            }
        }
        #expect(read > 0 && refused > 0)
        #expect(Self.peakByteCount - before < Self.memoryBound)
    }

    /// Everything that is done with a file: header, scanner in two pieces, view, values, items, rewriting.
    private static func readAll(_ bytes: [UInt8], using random: inout SeededRandom) throws {
        let header = try Part10Header(parsing: bytes[...])
        var body = bytes[header.envelopeByteCount...]
        if header.transferSyntax.isDeflated { body = try Inflater.inflate(body, limit: 1 << 20)[...] }
        var sink = CountingSink()
        var scanner = DataSetScanner(transferSyntax: header.transferSyntax)
        let half = Int.random(in: 0...body.count, using: &random)
        let outcome = Result {
            try scanner.scan(body.prefix(half), into: &sink)
            try scanner.scan(body.dropFirst(half), into: &sink)
            try scanner.finish(into: &sink)
        }
        let view = Result { try DataSet(parsing: body, transferSyntax: header.transferSyntax) }
        #expect((try? outcome.get()) != nil || (try? view.get()) == nil, "both read or neither")
        try outcome.get()
        #expect(sink.byteCount == body.count)
        let dataSet = try view.get()
        var writer = DataSetWriter(transferSyntax: .implicitVRLittleEndian)
        for element in dataSet.elements {
            _ = element.integers()
            _ = element.doubles()
            _ = try? element.fragments()
            try? writer.append(element)
        }
        #expect(throws: Never.self) {
            _ = try DataSet(parsing: dataSet.selecting { $0.tag < .pixels }, transferSyntax: .explicitVRLittleEndian)
            _ = try DataSet(parsing: writer.bytes, transferSyntax: .implicitVRLittleEndian)
        }
    }
}

private struct CountingSink: ElementSink {
    var byteCount = 0
    mutating func begin(_ header: ElementHeader) {}
    mutating func bytes(_ raw: UnsafeRawBufferPointer) { byteCount += raw.count }
    mutating func end() {}
    mutating func trailing(_ raw: UnsafeRawBufferPointer) { byteCount += raw.count }
}

extension [UInt8] {
    /// One to four accidents: a changed bit, a hostile length, a cut, a piece doubled or lost, structure out of place.
    fileprivate mutating func damage(using random: inout SeededRandom) {
        for _ in 0..<Int.random(in: 1...4, using: &random) where !isEmpty {
            // Most headers stand early, so half of all accidents happen there.
            let limit = Bool.random(using: &random) ? Swift.min(count, 1_500) : count
            let place = Int.random(in: 0..<limit, using: &random)
            let end = Swift.min(count, place + Int.random(in: 1...16, using: &random))
            switch Int.random(in: 0..<7, using: &random) {
            case 0: self[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: self[place] = UInt8.random(in: 0...255, using: &random)
            case 2: replaceSubrange(place..<end, with: [UInt8](repeating: 0xFF, count: end - place))
            case 3: removeSubrange(place..<count)
            case 4: removeSubrange(place..<end)
            case 5: insert(contentsOf: self[place..<end], at: place)
            default:
                let structures: [[UInt8]] = [
                    [0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF], [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0],
                    [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0], [0x40, 0, 0x30, 0xA7, 0xFF, 0xFF, 0xFF, 0xFF],
                ]
                insert(contentsOf: structures[Int.random(in: 0..<4, using: &random)], at: place)
            }
        }
    }
}
