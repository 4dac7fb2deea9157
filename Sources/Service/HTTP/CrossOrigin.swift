import HTTPTypes
import Hummingbird

/// Which other sites' pages may ask from a browser (the Fetch standard, CORS protocol). None, unless they are named.
struct CrossOrigin: Sendable {
    /// Where a browser says that a request comes from.
    enum Source: Sendable {
        /// This site's own pages, or no page.
        case own
        /// A page of a site that may ask, with the names of the person who sits before it.
        case named(String)
        /// A page of a site that may ask as anybody.
        case anybody
        case foreign
    }
    private var origins: Set<String> = []
    private var allowsAll = false

    /// None.
    init() {}

    /// Reads `https://viewer.example, https://other.example:8443`, or `*`. Nothing where one of them is no origin.
    init?(_ list: String) {
        for piece in list.split(separator: ",") {
            let origin = piece.filter { $0 != " " }.lowercased()
            if origin == "*" {
                allowsAll = true
                continue
            }
            let parts = origin.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 3, ["http:", "https:"].contains(parts[0]), parts[1].isEmpty, !parts[2].isEmpty else {
                return nil
            }
            origins.insert(origin)
        }
    }

    /// - Parameter root: the address that this site is reached at.
    func source(of request: HTTPRequest, root: String) -> Source {
        let origin = request.headerFields[.origin]?.lowercased()
        if let site = HTTPField.Name("sec-fetch-site").flatMap({ request.headerFields[$0] }) {
            if ["same-origin", "none"].contains(site) { return .own }
        } else {
            guard let origin else { return .own }
            let host = (request.authority ?? "").lowercased()
            if origin == "http://\(host)" || origin == "https://\(host)" { return .own }
        }
        guard let origin else { return .foreign }
        let own = root.lowercased().split(separator: "/", omittingEmptySubsequences: false).prefix(3)
        if origin == own.joined(separator: "/") { return .own }
        if origins.contains(origin) { return .named(origin) }
        return allowsAll ? .anybody : .foreign
    }

    /// What a browser asks before it lets another site's page ask (OPTIONS with the method that is to come).
    static func isPreflight(_ request: HTTPRequest) -> Bool {
        request.method == .options && request.headerFields[.origin] != nil
            && request.headerFields[.accessControlRequestMethod] != nil
    }

    static func preflight(methods: [HTTPRequest.Method]) -> Response {
        Response(
            status: .noContent,
            headers: [
                .accessControlAllowMethods: methods.map(\.rawValue).joined(separator: ", "),
                .accessControlAllowHeaders:
                    "Accept, Accept-Charset, Authorization, Content-Type, If-Match, If-None-Match, If-Range, Range",
                .accessControlMaxAge: "600", .cacheControl: "no-store",
            ])
    }
}

extension HTTPFields {
    /// Tells a browser whose page may read the answer, and which fields of it.
    mutating func allow(_ source: CrossOrigin.Source) {
        switch source {
        case .own, .foreign: return
        case .anybody: self[.accessControlAllowOrigin] = "*"
        case .named(let origin):
            self[.accessControlAllowOrigin] = origin
            self[.accessControlAllowCredentials] = "true"
        }
        self[.accessControlExposeHeaders] =
            "Accept-Ranges, Content-Encoding, Content-Length, Content-Location, Content-Range, ETag, Problem-Id, Warning"
        vary("Origin")
    }

    /// Names a request's field that the answer depends on.
    mutating func vary(_ name: String) {
        let known = (self[.vary] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
        guard !known.contains(where: { $0.lowercased() == name.lowercased() }) else { return }
        self[.vary] = (known + [name]).joined(separator: ", ")
    }
}
