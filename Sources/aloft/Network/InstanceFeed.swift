import DICOM
import DICOMImage
import Service

/// The data set of one instance on its way out, coded anew where it must be.
struct InstanceFeed {
    private let source: DataSetSource
    private let transcoder: Transcoder?
    /// Follows what goes out as it stands: a file that was cut short must not arrive as if it were whole.
    private var check: InstanceNamesCollector?
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
        let syntax = TransferSyntax(uid: stored)
        if transcoder == nil, !syntax.isDeflated { check = InstanceNamesCollector(transferSyntax: syntax) }
    }

    /// Reads so far that what can be known is known before anything is sent: whether the first frame can be coded, or whether a
    /// file that is not large is whole.
    /// - Throws: ``SourceProblem``; ``problem`` says the same.
    mutating func prime() async throws(SourceProblem) {
        while let piece = try await pull() {
            pieces.append(piece)
            if let transcoder {
                if await transcoder.isUnderWay { return }
            } else if pieces.count > 1 {
                return
            }
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
            guard let transcoder else {
                let piece = try await source.next()
                try followed(piece)
                return piece
            }
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

    /// - Throws: where the data set ends inside an element. Other faults are the peer's to judge.
    private mutating func followed(_ piece: [UInt8]?) throws(SourceProblem) {
        guard var check else { return }
        self.check = nil
        if let piece {
            do throws(DICOMError) { try check.scan(piece[...]) } catch { return }
            self.check = check
        } else {
            do throws(DICOMError) { try check.finish() } catch {
                throw SourceProblem(
                    reason: "broken: it ends inside an element, at byte \(error.offset) of the data set")
            }
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
