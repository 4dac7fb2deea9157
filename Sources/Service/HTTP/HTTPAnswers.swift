import Archive
import DICOMImage
import DICOMWeb
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Stores

/// Answers in the few shapes that all routes share.
enum HTTPAnswers {
    static func bytes(
        _ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = type
        headers[.cacheControl] = headers[.cacheControl] ?? "no-store"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// With an identifier that also stands in the log (``WebResponder``), and in a field for who asked by HEAD.
    static func problem(_ problem: ProblemDetails) -> Response {
        var problem = problem
        let identifier = UUID().uuidString.lowercased()
        problem.instance = problem.instance ?? "urn:uuid:\(identifier)"
        var headers: HTTPFields = [:]
        headers[.problemID] = identifier
        return bytes(
            problem.bytes, type: ProblemDetails.contentType.description, status: problem.status, headers: headers)
    }

    /// - Parameter mediaTypes: what can be given.
    static func notAcceptable(_ mediaTypes: [String]) -> Response {
        let list = mediaTypes.joined(separator: ", ")
        return problem(
            ProblemDetails(
                status: .notAcceptable, detail: "None of the accepted media types can be given. There are: \(list).",
                extensions: [("acceptable", list)]))
    }

    static func problem(_ status: HTTPResponse.Status, _ detail: String) -> Response {
        problem(ProblemDetails(status: status, detail: detail))
    }

    static func problem(_ error: ArchiveError) -> Response {
        problem(HTTPResponse.Status(error), ErrorText.describe(error))
    }

    static func problem(_ error: DICOMWebError) -> Response {
        var response = problem(error.problem)
        if let methods = error.allowedMethods {
            response.headers[.allow] = methods.map(\.rawValue).joined(separator: ", ")
        }
        // What would be taken in its place (RFC 9110 12.5.3).
        if error.code == .unsupportedContentCoding { response.headers[.acceptEncoding] = "identity" }
        return response
    }
}

extension HTTPField.Name {
    /// The identifier of a problem: see RFC 9457, `instance`.
    static var problemID: HTTPField.Name {
        // A name of letters and a hyphen is one.
        HTTPField.Name("Problem-Id") ?? .eTag
    }
}

extension HTTPFields {
    /// Adds a warning for people (RFC 7234 5.5; as PS3.18 8.3.4 does): plain words that name nobody.
    mutating func warn(_ text: String) {
        guard let name = HTTPField.Name("warning") else { return }
        append(HTTPField(name: name, value: "299 aloft \"\(text)\""))
    }

    /// Tells that a study has more than is shown.
    mutating func warnOfHeld() { warn("instances of this study are held until somebody decides, and are not shown") }
}

extension HTTPResponse.Status {
    /// The one place where errors become HTTP statuses.
    init(_ error: ArchiveError) {
        self =
            switch error {
            case .unreadable, .missingUID, .mismatch, .unsupportedClass: .conflict
            case .tooLarge, .tooManyCandidates: .contentTooLarge
            case .denied: .forbidden
            case .notFound: .notFound
            case .invalid: .badRequest
            case .store(.outOfSpace): HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
            case .store(let reason): reason.mayPass ? .serviceUnavailable : .internalServerError
            case .image(let reason): HTTPResponse.Status(reason)
            case .vault, .closing: .serviceUnavailable
            case .damaged, .rootKeyMissing, .keys, .missingPacks, .unreadPacks: .internalServerError
            }
    }
}

extension HTTPResponse.Status {
    /// What is there and can't be shown so is 406; what is wrong with the stored picture is 422.
    init(_ error: ImageError) {
        self =
            switch error {
            case .missing, .unsupportedTransferSyntax, .notEncodable: .notAcceptable
            case .noSuchFrame, .framesUnknown: .notFound
            case .tooLarge: .contentTooLarge
            case .codecUnavailable: .serviceUnavailable
            case .unusableParameter: .badRequest
            case .inconsistent, .damaged, .unsupportedCodeStream, .differs, .codecFailed, .tookTooLong, .unreadable:
                .unprocessableContent
            }
    }
}
