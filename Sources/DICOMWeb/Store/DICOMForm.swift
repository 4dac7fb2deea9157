public import DICOM

/// The two ways in which PS3.18 8.7.3.2 writes data sets that are no files: what requests and answers that hold one are in.
public enum DICOMForm: Hashable, Sendable {
    case json
    case xml

    /// That of a body's media type. `application/json` says too little to be taken for it.
    public init?(contentType: String?) {
        switch contentType.flatMap({ MediaType(parsing: $0) })?.essence {
        case "application/dicom+json": self = .json
        case "application/dicom+xml": self = .xml
        default: return nil
        }
    }

    /// That which an answer is wanted in: of what is accepted most, DICOM JSON first. Nothing: 406.
    public init?(accept: String?, queryParameter: String? = nil) {
        let accepted = [queryParameter, accept].compactMap { $0 }.lazy.compactMap { Self.best(of: $0) }.first
        let isUnsaid = [queryParameter, accept].allSatisfy { $0?.trimmingSpaces.isEmpty ?? true }
        guard let form = accepted ?? (isUnsaid ? .json : nil) else { return nil }
        self = form
    }

    public var contentType: MediaType { MediaType("application", self == .json ? "dicom+json" : "dicom+xml") }

    /// A data set in this form, where it is one in explicit VR little endian.
    public func encoded(_ dataSet: [UInt8]) throws(DICOMError) -> [UInt8] {
        let parsed = try DataSet(parsing: dataSet, transferSyntax: .explicitVRLittleEndian)
        return switch self {
        case .json: try parsed.json()
        case .xml: try parsed.nativeModelXML()
        }
    }

    /// The one data set of a text, in explicit VR little endian.
    public func decoded(_ text: [UInt8]) throws(DICOMError) -> [UInt8] {
        switch self {
        case .json:
            let dataSets = try JSONDataSet.parse(text)
            guard let first = dataSets.first, dataSets.count == 1 else { throw DICOMError(.badJSON, at: 0) }
            return first
        case .xml: return try NativeModelDataSet.parse(text)
        }
    }

    private static func best(of text: String) -> DICOMForm? {
        let list = MediaType.list(parsing: text).filter { $0.weight > 0 }
        func weight(_ essences: [String]) -> (Int, Int) {
            let matching = list.compactMap { type -> (Int, Int)? in
                let part = type.type == "multipart" ? type["type"].flatMap { MediaType(parsing: $0) } : type
                guard let part, essences.contains(where: { part.accepts(essence: $0) }) else { return nil }
                return (type.weight, part.specificity)
            }
            return matching.max { $0 < $1 } ?? (0, 0)
        }
        let json = weight(["application/dicom+json", "application/json"])
        let xml = weight(["application/dicom+xml"])
        if json.0 == 0, xml.0 == 0 { return nil }
        return json >= xml ? .json : .xml
    }
}
