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
        try await write(opened) { (words, options) throws(DICOMError) in try words.json(options: options) }
    }

    /// A document of the Native DICOM Model (PS3.19 A.1).
    func xml(of opened: OpenedInstance) async throws(ArchiveError) -> [UInt8] {
        try await write(opened) { (words, options) throws(DICOMError) in try words.nativeModelXML(options: options) }
    }

    private func write(
        _ opened: OpenedInstance, as form: (DataSet, ModelOptions) throws(DICOMError) -> [UInt8]
    ) async throws(ArchiveError) -> [UInt8] {
        do throws(GatewayError) {
            let record = try await opened.record()
            let words = try await opened.words(of: record)
            let options = options(record, words)
            do throws(DICOMError) { return try form(words, options) } catch { throw GatewayError.unreadable(error) }
        } catch { throw ArchiveError(error) }
    }

    /// Which values are references, and to where.
    private func options(_ record: Record, _ words: DataSet) -> ModelOptions {
        let path = InstancePath(
            study: words.uid(.studyInstanceUID), series: words.uid(.seriesInstanceUID),
            instance: words.uid(.sopInstanceUID))
        let places = BulkDataPlaces(record)
        return ModelOptions { itemPath, tag, vr, byteCount in
            places.place(itemPath, tag, vr, byteCount).map { locator.url(ofBulkData: $0, in: path) }
        }
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
