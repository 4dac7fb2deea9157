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
    /// Of an instance that belongs to no patient; it has neither study nor series UID here then.
    var nonPatient: NonPatientCategory?
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
        nonPatient = NonPatientCategory(sopClassUID: UIDs.trimmed(dataSet.string(.sopClassUID) ?? ""))
        if nonPatient == nil {
            studyUID = try Self.uid(.studyInstanceUID, in: dataSet)
            seriesUID = try Self.uid(.seriesInstanceUID, in: dataSet)
        }
        sopInstanceUID = try Self.uid(.sopInstanceUID, in: dataSet)
        sopClassUID = try Self.uid(.sopClassUID, in: dataSet)
        if case .dataSet(_, let sopClass, let sopInstance) = arrival.form {
            guard sopClass.isEmpty || UIDs.trimmed(sopClass) == sopClassUID else { throw .mismatch(.sopClassUID) }
            guard UIDs.trimmed(sopInstance) == sopInstanceUID else { throw .mismatch(.sopInstanceUID) }
        }
        guard arrival.accepted.takes(nonPatient) else { throw .unsupportedClass }
        if let required = arrival.requiredStudyUID, required != studyUID { throw .mismatch(.studyInstanceUID) }
        let (ring, organisation) = (archive.ring, archive.installation.organisation)
        if let nonPatient {
            // Whatever it says of studies: it belongs to none.
            study = archive.nonPatient.study(of: nonPatient)
            series = archive.nonPatient.series(of: nonPatient)
        } else {
            study = ring.pseudonym(of: studyUID, organisation: organisation)
            series = ring.pseudonym(of: seriesUID, organisation: organisation)
        }
        instance = ring.pseudonym(of: sopInstanceUID, organisation: organisation)
        destinations = archive.destinations(
            callingAETitle: arrival.callingAETitle, calledAETitle: arrival.calledAETitle, dataSet: dataSet)
        attributes = archive.attributes(of: dataSet, in: study, assumed: arrival.assumed)
    }

    private static func uid(_ tag: Tag, in dataSet: DataSet) throws(ArchiveError) -> String {
        let uid = UIDs.trimmed(dataSet.string(tag) ?? "")
        guard UIDs.isAcceptable(uid) else { throw .missingUID(tag) }
        return uid
    }
}

extension Archive {
    /// The words that the catalogue keeps of an instance.
    ///
    /// - Parameter study: where it lies.
    func attributes(of dataSet: DataSet, in study: PseudonymousUID, assumed: Record.Assumptions) -> LevelAttributes {
        let organisation = installation.organisation
        guard nonPatient.category(ofStudy: study) == nil else {
            // An inventory names many patients, and is none's.
            return LevelAttributes(
                patientKey: ring.patientKey(ofStudy: study, organisation: organisation), patient: [], study: [],
                series: dataSet.selecting([.sopClassUID]))
        }
        let id = dataSet.string(.patientID) ?? ""
        let named = dataSet.string(.issuerOfPatientID) ?? ""
        let issuer = named.isEmpty ? assumed.issuerOfPatientID : named
        // A patient without an id is a patient of that one study (DESIGN section 5).
        let key =
            id.isEmpty
            ? ring.patientKey(ofStudy: study, organisation: organisation)
            : ring.patientKey(issuer: issuer, id: id, organisation: organisation)
        return LevelAttributes(
            patientKey: key, patient: dataSet.selecting(LevelTags.patient),
            study: dataSet.selecting(LevelTags.study), series: dataSet.selecting(LevelTags.series))
    }
}
