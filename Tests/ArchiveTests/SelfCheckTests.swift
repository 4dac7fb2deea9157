import DICOM
import Identity
import Sealing
import Testing

@testable import Archive

@Suite struct SelfCheckTests {
    /// An instance that was split, and how its check ends when one byte of what is stored is another.
    private func check(
        _ dataSet: [UInt8], keepsSpans: Bool, changing place: (Splitter) -> Int?
    ) async throws -> UInt32 {
        let ring = try KeyRing.make(
            root: RootKey(random: SystemRandom()), installation: InstallationID(random: SystemRandom())
        ).ring
        let (identity, _) = try ring.makeDataKey(.identity)
        let (picture, _) = try ring.makeDataKey(.picture)
        var splitter = Splitter(
            transferSyntax: .explicitVRLittleEndian,
            sealings: Splitter.Sealings(identity: identity, picture: picture) { "2.25.\($0.count)" },
            keepsSpans: keepsSpans)
        if !keepsSpans { try dataSet.withUnsafeBytes { try splitter.keepStream($0) } }
        var scanner = DataSetScanner(transferSyntax: .explicitVRLittleEndian)
        try scanner.scan(dataSet[...], into: &splitter)
        try scanner.finish(into: &splitter)
        try splitter.finish()
        var sealed = splitter.sealed
        if let place = place(splitter) { sealed[place] ^= 1 }
        return try await SelfCheck.checksum(
            spans: splitter.spans, parts: splitter.parts, key: { id in [identity, picture].first { $0.id == id } }
        ) { [sealed] (range, body) async throws(ArchiveError) in
            var failure: SealingError?
            sealed.withUnsafeBytes { raw in
                do throws(SealingError) {
                    try body(UnsafeRawBufferPointer(rebasing: raw[Int(range.lowerBound)..<Int(range.upperBound)]))
                } catch { failure = error }
            }
            if let failure { throw ArchiveError(failure) }
        }
    }

    private static let dataSet = ModelInstance().dataSet

    @Test("what is stored, joined, has the checksum of what came", arguments: [true, false])
    func whole(keepsSpans: Bool) async throws {
        let crc = try await check(Self.dataSet, keepsSpans: keepsSpans) { _ in nil }
        #expect(crc == Checksum.crc32c(Self.dataSet[...], seed: 0))
    }

    @Test("a changed byte is found in every part, those too that no span names", arguments: [true, false])
    func changed(keepsSpans: Bool) async throws {
        for part in 0..<(keepsSpans ? 2 : 3) {
            await #expect(throws: ArchiveError.self, "part \(part)") {
                try await check(Self.dataSet, keepsSpans: keepsSpans) { splitter in
                    #expect(splitter.parts.count == (keepsSpans ? 2 : 3))
                    let end = splitter.parts[...part].reduce(0) { $0 + Int($1.item.sealedByteCount) }
                    return end - 20
                }
            }
        }
    }

    @Test("a picture's long header, which no span names, is opened")
    func header() async throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        for (tag, uid) in [
            (Tag.sopClassUID, ModelInstance.sopClass), (.sopInstanceUID, "1.2"), (.studyInstanceUID, "1.3"),
            (.seriesInstanceUID, "1.4"),
        ] {
            writer.append(tag, .UI, string: uid)
        }
        var item = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        item.append(.rescaleSlope, .DS, string: "1.5")
        writer.appendSequence(Tag(0x5200, 0x9230), items: [[UInt8]](repeating: item.bytes, count: 100_000))
        writer.append(.pixelData, .OW, bytes: [UInt8](repeating: 7, count: 600_000))
        for place in [0, 60, 100, 70_000, 1_200_000] {
            await #expect(throws: ArchiveError.self, "byte \(place)") {
                try await check(writer.bytes, keepsSpans: true) { _ in place }
            }
        }
    }
}

private typealias Tag = DICOM.Tag
