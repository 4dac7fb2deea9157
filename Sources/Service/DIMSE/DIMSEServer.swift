import Archive
import DICOM
import DICOMImage
import DICOMNetwork
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The DIMSE ports, plain and with TLS: associations until the site stops; then what runs is finished and answered.
struct DIMSEServer: Service {
    let archive: Archive
    let endpoint: SiteConfiguration.Endpoint?
    let settings: DIMSESettings
    let aeTitle: String
    let codec: FrameCodec
    /// Associations to one C-MOVE destination at a time.
    let moveAssociations: Int
    let peerTLS: PeerTLS
    let commitments: Commitments
    let logger: Logger
    let ports: Ports

    /// How long a peer in the middle of an operation is waited for.
    private static let grace = Duration.seconds(20)

    func run() async throws {
        var configuration = AcceptorConfiguration(
            aeTitle: aeTitle, contexts: ServedClasses.policy, implementation: .aloft)
        configuration.limits = settings.limits
        let acceptor = Acceptor(configuration: configuration, group: MultiThreadedEventLoopGroup.singleton)
        try await open(acceptor)
        ports.open()
        let service = DIMSEService(
            archive: archive, aeTitle: aeTitle, codec: codec, moveAssociations: moveAssociations,
            peerTLS: peerTLS, commitments: commitments, logger: logger)
        let stopping = StopSignal()
        try await withGracefulShutdownHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await acceptor.run(service) }
                group.addTask {
                    await stopping.wait()
                    await acceptor.shutdown(grace: Self.grace)
                }
                try await group.waitForAll()
            }
        } onGracefulShutdown: {
            stopping.send()
        }
    }
}

extension DIMSEServer {
    private func open(_ acceptor: Acceptor) async throws {
        if let endpoint {
            do { _ = try await acceptor.start(host: endpoint.host, port: endpoint.port) } catch {
                ports.fail("listen-dicom: the port \(endpoint.description) can't be opened")
                throw error
            }
        }
        guard let endpoint = settings.tlsEndpoint else { return }
        do {
            let credentials = try TLSCredentials.acceptor(settings.tls) { [logger] in
                TLSProblemText.report($0, "dicom-tls", to: logger)
            }
            _ = try await acceptor.start(host: endpoint.host, port: endpoint.port, tls: credentials)
        } catch {
            ports.fail(
                (error as? TLSProblem).map { TLSProblemText.describe($0, "dicom-tls") }
                    ?? "listen-dicom-tls: the port \(endpoint.description) can't be opened")
            throw error
        }
    }
}

/// Says once that it is time to stop.
private struct StopSignal: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }
    func send() { continuation.finish() }
    func wait() async { for await _ in stream {} }
}
