import HTTPTypes
import NIOCore

/// What addresses in an answer begin with: the address that this client reached the service at.
struct PublicRoot: Sendable {
    private let settings: WebSettings
    private let hosts: HostPolicy
    /// Where there is no client on a socket; its scheme is the port's.
    private let fallback: String

    /// - Parameter fallback: the listening address.
    init(_ settings: WebSettings, hosts: HostPolicy, fallback: String) {
        (self.settings, self.hosts, self.fallback) = (settings, hosts, fallback)
    }

    private var scheme: String { fallback.hasPrefix("https:") ? "https" : "http" }

    /// Whether the request was passed on by a proxy that we trust.
    func isFromProxy(_ channel: any Channel) -> Bool {
        // Of most sites nobody asks, and an address is not made text for nothing.
        !settings.trustedProxies.isEmpty && settings.trustedProxies.contains(channel.remoteAddress?.ipAddress)
    }

    /// The configured root; else what a trusted proxy says; else the Host header's name, where it is ours, with its port, or with
    /// the port of the socket where it has none; else the socket's own address.
    func root(of request: HTTPRequest, on channel: any Channel) -> String {
        if let root = settings.publicRoot { return root }
        if isFromProxy(channel), let root = forwarded(request) { return root }
        guard let local = channel.localAddress, let port = local.port, let address = local.ipAddress else {
            return fallback
        }
        guard let authority = request.authority, hosts.knows(authority), Self.isAuthority(authority) else {
            return "\(scheme)://\(local.protocol == .inet6 ? "[\(address)]" : address):\(port)\(WebResponder.root)"
        }
        // A widely used client leaves the port out.
        let hasPort = authority.reversed().prefix { $0 != "]" }.contains(":")
        return "\(scheme)://\(authority)\(hasPort ? "" : ":\(port)")\(WebResponder.root)"
    }

    /// Forwarded (RFC 7239), or the X-Forwarded fields of before. Of a list the last counts: the proxy nearest to us wrote it.
    private func forwarded(_ request: HTTPRequest) -> String? {
        func last(_ name: String) -> String? {
            guard let name = HTTPField.Name(name), let value = request.headerFields[name] else { return nil }
            return value.split(separator: ",").last.map { $0.filter { $0 != " " && $0 != "\"" } }
        }
        var (proto, host) = (last("x-forwarded-proto"), last("x-forwarded-host"))
        if let forwarded = last("forwarded") {
            for pair in forwarded.split(separator: ";") {
                let sides = pair.split(separator: "=", maxSplits: 1)
                guard sides.count == 2 else { continue }
                switch sides[0].lowercased() {
                case "proto": proto = String(sides[1])
                case "host": host = String(sides[1])
                default: continue
                }
            }
        }
        // A proxy that says nothing is none that changed anything.
        let prefixText = last("x-forwarded-prefix")
        guard proto != nil || host != nil || prefixText != nil else { return nil }
        guard var authority = host ?? request.authority, Self.isAuthority(authority) else { return nil }
        let scheme = proto?.lowercased() ?? scheme
        guard ["http", "https"].contains(scheme) else { return nil }
        let hasPort = authority.reversed().prefix { $0 != "]" }.contains(":")
        if !hasPort, let port = last("x-forwarded-port").flatMap({ UInt16($0) }), port != (scheme == "https" ? 443 : 80)
        {
            authority += ":\(port)"
        }
        var prefix = Substring(prefixText ?? "")
        while prefix.last == "/" { prefix.removeLast() }
        guard prefix.isEmpty || Self.isPath(prefix) else { return nil }
        return "\(scheme)://\(authority)\(prefix)\(WebResponder.root)"
    }

    /// Host and port, and nothing that could end the authority of an address.
    private static func isAuthority(_ text: String) -> Bool {
        (1...255).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                // - . : [ ] _
                case 0x2D, 0x2E, 0x3A, 0x5B, 0x5D, 0x5F: true
                default: false
                }
            }
    }

    private static func isPath(_ text: Substring) -> Bool {
        text.utf8.count <= 1024 && text.first == "/" && !text.contains("//") && !text.contains("/..")
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x7E: true
                default: false
                }
            }
    }
}
