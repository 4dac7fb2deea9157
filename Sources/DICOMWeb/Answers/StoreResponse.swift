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
        public let reason: StoreReason

        public init(sopClassUID: String, sopInstanceUID: String, reason: StoreReason) {
            self.sopClassUID = sopClassUID
            self.sopInstanceUID = sopInstanceUID
            self.reason = reason
        }
    }
    public static let contentType = MediaType("application", "dicom+json")

    /// The URL of the study, where all instances stored belong to one.
    public var retrieveURL: String?
    public var stored: [Stored]
    public var failed: [Failed]
    /// One for each part that could not be identified.
    public var otherFailures: [StoreReason]

    public init(
        retrieveURL: String? = nil, stored: [Stored] = [], failed: [Failed] = [], otherFailures: [StoreReason] = []
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

    /// The Store Instances Response Module (PS3.18 Table I.2-1) as DICOM JSON: one object, tags in their order.
    public var bytes: [UInt8] {
        var members: [String] = []
        if let retrieveURL { members.append(Self.member("00081190", "UR", JSONText.quoted(retrieveURL))) }
        if !failed.isEmpty { members.append(Self.sequence("00081198", failed.map(Self.item))) }
        if !stored.isEmpty { members.append(Self.sequence("00081199", stored.map(Self.item))) }
        if !otherFailures.isEmpty {
            members.append(Self.sequence("0008119A", otherFailures.map { [Self.reason("00081197", $0)] }))
        }
        return Array("{\(members.joined(separator: ","))}".utf8)
    }

    private static func item(_ stored: Stored) -> [String] {
        var members = reference(stored.sopClassUID, stored.sopInstanceUID)
        if let url = stored.retrieveURL { members.append(member("00081190", "UR", JSONText.quoted(url))) }
        if let warning = stored.warning { members.append(reason("00081196", warning)) }
        return members
    }

    private static func item(_ failed: Failed) -> [String] {
        reference(failed.sopClassUID, failed.sopInstanceUID) + [reason("00081197", failed.reason)]
    }

    private static func reference(_ sopClassUID: String, _ sopInstanceUID: String) -> [String] {
        [
            member("00081150", "UI", JSONText.quoted(sopClassUID)),
            member("00081155", "UI", JSONText.quoted(sopInstanceUID)),
        ]
    }

    private static func reason(_ tag: String, _ reason: StoreReason) -> String {
        member(tag, "US", String(reason.rawValue))
    }

    private static func sequence(_ tag: String, _ items: [[String]]) -> String {
        member(tag, "SQ", items.map { "{\($0.joined(separator: ","))}" }.joined(separator: ","))
    }

    private static func member(_ tag: String, _ vr: String, _ value: String) -> String {
        "\"\(tag)\":{\"vr\":\"\(vr)\",\"Value\":[\(value)]}"
    }
}
