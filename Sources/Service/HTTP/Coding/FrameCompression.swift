import DICOMWeb
import HTTPTypes

/// When uncompressed samples are compressed on their way out (`compress-frames`).
enum FrameCompression: String, Hashable, Sendable, CaseIterable {
    /// On connections that have shown to be slow.
    case auto
    case always
    case never

    /// - Parameter line: nil where nobody measures it.
    func isWanted(on line: LinePace?) -> Bool {
        switch self {
        case .auto: line?.isSlow ?? false
        case .always: true
        case .never: false
        }
    }
}

/// What the bytes of a body are to a compressor.
enum BodyKind {
    case text
    /// Uncompressed pixel data, values and instances.
    case samples
    /// Compressed already, or unknown.
    case other

    /// - Parameter contentType: of the answer: of parts their type counts.
    init(_ contentType: String?) {
        self = .other
        guard let type = contentType.flatMap({ DICOMWeb.MediaType(parsing: $0) }) else { return }
        let inner = type.type == "multipart" ? type["type"].flatMap { DICOMWeb.MediaType(parsing: $0) } : type
        guard let inner else { return }
        if inner.type == "text" || ["json", "xml"].contains(inner.subtype)
            || inner.subtype.hasSuffix("+json") || inner.subtype.hasSuffix("+xml")
        {
            self = .text
        } else if inner.essence == "application/octet-stream" || inner.essence == "application/dicom",
            Self.areUncompressed(transferSyntaxUID: inner["transfer-syntax"], areOctets: inner.subtype != "dicom")
        {
            self = .samples
        }
    }

    /// Octets without a transfer syntax are values; an instance without one may be anything.
    private static func areUncompressed(transferSyntaxUID: String?, areOctets: Bool) -> Bool {
        guard let transferSyntaxUID else { return areOctets }
        return ["1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2"].contains(transferSyntaxUID)
    }
}
