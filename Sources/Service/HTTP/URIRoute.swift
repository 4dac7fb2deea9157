import Access
import Archive
import DICOM
import DICOMWeb
import Gateway
import HTTPTypes
import Hummingbird

/// The URI service, WADO-URI (PS3.18 9): one instance by the parameters of a query, as DICOM or as a picture.
struct URIRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ wanted: URIRequest, _ request: Request) async throws(ArchiveError) -> Response {
        let accept = AcceptNegotiation(
            header: request.headers[.accept], queryParameter: wanted.contentTypes,
            absentHeader: web.settings.absentAccept)
        guard !accept.hasWildcardParameter else { return HTTPAnswers.problem(DICOMWebError(.wildcardParameter)) }
        guard !accept.mixesCategories(ofPictures: true) else {
            return HTTPAnswers.problem(DICOMWebError(.mixedMediaTypes))
        }
        // Anything means a picture (9.3): the URI service was made for pages.
        let types = Route.all.first { $0.kind == .uri }?.transactions.first?.mediaTypes ?? []
        let chosen = accept.representation(of: .oneOf(types))
        if chosen?.essence == "application/dicom" { return try await instance(wanted, accept) }
        return try await picture(wanted, accept)
    }

    private func instance(_ wanted: URIRequest, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        var wishes = accept.instances(isOne: true)?.wishes ?? [.standard]
        // The media type's own parameter goes first (8.7.8.2).
        if wishes.first == .standard, let uid = wanted.transferSyntaxUID {
            wishes = [uid == "*" ? .stored : .named(uid)]
        }
        return try await RetrieveRoute(web, subject).answer(.instance(wanted.path), InstanceForm(.single, wishes))
    }

    private func picture(_ wanted: URIRequest, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        let opened = try await web.open(.instance(wanted.path), subject)
        // 400 where the RESTful service has 404: the frame is a parameter here (9.5.2.1).
        if let number = wanted.rendering.frameNumber, let count = opened.instances.first?.opened.frameCount,
            number > count
        {
            return HTTPAnswers.problem(DICOMWebError(.badParameter, name: "frameNumber"))
        }
        var size = (rows: 0, columns: 0)
        if wanted.rendering.rows != nil || wanted.rendering.columns != nil || wanted.rendering.region != nil,
            let instance = opened.instances.first
        {
            let record = try await web.record(of: instance)
            let attributes: DataSet
            do throws(GatewayError) { attributes = try await instance.opened.imageAttributes(of: record) } catch {
                throw ArchiveError(error)
            }
            size = (attributes.integer(.rows) ?? 0, attributes.integer(.columns) ?? 0)
        }
        let rendered: RenderedRequest
        do throws(DICOMWebError) {
            rendered = try RenderedRequest(wanted, rows: size.rows, columns: size.columns)
        } catch { return HTTPAnswers.problem(error) }
        guard let state = wanted.rendering.presentation else {
            return try await RenderedRoute(web, subject).answer(rendered, accept)
        }
        let path = InstancePath(study: wanted.path.study, series: state.series, instance: state.instance)
        return try await RenderedRoute(web, subject).answer(rendered, accept, presentedBy: path)
    }
}
