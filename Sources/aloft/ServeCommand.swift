import Archive
import ArgumentParser
import Foundation
import Logging
import Service
import UnixSignals

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the archive: DIMSE, DICOMweb and administration in one process.",
        discussion: """
            Runs in the foreground, prints a line that begins with 'ready' when the ports answer, and ends by SIGTERM or
            Ctrl-C after it has finished what it accepted. Every option can also stand in the configuration file or, as
            ALOFT_…, in the environment; see docs/configuration.md.

            Examples:
              aloft serve --data ~/aloft-data
              aloft serve --data /srv/aloft --listen-dicom 0.0.0.0:11112 --trust-the-network
            """)

    @Option(help: "A configuration file (JSON).") var config: String?
    @Option(help: "The data folder.") var data: String?
    @Option(help: "The folder of root keys, outside the data folder.") var keyFolder: String?
    @Option(help: "Address and port of DICOMweb, or 'off' (127.0.0.1:8080).") var listenHttp: String?
    @Option(help: "Address and port of DIMSE, or 'off' (127.0.0.1:11112).") var listenDicom: String?
    @OptionGroup(title: "DIMSE") var dimse: DIMSEOptions
    @OptionGroup(title: "HTTP") var webPorts: HTTPOptions
    @Option(help: "Our AE title (ALOFT).") var aeTitle: String?
    @OptionGroup(title: "DICOMweb") var dicomWeb: WebOptions
    @Option(help: "How long after a series' last arrival its metadata is prepared, in seconds, or 'off' (5).")
    var metadataDelaySeconds: String?
    @OptionGroup(title: "Settling") var settling: SettleOptions
    @Flag(help: "Let everyone who reaches the ports store, search and read. Without it only this machine may.")
    var trustTheNetwork = false
    @Option(help: "DICOM callers that are no known peers: loopback, reject or accept (loopback).")
    var unknownCallers: String?
    @Option(help: "The program that codecs run in (dicom-codecs beside aloft).") var codecHelper: String?
    @Option(help: "Codec processes at most (one for each processor).") var codecProcesses: String?
    @Option(help: "The folder of the OHIF viewer (ohif, beside the data folder).") var viewerPath: String?
    @Option(help: "trace, debug, info, notice, warning, error or critical (info).") var logLevel: String?

    func run() async throws {
        ProcessProtection.apply()
        ProcessMemory.apply()
        let settings: SiteConfiguration
        do { settings = try await SiteConfiguration.read(flags: flags, file: config) } catch {
            Output.error("\(error)")
            throw ExitStatus.usage.exitCode
        }
        var logger = Logger(label: "aloft") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: settings.logLevel) ?? .info
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        let site: Site
        do throws(ArchiveError) { site = try await Site.start(settings, logger: logger) } catch {
            Output.error(ErrorText.describe(error))
            throw ExitStatus(error).exitCode
        }
        if site.archive.isNew {
            Output.note(
                "This is a new archive. Its root key is \(site.archive.rootKeyFile): without it nothing here can be read "
                    + "again.\nBack it up to a safe place, apart from the data: aloft keys backup --data "
                    + "\(settings.layout.data) FILE")
        }
        for hint in Self.hints(settings) { Output.note(hint) }
        Output.line("ready: \(Self.description(of: settings))")
        for await _ in signals { break }
        logger.notice("stopping: finishing what was accepted")
        await site.close()
        // Not by `exit`: libraries would tidy up beside threads that still use them. All that matters is on the disk.
        fflush(nil)
        _exit(0)
    }

    private var flags: [String: String] {
        var flags: [String: String] = [:]
        for (key, value) in [
            ("data", data), ("key-folder", keyFolder), ("listen-http", listenHttp), ("listen-dicom", listenDicom),
            ("ae-title", aeTitle), ("metadata-delay-seconds", metadataDelaySeconds),
            ("unknown-callers", unknownCallers),
            ("codec-helper", codecHelper),
            ("codec-processes", codecProcesses), ("viewer-path", viewerPath),
            ("log-level", logLevel),
        ] + dimse.flags + webPorts.flags + dicomWeb.flags + settling.flags { if let value { flags[key] = value } }
        if dicomWeb.webDelete { flags["web-delete"] = "true" }
        if trustTheNetwork { flags["trust-the-network"] = "true" }
        return flags
    }

    private static func hints(_ settings: SiteConfiguration) -> [String] {
        let open = [settings.http, settings.webPorts.tlsEndpoint, settings.dicom, settings.dimse.tlsEndpoint]
            .compactMap(\.self).filter { !$0.isLoopback }
        guard !open.isEmpty, !settings.trustsNetwork else { return [] }
        return [
            "Other machines reach \(open.map(\.description).joined(separator: " and ")) and are refused: "
                + "aloft peer add lets one in, --trust-the-network all of them."
        ]
    }

    private static func description(of settings: SiteConfiguration) -> String {
        var parts: [String] = []
        if let http = settings.http { parts.append("DICOMweb http://\(http.host):\(http.port)/dicom-web") }
        if let https = settings.webPorts.tlsEndpoint { parts.append("DICOMweb https://\(https.description)/dicom-web") }
        if let dicom = settings.dicom { parts.append("DIMSE \(settings.aeTitle)@\(dicom.host):\(dicom.port)") }
        if let dicom = settings.dimse.tlsEndpoint {
            parts.append("DIMSE over TLS \(settings.aeTitle)@\(dicom.description)")
        }
        parts.append("data \(settings.layout.data)")
        return parts.joined(separator: ", ")
    }
}
