import Access
import Archive
import DICOMImage
import DICOMWeb
import HTTPTypes
import Hummingbird
import Logging

/// DICOMweb (PS3.18) below `/dicom-web`: turns requests into use cases and what they give into answers.
struct WebResponder: BriefAnswering {
    typealias Context = WebContext
    static let root = "/dicom-web"
    private static let healthPath = "/health"
    /// Where the URI service is beside its place below ``root``: PS3.18 9 gives it a root of its own.
    static let uriRoot = "/wado"

    let archive: Archive
    /// What addresses in answers begin with: of the request that is answered, or of the port before that.
    var root: String
    let hosts: HostPolicy
    let pictures: PictureService
    let logger: Logger
    var settings = WebSettings()
    /// Nil where no metadata is prepared.
    var metadataRoots: MetadataRoots?
    /// Of the request that is answered.
    var conditions = Conditions()
    /// Of its connection; nil where nobody measures it.
    var pace: LinePace?
    /// The start page and OHIF, beside DICOMweb.
    var pages: StaticFiles?

    var codec: FrameCodec { pictures.codec }
    /// What is there: the router, OPTIONS and the capabilities description go by it.
    var routes: [Route] { settings.takesDeletes ? Route.allWithDelete : Route.all }

    func isBrief(_ head: HTTPRequest) -> Bool { Self.isBrief(head) }

    /// One stored frame, as a viewer asks for one after another.
    static func isBrief(_ head: HTTPRequest) -> Bool {
        guard head.method == .get, let path = head.path?.utf8, !path.contains(UInt8(ascii: "?")) else { return false }
        let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        // "", "dicom-web", "studies", UID, "series", UID, "instances", UID, "frames", number
        return segments.count == 10 && segments[8].elementsEqual("frames".utf8)
            && segments[9].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    func isVital(_ head: HTTPRequest) -> Bool { head.path == Self.healthPath }

    func respond(to request: Request, context: WebContext) async throws -> Response {
        let addresses = PublicRoot(settings, hosts: hosts, fallback: root)
        let isFromProxy = addresses.isFromProxy(context.channel)
        guard isFromProxy || hosts.accepts(request.head.authority) else {
            return finished(
                HTTPAnswers.problem(.misdirectedRequest, "this server is not called so; see public-root"), request)
        }
        // A link on another site may lead to a page; there is nothing to read in it.
        if let page = await pages?.answer(request) { return finished(page, request) }
        var web = self
        web.root = addresses.root(of: request.head, on: context.channel)
        web.pace = context.pace
        let source = settings.crossOrigin.source(of: request.head, root: web.root)
        if case .foreign = source {
            return finished(
                HTTPAnswers.problem(.forbidden, "requests from other sites are not answered; see cors-origins"),
                request)
        }
        var response = await web.respond(to: request, subject: context.subject(of: request, isFromProxy: isFromProxy))
        response.headers.allow(source)
        return response
    }

    /// For a caller whose origin is known.
    func respond(to request: Request, subject: Subject) async -> Response {
        var web = self
        web.conditions = Conditions(request.head)
        let answer = await web.answer(request, subject)
        let accepted = ContentCoding.Accepted(header: request.headers[.acceptEncoding])
        // A range is one of the bytes as they are.
        let compressesSamples = settings.frameCompression.isWanted(on: pace) && request.headers[.range] == nil
        let response = await answer.response.encoded(
            accepted, samples: compressesSamples ? pictures.sampleCoder : nil, sendsContent: request.method != .head)
        return finished(response, request, reason: answer.reason)
    }

    /// An answer, and what failed where something did.
    private struct Answer {
        var response: Response
        var reason: ArchiveError?

        init(_ response: Response, reason: ArchiveError? = nil) { (self.response, self.reason) = (response, reason) }
    }

    private func answer(_ request: Request, _ subject: Subject) async -> Answer {
        let path = request.uri.path
        if path == Self.healthPath {
            return Answer(HTTPAnswers.bytes(Array("ok\n".utf8), type: "text/plain; charset=utf-8"))
        }
        let isBelowRoot = path == Self.root || path.hasPrefix(Self.root + "/")
        guard isBelowRoot || path == Self.uriRoot else {
            return Answer(HTTPAnswers.problem(.notFound, "DICOMweb lies below \(Self.root)"))
        }
        do throws(DICOMWebError) {
            let match = try RouteMatch(
                path: isBelowRoot ? String(path.dropFirst(Self.root.count)) : path, routes: routes)
            if CrossOrigin.isPreflight(request.head) {
                return Answer(CrossOrigin.preflight(methods: match.route.methods))
            }
            // HEAD is GET whose body stays away (``finished(_:_:reason:)``).
            let method = request.method == .head ? .get : request.method
            if method == .delete, match.route.isDeletable, !settings.takesDeletes {
                throw DICOMWebError(.deletingIsOff(match.route.methods))
            }
            let wanted = try DICOMWebRequest(method: method, match, query: request.uri.query)
            guard method != .post || !ContentCoding.isUsed(header: request.headers[.contentEncoding]) else {
                await request.drain()
                throw DICOMWebError(.unsupportedContentCoding)
            }
            let accept = try accept(of: request, match.route)
            do throws(ArchiveError) {
                let response = try await respond(to: wanted, request, accept, subject)
                return Answer(response.naming(match.route, method))
            } catch {
                // What is no UID and what we have not are one to the client; what is an odd UID may be there.
                guard error == .notFound, !match.hasStrictUIDs else {
                    return Answer(HTTPAnswers.problem(error), reason: error)
                }
                throw DICOMWebError(.badUID)
            }
        } catch { return Answer(HTTPAnswers.problem(error)) }
    }

    /// The media types that an answer may have (PS3.18 8.7.5, 8.8).
    private func accept(of request: Request, _ route: Route) throws(DICOMWebError) -> AcceptNegotiation {
        let query = try QueryParameters(parsing: request.uri.query ?? "")
        // Who stores is not refused for what the answer would be in; who asks for capabilities is told.
        let isRead = request.method == .get || request.method == .head
        let accept = AcceptNegotiation(
            header: request.headers[.accept], queryParameter: query.accept,
            absentHeader: isRead ? settings.absentAccept : .anything)
        guard isRead else { return accept }
        guard !accept.hasWildcardParameter else { throw DICOMWebError(.wildcardParameter) }
        guard !accept.mixesCategories(ofPictures: route.isPicture) else { throw DICOMWebError(.mixedMediaTypes) }
        let acceptCharset = HTTPField.Name("accept-charset").flatMap { request.headers[$0] }
        guard CharacterSetNegotiation.acceptsUTF8(header: acceptCharset, queryParameter: query.characterSets) else {
            throw DICOMWebError(.unsupportedCharacterSet)
        }
        return accept
    }

    private func respond(
        to wanted: DICOMWebRequest, _ request: Request, _ accept: AcceptNegotiation, _ subject: Subject
    ) async throws(ArchiveError) -> Response {
        switch wanted {
        case .search(let search): try await SearchRoute(self, subject).answer(search, accept)
        case .retrieve(let path): try await RetrieveRoute(self, subject).answer(path, accept)
        case .metadata(let path): try await MetadataRoute(self, subject).answer(path, accept, request)
        case .frames(let path, let numbers): try await FramesRoute(self, subject).answer(path, numbers, accept)
        case .bulkData(let path, let bulk):
            try await BulkDataRoute(self, subject).answer(path, bulk, accept)
        case .allBulkData(let path): try await AllBulkDataRoute(self, subject).answer(path, accept)
        case .firstLooks(let path): try await FirstLooksRoute(web: self, subject: subject).answer(path, accept)
        case .pixelData(let path): try await AllBulkDataRoute(self, subject).pixelData(path, accept)
        case .rendered(let rendered): try await RenderedRoute(self, subject).answer(rendered, accept)
        case .retrieveNonPatient(let category, let uid):
            try await NonPatientRoute(self, subject).answer(category, uid, accept)
        case .store(let store): try await StoreRoute(self, subject).answer(store, request, query: request.uri.query)
        case .delete(let path): try await DeleteRoute(self, subject).answer(path)
        case .deleteNonPatient(let category, let uid):
            try await DeleteRoute(self, subject).answer(category, uid)
        case .requestCommitment(let uid): try await CommitmentRequestsRoute(self, subject).request(uid, request)
        case .commitmentResult(let uid): try await CommitmentRequestsRoute(self, subject).result(uid, request)
        case .uri(let wanted): try await URIRoute(self, subject).answer(wanted, request)
        case .capabilities: capabilities(accept)
        }
    }

    /// What this service can do (PS3.18 8.9).
    private func capabilities(_ accept: AcceptNegotiation) -> Response {
        let types = Route.all.first?.transactions.first?.mediaTypes ?? []
        guard let form = accept.representation(of: .oneOf(types)) else { return Self.notAcceptable() }
        let capabilities = Capabilities(root: root, routes: routes)
        return HTTPAnswers.bytes(
            form.essence == "application/json" ? capabilities.json : capabilities.wadl, type: form.essence)
    }

    /// The last look at an answer: a problem stands in the log, and HEAD has no body (RFC 9110 9.3.2).
    private func finished(_ response: Response, _ request: Request, reason: ArchiveError? = nil) -> Response {
        if response.status.code >= 400, let identifier = response.headers[.problemID] {
            let isOurs = response.status.kind == .serverError
            var metadata: Logger.Metadata = ["problem": "\(identifier)", "status": "\(response.status.code)"]
            if isOurs, let reason { metadata["reason"] = "\(reason)" }
            logger.log(level: isOurs ? .error : .info, "a request failed", metadata: metadata)
        }
        return response.saying(to: request.method)
    }

    /// None of the accepted media types can be given; the list of those that can is put in on the way out.
    static func notAcceptable() -> Response { Response(status: .notAcceptable) }
}

extension Response {
    /// With what is known of the resource: its methods, and the media types it has where none of them was accepted.
    fileprivate func naming(_ route: Route, _ method: HTTPRequest.Method) -> Response {
        var response = self
        if status == .notAcceptable, body.contentLength == 0 {
            let transaction = route.transactions.first { $0.method == method } ?? route.transactions.first
            response = HTTPAnswers.notAcceptable(transaction?.mediaTypes ?? [])
        }
        if method == .get { response.headers.vary("Accept") }
        if method == .options { response.headers[.allow] = route.methods.map(\.rawValue).joined(separator: ", ") }
        return response
    }
}
