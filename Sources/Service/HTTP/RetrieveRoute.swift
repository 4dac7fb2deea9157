import Access
import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Gateway
import Hummingbird
import Identity
import Logging

/// WADO-RS for studies, series and instances, as stored or in another transfer syntax (PS3.18 10.4).
struct RetrieveRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ path: ResourcePath, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        let opened = try await web.open(path, subject)
        var stored: Set<String> = []
        for instance in opened.instances { stored.insert(try await web.record(of: instance).transferSyntaxUID) }
        let resource = AcceptNegotiation.Resource.instances(
            storedUID: stored.count == 1 ? stored.first : nil, transferSyntaxUIDs: web.transferSyntaxes(from: stored),
            areMany: opened.instances.count > 1)
        guard let representation = accept.representation(of: resource) else { return WebResponder.notAcceptable() }
        return try await representation.packaging == .multipart
            ? multipart(opened, representation.transferSyntaxUID) : single(opened, representation.transferSyntaxUID)
    }

    private func single(_ opened: Opened, _ transferSyntaxUID: String?) async throws(ArchiveError) -> Response {
        guard let instance = opened.instances.first else { throw .notFound }
        let record = try await web.record(of: instance)
        let frameCount = instance.opened.frameCountAtLeast(record)
        // What has no pixel data comes as stored where a transfer syntax is for pixel data only.
        var form = transferSyntaxUID ?? record.transferSyntaxUID
        if frameCount == 0, TransferSyntax(uid: form).isEncapsulated { form = record.transferSyntaxUID }
        let tag = ContentVersion(instance, "application/dicom", form).tag()
        return try await Outflow(web, opened).single(
            "application/dicom; transfer-syntax=\(form)", tag: tag, web.conditions, frameCount: frameCount
        ) { () throws(ArchiveError) in try await source(instance, record, transferSyntaxUID) }
    }

    private func multipart(_ opened: Opened, _ transferSyntaxUID: String?) async throws(ArchiveError) -> Response {
        let first = MultipartWriter(partType: MediaType("application", "dicom"))
        let outflow = Outflow(web, opened)
        // One alone that can't be given so is an error while the status can still say it.
        var only: InstanceSource?
        if opened.instances.count == 1, let instance = opened.instances.first {
            only = try await source(instance, try await web.record(of: instance), transferSyntaxUID)
        }
        let prepared = only
        return outflow.answer(first.contentType.description) { writer in
            var parts = first
            for instance in opened.instances {
                let record = try await web.record(of: instance)
                let source: InstanceSource
                if let prepared {
                    source = prepared
                } else {
                    source = try await anyway(instance, record, transferSyntaxUID)
                }
                let type = MediaType("application", "dicom", [("transfer-syntax", source.transferSyntaxUID)])
                try await writer.write(framing: parts.partHead(contentType: type, byteCount: source.wholeByteCount))
                try await outflow.send(source, frameCount: instance.opened.frameCountAtLeast(record), to: &writer)
            }
            try await writer.write(framing: parts.closing())
        }
    }

    private func source(
        _ instance: Opened.Instance, _ record: Record, _ transferSyntaxUID: String?
    ) async throws(ArchiveError) -> InstanceSource {
        do throws(GatewayError) {
            return try await InstanceSource(
                instance.opened, record: record, part: .file, codec: web.codec, transferSyntaxUID: transferSyntaxUID)
        } catch { throw ArchiveError(error) }
    }

    /// One of many that can't be coded so comes as it is stored, and its part says so: the others are worth having.
    private func anyway(
        _ instance: Opened.Instance, _ record: Record, _ transferSyntaxUID: String?
    ) async throws(ArchiveError) -> InstanceSource {
        do throws(ArchiveError) {
            return try await source(instance, record, transferSyntaxUID)
        } catch {
            guard case .image(let reason) = error, transferSyntaxUID != nil else { throw error }
            web.logger.notice("an instance goes out as stored", metadata: ["reason": "\(reason)"])
            return try await source(instance, record, nil)
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

    /// What instances in all of these can be sent in: all that one of them can. The others then come as they are stored.
    func transferSyntaxes(from stored: Set<String>) -> [String] {
        stored.sorted().reduce(into: []) { all, uid in
            all += transferSyntaxes(from: uid).filter { !all.contains($0) }
        }
    }

    func record(of instance: Opened.Instance) async throws(ArchiveError) -> Record {
        do throws(GatewayError) { return try await instance.opened.record() } catch { throw ArchiveError(error) }
    }
}
