import Access
import DICOM
import Identity
import Packs
import Sealing
import Stores
import Testing
import Vault

@testable import Archive
@testable import Gateway

/// Data sets whose order would mislead who looks at their pixels only when these come.
@Suite struct LatePictureTests {
    private static let bulk = (0..<9_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 251) }

    /// A CT with this behind its pixels.
    private func dataSet(behind: (inout DataSetWriter) -> Void) -> [UInt8] {
        var model = ModelInstance()
        model.pixelByteCount = 600_000
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(Tag(0x7FE1, 0x1010), .OB, bytes: Self.bulk)
        writer.append(.modality, .CS, string: "CT")
        behind(&writer)
        return model.dataSet + writer.bytes
    }

    private func file(_ dataSet: [UInt8]) -> [UInt8] {
        FileMeta(
            sopClassUID: ModelInstance.sopClass, sopInstanceUID: ModelInstance().instance,
            transferSyntax: .explicitVRLittleEndian
        ).envelope() + dataSet
    }

    private func picture(of opened: OpenedInstance) async throws -> (place: ItemPlace, bytes: [UInt8]) {
        let place = try #require(opened.items.first { $0.kind == .picture })
        let reader = try opened.reader(place)
        let bytes = try await reader.readAll()
        return (place, bytes)
    }

    @Test(
        "pixels that something behind them makes identity are stored so, and nothing of the old picture",
        arguments: [
            50_000, 777, 10_000_000,
        ], [true, false])
    func resealed(chunk: Int, spills: Bool) async throws {
        let site = try await TestSite()
        let budget = try site.archive.budget
        if spills { #expect(budget.take(budget.byteCount)) }
        let bytes = file(dataSet { $0.append(.burnedInAnnotation, .CS, string: "YES") })
        let receipt = try await site.receive(bytes, chunk: chunk)
        #expect(receipt.verdict == .new)
        #expect(site.temporaryFiles().isEmpty)
        if spills { budget.give(budget.byteCount) }
        #expect(budget.take(budget.byteCount + budget.reserve, fromReserve: true), "all memory is given back")
        budget.give(budget.byteCount + budget.reserve)
        try await check(site, bytes, receipt)
        try await site.close()
        try site.deleteVault()
        try await site.open()
        try await check(site, bytes, receipt)
        #expect(try await site.receive(bytes).verdict == .same)
    }

    private func check(_ site: TestSite, _ bytes: [UInt8], _ receipt: Receipt) async throws {
        let row = try #require(try await site.versions(receipt.sopInstanceUID).last)
        let opened = try await site.archive.openInstance(row)
        #expect(try await TestSite.original(opened, .file) == bytes)
        let (place, picture) = try await picture(of: opened)
        #expect(place.item.header.keyClass == .identity)
        #expect(opened.items.allSatisfy { $0.item.header.keyClass == .identity })
        let header = try Part10Header(parsing: picture[...])
        let whole = try DataSet(parsing: picture[header.envelopeByteCount...], transferSyntax: header.transferSyntax)
        #expect(whole.string(.modality) == "CT")
        #expect(whole[.burnedInAnnotation] == nil)
        let record = try await opened.record()
        var reader = try await opened.frame(1, record: record)
        var frame: [UInt8] = []
        while let piece = try await reader.next() { frame += piece }
        let original = try Part10Header(parsing: bytes[...])
        let pixels = try DataSet(
            parsing: bytes[original.envelopeByteCount...], transferSyntax: original.transferSyntax)[.pixelData]
        #expect(pixels.map { Array($0.value) } == frame)
        var problems: [String] = []
        for try await progress in try site.archive.verification(sample: nil, subject: TestSite.administrator) {
            problems = progress.problems
        }
        #expect(problems == [])
    }

    @Test("pixels with nothing behind them that decides are a picture")
    func plain() async throws {
        let site = try await TestSite()
        let receipt = try await site.receive(ModelInstance())
        let row = try #require(try await site.versions(receipt.sopInstanceUID).last)
        let opened = try await site.archive.openInstance(row)
        let (place, _) = try await picture(of: opened)
        #expect(place.item.header.keyClass == .picture)
    }

    @Test("behind deflation there is no picture then: the stream has it all")
    func deflated() async throws {
        let site = try await TestSite()
        let deflated = try Deflater.deflate(dataSet { $0.append(.burnedInAnnotation, .CS, string: "YES") }[...])
        let bytes =
            FileMeta(
                sopClassUID: ModelInstance.sopClass, sopInstanceUID: ModelInstance().instance,
                transferSyntax: .deflatedExplicitVRLittleEndian
            ).envelope() + deflated
        let receipt = try await site.receive(bytes)
        let row = try #require(try await site.versions(receipt.sopInstanceUID).last)
        let opened = try await site.archive.openInstance(row)
        #expect(!opened.items.contains { $0.kind == .picture })
        #expect(try await TestSite.original(opened, .file) == bytes)
    }
}
