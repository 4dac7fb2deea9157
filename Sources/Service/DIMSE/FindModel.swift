import DICOM
import Vault

/// The query information models (PS3.4 C.6).
enum FindModel: Hashable, Sendable, CaseIterable {
    case patientRoot, studyRoot
    /// Retired in 2006, still asked.
    case patientStudyOnly

    init?(sopClassUID: String) {
        guard let model = Self.allCases.first(where: { $0.sopClassUID == sopClassUID }) else { return nil }
        self = model
    }

    var sopClassUID: String {
        switch self {
        case .patientRoot: "1.2.840.10008.5.1.4.1.2.1.1"
        case .studyRoot: "1.2.840.10008.5.1.4.1.2.2.1"
        case .patientStudyOnly: "1.2.840.10008.5.1.4.1.2.3.1"
        }
    }

    /// From the top down, as Query/Retrieve Level (0008,0052) names them.
    var levels: [FindLevel] {
        switch self {
        case .patientRoot: [.patient, .study, .series, .image]
        case .studyRoot: [.study, .series, .image]
        case .patientStudyOnly: [.patient, .study]
        }
    }

    /// The unique keys of the levels above one (PS3.4 C.4.1.2.2.1).
    func uniqueKeys(above level: FindLevel) -> [Tag] { levels.prefix { $0 != level }.map(\.uniqueKey) }
}

/// A value of Query/Retrieve Level (0008,0052).
enum FindLevel: String, Hashable, Sendable, CaseIterable {
    case patient = "PATIENT"
    case study = "STUDY"
    case series = "SERIES"
    case image = "IMAGE"

    var uniqueKey: Tag {
        switch self {
        case .patient: .patientID
        case .study: .studyInstanceUID
        case .series: .seriesInstanceUID
        case .image: .sopInstanceUID
        }
    }

    var queryLevel: Query.Level {
        switch self {
        case .patient: .patient
        case .study: .study
        case .series: .series
        case .image: .instance
        }
    }
}

/// What the two sides agreed on beyond the baseline (PS3.4 C.5.1.1: one byte for each, 1 for yes).
struct FindOptions: Hashable, Sendable {
    var isRelational = false
    var combinesDateAndTime = false
    var isFuzzy = false
    /// Dates and times of request and answers are of the zone that the request names.
    var adjustsZone = false

    init() {}

    /// - Parameter applicationInformation: of the SOP class, as it was accepted; nil where nothing was negotiated.
    init(applicationInformation: [UInt8]?) {
        let bytes = applicationInformation ?? []
        func isSet(_ index: Int) -> Bool { index < bytes.count && bytes[index] == 1 }
        (isRelational, combinesDateAndTime, isFuzzy, adjustsZone) = (isSet(0), isSet(1), isSet(2), isSet(3))
    }

    /// What is answered to a proposal: every option that is asked for and known (PS3.4 C.5.1.1).
    static func accepted(of proposal: [UInt8]) -> [UInt8] { proposal.prefix(4).map { $0 == 1 ? 1 : 0 } }
}

/// Why a query is not answered (PS3.4 Table C.4-1).
struct FindFailure: Error, Hashable, Sendable {
    enum Code: UInt16, Hashable, Sendable {
        /// Too many candidates would have to be opened.
        case outOfResources = 0xA700
        /// The identifier does not fit the information model.
        case identifierDoesNotMatchSOPClass = 0xA900
        case unableToProcess = 0xC000
        case notAuthorized = 0x0124
        case sopClassNotSupported = 0x0122
    }

    var code: Code
    /// For Error Comment (0000,0902): no value of an attribute stands in it.
    var comment: String
    /// For Offending Element (0000,0901).
    var offendingElements: [Tag] = []
}

/// The bounds of a C-FIND request, each with its reason.
enum FindLimits {
    /// Bytes of an identifier, inflated: usual ones have some hundred.
    static let identifierByteCount = 1 << 20
    /// Sequences in sequences; the models' keys need two.
    static let depth = 8
    /// Keys, nested ones too.
    static let keys = 4_096
}
