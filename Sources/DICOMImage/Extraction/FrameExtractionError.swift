/// Why no instance can be made of the frames that were asked for (PS3.4 Tables Y.4-1 and Y.4-2).
public enum FrameExtractionError: Error, Hashable, Sendable {
    /// Not one of the three frame range keys is there.
    case noSelection
    /// More than one of the keys, or one whose value breaks the rules of PS3.4 Y.3.2.
    case badSelection
    /// The instance has none of these frames.
    case noFrames
    /// The instance is no multi-frame image, or one whose frames mean nothing without the others.
    case notMultiFrame
    /// A time range of an instance that does not say when its frames were made.
    case notTimeBased
    /// The frames can't be had, or not be described.
    case unextractable(ImageError)
}
