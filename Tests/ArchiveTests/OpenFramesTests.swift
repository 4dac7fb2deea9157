import Access
import Gateway
import Sealing
import Testing
import Vault

@testable import Archive

/// Instances that are kept open for their frames: what was kept is what would be found.
@Suite struct OpenFramesTests {
    private static func open(_ model: ModelInstance, _ site: TestSite) async throws -> OpenedFrames {
        try await site.archive.openFrames(
            studyUID: model.study, seriesUID: model.series, instanceUID: model.instance, subject: TestSite.peer)
    }

    private static func key(_ model: ModelInstance) -> FrameCache.Key {
        FrameCache.Key(studyUID: model.study, seriesUID: model.series, instanceUID: model.instance)
    }

    /// Whether the next request is answered from what is kept.
    private static func isKept(_ model: ModelInstance, _ site: TestSite) throws -> Bool {
        let archive = try site.archive
        return archive.frames.entry(
            key(model), isCurrent: { archive.vault.changeNumber(ofStudy: $0.study) == $0.changeNumber }) != nil
    }

    @Test("an instance is kept while nothing of its study changes, and no longer")
    func kept() async throws {
        let site = try await TestSite()
        let model = ModelInstance()
        try await site.receive(model)
        #expect(try !Self.isKept(model, site))
        let first = try await Self.open(model, site)
        #expect(try Self.isKept(model, site))
        let pixels = try await first.frames.frame(1).all()
        let again = try await Self.open(model, site)
        #expect(try await again.frames.frame(1).all() == pixels)
        #expect(again.opened.instances.map(\.row) == first.opened.instances.map(\.row))

        // Another study: nothing of this one has changed.
        var other = ModelInstance()
        (other.patientID, other.study, other.series, other.instance) = ("P-2", "1.2.4", "1.2.4.1", "1.2.4.1.1")
        try await site.receive(other)
        #expect(try Self.isKept(model, site))
        // Another instance of the study.
        var neighbour = model
        neighbour.instance = "1.2.3.1.2"
        try await site.receive(neighbour)
        #expect(try !Self.isKept(model, site))
    }

    @Test("rejection, restoration and another version are seen by the next request")
    func amended() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        try await site.receive(model)
        let first = try await Self.open(model, site)
        _ = try await site.archive.reject(
            studyUID: model.study, seriesUID: nil, instanceUID: nil, subject: TestSite.administrator)
        await #expect(throws: ArchiveError.notFound) { try await Self.open(model, site) }
        _ = try await site.archive.restore(
            studyUID: model.study, seriesUID: nil, instanceUID: nil, subject: TestSite.administrator)
        #expect(try await Self.open(model, site).opened.instances[0].row == first.opened.instances[0].row)
        model.description = "other words"
        try await site.receive(model)
        let later = try await Self.open(model, site)
        #expect(later.opened.instances[0].row.rank > first.opened.instances[0].row.rank)
        #expect(try await later.frames.frame(1).all() == first.frames.frame(1).all())
    }

    @Test("what was looked up before a change is not kept for after it")
    func race() async throws {
        let site = try await TestSite()
        let model = ModelInstance()
        try await site.receive(model)
        let archive = try site.archive
        let study = try #require(archive.pseudonym(model.study))
        let before = archive.vault.changeNumber(ofStudy: study)
        let opened = try await Self.open(model, site)
        var neighbour = model
        neighbour.instance = "1.2.3.1.2"
        try await site.receive(neighbour)
        // As if this look-up had begun before the arrival and ended after it.
        archive.frames.keep(
            FrameCache.Entry(
                study: study, instance: opened.opened.instances[0], heldCount: 0, record: opened.record,
                frames: opened.frames, changeNumber: before), as: Self.key(model))
        #expect(try !Self.isKept(model, site))
    }

    @Test("who may not read is refused, kept or not")
    func denied() async throws {
        let site = try await TestSite()
        let model = ModelInstance()
        try await site.receive(model)
        _ = try await Self.open(model, site)
        await #expect(throws: ArchiveError.self) {
            try await site.archive.openFrames(
                studyUID: model.study, seriesUID: model.series, instanceUID: model.instance,
                subject: .httpClient(address: "10.0.0.1", isLoopback: false, isForwarded: false))
        }
    }

    @Test("a frame is read at once as it is read piece by piece")
    func atOnce() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        model.pixelByteCount = 300_000
        try await site.receive(model)
        let frames = try await Self.open(model, site).frames
        let expected = try await frames.frame(1).all()
        let place = try #require(try frames.place(ofFrame: 1))
        var buffer = [UInt8](repeating: 0, count: place.openedByteCount)
        // It was just written and read: the system has it in memory, unless the file system can't tell.
        let range = try buffer.withUnsafeMutableBytes { try frames.readWithoutWaiting(place, into: $0) }
        if let range { #expect(Array(buffer[range]) == expected) }
        #expect(throws: GatewayError.noSuchPart) { try frames.place(ofFrame: 2) }
        #expect(throws: GatewayError.noSuchPart) { try frames.place(ofFrame: 0) }
    }
}
