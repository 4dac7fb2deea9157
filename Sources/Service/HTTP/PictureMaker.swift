import Archive
import DICOMImage
import DICOMWeb
import Gateway
import Hummingbird

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

    /// - Parameter first: of all.
    func multipart(_ first: Wanted, _ rest: some Sequence<Wanted> & Sendable) async throws(ArchiveError) -> Response {
        let type = form.contentType(transferSyntaxUID: nil)
        let empty = MultipartWriter(partType: type)
        // The first is made before the status is sent: an error there is still an error.
        let firstRenderer = try await renderer(first)
        let firstPicture = try await picture(of: first.pictures.first ?? [], firstRenderer)
        return Outflow(web, first.opened).answer(empty.contentType.description) { writer in
            var parts = empty
            try await send(firstPicture, of: first, type, &parts, to: &writer)
            for frameNumbers in first.pictures.dropFirst() {
                let picture = try await picture(of: frameNumbers, firstRenderer)
                try await send(picture, of: first, type, &parts, to: &writer)
            }
            for wanted in rest {
                let renderer = try await renderer(wanted)
                for frameNumbers in wanted.pictures {
                    let picture = try await picture(of: frameNumbers, renderer)
                    try await send(picture, of: wanted, type, &parts, to: &writer)
                }
            }
            try await writer.write(framing: parts.closing())
        }
    }

    private func send(
        _ picture: [UInt8], of wanted: Wanted, _ type: DICOMWeb.MediaType, _ parts: inout MultipartWriter,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        try await writer.write(framing: parts.partHead(contentType: type, byteCount: UInt64(picture.count)))
        try await Outflow(web, wanted.opened).send(PartReader(picture), frameCount: 1, to: &writer)
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
        let byteCount = (frames.count + 2) * renderer.frameByteCount
        await web.pictures.gate.enter(byteCount: byteCount)
        let picture = await picture(frames, parameters, renderer)
        await web.pictures.gate.leave(byteCount: byteCount)
        do throws(GatewayError) { return try picture.get() } catch { throw ArchiveError(error) }
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
