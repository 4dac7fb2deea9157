public import DICOM
public import DICOMImage
public import Packs

/// Why an opened instance could not be shown.
public enum GatewayError: Error, Hashable, Sendable {
    /// A pack could not be read, or an item does not open.
    case pack(PackError)
    /// Record and items do not belong together: an alarm, never a picture (DESIGN section 6).
    case mismatch
    /// The instance has no frame of this number, or no such bulk data.
    case noSuchPart
    /// The head does not parse.
    case unreadable(DICOMError)
    /// A picture can't be decoded, coded anew or rendered.
    case image(ImageError)
    /// No instance can be made of the frames that were asked for.
    case extraction(FrameExtractionError)
}
