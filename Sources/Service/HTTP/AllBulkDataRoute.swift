import Access
import Archive
import DICOM
import DICOMWeb
import Gateway
import Hummingbird
import Identity

/// All bulk values, or the pixel data, of a study, a series or an instance (PS3.18 10.4.1.1.5, 10.4.1.1.6): parts, each under
/// the address that metadata has for it.
struct AllBulkDataRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ path: ResourcePath, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        try await answer(path, accept) { _ in true }
    }

    func pixelData(_ path: ResourcePath, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        try await answer(path, accept) { PictureProfile.isPixelData(Tag(rawValue: $0.tag)) }
    }

    private func answer(
        _ path: ResourcePath, _ accept: AcceptNegotiation,
        where isWanted: @escaping @Sendable (Record.OutlyingElement) -> Bool
    ) async throws(ArchiveError) -> Response {
        let opened = try await web.open(path, subject)
        guard accept.representation(of: .bulkData)?.packaging == .multipart else { return WebResponder.notAcceptable() }
        let tag = ContentVersion(opened, "bulkdata", web.root).tag(isWeak: true)
        if let answer = web.conditions.answer(for: tag) { return answer }
        let first = MultipartWriter(partType: MediaType("application", "octet-stream"))
        let (web, outflow) = (web, Outflow(web, opened))
        return outflow.answer(first.contentType.description, headers: .versioned(tag)) { writer in
            var parts = first
            for instance in opened.instances {
                let record = try await web.record(of: instance)
                let head = try await instance.opened.head(of: record)
                let place = InstancePath(
                    study: head.uid(.studyInstanceUID), series: head.uid(.seriesInstanceUID),
                    instance: head.uid(.sopInstanceUID))
                for element in record.outlying where isWanted(element) && element.vr != VR.SQ.rawValue {
                    let bulk = BulkDataPath(tag: Tag(rawValue: element.tag))
                    let value = try await instance.opened.bulkValue(bulk, record: record)
                    // Of encapsulated pixel data the value is the fragments as they stand in the data set.
                    let syntax = element.hasUndefinedLength ? [("transfer-syntax", record.transferSyntaxUID)] : []
                    let partHead = parts.partHead(
                        contentType: MediaType("application", "octet-stream", syntax),
                        byteCount: value.wholeByteCount, location: web.locator.url(ofBulkData: bulk, in: place))
                    try await writer.write(framing: partHead)
                    try await outflow.send(
                        value, frameCount: PictureProfile.isPixelData(bulk.tag) ? 1 : 0, to: &writer)
                }
            }
            try await writer.write(framing: parts.closing())
        }
    }
}
