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
    var profile: TLSProfile?

    func validate() throws {
        if key != nil, certificate == nil { throw ValidationError("--tls-key is for --tls-certificate") }
    }

    func credentials() throws -> TLSCredentials {
        var settings = TLSSettings()
        settings.profile = profile ?? .bcp195
        (settings.certificateFile, settings.keyFile, settings.trustFile) = (certificate, key, trust)
        // Who says whom to trust means this peer; a certificate that anybody can buy must name the host.
        settings.checksHost = trust == nil
        do throws(TLSProblem) { return try TLSCredentials.requestor(settings) } catch {
            Output.error("TLS: \(error)")
            throw ExitStatus.cannotOpen.exitCode
        }
    }
}

extension TLSProfile: ExpressibleByArgument {}
