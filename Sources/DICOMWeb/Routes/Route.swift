public import DICOM
public import HTTPTypes

/// One resource of the service: the shape of its path, and what can be done with it (PS3.18 Table H-1).
///
/// The router reads paths by these, and the capabilities description is made of them: neither can say more than the other.
public struct Route: Sendable {
    /// What the resource is. With the UIDs of the path it says which.
    public enum Kind: Hashable, Sendable {
        case service
        case uri
        case search(SearchRequest.Level)
        case instances
        case metadata
        case rendered(isThumbnail: Bool)
        case frames
        case frameRendered(isThumbnail: Bool)
        case bulkValue
        case allBulkData
        case pixelData
        /// Small pictures of a series' frames: no resource of PS3.18.
        case firstLooks
        /// Storage commitment, by its Transaction UID (PS3.18 13).
        case commitment
        /// All instances of a category that belong to no patient (12).
        case nonPatients(NonPatientCategory)
        /// One of them.
        case nonPatient(NonPatientCategory)
    }

    /// One method of a resource.
    public struct Transaction: Sendable {
        public let method: HTTPRequest.Method
        /// As Table H-1 names it.
        public let name: String
        /// What the answer can be; the first is the default.
        public let mediaTypes: [String]
        /// What the body may be.
        public let consumes: [String]
        /// Parameters of the query.
        public let parameters: [String]

        static func get(_ name: String, _ mediaTypes: [String], _ parameters: [String] = []) -> Transaction {
            Transaction(method: .get, name: name, mediaTypes: mediaTypes, consumes: [], parameters: parameters)
        }

        static func post(_ name: String, _ mediaTypes: [String], consumes: [String]) -> Transaction {
            Transaction(method: .post, name: name, mediaTypes: mediaTypes, consumes: consumes, parameters: [])
        }

        static func delete(_ name: String) -> Transaction {
            Transaction(method: .delete, name: name, mediaTypes: [], consumes: [], parameters: [])
        }

        static let capabilities = Transaction(
            method: .options, name: "Retrieve Capabilities", mediaTypes: MediaTypes.capabilities, consumes: [],
            parameters: [])
    }

    /// A piece of a path.
    enum Segment: Hashable, Sendable {
        case name(String)
        case variable(Variable)
        /// One segment or more, up to the end.
        case rest
    }

    /// What a path tells.
    public enum Variable: String, Hashable, Sendable {
        case study, series, instance, frames, bulkdata, uid

        var isUID: Bool {
            switch self {
            case .study, .series, .instance, .uid: true
            case .frames, .bulkdata: false
            }
        }
    }

    /// A URI template (RFC 6570): `/studies/{study}/series`.
    public let template: String
    public let kind: Kind
    /// Retrieve Capabilities is one of every resource, and isn't listed.
    public let transactions: [Transaction]
    let segments: [Segment]

    init(_ template: String, _ kind: Kind, _ transactions: Transaction...) {
        self.init(template, kind, transactions)
    }

    private init(_ template: String, _ kind: Kind, _ transactions: [Transaction]) {
        (self.template, self.kind, self.transactions) = (template, kind, transactions)
        segments = template.split(separator: "/").map { piece in
            guard piece.first == "{" else { return .name(String(piece)) }
            let name = piece.dropFirst().dropLast()
            // `{+bulkdata}` has slashes in it.
            if name.first == "+" { return .rest }
            return Variable(rawValue: String(name)).map { .variable($0) } ?? .name(String(piece))
        }
    }

    /// The same with a further method.
    func adding(_ transaction: Transaction) -> Route { Route(template, kind, transactions + [transaction]) }

    /// Whether it is shown, not retrieved (PS3.18 10.4.1.1.3).
    public var isPicture: Bool {
        switch kind {
        case .rendered, .frameRendered: true
        default: false
        }
    }

    /// Whether what it names can be rejected with it (``allWithDelete``).
    public var isDeletable: Bool {
        switch kind {
        case .instances, .nonPatient: true
        default: false
        }
    }

    /// For the Allow header: HEAD wherever there is GET (RFC 9110 9.3.2), and OPTIONS everywhere.
    public var methods: [HTTPRequest.Method] {
        let methods = transactions.map(\.method)
        return (methods.contains(.get) ? [.get, .head] : []) + methods.filter { $0 != .get && $0 != .options }
            + [.options]
    }
}
