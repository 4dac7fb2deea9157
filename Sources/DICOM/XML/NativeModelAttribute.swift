/// A `DicomAttribute` while it is read (PS3.19 A.1.5).
struct NativeModelAttribute {
    /// What it holds: of these only one kind (PS3.19 A.1.6).
    enum Kind {
        case values
        case names
        case items
        case binary
        case reference
    }

    let tag: Tag
    let vr: VR
    let creator: String?
    private var kind: Kind?
    private var values: [(number: Int, value: JSONValue)] = []
    private var items: [(number: Int, item: EncodedDataSet)] = []
    /// Of the value, name or item that is read now.
    private var number = 0
    var inlineBinary: String?
    private var reference: String?

    init(_ given: XMLAttributes, at offset: Int) throws(DICOMError) {
        guard let digits = given["tag"], digits.utf8.count == 8, let raw = Hexadecimal.value(Array(digits.utf8)) else {
            throw DICOMError(.badXML, at: offset)
        }
        tag = Tag(rawValue: raw)
        if let letters = given["vr"] {
            guard let vr = VR(letters: letters) else { throw DICOMError(.badXML, tag: tag, at: offset) }
            self.vr = vr
        } else {
            vr = DataDictionary.vr(of: tag) ?? .UN
        }
        let name = tag.isPrivate ? given["privateCreator"]?.trimming(leading: true) : nil
        guard name?.utf8.contains(0x5C) != true else { throw DICOMError(.badXML, tag: tag, at: offset) }
        creator = name.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A value, name, item or reference begins.
    mutating func begin(
        _ kind: Kind, _ given: XMLAttributes, _ limits: ParseLimits, at offset: Int
    ) throws(DICOMError) {
        let isFirst = self.kind == nil
        guard isFirst || self.kind == kind else { throw DICOMError(.badXML, tag: tag, at: offset) }
        self.kind = kind
        switch kind {
        case .binary:
            guard isFirst else { throw DICOMError(.badXML, tag: tag, at: offset) }
        case .reference:
            guard isFirst, let uri = given["uri"] ?? given["uuid"] else {
                throw DICOMError(.badXML, tag: tag, at: offset)
            }
            reference = uri
        case .values, .names, .items:
            guard let text = given["number"] else { number += 1; break }
            guard let number = Int(text), number > 0 else { throw DICOMError(.badXML, tag: tag, at: offset) }
            guard number <= limits.maximumItems else { throw DICOMError(.tooManyElements, tag: tag, at: offset) }
            self.number = number
        }
    }

    mutating func append(_ value: JSONValue) { values.append((number, value)) }

    mutating func append(_ item: EncodedDataSet) { items.append((number, item)) }

    /// Values that are not there though one with a greater number is.
    var gapCount: Int { max(0, (values.map(\.number).max() ?? 0) - values.count) }

    func encoded(_ bulkData: (String) -> [UInt8]?) throws(DICOMError) -> EncodedDataSet.Element {
        if vr == .SQ || kind == .items {
            guard kind == nil || kind == .items, vr == .SQ || vr == .UN else {
                throw DICOMError(.badXML, tag: tag, at: 0)
            }
            let ordered = items.sorted { $0.number < $1.number }
            try requireDistinct(ordered.map(\.number))
            return EncodedDataSet.Element(tag: tag, vr: .SQ, value: .items(ordered.map(\.item)))
        }
        var element = ModelElement(tag, vr)
        element.values = try orderedValues()
        element.inlineBinary = inlineBinary
        element.bulkDataURI = reference
        return EncodedDataSet.Element(tag: tag, vr: vr, value: .bytes(try element.bytes(bulkData)))
    }

    /// In the order of their numbers, with nulls where there is none. The caller has counted these.
    private func orderedValues() throws(DICOMError) -> [JSONValue] {
        let ordered = values.sorted { $0.number < $1.number }
        try requireDistinct(ordered.map(\.number))
        var list: [JSONValue] = []
        for (number, value) in ordered {
            while list.count < number - 1 { list.append(.null) }
            list.append(vr.isString ? value : value.withoutSpace)
        }
        return list
    }

    private func requireDistinct(_ numbers: [Int]) throws(DICOMError) {
        guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw DICOMError(.badXML, tag: tag, at: 0)
        }
    }
}

extension JSONValue {
    /// Text around a number means nothing.
    fileprivate var withoutSpace: JSONValue {
        guard case .string(let text) = self else { return self }
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        var rest = text.utf8.drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return .string(String(Substring(rest)))
    }
}

/// A data set or item while it is read.
struct NativeModelItem {
    private var elements: [(element: EncodedDataSet.Element, creator: String?)] = []

    mutating func append(
        _ element: EncodedDataSet.Element, _ creator: String?, _ limits: ParseLimits, at offset: Int
    ) throws(DICOMError) {
        guard elements.count < limits.maximumElementsOfDataSet else {
            throw DICOMError(.tooManyElements, at: offset)
        }
        elements.append((element, creator))
    }

    /// Gives private elements their places, and puts all together.
    func encoded(isItem: Bool, at offset: Int) throws(DICOMError) -> EncodedDataSet {
        var blocks = PrivateBlockAllocator()
        for (element, creator) in elements where element.tag.isPrivate && creator == nil {
            if let name = element.creatorName {
                blocks.note(creator: name, at: element.tag)
            }
        }
        for (element, creator) in elements where element.tag.isPrivate && creator == nil && element.tag.element > 0xFFF
        {
            blocks.noteOrphan(element.tag)
        }
        var placed: [EncodedDataSet.Element] = []
        placed.reserveCapacity(elements.count)
        for (element, creator) in elements {
            guard let creator else { placed.append(element); continue }
            guard let tag = blocks.place(element.tag, creator: creator) else {
                throw DICOMError(.tooManyElements, tag: element.tag, at: offset)
            }
            placed.append(EncodedDataSet.Element(tag: tag, vr: element.vr, value: element.value))
        }
        for (tag, name) in blocks.newCreators {
            placed.append(EncodedDataSet.Element(tag: tag, vr: .LO, value: .bytes(Array(name.utf8))))
        }
        return try EncodedDataSet(placed, isItem: isItem)
    }
}

extension EncodedDataSet.Element {
    /// Whom a private creator names.
    fileprivate var creatorName: String? {
        guard tag.isPrivateCreator, vr.isString, case .bytes(let value) = value else { return nil }
        let name = value.split(separator: 0x5C, omittingEmptySubsequences: false).first.map {
            String(decoding: $0, as: UTF8.self).trimming(leading: true)
        }
        return name.flatMap { $0.isEmpty ? nil : $0 }
    }
}
