import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOSSL

/// A client of a DICOMweb server (PS3.18 section 10): searches, retrieves and stores.
///
///     let studies = try await DICOMWebClient.with("https://pacs.example/dicom-web") { client in
///         try await client.search(.studies, [("PatientID", "4711")]).objects
///     }
///
/// Instances stream in both directions and are never held whole. Answers are bounded by ``ClientLimits``.
public struct DICOMWebClient: Sendable {
    let http: HTTPClient
    let locator: ResourceLocator
    let configuration: ClientConfiguration

    /// Runs `body` with a client of the server at `root`, and closes its connections afterwards.
    ///
    /// - Parameter root: where `/studies` is below, as `https://pacs.example/dicom-web`.
    public static func with<Value: Sendable>(
        _ root: String, _ configuration: ClientConfiguration = ClientConfiguration(),
        _ body: (DICOMWebClient) async throws -> Value
    ) async throws -> Value {
        let client = try DICOMWebClient(root, configuration)
        let result: Result<Value, any Error>
        do { result = .success(try await body(client)) } catch { result = .failure(error) }
        try? await client.http.shutdown()
        return try result.get()
    }

    private init(_ root: String, _ configuration: ClientConfiguration) throws(ClientError) {
        // A fragment or query has no place before what we append.
        let isPlain = root.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x23 && $0 != 0x3F }
        let scheme = root.split(separator: "://", maxSplits: 1).first?.lowercased() ?? ""
        guard isPlain, ["http", "https"].contains(scheme), root.utf8.count > scheme.utf8.count + 3 else {
            throw .badAddress
        }
        locator = ResourceLocator(root: root)
        self.configuration = configuration
        var http = HTTPClient.Configuration(
            tlsConfiguration: try Self.tls(configuration),
            redirectConfiguration: .follow(max: configuration.limits.maximumRedirectCount, allowCycles: false),
            timeout: .init(
                connect: TimeAmount(configuration.connectTimeout), read: TimeAmount(configuration.silenceTimeout)))
        http.httpVersion = .automatic
        http.decompression = .enabled(limit: .size(configuration.limits.maximumAnswerByteCount))
        self.http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: http)
    }

    private static func tls(_ configuration: ClientConfiguration) throws(ClientError) -> TLSConfiguration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        do {
            if let file = configuration.trustFile {
                tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(file))
            }
            if let file = configuration.certificateFile {
                tls.certificateChain = try NIOSSLCertificate.fromPEMFile(file).map { .certificate($0) }
                tls.privateKey = .privateKey(try NIOSSLPrivateKey(file: configuration.keyFile ?? file, format: .pem))
            }
        } catch { throw .badCredentials }
        return tls
    }
}

extension DICOMWebClient {
    /// A request to a resource below the root.
    ///
    /// - Parameter acceptEncoding: `gzip` for text that is held whole; what streams is compressed already, or has no limit.
    func request(
        _ method: HTTPMethod, _ path: String, _ query: [(String, String)] = [], accept: String,
        acceptEncoding: String = "identity"
    ) -> HTTPClientRequest {
        var url = locator.root + path
        if !query.isEmpty {
            url += "?" + query.map { "\($0.0)=\(ResourceLocator.encoded($0.1))" }.joined(separator: "&")
        }
        var request = HTTPClientRequest(url: url)
        request.method = method
        request.headers.add(name: "Accept", value: accept)
        request.headers.add(name: "Accept-Encoding", value: acceptEncoding)
        switch configuration.authorization {
        case nil: break
        case .bearer(let token): request.headers.add(name: "Authorization", value: "Bearer \(token)")
        case .basic(let user, let password):
            request.setBasicAuth(username: user, password: password)
        }
        return request
    }

    /// Sends a request and gives the answer, whatever its status.
    func send(_ request: HTTPClientRequest) async throws(ClientError) -> HTTPClientResponse {
        // The whole has no deadline: streams take as long as they take. Silence has one.
        do { return try await http.execute(request, deadline: .distantFuture) } catch { throw ClientError(error) }
    }

    /// Sends a request and gives the answer when its status is one of success.
    func successful(_ request: HTTPClientRequest) async throws(ClientError) -> HTTPClientResponse {
        let response = try await send(request)
        guard (200..<300).contains(response.status.code) else { throw await refusal(response) }
        // What was not asked for is not taken (RFC 9110 8.4).
        let coding = response.headers.first(name: "Content-Encoding")?.lowercased() ?? "identity"
        guard coding == "identity" || coding == request.headers.first(name: "Accept-Encoding") else {
            throw .unexpectedMediaType
        }
        return response
    }

    /// What a status that is no success says.
    func refusal(_ response: HTTPClientResponse) async -> ClientError {
        var bytes: [UInt8] = []
        let limit = configuration.limits.maximumProblemByteCount
        do {
            for try await buffer in response.body {
                bytes.append(contentsOf: buffer.readableBytesView.prefix(limit - bytes.count))
                if bytes.count == limit { break }
            }
        } catch {}
        let type = response.headers.first(name: "Content-Type").flatMap { MediaType(parsing: $0) }
        let isProblem = type?.subtype == "json" || type?.subtype.hasSuffix("+json") == true
        let detail = isProblem ? JSONList.member(["detail", "title", "Details", "Message"], of: bytes) : nil
        return .refused(status: Int(response.status.code), detail: detail)
    }

    /// The whole of an answer that is not large.
    func collect(_ response: HTTPClientResponse) async throws(ClientError) -> [UInt8] {
        var bytes: [UInt8] = []
        let limit = configuration.limits.maximumAnswerByteCount
        var iterator = response.body.makeAsyncIterator()
        while true {
            let next: ByteBuffer?
            do { next = try await iterator.next() } catch { throw ClientError(error) }
            guard let next else { return bytes }
            guard next.readableBytes <= limit - bytes.count else { throw .tooLarge }
            bytes.append(contentsOf: next.readableBytesView)
        }
    }
}

extension TimeAmount {
    fileprivate init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        self = .nanoseconds(
            seconds.multipliedReportingOverflow(by: 1_000_000_000).partialValue &+ attoseconds / 1_000_000_000)
    }
}
