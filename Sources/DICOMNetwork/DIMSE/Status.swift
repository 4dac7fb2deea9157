/// The status of a DIMSE response (PS3.7 Annex C, PS3.4 B.2.3).
public struct Status: RawRepresentable, Hashable, Sendable {
    public var rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let success = Status(rawValue: 0x0000)
    public static let cancelled = Status(rawValue: 0xFE00)
    public static let noSuchAttribute = Status(rawValue: 0x0105)
    public static let invalidAttributeValue = Status(rawValue: 0x0106)
    public static let attributeListError = Status(rawValue: 0x0107)
    public static let processingFailure = Status(rawValue: 0x0110)
    public static let noSuchSOPInstance = Status(rawValue: 0x0112)
    public static let noSuchEventType = Status(rawValue: 0x0113)
    public static let invalidArgumentValue = Status(rawValue: 0x0115)
    public static let invalidSOPInstance = Status(rawValue: 0x0117)
    public static let noSuchSOPClass = Status(rawValue: 0x0118)
    public static let missingAttribute = Status(rawValue: 0x0120)
    public static let sopClassNotSupported = Status(rawValue: 0x0122)
    public static let noSuchActionType = Status(rawValue: 0x0123)
    public static let notAuthorized = Status(rawValue: 0x0124)
    public static let duplicateInvocation = Status(rawValue: 0x0210)
    public static let unrecognizedOperation = Status(rawValue: 0x0211)
    public static let mistypedArgument = Status(rawValue: 0x0212)
    public static let resourceLimitation = Status(rawValue: 0x0213)
    /// A700: no room; the sender keeps the instance and tries again.
    public static let outOfResources = Status(rawValue: 0xA700)
    /// A900: the data set does not fit its SOP class or its command.
    public static let dataSetDoesNotMatchSOPClass = Status(rawValue: 0xA900)
    /// A701, A702: matches can't be counted; no sub-operation could be performed (PS3.4 C.4.2.1.5).
    public static let cannotCountMatches = Status(rawValue: 0xA701)
    public static let cannotPerformSuboperations = Status(rawValue: 0xA702)
    public static let moveDestinationUnknown = Status(rawValue: 0xA801)
    /// B000 of a retrieval: complete, one or more failed or warned.
    public static let suboperationsCompleteWithFailures = Status(rawValue: 0xB000)
    /// FF00, FF01: matches are continuing; with a key that was not supported.
    public static let pending = Status(rawValue: 0xFF00)
    public static let pendingWithWarning = Status(rawValue: 0xFF01)
    /// B007: stored, though the data set does not fit its SOP class.
    public static let dataSetDoesNotMatchSOPClassWarning = Status(rawValue: 0xB007)
    /// C000: the data set can't be understood.
    public static let cannotUnderstand = Status(rawValue: 0xC000)
    /// B000: stored; something in it needs a person's eye.
    public static let coercionOfDataElements = Status(rawValue: 0xB000)

    public enum Kind: Hashable, Sendable { case success, warning, pending, cancel, failure }

    /// PS3.7 C: the class of a status code.
    public var kind: Kind {
        switch rawValue {
        case 0x0000: .success
        case 0x0001, 0x0107, 0x0116, 0xB000...0xBFFF: .warning
        case 0xFF00, 0xFF01: .pending
        case 0xFE00: .cancel
        default: .failure
        }
    }
    /// Success, also with a warning: the peer may delete what it sent.
    public var isAccepted: Bool { kind == .success || kind == .warning }
}
