import DICOM
import DICOMImage
import Identity

/// Gives an instance in another transfer syntax, piece by piece.
///
/// Its first frame is coded when it is made: what can't be coded is an error before anything went out.
struct TranscodedReader: PieceSource {
    private var original: any PieceSource
    private let transcoder: Transcoder
    private var ready: [UInt8]
    private var isAtEnd = false

    /// Nobody knows before all frames are coded.
    var wholeByteCount: UInt64? { nil }

    init(
        _ instance: OpenedInstance, record: Record, part: OriginalReader.Part, to target: TransferSyntax,
        codec: FrameCodec
    ) async throws(GatewayError) {
        let source = TransferSyntax(uid: record.transferSyntaxUID)
        // What lies in the pack as it is wanted needs no decoding.
        let picture = try instance.recompressedPicture()
        let takesStreams = NativeRecompression.transferSyntax.hasFrames(of: target)
        do throws(ImageError) {
            if let picture, takesStreams {
                let frames = RecompressedFrames(picture: picture, codec: codec)
                transcoder = try Transcoder(from: source, to: target, codec: frames)
            } else {
                transcoder = try Transcoder(from: source, to: target, codec: codec)
            }
        } catch { throw .image(error) }
        let original = picture != nil && takesStreams ? instance.withBlankFrames : instance
        self.original = OriginalReader(original, record: record, part: .dataSet)
        ready = []
        if case .file = part {
            let head = try await instance.head(of: record)
            ready = FileMeta(
                sopClassUID: head.string(.sopClassUID) ?? "", sopInstanceUID: head.string(.sopInstanceUID) ?? "",
                transferSyntax: target
            ).envelope()
        }
        try await begin()
    }

    /// - Parameter source: a data set in the transfer syntax `syntax`.
    init(
        _ source: some PieceSource, from syntax: TransferSyntax, to target: TransferSyntax, codec: FrameCodec
    ) async throws(GatewayError) {
        do throws(ImageError) {
            transcoder = try Transcoder(from: syntax, to: target, codec: codec)
        } catch { throw .image(error) }
        (original, ready) = (source, [])
        try await begin()
    }

    private mutating func begin() async throws(GatewayError) {
        while await !transcoder.isUnderWay {
            guard let piece = try await advance() else { break }
            ready += piece
        }
    }

    mutating func next() async throws(GatewayError) -> [UInt8]? {
        guard ready.isEmpty else {
            defer { ready = [] }
            return ready
        }
        return try await advance()
    }

    /// The next piece of the new instance, however little of the old one it takes.
    private mutating func advance() async throws(GatewayError) -> [UInt8]? {
        while true {
            do throws(ImageError) {
                if let piece = try await transcoder.next() { return piece }
            } catch { throw .image(error) }
            guard !isAtEnd else { return nil }
            if let piece = try await original.next() {
                await transcoder.take(piece)
            } else {
                isAtEnd = true
                await transcoder.takeEnd()
            }
        }
    }
}
