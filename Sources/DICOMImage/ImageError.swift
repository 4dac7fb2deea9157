public import DICOM

/// Why an image could not be read, rewritten or rendered. Carries no value of the data set.
public enum ImageError: Error, Hashable, Sendable {
    /// The data set has no pixel data, or not one of the attributes that describe them (PS3.3 C.7.6.3).
    case missing(Tag)
    /// An attribute that describes the pixel data has a value that can't be, or disagrees with another.
    case inconsistent(Tag)
    /// Frames in this transfer syntax can't be decoded or encoded here.
    case unsupportedTransferSyntax(String)
    /// This kind of pixel data has no form in the transfer syntax that was asked for.
    case notEncodable(String)
    /// There are fewer frames.
    case noSuchFrame(Int)
    /// The frames of an encapsulated value can't be told apart.
    case framesUnknown
    /// The code stream is damaged or ends early. The text is the library's.
    case damaged(String)
    /// A process of the standard that the library doesn't do. The text is the library's.
    case unsupportedCodeStream(String)
    /// The code stream holds an image of another size, depth or number of components than the data set says.
    case differs
    /// Larger than a limit allows.
    case tooLarge
    /// The helper process ended while it worked on the frame.
    case codecFailed
    /// The codec took longer than the limit.
    case tookTooLong
    /// No helper process can be started.
    case codecUnavailable
    /// A rendering parameter that no picture can be made with: a viewport or region without pixels, no such window.
    case unusableParameter
    /// The data set doesn't parse.
    case unreadable(DICOMError)

    /// Whether the same call may succeed later.
    public var mayPass: Bool { self == .codecUnavailable }
}
