import Archive
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import Service

/// A way to the archive of a data folder: the running server's administration socket, or, where none runs, an archive
/// opened in this process behind the same socket. Commands know one way only.
struct SiteConnection {
    enum Method: String { case get = "GET", post = "POST" }

    let client: HTTPClient
    let socketPath: String

    /// Runs `body` with a connection, and closes what was opened for it.
    static func with<Value: Sendable>(
        _ options: SiteOptions, makesNew: Bool = false, _ body: (SiteConnection) async throws -> Value
    ) async throws -> Value {
        ProcessProtection.apply()
        let configuration = SiteConfiguration.forCommand(data: options.data, keyFolder: options.keyFolder)
        let site: Site?
        do throws(ArchiveError) {
            site = try await Site.openUnlessServed(configuration, makesNew: makesNew)
        } catch {
            Output.error(ErrorText.describe(error))
            throw ExitStatus(error).exitCode
        }
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        let connection = SiteConnection(client: client, socketPath: configuration.layout.socketPath ?? "")
        let result: Result<Value, any Error>
        do { result = .success(try await body(connection)) } catch { result = .failure(error) }
        try? await client.shutdown()
        await site?.close()
        return try result.get()
    }

    private func request(_ method: Method, _ path: String, query: [(String, String)]) -> HTTPClientRequest {
        var url = "http+unix://" + Self.escaped(socketPath) + path
        if !query.isEmpty {
            url += "?" + query.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
        }
        var request = HTTPClientRequest(url: url)
        request.method = HTTPMethod(rawValue: method.rawValue)
        return request
    }

    /// Sends a request and gives the answer when its status is one of success.
    ///
    /// - Throws: `ExitCode` after the problem was printed.
    func call(
        _ method: Method, _ path: String, query: [(String, String)] = [], accept: String = "application/json",
        body: HTTPClientRequest.Body? = nil, allowing: Set<UInt> = []
    ) async throws -> HTTPClientResponse {
        var request = request(method, path, query: query)
        request.headers.add(name: "Accept", value: accept)
        request.body = body
        let response = try await client.execute(request, timeout: .hours(24))
        guard (200..<300).contains(response.status.code) || allowing.contains(response.status.code) else {
            let problem = try? await response.body.collect(upTo: 1 << 20)
            Output.error(Self.title(of: problem) ?? "the archive answered \(response.status)")
            throw ExitStatus(httpStatus: Int(response.status.code)).exitCode
        }
        return response
    }

    /// The JSON that a call answers.
    func json<Value: Decodable>(
        _ type: Value.Type, _ method: Method = .get, _ path: String, query: [(String, String)] = [],
        accept: String = "application/json", body: HTTPClientRequest.Body? = nil, allowing: Set<UInt> = []
    ) async throws -> Value {
        let response = try await call(
            method, path, query: query, accept: accept, body: body, allowing: allowing)
        let bytes = try await response.body.collect(upTo: 1 << 30)
        guard bytes.readableBytes > 0 else { return try JSONDecoder().decode(type, from: Data("[]".utf8)) }
        return try JSONDecoder().decode(type, from: Data(buffer: bytes))
    }

    /// The lines of an answer that comes bit by bit.
    func lines(
        _ method: Method, _ path: String, query: [(String, String)] = [], _ each: (Data) throws -> Void
    ) async throws {
        let response = try await call(method, path, query: query)
        var rest = Data()
        for try await buffer in response.body {
            rest.append(Data(buffer: buffer))
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                try each(Data(rest[rest.startIndex..<end]))
                rest = Data(rest[rest.index(after: end)...])
            }
        }
        if !rest.isEmpty { try each(rest) }
    }

    private static func title(of problem: ByteBuffer?) -> String? {
        struct Problem: Decodable { var title: String?, detail: String? }
        guard let problem, let value = try? JSONDecoder().decode(Problem.self, from: Data(buffer: problem)) else {
            return nil
        }
        return value.detail ?? value.title
    }

    static func escaped(_ text: String) -> String {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~")
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? text
    }
}
