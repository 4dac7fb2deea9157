import Access
import Archive
import DICOM
import DICOMWeb
import Gateway
import Hummingbird
import Identity

/// One instance that belongs to no patient (PS3.18 12.4): as it is stored, or all its attributes as text.
struct NonPatientRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    /// What is written as text with all its values, since nothing else gives them. Of larger ones the instance is there.
    private static let byteCount: UInt64 = 32 << 20

    func answer(
        _ category: NonPatientCategory, _ uid: String, _ accept: AcceptNegotiation
    ) async throws(ArchiveError) -> Response {
        guard let form = accept.nonPatientForm else { return WebResponder.notAcceptable() }
        let opened = try await web.archive.open(category, instanceUID: uid, subject: subject)
        switch form {
        case .instance(let form): return try await RetrieveRoute(web, subject).answer(opened, form)
        case .dataSet(let representation): return try await text(of: opened, representation)
        }
    }

    private func text(of opened: Opened, _ form: Representation) async throws(ArchiveError) -> Response {
        let tag = ContentVersion(opened, form.essence, "\(MetadataText.version)").tag(isWeak: true)
        if let answer = web.conditions.answer(for: tag) { return answer }
        guard let instance = opened.instances.first else { throw .notFound }
        let headers = HTTPFields.versioned(tag)
        let words = try await words(of: instance)
        let isXML = form.essence == "application/dicom+xml"
        let text: [UInt8]
        do throws(DICOMError) {
            if isXML { text = try words.nativeModelXML() } else { text = [0x5B] + (try words.json()) + [0x5D] }
        } catch { throw .unreadable(error) }
        if form.packaging == .multipart {
            return MetadataDocuments.answer(web, opened, text, headers: headers)
        }
        let outflow = Outflow(web, opened)
        return outflow.answer(form.essence, headers: headers, byteCount: UInt64(text.count)) { writer in
            try await outflow.send(text, to: &writer)
        }
    }

    private func words(of instance: Opened.Instance) async throws(ArchiveError) -> DataSet {
        let record = try await web.record(of: instance)
        guard record.byteCount <= Self.byteCount else { throw .tooLarge }
        do throws(GatewayError) { return try await instance.opened.words(of: record) { _ in true } } catch {
            throw ArchiveError(error)
        }
    }
}
