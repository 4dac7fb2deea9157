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
    mutating func add(_ dataSet: DataSet, only tags: Set<Tag>? = nil, except others: Set<Tag> = []) {
        for element in dataSet.elements
        where element.tag != .specificCharacterSet && isWanted(element.tag) && tags?.contains(element.tag) != false
            && !others.contains(element.tag)
        {
            if parts[element.tag] == nil { parts[element.tag] = .element(element) }
        }
    }

    /// Adds what a head has of these tags and of private ones, each with its creator.
    mutating func add(_ head: DataSet, head tags: Set<Tag>, privateTags: Set<Query.PrivateTag>) throws(VaultError) {
        var owned: Set<Tag> = []
        for wanted in privateTags {
            guard let tag = head.tag(wanted.tag, ownedBy: wanted.creator), let creator = tag.creatorTag else {
                continue
            }
            owned.formUnion([tag, creator])
        }
        // As UTF-8 in explicit VR little endian, so that elements of a head may stand beside those of cells.
        let chosen = try Cells.dataSet(head.selecting(where: { tags.contains($0.tag) || owned.contains($0.tag) }))
        add(chosen)
        for element in chosen.elements where owned.contains(element.tag) { parts[element.tag] = .element(element) }
    }

    /// Adds all that a head has.
    mutating func addAll(of head: DataSet) throws(VaultError) {
        add(try Cells.dataSet(head.selecting(where: { _ in true })))
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
