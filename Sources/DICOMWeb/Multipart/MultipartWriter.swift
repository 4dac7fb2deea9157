public import HTTPTypes

/// Writes the bytes around the parts of a multipart body (PS3.18 8.6.1.2). Content goes out between, untouched.
public struct MultipartWriter: Sendable {
    public let boundary: String
    /// The media type of the parts: the `type` parameter of the body.
    public let partType: MediaType
    private var isFirst = true

    /// A boundary that is not valid is replaced by a random one.
    public init(partType: MediaType, boundary: String? = nil) {
        self.partType = partType
        self.boundary = boundary.flatMap { MultipartBoundary.isValid($0) ? $0 : nil } ?? MultipartBoundary.random()
    }

    /// The Content-Type of the whole body: `multipart/related; type="…"; boundary=…`.
    public var contentType: MediaType {
        MediaType("multipart", "related", [("type", partType.essence), ("boundary", boundary)])
    }

    /// The bytes before a part's content.
    public mutating func partHead(_ fields: HTTPFields) -> [UInt8] {
        var text = isFirst ? "--\(boundary)\r\n" : "\r\n--\(boundary)\r\n"
        isFirst = false
        for field in fields { text += "\(field.name.rawName): \(field.value)\r\n" }
        return Array((text + "\r\n").utf8)
    }

    /// The bytes before a part's content. Without `contentType` the part has the body's `partType`.
    public mutating func partHead(
        contentType: MediaType? = nil, byteCount: UInt64? = nil, location: String? = nil
    ) -> [UInt8] {
        var fields = HTTPFields()
        fields[.contentType] = (contentType ?? partType).description
        if let byteCount { fields[.contentLength] = String(byteCount) }
        if let location { fields[.contentLocation] = location }
        return partHead(fields)
    }

    /// The bytes after the last part. A body without parts is a closing boundary alone.
    public func closing() -> [UInt8] {
        Array((isFirst ? "--\(boundary)--\r\n" : "\r\n--\(boundary)--\r\n").utf8)
    }
}
