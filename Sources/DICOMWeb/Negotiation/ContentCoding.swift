/// How the bytes of an answer may be compressed (RFC 9110 8.4.1, RFC 8878).
public enum ContentCoding: String, Hashable, Sendable, CaseIterable {
    case gzip
    case zstd

    /// Whether a body comes in a coding, known or not.
    ///
    /// - Parameter header: its Content-Encoding header (RFC 9110 8.4).
    public static func isUsed(header: String?) -> Bool {
        (header ?? "").split(separator: ",").map { $0.trimmingSpaces.lowercased() }.contains {
            !$0.isEmpty && $0 != "identity"
        }
    }

    /// What a client takes (RFC 9110 12.5.3).
    public struct Accepted: Hashable, Sendable {
        private var weights: [String: Int] = [:]

        /// - Parameter header: the Accept-Encoding header; none: nothing but the bytes as they are.
        public init(header: String?) {
            guard let header, header.utf8.count <= RequestLimits.mediaTypeByteCount else { return }
            for element in header.split(separator: ",").prefix(RequestLimits.mediaTypeCount) {
                let pieces = element.split(separator: ";").map { $0.trimmingSpaces.lowercased() }
                guard let name = pieces.first, !name.isEmpty else { continue }
                let text = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { String($0.dropFirst(2)) }
                guard let weight = text.map(MediaTypeScanner.weight) ?? 1000 else { continue }
                weights[name == "x-gzip" ? "gzip" : name] = weight
            }
        }

        /// Thousandths; 0 is "not so".
        private func weight(of name: String) -> Int { weights[name] ?? weights["*"] ?? 0 }

        public func takes(_ coding: ContentCoding) -> Bool { weight(of: coding.rawValue) > 0 }

        /// Whether the bytes as they are will do: yes, unless `identity;q=0` or `*;q=0` says otherwise.
        public var takesIdentity: Bool { (weights["identity"] ?? weights["*"] ?? 1) > 0 }

        /// The coding that is liked best; nothing: the bytes as they are. Zstandard before gzip where both are liked alike:
        /// it is made faster.
        public var best: ContentCoding? {
            let known = [ContentCoding.zstd, .gzip].filter(takes)
            let heaviest = known.map { weight(of: $0.rawValue) }.max() ?? 0
            // Who likes the bytes as they are better says so with a number.
            if let identity = weights["identity"], identity > heaviest { return nil }
            return known.first { weight(of: $0.rawValue) == heaviest }
        }
    }
}
