/// Reads the DICOM JSON model (PS3.18 F).
public enum JSONDataSet {
    /// Reads one object or an array of objects. Each becomes a data set in explicit VR little endian, its text in UTF-8.
    ///
    /// Elements come out in ascending order, without group lengths. Specific Character Set is `ISO_IR 192` where it is
    /// given or needed. A missing `vr` is taken from the dictionary. Numbers may stand as strings and the other way round
    /// (F.2.3), `InlineBinary` and `BulkDataURI` in a list, as an example of the standard has it.
    ///
    /// - Parameter bulkData: fetches what a `BulkDataURI` stands for; nil where it can't.
    /// - Throws: ``DICOMError/Code/badJSON`` for what is no JSON or not this model, ``DICOMError/Code/badValue`` with the
    ///   tag for a value that its VR can't have and for bulk data that is not to be had, and the codes of limits.
    public static func parse(
        _ bytes: [UInt8], limits: ParseLimits = .default, bulkData: (_ uri: String) -> [UInt8]? = { _ in nil }
    ) throws(DICOMError) -> [[UInt8]] {
        let value = try JSONReader.read(bytes, limits: limits)
        guard case .array(let objects) = value else { return [try dataSet(value, bulkData, isItem: false).bytes] }
        var dataSets: [[UInt8]] = []
        for object in objects { dataSets.append(try dataSet(object, bulkData, isItem: false).bytes) }
        return dataSets
    }

    /// Recursion ends where the reader of JSON refused to go deeper.
    private static func dataSet(
        _ value: JSONValue, _ bulkData: (String) -> [UInt8]?, isItem: Bool
    ) throws(DICOMError) -> EncodedDataSet {
        // An item may be null (F.2.5).
        if isItem, case .null = value { return EncodedDataSet() }
        guard case .object(let members) = value else { throw DICOMError(.badJSON, at: 0) }
        var elements: [EncodedDataSet.Element] = []
        for (key, value) in members {
            guard key.utf8.count == 8, let raw = Hexadecimal.value(Array(key.utf8)) else {
                throw DICOMError(.badJSON, at: 0)
            }
            let element = try ModelElement(Tag(rawValue: raw), json: value)
            if element.vr == .SQ {
                var items: [EncodedDataSet] = []
                for item in element.values { items.append(try dataSet(item, bulkData, isItem: true)) }
                elements.append(EncodedDataSet.Element(tag: element.tag, vr: .SQ, value: .items(items)))
            } else {
                let bytes = try element.bytes(bulkData)
                elements.append(EncodedDataSet.Element(tag: element.tag, vr: element.vr, value: .bytes(bytes)))
            }
        }
        return try EncodedDataSet(elements, isItem: isItem)
    }
}
