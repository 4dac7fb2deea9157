/// One frame in the form of a transfer syntax.
public struct EncodedFrame: Hashable, Sendable {
    /// One code stream, or the bytes of a native frame.
    public var bytes: [UInt8]
    /// What the data set must say of its colours now: the reversible transform of JPEG 2000 makes RGB to YBR_RCT (PS3.5
    /// 8.2.4).
    public var photometricInterpretation: PhotometricInterpretation

    public init(bytes: [UInt8], photometricInterpretation: PhotometricInterpretation) {
        self.bytes = bytes
        self.photometricInterpretation = photometricInterpretation
    }
}
