import Access
import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Gateway
import Hummingbird
import Identity
import Logging
import Vault

/// WADO-RS for studies, series and instances, as stored or in another transfer syntax (PS3.18 10.4).
struct RetrieveRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ path: ResourcePath, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        if let form = accept.instances(isOne: path.instance != nil) { return try await answer(path, form) }
        // Of instances as octets their bulk data are meant (PS3.18 10.4.4).
        return try await AllBulkDataRoute(web, subject).answer(path, accept)
    }

    func answer(_ path: ResourcePath, _ form: InstanceForm) async throws(ArchiveError) -> Response {
        try await answer(try await web.open(path, subject), form)
    }

    /// Of what was opened.
    func answer(_ opened: Opened, _ form: InstanceForm) async throws(ArchiveError) -> Response {
        guard try await canGive(opened, form) else { return WebResponder.notAcceptable() }
        if form.packaging == .single, let instance = opened.instances.first {
            return try await single(opened, instance, form)
        }
        return try await multipart(opened, form)
    }

    /// Whether one of the instances at least can be given so. The others then come as they are stored.
    private func canGive(_ opened: Opened, _ form: InstanceForm) async throws(ArchiveError) -> Bool {
        for instance in opened.instances {
            let record = try await web.record(of: instance)
            if transferSyntaxUID(of: record, form) != nil { return true }
        }
        return false
    }

    private func transferSyntaxUID(of record: Record, _ form: InstanceForm) -> String? {
        let stored = record.transferSyntaxUID
        return form.transferSyntaxUID(storedUID: stored) { web.transferSyntaxes(from: stored).contains($0) }
    }

    private func single(
        _ opened: Opened, _ instance: Opened.Instance, _ form: InstanceForm
    ) async throws(ArchiveError) -> Response {
        let record = try await web.record(of: instance)
        let frameCount = instance.opened.frameCountAtLeast(record)
        var uid = transferSyntaxUID(of: record, form) ?? record.transferSyntaxUID
        // What has no pixel data comes as stored where a transfer syntax is for pixel data only.
        if frameCount == 0, TransferSyntax(uid: uid).isEncapsulated { uid = record.transferSyntaxUID }
        let chosen = uid
        let isWished = form.wishes.first != .standard
        let tag = ContentVersion(instance, "application/dicom", chosen).tag()
        do throws(ArchiveError) {
            return try await Outflow(web, opened).single(
                "application/dicom; transfer-syntax=\(chosen)", tag: tag, web.conditions, frameCount: frameCount
            ) { () throws(ArchiveError) in try await source(instance, record, chosen) }
        } catch {
            // Nobody asked for this syntax: what can't be decoded comes as it is stored (PS3.18 8.7.3).
            guard case .image = error, !isWished, chosen != record.transferSyntaxUID else { throw error }
            return try await single(opened, instance, InstanceForm(.single, [.stored]))
        }
    }

    private func multipart(_ opened: Opened, _ form: InstanceForm) async throws(ArchiveError) -> Response {
        let tag = ContentVersion(opened, "multipart/related", "\(form.wishes)").tag(isWeak: true)
        if let answer = web.conditions.answer(for: tag) { return answer }
        let first = MultipartWriter(partType: MediaType("application", "dicom"))
        let outflow = Outflow(web, opened)
        // One alone that can't be given so is an error while the status can still say it.
        var only: InstanceSource?
        if opened.instances.count == 1, let instance = opened.instances.first {
            let record = try await web.record(of: instance)
            let uid = transferSyntaxUID(of: record, form)
            if form.wishes.first == .standard {
                only = try await anyway(instance, record, uid)
            } else {
                only = try await source(instance, record, uid)
            }
        }
        let prepared = only
        return outflow.answer(first.contentType.description, headers: .versioned(tag)) { writer in
            var parts = first
            try await SendAhead.forEach(opened.instances[...]) { instance in
                await part(of: instance, form, prepared)
            } send: { _, part in
                let part = try part.get()
                let type = MediaType("application", "dicom", [("transfer-syntax", part.transferSyntaxUID)])
                try await writer.write(
                    framing: parts.partHead(contentType: type, byteCount: part.source.wholeByteCount))
                try await outflow.send(part.source, frameCount: part.frameCount, to: &writer)
                return true
            }
            try await writer.write(framing: parts.closing())
        }
    }

    /// An instance of several, its first bytes in memory where there is room for them.
    private struct Part: Sendable {
        let source: AheadSource
        let transferSyntaxUID: String
        let frameCount: Int
    }

    private func part(
        of instance: Opened.Instance, _ form: InstanceForm, _ prepared: InstanceSource?
    ) async -> Result<Part, ArchiveError> {
        do throws(ArchiveError) {
            let record = try await web.record(of: instance)
            let source: InstanceSource
            if let prepared {
                source = prepared
            } else {
                source = try await anyway(instance, record, transferSyntaxUID(of: record, form))
            }
            do throws(GatewayError) {
                // Of one that was recompressed a whole frame is a piece.
                let isSmall = instance.row.byteCount <= AheadRoom.instanceByteCount
                let ahead = try await AheadSource(source, in: isSmall ? web.pictures.aheadRoom : nil)
                return .success(
                    Part(
                        source: ahead, transferSyntaxUID: source.transferSyntaxUID,
                        frameCount: instance.opened.frameCountAtLeast(record)))
            } catch { throw ArchiveError(error) }
        } catch { return .failure(error) }
    }

    private func source(
        _ instance: Opened.Instance, _ record: Record, _ transferSyntaxUID: String?
    ) async throws(ArchiveError) -> InstanceSource {
        do throws(GatewayError) {
            return try await InstanceSource(
                instance.opened, record: record, part: .file, codec: web.codec, transferSyntaxUID: transferSyntaxUID)
        } catch { throw ArchiveError(error) }
    }

    /// One of many that can't be coded so comes as it is stored, and its part says so: the others are worth having.
    private func anyway(
        _ instance: Opened.Instance, _ record: Record, _ transferSyntaxUID: String?
    ) async throws(ArchiveError) -> InstanceSource {
        do throws(ArchiveError) {
            return try await source(instance, record, transferSyntaxUID)
        } catch {
            guard case .image(let reason) = error, transferSyntaxUID != nil else { throw error }
            web.logger.notice("an instance goes out as stored", metadata: ["reason": "\(reason)"])
            return try await source(instance, record, nil)
        }
    }
}

extension WebResponder {
    var locator: ResourceLocator { ResourceLocator(root: root) }

    func open(_ path: ResourcePath, _ subject: Subject) async throws(ArchiveError) -> Opened {
        try await archive.open(
            studyUID: path.study, seriesUID: path.series, instanceUID: path.instance, subject: subject)
    }

    /// What instances or frames in this transfer syntax can be sent in, the stored one first.
    func transferSyntaxes(from storedUID: String) -> [String] {
        guard FrameCodec.canDecode(TransferSyntax(uid: storedUID)) else { return [storedUID] }
        return [storedUID] + TransferSyntax.losslessTargets.map(\.uid).filter { $0 != storedUID }
    }

    func record(of instance: Opened.Instance) async throws(ArchiveError) -> Record {
        do throws(GatewayError) { return try await instance.opened.record() } catch { throw ArchiveError(error) }
    }
}
