public import DICOM

/// The metadata of one instance as a store request has them, with marks in the place of values that stand in other parts.
public struct BulkMetadata: Sendable {
    /// The data set in explicit VR little endian; a value that stands elsewhere is a mark.
    private let bytes: [UInt8]
    private let marks: Marks
    /// What values in sequences are called: these must be there before the instance is written. One that stands in several
    /// places is named for each of them, as each takes its bytes.
    public let nestedURIs: [String]

    /// - Parameter secret: 24 random hexadecimal digits: no value begins like that by chance or by intent.
    /// - Throws: ``DICOMError`` where the text is not of its form.
    public init(_ text: [UInt8], form: StoreRequest.MetadataForm, secret: String) throws(DICOMError) {
        try self.init(text, form, Marks(secret: secret), [], [:])
    }

    /// The same with the values in its sequences; others are marks as before.
    ///
    /// - Parameters:
    ///   - text: what it was made from.
    ///   - values: by URI; see ``nestedURIs``.
    public func filled(
        from text: [UInt8], form: StoreRequest.MetadataForm, with values: [String: [UInt8]]
    ) throws(DICOMError) -> BulkMetadata {
        try BulkMetadata(text, form, marks, nestedIndices, values)
    }

    /// - Parameter filled: the marks that values take the place of. A text asks for its values in one order.
    private init(
        _ text: [UInt8], _ form: StoreRequest.MetadataForm, _ marks: Marks, _ filled: Set<Int>,
        _ values: [String: [UInt8]]
    ) throws(DICOMError) {
        let dataSet: [UInt8]
        let found: [String]
        (dataSet, found) = try Self.read(text, form) { uri, index in
            (filled.contains(index) ? values[uri] : nil) ?? marks.mark(index)
        }
        bytes = dataSet
        self.marks = marks
        uris = found
        let top = try DataSet(parsing: dataSet, transferSyntax: .explicitVRLittleEndian).elements
        let topIndices = Set(top.compactMap { marks.index(in: $0.value) })
        let nested = found.indices.filter { index in
            !topIndices.contains(index) && !(filled.contains(index) && values[found[index]] != nil)
        }
        nestedIndices = Set(nested)
        nestedURIs = nested.map { found[$0] }
    }

    /// In the order in which they were asked for: a mark's index.
    private let uris: [String]
    /// Marks in sequences.
    private let nestedIndices: Set<Int>

    private static func read(
        _ text: [UInt8], _ form: StoreRequest.MetadataForm, _ value: (String, Int) -> [UInt8]
    ) throws(DICOMError) -> ([UInt8], [String]) {
        var found: [String] = []
        let take: (String) -> [UInt8]? = { uri in
            found.append(uri)
            return value(uri, found.count - 1)
        }
        switch form {
        case .json:
            let dataSets = try JSONDataSet.parse(text, bulkData: take)
            guard let first = dataSets.first, dataSets.count == 1 else { throw DICOMError(.badJSON, at: 0) }
            return (first, found)
        case .xml: return (try NativeModelDataSet.parse(text, bulkData: take), found)
        }
    }

    /// The data set, and what an element's value is called that stands elsewhere.
    func dataSet() throws(DICOMError) -> DataSet {
        try DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian)
    }

    /// What the instance calls itself.
    public var names: (sopClassUID: String, sopInstanceUID: String)? {
        guard let dataSet = try? dataSet(), let sopInstance = dataSet.string(.sopInstanceUID),
            UIDText.isAcceptable(sopInstance)
        else { return nil }
        return (dataSet.string(.sopClassUID) ?? "", sopInstance)
    }

    /// What its values are in, as far as they are there.
    public func entries(in table: BulkDataTable) -> Set<Int> { Set(uris.flatMap { table.indices(for: $0) }) }

    func uri(of element: Element) -> String? {
        marks.index(in: element.value).flatMap { uris.indices.contains($0) ? uris[$0] : nil }
    }

    /// A mark is the secret and eight digits of an index.
    private struct Marks: Sendable {
        let secret: [UInt8]
        init(secret: String) { self.secret = Array(secret.utf8) }

        func mark(_ index: Int) -> [UInt8] {
            let digits = String(index, radix: 16)
            return secret + Array((String(repeating: "0", count: max(0, 8 - digits.count)) + digits).utf8)
        }

        func index(in value: ArraySlice<UInt8>) -> Int? {
            guard value.count == secret.count + 8, value.starts(with: secret) else { return nil }
            return Int(String(decoding: value.suffix(8), as: UTF8.self), radix: 16)
        }
    }
}
