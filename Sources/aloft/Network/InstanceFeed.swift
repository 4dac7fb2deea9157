import DICOM
import DICOMImage
import Service

/// The data set of one instance on its way out, coded anew where it must be.
struct InstanceFeed {
    private let source: DataSetSource
    private let transcoder: Transcoder?
    private var pieces: ArraySlice<[UInt8]> = []
    private var hasEnded = false
    private(set) var byteCount = 0
    /// Why there were no more bytes.
    private(set) var problem: String?

    /// - Throws: where the one can't be made of the other.
    init(
        _ source: DataSetSource, from stored: String, to target: String, codec: FrameCodec
    ) throws(ImageError) {
        self.source = source
        transcoder =
            stored == target
            ? nil
            : try Transcoder(from: TransferSyntax(uid: stored), to: TransferSyntax(uid: target), codec: codec)
    }

    /// Reads so far that what can be known of the picture is known: whether its first frame can be coded, or there is a first
    /// byte at all.
    /// - Throws: ``SourceProblem``; ``problem`` says the same.
    mutating func prime() async throws(SourceProblem) {
        while let piece = try await pull() {
            pieces.append(piece)
            guard let transcoder else { return }
            if await transcoder.isUnderWay { return }
        }
    }

    /// The next bytes to send; nil at the end.
    mutating func next() async throws(SourceProblem) -> [UInt8]? {
        var piece = pieces.popFirst()
        if piece == nil { piece = try await pull() }
        byteCount += piece?.count ?? 0
        return piece
    }

    private mutating func pull() async throws(SourceProblem) -> [UInt8]? {
        do throws(SourceProblem) {
            guard let transcoder else { return try await source.next() }
            do throws(ImageError) {
                while true {
                    if let piece = try await transcoder.next() { return piece }
                    if hasEnded { return nil }
                    try await feed(transcoder)
                }
            } catch { throw SourceProblem(reason: "it can't be coded for the peer: \(ErrorText.describe(error))") }
        } catch {
            problem = error.reason
            throw error
        }
    }

    /// Gives the transcoder the next bytes. What fails here fails as a picture that does not end.
    private mutating func feed(_ transcoder: Transcoder) async throws(ImageError) {
        let piece: [UInt8]?
        do throws(SourceProblem) { piece = try await source.next() } catch {
            throw .damaged(error.reason)
        }
        if let piece {
            await transcoder.take(piece)
        } else {
            hasEnded = true
            await transcoder.takeEnd()
        }
    }
}
