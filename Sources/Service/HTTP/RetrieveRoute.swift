import Access
import Archive
import DICOMWeb
import Gateway
import Hummingbird
import Identity
import NIOCore

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
        web.archive.recordUse(of: opened, frameCount: 0, byteCount: Int(clamping: reader.byteCount))
        let body = ResponseBody(contentLength: Int(clamping: reader.byteCount)) { writer in
            var reader = reader
            while let piece = try await reader.next() { try await writer.write(ByteBuffer(bytes: piece)) }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/dicom; transfer-syntax=\(record.transferSyntaxUID)", .cacheControl: "no-store",
            ], body: body)
    }

    private func multipart(_ opened: Opened) -> Response {
        let first = MultipartWriter(partType: MediaType("application", "dicom"))
        let archive = web.archive
        let body = ResponseBody { writer in
            var parts = first
            var byteCount: UInt64 = 0
            for instance in opened.instances {
                let record = try await instance.opened.record()
                var reader = OriginalReader(instance.opened, record: record, part: .file)
                byteCount += reader.byteCount
                let type = MediaType("application", "dicom", [("transfer-syntax", record.transferSyntaxUID)])
                let head = parts.partHead(contentType: type, byteCount: reader.byteCount, location: nil)
                try await writer.write(ByteBuffer(bytes: head))
                while let piece = try await reader.next() { try await writer.write(ByteBuffer(bytes: piece)) }
            }
            try await writer.write(ByteBuffer(bytes: parts.closing()))
            try await writer.finish(nil)
            archive.recordUse(of: opened, frameCount: 0, byteCount: Int(clamping: byteCount))
        }
        return Response(
            status: .ok, headers: [.contentType: first.contentType.description, .cacheControl: "no-store"], body: body)
    }
}

extension WebResponder {
    var locator: ResourceLocator { ResourceLocator(root: root) }

    func open(_ path: ResourcePath, _ subject: Subject) async throws(ArchiveError) -> Opened {
        try await archive.open(
            studyUID: path.study, seriesUID: path.series, instanceUID: path.instance, subject: subject)
    }

    func record(of instance: Opened.Instance) async throws(ArchiveError) -> Record {
        do throws(GatewayError) { return try await instance.opened.record() } catch { throw ArchiveError(error) }
    }
}
