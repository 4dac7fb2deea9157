import Access
import Archive
import DICOM
import DICOMWeb
import Gateway
import Hummingbird
import Identity

/// WADO-RS bulk data (PS3.18 10.4.1.1.5): one value, or for encapsulated pixel data its frames.
struct BulkDataRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(
        _ path: InstancePath, _ bulk: BulkDataPath, _ accept: AcceptNegotiation, _ request: Request
    ) async throws(ArchiveError) -> Response {
        let opened = try await web.open(.instance(path), subject)
        guard let instance = opened.instances.first else { throw .notFound }
        let record = try await web.record(of: instance)
        let isEncapsulated = record.outlying.contains { $0.tag == bulk.tag.rawValue && $0.hasUndefinedLength }
        if bulk.steps.isEmpty, isEncapsulated, let count = instance.opened.frameCount, count > 0 {
            return try await FramesRoute(web, subject).answer(path, 1...count, accept)
        }
        guard let representation = accept.representation(of: .bulkData) else { return WebResponder.notAcceptable() }
        let outflow = Outflow(web, opened)
        do throws(GatewayError) {
            let value = try await instance.opened.bulkValue(bulk, record: record)
            if representation.packaging == .multipart { return multipart(value, outflow) }
            return try await single(value, request, outflow)
        } catch { throw ArchiveError(error) }
    }

    private func multipart(_ value: PartReader, _ outflow: Outflow) -> Response {
        let first = MultipartWriter(partType: MediaType("application", "octet-stream"))
        return outflow.answer(first.contentType.description) { writer in
            var parts = first
            try await writer.write(framing: parts.partHead(byteCount: value.wholeByteCount))
            try await outflow.send(value, frameCount: 0, to: &writer)
            try await writer.write(framing: parts.closing())
        }
    }

    private func single(
        _ value: PartReader, _ request: Request, _ outflow: Outflow
    ) async throws(GatewayError) -> Response {
        let total = value.wholeByteCount ?? 0
        let range = ByteRange(header: request.headers[.range], byteCount: total)
        var headers: HTTPFields = [.acceptRanges: "bytes"]
        if let text = range.contentRange(byteCount: total) { headers[.contentRange] = text }
        let wanted: PartReader
        let status: HTTPResponse.Status
        switch range {
        case .whole: (wanted, status) = (value, .ok)
        case .part(let part):
            wanted = try await value.part(part)
            status = .partialContent
        case .unsatisfiable:
            return HTTPAnswers.bytes(
                [], type: "application/octet-stream", status: .rangeNotSatisfiable, headers: headers)
        }
        return outflow.answer(
            "application/octet-stream", status: status, headers: headers, byteCount: wanted.wholeByteCount
        ) { writer in try await outflow.send(wanted, frameCount: 0, to: &writer) }
    }
}

extension OpenedInstance {
    /// The value that an address names.
    func bulkValue(_ path: BulkDataPath, record: Record) async throws(GatewayError) -> PartReader {
        if path.steps.isEmpty, record.outlying.contains(where: { $0.tag == path.tag.rawValue }) {
            return try await value(of: path.tag, record: record)
        }
        var dataSet = try await words(of: record)
        for step in path.steps {
            let items = dataSet.items(step.sequence)
            guard items.indices.contains(step.item) else { throw .noSuchPart }
            dataSet = items[step.item]
        }
        guard let element = dataSet[path.tag] else { throw .noSuchPart }
        return value(of: element)
    }
}
