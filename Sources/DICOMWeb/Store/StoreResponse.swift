public import DICOM
public import HTTPTypes

/// What became of the instances of a store request (PS3.18 10.5.3).
public struct StoreResponse: Hashable, Sendable {
    public struct Stored: Hashable, Sendable {
        public let sopClassUID: String
        public let sopInstanceUID: String
        public let retrieveURL: String?
        public let warning: StoreReason?

        public init(sopClassUID: String, sopInstanceUID: String, retrieveURL: String?, warning: StoreReason? = nil) {
            self.sopClassUID = sopClassUID
            self.sopInstanceUID = sopInstanceUID
            self.retrieveURL = retrieveURL
            self.warning = warning
        }
    }
    public struct Failed: Hashable, Sendable {
        public let sopClassUID: String
        public let sopInstanceUID: String
        public let fault: Fault

        public init(sopClassUID: String, sopInstanceUID: String, fault: Fault) {
            self.sopClassUID = sopClassUID
            self.sopInstanceUID = sopInstanceUID
            self.fault = fault
        }
    }
    /// Why something was not stored.
    public struct Fault: Hashable, Sendable {
        public let reason: StoreReason
        /// The attribute at fault, where it is known.
        public let attribute: Tag?
        /// A sentence for people; holds no value.
        public let comment: String?

        public init(_ reason: StoreReason, attribute: Tag? = nil, comment: String? = nil) {
            (self.reason, self.attribute, self.comment) = (reason, attribute, comment)
        }
    }

    /// The URL of the study, where all instances stored belong to one.
    public var retrieveURL: String?
    public var stored: [Stored]
    public var failed: [Failed]
    /// One for each part that could not be identified.
    public var otherFailures: [Fault]

    public init(
        retrieveURL: String? = nil, stored: [Stored] = [], failed: [Failed] = [], otherFailures: [Fault] = []
    ) {
        self.retrieveURL = retrieveURL
        self.stored = stored
        self.failed = failed
        self.otherFailures = otherFailures
    }

    /// Table 10.5.3-1: 200 all stored, 202 some failed or there are warnings, 409 none stored, 400 there was nothing to store.
    public var status: HTTPResponse.Status {
        let failureCount = failed.count + otherFailures.count
        if stored.isEmpty { return failureCount == 0 ? .badRequest : .conflict }
        return failureCount == 0 && stored.allSatisfy { $0.warning == nil } ? .ok : .accepted
    }

    /// The Store Instances Response Module (PS3.18 Table I.1-1), in explicit VR little endian.
    public var dataSet: [UInt8] {
        var writer = DataSetWriter(.explicitVRLittleEndian)
        // Type 2: empty where the instances have no study in common.
        writer.append(.retrieveURL, .UR, string: retrieveURL ?? "")
        if !failed.isEmpty { writer.appendSequence(.failedSOPSequence, items: failed.map(Self.item)) }
        if !stored.isEmpty { writer.appendSequence(.referencedSOPSequence, items: stored.map(Self.item)) }
        if !otherFailures.isEmpty {
            let items = otherFailures.map { fault in
                var writer = DataSetWriter(.explicitVRLittleEndian)
                Self.append(fault, to: &writer)
                return writer.bytes
            }
            writer.appendSequence(.otherFailuresSequence, items: items)
        }
        return writer.bytes
    }

    private static func item(_ stored: Stored) -> [UInt8] {
        var writer = reference(stored.sopClassUID, stored.sopInstanceUID)
        writer.append(.retrieveURL, .UR, string: stored.retrieveURL ?? "")
        if let warning = stored.warning { writer.append(.warningReason, .US, integers: [Int(warning.rawValue)]) }
        return writer.bytes
    }

    private static func item(_ failed: Failed) -> [UInt8] {
        var writer = reference(failed.sopClassUID, failed.sopInstanceUID)
        append(failed.fault, to: &writer)
        return writer.bytes
    }

    private static func reference(_ sopClassUID: String, _ sopInstanceUID: String) -> DataSetWriter {
        var writer = DataSetWriter(.explicitVRLittleEndian)
        writer.append(.referencedSOPClassUID, .UI, string: sopClassUID)
        writer.append(.referencedSOPInstanceUID, .UI, string: sopInstanceUID)
        return writer
    }

    /// The reason, and where more is known an item of Failed Attributes Sequence (0074,1048).
    private static func append(_ fault: Fault, to writer: inout DataSetWriter) {
        writer.append(.failureReason, .US, integers: [Int(fault.reason.rawValue)])
        guard fault.attribute != nil || fault.comment != nil else { return }
        var item = DataSetWriter(.explicitVRLittleEndian)
        if let comment = fault.comment { item.append(.errorComment, .LO, string: String(comment.prefix(64))) }
        if let attribute = fault.attribute {
            item.append(.selectorAttribute, .AT, bytes: attribute.littleEndianBytes)
        }
        writer.appendSequence(.failedAttributesSequence, items: [item.bytes])
    }
}

extension Tag {
    /// Group and element, as a value of VR AT has them.
    fileprivate var littleEndianBytes: [UInt8] {
        [group, element].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }
}
