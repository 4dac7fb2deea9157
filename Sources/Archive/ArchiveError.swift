public import DICOM
public import DICOMImage
public import Stores
public import Vault

/// Why the archive did not do what it was asked. Carries no attribute value.
public enum ArchiveError: Error, Hashable, Sendable {
    /// The bytes are not DICOM that can be kept; with the place.
    case unreadable(DICOMError)
    /// Study, Series or SOP Instance UID is absent or can't be one.
    case missingUID(Tag)
    /// The data set's SOP class or instance is not the one that the request named.
    case mismatch(Tag)
    /// Instances of this class are not taken where the request names.
    case unsupportedClass
    /// More than a limit allows.
    case tooLarge
    /// The decision was no; with its reason.
    case denied(String)
    /// Nothing that the subject may see has this name.
    case notFound
    /// The query asks for what can't be matched within the limits.
    case tooManyCandidates
    /// The query or request contradicts itself.
    case invalid(String)
    /// What was read back is not what was written, or an item does not open.
    case damaged(String)
    /// The folder has an installation and its root key is not where it should be.
    case rootKeyMissing(path: String)
    case keys(String)
    case store(StoreError)
    case vault(VaultError)
    /// A pack that must be there is not.
    case missingPacks([String])
    /// Packs that are there can't be read, with the reasons.
    case unreadPacks([String])
    /// A picture can't be decoded, coded anew or rendered.
    case image(ImageError)
    /// The archive is closing.
    case closing

    /// Whether the same request may succeed later.
    public var mayPass: Bool {
        switch self {
        case .store(let error): error.mayPass
        case .image(let error): error.mayPass
        case .vault, .closing: true
        case .unreadable, .missingUID, .mismatch, .unsupportedClass, .tooLarge, .denied, .notFound, .tooManyCandidates,
            .invalid, .damaged,
            .rootKeyMissing, .keys, .missingPacks, .unreadPacks:
            false
        }
    }
}
