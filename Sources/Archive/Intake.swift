import DICOM
import Identity
import Sealing
import Vault

/// What is known of an instance on its way in.
struct Intake {
    var transferSyntax = TransferSyntax.implicitVRLittleEndian
    var envelope: [UInt8] = []
    var sha256: [UInt8] = []
    var crc32c: UInt32 = 0
    var byteCount: UInt64 = 0
    var slots: [KeySlot] = []
    var keys: [DataKey] = []
    var identityKey: DataKey? { keys.first { $0.keyClass == .identity } }

    /// Peers that it is sent on to.
    var destinations: [Forwarding.Destination] = []

    var sopClassUID = ""
    var sopInstanceUID = ""
    var studyUID = ""
    var seriesUID = ""
    var study = PseudonymousUID(Bytes16(high: 0, low: 0))
    var series = PseudonymousUID(Bytes16(high: 0, low: 0))
    var instance = PseudonymousUID(Bytes16(high: 0, low: 0))
    var attributes = LevelAttributes(
        patientKey: PatientKey(Bytes16(high: 0, low: 0)), patient: [], study: [], series: [])

    /// The data key that an item names.
    func key(for id: DataKeyID) -> DataKey? { keys.first { $0.id == id } }

    /// Reads who and what the instance is from its head, and holds it against what the request said.
    mutating func identify(
        head: [UInt8], syntax: TransferSyntax, arrival: Arrival, archive: Archive
    ) throws(ArchiveError) {
        let dataSet: DataSet
        do throws(DICOMError) {
            dataSet = try DataSet(
                parsing: head[...], transferSyntax: syntax,
                characterSet: CharacterSet(specificCharacterSet: arrival.assumed.characterSetTerms))
        } catch { throw .unreadable(error) }
        studyUID = try Self.uid(.studyInstanceUID, in: dataSet)
        seriesUID = try Self.uid(.seriesInstanceUID, in: dataSet)
        sopInstanceUID = try Self.uid(.sopInstanceUID, in: dataSet)
        sopClassUID = try Self.uid(.sopClassUID, in: dataSet)
        if case .dataSet(_, let sopClass, let sopInstance) = arrival.form {
            guard sopClass.isEmpty || UIDs.trimmed(sopClass) == sopClassUID else { throw .mismatch(.sopClassUID) }
            guard UIDs.trimmed(sopInstance) == sopInstanceUID else { throw .mismatch(.sopInstanceUID) }
        }
        if let required = arrival.requiredStudyUID, required != studyUID { throw .mismatch(.studyInstanceUID) }
        let (ring, organisation) = (archive.ring, archive.installation.organisation)
        study = ring.pseudonym(of: studyUID, organisation: organisation)
        series = ring.pseudonym(of: seriesUID, organisation: organisation)
        instance = ring.pseudonym(of: sopInstanceUID, organisation: organisation)
        destinations = archive.destinations(
            callingAETitle: arrival.callingAETitle, calledAETitle: arrival.calledAETitle, dataSet: dataSet)
        attributes = Self.attributes(
            of: dataSet, studyUID: studyUID, assumed: arrival.assumed, ring: ring, organisation: organisation)
    }

    private static func uid(_ tag: Tag, in dataSet: DataSet) throws(ArchiveError) -> String {
        let uid = UIDs.trimmed(dataSet.string(tag) ?? "")
        guard UIDs.isAcceptable(uid) else { throw .missingUID(tag) }
        return uid
    }

    /// The words that the catalogue keeps of an instance.
    static func attributes(
        of dataSet: DataSet, studyUID: String, assumed: Record.Assumptions, ring: KeyRing,
        organisation: OrganisationID
    ) -> LevelAttributes {
        let id = dataSet.string(.patientID) ?? ""
        let named = dataSet.string(.issuerOfPatientID) ?? ""
        let issuer = named.isEmpty ? assumed.issuerOfPatientID : named
        // A patient without an id is a patient of that one study (DESIGN section 5).
        let key =
            id.isEmpty
            ? ring.patientKey(
                ofStudy: ring.pseudonym(of: studyUID, organisation: organisation), organisation: organisation)
            : ring.patientKey(issuer: issuer, id: id, organisation: organisation)
        return LevelAttributes(
            patientKey: key, patient: dataSet.selecting(LevelTags.patient),
            study: dataSet.selecting(LevelTags.study), series: dataSet.selecting(LevelTags.series))
    }
}
