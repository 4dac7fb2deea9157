import DICOM
import Sealing

@testable import Vault

#if canImport(Glibc)
    import Glibc
#endif

/// A vault in a temporary folder, and model instances to fill it with.
struct Fixture {
    let vault: Vault
    let keys: KeyRing
    let organisation: OrganisationID
    let folder: String
    private let guardian: FolderGuardian

    init(sharingKeysOf other: Fixture? = nil) throws {
        var template = Array("/tmp/aloft-vault-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw VaultError.notFound }
        folder = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        guardian = FolderGuardian(folder: folder)
        organisation = other?.organisation ?? OrganisationID(Bytes16(high: 1, low: 2))
        keys =
            try other?.keys
            ?? KeyRing.make(
                root: RootKey(random: SystemRandom()), installation: InstallationID(Bytes16(high: 3, low: 4))
            ).ring
        vault = try Vault(path: folder + "/vault.sqlite", keys: keys, organisation: organisation)
    }

    func pseudonym(_ uid: String) -> PseudonymousUID { keys.pseudonym(of: uid, organisation: organisation) }
}

/// Removes the folder when nobody uses the fixture any more.
private final class FolderGuardian: Sendable {
    let folder: String
    init(folder: String) { self.folder = folder }

    deinit {
        for name in ["vault", "other"] {
            for suffix in ["", "-wal", "-shm"] { unlink("\(folder)/\(name).sqlite\(suffix)") }
        }
        rmdir(folder)
    }
}

/// A model instance: its words, and what the vault is told of it.
struct ModelInstance {
    var name = "Smith^John"
    var patientID = "P1"
    var birthDate = "19500101"
    var study = "1.1"
    var studyDate = "20240105"
    var studyTime = "101112"
    var accession = "A1"
    var series = "1.1.1"
    var modality = "CT"
    var instance = "1.1.1.1"
    var tick: UInt64 = 1
    var verdict = Verdict.new
    var reason = Reason.none
    var source = Source.live
    var sopClass: String?
    var timezone: String?
    /// In a block of MAKER's; (0029,1101).
    var privateValue: String?

    var dataSet: DataSet {
        get throws {
            var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
            writer.append(.specificCharacterSet, .CS, string: "ISO_IR 192")
            if let sopClass { writer.append(.sopClassUID, .UI, string: sopClass) }
            writer.append(.sopInstanceUID, .UI, string: instance)
            writer.append(.studyDate, .DA, string: studyDate)
            writer.append(.studyTime, .TM, string: studyTime)
            writer.append(.accessionNumber, .SH, string: accession)
            writer.append(.modality, .CS, string: modality)
            if let timezone { writer.append(.timezoneOffsetFromUTC, .SH, string: timezone) }
            var code = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
            code.append(.codeValue, .SH, string: "CODE" + modality)
            writer.appendSequence(.procedureCodeSequence, items: [code.bytes])
            writer.append(.patientName, .PN, string: name)
            writer.append(.patientID, .LO, string: patientID)
            writer.append(.patientBirthDate, .DA, string: birthDate)
            writer.append(.studyInstanceUID, .UI, string: study)
            writer.append(.seriesInstanceUID, .UI, string: series)
            writer.append(.instanceNumber, .IS, string: String(tick))
            if let privateValue {
                writer.append(DICOM.Tag(0x0029, 0x0011), .LO, string: "MAKER")
                writer.append(DICOM.Tag(0x0029, 0x1101), .LO, string: privateValue)
            }
            return try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        }
    }

    func attributes(_ fixture: Fixture) throws -> LevelAttributes {
        let dataSet = try dataSet
        return LevelAttributes(
            patientKey: fixture.keys.patientKey(issuer: "", id: patientID, organisation: fixture.organisation),
            patient: dataSet.selecting(LevelTags.patient), study: dataSet.selecting(LevelTags.study),
            series: dataSet.selecting(LevelTags.series))
    }

    func entry(_ fixture: Fixture, ordinal: UInt32 = 0) throws -> CatalogueEntry {
        CatalogueEntry(
            ordinal: ordinal, study: fixture.pseudonym(study), series: fixture.pseudonym(series),
            instance: fixture.pseudonym(instance), rank: rank, verdict: verdict, reason: reason, source: source,
            byteCount: 1000 + tick, attributes: try attributes(fixture))
    }

    var rank: Rank { Rank(milliseconds: tick, counter: 0, node: 1) }
}

/// The instances of a test, as the packs would give them back.
final class ModelArchive {
    let fixture: Fixture
    var instances: [Rank: ModelInstance] = [:]

    init(_ fixture: Fixture) { self.fixture = fixture }

    func words(_ row: InstanceRow) throws(VaultError) -> LevelAttributes {
        guard let found = try? instances[row.rank]?.attributes(fixture) else { throw .headUnavailable }
        return found
    }

    func heads(_ rows: [InstanceRow]) throws(VaultError) -> [OpenedHead] {
        var heads: [OpenedHead] = []
        for row in rows {
            guard let head = try? instances[row.rank]?.dataSet else { throw .headUnavailable }
            heads.append(OpenedHead(dataSet: head, transferSyntaxUID: "1.2.840.10008.1.2.1"))
        }
        return heads
    }

    func group(
        _ number: UInt64, _ models: [ModelInstance], amendments: [Amendment] = []
    ) throws -> CatalogueGroup {
        for model in models { instances[model.rank] = model }
        return CatalogueGroup(
            place: GroupPlace(
                node: 1, number: number, group: 0, offset: 64, byteCount: 100, packID: [UInt8](repeating: 7, count: 16)),
            entries: try models.enumerated().map { try $1.entry(fixture, ordinal: UInt32($0)) },
            amendments: amendments)
    }

    @discardableResult
    func commit(_ group: CatalogueGroup) throws -> Bool {
        try fixture.vault.commit(group) { row throws(VaultError) in try self.words(row) }
    }

    func search(_ query: Query) throws -> [DataSet] {
        try fixture.vault.search(query) { rows throws(VaultError) in try self.heads(rows) }.answers.map {
            try DataSet(parsing: $0, transferSyntax: .explicitVRLittleEndian)
        }
    }
}
