import DICOM

/// One answer on its way: elements of several data sets and computed ones, put in the order of tags.
struct Answer {
    private enum Part {
        case element(Element)
        case text(VR, String)
    }

    private var parts: [Tag: Part] = [:]
    private let fields: Query.Fields
    /// The unique keys of the levels are always told (PS3.4 C.4.1.1.3.2).
    private static let always: Set<Tag> = [.patientID, .studyInstanceUID, .seriesInstanceUID, .sopInstanceUID]

    init(fields: Query.Fields) { self.fields = fields }

    private func isWanted(_ tag: Tag) -> Bool {
        switch fields {
        case .all: true
        case .tags(let tags): tags.contains(tag) || Self.always.contains(tag)
        }
    }

    /// What is there already stays: parents go first.
    mutating func add(_ dataSet: DataSet, only tags: Set<Tag>? = nil) {
        for element in dataSet.elements
        where element.tag != .specificCharacterSet && isWanted(element.tag) && tags?.contains(element.tag) != false {
            if parts[element.tag] == nil { parts[element.tag] = .element(element) }
        }
    }

    mutating func add(_ tag: Tag, _ vr: VR, _ text: String) {
        if isWanted(tag) { parts[tag] = .text(vr, text) }
    }

    var bytes: [UInt8] {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.specificCharacterSet, .CS, string: "ISO_IR 192")
        for (tag, part) in parts.sorted(by: { $0.key < $1.key }) {
            switch part {
            // An element that can't be written again was read by its owner before: it is left out.
            case .element(let element): try? writer.append(element)
            case .text(let vr, let text): writer.append(tag, vr, string: text)
            }
        }
        return writer.bytes
    }
}

extension DataSet {
    /// As UTF-8 in explicit VR little endian, so that elements of a head may stand beside those of cells.
    func normalised(_ tags: Set<Tag>) throws(VaultError) -> DataSet { try Cells.dataSet(selecting(tags)) }
}
