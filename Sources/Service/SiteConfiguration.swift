public import Access
import Configuration
import Foundation
import SystemPackage

/// Everything a site can be told, from flags, environment (`ALOFT_…`) and a file (docs/configuration.md).
public struct SiteConfiguration: Sendable {
    public struct Endpoint: Sendable, Equatable {
        public var host: String
        public var port: Int

        public var description: String { "\(host):\(port)" }
        public var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
    }

    /// Where things lie in the data folder.
    public struct Layout: Sendable {
        public var data: String
        /// The link to the administration socket.
        var adminSocket: String { data + "/admin.sock" }
        /// The administration socket of a running server; nil where there is none.
        public var socketPath: String? { AdministrationSocket.path(self) }
        /// There exactly when the folder has an archive.
        var installation: String { data + "/store/keys/installation" }
    }

    public var layout: Layout
    public var keyFolder: String
    public var http: Endpoint?
    public var dicom: Endpoint?
    public var dimse = DIMSESettings()
    public var dicomWeb = WebSettings()
    public var webPorts = HTTPSettings()
    public var aeTitle = "ALOFT"
    /// Associations to one C-MOVE destination at a time.
    public var moveAssociations = 1
    /// The root that addresses in answers begin with; from the listening address where it is not set.
    public var publicRoot: String?
    /// How long a series must be quiet before its metadata is prepared, in seconds; nothing: it is not prepared.
    public var metadataDelay: Double? = 5
    public var settling = SettleSettings()
    public var trustsNetwork = false
    public var unknownCallers = Policy.UnknownCallers.loopback
    public var logLevel = "info"
    /// The program that codecs run in; nothing: the one beside this program.
    public var codecHelper: String?
    /// Codec processes at most; nothing: one for each processor.
    public var codecProcesses: Int?
    /// The folder of the OHIF viewer; from the data folder where it is not set.
    private var chosenViewerPath: String?
    /// The folder of the OHIF viewer, which need not be there.
    public var viewerPath: String {
        let beside = layout.data.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        return chosenViewerPath ?? beside + "/ohif"
    }

    /// Every key with its meaning and default: what the documentation and the check for unknown keys are made from.
    public static let keys: [(name: String, meaning: String, standard: String)] = [
        ("data", "the data folder", "~/.local/share/aloft"),
        ("key-folder", "the folder of root keys, outside the data folder", "~/.config/aloft/keys"),
        ("listen-http", "address and port of DICOMweb, or 'off'", "127.0.0.1:8080"),
        ("listen-https", "address and port of DICOMweb over TLS, or 'off'", "off"),
        ("http-tls-certificate", "our certificate and those up to its root, in PEM", ""),
        ("http-tls-key", "its key, in PEM", "in the certificate's file"),
        ("http-tls-trust", "who vouches for clients' certificates, in PEM", ""),
        ("http-tls-client-certificates", "none, optional or required", "none"),
        ("http-connections", "connections to a web port at a time", "2048"),
        ("http-connections-per-address", "of them from one address", "512"),
        ("http-requests", "requests that are worked on at a time", "256"),
        ("http-open-requests", "requests that are open, with those that wait for their clients", "4096"),
        ("http-open-requests-per-address", "of them from one address", "1024"),
        ("http-head-seconds", "how long a request's head may take, and a TLS handshake", "20"),
        ("http-body-idle-seconds", "how long a body may stand still", "60"),
        ("http-answer-idle-seconds", "how long a client may take nothing of its answer", "60"),
        ("http-pace-bytes-per-second", "the least pace of a body and of an answer, or 0", "1024"),
        ("http-pace-grace-seconds", "how far a client may be behind that pace", "30"),
        ("http-keep-alive-seconds", "how long a connection may be without a request", "75"),
        ("http-target-bytes", "the longest target of a request", "69632"),
        ("http-header-bytes", "all header fields of a request together", "32768"),
        ("http-header-count", "header fields of a request", "100"),
        ("http-body-bytes", "the longest body of a request that stores nothing", "16777216"),
        ("listen-dicom", "address and port of DIMSE, or 'off'", "127.0.0.1:11112"),
        ("listen-dicom-tls", "address and port of DIMSE over TLS, or 'off'", "off"),
        ("dicom-tls-certificate", "our certificate and those up to its root, in PEM", ""),
        ("dicom-tls-key", "its key, in PEM", "in the certificate's file"),
        ("dicom-tls-trust", "who vouches for peers' certificates, in PEM", "whom the system trusts"),
        ("dicom-tls-client-certificates", "none, optional or required", "none"),
        (
            "dicom-tls-profile", "bcp195, bcp195-modified, bcp195-extended or bcp195-non-downgrading", "bcp195"
        ),
        ("dicom-associations", "associations at a time", "256"),
        ("dicom-associations-per-ae", "of them with one calling AE title", "64"),
        ("dicom-pdu-size", "the longest PDU that we ask for, in bytes", "131072"),
        ("dicom-artim-seconds", "how long a peer may take to ask for an association, and to close one", "30"),
        ("dicom-idle-seconds", "how long an association may be silent", "600"),
        ("commitment-retry-hours", "how long the report of a storage commitment is tried to be delivered", "168"),
        ("ae-title", "our AE title", "ALOFT"),
        ("move-associations", "associations to one C-MOVE destination at a time", "1"),
        ("public-root", "what addresses in answers begin with", "the address that a client came to"),
        ("trusted-proxies", "proxies whose Forwarded and X-Forwarded-… headers are believed", ""),
        ("cors-origins", "sites whose pages may ask from a browser", ""),
        ("absent-accept", "a request without Accept header: refuse or default", "refuse"),
        ("compress-frames", "uncompressed pixel data over slow lines: auto, always or never", "auto"),
        ("metadata-delay-seconds", "how long after a series' last arrival its metadata is prepared, or 'off'", "5"),
        ("settle-after-seconds", "how long a series must be quiet before it is settled, or 'off'", "60"),
        ("drop-after-seconds", "how long packs stay that nothing points into any more", "900"),
        ("recompress", "when native pixel data is recompressed, with others for some modalities", "after-30-days"),
        ("prices", "what a GiB costs in a tier for a month, for `aloft stats`", ""),
        ("backup-days", "how long backups of the store are kept, for `aloft forget` to tell", ""),
        ("trust-the-network", "let everyone who reaches the ports store, search and read", "false"),
        ("web-delete", "let DELETE over DICOMweb take studies, series and instances out of sight", "false"),
        ("unknown-callers", "DICOM callers that are no known peers: loopback, reject or accept", "loopback"),
        ("codec-helper", "the program that codecs run in", "dicom-codecs beside aloft"),
        ("codec-processes", "how many of them at most", "one for each processor"),
        ("viewer-path", "the folder of the OHIF viewer", "ohif, beside the data folder"),
        ("log-level", "trace, debug, info, notice, warning, error or critical", "info"),
    ]

    /// What is wrong with a value; names the key, never a secret.
    public struct Problem: Error, CustomStringConvertible {
        public let description: String
        init(_ text: String) { description = text }
    }

    /// For commands that work on a data folder without ports.
    public static func forCommand(data: String?, keyFolder: String?) -> SiteConfiguration {
        var result = SiteConfiguration(
            layout: Layout(data: absolute(data ?? environment("ALOFT_DATA") ?? defaultData)),
            keyFolder: absolute(keyFolder ?? environment("ALOFT_KEY_FOLDER") ?? defaultKeyFolder), http: nil, dicom: nil
        )
        if let table = environment("ALOFT_PRICES"), let prices = try? PriceTable(text: table) {
            result.settling.prices = prices
        }
        if let title = environment("ALOFT_AE_TITLE"), isAETitle(title) { result.aeTitle = title }
        return result
    }

    /// Reads all sources: flags first, then the environment, then the file.
    public static func read(flags: [String: String], file: String?) async throws -> SiteConfiguration {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for (key, value) in flags { values[AbsoluteConfigKey([key])] = ConfigValue(.string(value), isSecret: false) }
        var providers: [any ConfigProvider] = [InMemoryProvider(values: values)]
        var environment: [String: String] = [:]
        for (name, value) in ProcessInfo.processInfo.environment where name.hasPrefix("ALOFT_") {
            environment[String(name.dropFirst(6))] = value
        }
        providers.append(EnvironmentVariablesProvider(environmentVariables: environment))
        if let file {
            try checkKeys(ofFile: file)
            do {
                providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(file)))
            } catch { throw Problem("the configuration file '\(file)' can't be read: \(error)") }
        }
        return try make(ConfigReader(providers: providers))
    }

    private static func make(_ reader: ConfigReader) throws -> SiteConfiguration {
        func text(_ key: String) -> String? { reader.string(forKey: ConfigKey([key])) }
        var result = SiteConfiguration(
            layout: Layout(data: absolute(text("data") ?? defaultData)),
            keyFolder: absolute(text("key-folder") ?? defaultKeyFolder), http: nil, dicom: nil)
        result.http = try endpoint("listen-http", text("listen-http") ?? "127.0.0.1:8080")
        result.dicom = try endpoint("listen-dicom", text("listen-dicom") ?? "127.0.0.1:11112")
        result.dimse = try DIMSESettings(text)
        result.dicomWeb = try WebSettings(text)
        result.webPorts = try HTTPSettings(text, hasPlainPort: result.http != nil)
        result.aeTitle = text("ae-title") ?? "ALOFT"
        guard isAETitle(result.aeTitle) else {
            throw Problem("ae-title: 1 to 16 printable characters without spaces, not '\(result.aeTitle)'")
        }
        if let count = text("move-associations") {
            guard let number = Int(count), (1...16).contains(number) else {
                throw Problem("move-associations: a number from 1 to 16, not '\(count)'")
            }
            result.moveAssociations = number
        }
        result.publicRoot = text("public-root")
        if let root = result.publicRoot, !root.hasPrefix("http://"), !root.hasPrefix("https://") {
            throw Problem("public-root: an address that begins with http:// or https://, not '\(root)'")
        }
        if let delay = text("metadata-delay-seconds") {
            result.metadataDelay = delay == "off" ? nil : Double(delay)
            guard delay == "off" || (0...86_400).contains(result.metadataDelay ?? -1) else {
                throw Problem("metadata-delay-seconds: a number from 0 to 86400 or 'off', not '\(delay)'")
            }
        }
        result.settling = try SettleSettings(text)
        switch text("trust-the-network") ?? "false" {
        case "true": result.trustsNetwork = true
        case "false": result.trustsNetwork = false
        case let other: throw Problem("trust-the-network: true or false, not '\(other)'")
        }
        guard let unknown = Policy.UnknownCallers(rawValue: text("unknown-callers") ?? "loopback") else {
            throw Problem("unknown-callers: loopback, reject or accept, not '\(text("unknown-callers") ?? "")'")
        }
        result.unknownCallers = unknown
        result.logLevel = text("log-level") ?? "info"
        guard ["trace", "debug", "info", "notice", "warning", "error", "critical"].contains(result.logLevel) else {
            throw Problem(
                "log-level: one of trace, debug, info, notice, warning, error, critical, not '\(result.logLevel)'")
        }
        result.codecHelper = text("codec-helper").map(absolute)
        result.chosenViewerPath = text("viewer-path").map(absolute)
        if let count = text("codec-processes") {
            guard let number = Int(count), (1...256).contains(number) else {
                throw Problem("codec-processes: a number from 1 to 256, not '\(count)'")
            }
            result.codecProcesses = number
        }
        let data = result.layout.data.hasSuffix("/") ? result.layout.data : result.layout.data + "/"
        guard !(result.keyFolder + "/").hasPrefix(data) else {
            throw Problem("key-folder: must not lie in the data folder: who copies the one must not have the other")
        }
        return result
    }

    private static func isAETitle(_ text: String) -> Bool {
        (1...16).contains(text.utf8.count) && text.utf8.allSatisfy { (33...126).contains($0) }
    }

    private static func checkKeys(ofFile file: String) throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Problem("there is no configuration file '\(file)'")
        }
        guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw Problem("the configuration file '\(file)' is not a JSON object")
        }
        let known = Set(keys.map(\.name))
        for key in object.keys.sorted() where !known.contains(key) {
            throw Problem("the configuration file has an unknown key '\(key)'")
        }
    }

    static func endpoint(_ key: String, _ text: String) throws -> Endpoint? {
        if text == "off" { return nil }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65535).contains(port), colon > text.startIndex
        else { throw Problem("\(key): ADDRESS:PORT or 'off', not '\(text)'") }
        return Endpoint(host: String(text[..<colon]), port: port)
    }

    private static func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
    private static var home: String { environment("HOME") ?? "/" }
    static var defaultData: String { (environment("XDG_DATA_HOME") ?? home + "/.local/share") + "/aloft" }
    static var defaultKeyFolder: String { (environment("XDG_CONFIG_HOME") ?? home + "/.config") + "/aloft/keys" }

    static func absolute(_ path: String) -> String {
        let expanded = path.hasPrefix("~/") ? home + path.dropFirst() : path
        if expanded.hasPrefix("/") { return expanded }
        return FileManager.default.currentDirectoryPath + "/" + expanded
    }
}
