import DICOM
import DICOMImage
import Foundation
import Gateway
import Packs
import Sealing
import TestSupport
import Testing
import Vault

@testable import Archive

extension TestSite {
    /// Recompresses all that can be, whatever its age.
    @discardableResult
    func recompressAll() async throws -> SettleReport {
        let archive = try archive
        var sum = SettleReport()
        let found = try await archive.onVault { vault throws(VaultError) in
            try vault.nativeSeries(quietSince: 1 << 47, limit: 1_000)
        }
        for (study, series) in Dictionary(grouping: found, by: \.study).sorted(by: { $0.key < $1.key }) {
            let report = try await archive.recompress(study: study, series: series.map(\.series))
            sum.settled += report.settled
            sum.left.merge(report.left) { $0 + $1 }
        }
        for _ in 0..<3 { try await archive.sweep(grace: 0, quiet: 0) }
        return sum
    }

    func forms() async throws -> [Storage.Form] { try await rows().map(\.storage.form) }
}

@Suite struct RecompressTests {
    private static func policy(_ rule: RecompressionPolicy.Rule) -> RecompressionPolicy {
        var policy = RecompressionPolicy()
        policy.standard = rule
        return policy
    }

    private func site(_ rule: RecompressionPolicy.Rule) async throws -> TestSite {
        let site = try await TestSite(opens: false)
        site.recompression = Self.policy(rule)
        try await site.open()
        return site
    }

    @Test("what is settled is recompressed when its time has come, and comes back byte for byte")
    func age() async throws {
        let site = try await site(.after(0))
        let study = try await SettledStudy(on: site, isSmooth: true)
        site.recompression = Self.policy(.never)
        try await site.restart()
        try await site.settleAll()
        #expect(try await site.forms().allSatisfy { $0 == .native })
        let before = try await site.rows().reduce(0) { $0 + $1.storage.byteCount }
        site.recompression = Self.policy(.after(0))
        try await site.restart()
        let report = try await site.recompressAll()
        #expect(report.settled == study.models.count && report.left.isEmpty)
        #expect(try await site.forms().allSatisfy { $0 == .recompressed })
        #expect(try await site.rows().reduce(0) { $0 + $1.storage.byteCount } < before / 3)
        #expect(try await site.files() == Set(study.models.map(\.file)))
        #expect(try await site.rubbish().isEmpty)
        #expect(site.storedNames().count { $0.hasPrefix("packs/") } == 2)
        #expect(try await site.recompressAll().settled == 0)
        let dump = try await site.dump()
        site.kill()
        try await site.waitUntilReleased()
        try site.deleteVault()
        try await site.open()
        #expect(difference(try await site.dump(), dump) == [])
        #expect(try await site.forms().allSatisfy { $0 == .recompressed })
        #expect(try await site.files() == Set(study.models.map(\.file)))
    }

    @Test("real files come back byte for byte, settled and recompressed")
    func realFiles() async throws {
        let site = try await site(.after(0))
        var accepted = Set<[UInt8]>()
        var modelCount = 0
        // Of hundreds of slices that are alike one in eight will do: the server's own test takes all.
        let files = try TestData.files().enumerated().filter { !$1.path.hasPrefix("studies/") || $0 % 8 == 0 }
        for file in files.map(\.element) {
            let bytes = try file.bytes()
            guard bytes.count < 8 << 20, let receipt = try? await site.receive(bytes) else { continue }
            if receipt.verdict != .same { accepted.insert(bytes) }
            modelCount += 1
        }
        let fresh = try await site.files()
        #expect(fresh.count > 100 && modelCount > 100)
        site.recompression = Self.policy(.never)
        try await site.restart()
        let settled = try await site.settleAll()
        #expect(settled.left.isEmpty)
        #expect(try await site.files() == fresh)
        site.recompression = Self.policy(.after(0))
        try await site.restart()
        let recompressed = try await site.recompressAll()
        #expect(recompressed.left.isEmpty)
        #expect(try await site.files() == fresh)
        let rows = try await site.rows()
        #expect(rows.count { $0.storage.form == .recompressed } > rows.count / 10)
        #expect(rows.allSatisfy { $0.storage.form != .native })
        for row in rows { _ = try await site.archive.verify(try await site.archive.openInstance(row)) }
        #expect(try await site.rubbish().isEmpty)
        let dump = try await site.dump()
        site.kill()
        try await site.waitUntilReleased()
        try site.deleteVault()
        try await site.open()
        #expect(difference(try await site.dump(), dump) == [])
        #expect(try await site.files() == fresh)
    }

    @Test("what has first looks of its own is recompressed too, and a frame that is not there is an error")
    func looks() async throws {
        let site = try await site(.never)
        var models: [ModelInstance] = []
        for number in 1...3 {
            var model = ModelInstance()
            (model.instance, model.pixelSeed) = ("1.2.3.1.\(number)", number)
            (model.isSmooth, model.side) = (true, 256)
            try await site.receive(model)
            models.append(model)
        }
        try await site.settleAll()
        #expect(try await site.forms() == [.native, .native, .native])
        var small = try await decoded(models[1], site, reducing: 1)
        #expect(small.description.columns == 128)
        let opened = try await site.archive.open(studyUID: "1.2.3", subject: TestSite.peer)
        var stack = FirstLookStack(opened.instances.map(\.opened))
        let looks = try #require(try await stack.next())
        #expect(looks.map(\.halvings) == [1, 1, 1] && looks.map(\.frameNumber) == [1, 1, 1])
        #expect(try await stack.next() == nil)
        site.recompression = Self.policy(.after(0))
        try await site.restart()
        #expect(try await site.recompressAll().settled == 3)
        #expect(try await site.forms() == [.recompressed, .recompressed, .recompressed])
        #expect(try await site.files() == Set(models.map(\.file)))
        small = try await decoded(models[1], site, reducing: 1)
        #expect(small.description.columns == 128)
        await #expect(throws: GatewayError.self) {
            try await decoded(models[1], site, reducing: 1, frameNumber: 2)
        }
        await #expect(throws: GatewayError.self) {
            try await decoded(models[1], site, reducing: 0, frameNumber: 0)
        }
    }

    @discardableResult
    private func decoded(
        _ model: ModelInstance, _ site: TestSite, reducing: Int, frameNumber: Int = 1
    ) async throws -> DICOMImage.Frame {
        let opened = try await site.archive.openFrames(
            studyUID: model.study, seriesUID: model.series, instanceUID: model.instance, subject: TestSite.peer)
        return try await opened.frames.decoded(frameNumber, codec: TestSite.codec, reducing: reducing)
    }

    @Test("a modality's own rule holds; others wait for theirs")
    func policies() async throws {
        var policy = RecompressionPolicy()
        policy.standard = .never
        policy.byModality = ["CT": .atSettle]
        #expect(policy.isDue("CT", Rank(milliseconds: 5, counter: 0, node: 1), now: 5))
        #expect(!policy.isDue("MR", Rank(milliseconds: 5, counter: 0, node: 1), now: .max))
        #expect(!policy.isDue(nil, Rank(milliseconds: 5, counter: 0, node: 1), now: .max))
        policy.byModality["CT"] = .after(100)
        #expect(!policy.isDue("CT", Rank(milliseconds: 5, counter: 0, node: 1), now: 104))
        #expect(policy.isDue("CT", Rank(milliseconds: 5, counter: 0, node: 1), now: 105))
        let site = try await site(.atSettle)
        _ = try await SettledStudy(on: site, isSmooth: true)
        try await site.settleAll()
        #expect(try await site.forms().allSatisfy { $0 == .recompressed })
    }

    @Test("without the program that codecs run in, all is settled as it lies")
    func withoutCodecs() async throws {
        let site = try await site(.atSettle)
        let study = try await SettledStudy(on: site, isSmooth: true)
        site.codec = FrameCodec(pool: CodecPool(path: "/nonexistent/dicom-codecs"))
        try await site.restart()
        #expect(try await site.settleAll().settled == study.models.count)
        #expect(try await site.files() == Set(study.models.map(\.file)))
    }

    @Test("late instances make packs of their own, which are put together")
    func merging() async throws {
        let site = try await site(.atSettle)
        var models: [ModelInstance] = []
        for number in 1...9 {
            var model = ModelInstance()
            (model.instance, model.pixelSeed, model.isSmooth) = ("1.2.3.1.\(number)", number, true)
            try await site.receive(model)
            models.append(model)
            try await site.settleAll()
            let row = try #require(try await site.rows().first)
            _ = try await site.archive.merge(study: row.study, series: [row.series])
            for _ in 0..<3 { try await site.archive.sweep(grace: 0, quiet: 0) }
            #expect(Set(try await site.rows().map(\.place)).count <= 4, "after \(number)")
            #expect(try await site.files() == Set(models.map(\.file)))
        }
        #expect(try await site.rubbish().isEmpty)
        #expect(site.storedNames().count { $0.hasPrefix("packs/") } <= 4)
    }

    @Test("packs of about the same size are put together, four at least")
    func tiers() {
        #expect(PackTiers.toMerge(["a": 1, "b": 1, "c": 2]) == [])
        #expect(PackTiers.toMerge(["a": 1, "b": 1, "c": 2, "d": 3]) == ["a", "b", "c", "d"])
        #expect(PackTiers.toMerge(["a": 1, "b": 1, "c": 2, "d": 500]) == [])
        #expect(PackTiers.toMerge(["a": 8, "b": 9, "c": 12, "d": 4, "e": 1]) == ["a", "b", "c", "d", "e"])
        #expect(PackTiers.toMerge(["a": 3_000, "b": 3_000, "c": 3_000, "d": 3_000]) == [])
    }

    @Test("a receiver of HTJ2K gets the code streams as they lie; one of native samples gets the same samples")
    func asItIs() async throws {
        let site = try await site(.atSettle)
        var model = ModelInstance()
        model.isSmooth = true
        try await site.receive(model)
        try await site.settleAll()
        let opened = try await site.archive.openFrames(
            studyUID: model.study, seriesUID: model.series, instanceUID: model.instance, subject: TestSite.peer)
        let frames = opened.frames
        let stream = try #require(try await frames.codeStream(1, transferSyntax: .htj2kLossless))
        #expect(try await frames.codeStream(1, transferSyntax: .jpeg2000Lossless) == nil)
        let source = FrameSource(frames, codec: TestSite.codec, transferSyntaxUID: TransferSyntax.htj2kLossless.uid)
        var part = try await source.frame(1)
        #expect(try await part.next() == stream)
        let instance = try #require(opened.opened.instances.first)
        let record = try await instance.opened.record()
        var whole = try await InstanceSource(
            instance.opened, record: record, part: .dataSet, codec: TestSite.codec,
            transferSyntaxUID: TransferSyntax.htj2kLosslessRPCL.uid)
        var bytes: [UInt8] = []
        while let piece = try await whole.next() { bytes += piece }
        let dataSet = try DataSet(parsing: bytes[...], transferSyntax: .htj2kLosslessRPCL)
        let reader = try FrameReader(dataSet)
        #expect(try reader.frame(0) == stream)
        let sent = try await TestSite.codec.decode(
            stream[...], reader.description, transferSyntax: .htj2kLosslessRPCL)
        let original = try DataSet(parsing: model.dataSet[...], transferSyntax: .explicitVRLittleEndian)
        #expect(sent.samples == Array(try #require(original[.pixelData]).value))
    }
}
