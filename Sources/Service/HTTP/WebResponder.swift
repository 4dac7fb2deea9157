import Access
import Archive
import DICOMImage
import DICOMWeb
import HTTPTypes
import Hummingbird
import Logging

/// DICOMweb (PS3.18) below `/dicom-web`: turns requests into use cases and what they give into answers.
struct WebResponder: HTTPResponder {
    typealias Context = WebContext
    static let root = "/dicom-web"

    let archive: Archive
    /// What addresses in answers begin with.
    let root: String
    let hosts: HostPolicy
    let pictures: PictureService
    let logger: Logger
    /// Of the request that is answered.
    var conditions = Conditions()
    /// The start page and OHIF, beside DICOMweb.
    var pages: StaticFiles?

    var codec: FrameCodec { pictures.codec }

    func respond(to request: Request, context: WebContext) async throws -> Response {
        guard hosts.accepts(request.head.authority) else {
            return HTTPAnswers.problem(.misdirectedRequest, "this server is not called so; see public-root")
                .fitting(request)
        }
        // A link on another site may lead to a page; there is nothing to read in it.
        if let page = await pages?.answer(request) { return page.fitting(request) }
        guard Self.isSameOrigin(request) else {
            return HTTPAnswers.problem(.forbidden, "requests from other sites are not answered").fitting(request)
        }
        return await respond(to: request, subject: context.subject(of: request))
    }

    func respond(to request: Request, subject: Subject) async -> Response {
        var web = self
        web.conditions = Conditions(request.head)
        return await web.answer(request, subject).fitting(request)
    }

    private func answer(_ request: Request, _ subject: Subject) async -> Response {
        let path = request.uri.path
        if path == "/health" { return HTTPAnswers.bytes(Array("ok\n".utf8), type: "text/plain; charset=utf-8") }
        guard path == Self.root || path.hasPrefix(Self.root + "/") else {
            return HTTPAnswers.problem(.notFound, "DICOMweb lies below \(Self.root)")
        }
        do throws(DICOMWebError) {
            let query = request.uri.query
            // HEAD is GET whose body stays away (``Response/fitting(_:)``).
            let method = request.method == .head ? .get : request.method
            let wanted = try DICOMWebRequest(
                method: method, path: String(path.dropFirst(Self.root.count)), query: query)
            let accept = AcceptNegotiation(
                header: request.headers[.accept], queryParameter: try QueryParameters(parsing: query ?? "").accept)
            return await respond(to: wanted, request, accept, subject)
        } catch { return HTTPAnswers.problem(error) }
    }

    private func respond(
        to wanted: DICOMWebRequest, _ request: Request, _ accept: AcceptNegotiation, _ subject: Subject
    ) async -> Response {
        do throws(ArchiveError) {
            switch wanted {
            case .search(let search): return try await SearchRoute(self, subject).answer(search, accept)
            case .retrieve(let path): return try await RetrieveRoute(self, subject).answer(path, accept)
            case .metadata(let path): return try await MetadataRoute(self, subject).answer(path, accept, request)
            case .frames(let path, let numbers):
                return try await FramesRoute(self, subject).answer(path, numbers, accept)
            case .bulkData(let path, let bulk):
                return try await BulkDataRoute(self, subject).answer(path, bulk, accept, request)
            case .rendered(let rendered): return try await RenderedRoute(self, subject).answer(rendered, accept)
            case .store(let store): return await StoreRoute(self, subject).answer(store, request)
            }
        } catch {
            if HTTPResponse.Status(error).kind == .serverError {
                logger.error("a request failed", metadata: ["reason": "\(error)"])
            }
            return HTTPAnswers.problem(error)
        }
    }

    /// A browser says where a request comes from: another site's page must not read or store here.
    private static func isSameOrigin(_ request: Request) -> Bool {
        if let site = HTTPField.Name("sec-fetch-site").flatMap({ request.headers[$0] }) {
            return ["same-origin", "none"].contains(site)
        }
        guard let origin = request.headers[.origin] else { return true }
        let host = request.head.authority ?? ""
        return origin == "http://\(host)" || origin == "https://\(host)"
    }

    static func notAcceptable() -> Response {
        HTTPAnswers.problem(.notAcceptable, "none of the accepted media types can be given")
    }
}

extension Response {
    /// Without its body where the request is HEAD (RFC 9110 9.3.2): the server sends, and the log counts, what it is given.
    fileprivate func fitting(_ request: Request) -> Response { request.method == .head ? createHeadResponse() : self }
}
