import DICOM
import Sealing
import Testing

@testable import Vault

@Suite struct SearchTests {
    /// Three patients, four studies, five series.
    private func archive() throws -> ModelArchive {
        let archive = ModelArchive(try Fixture())
        let models = [
            ModelInstance(),
            ModelInstance(series: "1.1.2", modality: "MR", instance: "1.1.2.1", tick: 2),
            ModelInstance(
                study: "1.2", studyDate: "20240301", studyTime: "0900", accession: "A2", series: "1.2.1",
                instance: "1.2.1.1", tick: 3),
            ModelInstance(
                name: "Müller^Änne=山田^太郎", patientID: "P2", birthDate: "19600615", study: "2.1", studyDate: "20230101",
                accession: "B1", series: "2.1.1", modality: "US", instance: "2.1.1.1", tick: 4),
            ModelInstance(
                name: "O'Neill^Sean", patientID: "p3", birthDate: "", study: "3.1", studyDate: "", accession: "",
                series: "3.1.1", modality: "SMITHJOHN", instance: "3.1.1.1", tick: 5),
        ]
        try archive.commit(try archive.group(1, models))
        return archive
    }

    @Test(
        "each matching type finds what it should",
        arguments: [
            (QueryKey(.patientName, ""), ["1.2", "1.1", "2.1", "3.1"]),
            (QueryKey(.patientName, "*"), ["1.2", "1.1", "2.1", "3.1"]),
            (QueryKey(.patientName, "SMITH^JOHN"), ["1.2", "1.1"]),
            (QueryKey(.patientName, "smith"), []),
            (QueryKey(.patientName, "*john"), ["1.2", "1.1"]),
            (QueryKey(.patientName, "MULLER^A?NE"), ["2.1"]),
            (QueryKey(.patientName, "山田*"), ["2.1"]),
            (QueryKey(.patientName, "=山田^太郎"), ["2.1"]),
            (QueryKey(.patientID, "P1"), ["1.2", "1.1"]),
            (QueryKey(.patientID, "P*"), ["1.2", "1.1", "2.1"]),
            (QueryKey(.patientID, "P3"), []),
            (QueryKey(.patientBirthDate, "1950-1955"), ["1.2", "1.1"]),
            (QueryKey(.studyDate, "20240101-20240131"), ["1.1"]),
            (QueryKey(.studyDate, "-20240101"), ["2.1"]),
            (QueryKey(.studyDate, "\"\""), ["3.1"]),
            (QueryKey(.studyTime, "10-"), ["1.1", "2.1", "3.1"]),
            (QueryKey(.accessionNumber, "A1", "B1"), ["1.1", "2.1"]),
            (QueryKey(.accessionNumber, "A?"), ["1.2", "1.1"]),
            (QueryKey(.studyInstanceUID, "3.1", "2.1", "9"), ["2.1", "3.1"]),
            (QueryKey(.modalitiesInStudy, "MR"), ["1.1"]),
            (QueryKey(.modality, "US"), ["2.1"]),
            (QueryKey(.numberOfStudyRelatedSeries, "2"), ["1.1"]),
            (QueryKey(path: [.procedureCodeSequence, .codeValue], values: ["CODEUS"]), ["2.1"]),
            (QueryKey(.instanceNumber, "3"), ["1.2"]),
        ])
    func types(key: QueryKey, studies: [String]) throws {
        let answers = try archive().search(Query(level: .study, keys: [key]))
        #expect(answers.compactMap { $0.string(.studyInstanceUID) } == studies)
    }

    @Test("fuzzy finds what sounds alike or is one letter away, in any order of words")
    func fuzzy() throws {
        let archive = try archive()
        for name in ["Smyth", "john smith", "Schmidt", "Smitt^Jo*"] {
            let found = try archive.search(Query(level: .patient, keys: [QueryKey(.patientName, name)], isFuzzy: true))
            #expect(found.map { $0.string(.patientID) } == ["P1"], "\(name)")
        }
    }

    @Test("pages never overlap and together are everything", arguments: [Query.Level.study, .series, .instance])
    func pages(level: Query.Level) throws {
        let archive = try archive()
        let all = try archive.search(Query(level: level)).map {
            $0.string(.sopInstanceUID) ?? $0.string(.seriesInstanceUID) ?? $0.string(.studyInstanceUID)
        }
        var paged: [String?] = []
        for offset in all.indices {
            let page = try archive.fixture.vault.search(Query(level: level, limit: 1, offset: offset)) {
                rows throws(VaultError) in try archive.heads(rows)
            }
            #expect(page.hasMore == (offset < all.count - 1))
            paged += try page.answers.map {
                let answer = try DataSet(parsing: $0, transferSyntax: .explicitVRLittleEndian)
                return answer.string(.sopInstanceUID) ?? answer.string(.seriesInstanceUID)
                    ?? answer.string(.studyInstanceUID)
            }
        }
        #expect(paged == all)
        #expect(all.count == (level == .study ? 4 : 5))
    }

    @Test(
        "a page ends behind the answer that fills its bytes, and the pages are still everything",
        arguments: [
            Query.Level.study, .series, .instance, .patient,
        ])
    func bytes(level: Query.Level) throws {
        let archive = try archive()
        func page(_ offset: Int, bytes: Int) throws -> SearchPage {
            var query = Query(level: level, offset: offset)
            query.byteLimit = bytes
            return try archive.fixture.vault.search(query) { rows throws(VaultError) in try archive.heads(rows) }
        }
        let all = try page(0, bytes: SearchLimits.pageByteCount)
        #expect(!all.hasMore)
        let two = all.answers[0].count + all.answers[1].count
        #expect(try page(0, bytes: two).answers == Array(all.answers.prefix(2)))
        #expect(try page(0, bytes: two - 1).answers == Array(all.answers.prefix(2)))
        #expect(try page(0, bytes: two + 1).answers == Array(all.answers.prefix(3)))
        var paged: [[UInt8]] = []
        while true {
            let next = try page(paged.count, bytes: 1)
            #expect(next.answers.count == 1)
            paged += next.answers
            if !next.hasMore { break }
        }
        #expect(paged == all.answers)
    }

    @Test("heads may come in parts") func partOfTheHeads() throws {
        let archive = try archive()
        let query = Query(level: .instance, keys: [QueryKey(.instanceNumber, "")])
        let all = try archive.fixture.vault.search(query) { rows throws(VaultError) in try archive.heads(rows) }
        let parts = try archive.fixture.vault.search(query) { rows throws(VaultError) in
            try archive.heads(Array(rows.prefix(1)))
        }
        #expect(parts == all)
        #expect(throws: VaultError.headUnavailable) {
            try archive.fixture.vault.search(query) { _ throws(VaultError) in [] }
        }
    }

    @Test("no page has more answers than the vault's own limit, whatever is asked for")
    func pageSize() throws {
        let archive = ModelArchive(try Fixture())
        let models = (0...SearchLimits.pageSize).map { number in
            ModelInstance(instance: "1.1.1.\(number)", tick: UInt64(number + 1))
        }
        try archive.commit(try archive.group(1, models))
        for (offset, count, hasMore) in [(0, SearchLimits.pageSize, true), (1, SearchLimits.pageSize, false)] {
            let page = try archive.fixture.vault.search(Query(level: .instance, limit: 1_000_000, offset: offset)) {
                rows throws(VaultError) in try archive.heads(rows)
            }
            #expect(page.answers.count == count && page.hasMore == hasMore)
        }
    }

    @Test(
        "a page tells whether one of its studies, or one that was named, has held instances",
        arguments: [
            Query.Level.study, .series, .instance,
        ])
    func held(level: Query.Level) throws {
        let archive = try archive()
        try archive.commit(
            try archive.group(
                2,
                [
                    ModelInstance(instance: "1.1.1.9", tick: 9, verdict: .held, reason: .otherPixels),
                    ModelInstance(patientID: "P7", study: "7.1", series: "7.1.1", instance: "7.1.1.1", tick: 10),
                ]))
        func hasHeld(_ keys: QueryKey..., limit: Int? = nil, offset: Int = 0) throws -> Bool {
            let query = Query(level: level, keys: keys, limit: limit, offset: offset)
            return try archive.fixture.vault.search(query) { rows throws(VaultError) in try archive.heads(rows) }
                .hasHeld
        }
        #expect(try hasHeld())
        #expect(try hasHeld(QueryKey(.patientID, "P1")))
        #expect(try hasHeld(QueryKey(.studyInstanceUID, "1.1"), offset: 100))
        #expect(try hasHeld(QueryKey(.studyInstanceUID, "7.1")) == false)
        #expect(try hasHeld(QueryKey(.patientID, "P7")) == false)
        // The newest study is 1.2: nothing of it is held, and the others stand on other pages.
        #expect(try hasHeld(limit: 1) == false)
        if level == .instance { #expect(try hasHeld(QueryKey(.sopInstanceUID, "1.1.1.9"))) }
    }

    @Test("answers hold the counts and the words of all levels")
    func answers() throws {
        let archive = try archive()
        let study = try #require(
            try archive.search(Query(level: .study, keys: [QueryKey(.studyInstanceUID, "1.1")])).first)
        #expect(study.strings(.modalitiesInStudy) == ["CT", "MR"])
        #expect(study.integer(.numberOfStudyRelatedInstances) == 2)
        let instance = try #require(
            try archive.search(Query(level: .instance, keys: [QueryKey(.sopInstanceUID, "2.1.1.1")])).first)
        #expect(instance.string(.patientName) == "Müller^Änne=山田^太郎")
        #expect(instance.integer(.instanceNumber) == 4)
        let patient = try #require(try archive.search(Query(level: .patient, keys: [QueryKey(.patientID, "P1")])).first)
        #expect(patient.integer(.numberOfPatientRelatedStudies) == 2)
    }

    @Test("a date and a time are one range when that was agreed")
    func combined() throws {
        let keys = [QueryKey(.studyDate, "20240105-20240301"), QueryKey(.studyTime, "1000-0930")]
        let answers = try archive().search(Query(level: .study, keys: keys, combinesDateAndTime: true))
        #expect(answers.compactMap { $0.string(.studyInstanceUID) } == ["1.2", "1.1"])
    }

    @Test("what no defined term is does not stand in the plain column")
    func plainModality() throws {
        #expect(try archive().fixture.vault.statistics().studiesByModality == ["CT": 2, "MR": 1, "US": 1])
    }
}
