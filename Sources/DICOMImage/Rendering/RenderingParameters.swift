/// What the user agent wishes (PS3.18 8.3.5.1): as if it were a presentation state over the image or over one.
public struct RenderingParameters: Hashable, Sendable {
    /// The size that the picture must fit into (PS3.18 8.3.5.1.3): its aspect ratio stays, so that one side may be
    /// shorter.
    public struct Viewport: Hashable, Sendable {
        /// Pixels; `nil`: whatever follows from the other.
        public var width: Int?
        public var height: Int?

        public init(width: Int?, height: Int?) {
            self.width = width
            self.height = height
        }
    }

    /// The part of the picture to show, in pixels of the image as it would be shown whole (after the rotation of a
    /// presentation state).
    public struct Region: Hashable, Sendable {
        public var x: Double
        public var y: Double
        /// Negative: the picture is mirrored, left to right.
        public var width: Double
        /// Negative: the picture is mirrored, top to bottom.
        public var height: Double

        public init(x: Double, y: Double, width: Double, height: Double) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }
    }

    /// Which part of the values becomes black to white.
    public enum ValuesOfInterest: Hashable, Sendable {
        /// The first window of the presentation state or image; else the first VOI LUT; else all values of up to eight
        /// bits as they are, and of others what lies between the least and the greatest of the frame.
        case automatic
        case window(VOIWindow)
        /// One of several windows, from 0 (PS3.3 C.11.2.1.2).
        case storedWindow(Int)
        /// One of several items of the VOI LUT Sequence, from 0 (PS3.3 C.11.2.1.1).
        case storedTable(Int)
        /// From the least to the greatest value in the frame, without padding.
        case frameRange
        /// All values that can be.
        case fullRange
    }

    /// `nil`: a pixel for a pixel.
    public var viewport: Viewport?
    /// `nil`: everything.
    public var region: Region?
    public var valuesOfInterest = ValuesOfInterest.automatic
    /// Overlay planes: drawn in white, as workstations do.
    public var showsOverlays = true
    /// Graphics and text of a presentation state.
    public var showsGraphics = true
    public var appliesShutter = true

    public init() {}
}
