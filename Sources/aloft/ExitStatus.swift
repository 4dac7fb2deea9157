import Archive
import ArgumentParser
import DICOMImage
import Stores

/// What the process ends with; the one place where errors become exit codes (docs/configuration.md).
enum ExitStatus: Int32 {
    case success = 0
    case refused = 1
    case usage = 2
    case cannotOpen = 3
    case notFound = 4
    case denied = 5
    case mayPass = 6

    init(_ error: ArchiveError) {
        self =
            switch error {
            case .unreadable, .missingUID, .mismatch, .unsupportedClass, .tooLarge, .damaged, .missingPacks,
                .unreadPacks:
                .refused
            case .invalid, .tooManyCandidates: .usage
            case .rootKeyMissing, .keys: .cannotOpen
            case .store(.locked): .cannotOpen
            case .store(let reason): reason.mayPass ? .mayPass : .cannotOpen
            case .image(let reason): reason.mayPass ? .mayPass : .refused
            case .vault, .closing: .mayPass
            case .notFound: .notFound
            case .denied: .denied
            }
    }
    /// From the HTTP status of the running server.
    init(httpStatus: Int) {
        self =
            switch httpStatus {
            case 200..<300: .success
            case 400, 413: .usage
            case 401, 403: .denied
            case 404: .notFound
            case 503, 507: .mayPass
            default: .refused
            }
    }

    var exitCode: ExitCode { ExitCode(rawValue) }
}
