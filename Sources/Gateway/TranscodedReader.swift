import DICOM
import DICOMImage
import Identity

/// Gives an instance in another transfer syntax, piece by piece.
///
/// Its first frame is coded when it is made: what can't be coded is an error before anything went out.
struct TranscodedReader: PieceSource {
    private var original: OriginalReader
    private let transcoder: Transcoder
    private var ready: [UInt8]
    private var isAtEnd = false

    /// Nobody knows before all frames are coded.
    var wholeByteCount: UInt64? { nil }

    init(
        _ instance: OpenedInstance, record: Record, part: OriginalReader.Part, to target: TransferSyntax,
        codec: FrameCodec
    ) async throws(GatewayError) {
        do throws(ImageError) {
            transcoder = try Transcoder(from: TransferSyntax(uid: record.transferSyntaxUID), to: target, codec: codec)
        } catch { throw .image(error) }
        original = OriginalReader(instance, record: record, part: .dataSet)
        ready = []
        if case .file = part {
            let head = try await instance.head(of: record)
            ready = FileMeta(
                sopClassUID: head.string(.sopClassUID) ?? "", sopInstanceUID: head.string(.sopInstanceUID) ?? "",
                transferSyntax: target
            ).envelope()
        }
        while !isAtEnd, await !transcoder.isUnderWay { try await advance() }
    }

    mutating func next() async throws(GatewayError) -> [UInt8]? {
        while ready.isEmpty, !isAtEnd { try await advance() }
        guard !ready.isEmpty else { return nil }
        defer { ready = [] }
        return ready
    }

    private mutating func advance() async throws(GatewayError) {
        let piece = try await original.next()
        let bytes: [UInt8]
        do throws(ImageError) {
            if let piece {
                bytes = try await transcoder.append(piece)
            } else {
                isAtEnd = true
                bytes = try await transcoder.finish()
            }
        } catch { throw .image(error) }
        ready += bytes
    }
}
