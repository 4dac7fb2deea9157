import Access
public import Archive
import DICOMImage
import DICOMWeb
import Foundation
import Glibc
import Hummingbird
public import Logging
import NIOCore
import ServiceLifecycle
import Vault

/// One running site: the archive with its DIMSE and HTTP ports and its administration socket.
public final class Site: Sendable {
    public let archive: Archive
    public let configuration: SiteConfiguration
    private let services: ServiceGroup
    private let running: Task<Void, Never>

    private init(
        archive: Archive, configuration: SiteConfiguration, services: ServiceGroup, running: Task<Void, Never>
    ) {
        (self.archive, self.configuration) = (archive, configuration)
        (self.services, self.running) = (services, running)
    }

    /// Opens the archive of a data folder.
    ///
    /// - Parameter makesNew: whether a folder without an archive gets one.
    public static func openArchive(
        _ configuration: SiteConfiguration, makesNew: Bool
    ) async throws(ArchiveError) -> Archive {
        if !makesNew { try requireArchive(configuration) }
        return try await Archive.open(archiveConfiguration(configuration))
    }

    /// For commands: nil where a server has the folder; else the archive behind its administration socket alone.
    public static func openUnlessServed(
        _ configuration: SiteConfiguration, makesNew: Bool
    ) async throws(ArchiveError) -> Site? {
        if AdministrationSocket.isServed(configuration.layout) { return nil }
        let logger = Logger(label: "aloft") { _ in SwiftLogNoOpLogHandler() }
        return try await start(configuration, makesNew: makesNew, logger: logger)
    }

    /// Opens the archive and its ports; returns when all of them answer.
    public static func start(
        _ configuration: SiteConfiguration, makesNew: Bool = true, logger: Logger
    ) async throws(ArchiveError) -> Site {
        let archive = try await openArchive(configuration, makesNew: makesNew)
        let socket = try AdministrationSocket.prepare(configuration.layout)
        let codec = archive.codec
        let pictures = PictureService(codec)
        if !codec.pool.isAvailable {
            logger.warning(
                "no pictures can be made: the codec helper is not there", metadata: ["path": "\(codec.pool.path)"])
        }
        let ports = Ports()
        let commitments = Commitments(
            archive: archive, caller: PeerCaller(aeTitle: configuration.aeTitle, tls: configuration.dimse.peerTLS),
            retryTime: configuration.dimse.commitmentRetryTime, logger: logger)
        var services: [any Service] = [
            administration(of: archive, configuration, pictures, commitments, at: socket, ports, quiet(logger))
        ]
        let roots = metadataRoots(configuration)
        if let http = configuration.http {
            services.append(web(of: archive, configuration, pictures, roots, at: http, isSecure: false, ports, logger))
        }
        if let https = configuration.webPorts.tlsEndpoint {
            services.append(web(of: archive, configuration, pictures, roots, at: https, isSecure: true, ports, logger))
        }
        if configuration.dicom != nil || configuration.dimse.tlsEndpoint != nil {
            services.append(
                DIMSEServer(
                    archive: archive, endpoint: configuration.dicom, settings: configuration.dimse,
                    aeTitle: configuration.aeTitle, codec: codec, moveAssociations: configuration.moveAssociations,
                    peerTLS: configuration.dimse.peerTLS, commitments: commitments, logger: logger, ports: ports))
        }
        let expected = services.count
        services.append(LogKeeper(archive: archive, logger: logger))
        services.append(Reconciler(archive: archive, logger: logger))
        // A command that opens the archive for a moment leaves the work to the server.
        if expected > 1 {
            services.append(jobs(of: archive, configuration, codec, commitments, logger))
            services += preparer(of: archive, configuration, roots, logger)
            services.append(Settler(archive: archive, settings: configuration.settling, logger: logger))
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map {
                    .init(
                        service: $0, successTerminationBehavior: .ignore,
                        failureTerminationBehavior: .gracefullyShutdownGroup)
                }, logger: quiet(logger)))
        let running = Task {
            do { try await group.run() } catch { ports.fail("\(error)") }
        }
        while ports.count < expected {
            if let problem = ports.problem {
                await group.triggerGracefulShutdown()
                await running.value
                await archive.close()
                AdministrationSocket.remove(configuration.layout)
                throw .invalid(problem)
            }
            try? await Task.sleep(for: .milliseconds(5))
        }
        return Site(archive: archive, configuration: configuration, services: group, running: running)
    }

    /// Finishes what was accepted, and closes.
    public func close() async {
        await services.triggerGracefulShutdown()
        await running.value
        await archive.close()
        AdministrationSocket.remove(configuration.layout)
    }

    private static func administration(
        of archive: Archive, _ configuration: SiteConfiguration, _ pictures: PictureService,
        _ commitments: Commitments, at socket: String, _ ports: Ports, _ logger: Logger
    ) -> any Service {
        let application = Application(
            responder: AdministrationResponder(
                archive: archive, configuration: configuration, pictures: pictures, commitments: commitments),
            configuration: ApplicationConfiguration(address: .unixDomainSocket(path: socket), serverName: nil),
            onServerRunning: { _ in
                chmod(socket, 0o600)
                ports.open()
            }, logger: logger)
        return NamedPort(name: "the administration socket \(socket)", service: application, ports: ports)
    }

    private static func jobs(
        of archive: Archive, _ configuration: SiteConfiguration, _ codec: FrameCodec, _ commitments: Commitments,
        _ logger: Logger
    ) -> any Service {
        let forward = ForwardHandler(
            archive: archive, sender: InstanceSender(archive: archive, codec: codec, logger: logger),
            caller: PeerCaller(aeTitle: configuration.aeTitle, tls: configuration.dimse.peerTLS),
            commitments: commitments.requester)
        return JobRunner(
            archive: archive,
            handlers: [
                forward, commitments.handler, WebCommitmentHandler(archive: archive),
                SettleHandler(archive: archive, logger: logger), RecompressHandler(archive: archive, logger: logger),
            ], logger: logger)
    }

    /// Nil where metadata is not prepared.
    private static func metadataRoots(_ configuration: SiteConfiguration) -> MetadataRoots? {
        let (http, https) = (configuration.http, configuration.webPorts.tlsEndpoint)
        guard http != nil || https != nil, configuration.metadataDelay != nil else { return nil }
        if let root = configuration.publicRoot {
            return MetadataRoots(configured: ResourceLocator(root: root).root)
        }
        if let http {
            return MetadataRoots(listeningAt: root(of: configuration, at: http, isSecure: false))
        }
        return https.map {
            MetadataRoots(listeningAt: root(of: configuration, at: $0, isSecure: true))
        }
    }

    private static func preparer(
        of archive: Archive, _ configuration: SiteConfiguration, _ roots: MetadataRoots?, _ logger: Logger
    ) -> [any Service] {
        guard let roots, let delay = configuration.metadataDelay else { return [] }
        return [MetadataPreparer(archive: archive, roots: roots, delay: .seconds(delay), logger: logger)]
    }

    /// What addresses in answers begin with.
    private static func root(
        of configuration: SiteConfiguration, at endpoint: SiteConfiguration.Endpoint, isSecure: Bool
    ) -> String {
        configuration.publicRoot ?? "\(isSecure ? "https" : "http")://\(endpoint.description)/dicom-web"
    }

    private static func web(
        of archive: Archive, _ configuration: SiteConfiguration, _ pictures: PictureService,
        _ roots: MetadataRoots?, at endpoint: SiteConfiguration.Endpoint, isSecure: Bool, _ ports: Ports,
        _ logger: Logger
    ) -> any Service {
        let responder = WebResponder(
            archive: archive, root: root(of: configuration, at: endpoint, isSecure: isSecure),
            hosts: HostPolicy(configuration, listeningOn: endpoint), pictures: pictures, logger: logger,
            settings: configuration.dicomWeb, metadataRoots: roots,
            pages: StaticFiles(viewerPath: configuration.viewerPath))
        let server = WebServer(
            endpoint: endpoint, settings: configuration.webPorts, isSecure: isSecure, responder: responder,
            ports: ports,
            logger: logger)
        let key = isSecure ? "listen-https" : "listen-http"
        return NamedPort(name: "\(key): the port \(endpoint.description)", service: server, ports: ports)
    }

    /// The server's own start and stop lines are not ours to print.
    private static func quiet(_ logger: Logger) -> Logger {
        var logger = logger
        logger.logLevel = .error
        return logger
    }
}

extension Site {
    /// Makes the vault anew from the packs, for a folder that no server has.
    public static func rebuild(
        _ configuration: SiteConfiguration, toleratesMissingPacks: Bool, progress: (ReconcileReport) -> Void
    ) async throws(ArchiveError) -> RebuildReport {
        try requireArchive(configuration)
        return try await Archive.rebuild(
            archiveConfiguration(configuration), toleratingMissing: toleratesMissingPacks,
            subject: .administrator(userID: getuid()), progress: progress)
    }

    private static func requireArchive(_ configuration: SiteConfiguration) throws(ArchiveError) {
        guard FileManager.default.fileExists(atPath: configuration.layout.installation) else {
            throw .invalid("there is no archive in '\(configuration.layout.data)'")
        }
    }

    private static func archiveConfiguration(_ configuration: SiteConfiguration) -> ArchiveConfiguration {
        var result = ArchiveConfiguration(
            dataPath: configuration.layout.data, keyFolder: configuration.keyFolder,
            policy: Policy(
                trustsNetwork: configuration.trustsNetwork, unknownCallers: configuration.unknownCallers,
                takesWebDeletes: configuration.dicomWeb.takesDeletes, administratorUserIDs: [getuid(), 0]),
            now: { UInt64(max(0, Date().timeIntervalSince1970 * 1000)) })
        result.codec = FrameCodec(
            pool: CodecPool(path: configuration.codecHelper, processCount: configuration.codecProcesses))
        result.recompression = configuration.settling.recompression
        return result
    }
}
