import Access
import Archive
import DICOM
import DICOMWeb
import Hummingbird

/// DELETE of a study, series or instance, or of one without a patient: a rejection, which can be taken back. Nothing is erased.
struct DeleteRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ path: ResourcePath) async throws(ArchiveError) -> Response {
        _ = try await web.archive.reject(
            studyUID: path.study, seriesUID: path.series, instanceUID: path.instance, subject: subject)
        return Self.done
    }

    func answer(_ category: NonPatientCategory, _ uid: String) async throws(ArchiveError) -> Response {
        _ = try await web.archive.reject(category, instanceUID: uid, subject: subject)
        return Self.done
    }

    private static var done: Response { Response(status: .noContent, headers: [.cacheControl: "no-store"]) }
}
