import Archive
import DICOM
import DICOMImage
import DICOMNetwork
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The DIMSE port: associations until the site stops; then what runs is finished and answered.
struct DIMSEServer: Service {
    let archive: Archive
    let endpoint: SiteConfiguration.Endpoint
    let aeTitle: String
    let codec: FrameCodec
    /// Associations to one C-MOVE destination at a time.
    let moveAssociations: Int
    let logger: Logger
    let ports: Ports

    /// How long a peer in the middle of an operation is waited for.
    private static let grace = Duration.seconds(20)

    func run() async throws {
        let acceptor = Acceptor(
            configuration: AcceptorConfiguration(
                aeTitle: aeTitle, contexts: ServedClasses.policy, implementation: .aloft),
            group: MultiThreadedEventLoopGroup.singleton)
        do { _ = try await acceptor.start(host: endpoint.host, port: endpoint.port) } catch {
            ports.fail("listen-dicom: the port \(endpoint.host):\(endpoint.port) can't be opened")
            throw error
        }
        ports.open()
        let service = DIMSEService(
            archive: archive, aeTitle: aeTitle, codec: codec, moveAssociations: moveAssociations, logger: logger)
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

/// Says once that it is time to stop.
private struct StopSignal: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }
    func send() { continuation.finish() }
    func wait() async { for await _ in stream {} }
}
