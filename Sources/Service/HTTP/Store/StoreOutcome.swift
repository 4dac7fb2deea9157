import Archive
import DICOM
import DICOMNetwork
import DICOMWeb

/// What became of one instance of a store request, or of a part that is none.
enum StoreOutcome: Sendable {
    case stored(Receipt)
    /// The archive did not take it. With the names that its bytes gave until then.
    case refused(ArchiveError, Receiver.Names?)
    /// It is no instance, or could not be made one.
    case unusable(StoreResponse.Fault, Receiver.Names? = nil)
    /// The body could not be read on: what came behind here was not taken.
    case notRead(MultipartError)

    /// A part whose media type has no place in the body.
    static let notAnInstance = StoreOutcome.unusable(
        StoreResponse.Fault(.cannotUnderstand, comment: "a part is nothing that can be stored"))
}

extension StoreResponse.Fault {
    init(_ error: ArchiveError) {
        let attribute: Tag? =
            switch error {
            case .unreadable(let reason): reason.tag
            case .missingUID(let tag), .mismatch(let tag): tag
            case .unsupportedClass: .sopClassUID
            default: nil
            }
        self.init(StoreReason(error), attribute: attribute, comment: ErrorText.comment(error))
    }

    init(_ error: DICOMError) {
        self.init(.cannotUnderstand, attribute: error.tag, comment: "the metadata can't be read: \(error.code)")
    }

    init(_ problem: ComposedInstance.Problem) {
        let comment =
            switch problem.reason {
            case .transferSyntaxNotSupported: "pixel data of this media type can't be stored"
            case .outOfResources: "the value is too long"
            case _ where problem.tag == .sopClassUID || problem.tag == .sopInstanceUID:
                "the instance does not say what it is"
            default: "a value is missing: no part has its BulkDataURI"
            }
        self.init(problem.reason, attribute: problem.tag, comment: comment)
    }

    init(_ error: MultipartError) {
        let comment =
            switch error {
            case .truncated: "the body ended early"
            case .tooManyParts: "too many parts"
            case .headerTooLarge: "a part's header is too large"
            case .badHeader: "a part's header can't be read"
            case .badBoundary, .preambleTooLong: "the body has no boundary"
            }
        self.init(error == .tooManyParts ? .outOfResources : .cannotUnderstand, comment: comment)
    }
}

extension StoreReason {
    /// What a C-STORE would answer: Failure Reason has the same codes (PS3.18 10.5.3, PS3.4 Table B.2-1).
    init(_ error: ArchiveError) { self.init(rawValue: DICOMNetwork.Status(storing: error).rawValue) }
}
