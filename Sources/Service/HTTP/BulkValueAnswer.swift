import Archive
import DICOM
import DICOMWeb
import Gateway
import Hummingbird
import Identity

/// One bulk value that is no pixel data: its bytes, or for an encapsulated document the document (PS3.18 8.7.3.3).
struct BulkValueAnswer: Sendable {
    let packaging: Representation.Packaging
    let type: DICOMWeb.MediaType
    private let value: LittleEndianReader
    private let location: String
    private let outflow: Outflow
    private let tag: ETag

    /// - Returns: nil where none of the accepted media types can be given.
    /// - Throws: ``ArchiveError/notFound`` where there is no such value.
    init?(
        _ web: WebResponder, _ path: InstancePath, _ opened: Opened, _ instance: Opened.Instance, _ record: Record,
        _ place: BulkDataPath, _ accept: AcceptNegotiation
    ) async throws(ArchiveError) {
        outflow = Outflow(web, opened)
        location = web.locator.url(ofBulkData: place, in: path)
        do throws(GatewayError) {
            var document: (type: DICOMWeb.MediaType, byteCount: UInt64?)?
            if place.steps.isEmpty, place.tag == .encapsulatedDocument {
                document = try await instance.opened.head(of: record).documentType
            }
            let value = try await instance.opened.bulkValue(place, record: record)
            if let document, let form = accept.representation(of: .oneOf([document.type.essence])) {
                (packaging, type) = (form.packaging, document.type)
                self.value = try await value.unpadded(to: document.byteCount)
                tag = ContentVersion(instance, "bulkdata", location, type.description).tag()
                return
            }
            guard let form = accept.representation(of: .bulkData) else { return nil }
            (packaging, type, self.value) = (form.packaging, MediaType("application", "octet-stream"), value)
            tag = ContentVersion(instance, "bulkdata", location, type.description).tag()
        } catch { throw ArchiveError(error) }
    }

    /// The value as the whole body, or the part of it that is wanted.
    func single(_ conditions: Conditions) async throws(ArchiveError) -> Response {
        var response = try await outflow.single(type.description, tag: tag, conditions, frameCount: 0) {
            () throws(ArchiveError) in value
        }
        if type.type != "application" || type.subtype == "xml" { response.headers.restrictToReading(isForeign: true) }
        return response
    }

    /// The value as one of the parts of a body.
    func send(as parts: inout MultipartWriter, to writer: inout any ResponseBodyWriter) async throws {
        try await writer.write(
            framing: parts.partHead(contentType: type, byteCount: value.wholeByteCount, location: location))
        try await outflow.send(value, frameCount: 0, to: &writer)
    }
}

extension DataSet {
    /// What an encapsulated document is (PS3.3 C.24.2): its media type, where it is one of those that the standard has
    /// documents of, and its length without padding.
    var documentType: (type: DICOMWeb.MediaType, byteCount: UInt64?)? {
        let known = ["application/pdf", "text/xml", "application/xml", "model/stl", "model/obj", "model/mtl"]
        guard let text = string(.mimeTypeOfEncapsulatedDocument), let type = MediaType(parsing: text),
            known.contains(type.essence)
        else { return nil }
        return (type, integer(.encapsulatedDocumentLength).flatMap { UInt64(exactly: $0) })
    }
}

extension LittleEndianReader {
    /// Without the byte that makes its length even.
    fileprivate func unpadded(to byteCount: UInt64?) async throws(GatewayError) -> LittleEndianReader {
        guard let byteCount, let wholeByteCount, byteCount &+ 1 == wholeByteCount else { return self }
        return try await prefix(byteCount)
    }
}

extension OpenedInstance {
    /// The value that an address names, in little endian.
    func bulkValue(_ path: BulkDataPath, record: Record) async throws(GatewayError) -> LittleEndianReader {
        if path.steps.isEmpty, let element = record.outlying.first(where: { $0.tag == path.tag.rawValue }) {
            let isBigEndian = TransferSyntax(uid: record.transferSyntaxUID).isBigEndian
            let vr = VR(rawValue: element.vr) ?? .UN
            let value = try await value(of: path.tag, record: record)
            return LittleEndianReader(value, unitByteCount: isBigEndian ? vr.unitByteCount : 1)
        }
        var dataSet = try await words(of: record)
        for step in path.steps {
            let items = dataSet.items(step.sequence)
            guard items.indices.contains(step.item) else { throw .noSuchPart }
            dataSet = items[step.item]
        }
        guard let element = dataSet[path.tag] else { throw .noSuchPart }
        return LittleEndianReader(
            value(of: element), unitByteCount: element.encoding.isBigEndian ? element.vr.unitByteCount : 1)
    }
}
