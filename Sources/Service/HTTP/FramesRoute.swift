import Access
import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Gateway
import Hummingbird
import Identity

/// WADO-RS frames (PS3.18 10.4.1.1.6), as stored or coded anew: only the segments of the wanted frames are read.
struct FramesRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(
        _ path: InstancePath, _ numbers: some RandomAccessCollection<Int> & Sendable, _ accept: AcceptNegotiation
    ) async throws(ArchiveError) -> Response {
        let opened: OpenedFrames
        do throws(ArchiveError) {
            let kept = try web.archive.keptFrames(
                studyUID: path.study, seriesUID: path.series, instanceUID: path.instance, subject: subject)
            if let kept {
                opened = kept
            } else {
                opened = try await offLoop { () throws(ArchiveError) in
                    try await web.archive.openFrames(
                        studyUID: path.study, seriesUID: path.series, instanceUID: path.instance, subject: subject)
                }
            }
        } catch {
            guard case .image(.unsupportedTransferSyntax(let uid)) = error, VideoMediaType.essence(of: uid) != nil
            else { throw error }
            return try await video(path, numbers, accept)
        }
        let frames = opened.frames
        guard let largest = numbers.max(), largest <= frames.frameCount else {
            return HTTPAnswers.problem(.notFound, "the instance has \(frames.frameCount) frames")
        }
        let resource = AcceptNegotiation.Resource.frames(
            transferSyntaxUIDs: web.transferSyntaxes(from: opened.record.transferSyntaxUID), areMany: numbers.count > 1)
        guard let representation = accept.representation(of: resource) else { return WebResponder.notAcceptable() }
        let source = FrameSource(frames, codec: web.codec, transferSyntaxUID: representation.transferSyntaxUID)
        return try await FrameAnswer(
            web: web, path: path, opened: opened, source: source, representation: representation
        ).answer(numbers)
    }

    /// Frames of a video depend on one another: whoever asks for some that are there gets the stream that has them.
    private func video(
        _ path: InstancePath, _ numbers: some RandomAccessCollection<Int>, _ accept: AcceptNegotiation
    ) async throws(ArchiveError) -> Response {
        let opened = try await web.open(.instance(path), subject)
        guard let instance = opened.instances.first else { throw .notFound }
        let record = try await web.record(of: instance)
        let head: DataSet
        do throws(GatewayError) { head = try await instance.opened.head(of: record) } catch {
            throw ArchiveError(error)
        }
        let count = max(1, head.integer(.numberOfFrames) ?? 1)
        guard let largest = numbers.max(), largest <= count else {
            return HTTPAnswers.problem(.notFound, "the instance has \(count) frames")
        }
        return try await BulkDataRoute(web, subject).answer(path, BulkDataPath(tag: .pixelData), accept)
    }
}
