import Access
import Archive
import DICOMWeb
import Hummingbird

/// WADO-RS bulk data and pixel data of whole resources (PS3.18 10.4.1.1.5, 10.4.1.1.6): of an instance, a series or a study.
struct AllBulkDataRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    /// All values that metadata refer to, each with the address that metadata give it (10.4.3.3.5).
    func answer(_ path: ResourcePath, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        try await answer(path, pixelDataOnly: false, accept)
    }

    /// The samples of the top level (10.4.3.3.6).
    func pixelData(_ path: ResourcePath, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        try await answer(path, pixelDataOnly: true, accept)
    }

    private func answer(
        _ path: ResourcePath, pixelDataOnly: Bool, _ accept: AcceptNegotiation
    ) async throws(ArchiveError) -> Response {
        let opened = try await web.open(path, subject)
        var hasRefused = false
        // The first that can be given is begun before the status is sent: where there is none, the status says so.
        for (index, instance) in opened.instances.enumerated() {
            var values = try await BulkDataParts(web, opened, instance, accept, pixelDataOnly: pixelDataOnly)
            let first = try await values.next()
            hasRefused = hasRefused || values.hasRefused
            guard let first else { continue }
            let rest = values
            return Outflow(web, opened).multipart(first) { parts, writer in
                var values = rest
                while let value = try await values.next() { try await value.send(as: &parts, to: &writer) }
                for instance in opened.instances.dropFirst(index + 1) {
                    values = try await BulkDataParts(web, opened, instance, accept, pixelDataOnly: pixelDataOnly)
                    while let value = try await values.next() { try await value.send(as: &parts, to: &writer) }
                }
            }
        }
        if hasRefused { return WebResponder.notAcceptable() }
        return HTTPAnswers.problem(.notFound, pixelDataOnly ? "there are no pixel data" : "there are no bulk data")
    }
}

extension Outflow {
    /// A body of parts: one value, and what follows it.
    func multipart(
        _ first: BulkDataParts.Value,
        _ rest: @escaping @Sendable (inout MultipartWriter, inout any ResponseBodyWriter) async throws -> Void = {
            _, _ in
        }
    ) -> Response {
        let empty = MultipartWriter(partType: first.essence)
        return answer(empty.contentType.description) { writer in
            var parts = empty
            try await first.send(as: &parts, to: &writer)
            try await rest(&parts, &writer)
            try await writer.write(framing: parts.closing())
        }
    }
}
