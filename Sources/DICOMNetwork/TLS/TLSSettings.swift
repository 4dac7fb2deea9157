import NIOCore
import NIOSSL

/// What one side of TLS needs: files in PEM, which may change while they are in use, and rules.
public struct TLSSettings: Hashable, Sendable {
    /// Whether an acceptor asks requestors for a certificate.
    public enum ClientCertificates: String, Hashable, Sendable, CaseIterable {
        case none
        /// One that comes must be good.
        case optional
        case required
    }
    public var profile = TLSProfile.bcp195
    /// Our certificate, then those between it and its root. An acceptor must have one.
    public var certificateFile: String?
    public var keyFile: String?
    /// The certificates that vouch for the other side; `nil`: those that the system trusts.
    public var trustFile: String?
    /// For an acceptor.
    public var clientCertificates = ClientCertificates.none
    /// For a requestor: whether the peer's certificate must name the host that we call. Devices often have one that
    /// names nothing of use; then the trust file should have that certificate and no other.
    public var checksHost = true
    /// What an acceptor speaks over TLS, where that is negotiated (RFC 7301), the best first.
    public var applicationProtocols: [String] = []

    public init() {}
}

/// Why TLS files can't be used.
public enum TLSProblem: Error, Hashable, Sendable {
    case certificateUnreadable, keyUnreadable, trustUnreadable
    /// The files are readable; together they make no identity: the key is not the certificate's, for example.
    case unusable
}

extension TLSSettings {
    enum Side: Hashable, Sendable { case acceptor, requestor }

    /// Reads the files. Blocks.
    func makeContext(_ side: Side) throws(TLSProblem) -> NIOSSLContext {
        var configuration = try baseConfiguration(side)
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuiteValues = profile.cipherSuites
        configuration.curves = [.x25519, .secp256r1, .secp384r1]
        // The peer's close_notify is worth a moment, and not a connection that stays.
        configuration.shutdownTimeout = .seconds(2)
        if let trustFile {
            let certificates = try? NIOSSLCertificate.fromPEMFile(trustFile)
            guard let certificates, !certificates.isEmpty else { throw .trustUnreadable }
            configuration.trustRoots = .certificates(certificates)
        }
        do { return try NIOSSLContext(configuration: configuration) } catch { throw .unusable }
    }

    private func baseConfiguration(_ side: Side) throws(TLSProblem) -> TLSConfiguration {
        let identity = try readIdentity()
        switch side {
        case .acceptor:
            guard let (chain, key) = identity else { throw .certificateUnreadable }
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain, privateKey: .privateKey(key))
            switch clientCertificates {
            case .none: configuration.certificateVerification = .none
            case .optional: configuration.certificateVerification = .optionalVerification
            case .required: configuration.certificateVerification = .noHostnameVerification
            }
            configuration.applicationProtocols = applicationProtocols
            return configuration
        case .requestor:
            var configuration = TLSConfiguration.makeClientConfiguration()
            configuration.certificateVerification = checksHost ? .fullVerification : .noHostnameVerification
            if let (chain, key) = identity {
                configuration.certificateChain = chain
                configuration.privateKey = .privateKey(key)
            }
            return configuration
        }
    }

    private func readIdentity() throws(TLSProblem) -> ([NIOSSLCertificateSource], NIOSSLPrivateKey)? {
        guard let certificateFile else { return nil }
        let certificates = try? NIOSSLCertificate.fromPEMFile(certificateFile)
        guard let certificates, !certificates.isEmpty else { throw .certificateUnreadable }
        // A file with both is common.
        guard let key = try? NIOSSLPrivateKey(file: keyFile ?? certificateFile, format: .pem) else {
            throw .keyUnreadable
        }
        return (certificates.map { .certificate($0) }, key)
    }
}
