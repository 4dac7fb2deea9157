import ArgumentParser
import DICOMNetwork

/// How a peer is called over TLS (PS3.15 Annex B).
struct PeerTLSOptions: ParsableArguments {
    @Flag(name: .customLong("tls"), help: "Call it over TLS (where the peer is known, as it is known).")
    var isWanted = false
    @Option(name: .customLong("tls-ca"), help: "Certificates (PEM) that the peer's must lead to (the system's).")
    var trust: String?
    @Option(name: .customLong("tls-certificate"), help: "Our certificate, and those up to its root (PEM).")
    var certificate: String?
    @Option(name: .customLong("tls-key"), help: "The key of our certificate (PEM; in the same file where not set).")
    var key: String?
    @Option(
        name: .customLong("tls-profile"),
        help: "bcp195, bcp195-modified, bcp195-extended or bcp195-non-downgrading (bcp195).")
    var profile: String?

    func validate() throws {
        if key != nil, certificate == nil { throw ValidationError("--tls-key is for --tls-certificate") }
        if let profile, TLSProfile(rawValue: profile) == nil {
            throw ValidationError("--tls-profile takes \(TLSProfile.allCases.map(\.rawValue).joined(separator: ", "))")
        }
    }

    func credentials() throws -> TLSCredentials {
        var settings = TLSSettings()
        settings.profile = profile.flatMap { TLSProfile(rawValue: $0) } ?? .bcp195
        (settings.certificateFile, settings.keyFile, settings.trustFile) = (certificate, key, trust)
        // Who says whom to trust means this peer; a certificate that anybody can buy must name the host.
        settings.checksHost = trust == nil
        do throws(TLSProblem) { return try TLSCredentials.requestor(settings) } catch {
            Output.error(Self.describe(error))
            throw ExitStatus.cannotOpen.exitCode
        }
    }

    private static func describe(_ problem: TLSProblem) -> String {
        switch problem {
        case .certificateUnreadable: "--tls-certificate: there is no certificate (PEM) to read"
        case .keyUnreadable: "--tls-key: there is no key (PEM) to read"
        case .trustUnreadable: "--tls-ca: there is no certificate (PEM) to read"
        case .unusable: "--tls-key is not the key of --tls-certificate"
        }
    }
}
