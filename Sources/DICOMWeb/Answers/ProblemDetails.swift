public import HTTPTypes

/// What went wrong, for a machine and a person (RFC 9457). Holds no patient data.
public struct ProblemDetails: Hashable, Sendable {
    public struct Member: Hashable, Sendable {
        public let name: String
        public let text: String
    }
    public static let contentType = MediaType("application", "problem+json")

    /// A URI that names the kind of problem.
    public var type: String
    public var title: String
    public var status: HTTPResponse.Status
    public var detail: String?
    /// A URI or identifier of this occurrence: what to look for in the log.
    public var instance: String?
    /// Further members with text values.
    public var extensions: [Member]

    public init(
        status: HTTPResponse.Status, type: String = "about:blank", title: String? = nil, detail: String? = nil,
        instance: String? = nil, extensions: [(String, String)] = []
    ) {
        self.status = status
        self.type = type
        self.title = title ?? status.reasonPhrase
        self.detail = detail
        self.instance = instance
        self.extensions = extensions.map { Member(name: $0.0, text: $0.1) }
    }

    /// The answer's body.
    public var bytes: [UInt8] {
        var members = ["\"type\":\(JSONText.quoted(type))", "\"title\":\(JSONText.quoted(title))"]
        members.append("\"status\":\(status.code)")
        if let detail { members.append("\"detail\":\(JSONText.quoted(detail))") }
        if let instance { members.append("\"instance\":\(JSONText.quoted(instance))") }
        members += extensions.map { "\(JSONText.quoted($0.name)):\(JSONText.quoted($0.text))" }
        return Array("{\(members.joined(separator: ","))}".utf8)
    }
}
