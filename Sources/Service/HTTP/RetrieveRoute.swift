import Access
import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Gateway
import Hummingbird
import Identity

/// WADO-RS for studies, series and instances, as stored (PS3.18 10.4).
struct RetrieveRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ path: ResourcePath, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        let opened = try await web.open(path, subject)
        var syntaxes: Set<String> = []
        for instance in opened.instances { syntaxes.insert(try await web.record(of: instance).transferSyntaxUID) }
        let resource = AcceptNegotiation.Resource.instances(
            transferSyntaxUIDs: syntaxes.count == 1 ? Array(syntaxes) : [], areMany: opened.instances.count > 1)
        guard let representation = accept.representation(of: resource) else { return WebResponder.notAcceptable() }
        return representation.packaging == .multipart ? multipart(opened) : try await single(opened)
    }

    private func single(_ opened: Opened) async throws(ArchiveError) -> Response {
        guard let instance = opened.instances.first else { throw .notFound }
        let record = try await web.record(of: instance)
        let reader = OriginalReader(instance.opened, record: record, part: .file)
        let outflow = Outflow(web, opened)
        return outflow.answer(
            "application/dicom; transfer-syntax=\(record.transferSyntaxUID)", byteCount: reader.byteCount
        ) { writer in
            try await outflow.send(reader, frameCount: instance.opened.frameCountAtLeast(record), to: &writer)
        }
    }

    private func multipart(_ opened: Opened) -> Response {
        let first = MultipartWriter(partType: MediaType("application", "dicom"))
        let outflow = Outflow(web, opened)
        return outflow.answer(first.contentType.description) { writer in
            var parts = first
            for instance in opened.instances {
                let record = try await instance.opened.record()
                let reader = OriginalReader(instance.opened, record: record, part: .file)
                let type = MediaType("application", "dicom", [("transfer-syntax", record.transferSyntaxUID)])
                try await writer.write(framing: parts.partHead(contentType: type, byteCount: reader.byteCount))
                try await outflow.send(reader, frameCount: instance.opened.frameCountAtLeast(record), to: &writer)
            }
            try await writer.write(framing: parts.closing())
        }
    }
}

extension WebResponder {
    var locator: ResourceLocator { ResourceLocator(root: root) }

    func open(_ path: ResourcePath, _ subject: Subject) async throws(ArchiveError) -> Opened {
        try await archive.open(
            studyUID: path.study, seriesUID: path.series, instanceUID: path.instance, subject: subject)
    }

    /// What instances or frames in this transfer syntax can be sent in, the stored one first.
    func transferSyntaxes(from storedUID: String) -> [String] {
        guard FrameCodec.canDecode(TransferSyntax(uid: storedUID)) else { return [storedUID] }
        return [storedUID] + TransferSyntax.losslessTargets.map(\.uid).filter { $0 != storedUID }
    }

    func record(of instance: Opened.Instance) async throws(ArchiveError) -> Record {
        do throws(GatewayError) { return try await instance.opened.record() } catch { throw ArchiveError(error) }
    }
}
