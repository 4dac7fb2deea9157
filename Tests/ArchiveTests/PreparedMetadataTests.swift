import Access
import DICOM
import Foundation
import Gateway
import Packs
import Stores
import Synchronization
import Testing
import Vault

@testable import Archive

/// Metadata that lies ready: right or not there, whatever happens in between.
@Suite struct PreparedMetadataTests {
    /// Writes two words of an instance, which are enough to tell its versions apart.
    static func writing(
        _ version: UInt16 = 1, before: @escaping @Sendable () async throws -> Void = {}
    ) -> MetadataWriting {
        MetadataWriting(version: version, root: "https://pacs.example/dicom-web") {
            (opened) async throws(ArchiveError) in
            do {
                try await before()
                return try await words(of: opened)
            } catch { throw error as? ArchiveError ?? .damaged("\(error)") }
        }
    }

    static func words(of opened: OpenedInstance) async throws -> [UInt8] {
        let head = try await opened.head(of: try await opened.record())
        return Array(#"{"\#(head.string(.sopInstanceUID) ?? "")":"\#(head.string(.seriesDescription) ?? "")"}"#.utf8)
    }

    private static func model(_ number: Int, _ description: String = "first words") -> ModelInstance {
        var model = ModelInstance()
        (model.instance, model.description) = ("1.2.3.1.\(number)", description)
        return model
    }

    @Test("what is prepared is the texts of what is shown, in order, and says how long it is")
    func same() async throws {
        let site = try await TestSite()
        for number in 1...5 { try await site.receive(Self.model(number)) }
        #expect(try await site.prepared() == nil)
        try await site.prepareAll()
        #expect(try await site.prepared() == site.made())
        #expect(try await site.archive.seriesToPrepare(limit: 10).isEmpty)
    }

    @Test("it counts for just what is shown: not after an arrival, a revision, a rejection; again after a restoration")
    func exact() async throws {
        let site = try await TestSite()
        try await site.receive(Self.model(1))
        try await site.prepareAll()
        try await site.receive(Self.model(2))
        #expect(try await site.prepared() == nil)
        try await site.prepareAll()
        #expect(try await site.prepared() == site.made())
        try await site.receive(Self.model(2))
        #expect(try await site.prepared() != nil, "the same again changes nothing")
        try await site.receive(Self.model(2, "revised"))
        #expect(try await site.prepared() == nil)
        try await site.prepareAll()
        let before = try await site.prepared()
        #expect(try await before == site.made())
        var held = Self.model(2, "held")
        held.pixelSeed = 9
        #expect(try await site.receive(held).verdict == .held)
        #expect(try await site.prepared() == before, "what is held is not shown")
        let administrator = TestSite.administrator
        _ = try await site.archive.reject(
            studyUID: "1.2.3", seriesUID: "1.2.3.1", instanceUID: "1.2.3.1.1", subject: administrator)
        #expect(try await site.prepared() == nil)
        _ = try await site.archive.restore(
            studyUID: "1.2.3", seriesUID: "1.2.3.1", instanceUID: "1.2.3.1.1", subject: administrator)
        #expect(try await site.prepared() == before, "what was made of it is right again")
        let exception = try #require(try await site.exceptions().first { $0.exception.kind == .held })
        try await site.archive.resolve(exception: exception.id, decision: .release, subject: administrator)
        #expect(try await site.prepared() == nil)
        try await site.prepareAll()
        #expect(try await site.prepared() == site.made())
    }

    @Test("what arrives, or goes, while it is made is never left out silently", arguments: [true, false])
    func meanwhile(arrives: Bool) async throws {
        let site = try await TestSite()
        for number in 1...3 { try await site.receive(Self.model(number)) }
        let archive = try site.archive
        let isFirst = Atomic(true)
        let writing = Self.writing {
            guard isFirst.exchange(false, ordering: .relaxed) else { return }
            if arrives {
                _ = try await TestSite.receive(Self.model(9).file, by: archive)
            } else {
                _ = try await archive.reject(
                    studyUID: "1.2.3", seriesUID: "1.2.3.1", instanceUID: "1.2.3.1.3", subject: TestSite.administrator)
            }
        }
        for series in try await archive.seriesToPrepare(limit: 10) { try await archive.prepare(series, writing) }
        #expect(try await site.prepared() == nil)
        #expect(try await archive.seriesToPrepare(limit: 10).count == 1, "it is still to be made")
        try await site.prepareAll()
        #expect(try await site.prepared() == site.made())
    }

    @Test("a rebuild finds it again, and a restart does not make it anew")
    func rebuild() async throws {
        let site = try await TestSite()
        for number in 1...4 { try await site.receive(Self.model(number)) }
        try await site.prepareAll()
        let before = try await site.prepared()
        try await site.restart()
        #expect(try await site.archive.seriesToPrepare(limit: 10).isEmpty)
        try await site.close()
        try site.deleteVault()
        try await site.open()
        #expect(try await site.archive.seriesToPrepare(limit: 10).isEmpty)
        #expect(try await site.prepared() == before)
        #expect(before != nil)
    }

    @Test("read in before its instances, it counts once they are there")
    func earlier() async throws {
        let site = try await TestSite()
        try await site.receive(Self.model(1))
        try await site.restart()
        try await site.prepareAll()
        let before = try await site.prepared()
        try await site.close()
        let packs = site.packs()
        try #require(packs.count == 2)
        try site.deleteVault()
        try FileManager.default.moveItem(atPath: packs[0], toPath: packs[0] + ".away")
        try await site.open(toleratesMissing: true)
        #expect(try await site.archive.seriesToPrepare(limit: 10).isEmpty)
        try FileManager.default.moveItem(atPath: packs[0] + ".away", toPath: packs[0])
        try await site.archive.reconcile(toleratingMissing: true)
        #expect(try await site.prepared() == before)
        #expect(before != nil)
    }

    @Test("what is long streams into a pack of its own, and a rebuild finds that too")
    func long() async throws {
        let site = try await TestSite()
        try await site.receive(Self.model(1))
        let text = Self.noise(byteCount: 9 << 20)
        let writing = MetadataWriting(version: 1, root: "https://pacs.example") { _ in text }
        try await site.prepareAll(writing)
        #expect(try await site.prepared() == text)
        #expect(site.packs().count == 2)
        try await site.close()
        try site.deleteVault()
        try await site.open()
        #expect(try await site.prepared() == text)
        #expect(site.temporaryFiles().isEmpty)
    }

    /// What no compression makes shorter.
    private static func noise(byteCount: Int) -> [UInt8] {
        var state: UInt64 = 42
        return (0..<byteCount).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }

    @Test("what can't be read is an error and is made anew when it is given up")
    func damaged() async throws {
        let site = try await TestSite()
        try await site.receive(Self.model(1))
        try await site.restart()
        try await site.prepareAll()
        let place = try await site.placeOfPrepared()
        try await site.close()
        let pack = try #require(site.packs().last)
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: pack)))
        let prepared = try #require(place)
        let group = Int(prepared.place.offset)
        // The first segment, behind the item's header and commitment.
        bytes[group + prepared.offset + 100] ^= 0x10
        try Data(bytes).write(to: URL(filePath: pack))
        try await site.open(reconciles: false)
        await #expect(throws: ArchiveError.self) { try await site.prepared() }
        let series = try #require(try await site.shownSeries())
        try await site.archive.forgetPrepared(series)
        #expect(try await site.prepared() == nil)
        try await site.prepareAll()
        #expect(try await site.prepared() == site.made())
    }

    @Test("where the text is written otherwise all is made anew")
    func otherText() async throws {
        let site = try await TestSite()
        try await site.receive(Self.model(1))
        _ = try await site.archive.beginPreparing(version: 1)
        try await site.prepareAll(Self.writing(1))
        _ = try await site.archive.beginPreparing(version: 1)
        #expect(try await site.archive.seriesToPrepare(limit: 10).isEmpty)
        _ = try await site.archive.beginPreparing(version: 2)
        #expect(try await site.archive.seriesToPrepare(limit: 10).count == 1)
        try await site.prepareAll(Self.writing(2))
        #expect(try await site.shownSeries()?.prepared?.metadata.textVersion == 2)
        #expect(try await site.archive.seriesToPrepare(limit: 10).isEmpty)
    }

    @Test("where clients come by another root it serves until it is made anew, once somebody used it")
    func otherRoot() async throws {
        let site = try await TestSite()
        try await site.receive(Self.model(1))
        try await site.prepareAll()
        let before = try #require(try await site.shownSeries())
        try await site.archive.noteUse(of: before, root: Self.writing().root)
        #expect(try await site.archive.seriesToPrepare(limit: 10).isEmpty)
        try await site.archive.noteUse(of: before, root: "https://other.example")
        #expect(try await site.shownSeries() == before)
        try await site.prepareAll(
            MetadataWriting(version: 1, root: "https://other.example") { (opened) async throws(ArchiveError) in
                do { return try await Self.words(of: opened) } catch { throw .damaged("\(error)") }
            })
        #expect(try await site.shownSeries()?.prepared?.metadata.root == "https://other.example")
        #expect(try await site.prepared() == site.made())
        try await site.archive.keepMetadataRoot("https://other.example")
        try await site.restart()
        #expect(try await site.archive.beginPreparing(version: 1) == "https://other.example")
    }

    @Test("whichever step fails, it is right or not there", arguments: [true, false])
    func anyStepMayFail(onlyOnce: Bool) async throws {
        for step in 1..<60 {
            let site = try await TestSite()
            try await site.receive(Self.model(1))
            try await site.receive(Self.model(2))
            try await site.close()
            let faults = FaultPlan(failingStep: step, onlyOnce: onlyOnce, moment: step % 2 == 0 ? .before : .after)
            do {
                try await site.open(faults: faults)
                try await site.prepareAll()
            } catch is ArchiveError {}
            site.kill()
            try await site.open()
            if let prepared = try await site.prepared() { #expect(try await prepared == site.made(), "step \(step)") }
            try await site.prepareAll()
            #expect(try await site.prepared() == site.made(), "step \(step)")
            if !faults.hasFailed { return }
        }
        Issue.record("it takes more than 60 steps")
    }

    @Test("nobody gets it who may not read")
    func denied() async throws {
        let site = try await TestSite()
        try await site.receive(Self.model(1))
        try await site.prepareAll()
        let stranger = Subject.httpClient(address: "192.0.2.1", isLoopback: false, isForwarded: false)
        await #expect(throws: ArchiveError.self) {
            try await site.archive.openMetadata(studyUID: "1.2.3", seriesUID: nil, subject: stranger)
        }
    }
}

extension TestSite {
    func prepareAll(_ writing: MetadataWriting = PreparedMetadataTests.writing()) async throws {
        for series in try await archive.seriesToPrepare(limit: 10) { try await archive.prepare(series, writing) }
    }

    func shownSeries() async throws -> ShownSeries? {
        try await archive.openMetadata(studyUID: "1.2.3", seriesUID: "1.2.3.1", subject: Self.peer).series.first
    }

    /// The text that lies ready, inflated and held against its checksum; nil where none counts.
    func prepared() async throws -> [UInt8]? {
        guard let prepared = try await shownSeries()?.prepared else { return nil }
        var text = try await archive.preparedText(prepared)
        let tally = text.tally
        var deflated: [UInt8] = []
        while let piece = try await text.next() { deflated += piece }
        #expect(UInt64(deflated.count) == prepared.metadata.deflatedByteCount)
        let inflated = try Inflater.inflate((deflated + Gzip.stored([], isLast: true))[...])
        #expect(GzipTally(inflated) == tally)
        return inflated
    }

    /// The group of the item, and where in it the item lies.
    func placeOfPrepared() async throws -> (place: GroupPlace, offset: Int)? {
        guard let prepared = try await shownSeries()?.prepared else { return nil }
        let group = try await archive.openGroup(prepared.place)
        let item = group.index.members[Int(prepared.metadata.ordinal)].item(.metadata)
        return item.map { (prepared.place, Int($0.offset)) }
    }

    /// The text as it is made of what is shown.
    func made() async throws -> [UInt8] {
        let opened = try await archive.open(studyUID: "1.2.3", seriesUID: "1.2.3.1", subject: Self.peer)
        var text: [UInt8] = []
        for instance in opened.instances {
            if !text.isEmpty { text.append(UInt8(ascii: ",")) }
            text += try await PreparedMetadataTests.words(of: instance.opened)
        }
        return text
    }
}
