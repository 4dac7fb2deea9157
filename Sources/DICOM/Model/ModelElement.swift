/// A data element as JSON (PS3.18 F.2) or XML (PS3.19 A.1.5) say it.
struct ModelElement {
    let tag: Tag
    let vr: VR
    var values: [JSONValue] = []
    /// Base64.
    var inlineBinary: String?
    var bulkDataURI: String?

    init(_ tag: Tag, _ vr: VR) { (self.tag, self.vr) = (tag, vr) }

    /// Reads a member of a data set's object.
    init(_ tag: Tag, json value: JSONValue) throws(DICOMError) {
        guard case .object(let members) = value else { throw DICOMError(.badJSON, tag: tag, at: 0) }
        var vr = DataDictionary.vr(of: tag) ?? .UN
        for (key, value) in members where key == "vr" {
            guard case .string(let letters) = value, let told = VR(letters: letters) else {
                throw DICOMError(.badJSON, tag: tag, at: 0)
            }
            vr = told
        }
        self.init(tag, vr)
        for (key, value) in members {
            // A null says no more than a member that is not there.
            if case .null = value { continue }
            switch key {
            case "Value":
                guard case .array(let list) = value else { throw DICOMError(.badJSON, tag: tag, at: 0) }
                values = list
            case "InlineBinary": inlineBinary = try text(value)
            case "BulkDataURI": bulkDataURI = try text(value)
            default: break  // other names may come with later editions
            }
        }
    }

    private var failure: DICOMError { DICOMError(.badValue, tag: tag, at: 0) }

    /// A string, or a list that has one.
    private func text(_ value: JSONValue) throws(DICOMError) -> String {
        if case .string(let text) = value { return text }
        if case .array(let values) = value, values.count == 1, case .string(let text)? = values.first { return text }
        throw failure
    }

    /// The value field in little endian, without padding.
    func bytes(_ bulkData: (String) -> [UInt8]?) throws(DICOMError) -> [UInt8] {
        if let bulkDataURI {
            guard let bytes = bulkData(bulkDataURI) else { throw failure }
            return bytes
        }
        if let inlineBinary {
            guard let bytes = Base64.decode(inlineBinary) else { throw failure }
            return bytes
        }
        if vr.isString { return try Array(strings(values).utf8) }
        // There are no empty numbers: nulls alone are an element without value.
        if values.allSatisfy(\.isNull) { return [] }
        var bytes: [UInt8] = []
        for value in values {
            guard let number = Self.littleEndian(value, vr) else { throw failure }
            bytes.append(contentsOf: number)
        }
        return bytes
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
        case .number(let text): number(text, vr)
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

    private static func number(_ text: String, _ vr: VR) -> String? {
        switch vr {
        case .DS: decimalString(text)
        case .IS: integer(text, Int64.self).map(String.init)
        default: text
        }
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
