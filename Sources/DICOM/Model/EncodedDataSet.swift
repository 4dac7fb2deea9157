/// A data set in explicit VR little endian, made from JSON or XML. Its text is UTF-8.
struct EncodedDataSet {
    private(set) var bytes: [UInt8] = []
    /// Whether all text in it is ASCII, so that it needs no Specific Character Set.
    private(set) var isASCII = true

    /// An empty one.
    init() {}

    /// One element of it, checked.
    struct Element {
        enum Value {
            /// In little endian, without padding.
            case bytes([UInt8])
            case items([EncodedDataSet])
        }
        let tag: Tag
        let vr: VR
        let value: Value
    }

    /// Puts elements together in the order of their tags, without group lengths (PS3.5 7.2) and delimiters. Of elements
    /// with one tag the last counts. Specific Character Set becomes `ISO_IR 192` where it is given or needed.
    init(_ elements: [Element], isItem: Bool) throws(DICOMError) {
        var places: [Tag: Int] = [:]
        for (index, element) in elements.enumerated() { places[element.tag] = index }
        let hasCharacterSet = places.removeValue(forKey: .specificCharacterSet) != nil
        var before = DataSetWriter(.explicitVRLittleEndian)
        var after = DataSetWriter(.explicitVRLittleEndian)
        for (tag, index) in places.sorted(by: { $0.key < $1.key }) where !tag.isGroupLength && tag.group != 0xFFFE {
            if tag < .specificCharacterSet {
                try append(elements[index], to: &before)
            } else {
                try append(elements[index], to: &after)
            }
        }
        if hasCharacterSet || !isASCII && !isItem { before.append(.specificCharacterSet, .CS, string: "ISO_IR 192") }
        bytes = before.bytes + after.bytes
    }

    private mutating func append(_ element: Element, to writer: inout DataSetWriter) throws(DICOMError) {
        switch element.value {
        case .items(let items):
            writer.appendSequence(element.tag, items: items.map(\.bytes))
            isASCII = isASCII && items.allSatisfy(\.isASCII)
        case .bytes(let value):
            guard value.count < Int(UInt32.max) - 1 else { throw DICOMError(.tooLarge, tag: element.tag, at: 0) }
            writer.append(element.tag, element.vr, bytes: value)
            if element.vr.dependsOnCharacterSet { isASCII = isASCII && value.allSatisfy { $0 < 0x80 } }
        }
    }
}
