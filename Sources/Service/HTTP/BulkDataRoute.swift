import Access
import Archive
import DICOMWeb
import Hummingbird

/// WADO-RS bulk data (PS3.18 10.4.1.1.5): one value; of pixel data the frames, uncompressed or as they are stored.
struct BulkDataRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(
        _ path: InstancePath, _ bulk: BulkDataPath, _ accept: AcceptNegotiation
    ) async throws(ArchiveError) -> Response {
        let opened = try await web.open(.instance(path), subject)
        guard let instance = opened.instances.first else { throw .notFound }
        let record = try await web.record(of: instance)
        if bulk.isPixelData(record) {
            guard let answer = try await PixelDataAnswer(web, path, opened, instance, record, bulk.tag, accept) else {
                return WebResponder.notAcceptable()
            }
            if answer.packaging == .single { return try await answer.single(web.conditions) }
            return Outflow(web, opened).multipart(.pixelData(answer))
        }
        guard let answer = try await BulkValueAnswer(web, path, opened, instance, record, bulk, accept) else {
            return WebResponder.notAcceptable()
        }
        if answer.packaging == .single { return try await answer.single(web.conditions) }
        return Outflow(web, opened).multipart(.other(answer))
    }
}
