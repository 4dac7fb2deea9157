import DICOM

/// The transfer syntax that pixel data in parts of their own stand for (PS3.18 Table 8.7.3-5, 10.5.1.4).
enum PixelDataSyntax {
    /// - Parameter codeStream: what the first part's bytes say.
    /// - Returns: nil for what no transfer syntax can hold as it is.
    static func transferSyntaxUID(
        of mediaType: MediaType, codeStream: CodeStreamHeader?, hint: String?
    ) -> String? {
        let essence = FrameMediaType.current(mediaType.essence)
        if let named = mediaType["transfer-syntax"], named != "*" {
            let uid = FrameMediaType.frameSyntax(of: named)
            let isKnown = TransferSyntax(uid: uid).isKnown && !TransferSyntax(uid: uid).isBigEndian
            // Octets may be any; a picture's type must be that of the syntax.
            return isKnown && (essence == FrameMediaType.octets || FrameMediaType.essence(of: uid) == essence)
                ? uid : nil
        }
        switch essence {
        case FrameMediaType.octets:
            // The file meta information's syntax, which some clients leave in the metadata.
            if let hint, TransferSyntax(uid: hint).isKnown, TransferSyntax(uid: hint).isEncapsulated { return hint }
            return FrameMediaType.explicitLittleEndian
        case "image/dicom-rle": return TransferSyntax.rleLossless.uid
        case "image/jpeg", "image/jls", "image/jp2", "image/jpx", "image/jphc": return codeStream.flatMap(uid)
        case "image/jxl": return TransferSyntax.jpegXL.uid
        case "video/mpeg2", "video/mpeg": return "1.2.840.10008.1.2.4.100"
        case "video/mp4": return "1.2.840.10008.1.2.4.102"
        default: return nil
        }
    }

    /// By what the code stream is: what a client calls it is often only nearly right.
    private static func uid(_ header: CodeStreamHeader) -> String? {
        switch header.process {
        case .jpeg(frameType: 0, _): TransferSyntax.jpegBaseline8Bit.uid
        case .jpeg(frameType: 1, _): TransferSyntax.jpegExtended12Bit.uid
        case .jpeg(frameType: 3, predictor: 1): TransferSyntax.jpegLosslessSV1.uid
        case .jpeg(frameType: 3, _): TransferSyntax.jpegLossless.uid
        // Full progression, retired (PS3.5 2004).
        case .jpeg(frameType: 2, _): "1.2.840.10008.1.2.4.55"
        case .jpeg: nil
        case .jpegLS(let isLossless): (isLossless ? TransferSyntax.jpegLSLossless : .jpegLSNearLossless).uid
        case .jpeg2000(let isReversible, isHighThroughput: true):
            (isReversible ? TransferSyntax.htj2kLossless : .htj2k).uid
        case .jpeg2000(let isReversible, isHighThroughput: false):
            (isReversible ? TransferSyntax.jpeg2000Lossless : .jpeg2000).uid
        }
    }

    /// Whether all frames are one stream.
    static func isVideo(_ transferSyntaxUID: String) -> Bool {
        FrameMediaType.essence(of: transferSyntaxUID).hasPrefix("video/")
    }

    /// Whether one code stream may hold several frames (ITU-T T.801).
    static func holdsSeveralFrames(_ transferSyntaxUID: String) -> Bool {
        isVideo(transferSyntaxUID) || FrameMediaType.essence(of: transferSyntaxUID) == "image/jpx"
    }
}
