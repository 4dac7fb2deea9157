/// One decoded frame.
public struct Frame: Hashable, Sendable {
    /// What the samples are: one frame, colour by pixel, as ``samples`` has them.
    public var description: PixelDescription
    /// Rows from the top, pixels from the left, the samples of a pixel together, each in ``PixelDescription/bytesPerSample``
    /// bytes, little endian. Bits above High Bit are as they came for native frames, and the sign for decoded ones.
    public var samples: [UInt8]

    public init(description: PixelDescription, samples: [UInt8]) {
        self.description = description
        self.samples = samples
    }

    /// Whether there are as many bytes as the description says.
    /// - Throws: ``ImageError/differs``.
    func check() throws(ImageError) {
        guard samples.count == description.decodedFrameByteCount, !description.isPlanar, !description.isSubsampled
        else {
            throw .differs
        }
    }
}
