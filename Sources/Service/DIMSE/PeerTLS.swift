import DICOMNetwork
import Synchronization

/// TLS towards peers: the site's own certificate and trust. Made when the first peer needs it.
final class PeerTLS: Sendable {
    private let settings: TLSSettings
    private let made = Mutex<TLSCredentials?>(nil)

    /// Where the site says itself whom it trusts, that decides; a certificate that anybody can buy must name the host.
    init(_ settings: TLSSettings) {
        var settings = settings
        settings.checksHost = settings.trustFile == nil
        self.settings = settings
    }

    func credentials() throws(NetworkError) -> TLSCredentials {
        if let credentials = made.withLock({ $0 }) { return credentials }
        do throws(TLSProblem) {
            let credentials = try TLSCredentials.requestor(settings)
            made.withLock { $0 = credentials }
            return credentials
        } catch {
            throw .tlsFailed
        }
    }
}
