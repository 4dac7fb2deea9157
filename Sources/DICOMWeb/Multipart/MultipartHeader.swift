import HTTPTypes

/// Gathers the header lines of one part, up to the empty line.
struct MultipartHeader: Sendable {
    private var bytes: [UInt8] = []
    private var lineStart = 0

    init() {}

    /// Takes bytes of the chunk; gives the fields when the empty line came.
    ///
    /// - Parameter takesLineFeed: whether a line may end with LF alone.
    mutating func read(
        _ chunk: UnsafeRawBufferPointer, _ place: inout Int, _ limits: MultipartLimits, takesLineFeed: Bool
    ) throws(MultipartError) -> HTTPFields? {
        while place < chunk.count {
            let byte = chunk[place]
            place += 1
            guard bytes.count < limits.maximumHeaderByteCount else { throw .headerTooLarge }
            bytes.append(byte)
            guard byte == 0x0A else { continue }
            let hasCarriageReturn = bytes.count - lineStart >= 2 && bytes[bytes.count - 2] == 0x0D
            guard hasCarriageReturn || takesLineFeed else { throw .badHeader }
            if bytes.count - lineStart == (hasCarriageReturn ? 2 : 1) { return try fields(limits) }
            lineStart = bytes.count
        }
        return nil
    }

    private func fields(_ limits: MultipartLimits) throws(MultipartError) -> HTTPFields {
        var lines: [[UInt8]] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
            let text = line.last == 0x0D ? line.dropLast() : line
            guard let first = text.first else { continue }
            if first == 0x20 || first == 0x09 {
                // A folded line continues the one before (RFC 822 3.1.1).
                guard !lines.isEmpty else { throw .badHeader }
                lines[lines.count - 1] += text
            } else {
                lines.append(Array(text))
            }
        }
        guard lines.count <= limits.maximumHeaderFieldCount else { throw .headerTooLarge }
        var fields = HTTPFields()
        for line in lines {
            guard let colon = line.firstIndex(of: 0x3A),
                let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self))
            else { throw .badHeader }
            let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
            fields.append(HTTPField(name: name, value: value.trimmingSpaces))
        }
        return fields
    }
}
