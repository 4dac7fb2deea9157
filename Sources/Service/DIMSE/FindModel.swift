import DICOM
import Vault

/// The query information models (PS3.4 C.6).
enum FindModel: Hashable, Sendable, CaseIterable {
    case patientRoot, studyRoot
    /// Retired in 2006, still asked.
    case patientStudyOnly

    init?(sopClassUID: String) {
        guard let found = QueryRetrieveClass(uid: sopClassUID), found.operation == .find else { return nil }
        switch found.model {
        case .patientRoot: self = .patientRoot
        case .studyRoot: self = .studyRoot
        case .patientStudyOnly: self = .patientStudyOnly
        case .compositeInstanceRoot, .withoutBulkData: return nil
        }
    }

    /// From the top down, as Query/Retrieve Level (0008,0052) names them.
    var levels: [QueryRetrieveLevel] {
        switch self {
        case .patientRoot: [.patient, .study, .series, .image]
        case .studyRoot: [.study, .series, .image]
        case .patientStudyOnly: [.patient, .study]
        }
    }

    /// The unique keys of the levels above one (PS3.4 C.4.1.2.2.1).
    func uniqueKeys(above level: QueryRetrieveLevel) -> [Tag] { levels.prefix { $0 != level }.map(\.uniqueKey) }
}

extension QueryRetrieveLevel {
    var queryLevel: Query.Level {
        switch self {
        case .patient: .patient
        case .study: .study
        case .series: .series
        case .image: .instance
        }
    }
}

/// Why a query is not answered (PS3.4 Table C.4-1).
struct FindFailure: Error, Hashable, Sendable {
    enum Code: UInt16, Hashable, Sendable {
        /// Too many candidates would have to be opened.
        case outOfResources = 0xA700
        /// The identifier does not fit the information model.
        case identifierDoesNotMatchSOPClass = 0xA900
        case unableToProcess = 0xC000
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
