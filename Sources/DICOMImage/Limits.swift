/// What decoding and rendering put up with. Each limit is far above what any real object has.
public enum ImageLimits {
    /// Bytes of one decoded frame. The largest frames that are made (tomosynthesis, 16 bit) have a tenth of it.
    public static let frameByteCount = 1 << 30
    /// Bytes of one code stream: what an element with a length may hold is more than a frame ever has.
    public static let codeStreamByteCount = 1 << 30
    /// Bytes of a decoded frame from which on work on it blocks nobody else's thread: some milliseconds.
    public static let blockingByteCount = 1 << 20
    /// Frames of one instance that are cut to be coded anew: ten times what the longest have.
    public static let frameCount = 1 << 20
    /// Fragments of one value: some dozen bytes are held for each.
    public static let fragmentCount = 1 << 22
    /// Bytes of an element that describes pixel data; larger ones are tables.
    public static let describingByteCount = 1 << 16
    /// Bytes of other elements that are held while a data set is rewritten: ten times what enhanced objects of 10,000 frames
    /// have.
    public static let heldByteCount = 256 << 20
    /// Frames of one animation: longer ones are shown by a frame that stands for them.
    public static let animationFrameCount = 2_000
    /// Bytes of all frames of one animation: five minutes of ultrasound at a screen's size.
    public static let animationByteCount = 768 << 20
}

/// What rendering puts up with.
extension ImageLimits {
    /// Pixels of a picture that is made larger than the frame it shows: two monitors of the finest.
    public static let enlargedPixelCount = 1 << 25
    /// Pixels along a side: as many as an image can have (PS3.3 C.7.6.3, Rows and Columns).
    public static let renderedSide = 65_535
    /// How much longer than wide a pixel may be. Scan-converted and scanned images stay below 10.
    public static let pixelAspectRatio = 64.0
    /// Overlay planes: as many groups as there were in PS3.3 C.9.2.
    public static let overlayCount = 16
    /// Corners of a polygonal shutter. Every row of the image is compared with each side.
    public static let shutterVertexCount = 4_096
    /// Points of all graphics of a presentation state that are drawn on one frame.
    public static let graphicPointCount = 65_536
    /// Pixels that graphics may set, in multiples of the picture or of a million: bounds what many large objects cost.
    public static let graphicLayersOverPicture = 16
}

/// What frame retrieval puts up with.
extension ImageLimits {
    /// Bytes of a list of frames: all frames there can be, in triplets.
    public static let frameListByteCount = frameCount * 12
}
