import Access
public import Archive
import DICOM
import DICOMNetwork
import Foundation
import Glibc
import Hummingbird
public import Logging
import NIOCore
import NIOPosix
public import Vault

/// One running site: the archive with its DIMSE and HTTP ports and its administration socket.
public final class Site: Sendable {
    public let archive: Archive
    public let configuration: SiteConfiguration
    let logger: Logger
    private let tasks: Task<Void, Never>

    private init(archive: Archive, configuration: SiteConfiguration, logger: Logger, tasks: Task<Void, Never>) {
        (self.archive, self.configuration, self.logger, self.tasks) = (archive, configuration, logger, tasks)
    }

    /// Opens the archive of a data folder.
    public static func openArchive(
        _ configuration: SiteConfiguration, toleratesMissingPacks: Bool = false
    ) async throws(ArchiveError) -> Archive {
        var archive = ArchiveConfiguration(
            dataPath: configuration.layout.data, keyFolder: configuration.keyFolder,
            policy: Policy(trustsNetwork: configuration.trustsNetwork, administratorUserIDs: [getuid(), 0]),
            now: { UInt64(max(0, Date().timeIntervalSince1970 * 1000)) })
        archive.toleratesMissingPacks = toleratesMissingPacks
        return try await Archive.open(archive)
    }

    /// For commands: nil where a server has the folder; else the archive behind its administration socket alone.
    public static func openUnlessServed(_ configuration: SiteConfiguration) async throws(ArchiveError) -> Site? {
        if isServed(configuration.layout.adminSocket) { return nil }
        return try await start(configuration, logger: Logger(label: "aloft") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Opens the archive and its ports; returns when all of them answer.
    public static func start(
        _ configuration: SiteConfiguration, logger: Logger
    ) async throws(ArchiveError) -> Site {
        let archive = try await openArchive(configuration)
        unlink(configuration.layout.adminSocket)
        let ready = ReadyCount()
        var expected = 1
        var servers: [@Sendable () async throws -> Void] = []
        let administration = Application(
            responder: AdministrationResponder(archive: archive, configuration: configuration),
            configuration: ApplicationConfiguration(
                address: .unixDomainSocket(path: configuration.layout.adminSocket), serverName: nil),
            onServerRunning: { _ in
                chmod(configuration.layout.adminSocket, 0o600)
                ready.add()
            }, logger: quiet(logger))
        servers.append { try await administration.run() }
        if let http = configuration.http {
            expected += 1
            let root = configuration.publicRoot ?? "http://\(http.host):\(http.port)/dicom-web"
            let web = Application(
                responder: WebResponder(archive: archive, root: root, logger: logger),
                configuration: ApplicationConfiguration(address: .hostname(http.host, port: http.port), serverName: nil),
                onServerRunning: { _ in ready.add() }, logger: quiet(logger))
            servers.append { try await web.run() }
        }
        if let dicom = configuration.dicom {
            expected += 1
            servers.append(try await dimse(dicom, archive: archive, configuration: configuration, logger, ready))
        }
        servers.append { try await writeLog(of: archive, logger) }
        let running = servers
        let failure = FirstError()
        let tasks = Task {
            await withTaskGroup(of: Void.self) { group in
                for server in running {
                    group.addTask {
                        do { try await server() } catch {
                            if !(error is CancellationError) { failure.set(error) }
                        }
                    }
                }
                await group.waitForAll()
            }
        }
        while ready.count < expected {
            if let error = failure.error {
                tasks.cancel()
                await archive.close()
                throw .invalid("a port can't be opened: \(error)")
            }
            try? await Task.sleep(for: .milliseconds(5))
        }
        return Site(archive: archive, configuration: configuration, logger: logger, tasks: tasks)
    }

    /// Finishes what was accepted, and closes.
    public func close() async {
        tasks.cancel()
        await tasks.value
        await archive.close()
        unlink(configuration.layout.adminSocket)
    }

    private static func dimse(
        _ endpoint: SiteConfiguration.Endpoint, archive: Archive, configuration: SiteConfiguration, _ logger: Logger,
        _ ready: ReadyCount
    ) async throws(ArchiveError) -> @Sendable () async throws -> Void {
        let acceptor = Acceptor(
            configuration: AcceptorConfiguration(
                aeTitle: configuration.aeTitle, contexts: .storage { StoragePolicy.accepts($0) },
                implementation: Implementation(
                    classUID: FileMeta.implementationClassUID, versionName: FileMeta.implementationVersionName)),
            group: MultiThreadedEventLoopGroup.singleton)
        do throws(NetworkError) { _ = try await acceptor.start(host: endpoint.host, port: endpoint.port) } catch {
            await archive.close()
            throw .invalid("the DICOM port \(endpoint.host):\(endpoint.port) can't be opened")
        }
        let service = StoreService(archive: archive, logger: logger)
        ready.add()
        return {
            await withTaskCancellationHandler {
                // A cancelled task would cut what runs: the acceptor ends by its own shutdown.
                await Task { try? await acceptor.run(service) }.value
            } onCancel: {
                Task { await acceptor.shutdown(grace: .seconds(20)) }
            }
        }
    }

    /// Every few seconds decisions and uses go to the log; each minute the log goes to a pack.
    private static func writeLog(of archive: Archive, _ logger: Logger) async throws {
        while true {
            try await Task.sleep(for: .seconds(60))
            do { try await archive.writeLog() } catch {
                logger.error("the log could not be written", metadata: ["error": "\(error)"])
            }
        }
    }

    private static func isServed(_ socketPath: String) -> Bool {
        let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { return false }
        defer { Glibc.close(socket) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(socketPath.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }

    /// The server's own start and stop lines are not ours to print.
    private static func quiet(_ logger: Logger) -> Logger {
        var logger = logger
        logger.logLevel = .error
        return logger
    }
}

extension Site {
    /// Makes the vault anew from the packs. The old one is put back when that fails.
    public static func rebuild(
        _ configuration: SiteConfiguration, toleratesMissingPacks: Bool
    ) async throws(ArchiveError) -> CatalogueStatistics {
        guard !isServed(configuration.layout.adminSocket) else {
            throw .invalid("a server is running on this data folder: stop it first")
        }
        let manager = FileManager.default
        guard manager.fileExists(atPath: configuration.layout.data + "/store/keys/installation") else {
            throw .invalid("there is no archive in '\(configuration.layout.data)'")
        }
        let names = ["vault.sqlite", "vault.sqlite-wal", "vault.sqlite-shm"].map { configuration.layout.data + "/" + $0 }
        for name in names where manager.fileExists(atPath: name) {
            try? manager.removeItem(atPath: name + ".before-rebuild")
            try? manager.moveItem(atPath: name, toPath: name + ".before-rebuild")
        }
        do throws(ArchiveError) {
            let archive = try await openArchive(configuration, toleratesMissingPacks: toleratesMissingPacks)
            let statistics = try await archive.status(subject: .administrator(userID: getuid())).statistics
            await archive.close()
            for name in names { try? manager.removeItem(atPath: name + ".before-rebuild") }
            return statistics
        } catch {
            for name in names where manager.fileExists(atPath: name + ".before-rebuild") {
                try? manager.removeItem(atPath: name)
                try? manager.moveItem(atPath: name + ".before-rebuild", toPath: name)
            }
            throw error
        }
    }
}
