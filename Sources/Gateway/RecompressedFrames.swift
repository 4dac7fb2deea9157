import DICOM
import DICOMImage
import Packs

/// Gives a transcoder the code streams that lie in the pack, where they are what it would make.
struct RecompressedFrames: FrameCoding {
    let picture: RecompressedPicture
    let codec: FrameCodec

    var concurrency: Int { codec.concurrency }

    func canDecode(_ transferSyntax: TransferSyntax) -> Bool { codec.canDecode(transferSyntax) }
    func canEncode(_ transferSyntax: TransferSyntax) -> Bool { codec.canEncode(transferSyntax) }

    func decode(
        _ encoded: ArraySlice<UInt8>, _ description: PixelDescription, transferSyntax: TransferSyntax
    ) async throws(ImageError) -> Frame {
        try await codec.decode(encoded, description, transferSyntax: transferSyntax)
    }

    func encode(_ frame: Frame, transferSyntax: TransferSyntax) async throws(ImageError) -> EncodedFrame {
        try await codec.encode(frame, transferSyntax: transferSyntax)
    }

    func code(
        _ stored: [UInt8], index: Int, _ description: PixelDescription, from source: TransferSyntax,
        to target: TransferSyntax
    ) async throws(ImageError) -> CodedFrame {
        guard index < picture.coded.frames.count, picture.servesAsItIs(index) else {
            return try await coded(stored, description, from: source, to: target)
        }
        let stream: [UInt8]
        do throws(GatewayError) { stream = try await picture.stream(index) } catch {
            switch error {
            case .image(let reason): throw reason
            // The store is away: that may pass, and is nothing that the frame could do about.
            case .pack(.source): throw .codecUnavailable
            default: throw .damaged("\(error)")
            }
        }
        return CodedFrame(
            description: description.ofOneFrame,
            encoded: EncodedFrame(
                bytes: stream,
                photometricInterpretation: description.photometricInterpretation == .rgb
                    ? .ybrRCT : description.photometricInterpretation))
    }
}
