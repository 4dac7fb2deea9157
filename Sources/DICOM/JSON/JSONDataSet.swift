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
    ) throws(DICOMError) -> (bytes: [UInt8], isASCII: Bool) {
        // An item may be null (F.2.5).
        if isItem, case .null = value { return ([], true) }
        guard case .object(let members) = value else { throw DICOMError(.badJSON, at: 0) }
        var elements: [Tag: JSONValue] = [:]
        for (key, value) in members {
            guard key.utf8.count == 8, let raw = Hexadecimal.value(Array(key.utf8)) else {
                throw DICOMError(.badJSON, at: 0)
            }
            elements[Tag(rawValue: raw)] = value
        }
        let hasCharacterSet = elements.removeValue(forKey: .specificCharacterSet) != nil
        var before = DataSetWriter(.explicitVRLittleEndian)
        var after = DataSetWriter(.explicitVRLittleEndian)
        var isASCII = true
        for (tag, value) in elements.sorted(by: { $0.key < $1.key }) where !tag.isGroupLength && tag.group != 0xFFFE {
            let element = try JSONElement(tag, value)
            if tag < .specificCharacterSet {
                isASCII = try append(element, to: &before, bulkData) && isASCII
            } else {
                isASCII = try append(element, to: &after, bulkData) && isASCII
            }
        }
        if hasCharacterSet || !isASCII && !isItem { before.append(.specificCharacterSet, .CS, string: "ISO_IR 192") }
        return (before.bytes + after.bytes, isASCII)
    }

    /// - Returns: whether all text in it is ASCII.
    private static func append(
        _ element: JSONElement, to writer: inout DataSetWriter, _ bulkData: (String) -> [UInt8]?
    ) throws(DICOMError) -> Bool {
        if element.vr == .SQ {
            var items: [[UInt8]] = []
            var isASCII = true
            for value in try element.values {
                let item = try dataSet(value, bulkData, isItem: true)
                items.append(item.bytes)
                isASCII = isASCII && item.isASCII
            }
            writer.appendSequence(element.tag, items: items)
            return isASCII
        }
        let value = try element.bytes(bulkData)
        guard value.count < Int(UInt32.max) - 1 else { throw DICOMError(.tooLarge, tag: element.tag, at: 0) }
        writer.append(element.tag, element.vr, bytes: value)
        return !element.vr.dependsOnCharacterSet || value.allSatisfy { $0 < 0x80 }
    }
}

/// One member of a data set's object.
struct JSONElement {
    let tag: Tag
    let vr: VR
    private var value: JSONValue?
    private var inlineBinary: JSONValue?
    private var bulkDataURI: JSONValue?

    init(_ tag: Tag, _ value: JSONValue) throws(DICOMError) {
        self.tag = tag
        guard case .object(let members) = value else { throw DICOMError(.badJSON, tag: tag, at: 0) }
        var letters: JSONValue?
        for (key, value) in members {
            switch key {
            case "vr": letters = value
            case "Value": self.value = value
            case "InlineBinary": inlineBinary = value
            case "BulkDataURI": bulkDataURI = value
            default: break  // other names may come with later editions
            }
        }
        switch letters {
        case .string(let letters):
            guard let vr = VR(letters: letters) else { throw DICOMError(.badJSON, tag: tag, at: 0) }
            self.vr = vr
        case nil: vr = DataDictionary.vr(of: tag) ?? .UN
        default: throw DICOMError(.badJSON, tag: tag, at: 0)
        }
    }

    private var failure: DICOMError { DICOMError(.badValue, tag: tag, at: 0) }

    var values: [JSONValue] {
        get throws(DICOMError) {
            switch value {
            case nil, .null: return []
            case .array(let values): return values
            default: throw DICOMError(.badJSON, tag: tag, at: 0)
            }
        }
    }

    /// The value field in little endian, without padding.
    func bytes(_ bulkData: (String) -> [UInt8]?) throws(DICOMError) -> [UInt8] {
        if let bulkDataURI {
            guard let uri = Self.text(bulkDataURI), let bytes = bulkData(uri) else { throw failure }
            return bytes
        }
        if let inlineBinary {
            guard let text = Self.text(inlineBinary), let bytes = Base64.decode(text) else { throw failure }
            return bytes
        }
        let values = try values
        if vr.isString { return try Array(strings(values).utf8) }
        var bytes: [UInt8] = []
        for value in values {
            guard let number = Self.littleEndian(value, vr) else { throw failure }
            bytes.append(contentsOf: number)
        }
        return bytes
    }

    /// A string, or a list that has one.
    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .array(let values): if values.count == 1, case .string(let text)? = values.first { text } else { nil }
        default: nil
        }
    }

    private func strings(_ values: [JSONValue]) throws(DICOMError) -> String {
        guard vr.isMultiValued || values.count <= 1 else { throw failure }
        var texts: [String] = []
        for value in values {
            guard let text = Self.string(value, vr), !vr.isMultiValued || !text.utf8.contains(0x5C) else {
                throw failure
            }
            texts.append(text)
        }
        return texts.joined(separator: "\\")
    }

    private static func string(_ value: JSONValue, _ vr: VR) -> String? {
        switch value {
        case .null: ""
        case .string(let text): text  // a PN as a plain string is wrong (F.2.2), and common
        case .number(let text): vr == .DS ? decimalString(text) : text
        case .object(let members): vr == .PN ? name(members) : nil
        case .boolean, .array: nil
        }
    }

    private static func name(_ members: [(key: String, value: JSONValue)]) -> String? {
        var groups = ["", "", ""]
        for (key, value) in members {
            guard let place = ["Alphabetic", "Ideographic", "Phonetic"].firstIndex(of: key) else { continue }
            switch value {
            case .string(let text): groups[place] = text
            case .null: break
            default: return nil
            }
        }
        return PersonName.joined(groups, separator: "=")
    }

    /// A DS has sixteen characters (PS3.5 6.2): of a longer number the last digits go.
    private static func decimalString(_ text: String) -> String? {
        if text.utf8.count <= 16 { return text }
        guard let number = Double(text), number.isFinite else { return nil }
        for digits in stride(from: 16, through: 8, by: -1) {
            let shorter = DecimalText.shortened(number, digits: digits)
            if shorter.utf8.count <= 16 { return shorter }
        }
        return nil
    }

    private static func littleEndian(_ value: JSONValue, _ vr: VR) -> [UInt8]? {
        let text: String
        switch value {
        case .number(let number): text = number
        case .string(let string): text = string
        default: return nil
        }
        switch vr {
        case .AT:
            guard text.utf8.count == 8, let tag = Hexadecimal.value(Array(text.utf8)) else { return nil }
            return bytes(UInt16(truncatingIfNeeded: tag >> 16)) + bytes(UInt16(truncatingIfNeeded: tag))
        case .SS: return integer(text, Int16.self).map(bytes)
        case .US: return integer(text, UInt16.self).map(bytes)
        case .SL: return integer(text, Int32.self).map(bytes)
        case .UL: return integer(text, UInt32.self).map(bytes)
        case .SV: return integer(text, Int64.self).map(bytes)
        case .UV: return integer(text, UInt64.self).map(bytes)
        case .FL: return Float(text).map { bytes($0.bitPattern) }
        case .FD: return Double(text).map { bytes($0.bitPattern) }
        default: return nil
        }
    }

    /// An integer, which may be written as 1.0 or 1e3.
    private static func integer<Value: FixedWidthInteger>(_ text: String, _ type: Value.Type) -> Value? {
        Value(text) ?? Double(text).flatMap { Value(exactly: $0) }
    }

    private static func bytes(_ number: some FixedWidthInteger & BitwiseCopyable) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
