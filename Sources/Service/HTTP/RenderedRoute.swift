import Access
import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Gateway
import Hummingbird
import Identity
import Vault

/// Pictures that browsers show: WADO-RS rendered resources and thumbnails (PS3.18 10.4.1.1.3, 10.4.1.1.4).
struct RenderedRoute {
    private typealias Wanted = PictureMaker.Wanted

    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ request: RenderedRequest, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        let opened = try await web.open(request.path, subject)
        let images = opened.instances.filter { $0.opened.hasPicture }.map { Wanted(opened: opened, instance: $0) }
        if images.isEmpty, case .instance(let path) = request.path, let instance = opened.instances.first {
            return try await answer(request, accept, withoutPicture: instance, of: opened, path)
        }
        if images.isEmpty, request.isThumbnail, let instance = opened.instances.first {
            let words = try await words(of: instance)
            return try await ThumbnailPlacard(web: web, opened: opened, instance: instance, words: words)
                .answer(request, accept)
        }
        if images.count == 1, request.path.instance != nil, !request.isThumbnail,
            let video = try await video(images[0], accept)
        {
            return video
        }
        return try await answer(request, accept, of: images)
    }

    /// One image as a presentation state wants it shown, where the request names both (PS3.18 9.5.1.2.7).
    func answer(
        _ request: RenderedRequest, _ accept: AcceptNegotiation, presentedBy state: InstancePath
    ) async throws(ArchiveError) -> Response {
        let opened = try await web.open(request.path, subject)
        let openedState = try await web.open(.instance(state), subject)
        guard let instance = opened.instances.first, let presenting = openedState.instances.first else {
            throw .notFound
        }
        let words = try await words(of: presenting)
        // What is no presentation state, or one for other images, is never left aside: the picture would be another one.
        let presentation = try? PresentationState(words)
        let references = presentation?.references.filter { $0.sopInstanceUID == request.path.instance } ?? []
        guard let presentation, instance.opened.hasPicture, !references.isEmpty else {
            return HTTPAnswers.problem(DICOMWebError(.badParameter, name: "presentationUID"))
        }
        let isForAll = references.contains { $0.frameNumbers.isEmpty }
        if !isForAll, let number = request.frameNumbers.first,
            !references.contains(where: { $0.frameNumbers.contains(number) })
        {
            return HTTPAnswers.problem(DICOMWebError(.badParameter, name: "frameNumber"))
        }
        let image = Wanted(
            opened: opened, instance: instance, pictures: isForAll ? [[]] : references.flatMap(Self.pictures),
            presentation: presentation, presentedBy: presenting)
        return try await answer(request, accept, of: [image])
    }

    /// A presentation state, a report or a document.
    private func answer(
        _ request: RenderedRequest, _ accept: AcceptNegotiation, withoutPicture instance: Opened.Instance,
        of opened: Opened, _ path: InstancePath
    ) async throws(ArchiveError) -> Response {
        let record = try await web.record(of: instance)
        let words: DataSet
        do throws(GatewayError) { words = try await instance.opened.words(of: record) } catch {
            throw ArchiveError(error)
        }
        if !request.isThumbnail {
            let document = RenderedDocument(
                web: web, opened: opened, instance: instance, path: path, record: record, words: words)
            if let response = try await document.answer(accept) { return response }
        }
        let images = await imagesPresented(by: instance, words, in: request.path)
        if images.isEmpty, request.isThumbnail, request.frameNumbers.isEmpty {
            return try await ThumbnailPlacard(web: web, opened: opened, instance: instance, words: words)
                .answer(request, accept)
        }
        return try await answer(request, accept, of: images)
    }

    private func words(of instance: Opened.Instance) async throws(ArchiveError) -> DataSet {
        let record = try await web.record(of: instance)
        do throws(GatewayError) { return try await instance.opened.words(of: record) } catch {
            throw ArchiveError(error)
        }
    }

    /// Video goes out as it is stored: its frames depend on one another. Nothing for what is none.
    private func video(_ image: Wanted, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response? {
        let record = try await web.record(of: image.instance)
        guard let essence = VideoMediaType.essence(of: record.transferSyntaxUID) else { return nil }
        guard accept.representation(ofOne: [essence]) != nil else { return WebResponder.notAcceptable() }
        let stream: PartReader
        do throws(GatewayError) {
            stream = try await image.instance.opened.joinedFragments(of: record)
        } catch { throw ArchiveError(error) }
        let tag = ContentVersion(image.instance, "rendered", essence).tag()
        return try await Outflow(web, image.opened).single(
            essence, tag: tag, web.conditions, frameCount: image.instance.opened.frameCountAtLeast(record)
        ) { () throws(ArchiveError) in stream }
    }

    private func answer(
        _ request: RenderedRequest, _ accept: AcceptNegotiation, of images: [Wanted]
    ) async throws(ArchiveError) -> Response {
        guard var first = images.first else { throw .image(.missing(.pixelData)) }
        let frameCount = images.count == 1 ? first.instance.opened.frameCount ?? 1 : 1
        let wantsFrames = !request.frameNumbers.isEmpty
        if let largest = request.frameNumbers.max(), images.count == 1, let known = first.instance.opened.frameCount,
            largest > known
        {
            throw .image(.noSuchFrame(largest))
        }
        // What a presentation state says of some frames is not said of the others.
        let isPresented = images.contains { $0.presentation != nil && !($0.pictures.first ?? []).isEmpty }
        let canMove =
            (2...ImageLimits.animationFrameCount).contains(frameCount) && !wantsFrames && !request.isThumbnail
            && !isPresented
        let areMany =
            !request.isThumbnail && (request.frameNumbers.count > 1 || images.count > 1 || request.path.instance == nil)
        guard let form = accept.representation(of: .pictures(areMany: areMany, canMove: canMove)) else {
            return WebResponder.notAcceptable()
        }
        let maker = PictureMaker(web: web, request: request, form: form)
        if request.isThumbnail {
            first = images[images.count / 2]
            // Of a series that is settled one lies ready, of its middle in space.
            let series = first.instance.row.series
            let ready = images.filter { $0.instance.row.series == series && $0.instance.opened.hasThumbnail }
            if !ready.isEmpty, first.presentation == nil { first = ready[ready.count / 2] }
            first.pictures = [Array(request.frameNumbers.prefix(1))]
        } else if wantsFrames {
            first.pictures = request.frameNumbers.map { [$0] }
        } else if form.isAnimated {
            first.pictures = [Array(1...frameCount)]
        } else if form.packaging == .multipart {
            let all = images.map { image in
                var image = image
                guard !isPresented else { return image }
                image.pictures = (1...max(1, image.instance.opened.frameCount ?? 1)).map { [$0] }
                return image
            }
            return try await maker.multipart(all)
        }
        return try await form.packaging == .single ? maker.single(first) : maker.multipart([first])
    }

    /// The images that a presentation state is for, as it wants them shown (PS3.4 N.2).
    private func imagesPresented(
        by instance: Opened.Instance, _ words: DataSet, in path: ResourcePath
    ) async -> [Wanted] {
        guard let state = try? PresentationState(words) else { return [] }
        var images: [Wanted] = []
        var seen: Set<PresentationState.Reference> = []
        for reference in state.references.prefix(Self.referenceCount) where seen.insert(reference).inserted {
            guard let series = reference.seriesInstanceUID else { continue }
            let image = InstancePath(study: path.study, series: series, instance: reference.sopInstanceUID)
            // What is not in the archive, or not for this reader, is not shown.
            guard let opened = try? await web.open(.instance(image), subject) else { continue }
            images += opened.instances.filter { $0.opened.hasPicture }.map {
                Wanted(
                    opened: opened, instance: $0, pictures: Self.pictures(of: reference),
                    presentation: state, presentedBy: instance)
            }
        }
        return images
    }

    /// A picture for each frame that is named; else the one that stands for all.
    private static func pictures(of reference: PresentationState.Reference) -> [[Int]] {
        let frameNumbers = reference.frameNumbers.filter { $0 > 0 }.prefix(referenceCount)
        return frameNumbers.isEmpty ? [[]] : frameNumbers.map { [$0] }
    }

    /// Images of one presentation state, and frames of one image, that are looked for.
    private static let referenceCount = 1000
}
