import Archive
import DICOMWeb
import Hummingbird
import Vault

/// Metadata in the Native DICOM Model: a document an instance, each a part of the body (PS3.18 8.7.3.2). Nothing of it lies
/// ready.
struct MetadataDocuments: Sendable {
    private let outflow: Outflow
    private let making: MetadataMaking
    private let first: MetadataMaking.Beginning?

    /// The first document is made: an error in it is still an error.
    init(_ web: WebResponder, _ opened: OpenedMetadata, _ text: MetadataText) async throws(ArchiveError) {
        outflow = Outflow(web, opened)
        making = MetadataMaking(archive: web.archive, opened: opened) { (instance) async throws(ArchiveError) in
            try await text.xml(of: instance)
        }
        guard let series = opened.series.first else { throw .notFound }
        // Apart: see docs/ARCHITECTURE.md, "An await by itself".
        let begun = try await making.begin(series)
        first = begun
    }

    func answer(headers: HTTPFields) -> Response {
        let writer = Self.partWriter
        return outflow.answer(writer.contentType.description, headers: headers) { connection in
            var parts = writer
            for (index, series) in making.opened.series.enumerated() {
                var begun = first
                if index > 0 { begun = try await making.begin(series) }
                guard let beginning = begun else { continue }
                try await connection.write(framing: parts.partHead())
                try await outflow.send(beginning.first, to: &connection)
                try await making.rest(of: series, beginning) { document in
                    try await connection.write(framing: parts.partHead())
                    try await outflow.send(document, to: &connection)
                }
            }
            try await connection.write(framing: parts.closing())
        }
    }

    /// One instance's document as the only part.
    static func answer(
        _ web: WebResponder, _ opened: Opened, _ document: [UInt8], headers: HTTPFields
    ) -> Response {
        let writer = partWriter
        let outflow = Outflow(web, opened)
        return outflow.answer(writer.contentType.description, headers: headers) { connection in
            var parts = writer
            try await connection.write(framing: parts.partHead())
            try await outflow.send(document, to: &connection)
            try await connection.write(framing: parts.closing())
        }
    }

    /// With a boundary of its own each time.
    static var contentType: String { partWriter.contentType.description }

    private static var partWriter: MultipartWriter {
        MultipartWriter(partType: DICOMWeb.MediaType("application", "dicom+xml"))
    }
}
