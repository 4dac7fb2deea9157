import Archive
import DICOMWeb
import Gateway
import HTTPTypes
import Hummingbird
import NIOCore

/// Frames of one instance on their way out.
struct FrameAnswer: Sendable {
    let web: WebResponder
    let path: InstancePath
    let opened: OpenedFrames
    let source: FrameSource
    let representation: Representation

    var outflow: Outflow { Outflow(web, opened.opened) }

    /// Of a frame: of the answer where it is alone, of its part else.
    var type: DICOMWeb.MediaType {
        representation.contentType(transferSyntaxUID: source.transferSyntaxUID)
    }

    private var emptyBody: MultipartWriter {
        MultipartWriter(partType: MediaType(parsing: representation.essence) ?? type)
    }

    private func partHead(_ number: Int, _ byteCount: UInt64?, of parts: inout MultipartWriter) -> [UInt8] {
        parts.partHead(
            contentType: type, byteCount: byteCount, location: web.locator.url(ofFrame: number, in: path))
    }

    /// The answer to a request for frames: 304 where the client has them.
    func answer(
        _ numbers: some RandomAccessCollection<Int> & Sendable
    ) async throws(ArchiveError) -> Response {
        guard let number = numbers.first else { throw .notFound }
        let isSingle = representation.packaging == .single
        let list = numbers.map(String.init).joined(separator: ",")
        let tag = ContentVersion(opened.opened, "frames", list, type.description).tag(isWeak: !isSingle)
        if let answer = web.conditions.answer(for: tag) { return answer }
        if numbers.count == 1, source.passes, web.conditions.sendsContent, !(isSingle && web.conditions.mayWantPart) {
            do throws(GatewayError) {
                if let response = try atOnce(number, tag) { return response }
            } catch { throw ArchiveError(error) }
        }
        return try await offLoop { () throws(ArchiveError) in
            guard isSingle else { return try await piecewise(numbers, tag) }
            return try await outflow.single(type.description, tag: tag, web.conditions, frameCount: 1) {
                () throws(ArchiveError) in
                do throws(GatewayError) { return try await frame(number) } catch { throw ArchiveError(error) }
            }
        }
    }

    /// One stored frame as one write, head and all, read here and now; nil where it has to be waited for, or is large.
    ///
    /// It is opened where it is sent from. Whole segments are opened, so there is room before and behind the frame for what
    /// stands around it.
    private func atOnce(_ number: Int, _ tag: ETag) throws(GatewayError) -> Response? {
        guard let place = try opened.frames.place(ofFrame: number) else { return nil }
        let room = 1_024
        var buffer = ByteBufferAllocator().buffer(capacity: 2 * room + place.openedByteCount)
        buffer.moveWriterIndex(to: room)
        var read: Result<Range<Int>?, GatewayError> = .success(nil)
        buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: place.openedByteCount) { space in
            let whole = UnsafeMutableRawBufferPointer(rebasing: space.prefix(place.openedByteCount))
            read = Result { () throws(GatewayError) in
                try opened.frames.readWithoutWaiting(place, into: whole)
            }
            return place.openedByteCount
        }
        guard let range = try read.get() else { return nil }
        var start = room + range.lowerBound
        buffer.moveWriterIndex(to: room + range.upperBound)
        let contentType: String
        var headers = HTTPFields.versioned(tag)
        switch representation.packaging {
        case .single:
            contentType = type.description
            headers[.acceptRanges] = "bytes"
        case .multipart:
            var parts = emptyBody
            let head = partHead(number, UInt64(range.count), of: &parts)
            guard head.count <= start else { return nil }
            start -= head.count
            buffer.setBytes(head, at: start)
            buffer.writeBytes(parts.closing())
            contentType = parts.contentType.description
        }
        buffer.moveReaderIndex(to: start)
        return outflow.answer(
            contentType, headers: headers, buffer, frameCount: 1, byteCount: range.count)
    }

    /// Frames one after another, each piece by piece.
    private func piecewise(
        _ numbers: some RandomAccessCollection<Int> & Sendable, _ tag: ETag
    ) async throws(ArchiveError) -> Response {
        guard let number = numbers.first else { throw .notFound }
        // The first is begun before the status is sent: an error there is still an error.
        let first: PartReader
        do throws(GatewayError) { first = try await frame(number) } catch { throw ArchiveError(error) }
        let empty = emptyBody
        return outflow.answer(empty.contentType.description, headers: .versioned(tag)) { writer in
            var parts = empty
            try await send(numbers, first, as: &parts, to: &writer)
            try await writer.write(framing: parts.closing())
        }
    }

    /// Sends frames as parts of a body.
    ///
    /// - Parameter first: the first of them, begun.
    func send(
        _ numbers: some RandomAccessCollection<Int> & Sendable, _ first: PartReader? = nil,
        as parts: inout MultipartWriter, to writer: inout any ResponseBodyWriter
    ) async throws {
        var begun = first
        for number in numbers {
            let frame: PartReader
            if let first = begun.take() {
                frame = first
            } else {
                frame = try await self.frame(number)
            }
            try await writer.write(framing: partHead(number, frame.wholeByteCount, of: &parts))
            try await outflow.send(frame, frameCount: 1, to: &writer)
        }
    }

    /// In its turn where it is coded anew: its samples are in memory then.
    func frame(_ number: Int) async throws(GatewayError) -> PartReader {
        let byteCount = source.workingByteCount
        guard byteCount > 0 else { return try await source.frame(number) }
        await web.pictures.gate.enter(byteCount: byteCount)
        let frame = await result(number)
        await web.pictures.gate.leave(byteCount: byteCount)
        return try frame.get()
    }

    private func result(_ number: Int) async -> Result<PartReader, GatewayError> {
        do throws(GatewayError) {
            let frame = try await source.frame(number)
            return .success(frame)
        } catch { return .failure(error) }
    }
}
