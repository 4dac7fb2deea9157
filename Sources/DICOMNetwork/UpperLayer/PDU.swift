public import NIOCore

/// One protocol data unit of the DICOM upper layer (PS3.8 9.3).
public enum PDU: Hashable, Sendable {
    case associateRequest(AssociateRequest)
    case associateAccept(AssociateAccept)
    case associateReject(AssociateReject)
    /// One presentation data value. A P-DATA-TF PDU with several comes as several of these.
    case data(PresentationDataValue)
    case releaseRequest
    case releaseReply
    case abort(Abort)
}

/// A fragment of a message (PS3.8 9.3.5.1, E.2).
///
/// Where the peer puts the borders of fragments means nothing, so a long value is read as several shorter ones of which
/// only the last can be the message's last.
public struct PresentationDataValue: Hashable, Sendable {
    public var contextID: UInt8
    /// Command fragment, else data set fragment.
    public var isCommand: Bool
    /// The last fragment of the command or data set.
    public var isLast: Bool
    public var fragment: ByteBuffer

    public init(contextID: UInt8, isCommand: Bool, isLast: Bool, fragment: ByteBuffer) {
        (self.contextID, self.isCommand, self.isLast, self.fragment) = (contextID, isCommand, isLast, fragment)
    }
}

/// A-ASSOCIATE-RQ (PS3.8 9.3.2).
public struct AssociateRequest: Hashable, Sendable {
    /// Bit 0 stands for version 1, the only one there is.
    public var protocolVersion: UInt16 = 1
    /// At most 16 characters, without padding.
    public var calledAETitle: String
    public var callingAETitle: String
    public var applicationContextName = DICOMUID.applicationContext
    public var presentationContexts: [PresentationContextProposal]
    public var userInformation: UserInformation

    public init(
        calledAETitle: String, callingAETitle: String, presentationContexts: [PresentationContextProposal],
        userInformation: UserInformation
    ) {
        (self.calledAETitle, self.callingAETitle) = (calledAETitle, callingAETitle)
        (self.presentationContexts, self.userInformation) = (presentationContexts, userInformation)
    }
}

/// One proposed presentation context (PS3.8 9.3.2.2).
public struct PresentationContextProposal: Hashable, Sendable {
    /// Odd.
    public var id: UInt8
    public var abstractSyntaxUID: String
    /// In the proposer's order.
    public var transferSyntaxUIDs: [String]

    public init(id: UInt8, abstractSyntaxUID: String, transferSyntaxUIDs: [String]) {
        (self.id, self.abstractSyntaxUID, self.transferSyntaxUIDs) = (id, abstractSyntaxUID, transferSyntaxUIDs)
    }
}

/// A-ASSOCIATE-AC (PS3.8 9.3.3).
public struct AssociateAccept: Hashable, Sendable {
    public var protocolVersion: UInt16 = 1
    /// As in the request; not to be tested when received.
    public var calledAETitle: String
    public var callingAETitle: String
    public var applicationContextName = DICOMUID.applicationContext
    public var presentationContexts: [PresentationContextAnswer]
    public var userInformation: UserInformation

    public init(
        calledAETitle: String, callingAETitle: String, presentationContexts: [PresentationContextAnswer],
        userInformation: UserInformation
    ) {
        (self.calledAETitle, self.callingAETitle) = (calledAETitle, callingAETitle)
        (self.presentationContexts, self.userInformation) = (presentationContexts, userInformation)
    }
}

/// What became of one proposed presentation context (PS3.8 9.3.3.2).
public struct PresentationContextAnswer: Hashable, Sendable {
    public enum Result: UInt8, Hashable, Sendable {
        case acceptance, userRejection, noReason, abstractSyntaxNotSupported, transferSyntaxesNotSupported
    }
    public var id: UInt8
    public var result: Result
    /// Without meaning unless accepted.
    public var transferSyntaxUID: String

    public init(id: UInt8, result: Result, transferSyntaxUID: String) {
        (self.id, self.result, self.transferSyntaxUID) = (id, result, transferSyntaxUID)
    }
}

/// A-ASSOCIATE-RJ (PS3.8 9.3.4).
public struct AssociateReject: Error, Hashable, Sendable {
    /// 1 rejected-permanent, 2 rejected-transient.
    public var result: UInt8
    /// 1 service-user, 2 service-provider (ACSE), 3 service-provider (presentation).
    public var source: UInt8
    /// Depends on ``source``.
    public var reason: UInt8

    public init(result: UInt8, source: UInt8, reason: UInt8) {
        (self.result, self.source, self.reason) = (result, source, reason)
    }
    public var isTransient: Bool { result == 2 }

    public static let noReason = AssociateReject(result: 1, source: 1, reason: 1)
    public static let applicationContextNotSupported = AssociateReject(result: 1, source: 1, reason: 2)
    public static let callingAETitleNotRecognized = AssociateReject(result: 1, source: 1, reason: 3)
    public static let calledAETitleNotRecognized = AssociateReject(result: 1, source: 1, reason: 7)
    public static let protocolVersionNotSupported = AssociateReject(result: 1, source: 2, reason: 2)
    public static let temporaryCongestion = AssociateReject(result: 2, source: 3, reason: 1)
    public static let localLimitExceeded = AssociateReject(result: 2, source: 3, reason: 2)
}

/// A-ABORT (PS3.8 9.3.8). Unknown codes are kept: nothing depends on them.
public struct Abort: Hashable, Sendable {
    /// The reason of a service provider.
    public enum Reason: UInt8, Hashable, Sendable {
        case notSpecified = 0
        case unrecognizedPDU = 1
        case unexpectedPDU = 2
        case unrecognizedPDUParameter = 4
        case unexpectedPDUParameter = 5
        case invalidPDUParameter = 6
    }
    /// 0 service-user, 2 service-provider.
    public var source: UInt8
    public var reason: UInt8

    public init(source: UInt8, reason: UInt8) { (self.source, self.reason) = (source, reason) }

    public static let byUser = Abort(source: 0, reason: 0)
    public static func byProvider(_ reason: Reason) -> Abort { Abort(source: 2, reason: reason.rawValue) }
}

/// The few UIDs that the protocol itself needs (PS3.6 Annex A).
public enum DICOMUID {
    public static let applicationContext = "1.2.840.10008.3.1.1.1"
    public static let verification = "1.2.840.10008.1.1"
    /// The Storage Service Class, of which a SOP class can be said to be (PS3.7 D.3.3.6).
    public static let storageServiceClass = "1.2.840.10008.4.2"
    public static let implicitVRLittleEndian = "1.2.840.10008.1.2"
    public static let explicitVRLittleEndian = "1.2.840.10008.1.2.1"
}
