import Access
import DICOM
import Gateway
import Identity
import Stores
import Testing
import Vault

@testable import Archive

@Suite struct VerdictTests {
    @Test("the same bytes again are noted, and nothing is stored twice")
    func same() async throws {
        let site = try await TestSite()
        let model = ModelInstance()
        #expect(try await site.receive(model).verdict == .new)
        let receipt = try await site.receive(model)
        #expect(receipt.verdict == .same)
        #expect(receipt.sopInstanceUID == model.instance)
        #expect(receipt.studyInstanceUID == model.study)
        #expect(try await site.versions(model.instance).count == 1)
        let form = Arrival.Form.dataSet(
            transferSyntax: .explicitVRLittleEndian, sopClassUID: ModelInstance.sopClass, sopInstanceUID: model.instance
        )
        #expect(try await site.receive(model.dataSet, form: form).verdict == .same)
    }

    @Test("other words for the same pixels are a revision, and shown")
    func revision() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        let first = model
        try await site.receive(model)
        model.description = "second words"
        #expect(try await site.receive(model).verdict == .revision)
        #expect(try await site.shown(model) == model.file)
        #expect(try await site.versions(model.instance).map(\.state) == [.superseded, .current])
        #expect(try await site.receive(first).verdict == .same, "an older version again changes nothing")
        #expect(try await site.shown(model) == model.file)
        #expect(try await site.statistics().instances == 1)
    }

    @Test("a revision from an import is never shown by itself")
    func importedRevision() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        let live = model
        try await site.receive(model)
        model.description = "words from a tape"
        #expect(try await site.receive(model, source: .import).verdict == .revision)
        #expect(try await site.shown(live) == live.file)
    }

    @Test("other pixels are held, and readers keep what they have")
    func otherPixels() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        let first = model
        try await site.receive(model)
        model.pixelSeed = 2
        let receipt = try await site.receive(model)
        #expect(receipt.verdict == .held)
        #expect(receipt.reason == .otherPixels)
        #expect(receipt.isHeld)
        #expect(try await site.shown(first) == first.file)
        let opened = try await site.archive.open(studyUID: model.study, subject: TestSite.peer)
        #expect(opened.heldCount == 1)
        let exception = try #require(try await site.exceptions().first)
        #expect(exception.patientName == model.name)
        #expect(exception.sopInstanceUID == model.instance)
        let held = try await site.archive.openException(exception.id, subject: TestSite.administrator)
        #expect(try await TestSite.original(held, .file) == model.file)
        #expect(try await site.receive(model).verdict == .same, "held once, not once a retry")
    }

    @Test("the same pixels for another patient are held")
    func otherPatient() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        try await site.receive(model)
        model.patientID = "OTHER"
        let receipt = try await site.receive(model)
        #expect(receipt.verdict == .held)
        #expect(receipt.reason == .otherPatient)
    }

    @Test("another encoding is held until it is compared")
    func otherEncoding() async throws {
        let site = try await TestSite()
        let model = ModelInstance()
        try await site.receive(model)
        var writer = DataSetWriter(transferSyntax: .implicitVRLittleEndian)
        try writer.append(try DataSet(parsing: model.dataSet, transferSyntax: .explicitVRLittleEndian))
        let form = Arrival.Form.dataSet(
            transferSyntax: .implicitVRLittleEndian, sopClassUID: ModelInstance.sopClass, sopInstanceUID: model.instance
        )
        let receipt = try await site.receive(writer.bytes, form: form)
        #expect(receipt.verdict == .held)
        #expect(receipt.reason == .otherEncoding)
    }

    @Test(
        "a patient that contradicts the study's is held; a small difference is taken in and listed",
        arguments: [
            ("P-9", "Schmidt^Karl", "19640812", Verdict.held, Reason.contradictsStudy),
            ("P-9", "Mustermann^Erika", "19500101", .held, .contradictsStudy),
            ("P-9", "Mustermann^Erika", "19640812", .new, .differsFromStudy),
            ("P-4711", "Mustermann^Erica", "19640812", .new, .differsFromStudy),
            ("P-4711", "Mustermann^Erika", "19640813", .new, .differsFromStudy),
            ("P-4711", "Mustermann^Erika", "19640812", .new, .none),
        ])
    func patient(id: String, name: String, birthDate: String, verdict: Verdict, reason: Reason) async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        var model = ModelInstance()
        model.instance = "1.2.3.1.2"
        (model.patientID, model.name, model.birthDate) = (id, name, birthDate)
        let receipt = try await site.receive(model)
        #expect(receipt.verdict == verdict)
        #expect(receipt.reason == reason)
        let opened = try await site.archive.open(studyUID: model.study, subject: TestSite.peer)
        #expect(opened.instances.count == (verdict == .held ? 1 : 2))
        #expect(opened.heldCount == (verdict == .held ? 1 : 0))
        #expect(try await site.exceptions().count == (reason == .none ? 0 : 1))
    }

    @Test("the same SOP Instance UID elsewhere is a collision: both stay, listed")
    func collision() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        let first = model
        try await site.receive(model)
        (model.study, model.series) = ("5.6.7", "5.6.7.1")
        let receipt = try await site.receive(model)
        #expect(receipt.verdict == .collision)
        #expect(!receipt.isHeld)
        #expect(try await site.shown(first) == first.file)
        #expect(try await site.shown(model) == model.file)
        #expect(try await site.exceptions().map(\.exception.kind) == [.collision])
    }

    @Test("reject takes out of sight, restore brings back, both after a restart too")
    func rejectAndRestore() async throws {
        let site = try await TestSite()
        let model = ModelInstance()
        var other = ModelInstance()
        (other.series, other.instance) = ("1.2.3.2", "1.2.3.2.1")
        try await site.receive(model)
        try await site.receive(other)
        let administrator = TestSite.administrator
        #expect(
            try await site.archive.reject(
                studyUID: model.study, seriesUID: model.series, instanceUID: nil, subject: administrator) == 1)
        await #expect(throws: ArchiveError.notFound) { try await site.shown(model) }
        #expect(try await site.shown(other) == other.file)
        try await site.restart()
        await #expect(throws: ArchiveError.notFound) { try await site.shown(model) }
        #expect(
            try await site.receive(model).verdict == .same, "what was rejected does not come back by being sent again")
        await #expect(throws: ArchiveError.notFound) { try await site.shown(model) }
        #expect(
            try await site.archive.restore(
                studyUID: model.study, seriesUID: nil, instanceUID: nil, subject: administrator) == 1)
        #expect(try await site.shown(model) == model.file)
        await #expect(throws: ArchiveError.notFound) {
            try await site.archive.restore(
                studyUID: model.study, seriesUID: nil, instanceUID: nil, subject: administrator)
        }
    }

    @Test("an exception is released, rejected or dismissed", arguments: ExceptionDecision.allCases)
    func resolve(decision: ExceptionDecision) async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        let first = model
        try await site.receive(model)
        model.pixelSeed = 2
        try await site.receive(model)
        let id = try #require(try await site.exceptions().first).id
        await #expect(throws: ArchiveError.notFound) {
            try await site.archive.resolve(exception: "zz", decision: decision, subject: TestSite.administrator)
        }
        try await site.archive.resolve(
            exception: String(id.prefix(6)), decision: decision, subject: TestSite.administrator)
        #expect(try await site.exceptions().isEmpty)
        #expect(try await site.exceptions(openOnly: false).count == 1)
        let expected = decision == .release ? model : first
        #expect(try await site.shown(expected) == expected.file)
        let states: [InstanceState] =
            switch decision {
            case .release: [.superseded, .current]
            case .reject: [.current, .rejected]
            case .dismiss: [.current, .held]
            }
        #expect(try await site.versions(model.instance).map(\.state) == states)
        await #expect(throws: ArchiveError.notFound) {
            try await site.archive.resolve(exception: id, decision: decision, subject: TestSite.administrator)
        }
    }
}
