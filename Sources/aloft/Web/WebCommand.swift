import ArgumentParser
import DICOM
import DICOMWeb
import Foundation

struct Web: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Search, fetch and store at a DICOMweb server (PS3.18).",
        discussion: """
            URL is where /studies is below, as https://pacs.example/dicom-web.

            Examples:
              aloft web search https://pacs.example/dicom-web 'PatientName=DOE*' StudyDate=20200101-20201231
              aloft web get https://pacs.example/dicom-web --out ct StudyInstanceUID=1.2.3
              aloft web store https://pacs.example/dicom-web ~/exports --token-file token
              aloft web metadata https://pacs.example/dicom-web StudyInstanceUID=1.2.3 SeriesInstanceUID=1.2.3.4 --json
            """,
        subcommands: [WebSearch.self, WebGet.self, WebStore.self, WebMetadata.self])
}

/// Options that every command takes that calls a DICOMweb server.
struct WebClientOptions: ParsableArguments {
    @Option(help: "A user for HTTP basic authentication, with --password-file.") var user: String?
    @Option(help: "A file whose first line is the user's password.") var passwordFile: String?
    @Option(help: "A file whose first line is a bearer token.") var tokenFile: String?
    @Option(name: .customLong("tls-ca"), help: "Certificates (PEM) that the server's must lead to (the system's).")
    var trust: String?
    @Option(name: .customLong("tls-certificate"), help: "Our certificate, and those up to its root (PEM).")
    var certificate: String?
    @Option(name: .customLong("tls-key"), help: "The key of our certificate (PEM; in the same file where not set).")
    var key: String?
    @Option(help: "Give up when the server is silent for so many seconds (15 until it is connected, then 300).")
    var timeout: Int?
    @Flag(help: "Print JSON for machines.") var json = false

    func validate() throws {
        if let timeout, !(1...86_400).contains(timeout) { throw ValidationError("--timeout takes 1 to 86400 seconds") }
        if key != nil, certificate == nil { throw ValidationError("--tls-key is for --tls-certificate") }
        if (user == nil) != (passwordFile == nil) {
            throw ValidationError("--user and --password-file belong together")
        }
        if user != nil, tokenFile != nil { throw ValidationError("--user and --token-file exclude one another") }
        if user?.contains(":") == true { throw ValidationError("no user's name has a colon (RFC 7617)") }
    }

    /// Runs `body` with a client of the server; says what went wrong, and ends the command with its exit code.
    func with<Value: Sendable>(
        _ url: String, _ body: (DICOMWebClient) async throws -> Value
    ) async throws -> Value {
        ProcessProtection.apply()
        let configuration = try configuration()
        do { return try await DICOMWebClient.with(url, configuration, body) } catch let error as ClientError {
            Output.error("\(Output.shown(Self.withoutUser(url))): \(WebErrorText.describe(error))")
            throw WebErrorText.exitStatus(error).exitCode
        }
    }

    private func configuration() throws -> ClientConfiguration {
        var configuration = ClientConfiguration()
        if let timeout {
            configuration.connectTimeout = .seconds(timeout)
            configuration.silenceTimeout = .seconds(timeout)
        }
        (configuration.trustFile, configuration.certificateFile, configuration.keyFile) = (trust, certificate, key)
        if let user, let passwordFile {
            configuration.authorization = .basic(user: user, password: try Self.firstLine(passwordFile))
        } else if let tokenFile {
            configuration.authorization = .bearer(try Self.firstLine(tokenFile))
        }
        return configuration
    }

    private static func firstLine(_ path: String) throws -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let line = text.split(whereSeparator: \.isNewline).first
        else {
            Output.error("the file '\(Output.shown(path))' can't be read, or is empty")
            throw ExitStatus.cannotOpen.exitCode
        }
        return String(line)
    }

    /// What a URL has before an `@` may be a password.
    static func withoutUser(_ url: String) -> String {
        guard let scheme = url.range(of: "://") else { return url }
        let rest = url[scheme.upperBound...]
        let host = rest.prefix { $0 != "/" }
        guard let at = host.lastIndex(of: "@") else { return url }
        return url[..<scheme.upperBound] + String(rest[rest.index(after: at)...])
    }
}

/// The one place where a client's errors become words and exit codes.
enum WebErrorText {
    static func describe(_ error: ClientError) -> String {
        switch error {
        case .badAddress: "that is no address of a server, as https://pacs.example/dicom-web"
        case .badCredentials: "a certificate or key file can't be read (PEM)"
        case .unreachable: "there is no connection"
        case .notSecure: "TLS failed: its certificate is not trusted (--tls-ca), or it wants one of ours"
        case .timedOut: "it was silent for too long"
        case .cut: "the connection ended before the answer did"
        case .redirected: "it sends us elsewhere again and again"
        case .refused(let status, let detail):
            "it answered \(status)" + (detail.map { ": \"\(Output.shown($0))\"" } ?? "")
        case .unexpectedMediaType: "its answer is of another media type than was asked for: is this a DICOMweb address?"
        case .unreadable(let error): "its answer can't be read as DICOM (\(error.code))"
        case .badMultipart(.truncated): "its answer ended before the last part did"
        case .badMultipart(let error): "its answer is no multipart body that can be read (\(error))"
        case .noStoreResponse: "it does not say what became of what was sent"
        case .tooLarge: "its answer is larger than is taken: ask for less"
        case .badSource: "what was to be sent can't be read"
        case .cancelled: "cancelled"
        case .badHTTP: "what it says is no HTTP that can be understood"
        }
    }

    static func exitStatus(_ error: ClientError) -> ExitStatus {
        switch error {
        case .badAddress: .usage
        case .badCredentials: .cannotOpen
        case .refused(let status, _): ExitStatus(httpStatus: status)
        case .unreachable, .timedOut, .cut: .mayPass
        case .notSecure, .redirected, .unexpectedMediaType, .unreadable, .badMultipart, .noStoreResponse, .tooLarge,
            .badSource, .cancelled, .badHTTP:
            .refused
        }
    }
}
