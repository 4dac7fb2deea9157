import Archive
import DICOM
import DICOMWeb
import Gateway
import Identity

/// Writes one instance's metadata (PS3.18 10.4.1.1.2): all its words as DICOM JSON, large values as references.
struct MetadataText: Sendable {
    /// Goes up with each change of what is written: then what lies ready is made anew.
    static let version: UInt16 = 1

    let locator: ResourceLocator

    /// For what is prepared.
    var writing: MetadataWriting {
        MetadataWriting(version: Self.version, root: locator.root) { [self] opened async throws(ArchiveError) in
            try await json(of: opened)
        }
    }

    func json(of opened: OpenedInstance) async throws(ArchiveError) -> [UInt8] {
        do throws(GatewayError) {
            let record = try await opened.record()
            let whole = try await opened.words(of: record)
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
