import Access
import DICOM
import Foundation
import Gateway
import Identity
import Stores
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite struct ReceiveTests {
    @Test("every real file that is taken comes back byte for byte; one that is refused changes nothing")
    func files() async throws {
        let site = try await TestSite()
        var taken = 0
        var refused: [String] = []
        for file in try TestData.files() {
            let bytes = try file.bytes()
            let before = try await site.statistics()
            let receipt: Receipt
            do {
                receipt = try await site.receive(bytes, chunk: bytes.count % 3 == 0 ? 333 + bytes.count / 50 : 100_000)
            } catch {
                refused.append("\(file.path): \(error)")
                #expect(try await site.statistics() == before, "\(file.path) was refused")
                continue
            }
            taken += 1
            let versions = try await site.versions(receipt.sopInstanceUID)
            #expect(!versions.isEmpty, "\(file.path)")
            let header = try Part10Header(parsing: bytes[...])
            if receipt.verdict == .same {
                var found = false
                for row in versions {
                    let opened = try await site.archive.openInstance(row)
                    let dataSet = try await TestSite.original(opened, .dataSet)
                    found = found || dataSet.elementsEqual(bytes[header.envelopeByteCount...])
                }
                #expect(found, "\(file.path): no version is the same")
            } else {
                do {
                    let opened = try await site.archive.openInstance(try #require(versions.last))
                    #expect(try await TestSite.original(opened, .file) == bytes, "\(file.path)")
                    try await checkFrames(of: opened, file)
                } catch { Issue.record("\(file.path): \(error)") }
                #expect((versions.last?.state == .held) == receipt.isHeld, "\(file.path)")
            }
        }
        #expect(taken > 100 || refused.count < taken, "refused: \(refused.joined(separator: "\n"))")
        #expect(site.temporaryFiles().isEmpty)
        for line in refused where !line.contains("missingUID") && !line.contains("unreadable") {
            Issue.record("\(line)")
        }
        var problems: [String] = []
        for try await progress in try site.archive.verification(sample: nil, subject: TestSite.administrator) {
            problems = progress.problems
        }
        #expect(problems == [])
    }

    /// Frame by frame, the samples or code streams of the pixel data, without item headers.
    private func checkFrames(of opened: OpenedInstance, _ file: TestData.File) async throws {
        guard let count = opened.frameCount else { return }
        let record = try await opened.record()
        let dataSet = try DataSet(
            parsing: try file.opened().dataSet, transferSyntax: OpenedInstance.headSyntax(of: record))
        #expect(count == max(1, dataSet.integer(.numberOfFrames) ?? 1), "\(file.path)")
        var frames: [UInt8] = []
        for number in 1...count { frames += try await opened.frame(number, record: record).all() }
        guard let pixels = dataSet.elements.last(where: { PictureProfile.isPixelData($0.tag) }) else {
            Issue.record("\(file.path) has frames and no pixel data")
            return
        }
        let expected: [UInt8] =
            pixels.isEncapsulated
            ? try pixels.fragments().dropFirst().flatMap { pixels.value[$0] } : Array(pixels.value.prefix(frames.count))
        #expect(frames == expected, "\(file.path)")
    }

    @Test("a data set as DIMSE sends it comes back byte for byte, with an envelope around it as a file")
    func dataSets() async throws {
        let site = try await TestSite()
        var taken = 0
        for file in try TestData.files() where !file.path.hasPrefix("studies/mr-ge") {
            let bytes = try file.bytes()
            guard let header = try? Part10Header(parsing: bytes[...]), let meta = header.meta else { continue }
            let dataSet = Array(bytes[header.envelopeByteCount...])
            let form = Arrival.Form.dataSet(
                transferSyntax: header.transferSyntax, sopClassUID: meta.mediaStorageSOPClassUID ?? "",
                sopInstanceUID: meta.mediaStorageSOPInstanceUID ?? "")
            guard let receipt = try? await site.receive(dataSet, form: form), receipt.verdict != .same else { continue }
            taken += 1
            let row = try #require(try await site.versions(receipt.sopInstanceUID).last)
            do {
                let opened = try await site.archive.openInstance(row)
                #expect(try await TestSite.original(opened, .dataSet) == dataSet, "\(file.path)")
                let whole = try await TestSite.original(opened, .file)
                #expect(try Part10Header(parsing: whole[...]).transferSyntax == header.transferSyntax, "\(file.path)")
            } catch { Issue.record("\(file.path): \(error)") }
        }
        #expect(taken > 50, "\(taken) were taken")
    }

    @Test("files that can't be parsed are refused with the place, and change nothing")
    func malformed() async throws {
        let site = try await TestSite()
        let model = ModelInstance()
        let envelope = model.file.count - model.dataSet.count
        for count in stride(from: 0, to: model.file.count, by: 37) {
            let rest = model.file.prefix(count).dropFirst(envelope)
            // Cut between two elements, it is a shorter data set.
            if count > envelope, (try? DataSet(parsing: rest, transferSyntax: .explicitVRLittleEndian)) != nil {
                continue
            }
            await #expect(throws: ArchiveError.self, "cut to \(count) bytes") {
                try await site.receive(Array(model.file.prefix(count)))
            }
        }
        await #expect(throws: ArchiveError.self) {
            try await site.receive(Array("Dear Sir or Madam, this is no image.".utf8))
        }
        #expect(try await site.dump() == [])
        #expect(site.temporaryFiles().isEmpty)
        var random = SeededRandom(seed: 77)
        for _ in 0..<150 {
            var bytes = model.file
            for _ in 0..<3 {
                bytes[132 + Int(random.next() % UInt64(bytes.count - 132))] = UInt8(truncatingIfNeeded: random.next())
            }
            guard let receipt = try? await site.receive(bytes, chunk: 64) else { continue }
            let row = try #require(try await site.versions(receipt.sopInstanceUID).last)
            if receipt.verdict != .same {
                #expect(try await TestSite.original(site.archive.openInstance(row), .file) == bytes)
            }
        }
    }

    @Test("the malformed files are refused or come back byte for byte, and nothing traps")
    func malformedFiles() async throws {
        guard let folder = TestData.folder?.appending(path: "malformed") else { throw TestData.Missing() }
        let site = try await TestSite()
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        for name in names {
            guard let bytes = try? [UInt8](Data(contentsOf: folder.appending(path: name))) else { continue }
            for chunk in [1 + bytes.count / 7, 64] where chunk == 64 || bytes.count < 2_000_000 {
                guard let receipt = try? await site.receive(bytes, chunk: chunk), receipt.verdict != .same else {
                    continue
                }
                let row = try #require(try await site.versions(receipt.sopInstanceUID).last)
                #expect(try await TestSite.original(site.archive.openInstance(row), .file) == bytes, "\(name)")
            }
        }
        #expect(site.temporaryFiles().isEmpty)
    }

    @Test("without a UID, or with another than the request named, an instance is refused")
    func names() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        model.study = ""
        await #expect(throws: ArchiveError.missingUID(.studyInstanceUID)) { try await site.receive(model) }
        model.study = "1.2/3"
        await #expect(throws: ArchiveError.missingUID(.studyInstanceUID)) { try await site.receive(model) }
        model = ModelInstance()
        let form = Arrival.Form.dataSet(
            transferSyntax: .explicitVRLittleEndian, sopClassUID: ModelInstance.sopClass, sopInstanceUID: "9.9")
        await #expect(throws: ArchiveError.mismatch(.sopInstanceUID)) {
            try await site.receive(model.dataSet, form: form)
        }
        await #expect(throws: ArchiveError.mismatch(.studyInstanceUID)) {
            try await site.receive(model.file, requiredStudyUID: "8.8")
        }
        #expect(try await site.dump() == [])
    }

    @Test("a large instance goes through a file of its own, and comes back")
    func spill() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        model.pixelByteCount = 10 << 20
        let file = model.file
        #expect(try await site.receive(file).verdict == .new)
        #expect(try await site.shown(model) == file)
        #expect(site.temporaryFiles().isEmpty)
        #expect(try await site.receive(file).verdict == .same)
        #expect(site.temporaryFiles().isEmpty, "the file of the arrival that was the same stays")
        model.description = "other words"
        #expect(try await site.receive(model).verdict == .revision)
        #expect(try await site.shown(model) == model.file)
        try await site.restart()
        #expect(try await site.shown(model) == model.file)
        var small = ModelInstance()
        small.instance = "1.2.3.1.2"
        #expect(try await site.receive(small).verdict == .new)
        let dump = try await site.dump()
        try await site.close()
        try site.deleteVault()
        try await site.open(reconciles: false)
        try await site.archive.reconcile(toleratingMissing: false)
        let again = try await site.dump()
        #expect(again.filter { !$0.hasPrefix("group") } == dump.filter { !$0.hasPrefix("group") })
    }

    @Test("frames and values are read by themselves")
    func parts() async throws {
        let site = try await TestSite()
        let model = ModelInstance()
        try await site.receive(model)
        let opened = try #require(
            try await site.archive.open(studyUID: model.study, subject: TestSite.peer).instances.first
        )
        .opened
        let record = try await opened.record()
        #expect(opened.frameCount == 1)
        let pixels = Array(model.dataSet.suffix(model.pixelByteCount))
        #expect(try await opened.frame(1, record: record).all() == pixels)
        await #expect(throws: GatewayError.noSuchPart) { try await opened.frame(2, record: record) }
        await #expect(throws: GatewayError.noSuchPart) { try await opened.frame(0, record: record) }
        #expect(try await opened.value(of: .pixelData, record: record).all() == pixels)
        #expect(try await opened.head(of: record).string(.patientName) == model.name)
    }

    @Test("what arrives together shares commit groups")
    func together() async throws {
        let site = try await TestSite()
        let archive = try site.archive
        let models = (0..<200).map { number in
            var model = ModelInstance()
            model.instance = "1.2.3.1.\(number + 1)"
            model.pixelSeed = number
            return model
        }
        try await withThrowingTaskGroup(of: Receipt.self) { group in
            for model in models { group.addTask { try await TestSite.receive(model.file, by: archive) } }
            for try await receipt in group { #expect(receipt.verdict == .new) }
        }
        let statistics = try await site.statistics()
        #expect(statistics.instances == 200)
        #expect(statistics.groups < 200, "\(statistics.groups) groups")
        let opened = try await archive.open(studyUID: "1.2.3", subject: TestSite.peer)
        #expect(opened.instances.count == 200)
        for model in models.prefix(20) { #expect(try await site.shown(model) == model.file) }
    }

    @Test("one instance that arrives many times at once is stored once")
    func sameAtOnce() async throws {
        let site = try await TestSite()
        let archive = try site.archive
        var verdicts: [Verdict] = []
        try await withThrowingTaskGroup(of: Receipt.self) { group in
            for _ in 0..<20 { group.addTask { try await TestSite.receive(ModelInstance().file, by: archive) } }
            for try await receipt in group { verdicts.append(receipt.verdict) }
        }
        #expect(verdicts.filter { $0 == .new }.count == 1)
        #expect(verdicts.filter { $0 == .same }.count == 19)
        #expect(try await site.versions("1.2.3.1.1").count == 1)
    }

    @Test("a subject that is not trusted stores, reads and decides nothing")
    func denied() async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        let stranger = Subject.httpClient(address: "203.0.113.9", isLoopback: false, isForwarded: false)
        await #expect(throws: ArchiveError.denied("untrusted-network")) {
            try await site.receive(ModelInstance().file, subject: stranger)
        }
        await #expect(throws: ArchiveError.denied("untrusted-network")) {
            try await site.archive.open(studyUID: "1.2.3", subject: stranger)
        }
        await #expect(throws: ArchiveError.denied("not-an-administrator")) {
            try await site.archive.reject(studyUID: "1.2.3", seriesUID: nil, instanceUID: nil, subject: TestSite.peer)
        }
        await #expect(throws: ArchiveError.denied("not-an-administrator")) {
            try await site.archive.exceptions(openOnly: true, subject: .administrator(userID: 8))
        }
        await #expect(throws: ArchiveError.notFound) {
            try await site.archive.open(studyUID: "9.9", subject: TestSite.peer)
        }
    }
}

@Suite struct DeflatedTests {
    @Test(
        "a deflated instance is kept as it came, and its picture is read frame by frame",
        arguments: [100, 5_000, 1 << 20])
    func deflated(chunk: Int) async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        model.pixelByteCount = 64 * 1024
        let syntax = TransferSyntax.deflatedExplicitVRLittleEndian
        let dataSet = try Deflater.deflate(model.dataSet[...])
        let form = Arrival.Form.dataSet(
            transferSyntax: syntax, sopClassUID: ModelInstance.sopClass, sopInstanceUID: model.instance)
        #expect(try await site.receive(dataSet, form: form, chunk: chunk).verdict == .new)
        let opened = try #require(
            try await site.archive.open(studyUID: model.study, subject: TestSite.peer).instances.first
        )
        .opened
        #expect(try await TestSite.original(opened, .dataSet) == dataSet)
        let record = try await opened.record()
        #expect(record.isDerived)
        let pixels = Array(model.dataSet.suffix(model.pixelByteCount))
        #expect(try await opened.frame(1, record: record).all() == pixels)
        #expect(try await opened.value(of: .pixelData, record: record).all() == pixels)
        #expect(try await opened.head(of: record).string(.patientName) == model.name)
        #expect(try await site.receive(dataSet, form: form, chunk: chunk).verdict == .same)
    }

    @Test("a deflated picture too large to wait in memory is left out, its stream is not")
    func large() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        model.pixelByteCount = 17 << 20
        let dataSet = try Deflater.deflate(model.dataSet[...])
        let form = Arrival.Form.dataSet(
            transferSyntax: .deflatedExplicitVRLittleEndian, sopClassUID: ModelInstance.sopClass,
            sopInstanceUID: model.instance)
        #expect(try await site.receive(dataSet, form: form).verdict == .new)
        let opened = try #require(
            try await site.archive.open(studyUID: model.study, subject: TestSite.peer).instances.first
        )
        .opened
        #expect(try await TestSite.original(opened, .dataSet) == dataSet)
        #expect(opened.frameCount == nil)
    }
}
