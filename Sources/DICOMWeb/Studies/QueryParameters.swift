/// The keys and values of a query, decoded, in their order.
public struct QueryParameters: Hashable, Sendable {
    public struct Pair: Hashable, Sendable {
        public let key: String
        public let value: String
    }
    public let pairs: [Pair]

    init(_ pairs: [(String, String)]) { self.pairs = pairs.map { Pair(key: $0.0, value: $0.1) } }

    /// Reads what stands after `?`. `+` is a space, as forms send it.
    public init(parsing query: some StringProtocol) throws(DICOMWebError) {
        guard query.utf8.count <= RequestLimits.queryByteCount else { throw DICOMWebError(.badTarget) }
        var pairs: [Pair] = []
        for piece in query.split(separator: "&") {
            guard pairs.count < RequestLimits.queryParameterCount else { throw DICOMWebError(.badTarget) }
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = sides.first,
                let key = PercentEncoding.decoded(first, plusIsSpace: true),
                let value = PercentEncoding.decoded(sides.dropFirst().first ?? "", plusIsSpace: true)
            else { throw DICOMWebError(.badTarget) }
            pairs.append(Pair(key: key, value: value))
        }
        self.pairs = pairs
    }

    /// The value of a key that may come once; keys are case-sensitive (PS3.18 8.3.1).
    func single(_ key: String) throws(DICOMWebError) -> String? {
        let values = pairs.filter { $0.key == key }
        guard values.count < 2 else { throw DICOMWebError(.repeatedParameter, name: key) }
        return values.first?.value
    }

    /// Whether the service's root is asked for one instance (PS3.18 9): the request type says so.
    var isURIRequest: Bool { pairs.contains { $0.key == "requestType" } }

    /// All values of the query's `charset` (PS3.18 8.3.3.2).
    public var characterSets: String? {
        let values = pairs.filter { $0.key == "charset" }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ",")
    }

    /// All media types the query's `accept` names, joined as in the header (PS3.18 8.3.3.1).
    ///
    /// `+` stands for itself here: clients write `application/dicom+json` without encoding it.
    public var accept: String? {
        let values = pairs.filter { $0.key == "accept" }.map(\.value)
        guard !values.isEmpty else { return nil }
        return values.map { $0.replacingPlus }.joined(separator: ",")
    }

    /// The same of the URI service's `contentType` (PS3.18 9.1.2.2.1).
    var contentTypes: String? {
        let values = pairs.filter { $0.key == "contentType" }.map(\.value)
        return values.isEmpty ? nil : values.map { $0.replacingPlus }.joined(separator: ",")
    }
}

extension String {
    /// `application/dicom json` was `application/dicom+json`: no media type has a space between two letters.
    fileprivate var replacingPlus: String {
        split(separator: " ", omittingEmptySubsequences: false).reduce(into: "") { text, piece in
            guard let before = text.last else { return text = String(piece) }
            let isWithin = before.isLetter && piece.first?.isLetter == true
            text += (isWithin ? "+" : " ") + piece
        }
    }
}
