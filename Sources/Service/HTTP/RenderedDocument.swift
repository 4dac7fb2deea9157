import Archive
import DICOM
import DICOMWeb
import Gateway
import HTTPTypes
import Hummingbird
import Identity
import NIOCore

/// A rendered resource that is no picture (PS3.18 8.7.4): a structured report as text, an encapsulated document as the document.
struct RenderedDocument {
    let web: WebResponder
    let opened: Opened
    let instance: Opened.Instance
    let path: InstancePath
    let record: Record
    /// All the instance's words.
    let words: DataSet

    /// - Returns: nil for an instance that is neither.
    func answer(_ accept: AcceptNegotiation) async throws(ArchiveError) -> Response? {
        if words[.encapsulatedDocument] != nil { return try await document(accept) }
        guard let report = StructuredReport(words) else { return nil }
        return try text(report, accept)
    }

    private func document(_ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        let place = BulkDataPath(tag: .encapsulatedDocument)
        guard
            let answer = try await BulkValueAnswer(web, path, opened, instance, record, place, accept),
            answer.packaging == .single
        else { return WebResponder.notAcceptable() }
        return try await answer.single(web.conditions)
    }

    private func text(
        _ report: StructuredReport, _ accept: AcceptNegotiation
    ) throws(ArchiveError) -> Response {
        guard let form = accept.representation(ofOne: ["text/html", "text/plain", "text/xml"]) else {
            return WebResponder.notAcceptable()
        }
        let tag = ContentVersion(instance, "rendered", form, web.root).tag()
        if let answer = web.conditions.answer(for: tag) { return answer }
        let body: ByteBuffer
        switch form {
        case "text/plain": body = ByteBuffer(string: report.plainText)
        case "text/xml":
            do throws(DICOMError) { body = ByteBuffer(bytes: try words.nativeModelXML()) } catch {
                throw .unreadable(error)
            }
        default: body = ByteBuffer(string: page(report))
        }
        var headers = HTTPFields.versioned(tag)
        headers.restrictToReading(isForeign: form == "text/xml")
        let type = "\(form); charset=utf-8"
        guard web.conditions.sendsContent else {
            headers[.contentType] = type
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
        }
        return Outflow(web, opened).answer(
            type, headers: headers, body, frameCount: 0, byteCount: body.readableBytes)
    }

    /// With links to the images that it names.
    private func page(_ report: StructuredReport) -> String {
        let places = Self.evidence(words)
        return report.html { uid, frameNumber in
            guard let place = places[uid] else { return nil }
            let address = web.locator.url(of: .instance(place))
            return frameNumber.map { "\(address)/frames/\($0)/rendered" } ?? "\(address)/rendered"
        }
    }

    /// Where the instances lie that a report names (PS3.3 C.17.2, Current Requested Procedure and Pertinent Other Evidence).
    private static func evidence(_ words: DataSet) -> [String: InstancePath] {
        var places: [String: InstancePath] = [:]
        for sequence in [Tag.currentRequestedProcedureEvidenceSequence, .pertinentOtherEvidenceSequence] {
            for study in words.items(sequence) {
                for series in study.items(.referencedSeriesSequence) {
                    for reference in series.items(.referencedSOPSequence)
                    where places.count < StructuredReport.itemCount {
                        let instance = reference.uid(.referencedSOPInstanceUID)
                        places[instance] = InstancePath(
                            study: study.uid(.studyInstanceUID), series: series.uid(.seriesInstanceUID),
                            instance: instance)
                    }
                }
            }
        }
        return places
    }
}

extension AcceptNegotiation {
    /// Which of these media types is wanted most as one body; the first where anything is.
    func representation(ofOne essences: [String]) -> String? { representation(of: .oneOf(essences))?.essence }
}

extension HTTPFields {
    /// For what a browser shows as a page: nothing of it is run, nothing fetched, nothing guessed.
    ///
    /// - Parameter isForeign: whether somebody else wrote it; then it has no origin either.
    mutating func restrictToReading(isForeign: Bool = false) {
        if let name = HTTPField.Name("content-security-policy") {
            self[name] =
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
                + (isForeign ? "; sandbox" : "")
        }
        if let name = HTTPField.Name("x-content-type-options") { self[name] = "nosniff" }
    }
}
