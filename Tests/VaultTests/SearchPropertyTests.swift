import DICOM
import Sealing
import TestSupport
import Testing

@testable import Vault

/// What tables, tokens and directory leave out must be what the plain data sets leave out.
@Suite struct SearchPropertyTests {
    private static let names = ["Smith^John", "SMYTH^Jon", "Müller^Eva", "Muller^Eva", "O'Neill^Sean", "山田^太郎=やまだ", ""]
    private static let modalities = ["CT", "MR", "US", "XX"]
    private static let dates = ["20240105", "20240106", "20231231", "", "19991301"]

    private static let nameKeys = ["SMITH^JOHN", "smi*", "*eva", "m?ller^eva", "", "*", "\"\"", "o'neill^sean"]
    private static let dateKeys = ["20240105", "20240101-", "-20231231", "20231231-20240105", "202401", "\"\""]

    @Test("a search finds just the instances whose plain words match", arguments: 0..<8 as Range<UInt64>)
    func instances(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let archive = ModelArchive(try Fixture())
        var models: [ModelInstance] = []
        for tick in 1...(60 as UInt64) {
            let study = Int.random(in: 1...25, using: &random)
            var shape = SeededRandom(seed: UInt64(study))
            var model = ModelInstance()
            model.tick = tick
            model.study = "1.\(study)"
            model.series = "1.\(study).\(tick % 2)"
            model.instance = "1.\(study).\(tick % 2).\(tick)"
            // The words of a study and a series are the same in all their instances, as they should be.
            model.name = Self.names.randomElement(using: &shape) ?? ""
            model.patientID = "P\(Int.random(in: 1...9, using: &shape))"
            model.studyDate = Self.dates.randomElement(using: &shape) ?? ""
            model.birthDate = Self.dates.randomElement(using: &shape) ?? ""
            model.accession = "A\(Int.random(in: 1...9, using: &shape))"
            model.modality = Self.modalities[(study + Int(tick % 2)) % 4]
            models.append(model)
        }
        for (index, start) in stride(from: 0, to: models.count, by: 7).enumerated() {
            try archive.commit(
                try archive.group(UInt64(index) + 1, Array(models[start..<min(start + 7, models.count)])))
        }
        for _ in 0..<60 {
            var keys: [QueryKey] = []
            func sometimes(_ tag: DICOM.Tag, _ values: [String]) {
                if Int.random(in: 0...3, using: &random) == 0, let value = values.randomElement(using: &random) {
                    keys.append(QueryKey(tag, value))
                }
            }
            sometimes(.patientName, Self.nameKeys)
            sometimes(.patientID, ["P1", "P?", "P3", "*2", "p1"])
            sometimes(.studyDate, Self.dateKeys)
            sometimes(.patientBirthDate, Self.dateKeys)
            sometimes(.accessionNumber, ["A1", "A*", "A4"])
            sometimes(.modality, ["CT", "?R", "XX"])
            sometimes(.studyInstanceUID, ["1.1", "1.2", "1.33"])
            sometimes(.instanceNumber, ["7", "8"])
            let isFuzzy = Bool.random(using: &random)
            let matcher = try Matcher(keys, isFuzzy: isFuzzy)
            let expected = try models.filter { matcher.matches(try $0.dataSet) }.map(\.instance)
            let found = try archive.search(Query(level: .instance, keys: keys, isFuzzy: isFuzzy))
            #expect(Set(found.compactMap { $0.string(.sopInstanceUID) }) == Set(expected), "\(keys)")
            #expect(found.count == expected.count)
        }
    }

    @Test("more heads than may be opened are refused, not cut")
    func tooMany() throws {
        let fixture = try Fixture()
        var limits = VaultLimits()
        limits.openedHeads = 3
        let vault = try Vault(
            path: fixture.folder + "/other.sqlite", keys: fixture.keys, organisation: fixture.organisation,
            limits: limits)
        let archive = ModelArchive(fixture)
        let models = (1...5 as ClosedRange<UInt64>).map { ModelInstance(instance: "1.1.1.\($0)", tick: $0) }
        try vault.commit(try archive.group(1, models)) { row throws(VaultError) in try archive.words(row) }
        #expect(throws: VaultError.tooManyCandidates) {
            try vault.search(Query(level: .instance, keys: [QueryKey(.instanceNumber, "2")])) {
                rows throws(VaultError) in try archive.heads(rows)
            }
        }
    }

    @Test("a vault that is opened again searches as before")
    func reopened() throws {
        let archive = ModelArchive(try Fixture())
        try archive.commit(try archive.group(1, [ModelInstance()]))
        let fixture = archive.fixture
        let again = try Vault(
            path: fixture.folder + "/vault.sqlite", keys: fixture.keys, organisation: fixture.organisation)
        let page = try again.search(Query(level: .patient, keys: [QueryKey(.patientName, "sm*")])) {
            rows throws(VaultError) in try archive.heads(rows)
        }
        #expect(page.answers.count == 1)
    }
}
