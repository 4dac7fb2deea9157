public import Archive
import DICOM
public import DICOMImage
import Stores
import Vault

/// What people read of an error: the place and the reason, and no attribute value.
public enum ErrorText {
    public static func describe(_ error: ArchiveError) -> String {
        switch error {
        case .unreadable(let reason):
            "not readable as DICOM: \(reason.code)" + (reason.tag.map { " in \($0)" } ?? "")
                + " at byte \(reason.offset)"
        case .missingUID(let tag): "\(name(of: tag)) is missing or can't be a UID"
        case .mismatch(let tag): "\(name(of: tag)) is not what the request named"
        case .unsupportedClass: "instances of this SOP class have another resource"
        case .tooLarge: "larger than the limits allow"
        case .denied("untrusted-network"): "denied: not a known peer (aloft peer add), or set trust-the-network"
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
        case .vault(.wrongVault):
            "the vault is another archive's, or another version of Aloft made it: aloft rebuild makes it anew from the packs"
        case .vault(let reason): "the vault failed: \(reason)"
        case .missingPacks(let names):
            "packs are missing: \(names.joined(separator: ", ")). Put them back, or rebuild with --without-missing"
        case .unreadPacks(let names):
            "packs can't be read: \(names.joined(separator: ", ")). The old vault is as it was; try again, or rebuild with "
                + "--without-missing"
        case .image(let reason): describe(reason)
        case .closing: "the archive is closing"
        }
    }

    public static func describe(_ error: ImageError) -> String {
        switch error {
        case .missing(let tag): "no picture: \(name(of: tag)) is missing"
        case .inconsistent(let tag): "\(name(of: tag)) has a value that can't be"
        case .unsupportedTransferSyntax(let uid): "frames in transfer syntax \(uid) can't be decoded or made here"
        case .notEncodable(let what): "these pixels have no form in what was asked for (\(what))"
        case .noSuchFrame(let number): "there is no frame \(number)"
        case .framesUnknown: "the frames can't be told apart"
        case .damaged(let text): "the frame is damaged" + (text.isEmpty ? "" : ": \(text)")
        case .unsupportedCodeStream(let text): "the frame is coded in a way that is not known here: \(text)"
        case .differs: "the frame is not of the size or kind that its attributes say"
        case .tooLarge: "larger than the limits allow: a smaller viewport may do"
        case .codecFailed: "the codec failed on this frame"
        case .tookTooLong: "the codec took too long on this frame"
        case .codecUnavailable: "no codec helper can be started: is dicom-codecs beside aloft?"
        case .unusableParameter: "no picture can be made with these parameters"
        case .unreadable(let reason): "not readable as DICOM: \(reason.code) at byte \(reason.offset)"
        }
    }

    private static func name(of tag: Tag) -> String {
        DataDictionary.name(of: tag).map { "\($0) \(tag)" } ?? "\(tag)"
    }

    /// At most 64 characters (PS3.7, Error Comment (0000,0902), LO).
    static func comment(_ error: ArchiveError) -> String { String(describe(error).prefix(64)) }
}
