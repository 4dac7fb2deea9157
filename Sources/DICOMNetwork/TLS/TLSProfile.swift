import NIOSSL

/// The secure transport connection profiles of PS3.15 Annex B that BoringSSL can keep. It has no finite-field
/// Diffie-Hellman, no CCM and no Camellia: of each profile the suites with ECDHE and AES-GCM or ChaCha20 are offered.
/// None goes below TLS 1.2, and none can be talked down to it (RFC 8996).
public enum TLSProfile: String, Hashable, Sendable, CaseIterable {
    /// BCP 195, RFC 8996 and 9325: TLS 1.3, and 1.2 with the suites that RFC 9325 4.2 recommends.
    case bcp195 = "bcp195"
    /// Modified BCP 195, RFC 8996 and 9325: authenticated encryption with forward secrecy alone.
    case modifiedBCP195 = "bcp195-modified"
    /// Extended BCP 195 (retired).
    case extendedBCP195 = "bcp195-extended"
    /// Non-downgrading BCP 195 (retired).
    case nonDowngradingBCP195 = "bcp195-non-downgrading"

    /// Of TLS 1.2, the best first. Those of TLS 1.3 are all good, and BoringSSL lets nobody choose among them.
    var cipherSuites: [NIOTLSCipher] {
        let recommended: [NIOTLSCipher] = [
            .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
            .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        ]
        return switch self {
        case .bcp195, .extendedBCP195, .nonDowngradingBCP195: recommended
        case .modifiedBCP195:
            recommended + [
                .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
            ]
        }
    }
}
