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
            return try await FramesRoute(web, subject).answer(path, Array(1...count), accept)
        }
        guard let representation = accept.representation(of: .bulkData) else { return WebResponder.notAcceptable() }
        let value: [UInt8]
        do throws(GatewayError) { value = try await instance.opened.bulkValue(bulk, record: record) } catch {
            throw ArchiveError(error)
        }
        web.archive.recordUse(of: opened, frameCount: 0, byteCount: value.count)
        if representation.packaging == .multipart {
            var parts = MultipartWriter(partType: MediaType("application", "octet-stream"))
            let head = parts.partHead(
                contentType: MediaType("application", "octet-stream"), byteCount: UInt64(value.count), location: nil)
            return HTTPAnswers.bytes(head + value + parts.closing(), type: parts.contentType.description)
        }
        return part(of: value, request)
    }

    private func part(of value: [UInt8], _ request: Request) -> Response {
        let total = UInt64(value.count)
        let range = ByteRange(header: request.headers[.range], byteCount: total)
        var headers: HTTPFields = [.acceptRanges: "bytes"]
        if let text = range.contentRange(byteCount: total) { headers[.contentRange] = text }
        switch range {
        case .whole: return HTTPAnswers.bytes(value, type: "application/octet-stream", headers: headers)
        case .part(let part):
            return HTTPAnswers.bytes(
                Array(value[Int(part.lowerBound)..<Int(part.upperBound)]), type: "application/octet-stream",
                status: .partialContent, headers: headers)
        case .unsatisfiable:
            return HTTPAnswers.bytes([], type: "application/octet-stream", status: .rangeNotSatisfiable, headers: headers)
        }
    }
}

extension OpenedInstance {
    /// The value that an address names.
    func bulkValue(
        _ path: BulkDataPath, record: Record
    ) async throws(GatewayError) -> [UInt8] {
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
        return Array(element.value)
    }
}
