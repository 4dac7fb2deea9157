/// Makes a data set of the events of a document (PS3.19 A.1.5).
final class NativeModelBuilder {
    /// What the element means that was opened last.
    private enum Place {
        case dataSet
        case attribute
        case name
        /// One of the three writings of a name.
        case group(Int)
        case leaf(Leaf)
    }
    private enum Leaf {
        case value
        case component(Int)
        case inlineBinary
        case bulkData
    }

    private let limits: ParseLimits
    private let bulkData: (String) -> [UInt8]?
    private var places: [Place] = []
    private var dataSets: [NativeModelItem] = []
    private var attributes: [NativeModelAttribute] = []
    private var text: [UInt8] = []
    /// The components of the name being read, by writing.
    private var name: [[String]] = []
    /// Elements and values that may still come.
    private var budget: Int
    private var whole: EncodedDataSet?

    init(limits: ParseLimits, bulkData: @escaping (String) -> [UInt8]?) {
        self.limits = limits
        self.bulkData = bulkData
        budget = limits.maximumElements
    }

    func finished() throws(DICOMError) -> EncodedDataSet {
        guard let whole else { throw DICOMError(.badXML, at: 0) }
        return whole
    }

    func start(_ element: String, _ given: XMLAttributes, at offset: Int) throws(DICOMError) {
        try spend(1, at: offset)
        switch (places.last, element) {
        case (nil, "NativeDicomModel"):
            dataSets.append(NativeModelItem())
            places.append(.dataSet)
        case (.dataSet, "DicomAttribute"):
            attributes.append(try NativeModelAttribute(given, at: offset))
            places.append(.attribute)
        case (.attribute, "Item"):
            guard dataSets.count <= limits.maximumDepth else { throw DICOMError(.tooDeep, at: offset) }
            try begin(.items, given, at: offset)
            dataSets.append(NativeModelItem())
            places.append(.dataSet)
        case (.attribute, "PersonName"):
            try begin(.names, given, at: offset)
            name = [[], [], []]
            places.append(.name)
        case (.attribute, "Value"):
            try begin(.values, given, at: offset)
            places.append(.leaf(.value))
        case (.attribute, "InlineBinary"):
            try begin(.binary, given, at: offset)
            places.append(.leaf(.inlineBinary))
        case (.attribute, "BulkData"):
            try begin(.reference, given, at: offset)
            places.append(.leaf(.bulkData))
        case (.name, _):
            guard let group = Self.groups[element] else { throw DICOMError(.badXML, at: offset) }
            name[group] = ["", "", "", "", ""]
            places.append(.group(group))
        case (.group, _):
            guard let component = Self.components[element] else { throw DICOMError(.badXML, at: offset) }
            places.append(.leaf(.component(component)))
        default: throw DICOMError(.badXML, at: offset)
        }
        text.removeAll(keepingCapacity: text.capacity < 4096)
    }

    func characters(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(DICOMError) {
        if case .leaf = places.last {
            text.append(contentsOf: bytes)
        } else if !bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
            // The model has no mixed content.
            throw DICOMError(.badXML, at: offset)
        }
    }

    func end(at offset: Int) throws(DICOMError) {
        switch places.popLast() {
        case .dataSet:
            guard let finished = dataSets.popLast() else { throw DICOMError(.badXML, at: offset) }
            let dataSet = try finished.encoded(isItem: !dataSets.isEmpty, at: offset)
            if attributes.isEmpty { whole = dataSet } else { attributes[attributes.count - 1].append(dataSet) }
        case .attribute:
            guard let attribute = attributes.popLast() else { throw DICOMError(.badXML, at: offset) }
            try spend(attribute.gapCount, at: offset)
            let element = try attribute.encoded(bulkData)
            try dataSets[dataSets.count - 1].append(element, attribute.creator, limits, at: offset)
        case .name:
            let groups = name.map { PersonName.joined($0, separator: "^") }
            attributes[attributes.count - 1].append(.string(PersonName.joined(groups, separator: "=")))
        case .group, nil: break
        case .leaf(let leaf): try end(leaf)
        }
    }

    private func end(_ leaf: Leaf) throws(DICOMError) {
        let content = String(decoding: text, as: UTF8.self)
        switch leaf {
        case .value: attributes[attributes.count - 1].append(.string(content))
        case .inlineBinary: attributes[attributes.count - 1].inlineBinary = content
        case .bulkData: break
        case .component(let component):
            if case .group(let group) = places.last { name[group][component] = content }
        }
    }

    private func begin(
        _ kind: NativeModelAttribute.Kind, _ given: XMLAttributes, at offset: Int
    ) throws(DICOMError) {
        try attributes[attributes.count - 1].begin(kind, given, limits, at: offset)
    }

    private func spend(_ count: Int, at offset: Int) throws(DICOMError) {
        guard count <= budget else { throw DICOMError(.tooManyElements, at: offset) }
        budget -= count
    }

    private static let groups = ["Alphabetic": 0, "SingleByte": 0, "Ideographic": 1, "Phonetic": 2]
    private static let components = [
        "FamilyName": 0, "GivenName": 1, "MiddleName": 2, "NamePrefix": 3, "NameSuffix": 4,
    ]
}
