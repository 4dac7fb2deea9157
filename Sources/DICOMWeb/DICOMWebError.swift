public import HTTPTypes

/// Why a request is not carried out. Carries no value of an attribute: a query may name a patient.
public struct DICOMWebError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// No such resource in PS3.18, or none that is offered here.
        case unknownResource
        /// The resource has other methods: those in the list.
        case methodNotAllowed([HTTPRequest.Method])
        /// It can be deleted where that is switched on.
        case deletingIsOff([HTTPRequest.Method])
        case badUID
        case badFrameList
        case badBulkDataPath
        /// The target is too long, or its percent-encoding is wrong.
        case badTarget
        /// A query key is neither a keyword, nor a tag, nor a parameter of PS3.18 8.3.4.
        case unknownAttribute
        case badParameter
        /// A key that may come once came again.
        case repeatedParameter
        /// A parameter that must come did not.
        case missingParameter
        /// Accept names DICOM media types and rendered ones (PS3.18 8.7.5).
        case mixedMediaTypes
        /// The query's `accept` has a range (PS3.18 8.3.3.1).
        case wildcardParameter
        /// No character set that is asked for can be given (PS3.18 8.8).
        case unsupportedCharacterSet
        /// Pictures and data sets without identifying details can't be made here.
        case anonymizationNotSupported
        /// The body's media type can't be stored.
        case unsupportedMediaType
        /// The body comes compressed (RFC 9110 8.4): files and parts are taken as they are.
        case unsupportedContentCoding
        /// The body is no multipart body that can be read.
        case badMultipart(MultipartError)
    }

    public let code: Code
    /// The name of the key or parameter at fault, never its value; at most 64 characters.
    public let name: String?

    public init(_ code: Code, name: String? = nil) {
        self.code = code
        self.name = name.map { String($0.prefix(64)) }
    }

    /// What the resource allows, where a method is not allowed (RFC 9110 10.2.1).
    public var allowedMethods: [HTTPRequest.Method]? {
        switch code {
        case .methodNotAllowed(let methods), .deletingIsOff(let methods): methods
        default: nil
        }
    }

    /// What HTTP says (PS3.18 8.5).
    public var status: HTTPResponse.Status {
        switch code {
        case .unknownResource: .notFound
        case .methodNotAllowed, .deletingIsOff: .methodNotAllowed
        case .unsupportedMediaType, .unsupportedContentCoding: .unsupportedMediaType
        case .unsupportedCharacterSet: .notAcceptable
        case .badUID, .badFrameList, .badBulkDataPath, .badTarget, .unknownAttribute, .badParameter,
            .repeatedParameter, .missingParameter, .mixedMediaTypes, .wildcardParameter,
            .anonymizationNotSupported, .badMultipart:
            .badRequest
        }
    }

    /// What a client reads.
    public var problem: ProblemDetails {
        let detail =
            switch code {
            case .unknownResource: "There is no such resource."
            case .methodNotAllowed(let methods): "Allowed: \(methods.map(\.rawValue).joined(separator: ", "))."
            case .deletingIsOff: "Deleting over DICOMweb is off: set web-delete, or run aloft reject on the server."
            case .badUID: "A UID has 1 to 64 characters: digits, letters, points and hyphens."
            case .badFrameList: "A frame list is whole numbers from 1, parted by commas."
            case .badBulkDataPath: "A bulk data path is a tag, or tag/item number pairs and a tag."
            case .badTarget: "The target is too long or its percent-encoding is wrong."
            case .unknownAttribute: "The key is no attribute keyword or tag."
            case .badParameter: "The parameter's value can't be read."
            case .repeatedParameter: "The key may come once."
            case .missingParameter: "This parameter must come."
            case .mixedMediaTypes: "Accept DICOM media types or rendered ones, not both."
            case .wildcardParameter: "The accept parameter names media types; ranges are for the header."
            case .unsupportedCharacterSet: "Text is given in UTF-8 only."
            case .anonymizationNotSupported: "Instances are not anonymized here; leave the parameter out."
            case .unsupportedMediaType:
                "Send application/dicom, application/dicom+json or application/dicom+xml, alone or in multipart/related."
            case .unsupportedContentCoding: "Send the body without Content-Encoding."
            case .badMultipart: "The multipart body can't be read."
            }
        return ProblemDetails(status: status, detail: name.map { "\(detail) (\($0))" } ?? detail)
    }
}
