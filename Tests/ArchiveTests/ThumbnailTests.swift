import DICOMImage
import Gateway
import Packs
import Sealing
import TestSupport
import Testing
import Vault

@testable import Archive

extension TestSite {
    /// Thumbnails that lie ready, by the instance's row.
    func thumbnails() async throws -> [InstanceRow: [UInt8]] {
        var found: [InstanceRow: [UInt8]] = [:]
        for row in try await rows() {
            let opened = try await archive.openInstance(row)
            guard opened.hasThumbnail else { continue }
            found[row] = try #require(try await opened.thumbnail())
        }
        return found
    }
}

@Suite struct ThumbnailTests {
    @Test("each series has one thumbnail, whatever becomes of its packs, until it is forgotten")
    func life() async throws {
        let site = try await TestSite()
        let study = try await SettledStudy(on: site, isSmooth: true)
        #expect(try await site.thumbnails().isEmpty)
        try await site.settleAll()
        let settled = try await site.thumbnails()
        #expect(settled.count == 2 && Set(settled.keys.map(\.series)).count == 2)
        for (row, thumbnail) in settled {
            #expect(thumbnail.starts(with: [0xFF, 0xD8, 0xFF]), "no JPEG picture")
            let made = try await site.archive.openInstance(row).madeThumbnail(codec: site.archive.codec)
            #expect(try #require(made).dropFirst() == thumbnail[...])
            let member = try await site.archive.openGroup(row.place).index.members[Int(row.ordinal)]
            let (item, head) = (try #require(member.item(.thumbnail)), try #require(member.item(.head)))
            #expect(
                item.item.header.dataKeyID == head.item.header.dataKeyID,
                "who has the picture's key alone sees overlays")
        }
        var policy = RecompressionPolicy()
        policy.standard = .after(0)
        site.recompression = policy
        try await site.restart()
        #expect(try await site.recompressAll().settled == study.models.count)
        let recompressed = try await site.thumbnails()
        #expect(Set(recompressed.keys.map(\.instance)) == Set(settled.keys.map(\.instance)))
        #expect(Set(recompressed.values) == Set(settled.values), "a thumbnail that lay ready was made again")
        site.kill()
        try await site.waitUntilReleased()
        try site.deleteVault()
        try await site.open()
        #expect(Set(try await site.thumbnails().values) == Set(settled.values), "a rebuild loses thumbnails")
        let model = study.models[0]
        _ = try await site.archive.forget(
            studyUID: model.study, seriesUID: nil, instanceUID: nil, reason: "test", subject: TestSite.administrator)
        #expect(try await site.thumbnails().isEmpty)
        #expect(try await site.rubbish().isEmpty)
    }

    @Test("what is put together keeps one thumbnail, not one of each part")
    func merging() async throws {
        let site = try await TestSite()
        for number in 1...4 {
            var model = ModelInstance()
            (model.instance, model.pixelSeed, model.isSmooth) = ("1.2.3.1.\(number)", number, true)
            try await site.receive(model)
            try await site.settleAll()
        }
        #expect(try await site.thumbnails().count == 4)
        let row = try #require(try await site.rows().first)
        _ = try await site.archive.merge(study: row.study, series: [row.series])
        for _ in 0..<3 { try await site.archive.sweep(grace: 0, quiet: 0) }
        #expect(try await site.thumbnails().count == 1)
        #expect(try await site.rubbish().isEmpty)
    }
}
