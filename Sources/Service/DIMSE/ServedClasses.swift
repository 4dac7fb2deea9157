import DICOM
import DICOMNetwork

/// Which abstract syntaxes are served, and in which transfer syntaxes.
enum ServedClasses {
    /// Storage Commitment Push Model (PS3.4 J.3).
    static let storageCommitment = "1.2.840.10008.1.20.1"

    static let policy: ContextPolicy = {
        var policy = ContextPolicy.storage {
            isStorage($0)
        } and: {
            isService($0)
        }
        // Whoever reports what we asked for calls as SCP (PS3.4 J.3.3).
        policy.requestorMayBeSCP = { isStorage($0) || $0 == storageCommitment }
        return policy
    }()

    /// Every storage SOP class, and what looks like a private one.
    static func isStorage(_ sopClassUID: String) -> Bool {
        if SOPClass.isStorage(sopClassUID) { return true }
        // Private and newer classes are offered as storage too; the standard's other services are not.
        return !sopClassUID.hasPrefix("1.2.840.10008.") || sopClassUID.hasPrefix("1.2.840.10008.5.1.4.1.1.")
    }

    static func isService(_ sopClassUID: String) -> Bool {
        sopClassUID == storageCommitment || QueryRetrieveClass(uid: sopClassUID) != nil
    }
}
