public import DICOM

/// What kind of coding a transfer syntax uses for frames (PS3.5 8.2).
public enum CodecFamily: Hashable, Sendable, CaseIterable {
    /// Samples as they are, in native or encapsulated form.
    case native
    case runLength
    case deflatedFrame
    case jpeg
    case jpegLS
    case jpeg2000
    case htj2k
    case jpegXL
    /// MPEG-2, H.264 and HEVC: frames depend on one another and are not told apart here.
    case video
    /// Pixel data that are elsewhere (JPIP, SMPTE), and what isn't known.
    case other
}

extension TransferSyntax {
    public var family: CodecFamily {
        switch uid {
        case "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99",
            "1.2.840.10008.1.2.1.98", "1.2.840.113619.5.2", "1.2.840.10008.1.20":
            return .native
        case "1.2.840.10008.1.2.5": return .runLength
        case "1.2.840.10008.1.2.8.1": return .deflatedFrame
        default: break
        }
        let prefix = "1.2.840.10008.1.2.4."
        guard uid.hasPrefix(prefix) else { return .other }
        let parts = uid.dropFirst(prefix.count).split(separator: ".")
        switch parts.first.flatMap({ Int($0) }) {
        case .some(50...70): return .jpeg
        case .some(80...81): return .jpegLS
        case .some(90...93): return .jpeg2000
        case .some(100...108): return .video
        case .some(110...112): return .jpegXL
        case .some(201...203): return .htj2k
        default: return .other
        }
    }

    /// Whether every code stream of this transfer syntax is one of the other's too (PS3.5 10, A.4).
    ///
    /// Lossless JPEG-LS is none of near-lossless here: that would say that something was lost.
    func isPart(of other: TransferSyntax) -> Bool {
        switch (self, other) {
        case (.jpegLosslessSV1, .jpegLossless), (.jpegBaseline8Bit, .jpegExtended12Bit),
            (.jpeg2000Lossless, .jpeg2000),
            (.htj2kLosslessRPCL, .htj2kLossless), (.htj2kLosslessRPCL, .htj2k), (.htj2kLossless, .htj2k),
            (.jpegXLLossless, .jpegXL), (.jpegXLJPEGRecompression, .jpegXL):
            true
        default: self == other
        }
    }
}
