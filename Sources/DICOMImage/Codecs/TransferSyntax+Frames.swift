public import DICOM

extension TransferSyntax {
    /// What frames can be encoded in without loss, the most asked for first.
    public static let losslessTargets: [TransferSyntax] = [
        .explicitVRLittleEndian, .htj2kLossless, .htj2kLosslessRPCL, .jpeg2000Lossless, .jpegLSLossless, .rleLossless,
        .deflatedImageFrameCompression, .implicitVRLittleEndian, .explicitVRBigEndian, .deflatedExplicitVRLittleEndian,
        .encapsulatedUncompressedExplicitVRLittleEndian,
    ]

    /// Whether frames of this transfer syntax are, byte for byte, frames of the other one too.
    public func hasFrames(of other: TransferSyntax) -> Bool {
        isPart(of: other) || Self.littleEndianNative.isSuperset(of: [self, other])
    }

    private static let littleEndianNative: Set<TransferSyntax> = [
        .implicitVRLittleEndian, .explicitVRLittleEndian, .deflatedExplicitVRLittleEndian,
        .encapsulatedUncompressedExplicitVRLittleEndian,
    ]
}
