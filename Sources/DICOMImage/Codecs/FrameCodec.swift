import CCodecMessage
public import DICOM

/// Turns stored frames into samples and samples into stored frames, whatever the transfer syntax.
public struct FrameCodec: Sendable {
    /// Where code streams are decoded and encoded.
    public let pool: CodecPool

    public init(pool: CodecPool) { self.pool = pool }

    /// Decodes one frame.
    ///
    /// - Parameters:
    ///   - encoded: the frame as stored: the joined fragments of its code stream without item headers, or a native frame's
    ///     bytes, beginning at its first bit.
    ///   - reducing: how many resolution levels to leave out (JPEG 2000 and HTJ2K; others ignore it).
    /// - Returns: the frame; its description says what the samples are now: colour transforms that belong to the code stream
    ///   are undone (YBR_RCT and YBR_ICT become RGB), subsampled chroma is at full resolution (YBR_FULL_422 becomes YBR_FULL).
    public func decode(
        _ encoded: ArraySlice<UInt8>, _ description: PixelDescription, transferSyntax: TransferSyntax,
        reducing: Int = 0
    ) async throws(ImageError) -> Frame {
        let family = transferSyntax.family
        guard family.isCodeStream else {
            return try await pool.ownThread(for: description) { () throws(ImageError) in
                try PlainFrameCodec.decode(encoded, description, transferSyntax: transferSyntax)
            }
        }
        var frame = try await pool.decode(
            encoded, family, description, reducing: family.hasLevels ? max(0, reducing) : 0)
        // What was a JPEG, or XYB, comes out as RGB; only lossless JPEG XL keeps the samples of other colour spaces.
        if family == .jpegXL, transferSyntax != .jpegXLLossless, frame.description.samplesPerPixel == 3 {
            frame.description.photometricInterpretation = .rgb
        }
        return frame
    }

    /// Encodes one frame without loss.
    ///
    /// - Throws: ``ImageError/notEncodable(_:)`` where the transfer syntax has no form for such samples.
    public func encode(_ frame: Frame, transferSyntax: TransferSyntax) async throws(ImageError) -> EncodedFrame {
        guard Self.canEncode(transferSyntax) else { throw .unsupportedTransferSyntax(transferSyntax.uid) }
        let family = transferSyntax.family
        guard family.isCodeStream else {
            let bytes = try await pool.ownThread(for: frame.description) { () throws(ImageError) in
                try PlainFrameCodec.encode(frame, transferSyntax: transferSyntax)
            }
            return EncodedFrame(
                bytes: bytes, photometricInterpretation: frame.description.photometricInterpretation)
        }
        let ordersByResolution = (Int(CODEC_RPCL), transferSyntax == .htj2kLosslessRPCL ? 1 : 0)
        if frame.description.photometricInterpretation == .rgb, frame.description.samplesPerPixel == 3,
            family.hasLevels
        {
            do throws(ImageError) {
                let bytes = try await pool.encode(
                    frame, family, parameters: [(Int(CODEC_COLOUR_TRANSFORM), 1), ordersByResolution])
                return EncodedFrame(bytes: bytes, photometricInterpretation: .ybrRCT)
            } catch {
                // OpenJPEG has too few guard bits for the widest chroma: the colours then stay as they are. A code stream tells
                // by itself which was done.
                guard case .notEncodable = error else { throw error }
            }
        }
        let bytes = try await pool.encode(frame, family, parameters: [ordersByResolution])
        return EncodedFrame(
            bytes: bytes, photometricInterpretation: frame.description.photometricInterpretation)
    }

    /// Whether frames of the transfer syntax can be decoded: all but video.
    public static func canDecode(_ transferSyntax: TransferSyntax) -> Bool {
        transferSyntax.family.isCodeStream || PlainFrameCodec().canDecode(transferSyntax)
    }

    /// Whether frames can be encoded without loss.
    public static func canEncode(_ transferSyntax: TransferSyntax) -> Bool {
        losslessCodeStreams.contains(transferSyntax) || PlainFrameCodec().canEncode(transferSyntax)
    }

    private static let losslessCodeStreams: Set<TransferSyntax> = [
        .jpegLSLossless, .jpeg2000Lossless, .htj2kLossless, .htj2kLosslessRPCL,
    ]
}
