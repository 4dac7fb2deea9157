import Access
import DICOM
import Gateway
import Sealing
import Testing
import Vault

@testable import Archive

/// Instances that belong to no patient (PS3.4 Annex GG).
@Suite struct NonPatientTests {
    /// A palette, or another of these, in bytes.
    private struct Model {
        var category = NonPatientCategory.colorPalettes
        var instance = "1.2.3.39.1"
        var label = "HOT"
        /// A study that it has no business to name.
        var study: String?

        var file: [UInt8] {
            let sopClass = category.sopClassUIDs[0]
            var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
            writer.append(.sopClassUID, .UI, string: sopClass)
            writer.append(.sopInstanceUID, .UI, string: instance)
            writer.append(.patientName, .PN, string: "Nobody^At^All")
            if let study { writer.append(.studyInstanceUID, .UI, string: study) }
            writer.append(.contentLabel, .CS, string: label)
            return FileMeta(sopClassUID: sopClass, sopInstanceUID: instance, transferSyntax: .explicitVRLittleEndian)
                .envelope() + writer.bytes
        }
    }

    private func search(
        _ site: TestSite, _ keys: [QueryKey] = [], in category: NonPatientCategory = .colorPalettes, limit: Int? = nil,
        offset: Int = 0
    ) async throws -> (uids: [String], page: SearchPage) {
        let query = Query(
            level: .instance, keys: keys, fields: .tags([.sopInstanceUID, .contentLabel]), limit: limit, offset: offset)
        let page = try await site.archive.search(category, query, subject: TestSite.peer)
        let uids = try page.answers.map {
            try DataSet(parsing: $0, transferSyntax: .explicitVRLittleEndian).string(.sopInstanceUID) ?? ""
        }
        return (uids, page)
    }

    @Test("no UID leads to where they lie")
    func places() async throws {
        let site = try await TestSite()
        let archive = try site.archive
        let studies = NonPatientCategory.allCases.map { archive.nonPatient.study(of: $0) }
        #expect(Set(studies).count == NonPatientCategory.allCases.count)
        for category in NonPatientCategory.allCases {
            // The names stand behind the pseudonyms in packs: they never change.
            let name = "non-patient/\(category.rawValue)"
            let organisation = archive.installation.organisation
            #expect(
                archive.nonPatient.study(of: category) == archive.ring.pseudonym(of: name, organisation: organisation))
            #expect(
                archive.nonPatient.series(of: category)
                    == archive.ring.pseudonym(of: name + "/instances", organisation: organisation))
            #expect(archive.pseudonym(name) == nil && !UIDs.isAcceptable(name))
        }
    }

    @Test("one is stored, found and opened, whatever it says of patients and studies")
    func stored() async throws {
        let site = try await TestSite()
        let model = Model(study: "1.2.3")
        let receipt = try await site.receive(model.file)
        #expect(receipt.verdict == .new && receipt.nonPatient == .colorPalettes && receipt.studyInstanceUID.isEmpty)
        let opened = try await site.archive.open(
            .colorPalettes, instanceUID: model.instance, subject: TestSite.peer)
        #expect(try await TestSite.original(#require(opened.instances.first).opened, .file) == model.file)
        await #expect(throws: ArchiveError.notFound) {
            try await site.archive.open(.hangingProtocols, instanceUID: model.instance, subject: TestSite.peer)
        }
        await #expect(throws: ArchiveError.notFound) {
            try await site.archive.open(studyUID: "1.2.3", subject: TestSite.peer)
        }
        for level in [Query.Level.patient, .study, .series, .instance] {
            #expect(try await site.archive.search(Query(level: level), subject: TestSite.peer).answers.isEmpty)
        }
        let selection = try await site.archive.select(
            [SelectionScope(instanceUID: model.instance)], subject: TestSite.peer)
        #expect(selection.rows.isEmpty)
        let statistics = try await site.statistics()
        #expect(statistics.patients == 0 && statistics.studies == 0 && statistics.series == 0)
        #expect(statistics.instances == 0 && statistics.nonPatientInstances == 1)
        #expect(try await site.exceptions(openOnly: false).isEmpty)
        #expect(try await site.archive.seriesToPrepare(limit: 10).count == 1)
        let series = try #require(try await site.archive.seriesToPrepare(limit: 10).first)
        try await site.archive.prepare(
            series, MetadataWriting(version: 1, root: "") { (_) throws(ArchiveError) in throw .closing })
        #expect(try await site.archive.seriesToPrepare(limit: 10).isEmpty, "nothing is prepared, and nobody asks again")
    }

    @Test("what a request does not take is refused, and nothing of it is there")
    func refused() async throws {
        let site = try await TestSite()
        for (accepted, file) in [
            (Arrival.Accepted.patients, Model().file), (.category(.hangingProtocols), Model().file),
            (.category(.colorPalettes), ModelInstance().file),
        ] {
            var arrival = Arrival(form: .part10, route: "test")
            arrival.accepted = accepted
            let receiver = try site.archive.receive(arrival, subject: TestSite.peer)
            try file.withUnsafeBytes { try receiver.take($0) }
            await #expect(throws: ArchiveError.unsupportedClass) { try await receiver.finish() }
        }
        let statistics = try await site.statistics()
        #expect(statistics.instances == 0 && statistics.nonPatientInstances == 0)
    }

    @Test("pages, keys and counts agree with a plain evaluation")
    func pages() async throws {
        let site = try await TestSite()
        var models: [Model] = []
        for number in 1...150 {
            models.append(Model(instance: "1.2.3.39.\(number)", label: number % 3 == 0 ? "COLD" : "HOT"))
        }
        for model in models { try await site.receive(model.file) }
        try await site.receive(Model(category: .inventories, instance: "1.2.3.40.1").file)
        for (keys, wanted) in [
            ([], models), ([QueryKey(.contentLabel, "COLD")], models.filter { $0.label == "COLD" }),
            ([QueryKey(.contentLabel, "*O*")], models), ([QueryKey(.contentLabel, "cold")], []),
            (
                [QueryKey(.sopInstanceUID, "1.2.3.39.9", "1.2.3.39.2", "9.9")],
                models.filter { ["1.2.3.39.2", "1.2.3.39.9"].contains($0.instance) }
            ),
        ] {
            let uids = wanted.map(\.instance)
            for (limit, offset) in [(nil, 0), (0, 0), (1, 0), (7, 40), (64, 1), (200, 149), (3, 150), (5, 100_000)] {
                let found = try await search(site, keys, limit: limit, offset: offset)
                let rest = uids.dropFirst(offset)
                #expect(found.uids == Array(rest.prefix(limit ?? 1_000)), "limit \(limit ?? -1), offset \(offset)")
                #expect(found.page.remaining.count == rest.dropFirst(limit ?? 1_000).count)
                #expect(found.page.remaining.isExact)
            }
        }
        #expect(try await search(site, in: .inventories).uids == ["1.2.3.40.1"])
        #expect(try await search(site, in: .implantTemplates).uids.isEmpty)
    }

    @Test("without the vault the packs give the same catalogue")
    func rebuild() async throws {
        let site = try await TestSite()
        for (number, category) in NonPatientCategory.allCases.enumerated() {
            try await site.receive(Model(category: category, instance: "1.2.3.39.\(number)").file)
        }
        try await site.receive(ModelInstance())
        let other = try await site.receive(Model(instance: "1.2.3.39.0", label: "OTHER").file)
        #expect(other.verdict == .held)
        #expect(try await site.receive(Model(instance: "1.2.3.39.0").file).verdict == .same)
        let administrator = TestSite.administrator
        _ = try await site.archive.reject(.inventories, instanceUID: "1.2.3.39.4", subject: administrator)
        #expect(try await search(site, in: .inventories).uids.isEmpty)
        // Closing writes the log's last group; the vault can be asked all the same.
        await (try site.archive).close()
        let dump = try await site.dump()
        let statistics = try await site.statistics()
        #expect(statistics.nonPatientInstances == 4 && statistics.held == 1 && statistics.rejected == 1)
        site.kill()
        try site.deleteVault()
        try await site.open()
        let rebuilt = try await site.dump()
        #expect(Set(rebuilt).symmetricDifference(dump).sorted() == [] && rebuilt.count == dump.count)
        #expect(try await site.statistics() == statistics)
        #expect(try await site.archive.restore(.inventories, instanceUID: "1.2.3.39.4", subject: administrator) == 1)
        #expect(try await search(site, in: .inventories).uids == ["1.2.3.39.4"])
        for try await progress in try site.archive.verification(sample: nil, subject: administrator) {
            #expect(progress.problems.isEmpty)
        }
    }
}
