import DICOMNetwork
import Hummingbird
import HummingbirdCore
import Logging
import NIOPosix
import ServiceLifecycle

/// One web port, plain or with TLS, until the site stops: then what is being answered is finished, for a while.
struct WebServer<Responder: BriefAnswering>: Service where Responder.Context == WebContext {
    /// What `listen` waits in the kernel to be taken in.
    private static var backlog: Int { 1024 }

    let endpoint: SiteConfiguration.Endpoint
    let settings: HTTPSettings
    let isSecure: Bool
    let responder: Responder
    let ports: Ports
    let logger: Logger

    func run() async throws {
        let credentials = isSecure ? try makeCredentials() : nil
        let exchange = WebExchange(
            responder: responder, limits: settings.limits, admission: Admission(settings.limits), clock: WebClock(),
            strictTransportSecurity: settings.strictTransportSecurity, logger: logger)
        // The server's own start and stop lines are not ours to print.
        var quiet = logger
        quiet.logLevel = .error
        let server = Server(
            childChannelSetup: WebChannel(exchange: exchange, credentials: credentials),
            configuration: ServerConfiguration(
                address: .hostname(endpoint.host, port: endpoint.port), backlog: Self.backlog),
            onServerRunning: { _ in ports.open() }, eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: quiet)
        try await server.run()
    }

    private func makeCredentials() throws -> TLSCredentials {
        do throws(TLSProblem) {
            return try TLSCredentials.acceptor(settings.tls) { [logger] in
                TLSProblemText.report($0, "http-tls", to: logger)
            }
        } catch {
            ports.fail(TLSProblemText.describe(error, "http-tls"))
            throw error
        }
    }
}
