import Access
import Archive
import DICOMWeb
import HTTPTypes
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
        // All are looked at before the status is sent: it says whether something is left out (10.4.3.1). The first that can be
        // given is kept as it is begun.
        var begun: Begun?
        var leftOutCount = 0
        var failure: ArchiveError?
        for (index, instance) in opened.instances.enumerated() {
            var values = try await BulkDataParts(web, opened, instance, accept, pixelDataOnly: pixelDataOnly)
            if begun == nil, let first = try await values.next() {
                begun = Begun(first: first, rest: values, index: index, leftOutBefore: leftOutCount)
            }
            try await values.skipRest()
            leftOutCount += values.leftOutCount
            failure = failure ?? values.failure
        }
        guard let begun else {
            if let failure { throw failure }
            guard leftOutCount == 0 else { return WebResponder.notAcceptable() }
            return HTTPAnswers.problem(.notFound, pixelDataOnly ? "there are no pixel data" : "there are no bulk data")
        }
        let foreseenCount = leftOutCount
        return Outflow(web, opened).multipart(begun.first, leftOutCount: foreseenCount) { parts, writer in
            var values = begun.rest
            while let value = try await values.next() { try await value.send(as: &parts, to: &writer) }
            var leftOutCount = begun.leftOutBefore + values.leftOutCount
            for instance in opened.instances.dropFirst(begun.index + 1) {
                values = try await BulkDataParts(web, opened, instance, accept, pixelDataOnly: pixelDataOnly)
                while let value = try await values.next() { try await value.send(as: &parts, to: &writer) }
                leftOutCount += values.leftOutCount
            }
            // The status did not say so: then the body does not end well.
            if leftOutCount != foreseenCount {
                throw ArchiveError.damaged("pixel data that could be decoded a moment ago")
            }
        }
    }

    /// The first value that can be given, and what comes behind it.
    private struct Begun: Sendable {
        let first: BulkDataParts.Value
        /// Of the same instance.
        let rest: BulkDataParts
        /// Of the instance.
        let index: Int
        /// Of the instances before it.
        let leftOutBefore: Int
    }
}

extension Outflow {
    /// A body of parts: one value, and what follows it.
    ///
    /// - Parameter leftOutCount: values that were wanted and can't be given: the status says so (PS3.18 Table 10.4.3-1), and
    ///   which they are metadata tell.
    func multipart(
        _ first: BulkDataParts.Value, leftOutCount: Int = 0,
        _ rest: @escaping @Sendable (inout MultipartWriter, inout any ResponseBodyWriter) async throws -> Void = {
            _, _ in
        }
    ) -> Response {
        let empty = MultipartWriter(partType: first.essence)
        var headers: HTTPFields = [.vary: "Accept, Accept-Encoding"]
        if leftOutCount > 0 {
            headers.warn(
                "\(leftOutCount) of the values are left out: they can't be given in an accepted media type, or can't be decoded"
            )
        }
        return answer(
            empty.contentType.description, status: leftOutCount > 0 ? .partialContent : .ok, headers: headers
        ) { writer in
            var parts = empty
            try await first.send(as: &parts, to: &writer)
            try await rest(&parts, &writer)
            try await writer.write(framing: parts.closing())
        }
    }
}
