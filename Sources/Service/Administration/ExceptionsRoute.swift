import Access
import Archive
import Foundation
import Gateway
import Hummingbird
import Identity
import NIOCore
import Vault

/// What is held or does not fit.
struct ExceptionsRoute {
    let archive: Archive
    let subject: Subject

    init(_ archive: Archive, _ subject: Subject) { (self.archive, self.subject) = (archive, subject) }

    private struct Item: Encodable {
        var id: String, kind: String, reason: String, resolution: String
        var patientName: String, patientID: String
        var studyInstanceUID: String, seriesInstanceUID: String, sopInstanceUID: String
        var transferSyntaxUID: String, arrived: String, route: String, byteCount: UInt64

        init(_ item: ExceptionItem) {
            (id, kind, reason) = (item.id, "\(item.exception.kind)", "\(item.exception.reason)")
            (resolution, patientName) = ("\(item.exception.resolution)", item.patientName)
            (patientID, studyInstanceUID) = (item.patientID, item.studyInstanceUID)
            (seriesInstanceUID, sopInstanceUID) = (item.seriesInstanceUID, item.sopInstanceUID)
            (transferSyntaxUID, route, byteCount) = (item.transferSyntaxUID, item.arrival.route, item.byteCount)
            arrived = Date(timeIntervalSince1970: Double(item.arrival.milliseconds) / 1000).ISO8601Format()
        }
    }

    func list(openOnly: Bool) async throws -> Response {
        let items = try await archive.exceptions(openOnly: openOnly, subject: subject).map(Item.init)
        return HTTPAnswers.bytes(Array(try JSONEncoder().encode(items)), type: "application/json")
    }

    /// One exception beside what is shown.
    func show(_ id: String) async throws -> Response {
        struct Answer: Encodable { var item: Item, shown: [Item] }
        let found = try await archive.exception(id, subject: subject)
        let answer = Answer(item: Item(found.item), shown: found.shown.map(Item.init))
        return HTTPAnswers.bytes(Array(try JSONEncoder().encode(answer)), type: "application/json")
    }

    /// How many instances of each study are held.
    func held() async throws -> Response {
        struct Item: Encodable { var studyInstanceUID: String, count: Int }
        let items = try await archive.exceptions(openOnly: true, subject: subject)
        let held = Dictionary(grouping: items.filter { $0.exception.kind == .held }, by: \.studyInstanceUID)
        let counts = held.map { Item(studyInstanceUID: $0.key, count: $0.value.count) }
        return HTTPAnswers.bytes(Array(try JSONEncoder().encode(counts)), type: "application/json")
    }

    /// The whole file of one exception.
    func original(_ id: String) async throws -> Response {
        let opened = try await archive.openException(id, subject: subject)
        let record: Record
        do throws(GatewayError) { record = try await opened.record() } catch { throw ArchiveError(error) }
        let reader = OriginalReader(opened, record: record, part: .file)
        let body = ResponseBody(contentLength: Int(clamping: reader.byteCount)) { writer in
            var reader = reader
            while let piece = try await reader.next() { try await writer.write(ByteBuffer(bytes: piece)) }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: "application/dicom"], body: body)
    }
}
