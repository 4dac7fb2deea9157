public import DICOM

/// Why an instance could not be split or reunited.
public enum IdentityError: Error, Hashable, Sendable {
    /// The bytes are no data set that can be kept; with the place.
    case unreadable(DICOMError)
    /// Study, Series or SOP Instance UID is absent or is no UID.
    case missingUID(Tag)
    /// The head, or the number of separate large values, is over its limit.
    case tooLarge
    /// A record does not have the form of docs/record-format.md.
    case damagedRecord
    /// Parts and record do not belong together (DESIGN section 6: a mismatch is an alarm, never a picture).
    case mismatch
    /// Sealing or opening failed.
    case sealing
}
