import Access
import Archive
import DICOM
import DICOMWeb
import Gateway
import Hummingbird
import Identity

/// WADO-RS metadata (PS3.18 10.4.1.1.2): heads as DICOM JSON, large values as references.
struct MetadataRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ path: ResourcePath, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        guard accept.representation(of: .json) != nil else { return WebResponder.notAcceptable() }
        let opened = try await web.open(path, subject)
        let (locator, outflow) = (web.locator, Outflow(web, opened))
        // The first is made before the status is sent: an error there is still an error.
        let first = try await Self.json(of: opened.instances[0], locator)
        return outflow.answer("application/dicom+json") { writer in
            try await writer.write(framing: [UInt8(ascii: "[")])
            try await outflow.send(first, to: &writer)
            for instance in opened.instances.dropFirst() {
                let json = try await Self.json(of: instance, locator)
                try await writer.write(framing: [UInt8(ascii: ",")])
                try await outflow.send(json, to: &writer)
            }
            try await writer.write(framing: [UInt8(ascii: "]")])
        }
    }

    private static func json(
        of instance: Opened.Instance, _ locator: ResourceLocator
    ) async throws(ArchiveError) -> [UInt8] {
        do throws(GatewayError) {
            let record = try await instance.opened.record()
            let whole = try await instance.opened.words(of: record)
            let path = InstancePath(
                study: whole.uid(.studyInstanceUID), series: whole.uid(.seriesInstanceUID),
                instance: whole.uid(.sopInstanceUID))
            let outlying = Set(record.outlying.map(\.tag))
            let options = JSONOptions { itemPath, tag, vr, byteCount in
                let isElsewhere = itemPath.steps.isEmpty && outlying.contains(tag.rawValue)
                guard isElsewhere || byteCount > IdentityLimits.bulkThreshold && vr.mayBeBulkData else { return nil }
                // DICOM counts items from 1, our addresses from 0.
                let steps = itemPath.steps.map { BulkDataPath.Step(sequence: $0.sequence, item: $0.itemNumber - 1) }
                return locator.url(ofBulkData: BulkDataPath(steps: steps, tag: tag), in: path)
            }
            do throws(DICOMError) { return try whole.json(options: options) } catch {
                throw GatewayError.unreadable(error)
            }
        } catch { throw ArchiveError(error) }
    }
}

extension DataSet {
    /// A UID as it stands in addresses.
    func uid(_ tag: Tag) -> String { string(tag) ?? "" }
}

extension VR {
    /// Values that addresses may stand for (PS3.18 F.2.2).
    var mayBeBulkData: Bool {
        switch self {
        case .OB, .OD, .OF, .OL, .OV, .OW, .UN, .UT, .UC, .UR, .LT, .ST, .DS, .FD, .FL, .IS: true
        default: false
        }
    }
}
