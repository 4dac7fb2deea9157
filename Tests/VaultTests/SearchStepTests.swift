import DICOM
import Sealing
import TestSupport
import Testing

@testable import Vault

/// Searches that go on step by step, and what C-FIND asks beyond QIDO-RS.
@Suite struct SearchStepTests {
    private static let ct = "1.2.840.10008.5.1.4.1.1.2"
    private static let mr = "1.2.840.10008.5.1.4.1.1.4"

    /// The answers of all steps, and how many steps there were.
    private func steps(_ archive: ModelArchive, _ query: Query) throws -> (answers: [DataSet], count: Int) {
        var cursor = try archive.fixture.vault.beginSearch(query)
        var (answers, count) = ([DataSet](), 0)
        while !cursor.isAtEnd {
            let step = try archive.fixture.vault.continueSearch(cursor) { rows throws(VaultError) in
                try archive.heads(rows)
            }
            cursor = step.cursor
            count += 1
            answers += try step.answers.map { try DataSet(parsing: $0, transferSyntax: .explicitVRLittleEndian) }
        }
        return (answers, count)
    }

    private func uid(_ answer: DataSet, _ level: Query.Level) -> String? {
        switch level {
        case .patient: answer.string(.patientID)
        case .study: answer.string(.studyInstanceUID)
        case .series: answer.string(.seriesInstanceUID)
        case .instance: answer.string(.sopInstanceUID)
        }
    }

    @Test(
        "steps are one search: nothing twice, nothing left out, however it is led",
        arguments: [
            (Query.Level.study, [QueryKey]()), (.series, []), (.instance, []), (.patient, []),
            (.instance, [QueryKey(.patientName, "M*")]), (.study, [QueryKey(.studyDate, "20200101-20231231")]),
            (.instance, [QueryKey(.studyDate, "20200101-"), QueryKey(.modality, "CT")]),
            (.instance, [QueryKey(.instanceNumber, "7", "300", "611")]),
            (.study, [QueryKey(.modalitiesInStudy, "MR")]), (.patient, [QueryKey(.modality, "MR")]),
        ])
    func everything(level: Query.Level, keys: [QueryKey]) throws {
        let archive = ModelArchive(try Fixture())
        var models: [ModelInstance] = []
        for tick in 1...(700 as UInt64) {
            // One study with most instances: a step ends within it.
            let study = tick % 3 == 0 ? 1 : tick
            models.append(
                ModelInstance(
                    name: study % 2 == 0 ? "Miller^Max" : "Smith^John", patientID: "P\(study)", study: "1.\(study)",
                    studyDate: "202\(study % 5)0\(1 + study % 9)11", accession: "A\(study)",
                    series: "1.\(study).\(tick % 2)", modality: tick % 2 == 0 ? "CT" : "MR",
                    instance: "1.\(study).\(tick)", tick: tick))
        }
        try archive.commit(try archive.group(1, models))
        let query = Query(level: level, keys: keys, limit: 5_000)
        let whole = try archive.search(query).map { uid($0, level) }
        let stepped = try steps(archive, query)
        #expect(stepped.answers.map { uid($0, level) } == whole)
        #expect(Set(whole).count == whole.count)
        #expect(whole.count > 2)
        #expect(stepped.count > 1 || whole.count < 256)
    }

    @Test("what is in a data set only is told of the first instance, private ones in their block")
    func headAttributes() throws {
        let archive = ModelArchive(try Fixture())
        try archive.commit(
            try archive.group(
                1,
                [
                    ModelInstance(sopClass: Self.ct, privateValue: "first"),
                    ModelInstance(instance: "1.1.1.2", tick: 2, sopClass: Self.mr, privateValue: "second"),
                    ModelInstance(
                        study: "2.1", accession: "A2", series: "2.1.1", instance: "2.1.1.1", tick: 3,
                        sopClass: "1.2.3.4.5"),
                ]))
        let asked = DICOM.Tag(0x0029, 0xEE01)
        var query = Query(
            level: .study,
            fields: .tags([.instanceNumber, .sopClassesInStudy, .modality, .numberOfPatientRelatedStudies]))
        query.privateTags = [Query.PrivateTag(tag: asked, creator: "MAKER")]
        let answers = try steps(archive, query).answers
        let first = try #require(answers.first { $0.string(.studyInstanceUID) == "1.1" })
        #expect(first.string(.instanceNumber) == "1")
        #expect(first.strings(.sopClassesInStudy) == [Self.ct, Self.mr])
        #expect(first.string(.modality) == "CT")
        #expect(first.integer(.numberOfPatientRelatedStudies) == 2)
        #expect(first.tag(asked, ownedBy: "MAKER").flatMap { first.string($0) } == "first")
        #expect(first[.sopInstanceUID] == nil)
        let second = try #require(answers.first { $0.string(.studyInstanceUID) == "2.1" })
        #expect(second.strings(.sopClassesInStudy) == ["1.2.3.4.5"])
        #expect(second.tag(asked, ownedBy: "MAKER") == nil)

        var key = QueryKey(path: [asked], values: ["sec*"])
        key.creators = [0: "MAKER"]
        let found = try steps(archive, Query(level: .instance, keys: [key])).answers
        #expect(found.map { $0.string(.sopInstanceUID) } == ["1.1.1.2"])
        #expect(found.first?.string(.availableTransferSyntaxUID) == "1.2.840.10008.1.2.1")
        key.creators = [0: "ANOTHER"]
        #expect(try steps(archive, Query(level: .instance, keys: [key])).answers.isEmpty)
    }

    @Test("an instance's UID finds its study and series; a SOP class those that have it")
    func relational() throws {
        let archive = ModelArchive(try Fixture())
        try archive.commit(
            try archive.group(
                1,
                [
                    ModelInstance(sopClass: Self.ct),
                    ModelInstance(series: "1.1.2", instance: "1.1.2.1", tick: 2, sopClass: Self.mr),
                    ModelInstance(
                        patientID: "P2", study: "2.1", accession: "A2", series: "2.1.1", instance: "2.1.1.1", tick: 3,
                        sopClass: Self.ct),
                ]))
        func found(_ level: Query.Level, _ key: QueryKey) throws -> [String?] {
            try steps(archive, Query(level: level, keys: [key])).answers.map { uid($0, level) }
        }
        #expect(try found(.study, QueryKey(.sopInstanceUID, "1.1.2.1")) == ["1.1"])
        #expect(try found(.series, QueryKey(.sopInstanceUID, "1.1.2.1")) == ["1.1.2"])
        #expect(try found(.patient, QueryKey(.sopInstanceUID, "2.1.1.1")) == ["P2"])
        #expect(try found(.patient, QueryKey(.modality, "XX")).isEmpty)
        #expect(try found(.series, QueryKey(.sopClassUID, Self.mr)) == ["1.1.2"])
        #expect(try found(.study, QueryKey(.sopClassesInStudy, Self.mr)) == ["1.1"])
        #expect(try found(.instance, QueryKey(.sopClassUID, Self.mr)) == ["1.1.2.1"])
        #expect(try found(.instance, QueryKey(.availableTransferSyntaxUID, "1.2.3")).isEmpty)
    }

    @Test(
        "with a zone, dates and times are matched and told as they read there",
        arguments: [
            (60, "20240105", "20240106", "101112", "+0100"), (840, "20240105", "20240106", "231112", "+1400"),
            (-720, "20240104", "20240105", "211112", "-1200"), (-30, "20240105", "20240104", "084112", "-0030"),
        ])
    func zones(offset: Int, day: String, other: String, time: String, zone: String) throws {
        let archive = ModelArchive(try Fixture())
        // Ten o'clock in the zone one hour east.
        try archive.commit(try archive.group(1, [ModelInstance(studyTime: "101112", timezone: "+0100")]))
        var query = Query(level: .study, keys: [QueryKey(.studyDate, day), QueryKey(.studyTime, time)])
        query.offsetFromUTC = offset
        let answer = try #require(try steps(archive, query).answers.first)
        #expect(answer.string(.studyDate) == day)
        #expect(answer.string(.studyTime) == time)
        #expect(answer.string(.timezoneOffsetFromUTC) == zone)
        query.keys = [QueryKey(.studyDate, other)]
        #expect(try steps(archive, query).answers.isEmpty)
    }

    @Test(
        "bounds around a day hold its neighbours",
        arguments: [
            20_240_101, 20_240_229, 20_240_301, 20_231_231, 20_240_115, 20_240_131,
        ] as [Int64])
    func neighbours(day: Int64) throws {
        let date = try #require(DICOMDate(parsing: String(day)))
        let before = try #require(date.moved(byDays: -1).flatMap { Int64($0.formatted) })
        let after = try #require(date.moved(byDays: 1).flatMap { Int64($0.formatted) })
        #expect(PlainDate.dayBefore(day) <= before && before < day)
        #expect(day < after && after <= PlainDate.dayAfter(day))
    }

    @Test("heads that lead to answers are no candidates in vain; those that don't are bounded")
    func bounds() throws {
        let fixture = try Fixture()
        var limits = VaultLimits()
        limits.openedHeads = 3
        let vault = try Vault(
            path: fixture.folder + "/other.sqlite", keys: fixture.keys, organisation: fixture.organisation,
            limits: limits)
        let archive = ModelArchive(fixture)
        let models = (1...9 as ClosedRange<UInt64>).map { ModelInstance(instance: "1.1.1.\($0)", tick: $0) }
        try vault.commit(try archive.group(1, models)) { row throws(VaultError) in try archive.words(row) }
        let all = try vault.continueSearch(try vault.beginSearch(Query(level: .instance))) {
            rows throws(VaultError) in try archive.heads(rows)
        }
        #expect(all.answers.count == 9)
        #expect(throws: VaultError.tooManyCandidates) {
            _ = try vault.continueSearch(
                try vault.beginSearch(Query(level: .instance, keys: [QueryKey(.instanceNumber, "9")]))
            ) {
                rows throws(VaultError) in try archive.heads(rows)
            }
        }
    }
}
