import Access
import Archive
import DICOMWeb
import Hummingbird

/// DELETE of a study, series or instance: a rejection, which can be taken back. Nothing is erased.
struct DeleteRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ path: ResourcePath) async throws(ArchiveError) -> Response {
        _ = try await web.archive.reject(
            studyUID: path.study, seriesUID: path.series, instanceUID: path.instance, subject: subject)
        return Response(status: .noContent, headers: [.cacheControl: "no-store"])
    }
}
