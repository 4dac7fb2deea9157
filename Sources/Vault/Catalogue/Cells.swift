import DICOM
import Sealing

/// Seals and opens what the vault's columns hold, and makes tokens: the one place that uses the key ring.
struct Cells: Sendable {
    enum Token: Int64 {
        case patientID = 1
        case otherPatientID = 2
        case accessionNumber = 3

        var label: String {
            switch self {
            case .patientID: "patient.id"
            case .otherPatientID: "patient.other_id"
            case .accessionNumber: "study.accession_number"
            }
        }
    }

    let keys: KeyRing
    let organisation: OrganisationID

    func seal(_ plaintext: [UInt8], table: String, row: [UInt8]) -> [UInt8] {
        keys.sealCell(plaintext, table: table, column: "attributes", row: row)
    }

    func open(_ cell: [UInt8], table: String, row: [UInt8]) throws(VaultError) -> [UInt8] {
        do {
            return try keys.openCell(cell, table: table, column: "attributes", row: row)
        } catch {
            throw .sealedCell
        }
    }

    /// The token of an identifier in the current generation, or nil for an empty one.
    func token(_ kind: Token, _ value: String) -> [UInt8]? {
        let trimmed = value.trimmingSpaces
        return trimmed.isEmpty ? nil : keys.token(kind.label, value: trimmed, organisation: organisation)
    }

    /// The tokens of every generation: what is searched for.
    func tokens(_ kind: Token, _ value: String) -> [[UInt8]] {
        keys.tokens(kind.label, value: value.trimmingSpaces, organisation: organisation)
    }

    /// Names one set of words about a patient: equal words make one row. Under the patient key, which never turns.
    func variant(of attributes: LevelAttributes) -> [UInt8] {
        let digest = SHA256Hasher.digest(attributes.patientKey.bytes + attributes.patient)
        return keys.patientKey(
            issuer: "aloft variant v1", id: Hexadecimal.string(digest), organisation: organisation
        ).bytes
    }

    static func dataSet(_ bytes: [UInt8]) throws(VaultError) -> DataSet {
        do {
            return try DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian)
        } catch {
            throw .unreadableAttributes
        }
    }
}

extension String {
    /// Without leading and trailing spaces and NULs.
    var trimmingSpaces: String {
        let isPadding: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\0" }
        let scalars = unicodeScalars.drop(while: isPadding)
        guard let last = scalars.lastIndex(where: { !isPadding($0) }) else { return "" }
        return String(String.UnicodeScalarView(scalars[...last]))
    }
}
