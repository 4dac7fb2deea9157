/// Which names a request may call this server by. A web page elsewhere can make its own name point here, but not send another
/// name: so names that nobody set up are not answered.
struct HostPolicy: Sendable {
    private let names: Set<String>
    private let acceptsAll: Bool

    init(_ configuration: SiteConfiguration, listeningOn endpoint: SiteConfiguration.Endpoint) {
        var names: Set<String> = ["localhost", endpoint.host.lowercased()]
        // `https://host:port/path`: the part behind the scheme.
        if let parts = configuration.publicRoot?.split(separator: "/"), parts.count > 1 {
            names.insert(Self.host(of: parts[1]))
        }
        self.names = names
        acceptsAll = configuration.trustsNetwork
    }

    /// For the administration socket, which no web page reaches.
    static let any = HostPolicy(names: [], acceptsAll: true)

    private init(names: Set<String>, acceptsAll: Bool) { (self.names, self.acceptsAll) = (names, acceptsAll) }

    /// - Parameter authority: host and port as the request has them; a widely used client leaves the port out.
    func accepts(_ authority: String?) -> Bool {
        guard !acceptsAll, let authority else { return true }
        return knows(authority)
    }

    /// Whether it is a name of ours, or an address, however much is accepted.
    func knows(_ authority: String) -> Bool {
        let host = Self.host(of: authority[...])
        return names.contains(host) || Self.isAddress(host)
    }

    private static func host(of authority: Substring) -> String {
        if authority.first == "[" { return String(authority.dropFirst().prefix { $0 != "]" }).lowercased() }
        return String(authority.prefix { $0 != ":" }).lowercased()
    }

    /// An address is no name that a page could have made its own.
    private static func isAddress(_ host: String) -> Bool {
        if host.contains(":") { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}
