import Access
import Archive
import DICOM
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
        let opened = try await web.open(.instance(path), subject)
        guard let instance = opened.instances.first else { throw .notFound }
        let record = try await web.record(of: instance)
        let frames: StoredFrames
        do throws(GatewayError) {
            let attributes = try await instance.opened.imageAttributes(of: record)
            frames = try await StoredFrames(instance.opened, record: record, attributes: attributes)
        } catch { throw ArchiveError(error) }
        guard let number = numbers.first, let largest = numbers.max(), largest <= frames.frameCount else {
            return HTTPAnswers.problem(.notFound, "the instance has \(frames.frameCount) frames")
        }
        let resource = AcceptNegotiation.Resource.frames(
            transferSyntaxUIDs: web.transferSyntaxes(from: record.transferSyntaxUID), areMany: numbers.count > 1)
        guard let representation = accept.representation(of: resource) else { return WebResponder.notAcceptable() }
        let source = FrameSource(frames, codec: web.codec, transferSyntaxUID: representation.transferSyntaxUID)
        let type = representation.contentType(transferSyntaxUID: source.transferSyntaxUID)
        let outflow = Outflow(web, opened)
        // The first is begun before the status is sent: an error there is still an error.
        let first: PartReader
        do throws(GatewayError) { first = try await frame(number, of: source) } catch { throw ArchiveError(error) }
        if representation.packaging == .single {
            return outflow.answer(type.description, byteCount: first.wholeByteCount) { writer in
                try await outflow.send(first, frameCount: 1, to: &writer)
            }
        }
        let empty = MultipartWriter(partType: MediaType(parsing: representation.essence) ?? type)
        return outflow.answer(empty.contentType.description) { writer in
            var parts = empty
            var next: PartReader? = first
            for number in numbers {
                let frame: PartReader
                if let begun = next.take() {
                    frame = begun
                } else {
                    frame = try await self.frame(number, of: source)
                }
                let head = parts.partHead(contentType: type, byteCount: frame.wholeByteCount)
                try await writer.write(framing: head)
                try await outflow.send(frame, frameCount: 1, to: &writer)
            }
            try await writer.write(framing: parts.closing())
        }
    }

    /// In its turn where it is coded anew: its samples are in memory then.
    private func frame(_ number: Int, of source: FrameSource) async throws(GatewayError) -> PartReader {
        let byteCount = source.workingByteCount
        guard byteCount > 0 else { return try await source.frame(number) }
        await web.pictures.gate.enter(byteCount: byteCount)
        let frame = await Self.result(number, of: source)
        await web.pictures.gate.leave(byteCount: byteCount)
        return try frame.get()
    }

    private static func result(_ number: Int, of source: FrameSource) async -> Result<PartReader, GatewayError> {
        do throws(GatewayError) {
            let frame = try await source.frame(number)
            return .success(frame)
        } catch { return .failure(error) }
    }
}
