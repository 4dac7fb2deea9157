import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Gateway
import Hummingbird
import Logging

/// Makes the pictures of one answer.
struct PictureMaker: Sendable {
    /// Pictures of one instance.
    struct Wanted: Sendable {
        let opened: Opened
        let instance: Opened.Instance
        /// Of each picture its frames: one, or several that are shown one after another, or none for the representative one.
        var pictures: [[Int]] = [[]]
        var presentation: PresentationState?
    }

    let web: WebResponder
    let request: RenderedRequest
    let form: Representation

    func single(_ wanted: Wanted) async throws(ArchiveError) -> Response {
        let outflow = Outflow(web, wanted.opened)
        let frameNumbers = wanted.pictures.first ?? []
        let renderer = try await renderer(wanted)
        let picture = try await picture(of: frameNumbers, renderer)
        return outflow.answer(form.essence, byteCount: UInt64(picture.count)) { writer in
            try await outflow.send(PartReader(picture), frameCount: max(1, frameNumbers.count), to: &writer)
        }
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
            try await send(found.picture, of: wanted, type, &parts, to: &writer)
            for frameNumbers in wanted.pictures.dropFirst(found.pictureIndex + 1) {
                guard let picture = try await pictureAnyway(of: frameNumbers, found.renderer) else { continue }
                try await send(picture, of: wanted, type, &parts, to: &writer)
            }
            for wanted in all.dropFirst(found.place + 1) {
                guard let renderer = try await orNothing({ () throws(ArchiveError) in try await renderer(wanted) })
                else {
                    continue
                }
                for frameNumbers in wanted.pictures {
                    guard let picture = try await pictureAnyway(of: frameNumbers, renderer) else { continue }
                    try await send(picture, of: wanted, type, &parts, to: &writer)
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

    private func send(
        _ picture: [UInt8], of wanted: Wanted, _ type: DICOMWeb.MediaType, _ parts: inout MultipartWriter,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        try await writer.write(framing: parts.partHead(contentType: type, byteCount: UInt64(picture.count)))
        try await Outflow(web, wanted.opened).send(PartReader(picture), frameCount: 1, to: &writer)
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
                convertsColors: request.iccProfile != RenderedRequest.ICCProfile.none)
            return .success(picture)
        } catch { return .failure(error) }
    }
}
