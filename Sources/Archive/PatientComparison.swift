import DICOM
import Vault

/// How the patient of an arrival compares with the patient that its study has (DESIGN section 6).
enum PatientComparison: Equatable {
    case same
    /// Spelling, zeros, one field: taken in and listed.
    case differs
    /// Another id, and another name or birth date: held.
    case contradicts

    /// - Parameters: explicit VR little endian, UTF-8 data sets of the patient's attributes.
    init(_ known: [UInt8], _ arriving: [UInt8]) {
        guard let left = try? DataSet(parsing: known, transferSyntax: .explicitVRLittleEndian),
            let right = try? DataSet(parsing: arriving, transferSyntax: .explicitVRLittleEndian)
        else {
            self = .differs
            return
        }
        let id = Self.isSame(.patientID, left, right, Self.foldedID)
        let name = Self.isSame(.patientName, left, right, Self.foldedName)
        let birth = Self.isSame(.patientBirthDate, left, right) { $0 }
        if !id && !(name && birth) {
            self = .contradicts
        } else {
            self = known == arriving || (id && name && birth) ? .same : .differs
        }
        if self == .same,
            left.string(.patientID) != right.string(.patientID)
                || left.string(.patientName) != right.string(.patientName)
        {
            self = .differs
        }
    }

    private static func isSame(_ tag: Tag, _ left: DataSet, _ right: DataSet, _ fold: (String) -> String) -> Bool {
        fold(left.string(tag) ?? "") == fold(right.string(tag) ?? "")
    }

    /// Without case and leading zeros.
    private static func foldedID(_ id: String) -> String {
        String(id.uppercased().filter { $0 != " " }.drop { $0 == "0" })
    }

    /// Without case, and separators as one.
    private static func foldedName(_ name: String) -> String {
        name.uppercased().split(whereSeparator: { " ^,.=".contains($0) }).joined(separator: " ")
    }
}
