import DICOM
import TestSupport

@testable import DICOMImage

/// An instance that is made up, in any transfer syntax whose frames need no helper.
struct TranscodingSample {
    static let syntaxes: [TransferSyntax] = [
        .implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian, .deflatedExplicitVRLittleEndian,
        .encapsulatedUncompressedExplicitVRLittleEndian, .rleLossless, .deflatedImageFrameCompression,
    ]

    typealias Writing = (inout DataSetWriter) -> Void

    var description: PixelDescription
    var frames: [Frame]
    /// Number of Frames (0028,0008) as written; may be a lie.
    var numberOfFrames: Int
    /// Elements below group 0028, of group 0028 after the pixel module, between it and the pixel data, and behind these.
    var start: Writing = { writer in
        writer.append(.sopInstanceUID, .UI, string: "1.2.3.4")
        writer.append(.patientName, .PN, string: "Made^Up")
    }
    /// What no writer would write, after ``start``.
    var raw: (WireEncoding) -> [UInt8] = { _ in [] }
    var describing: Writing = { _ in }
    var middle: Writing = { _ in }
    var end: Writing = { _ in }
    /// Into how many fragments each frame is cut, and whether a Basic Offset Table stands before them.
    var fragmentsPerFrame = 1
    var hasOffsetTable = false
    /// Of native pixel data; what PS3.5 A.1 and A.2 want, if nothing is said.
    var vr: VR?

    init(_ description: PixelDescription, seed: UInt64 = 1) {
        var random = SeededRandom(seed: seed)
        self.description = description
        frames = (0..<description.frameCount).map { _ in ImageSamples.frame(description, using: &random) }
        numberOfFrames = description.frameCount
    }

    /// The data set, deflated where the transfer syntax is.
    func written(in syntax: TransferSyntax) throws -> [UInt8] {
        let plain = try plain(in: syntax)
        return syntax.isDeflated ? try Deflater.deflate(plain[...]) : plain
    }

    /// The data set as it is before it is deflated.
    func plain(in syntax: TransferSyntax) throws -> [UInt8] {
        var writer = DataSetWriter(transferSyntax: syntax)
        start(&writer)
        var bytes = writer.bytes + raw(writer.encoding)
        writer = DataSetWriter(transferSyntax: syntax)
        describe(&writer)
        describing(&writer)
        middle(&writer)
        bytes += writer.bytes
        bytes += try syntax.isEncapsulated ? encapsulated(syntax) : native(syntax)
        writer = DataSetWriter(transferSyntax: syntax)
        end(&writer)
        return bytes + writer.bytes
    }

    private func describe(_ writer: inout DataSetWriter) {
        writer.append(.samplesPerPixel, .US, integers: [description.samplesPerPixel])
        writer.append(.photometricInterpretation, .CS, string: description.photometricInterpretation.rawValue)
        if description.samplesPerPixel > 1 { writer.append(.planarConfiguration, .US, integers: [0]) }
        writer.append(.numberOfFrames, .IS, string: String(numberOfFrames))
        writer.append(.rows, .US, integers: [description.rows])
        writer.append(.columns, .US, integers: [description.columns])
        writer.append(.bitsAllocated, .US, integers: [description.bitsAllocated])
        writer.append(.bitsStored, .US, integers: [description.bitsStored])
        writer.append(.highBit, .US, integers: [description.highBit])
        writer.append(.pixelRepresentation, .US, integers: [description.isSigned ? 1 : 0])
    }

    private func native(_ syntax: TransferSyntax) throws -> [UInt8] {
        var joiner = NativeFrameJoiner(description)
        var value: [UInt8] = []
        for frame in frames { value += joiner.append(try NativeCodec.encode(frame, isBigEndian: syntax.isBigEndian)) }
        value += joiner.finish()
        var writer = DataSetWriter(transferSyntax: syntax)
        let usual: VR = description.bitsAllocated > 8 || syntax.isImplicitVR ? .OW : .OB
        writer.append(.pixelData, vr ?? usual, bytes: value)
        return writer.bytes
    }

    private func encapsulated(_ syntax: TransferSyntax) throws -> [UInt8] {
        let streams = try frames.map { frame in
            let bytes = try PlainFrameCodec.encode(frame, transferSyntax: syntax)
            return bytes + [UInt8](repeating: 0, count: bytes.count % 2)
        }
        var writer = DataSetWriter(transferSyntax: syntax)
        writer.appendHeader(.pixelData, .OB, length: .max)
        var (offsets, offset): ([UInt8], Int) = ([], 0)
        for stream in streams {
            for byte in 0..<4 { offsets.append(UInt8(truncatingIfNeeded: offset >> (8 * byte))) }
            offset += pieces(of: stream).reduce(0) { $0 + $1.count + 8 }
        }
        writer.appendItemHeader(byteCount: hasOffsetTable ? UInt32(offsets.count) : 0)
        var bytes = writer.bytes + (hasOffsetTable ? offsets : [])
        for piece in streams.flatMap(pieces) {
            writer = DataSetWriter(transferSyntax: syntax)
            writer.appendItemHeader(byteCount: UInt32(piece.count))
            bytes += writer.bytes + piece
        }
        writer = DataSetWriter(transferSyntax: syntax)
        writer.appendSequenceEnd()
        return bytes + writer.bytes
    }

    private func pieces(of stream: [UInt8]) -> [ArraySlice<UInt8>] {
        let count = max(2, stream.count / fragmentsPerFrame / 2 * 2)
        return stride(from: 0, to: stream.count, by: count).map { stream[$0..<min(stream.count, $0 + count)] }
    }
}

/// Rewrites bytes that come in pieces.
func transcode(
    _ bytes: [UInt8], from source: TransferSyntax, to target: TransferSyntax, pieceByteCount: Int = 1 << 20
) async throws -> [UInt8] {
    let transcoder = try Transcoder(from: source, to: target, codec: PlainFrameCodec())
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: pieceByteCount) {
        output += try await transcoder.append(Array(bytes[start..<min(bytes.count, start + pieceByteCount)]))
    }
    output += try await transcoder.finish()
    return output
}

/// What is read of a data set, inflated where it is deflated.
func parsed(_ bytes: [UInt8], _ syntax: TransferSyntax) throws -> DataSet {
    try DataSet(parsing: syntax.isDeflated ? Inflater.inflate(bytes[...]) : bytes, transferSyntax: syntax)
}

/// All frames of a data set, decoded.
func decodedFrames(_ bytes: [UInt8], _ syntax: TransferSyntax) throws -> [Frame] {
    let reader = try FrameReader(parsed(bytes, syntax))
    return try (0..<reader.frameCount).map { index in
        try PlainFrameCodec.decode(
            reader.frame(index)[...], reader.description, transferSyntax: reader.transferSyntax)
    }
}
