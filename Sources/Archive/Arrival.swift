public import DICOM
public import Identity
public import Vault

/// How an instance comes in: what is known before its first byte.
public struct Arrival: Sendable {
    public enum Form: Sendable {
        /// A whole Part 10 file (PS3.10); its envelope is kept as it is.
        case part10
        /// A data set without envelope, as DIMSE sends it, with what the command said of it.
        case dataSet(transferSyntax: TransferSyntax, sopClassUID: String, sopInstanceUID: String)
    }

    /// Which instances a request may bring: web resources are of patients (PS3.18 10) or of one category that has none (12).
    public enum Accepted: Hashable, Sendable {
        case anything
        case patients
        case category(NonPatientCategory)

        func takes(_ category: NonPatientCategory?) -> Bool {
            switch self {
            case .anything: true
            case .patients: category == nil
            case .category(let wanted): category == wanted
            }
        }
    }

    public var form: Form
    public var source: Source
    /// `C-STORE`, `STOW-RS`, `import`: for the record.
    public var route: String
    public var peerAddress: String
    public var callingAETitle: String
    public var calledAETitle: String
    /// What is taken for what the data set leaves out (``Peer``). Stands in the record, so that a rebuild takes the same.
    public var assumed = Record.Assumptions()
    /// Who asked for the C-MOVE that it comes by, and in which message.
    public var moveOriginatorAETitle = ""
    public var moveOriginatorMessageID: UInt16 = 0
    /// What is taken. By DIMSE and from files all is.
    public var accepted = Accepted.anything
    /// The study that the instance must belong to, where the request names one (PS3.18 10.5).
    public var requiredStudyUID: String?

    public init(
        form: Form, source: Source = .live, route: String, peerAddress: String = "", callingAETitle: String = "",
        calledAETitle: String = "", requiredStudyUID: String? = nil
    ) {
        (self.form, self.source, self.route, self.peerAddress) = (form, source, route, peerAddress)
        (self.callingAETitle, self.calledAETitle) = (callingAETitle, calledAETitle)
        self.requiredStudyUID = requiredStudyUID
    }
}

/// What became of an arrival, once it is durable and can be found.
public struct Receipt: Sendable {
    public var verdict: Verdict
    public var reason: Reason
    /// Stored, but a person has to decide before readers see it.
    public var isHeld: Bool
    public var sopClassUID: String
    public var sopInstanceUID: String
    public var studyInstanceUID: String
    public var seriesInstanceUID: String
    /// Of an instance without a patient; it has no study and no series then.
    public var nonPatient: NonPatientCategory?
}
