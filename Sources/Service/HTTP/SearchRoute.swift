import Access
import Archive
import DICOM
import DICOMWeb
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Vault

/// QIDO-RS (PS3.18 10.6), and searches for instances without a patient (12.6).
struct SearchRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ search: SearchRequest, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        guard let representation = accept.representation(of: .dataSets) else { return WebResponder.notAcceptable() }
        let page = try await page(search)
        var headers: HTTPFields = [:]
        if page.hasMore { headers.warn(Self.remaining(page.remaining)) }
        for key in search.ignoredKeys.prefix(8) {
            headers.warn("The parameter \(Self.plain(key)) is not supported and was ignored")
        }
        if page.hasHeld { headers.warnOfHeld() }
        // Nothing found is an empty list (PS3.18 10.6.3.1); a multipart body without parts is none.
        if page.answers.isEmpty, representation.packaging == .multipart {
            return Response(status: .noContent, headers: headers)
        }
        var text = SearchText(page.answers, SearchAnswer(search, web.locator), representation)
        let type = text.contentType
        // Most answers are one batch, whose length is known.
        let first = try text.nextBatch()
        if text.isAtEnd { return HTTPAnswers.bytes(first, type: type, headers: headers) }
        headers[.contentType] = type
        headers[.cacheControl] = "no-store"
        let (rest, logger) = (text, web.logger)
        let body = ResponseBody { writer in
            var text = rest
            try await writer.write(ByteBuffer(bytes: first))
            while !text.isAtEnd {
                let batch: [UInt8]
                do throws(ArchiveError) { batch = try text.nextBatch() } catch {
                    logger.error("an answer broke off", metadata: ["reason": "\(error)"])
                    throw error
                }
                try await writer.write(ByteBuffer(bytes: batch))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    private func page(_ search: SearchRequest) async throws(ArchiveError) -> SearchPage {
        guard case .nonPatient(let category) = search.level else {
            return try await web.archive.search(Query(search), subject: subject)
        }
        return try await web.archive.search(category, Query(search), subject: subject)
    }

    /// PS3.18 8.3.4.4.1.
    private static func remaining(_ remaining: SearchPage.Remaining) -> String {
        let number = remaining.isExact ? "\(remaining.count)" : "more than \(remaining.count)"
        return "There are \(number) additional results that can be requested"
    }

    /// A key as it may stand in a header: whatever it holds, the header ends where we end it.
    private static func plain(_ key: String) -> String {
        String(
            key.prefix(64).filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "_" || $0 == "-") })
    }
}
