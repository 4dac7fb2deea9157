public import DICOM

/// What rewriting an instance needs of a codec: ``FrameCodec``, or only the codecs that are written in Swift.
public protocol FrameCoding: Sendable {
    func canDecode(_ transferSyntax: TransferSyntax) -> Bool
    func canEncode(_ transferSyntax: TransferSyntax) -> Bool
    /// As ``FrameCodec/decode(_:_:transferSyntax:reducing:)`` at full resolution.
    func decode(
        _ encoded: ArraySlice<UInt8>, _ description: PixelDescription, transferSyntax: TransferSyntax
    ) async throws(ImageError) -> Frame
    /// As ``FrameCodec/encode(_:transferSyntax:)``.
    func encode(_ frame: Frame, transferSyntax: TransferSyntax) async throws(ImageError) -> EncodedFrame
    /// Codes a frame of a data set's own pixel data anew.
    ///
    /// - Parameter index: 0 for the first.
    func code(
        _ stored: [UInt8], index: Int, _ description: PixelDescription, from source: TransferSyntax,
        to target: TransferSyntax
    ) async throws(ImageError) -> CodedFrame
    /// How many frames can be worked on at once.
    var concurrency: Int { get }
}

/// A frame that was coded anew.
public struct CodedFrame: Sendable {
    /// Of its samples.
    public var description: PixelDescription
    public var encoded: EncodedFrame

    public init(description: PixelDescription, encoded: EncodedFrame) {
        (self.description, self.encoded) = (description, encoded)
    }
}

extension FrameCoding {
    public func code(
        _ stored: [UInt8], index: Int, _ description: PixelDescription, from source: TransferSyntax,
        to target: TransferSyntax
    ) async throws(ImageError) -> CodedFrame {
        try await coded(stored, description, from: source, to: target)
    }

    /// Decodes and encodes.
    public func coded(
        _ stored: [UInt8], _ description: PixelDescription, from source: TransferSyntax, to target: TransferSyntax
    ) async throws(ImageError) -> CodedFrame {
        let frame = try await decode(stored[...], description, transferSyntax: source)
        let encoded = try await encode(frame, transferSyntax: target)
        return CodedFrame(description: frame.description, encoded: encoded)
    }
}

extension FrameCodec: FrameCoding {
    public func canDecode(_ transferSyntax: TransferSyntax) -> Bool { Self.canDecode(transferSyntax) }
    public func canEncode(_ transferSyntax: TransferSyntax) -> Bool { Self.canEncode(transferSyntax) }
    public var concurrency: Int { pool.processCount }

    public func decode(
        _ encoded: ArraySlice<UInt8>, _ description: PixelDescription, transferSyntax: TransferSyntax
    ) async throws(ImageError) -> Frame {
        try await decode(encoded, description, transferSyntax: transferSyntax, reducing: 0)
    }
}

/// Native frames, RLE and deflated frames: no helper process is needed for them.
public struct PlainFrameCodec: FrameCoding {
    public init() {}

    public func canDecode(_ transferSyntax: TransferSyntax) -> Bool { Form(transferSyntax) != nil }
    public func canEncode(_ transferSyntax: TransferSyntax) -> Bool { Form(transferSyntax) != nil }
    public var concurrency: Int { 1 }

    public func decode(
        _ encoded: ArraySlice<UInt8>, _ description: PixelDescription, transferSyntax: TransferSyntax
    ) async throws(ImageError) -> Frame {
        try Self.decode(encoded, description, transferSyntax: transferSyntax)
    }

    public func encode(_ frame: Frame, transferSyntax: TransferSyntax) async throws(ImageError) -> EncodedFrame {
        EncodedFrame(
            bytes: try Self.encode(frame, transferSyntax: transferSyntax),
            photometricInterpretation: frame.description.photometricInterpretation)
    }

    /// Decodes one frame, on the caller's thread.
    /// - Throws: ``ImageError/unsupportedTransferSyntax(_:)`` for what needs a helper, or can't be decoded at all.
    public static func decode(
        _ encoded: ArraySlice<UInt8>, _ description: PixelDescription, transferSyntax: TransferSyntax
    ) throws(ImageError) -> Frame {
        switch Form(transferSyntax) {
        case .native(let isBigEndian): try NativeCodec.decode(encoded, description, isBigEndian: isBigEndian)
        case .runLength: try RunLengthCodec.decode(encoded, description)
        case .deflated: try DeflatedFrameCodec.decode(encoded, description)
        case nil: throw .unsupportedTransferSyntax(transferSyntax.uid)
        }
    }

    /// Encodes one frame, on the caller's thread.
    public static func encode(_ frame: Frame, transferSyntax: TransferSyntax) throws(ImageError) -> [UInt8] {
        switch Form(transferSyntax) {
        case .native(let isBigEndian): try NativeCodec.encode(frame, isBigEndian: isBigEndian)
        case .runLength: try RunLengthCodec.encode(frame)
        case .deflated: try DeflatedFrameCodec.encode(frame)
        case nil: throw .unsupportedTransferSyntax(transferSyntax.uid)
        }
    }

    private enum Form {
        case native(isBigEndian: Bool)
        case runLength
        case deflated

        init?(_ transferSyntax: TransferSyntax) {
            switch transferSyntax {
            case .implicitVRLittleEndian, .explicitVRLittleEndian, .deflatedExplicitVRLittleEndian, .papyrus3,
                .encapsulatedUncompressedExplicitVRLittleEndian:
                self = .native(isBigEndian: false)
            case .explicitVRBigEndian, .implicitVRBigEndianPixels: self = .native(isBigEndian: true)
            case .rleLossless: self = .runLength
            case .deflatedImageFrameCompression: self = .deflated
            default: return nil
            }
        }
    }
}

extension TransferSyntax {
    /// GE's private one: implicit VR little endian, but pixel data of more than eight bits in big endian.
    static let implicitVRBigEndianPixels = TransferSyntax(uid: "1.2.840.113619.5.2")
    /// Papyrus 3 (retired): implicit VR little endian, native.
    static let papyrus3 = TransferSyntax(uid: "1.2.840.10008.1.20")
}
