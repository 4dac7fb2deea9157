/// The media types of pixel data as stored (PS3.18 Table 8.7.3-5 and 8.7.3-2).
enum FrameMediaType {
    static let octets = "application/octet-stream"
    static let explicitLittleEndian = "1.2.840.10008.1.2.1"

    /// The media type of a frame in that transfer syntax.
    static func essence(of transferSyntaxUID: String) -> String {
        byTransferSyntax[transferSyntaxUID] ?? octets
    }

    /// The name of today for one of before 2017.
    static func current(_ essence: String) -> String {
        switch essence {
        case "image/x-dicom-rle": "image/dicom-rle"
        case "image/x-jls": "image/jls"
        case "video/mpeg2": "video/mpeg"
        default: essence
        }
    }

    /// Frames of these are the same bytes as in explicit VR little endian: only the data set around is written otherwise.
    static func frameSyntax(of transferSyntaxUID: String) -> String {
        switch transferSyntaxUID {
        case "1.2.840.10008.1.2", "1.2.840.10008.1.2.1.99": explicitLittleEndian
        default: transferSyntaxUID
        }
    }

    private static let byTransferSyntax: [String: String] = {
        let suffixes: [(String, [String])] = [
            ("image/jpeg", ["50", "51", "57", "70"]),
            ("image/jls", ["80", "81"]),
            ("image/jp2", ["90", "91"]),
            ("image/jpx", ["92", "93"]),
            ("image/jxl", ["110", "111", "112"]),
            ("image/jphc", ["201", "202", "203"]),
            ("video/mpeg", ["100", "100.1", "101", "101.1"]),
            ("video/mp4", ["102", "102.1", "103", "103.1", "104", "104.1", "105", "105.1", "106", "106.1"]),
            ("video/h265", ["107", "108"]),
        ]
        var table = ["1.2.840.10008.1.2.5": "image/dicom-rle"]
        for (essence, suffixes) in suffixes {
            for suffix in suffixes { table["1.2.840.10008.1.2.4.\(suffix)"] = essence }
        }
        return table
    }()
}
