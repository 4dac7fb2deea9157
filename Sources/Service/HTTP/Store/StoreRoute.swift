import Access
import Archive
import DICOMWeb
import HTTPTypes
import Hummingbird
import Logging

/// STOW-RS (PS3.18 10.5, 12.5): parts go to the archive as they arrive; memory stays flat at any size, and their number is bounded.
struct StoreRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    /// - Throws: ``ArchiveError/denied(_:)`` before anything is read: nobody's body is taken who may not store.
    func answer(
        _ store: StoreRequest, _ request: Request, query: String?
    ) async throws(ArchiveError) -> Response {
        try web.archive.requireStore(by: subject)
        // Before anything is stored: nobody shall have to guess what became of it.
        let accepted = query.flatMap { try? QueryParameters(parsing: $0) }?.accept
        guard let answerForm = DICOMForm(accept: request.headers[.accept], queryParameter: accepted) else {
            await request.drain()
            return WebResponder.notAcceptable()
        }
        let form: StoreRequest.Body
        do throws(DICOMWebError) { form = try StoreRequest.body(contentType: request.headers[.contentType]) } catch {
            await request.drain()
            return HTTPAnswers.problem(error)
        }
        let intake = PartIntake(web.archive, arrival(store), subject, base: request.uri.path)
        let taken = await intake.take(request.body, form)
        guard !taken.outcomes.isEmpty else {
            return HTTPAnswers.problem(DICOMWebError(.badMultipart(taken.failure ?? .truncated)))
        }
        return answer(taken, store, answerForm)
    }

    private func arrival(_ store: StoreRequest) -> Arrival {
        var address = ""
        if case .httpClient(let text, _, _, _) = subject { address = text }
        var arrival = Arrival(
            form: .part10, route: "STOW-RS", peerAddress: address, requiredStudyUID: store.study)
        arrival.accepted = store.category.map { .category($0) } ?? .patients
        return arrival
    }

    private func answer(_ taken: PartIntake.Taken, _ store: StoreRequest, _ form: DICOMForm) -> Response {
        let response = response(taken.outcomes, store)
        var status = response.status
        // When all failed for a reason that may pass, the sender shall try again.
        let errors = taken.outcomes.compactMap { if case .refused(let error, _) = $0 { error } else { nil } }
        if errors.count == taken.outcomes.count, let first = errors.first,
            first.mayPass || HTTPResponse.Status(first) == .forbidden
        {
            status = HTTPResponse.Status(first)
        }
        var headers: HTTPFields = [:]
        if taken.failure == .tooManyParts {
            status = .contentTooLarge
            let limit = MultipartLimits.default.maximumPartCount
            headers.warn("one request may have \(limit) parts; send what is not named here again, in others")
        }
        let bytes = (try? form.encoded(response.dataSet)) ?? []
        return HTTPAnswers.bytes(bytes, type: form.contentType.description, status: status, headers: headers)
    }

    private func response(_ outcomes: [StoreOutcome], _ store: StoreRequest) -> StoreResponse {
        var response = StoreResponse()
        var studies: Set<String> = []
        for outcome in outcomes {
            switch outcome {
            case .stored(let receipt):
                if receipt.nonPatient == nil { studies.insert(receipt.studyInstanceUID) }
                response.stored.append(
                    StoreResponse.Stored(
                        sopClassUID: receipt.sopClassUID, sopInstanceUID: receipt.sopInstanceUID,
                        retrieveURL: url(of: receipt),
                        warning: receipt.isHeld ? .coercionOfDataElements : nil))
            case .refused(let error, let names):
                web.logger.warning("an instance was refused", metadata: ["reason": "\(error)"])
                add(StoreResponse.Fault(error), names, to: &response)
            case .unusable(let fault, let names): add(fault, names, to: &response)
            case .notRead(let error):
                web.logger.warning("a request was not read to its end", metadata: ["reason": "\(error)"])
                response.otherFailures.append(StoreResponse.Fault(error))
            }
        }
        if let study = store.study ?? (studies.count == 1 ? studies.first : nil) {
            response.retrieveURL = web.locator.url(of: .study(study))
        }
        return response
    }

    private func url(of receipt: Receipt) -> String {
        let uid = receipt.sopInstanceUID
        if let category = receipt.nonPatient { return web.locator.url(of: category, uid: uid) }
        return web.locator.url(
            of: .instance(
                InstancePath(
                    study: receipt.studyInstanceUID, series: receipt.seriesInstanceUID, instance: uid)))
    }

    private func add(_ fault: StoreResponse.Fault, _ names: Receiver.Names?, to response: inout StoreResponse) {
        guard let names else { return response.otherFailures.append(fault) }
        response.failed.append(
            StoreResponse.Failed(
                sopClassUID: names.sopClassUID, sopInstanceUID: names.sopInstanceUID, fault: fault))
    }
}

extension Request {
    /// What is not read would stand before the next request of the connection.
    func drain() async {
        do { for try await _ in body {} } catch {
            // The connection is gone, and with it whoever could be answered.
        }
    }
}
