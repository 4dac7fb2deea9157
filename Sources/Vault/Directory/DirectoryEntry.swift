import DICOM

/// What the name directory keeps of one patient row.
struct DirectoryEntry: Sendable {
    let row: UInt32
    /// Normalised (see ``PersonNameText``).
    let name: [UInt8]
    /// Patient ID as it is, without outer spaces.
    let patientID: [UInt8]
    /// `YYYYMMDD`; 0 when there is none that reads.
    let birthDate: UInt32

    init(row: Int64, patient: DataSet) {
        self.init(
            row: row, name: patient.strings(.patientName).joined(separator: "="),
            patientID: patient.string(.patientID) ?? "", birthDate: patient.string(.patientBirthDate) ?? "")
    }

    init(row: Int64, name: String, patientID: String, birthDate: String) {
        self.row = UInt32(clamping: row)
        self.name = Array(PersonNameText(name).bytes.prefix(Int(UInt16.max)))
        self.patientID = Array(patientID.trimmingSpaces.utf8.prefix(Int(UInt16.max)))
        self.birthDate = PlainDate.number(birthDate).map { UInt32(clamping: $0) } ?? 0
    }

    init(row: UInt32, name: [UInt8], patientID: [UInt8], birthDate: UInt32) {
        (self.row, self.name, self.patientID, self.birthDate) = (row, name, patientID, birthDate)
    }
}

enum DirectoryChange: Sendable {
    case add(DirectoryEntry)
    case remove(row: Int64)
}
