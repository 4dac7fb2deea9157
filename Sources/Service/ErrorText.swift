public import Archive
import DICOM
import Stores

/// What people read of an error: the place and the reason, and no attribute value.
public enum ErrorText {
    public static func describe(_ error: ArchiveError) -> String {
        switch error {
        case .unreadable(let reason):
            "not readable as DICOM: \(reason.code)" + (reason.tag.map { " in \($0)" } ?? "")
                + " at byte \(reason.offset)"
        case .missingUID(let tag): "\(name(of: tag)) is missing or can't be a UID"
        case .mismatch(let tag): "\(name(of: tag)) is not what the request named"
        case .tooLarge: "larger than the limits allow"
        case .denied("untrusted-network"): "denied: from other machines only with --trust-the-network"
        case .denied(let reason): "denied: \(reason)"
        case .notFound: "not found"
        case .tooManyCandidates: "too many candidates: narrow the query"
        case .invalid(let text): text
        case .damaged(let what): "damaged: \(what)"
        case .rootKeyMissing(let path):
            "this data folder has an installation, and its root key is missing: put it back at \(path)"
        case .keys(let text): text
        case .store(.locked(byProcess: let process)): "another process (\(process)) has this data folder: stop it first"
        case .store(.outOfSpace): "the disk is full"
        case .store(let reason): "the store failed: \(reason)"
        case .vault(let reason): "the vault failed: \(reason)"
        case .missingPacks(let names):
            "packs are missing: \(names.joined(separator: ", ")). Put them back, or rebuild with --without-missing"
        case .unreadPacks(let names):
            "packs can't be read: \(names.joined(separator: ", ")). The old vault is as it was; try again, or rebuild with "
                + "--without-missing"
        case .closing: "the archive is closing"
        }
    }

    private static func name(of tag: Tag) -> String {
        DataDictionary.name(of: tag).map { "\($0) \(tag)" } ?? "\(tag)"
    }

    /// At most 64 characters (PS3.7, Error Comment (0000,0902), LO).
    static func comment(_ error: ArchiveError) -> String { String(describe(error).prefix(64)) }
}
