import Access
import Archive
import DICOMWeb
import Hummingbird
import Sealing

/// WADO-RS metadata (PS3.18 10.4.1.1.2): as DICOM JSON or in the Native DICOM Model, large values as references.
struct MetadataRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(
        _ path: ResourcePath, _ accept: AcceptNegotiation, _ request: Request
    ) async throws(ArchiveError) -> Response {
        guard let form = accept.representation(of: .dataSets) else { return WebResponder.notAcceptable() }
        let text = MetadataText(locator: web.locator)
        guard path.instance == nil else { return try await instance(path, text, form) }
        let opened = try await web.archive.openMetadata(
            studyUID: path.study, seriesUID: path.series, subject: subject)
        let tag = tag(opened, text, form)
        if let answer = web.conditions.answer(for: tag) { return answer }
        let headers = HTTPFields.versioned(tag)
        guard form.packaging == .single else {
            guard web.conditions.sendsContent else {
                return Outflow(web, opened).head(MetadataDocuments.contentType, headers: headers)
            }
            let documents = try await MetadataDocuments(web, opened, text)
            return documents.answer(headers: headers)
        }
        if let root = web.metadataRoots?.note(web.locator.root) { try? await web.archive.keepMetadataRoot(root) }
        // Zstandard may be liked as well; but gzip lies ready.
        let accepted = ContentCoding.Accepted(header: request.headers[.acceptEncoding])
        let isDeflated = accepted.takes(.gzip) && accepted.best != nil
        let body = try await MetadataBody(web, opened, text, isDeflated ? .gzip : .plain)
        return body.answer(form.essence, headers: headers)
    }

    /// One instance's words are read as quickly as its part of the series' item would be.
    private func instance(
        _ path: ResourcePath, _ text: MetadataText, _ form: Representation
    ) async throws(ArchiveError) -> Response {
        let opened = try await web.open(path, subject)
        let tag = ContentVersion(opened, form.essence, "\(MetadataText.version)", web.locator.root).tag(isWeak: true)
        if let answer = web.conditions.answer(for: tag) { return answer }
        let headers = HTTPFields.versioned(tag)
        guard let instance = opened.instances.first else { throw .notFound }
        guard web.conditions.sendsContent else {
            let type = form.packaging == .single ? form.essence : MetadataDocuments.contentType
            return Outflow(web, opened).head(type, headers: headers)
        }
        guard form.packaging == .single else {
            let document = try await text.xml(of: instance.opened)
            return MetadataDocuments.answer(web, opened, document, headers: headers)
        }
        let json = try await text.json(of: instance.opened)
        let outflow = Outflow(web, opened)
        return outflow.answer(form.essence, headers: headers, byteCount: UInt64(json.count + 2)) { writer in
            try await writer.write(framing: [UInt8(ascii: "[")])
            try await outflow.send(json, to: &writer)
            try await writer.write(framing: [UInt8(ascii: "]")])
        }
    }

    /// Weak: deflated text may have other bytes when it is made anew, and bodies of parts have other boundaries.
    private func tag(_ opened: OpenedMetadata, _ text: MetadataText, _ form: Representation) -> ETag {
        let state = opened.digest + Array("\(MetadataText.version) \(form.essence) \(text.locator.root)".utf8)
        return ETag(digest: SHA256Hasher.digest(state).prefix(16), isWeak: true)
    }
}
