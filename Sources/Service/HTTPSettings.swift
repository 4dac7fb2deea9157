import DICOMNetwork

/// What a site can be told about its web ports beyond the plain one's address.
public struct HTTPSettings: Sendable {
    public var tlsEndpoint: SiteConfiguration.Endpoint?
    var tls = TLSSettings()
    var limits = TransportLimits()
    /// The header that tells browsers to come by TLS alone from now on (RFC 6797): only where there is no plain port.
    var strictTransportSecurity: String?

    init() {}

    /// - Parameter text: the value of a key, where it is set.
    init(_ text: (String) -> String?, hasPlainPort: Bool) throws {
        tlsEndpoint = try SiteConfiguration.endpoint("listen-https", text("listen-https") ?? "off")
        tls.certificateFile = text("http-tls-certificate").map(SiteConfiguration.absolute)
        tls.keyFile = text("http-tls-key").map(SiteConfiguration.absolute)
        tls.trustFile = text("http-tls-trust").map(SiteConfiguration.absolute)
        tls.clientCertificates = try SettingText.word("http-tls-client-certificates", text) ?? .none
        // What comes after the handshake (RFC 7301), the one that we like best first.
        tls.applicationProtocols = ["h2", "http/1.1"]
        guard tlsEndpoint == nil || tls.certificateFile != nil else {
            throw SiteConfiguration.Problem("http-tls-certificate: listen-https needs one")
        }
        // Whom the system trusts is everybody with a web site.
        guard tls.clientCertificates == .none || tls.trustFile != nil else {
            throw SiteConfiguration.Problem("http-tls-trust: http-tls-client-certificates needs one")
        }
        if tlsEndpoint != nil, !hasPlainPort { strictTransportSecurity = "max-age=31536000" }
        try readLimits(text)
    }

    private mutating func readLimits(_ text: (String) -> String?) throws {
        func set<Value>(
            _ key: String, _ range: ClosedRange<Int>, _ path: WritableKeyPath<TransportLimits, Value>,
            _ make: (Int) -> Value
        ) throws {
            if let number = try SettingText.number(key, range, text) { limits[keyPath: path] = make(number) }
        }
        try set("http-connections", 1...100_000, \.connectionCount) { $0 }
        try set("http-connections-per-address", 1...100_000, \.connectionCountPerAddress) { $0 }
        try set("http-requests", 1...100_000, \.requestCount) { $0 }
        // A site that lets more be worked on means that more may be open.
        limits.openRequestCount = max(limits.openRequestCount, limits.requestCount)
        limits.openRequestCountPerAddress = max(limits.openRequestCountPerAddress, limits.requestCount)
        try set("http-open-requests", 1...100_000, \.openRequestCount) { $0 }
        try set("http-open-requests-per-address", 1...100_000, \.openRequestCountPerAddress) { $0 }
        try set("http-head-seconds", 1...3600, \.headTime) { .seconds($0) }
        try set("http-body-idle-seconds", 1...3600, \.bodyIdleTime) { .seconds($0) }
        try set("http-answer-idle-seconds", 1...3600, \.answerIdleTime) { .seconds($0) }
        try set("http-pace-bytes-per-second", 0...(1 << 20), \.paceBytesPerSecond) { $0 }
        try set("http-pace-grace-seconds", 1...3600, \.paceGraceTime) { .seconds($0) }
        try set("http-keep-alive-seconds", 1...3600, \.keepAliveTime) { .seconds($0) }
        try set("http-target-bytes", 1024...(1 << 20), \.targetByteCount) { $0 }
        try set("http-header-bytes", 1024...(1 << 20), \.headerByteCount) { $0 }
        try set("http-header-count", 16...10_000, \.headerCount) { $0 }
        try set("http-body-bytes", 1024...(1 << 30), \.bodyByteCount) { $0 }
    }
}
