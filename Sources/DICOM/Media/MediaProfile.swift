/// A general purpose application profile of media (PS3.11 Annexes D, H, J, K). Its DICOMDIR is the same for all of them.
public enum MediaProfile: String, Sendable, CaseIterable {
    /// STD-GEN-CD and STD-GEN-DVD-RAM: explicit VR little endian (PS3.11 Table D.3-1).
    case general
    /// STD-GEN-DVD-JPEG, STD-GEN-USB-JPEG and alike: JPEG too.
    case generalJPEG = "general-jpeg"
    /// STD-GEN-DVD-J2K, STD-GEN-USB-J2K and alike: JPEG 2000 too.
    case generalJ2K = "general-j2k"

    public var transferSyntaxes: [TransferSyntax] {
        switch self {
        case .general: [.explicitVRLittleEndian]
        case .generalJPEG: [.explicitVRLittleEndian, .jpegLosslessSV1, .jpegBaseline8Bit, .jpegExtended12Bit]
        case .generalJ2K: [.explicitVRLittleEndian, .jpeg2000Lossless, .jpeg2000]
        }
    }

    /// Whether a medium of this profile may hold instances in a transfer syntax.
    public func allows(_ transferSyntaxUID: String) -> Bool {
        transferSyntaxes.contains { $0.uid == transferSyntaxUID }
    }
}
