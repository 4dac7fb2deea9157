import Access
import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Gateway
import Hummingbird
import Identity

/// Pictures that browsers show: WADO-RS rendered resources and thumbnails (PS3.18 10.4.1.1.3, 10.4.1.1.4).
struct RenderedRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    /// The size of a thumbnail that names none (PS3.18 10.4.1.1.4 leaves it to the server).
    private static let thumbnailSize = 200

    /// Pictures of one instance.
    private struct Wanted: Sendable {
        let instance: Opened.Instance
        /// Of each picture its frames: one, or several that are shown one after another, or none for the representative one.
        var pictures: [[Int]] = [[]]
    }

    func answer(_ request: RenderedRequest, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        if let profile = request.iccProfile, profile != .none, profile != .srgb {
            return HTTPAnswers.problem(.notAcceptable, "iccprofile: no or srgb")
        }
        let opened = try await web.open(request.path, subject)
        let pictures = opened.instances.filter { $0.opened.hasPicture }
        guard let first = pictures.first else { throw .image(.missing(.pixelData)) }
        let frameCount = pictures.count == 1 ? first.opened.frameCount ?? 1 : 1
        let canMove = frameCount > 1 && request.frameNumbers.isEmpty && !request.isThumbnail
        let areMany = !request.isThumbnail && (request.frameNumbers.count > 1 || pictures.count > 1)
        guard let form = accept.representation(of: .pictures(areMany: areMany, canMove: canMove)) else {
            return WebResponder.notAcceptable()
        }
        var wanted: [Wanted]
        if request.isThumbnail {
            wanted = [
                Wanted(
                    instance: pictures[pictures.count / 2], pictures: [Array(request.frameNumbers.prefix(1))])
            ]
        } else if !request.frameNumbers.isEmpty {
            wanted = [Wanted(instance: first, pictures: request.frameNumbers.map { [$0] })]
        } else if form.isAnimated {
            wanted = [Wanted(instance: first, pictures: [Array(1...frameCount)])]
        } else if form.packaging == .multipart {
            wanted = pictures.map { instance in
                Wanted(instance: instance, pictures: (1...max(1, instance.opened.frameCount ?? 1)).map { [$0] })
            }
        } else {
            wanted = [Wanted(instance: first)]
        }
        let maker = Maker(web: web, subject: subject, request: request, form: form)
        return try await form.packaging == .single
            ? maker.single(wanted[0], opened) : maker.multipart(wanted, opened)
    }

    /// Makes the pictures of one answer.
    private struct Maker: Sendable {
        let web: WebResponder
        let subject: Subject
        let request: RenderedRequest
        let form: Representation

        func single(_ wanted: Wanted, _ opened: Opened) async throws(ArchiveError) -> Response {
            let outflow = Outflow(web, opened)
            let frameNumbers = wanted.pictures.first ?? []
            let renderer = try await renderer(wanted)
            let picture = try await picture(of: frameNumbers, renderer)
            return outflow.answer(form.essence, byteCount: UInt64(picture.count)) { writer in
                try await outflow.send(PartReader(picture), frameCount: max(1, frameNumbers.count), to: &writer)
            }
        }

        func multipart(_ wanted: [Wanted], _ opened: Opened) async throws(ArchiveError) -> Response {
            let outflow = Outflow(web, opened)
            let type = form.contentType(transferSyntaxUID: nil)
            let empty = MultipartWriter(partType: type)
            // The first is made before the status is sent: an error there is still an error.
            let firstRenderer = try await renderer(wanted[0])
            let firstPicture = try await picture(of: wanted[0].pictures.first ?? [], firstRenderer)
            return outflow.answer(empty.contentType.description) { writer in
                var parts = empty
                var (nextRenderer, nextPicture): (InstanceRenderer?, [UInt8]?) = (firstRenderer, firstPicture)
                for wanted in wanted {
                    let renderer: InstanceRenderer
                    if let made = nextRenderer.take() {
                        renderer = made
                    } else {
                        renderer = try await self.renderer(wanted)
                    }
                    for frameNumbers in wanted.pictures {
                        let picture: [UInt8]
                        if let made = nextPicture.take() {
                            picture = made
                        } else {
                            picture = try await self.picture(of: frameNumbers, renderer)
                        }
                        try await writer.write(
                            framing: parts.partHead(contentType: type, byteCount: UInt64(picture.count)))
                        try await outflow.send(PartReader(picture), frameCount: 1, to: &writer)
                    }
                }
                try await writer.write(framing: parts.closing())
            }
        }

        private func renderer(_ wanted: Wanted) async throws(ArchiveError) -> InstanceRenderer {
            let record = try await web.record(of: wanted.instance)
            do throws(GatewayError) {
                return try await InstanceRenderer(wanted.instance.opened, record: record, codec: web.codec)
            } catch { throw ArchiveError(error) }
        }

        private func picture(
            of frameNumbers: [Int], _ renderer: InstanceRenderer
        ) async throws(ArchiveError) -> [UInt8] {
            let parameters = RenderingParameters(request, thumbnailSize: RenderedRoute.thumbnailSize)
            let frames = frameNumbers.isEmpty ? [renderer.representativeFrameNumber] : frameNumbers
            await web.pictures.gate.enter()
            let picture = await picture(frames, parameters, renderer)
            await web.pictures.gate.leave()
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
}

extension PictureFormat {
    /// By the media type that was agreed on. Quality 90 is what the eye can't tell from the original on a screen.
    init(_ essence: String, quality: Int?) {
        self =
            switch essence {
            case "image/png": .png
            case "image/webp": .webP(quality: quality ?? 90)
            case "image/jxl": .jpegXL(quality: quality ?? 90)
            case "image/gif": .gif
            default: .jpeg(quality: quality ?? 90)
            }
    }
}

extension RenderingParameters {
    init(_ request: RenderedRequest, thumbnailSize: Int) {
        self.init()
        if let wanted = request.viewport {
            viewport = Viewport(width: wanted.width, height: wanted.height)
            region = wanted.region.map { Region(x: $0.x, y: $0.y, width: $0.width, height: $0.height) }
        } else if request.isThumbnail {
            viewport = Viewport(width: thumbnailSize, height: thumbnailSize)
        }
        if let window = request.window {
            let function: VOIWindow.Function =
                switch window.function {
                case .linear: .linear
                case .linearExact: .linearExact
                case .sigmoid: .sigmoid
                }
            // The request was refused already where there is no such window.
            if let window = VOIWindow(center: window.center, width: window.width, function: function) {
                valuesOfInterest = .window(window)
            }
        }
    }
}
