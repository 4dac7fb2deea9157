import DICOMWeb
import HTTPTypes
import Hummingbird
import NIOCore
import Sealing
import Stores
import Viewer

/// The start page at `/`, its parts below `/start/`, and the OHIF viewer below `/ohif/` where it is installed.
///
/// There is nothing in them that not everyone may see: no decision is made and nothing is logged. What they show comes by
/// DICOMweb, and is decided there.
struct StaticFiles: Sendable {
    private let folder: ViewerFolder
    private let pages: [String: Embedded]

    /// A page of the program, with the tag of its content.
    private struct Embedded: Sendable {
        let bytes: [UInt8]
        let type: String
        let tag: ETag
        let policy: PagePolicy

        init(_ page: WebPages.Page, policy: PagePolicy) {
            (bytes, self.policy) = (page.bytes, policy)
            type = StaticMediaType.of(page.name)
            tag = ETag(digest: SHA256Hasher.digest(page.bytes).prefix(12))
        }
    }

    /// - Parameter viewerPath: the folder that `make viewer` filled; it may come and go while the server runs.
    init(viewerPath: String) {
        folder = ViewerFolder(path: viewerPath, pool: BlockingPool(threadCount: 2))
        var pages = ["/": Embedded(WebPages.start, policy: .start)]
        for part in WebPages.parts { pages["/start/\(part.name)"] = Embedded(part, policy: .start) }
        pages["/ohif/app-config.js"] = Embedded(WebPages.ohifConfiguration, policy: .ohif)
        self.pages = pages
    }

    /// The answer to a request for a page; nil for what is none.
    func answer(_ request: Request) async -> Response? {
        let path = request.uri.path
        let isViewer = path.hasPrefix("/ohif/")
        guard pages[path] != nil || isViewer || path == "/ohif" || path == Self.viewersPath else { return nil }
        guard request.method == .get || request.method == .head else {
            var response = HTTPAnswers.problem(.methodNotAllowed, "pages are read with GET")
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        if path == "/ohif" {
            return Response(status: .permanentRedirect, headers: [.location: "/ohif/", .cacheControl: "no-cache"])
        }
        if path == Self.viewersPath { return await viewers() }
        if let page = pages[path] { return answer(page, request) }
        return await viewerFile(path.dropFirst("/ohif/".count), request)
    }

    /// Tells the start page what it can open studies with.
    private static let viewersPath = "/start/viewers.json"

    private func viewers() async -> Response {
        let isInstalled = await folder.open(["index.html"]) != nil
        var headers = PagePolicy.start.headers(isPage: false)
        headers[.cacheControl] = "no-store"
        return HTTPAnswers.bytes(
            Array("{\"ohif\":\(isInstalled)}\n".utf8), type: "application/json", headers: headers)
    }

    private func answer(_ page: Embedded, _ request: Request) -> Response {
        var headers = page.policy.headers(isPage: page.type.hasPrefix("text/html"))
        headers[.eTag] = page.tag.description
        headers[.cacheControl] = "no-cache"
        if page.tag.isNamed(inIfNoneMatch: request.headers[.ifNoneMatch]) {
            return Response(status: .notModified, headers: headers)
        }
        return HTTPAnswers.bytes(page.bytes, type: page.type, headers: headers)
    }

    private func viewerFile(_ path: Substring, _ request: Request) async -> Response {
        guard var parts = path.isEmpty ? ["index.html"] : ViewerFolder.parts(of: path) else { return Self.notFound }
        // OHIF's own addresses, as `/ohif/viewer`, are all its one page; its files have an extension.
        if let last = parts.last, !last.contains(".") { parts = ["index.html"] }
        guard let name = parts.last else { return Self.notFound }
        var compressed = parts
        compressed[compressed.count - 1] = name + ".gz"
        let plain = await folder.open(parts)
        guard let plain else { return name == "index.html" ? Self.notInstalled : Self.notFound }
        var file = plain
        var headers = PagePolicy.ohif.headers(isPage: name == "index.html")
        headers.append(HTTPField(name: .vary, value: "Accept-Encoding"))
        if ContentCoding.Accepted(header: request.headers[.acceptEncoding]).takes(.gzip),
            let packed = await folder.open(compressed)
        {
            file = packed
            headers[.contentEncoding] = "gzip"
        }
        let tag = ETag(file.version)
        headers[.eTag] = tag.description
        headers[.cacheControl] = Self.nameHasDigest(name) ? "public, max-age=31536000, immutable" : "no-cache"
        if tag.isNamed(inIfNoneMatch: request.headers[.ifNoneMatch]) {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = StaticMediaType.of(name)
        return Response(status: .ok, headers: headers, body: body(of: file))
    }

    private func body(of file: ViewerFolder.File) -> ResponseBody {
        let folder = folder
        return ResponseBody(contentLength: file.byteCount) { writer in
            var offset = 0
            while offset < file.byteCount {
                let bytes = try await folder.read(file, at: offset, limit: Self.pieceByteCount)
                offset += bytes.count
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
    }

    private static let pieceByteCount = 256 << 10

    /// Whether a name changes with the content, as `app.bundle.af87d1dd396d277eac89.js` and `5004fdc02f329ce53b69.wasm` do.
    private static func nameHasDigest(_ name: String) -> Bool {
        name.split(separator: ".").contains { $0.utf8.count == 20 && $0.allSatisfy(\.isHexDigit) }
    }

    private static var notFound: Response { HTTPAnswers.problem(.notFound, "there is no such file") }

    private static var notInstalled: Response {
        HTTPAnswers.problem(
            .notFound,
            "OHIF is not installed: run `make viewer`, and name its folder by --viewer-path where it is another")
    }
}
