import DICOMNetwork
import Logging

/// What is wrong with TLS files, in the words of the settings that name them.
enum TLSProblemText {
    /// - Parameter prefix: of the keys: `dicom-tls` or `http-tls`.
    static func describe(_ problem: TLSProblem, _ prefix: String) -> String {
        switch problem {
        case .certificateUnreadable: "\(prefix)-certificate: not a file with certificates in PEM that we may read"
        case .keyUnreadable: "\(prefix)-key: not a file with an unencrypted key in PEM that we may read"
        case .trustUnreadable: "\(prefix)-trust: not a file with certificates in PEM that we may read"
        case .unusable: "\(prefix)-key: not the key of the certificate"
        }
    }

    /// Says in the log what became of files that changed.
    static func report(_ problem: TLSProblem?, _ prefix: String, to logger: Logger) {
        if let problem {
            logger.error(
                "changed TLS files can't be used: the old ones stay",
                metadata: ["reason": "\(describe(problem, prefix))"])
        } else {
            logger.notice("changed TLS files are in use", metadata: ["files": "\(prefix)"])
        }
    }
}
