import Access
import Archive
import DICOM
import DICOMWeb
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Stores

/// STOW-RS (PS3.18 10.5): parts go to the archive as they arrive; memory stays flat at any size, and their number is bounded.
struct StoreRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ store: StoreRequest, _ request: Request) async -> Response {
        do {
            switch try StoreRequest.body(contentType: request.headers[.contentType]) {
            case .multipart(let boundary):
                let intake = PartIntake(web.archive, arrival(store), subject)
                return try await answer(intake.outcomes(of: request.body, boundary: boundary), store)
            case .single:
                let outcome = try await whole(request.body, store)
                return answer([outcome], store)
            }
        } catch let error as DICOMWebError {
            return HTTPAnswers.problem(error)
        } catch let error as ArchiveError {
            return HTTPAnswers.problem(error)
        } catch {
            return HTTPAnswers.problem(.badRequest, "the body ended early")
        }
    }

    private func arrival(_ store: StoreRequest) -> Arrival {
        var address = ""
        if case .httpClient(let text, _, _) = subject { address = text }
        return Arrival(form: .part10, route: "STOW-RS", peerAddress: address, requiredStudyUID: store.study)
    }

    private func whole(_ body: RequestBody, _ store: StoreRequest) async throws -> StoreOutcome {
        let receiver = try web.archive.receive(arrival(store), subject: subject)
        // A body has one iterator, once.
        var buffers = body.makeAsyncIterator()
        do {
            while let buffer = try await buffers.next() {
                try buffer.withUnsafeReadableBytes { raw in try receiver.take(raw) }
                try await receiver.relieve()
            }
            return .stored(try await receiver.finish())
        } catch let error as ArchiveError {
            await receiver.abandon()
            // What is not read would stand before the next request of the connection.
            while try await buffers.next() != nil {}
            return .refused(error, receiver.names)
        } catch {
            await receiver.abandon()
            throw error
        }
    }

    private func answer(_ outcomes: [StoreOutcome], _ store: StoreRequest) -> Response {
        var response = StoreResponse(retrieveURL: store.study.map { web.locator.url(of: .study($0)) })
        for outcome in outcomes {
            switch outcome {
            case .stored(let receipt):
                let path = InstancePath(
                    study: receipt.studyInstanceUID, series: receipt.seriesInstanceUID, instance: receipt.sopInstanceUID
                )
                response.stored.append(
                    StoreResponse.Stored(
                        sopClassUID: receipt.sopClassUID, sopInstanceUID: receipt.sopInstanceUID,
                        retrieveURL: web.locator.url(of: .instance(path)),
                        warning: receipt.isHeld ? .coercionOfDataElements : nil))
            case .refused(let error, let names):
                web.logger.warning("an instance was refused", metadata: ["reason": "\(error)"])
                if let names {
                    response.failed.append(
                        StoreResponse.Failed(
                            sopClassUID: names.sopClassUID, sopInstanceUID: names.sopInstanceUID,
                            reason: StoreReason(error)))
                } else {
                    response.otherFailures.append(StoreReason(error))
                }
            case .notAnInstance: response.otherFailures.append(.cannotUnderstand)
            case .notRead(let error):
                web.logger.warning("a request was not read to its end", metadata: ["reason": "\(error)"])
                response.otherFailures.append(error == .tooManyParts ? .outOfResources : .cannotUnderstand)
            }
        }
        var status = response.status
        // When all failed for a reason that may pass, the sender shall try again.
        let errors = outcomes.compactMap { if case .refused(let error, _) = $0 { error } else { nil } }
        if errors.count == outcomes.count, let first = errors.first,
            first.mayPass || HTTPResponse.Status(first) == .forbidden
        {
            status = HTTPResponse.Status(first)
        }
        var headers: HTTPFields = [:]
        if case .notRead(.tooManyParts) = outcomes.last {
            status = .contentTooLarge
            let limit = MultipartLimits.default.maximumPartCount
            headers.warn("one request may have \(limit) parts; send what is not named here again, in others")
        }
        return HTTPAnswers.bytes(
            response.bytes, type: StoreResponse.contentType.description, status: status, headers: headers)
    }
}

/// What became of one part.
enum StoreOutcome: Sendable {
    case stored(Receipt)
    /// With the names that its bytes gave until then.
    case refused(ArchiveError, Receiver.Names?)
    /// The part is no `application/dicom`.
    case notAnInstance
    /// The body could not be read on: what came behind here was not taken.
    case notRead(MultipartError)
}

extension StoreReason {
    /// PS3.18 10.5.3, PS3.4 Table B.2-1.
    init(_ error: ArchiveError) {
        self =
            switch error {
            case .unreadable, .missingUID, .tooLarge: .cannotUnderstand
            case .mismatch: .dataSetDoesNotMatchSOPClass
            case .denied: .notAuthorized
            case .store(let reason): reason.mayPass ? .outOfResources : .processingFailure
            case .vault, .closing: .outOfResources
            case .notFound, .tooManyCandidates, .invalid, .damaged, .rootKeyMissing, .keys, .missingPacks, .unreadPacks,
                .image:
                .processingFailure
            }
    }
}
