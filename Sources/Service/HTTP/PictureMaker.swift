import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Gateway
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Makes the pictures of one answer.
struct PictureMaker: Sendable {
    /// Pictures of one instance.
    struct Wanted: Sendable {
        let opened: Opened
        let instance: Opened.Instance
        /// Of each picture its frames: one, or several that are shown one after another, or none for the representative one.
        var pictures: [[Int]] = [[]]
        var presentation: PresentationState?
        /// What the presentation state was read from.
        var presentedBy: Opened.Instance?
    }

    let web: WebResponder
    let request: RenderedRequest
    let form: Representation

    /// One picture as the whole body: made, or as it was made before.
    func single(_ wanted: Wanted) async throws(ArchiveError) -> Response {
        let frameNumbers = wanted.pictures.first ?? []
        let tag = tag(of: wanted, frameNumbers)
        if let answer = web.conditions.answer(for: tag) { return answer }
        let picture: [UInt8]
        if let kept = web.pictures.cache.picture(tag) {
            picture = kept
        } else if let ready = await readyThumbnail(wanted) {
            picture = ready
            web.pictures.cache.keep(picture, as: tag)
        } else {
            let renderer = try await renderer(wanted)
            picture = try await self.picture(of: frameNumbers, renderer)
            web.pictures.cache.keep(picture, as: tag)
        }
        let outflow = Outflow(web, wanted.opened)
        let frameCount = max(1, frameNumbers.count)
        guard web.conditions.sendsContent, !web.conditions.mayWantPart else {
            return try await outflow.single(form.essence, tag: tag, web.conditions, frameCount: frameCount) {
                () throws(ArchiveError) in PartReader(picture)
            }
        }
        var headers = HTTPFields.versioned(tag)
        headers[.acceptRanges] = "bytes"
        return outflow.answer(
            form.essence, headers: headers, ByteBuffer(bytes: picture), frameCount: frameCount,
            byteCount: picture.count)
    }

    /// The thumbnail of a settled instance, where that is what is asked for; one that can't be read is made anew.
    private func readyThumbnail(_ wanted: Wanted) async -> [UInt8]? {
        guard request.isOfThumbnailAsItIs, form.essence == Thumbnail.format.mediaType, wanted.presentation == nil else {
            return nil
        }
        return (try? await wanted.instance.opened.thumbnail()) ?? nil
    }

    private func tag(of wanted: Wanted, _ frameNumbers: [Int]) -> ETag {
        let frames = frameNumbers.map(String.init).joined(separator: ",")
        let presentation = wanted.presentedBy?.opened.version.map(String.init).joined(separator: ",") ?? ""
        return ContentVersion(
            wanted.instance, "rendered", form.essence, request.canonicalText, frames, presentation
        ).tag()
    }

    /// All pictures that can be made.
    ///
    /// - Throws: what the first says, where none can.
    func multipart(_ all: [Wanted]) async throws(ArchiveError) -> Response {
        let type = form.contentType(transferSyntaxUID: nil)
        let empty = MultipartWriter(partType: type)
        // One is made before the status is sent: an error there is still an error.
        let found = try await first(of: all)
        let wanted = all[found.place]
        return Outflow(web, wanted.opened).answer(empty.contentType.description) { writer in
            var parts = empty
            let made = Made(renderer: found.renderer, opened: wanted.opened, type: type)
            try await send(found.picture, wanted.pictures[found.pictureIndex], of: made, &parts, to: &writer)
            for frameNumbers in wanted.pictures.dropFirst(found.pictureIndex + 1) {
                guard let picture = try await pictureAnyway(of: frameNumbers, found.renderer) else { continue }
                try await send(picture, frameNumbers, of: made, &parts, to: &writer)
            }
            for wanted in all.dropFirst(found.place + 1) {
                guard let renderer = try await orNothing({ () throws(ArchiveError) in try await renderer(wanted) })
                else {
                    continue
                }
                let made = Made(renderer: renderer, opened: wanted.opened, type: type)
                for frameNumbers in wanted.pictures {
                    guard let picture = try await pictureAnyway(of: frameNumbers, renderer) else { continue }
                    try await send(picture, frameNumbers, of: made, &parts, to: &writer)
                }
            }
            try await writer.write(framing: parts.closing())
        }
    }

    private struct Found: Sendable {
        let place: Int
        let pictureIndex: Int
        let renderer: InstanceRenderer
        let picture: [UInt8]
    }

    private func first(of all: [Wanted]) async throws(ArchiveError) -> Found {
        for (place, wanted) in all.enumerated() {
            guard let made = try await orNothing({ () throws(ArchiveError) in try await renderer(wanted) }) else {
                continue
            }
            for (pictureIndex, frameNumbers) in wanted.pictures.enumerated() {
                guard let picture = try await pictureAnyway(of: frameNumbers, made) else { continue }
                return Found(place: place, pictureIndex: pictureIndex, renderer: made, picture: picture)
            }
        }
        // None: what the first says is the answer.
        let refused = try await renderer(all[0])
        _ = try await picture(of: all[0].pictures.first ?? [], refused)
        throw .image(.missing(.pixelData))
    }

    /// What the parts of one instance have alike.
    private struct Made: Sendable {
        let renderer: InstanceRenderer
        let opened: Opened
        let type: DICOMWeb.MediaType
    }

    private func send(
        _ picture: [UInt8], _ frameNumbers: [Int], of made: Made, _ parts: inout MultipartWriter,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        let words = made.renderer.attributes
        let path = InstancePath(
            study: words.uid(.studyInstanceUID), series: words.uid(.seriesInstanceUID),
            instance: words.uid(.sopInstanceUID))
        let address = web.locator.url(of: .instance(path))
        let location =
            frameNumbers.count == 1 && made.renderer.frameCount > 1
            ? "\(web.locator.url(ofFrame: frameNumbers[0], in: path))/rendered" : "\(address)/rendered"
        try await writer.write(
            framing: parts.partHead(contentType: made.type, byteCount: UInt64(picture.count), location: location))
        try await Outflow(web, made.opened).send(PartReader(picture), frameCount: 1, to: &writer)
    }

    private func pictureAnyway(of frameNumbers: [Int], _ renderer: InstanceRenderer) async throws(ArchiveError)
        -> [UInt8]?
    {
        try await orNothing { () throws(ArchiveError) in try await picture(of: frameNumbers, renderer) }
    }

    /// One of many that can't be shown is left out, and logged: the others are worth having.
    private func orNothing<Value: Sendable>(
        _ body: () async throws(ArchiveError) -> Value
    ) async throws(ArchiveError) -> Value? {
        do throws(ArchiveError) {
            return try await body()
        } catch {
            guard case .image(let reason) = error else { throw error }
            web.logger.notice("a picture is left out", metadata: ["reason": "\(reason)"])
            return nil
        }
    }

    private func renderer(_ wanted: Wanted) async throws(ArchiveError) -> InstanceRenderer {
        let record = try await web.record(of: wanted.instance)
        do throws(GatewayError) {
            return try await InstanceRenderer(
                wanted.instance.opened, record: record, codec: web.codec, presentation: wanted.presentation)
        } catch { throw ArchiveError(error) }
    }

    private func picture(of frameNumbers: [Int], _ renderer: InstanceRenderer) async throws(ArchiveError) -> [UInt8] {
        let parameters = RenderingParameters(request)
        let frames = frameNumbers.isEmpty ? [renderer.representativeFrameNumber] : frameNumbers
        // The frames' pictures, the frame that is decoded, and the file that is made of them.
        let shown = max(renderer.frameByteCount, Self.byteCount(of: parameters.viewport))
        let byteCount = min(frames.count, ImageLimits.animationFrameCount) * 2 * shown + renderer.frameByteCount
        await web.pictures.gate.enter(byteCount: byteCount)
        let picture = await picture(frames, parameters, renderer)
        await web.pictures.gate.leave(byteCount: byteCount)
        do throws(GatewayError) { return try picture.get() } catch { throw ArchiveError(error) }
    }

    /// Bytes of a picture in colours that fills a viewport.
    private static func byteCount(of viewport: RenderingParameters.Viewport?) -> Int {
        guard let viewport, let largest = [viewport.width, viewport.height].compactMap(\.self).max() else { return 0 }
        let (width, height) = (viewport.width ?? largest, viewport.height ?? largest)
        return 3 * min(width, 1 << 16) * min(height, 1 << 16)
    }

    private func picture(
        _ frames: [Int], _ parameters: RenderingParameters, _ renderer: InstanceRenderer
    ) async -> Result<[UInt8], GatewayError> {
        do throws(GatewayError) {
            let picture = try await renderer.picture(
                frames, parameters, as: PictureFormat(form.essence, quality: request.quality),
                InstanceRenderer.Finish(request))
            return .success(picture)
        } catch { return .failure(error) }
    }
}
