import Access
import Archive
import DICOM
import DICOMWeb
import HTTPTypes
import Hummingbird
import NIOCore
import Vault

/// Storage commitment (PS3.18 13): a request that is soon answered is answered at once, any other is asked about again.
struct CommitmentRequestsRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    /// How long a request waits for its result.
    private static let patience = Duration.seconds(3)
    /// Between two looks, at first; each time twice as long, as a look reads all that was asked.
    private static let pause = Duration.milliseconds(20)
    /// A request of fifty thousand instances as XML.
    private static let bodyByteCount: UInt64 = 32 << 20
    /// When a request that is still open is looked after.
    private static let overdue = Duration.seconds(60)
    /// How long a result can be had. Afterwards it is only known that there was one.
    private static let resultLifetime = Duration.seconds(7 * 86_400)

    /// 13.4.
    func request(_ transactionUID: String, _ request: Request) async throws(ArchiveError) -> Response {
        guard let answerForm = form(request) else { return WebResponder.notAcceptable() }
        guard let form = DICOMForm(contentType: request.headers[.contentType]) else {
            return HTTPAnswers.problem(.unsupportedMediaType, "send application/dicom+json or application/dicom+xml")
        }
        // Before anything is read, who may not store is told so.
        let spool = try web.archive.makeSpool(subject: subject)
        let asked: Asked
        do throws(ArchiveError) { asked = try await read(request.body, form, spool) } catch {
            await spool.discard()
            throw error
        }
        await spool.discard()
        switch asked {
        case .refused(let status, let detail): return HTTPAnswers.problem(status, detail)
        case .references(let references, let dataSet):
            return try await enter(references, dataSet, transactionUID, answerForm)
        }
    }

    /// What a body asks for.
    private enum Asked: Sendable {
        case references([CommitmentReference], in: [UInt8])
        case refused(HTTPResponse.Status, String)
    }

    /// A body waits sealed, as metadata do: however many come at once, one that is long is in memory at a time.
    private func read(_ body: RequestBody, _ form: DICOMForm, _ spool: Spool) async throws(ArchiveError) -> Asked {
        var buffers = body.makeAsyncIterator()
        while true {
            let next: ByteBuffer?
            do { next = try await buffers.next() } catch { return .refused(.badRequest, "the body ended early") }
            guard let buffer = next else { break }
            var failure: ArchiveError?
            buffer.withUnsafeReadableBytes { raw in
                do throws(ArchiveError) { try spool.take(raw) } catch { failure = error }
            }
            if let failure { throw failure }
            guard spool.currentByteCount <= Self.bodyByteCount else {
                return .refused(.contentTooLarge, "the request is too long")
            }
            try await spool.relieve()
        }
        let item = try spool.finishItem()
        return try await spool.read(textOf: item.byteCount) { () async throws(ArchiveError) in
            let text = try await spool.read(0..<item.byteCount, of: item)
            return Self.references(in: text, form)
        }
    }

    private static func references(in text: [UInt8], _ form: DICOMForm) -> Asked {
        let dataSet: [UInt8]
        do throws(DICOMError) { dataSet = try form.decoded(text) } catch {
            return .refused(.badRequest, "the data set can't be read: \(error.code)")
        }
        let references: [CommitmentReference]
        do throws(WebCommitment.Problem) { references = try WebCommitment.references(in: dataSet) } catch {
            return .refused(error.isTooLarge ? .contentTooLarge : .badRequest, error.detail)
        }
        // What is kept has the shape of the request and its references: nothing else that it may have.
        do throws(DICOMError) {
            let kept = try WebCommitment.answer(to: dataSet, CommitmentResult(committed: references))
            return .references(references, in: kept)
        } catch { return .refused(.badRequest, "the data set can't be read: \(error.code)") }
    }

    private func enter(
        _ references: [CommitmentReference], _ dataSet: [UInt8], _ transactionUID: String, _ answerForm: DICOMForm
    ) async throws(ArchiveError) -> Response {
        let entry = try await web.archive.requestWebCommitment(
            references, request: dataSet, transactionUID: transactionUID, subject: subject)
        switch entry {
        case .inUse: return HTTPAnswers.problem(.conflict, "the Transaction UID was used before: take another")
        case .tooMany:
            var response = HTTPAnswers.problem(.serviceUnavailable, "too many commitments are open: try again later")
            response.headers[.retryAfter] = "60"
            return response
        case .opened(let commitment):
            let archive = web.archive
            try await archive.addJob(WebCommitmentHandler.request(commitment, now: archive.milliseconds))
            return try await answer(transactionUID, answerForm, within: Self.patience)
        }
    }

    /// 13.5.
    func result(_ transactionUID: String, _ request: Request) async throws(ArchiveError) -> Response {
        guard let form = form(request) else { return WebResponder.notAcceptable() }
        return try await answer(transactionUID, form, within: .zero)
    }

    private func form(_ request: Request) -> DICOMForm? {
        let accepted = request.uri.query.flatMap { try? QueryParameters(parsing: $0) }?.accept
        return DICOMForm(accept: request.headers[.accept], queryParameter: accepted)
    }

    private func answer(
        _ transactionUID: String, _ form: DICOMForm, within patience: Duration
    ) async throws(ArchiveError) -> Response {
        let archive = web.archive
        let end = ContinuousClock.now + patience
        var pause = Self.pause
        while true {
            let found = try await archive.webCommitment(transactionUID: transactionUID, subject: subject)
            guard let commitment = found else {
                return HTTPAnswers.problem(.notFound, "no storage commitment was asked for under this Transaction UID")
            }
            if commitment.state != .open { return answer(commitment, form) }
            guard ContinuousClock.now < end, !Task.isCancelled else {
                // Its job is there, but where adding it failed after the request had been taken.
                if archive.age(of: commitment) > Self.overdue {
                    _ = try? await archive.addJob(WebCommitmentHandler.request(commitment, now: archive.milliseconds))
                }
                break
            }
            try? await Task.sleep(for: min(pause, ContinuousClock.now.duration(to: end)))
            pause *= 2
        }
        return Response(status: .accepted, headers: [.retryAfter: "5", .cacheControl: "no-store"])
    }

    private func answer(_ commitment: Commitment, _ form: DICOMForm) -> Response {
        guard let result = commitment.result, web.archive.age(of: commitment) < Self.resultLifetime else {
            return HTTPAnswers.problem(.gone, "the result was there for a week, and is no longer")
        }
        do throws(DICOMError) {
            let bytes = try form.encoded(WebCommitment.answer(to: commitment.request, result))
            return HTTPAnswers.bytes(bytes, type: form.contentType.description)
        } catch { return HTTPAnswers.problem(.internalServerError, "the result can't be written") }
    }
}
