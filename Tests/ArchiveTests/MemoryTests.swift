import Access
import DICOM
import Gateway
import Identity
import Sealing
import Stores
import Testing
import Vault

@testable import Archive

/// What an arrival holds in memory is counted, and bounded.
@Suite struct MemoryTests {
    /// A CT with a head of this many bytes before its pixels.
    private func dataSet(headByteCount: Int, pixels: [UInt8] = [1, 2]) -> [UInt8] {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.sopClassUID, .UI, string: ModelInstance.sopClass)
        writer.append(.sopInstanceUID, .UI, string: "1.2.3.1.1")
        var item = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        item.append(.codeMeaning, .UT, string: String(repeating: "x", count: headByteCount))
        writer.appendSequence(Tag(0x0008, 0x1084), items: [item.bytes])
        writer.append(.studyInstanceUID, .UI, string: "1.2.3")
        writer.append(.seriesInstanceUID, .UI, string: "1.2.3.1")
        writer.append(.pixelData, .OW, bytes: pixels)
        return writer.bytes
    }

    private static let form = Arrival.Form.dataSet(
        transferSyntax: .explicitVRLittleEndian, sopClassUID: ModelInstance.sopClass, sopInstanceUID: "1.2.3.1.1")

    private func receiver(_ archive: Archive, _ form: Arrival.Form = MemoryTests.form) throws -> Receiver {
        try archive.receive(Arrival(form: form, route: "test"), subject: TestSite.peer)
    }

    private func feed(_ receiver: Receiver, _ bytes: [UInt8], chunk: Int = 50_000) async throws {
        var at = 0
        while at < bytes.count {
            let end = min(at + chunk, bytes.count)
            try Array(bytes[at..<end]).withUnsafeBytes { try receiver.take($0) }
            try await receiver.relieve()
            at = end
        }
    }

    private func checkNothingIsHeld(_ archive: Archive) {
        let all = archive.budget.byteCount + archive.budget.reserve
        #expect(archive.budget.take(all, fromReserve: true), "something is still leased")
        archive.budget.give(all)
    }

    @Test("the head stays leased when the arrival spills")
    func head() async throws {
        let site = try await TestSite()
        let archive = try site.archive
        let receiver = try receiver(archive)
        // Above what stays in memory: so it spills.
        try await feed(receiver, dataSet(headByteCount: 9 << 20))
        #expect(site.temporaryFiles().count == 1)
        #expect(receiver.leased >= 9 << 20)
        let receipt = try await receiver.finish()
        #expect(receipt.verdict == .new)
        checkNothingIsHeld(archive)
    }

    @Test(
        "without memory the arrival spills and is stored; without the reserve it is refused for now, and all is given back"
    )
    func reserve() async throws {
        let site = try await TestSite()
        let archive = try site.archive
        let bytes = dataSet(headByteCount: 1 << 20)
        #expect(archive.budget.take(archive.budget.byteCount))
        #expect(try await site.receive(bytes, form: Self.form).verdict == .new)
        #expect(archive.budget.take(archive.budget.reserve - 500_000, fromReserve: true))
        await #expect {
            try await site.receive(bytes, form: Self.form)
        } throws: { error in
            // A700 and 503: the sender tries again.
            if case .store(let reason)? = error as? ArchiveError { reason.mayPass } else { false }
        }
        #expect(site.temporaryFiles().isEmpty)
        archive.budget.give(archive.budget.byteCount + archive.budget.reserve - 500_000)
        checkNothingIsHeld(archive)
        #expect(try await site.receive(bytes, form: Self.form).verdict == .same)
    }

    @Test("a picture that waits behind a deflated stream, and tables of fragments, are leased")
    func asideAndTables() async throws {
        let site = try await TestSite()
        let archive = try site.archive
        let deflated = Arrival.Form.dataSet(
            transferSyntax: .deflatedExplicitVRLittleEndian, sopClassUID: ModelInstance.sopClass,
            sopInstanceUID: "1.2.3.1.1")
        var receiver = try receiver(archive, deflated)
        let zeros = [UInt8](repeating: 0, count: 4 << 20)
        try await feed(receiver, try Deflater.deflate(dataSet(headByteCount: 10, pixels: zeros)[...]))
        #expect(receiver.leased >= 4 << 20)
        await receiver.abandon()
        checkNothingIsHeld(archive)

        let encapsulated = Arrival.Form.dataSet(
            transferSyntax: .jpeg2000, sopClassUID: ModelInstance.sopClass, sopInstanceUID: "1.2.3.1.1")
        receiver = try self.receiver(archive, encapsulated)
        let empty: [UInt8] = [0xFE, 0xFF, 0x00, 0xE0, 0, 0, 0, 0]
        var bytes = Array(dataSet(headByteCount: 10).dropLast(14))
        bytes += [0xE0, 0x7F, 0x10, 0x00] + Array("OB".utf8) + [0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
        for _ in 0..<200_000 { bytes += empty }
        try await feed(receiver, bytes)
        #expect(receiver.leased >= 199_999 * 4)
        // A frame table that is more than memory allows is the end of this arrival, and of no other.
        await receiver.abandon()
        checkNothingIsHeld(archive)
    }

    @Test("the envelope is read again only when there is twice as much of it")
    func envelope() async throws {
        let site = try await TestSite()
        let archive = try site.archive
        let receiver = try receiver(archive, .part10)
        var meta = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        for number in 0..<3_000 {
            meta.append(Tag(0x0002, 0x0102), .OB, bytes: [UInt8](repeating: UInt8(number % 256), count: 20))
        }
        let file = ModelInstance().file
        let bytes = Array(file[..<132]) + meta.bytes + Array(file[132...])
        try await feed(receiver, bytes, chunk: 3)
        #expect(receiver.envelopeReadings <= 20, "\(receiver.envelopeReadings) readings of \(bytes.count) bytes")
        let receipt = try await receiver.finish()
        #expect(receipt.verdict == .new)
        let row = try #require(try await site.versions(receipt.sopInstanceUID).last)
        let opened = try await archive.openInstance(row)
        #expect(try await TestSite.original(opened, .file) == bytes)
        checkNothingIsHeld(archive)
    }
}
