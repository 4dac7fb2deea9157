import Access
import Archive
import Foundation
import Hummingbird
import Vault

/// One file of an import, as the body. Its name is not asked for: it often is a patient's, and a request may be logged.
struct ImportRoute {
    let archive: Archive
    let subject: Subject

    init(_ archive: Archive, _ subject: Subject) { (self.archive, self.subject) = (archive, subject) }

    private struct Outcome: Encodable {
        var outcome: String
        var reason: String?
        var sopInstanceUID: String?
    }

    func answer(_ request: Request) async throws -> Response {
        let receiver = try archive.receive(
            Arrival(form: .part10, source: .import, route: "import"), subject: subject)
        // A body has one iterator, once.
        var buffers = request.body.makeAsyncIterator()
        do {
            while let buffer = try await buffers.next() {
                try buffer.withUnsafeReadableBytes { raw in try receiver.take(raw) }
                try await receiver.relieve()
            }
            let receipt = try await receiver.finish()
            // Of the same bytes again too: what is there may still be held.
            let reason = receipt.isHeld ? "\(receipt.reason)" : nil
            return try answer(
                Outcome(outcome: "\(receipt.verdict)", reason: reason, sopInstanceUID: receipt.sopInstanceUID), .ok)
        } catch let error as ArchiveError {
            await receiver.abandon()
            while try await buffers.next() != nil {}
            if error.mayPass { throw error }
            return try answer(Outcome(outcome: "refused", reason: ErrorText.describe(error)), .unprocessableContent)
        } catch {
            await receiver.abandon()
            throw error
        }
    }

    private func answer(_ outcome: Outcome, _ status: HTTPResponse.Status) throws -> Response {
        HTTPAnswers.bytes(Array(try JSONEncoder().encode(outcome)), type: "application/json", status: status)
    }
}
