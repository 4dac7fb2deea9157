import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Gateway
import Hummingbird

/// The thumbnail of a report, a document or anything else that has no picture: a sheet that says what it is (PS3.18 10.4.1.1.4
/// leaves to the server what a thumbnail shows).
struct ThumbnailPlacard {
    let web: WebResponder
    let opened: Opened
    let instance: Opened.Instance
    /// All the instance's words.
    let words: DataSet

    /// The size of one that names none.
    private static let side = 200

    func answer(_ request: RenderedRequest, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        guard let form = accept.representation(of: .pictures(areMany: false, canMove: false)) else {
            return WebResponder.notAcceptable()
        }
        let tag = ContentVersion(instance, "placard", form.essence, request.canonicalText).tag()
        if let answer = web.conditions.answer(for: tag) { return answer }
        let side = request.viewport.map { min($0.width, $0.height) } ?? Self.side
        let picture: [UInt8]
        do throws(ImageError) {
            let image = try RenderedImage.placard(word, side: side)
            picture = try await web.codec.pool.picture(image, as: PictureFormat(form.essence, quality: request.quality))
        } catch { throw .image(error) }
        return try await Outflow(web, opened).single(form.essence, tag: tag, web.conditions, frameCount: 0) {
            () throws(ArchiveError) in PartReader(picture)
        }
    }

    /// What it is, and nothing of what stands in it.
    private var word: String {
        if words[.encapsulatedDocument] != nil {
            switch words.documentType?.type.essence {
            case "application/pdf": return "PDF"
            case "text/xml", "application/xml": return "CDA"
            case "model/stl", "model/obj", "model/mtl": return "3D"
            default: return "DOCUMENT"
            }
        }
        if StructuredReport(words) != nil { return "REPORT" }
        let modality = (words.string(.modality) ?? "").filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return modality.isEmpty ? "NO PICTURE" : modality
    }
}
