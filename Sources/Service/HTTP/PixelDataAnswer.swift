import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Gateway
import Hummingbird
import Identity

/// The pixel data of one instance as bulk data (PS3.18 8.7.3.3, 10.4.3.3.6): uncompressed as one value, compressed as one part a
/// frame, video as the stream that is stored.
struct PixelDataAnswer: Sendable {
    private enum Content: Sendable {
        /// The bytes of the element, which are uncompressed little endian as they lie there.
        case stored(PartReader)
        /// Frames that are made so, one behind another; the first is begun.
        case joined(FrameAnswer, PartReader)
        case frames(FrameAnswer, PartReader)
        case video(PartReader)
    }

    /// How the answer goes out: as one body, or as parts.
    let packaging: Representation.Packaging
    /// Of the content, or of each part.
    let type: DICOMWeb.MediaType
    let frameCount: Int
    private let content: Content
    private let location: String
    private let outflow: Outflow
    private let instance: Opened.Instance

    /// - Returns: nil where none of the accepted media types can be given.
    init?(
        _ web: WebResponder, _ path: InstancePath, _ opened: Opened, _ instance: Opened.Instance, _ record: Record,
        _ tag: Tag, _ accept: AcceptNegotiation
    ) async throws(ArchiveError) {
        (outflow, self.instance) = (Outflow(web, opened), instance)
        location = web.locator.url(ofBulkData: BulkDataPath(tag: tag), in: path)
        if VideoMediaType.essence(of: record.transferSyntaxUID) != nil {
            let resource = AcceptNegotiation.Resource.frames(
                transferSyntaxUIDs: [record.transferSyntaxUID], areMany: false)
            guard let form = accept.representation(of: resource) else { return nil }
            let stream: PartReader
            do throws(GatewayError) {
                stream = try await instance.opened.joinedFragments(of: record)
            } catch { throw ArchiveError(error) }
            (content, packaging, type) = (.video(stream), form.packaging, form.contentType)
            frameCount = instance.opened.frameCountAtLeast(record)
            return
        }
        let frames = try await OpenedFrames(opened.only(instance))
        let resource = AcceptNegotiation.Resource.frames(
            transferSyntaxUIDs: web.transferSyntaxes(from: record.transferSyntaxUID), areMany: false)
        guard let form = accept.representation(of: resource) else { return nil }
        let source = FrameSource(frames.frames, codec: web.codec, transferSyntaxUID: form.transferSyntaxUID)
        let answer = FrameAnswer(web: web, path: path, opened: frames, source: source, representation: form)
        (packaging, type, frameCount) = (form.packaging, answer.type, source.frameCount)
        guard TransferSyntax(uid: source.transferSyntaxUID).isEncapsulated else {
            let isFragments = record.outlying.contains { $0.tag == tag.rawValue && $0.hasUndefinedLength }
            guard source.passes, !isFragments else {
                content = .joined(answer, try await Self.begin(answer))
                return
            }
            let value: PartReader
            do throws(GatewayError) {
                value = try await instance.opened.value(of: tag, record: record)
            } catch { throw ArchiveError(error) }
            content = .stored(value)
            return
        }
        // Compressed frames are parts: one alone can be the body.
        guard form.packaging == .multipart || source.frameCount == 1 else { return nil }
        content = .frames(answer, try await Self.begin(answer))
    }

    private var tag: ETag { ContentVersion(instance, "pixeldata", type.description).tag() }

    /// The media type without its transfer syntax, which the parts have.
    var essence: DICOMWeb.MediaType { MediaType(type.type, type.subtype) }

    /// The content as the whole body, or the part of it that is wanted.
    func single(_ conditions: Conditions) async throws(ArchiveError) -> Response {
        switch content {
        case .stored(let value), .video(let value), .frames(_, let value):
            return try await outflow.single(type.description, tag: tag, conditions, frameCount: frameCount) {
                () throws(ArchiveError) in value
            }
        case .joined(let answer, let first):
            if let answer = conditions.answer(for: tag) { return answer }
            return outflow.answer(
                type.description, headers: .versioned(tag), byteCount: byteCount(answer, first)
            ) { writer in
                try await send(joining: answer, first, to: &writer)
            }
        }
    }

    /// The content as one or more of the parts of a body.
    func send(as parts: inout MultipartWriter, to writer: inout any ResponseBodyWriter) async throws {
        switch content {
        case .stored(let value), .video(let value):
            try await writer.write(
                framing: parts.partHead(contentType: type, byteCount: value.wholeByteCount, location: location))
            try await outflow.send(value, frameCount: frameCount, to: &writer)
        case .joined(let answer, let first):
            try await writer.write(
                framing: parts.partHead(contentType: type, byteCount: byteCount(answer, first), location: location))
            try await send(joining: answer, first, to: &writer)
        case .frames(let answer, let first):
            // The only frame is the whole value; of several, each is a resource of its own.
            if frameCount == 1 {
                let head = parts.partHead(contentType: type, byteCount: first.wholeByteCount, location: location)
                try await writer.write(framing: head)
                try await outflow.send(first, frameCount: 1, to: &writer)
            } else {
                try await answer.send(1...max(1, frameCount), first, as: &parts, to: &writer)
            }
        }
    }

    private static func begin(_ answer: FrameAnswer) async throws(ArchiveError) -> PartReader {
        do throws(GatewayError) { return try await answer.frame(1) } catch { throw ArchiveError(error) }
    }

    /// Of all frames, which are of one size; nil where they share bytes, or nobody knows.
    private func byteCount(_ answer: FrameAnswer, _ first: PartReader) -> UInt64? {
        guard answer.opened.frames.sharedBitCount == nil, let count = first.wholeByteCount else { return nil }
        let (sum, overflow) = count.multipliedReportingOverflow(by: UInt64(frameCount))
        return overflow ? nil : sum
    }

    private func send(
        joining answer: FrameAnswer, _ first: PartReader, to writer: inout any ResponseBodyWriter
    ) async throws {
        var begun: PartReader? = first
        // Single bits of one frame go on where those of the frame before end (PS3.5 8.1.1).
        var packed = answer.opened.frames.sharedBitCount.map { PackedFrames(bitCount: $0) }
        for number in 1...max(1, frameCount) {
            var frame: PartReader
            if let first = begun.take() {
                frame = first
            } else {
                frame = try await answer.frame(number)
            }
            if packed != nil {
                var bytes: [UInt8] = []
                while let piece = try await frame.next() { bytes += piece }
                frame = PartReader(packed?.append(bytes) ?? [])
            }
            try await outflow.send(frame, frameCount: 1, to: &writer)
        }
        if let rest = packed?.finish(), !rest.isEmpty { try await writer.write(framing: rest) }
    }
}
