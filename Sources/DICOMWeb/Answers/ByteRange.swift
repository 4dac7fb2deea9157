/// What part of a value a Range header asks for (RFC 9110 14.2).
public enum ByteRange: Hashable, Sendable {
    /// No range, several, or one in another unit or spelling: all is sent (200).
    case whole
    /// Not empty, within the value (206).
    case part(Range<UInt64>)
    /// None of it exists (416).
    case unsatisfiable

    /// - Parameter byteCount: the length of the whole value.
    public init(header: String?, byteCount: UInt64) {
        self = header.flatMap { Self.parsed($0, byteCount) } ?? .whole
    }

    private static func parsed(_ header: String, _ byteCount: UInt64) -> ByteRange? {
        guard header.utf8.count <= 256 else { return nil }
        let sides = header.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, sides[0].trimmingSpaces.lowercased() == "bytes" else { return nil }
        let bounds = sides[1].trimmingSpaces.split(separator: "-", omittingEmptySubsequences: false)
        guard bounds.count == 2 else { return nil }
        let (first, last) = (number(bounds[0]), number(bounds[1]))
        switch (bounds[0].isEmpty, bounds[1].isEmpty) {
        case (true, false):
            guard let suffix = last else { return nil }
            guard suffix > 0, byteCount > 0 else { return .unsatisfiable }
            return .part(byteCount - min(suffix, byteCount)..<byteCount)
        case (false, true):
            guard let first else { return nil }
            return first < byteCount ? .part(first..<byteCount) : .unsatisfiable
        case (false, false):
            guard let first, let last, first <= last else { return nil }
            return first < byteCount ? .part(first..<min(last, byteCount - 1) + 1) : .unsatisfiable
        case (true, true): return nil
        }
    }

    /// The Content-Range of a 206 or 416; nothing for a whole value.
    public func contentRange(byteCount: UInt64) -> String? {
        switch self {
        case .whole: nil
        case .part(let range): "bytes \(range.lowerBound)-\(range.upperBound &- 1)/\(byteCount)"
        case .unsatisfiable: "bytes */\(byteCount)"
        }
    }

    /// Digits only. A number too large for 64 bits is beyond every value.
    private static func number(_ text: Substring) -> UInt64? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return UInt64(text) ?? .max
    }
}
