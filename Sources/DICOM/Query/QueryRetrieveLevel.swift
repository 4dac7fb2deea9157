/// Query/Retrieve Level (0008,0052) of the patient and study models (PS3.4 C.6).
public enum QueryRetrieveLevel: String, Hashable, Sendable, CaseIterable {
    case patient = "PATIENT"
    case study = "STUDY"
    case series = "SERIES"
    case image = "IMAGE"

    /// The unique key of the level (PS3.4 C.6.1.1).
    public var uniqueKey: Tag {
        switch self {
        case .patient: .patientID
        case .study: .studyInstanceUID
        case .series: .seriesInstanceUID
        case .image: .sopInstanceUID
        }
    }
}
