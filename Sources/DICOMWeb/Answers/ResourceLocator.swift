public import DICOM
import HTTPTypes

/// Makes the URLs that answers carry, below the root clients see: `https://pacs.example/dicom-web`.
public struct ResourceLocator: Hashable, Sendable {
    /// Without a slash at its end.
    public let root: String

    public init(root: String) {
        var text = Substring(root)
        while text.last == "/" { text = text.dropLast() }
        self.root = String(text)
    }

    /// The RetrieveURL (0008,1190) of a study, series or instance.
    public func url(of path: ResourcePath) -> String {
        let series = path.series.map { "/series/\(Self.encoded($0))" } ?? ""
        let instance = path.instance.map { "/instances/\(Self.encoded($0))" } ?? ""
        return "\(root)/studies/\(Self.encoded(path.study))\(series)\(instance)"
    }

    /// Of an instance that belongs to no patient.
    public func url(of category: NonPatientCategory, uid: String) -> String {
        "\(root)/\(category.rawValue)/\(Self.encoded(uid))"
    }

    public func url(ofBulkData place: BulkDataPath, in path: InstancePath) -> String {
        "\(url(of: .instance(path)))/bulkdata/\(place)"
    }

    public func url(ofFrame number: Int, in path: InstancePath) -> String {
        "\(url(of: .instance(path)))/frames/\(number)"
    }

    /// Reads what ``url(ofBulkData:in:)`` made. A URL below another root, or one that is damaged, gives nothing.
    public func bulkData(in url: String) -> (InstancePath, BulkDataPath)? {
        guard url.hasPrefix("\(root)/"),
            let request = try? DICOMWebRequest(method: .get, path: String(url.dropFirst(root.count))),
            case .bulkData(let path, let place) = request
        else { return nil }
        return (path, place)
    }

    /// A UID has nothing to encode; what a broken device sent instead may have (RFC 3986 2.3).
    static func encoded(_ segment: String) -> String {
        var bytes: [UInt8] = []
        for byte in segment.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                bytes += "%\(digits.count == 1 ? "0" : "")\(digits)".utf8
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
