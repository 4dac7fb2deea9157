import DICOM
import Vault

/// The matching keys of an identifier, gathered: what can't be matched is told apart and left out.
struct FindKeys {
    private(set) var keys: [QueryKey] = []
    private(set) var hasUnsupported = false

    /// What is in an identifier without being a key (PS3.4 C.4.1.1.3.1).
    static let noKeys: Set<Tag> = [
        .specificCharacterSet, .queryRetrieveLevel, .timezoneOffsetFromUTC, .queryRetrieveView,
    ]

    mutating func add(_ dataSet: DataSet, below path: [Tag], creators: [Int: String]) throws(FindFailure) {
        for element in dataSet.elements {
            let tag = element.tag
            guard !Self.noKeys.contains(tag), !tag.isGroupLength, !tag.isPrivateCreator else { continue }
            guard keys.count < FindLimits.keys else {
                throw FindFailure(code: .outOfResources, comment: "The identifier has too many keys")
            }
            var creators = creators
            if tag.isPrivate { creators[path.count] = dataSet.creator(of: tag) }
            // An attribute whose owner isn't named can't be told from another's (PS3.5 7.8.1).
            if tag.isPrivate, creators[path.count] == nil {
                hasUnsupported = true
                continue
            }
            if element.isSequence || element.effectiveVR == .SQ {
                try addSequence(element, path: path + [tag], creators: creators)
            } else {
                addValue(element, path: path + [tag], creators: creators)
            }
        }
    }

    private mutating func addSequence(
        _ element: Element, path: [Tag], creators: [Int: String]
    ) throws(FindFailure) {
        guard path.count < FindLimits.depth else {
            throw FindFailure(
                code: .outOfResources, comment: "The identifier is nested too deep", offendingElements: [element.tag])
        }
        let items: [DataSet]
        do throws(DICOMError) { items = try element.items() } catch {
            let isTooMuch = [.tooDeep, .tooManyElements].contains(error.code)
            throw FindFailure(
                code: isTooMuch ? .outOfResources : .unableToProcess, comment: "A sequence can't be read",
                offendingElements: [element.tag])
        }
        // PS3.4 C.2.2.2.6: one item.
        if items.count > 1 { hasUnsupported = true }
        if let item = items.first { try add(item, below: path, creators: creators) }
    }

    private mutating func addValue(_ element: Element, path: [Tag], creators: [Int: String]) {
        guard !element.value.isEmpty else { return }
        var values = element.texts()
        if values.isEmpty {
            hasUnsupported = true
            return
        }
        // `CT\` is a list with one value.
        if values.contains(where: { !$0.isEmpty }) { values.removeAll(where: \.isEmpty) }
        guard values.contains(where: { !$0.isEmpty }) else { return }
        var key = QueryKey(path: path, values: values)
        key.vr = element.effectiveVR
        key.creators = creators
        keys.append(key)
    }
}

/// An attribute that the answers hold (PS3.4 C.4.1.1.3.2).
struct FindReturnKey: Hashable, Sendable {
    let tag: Tag
    /// For an answer without value.
    let vr: VR
    /// Who owns a private one, as the identifier says.
    var creator: String?
    /// For a sequence what its items are to hold; none: all that they do hold.
    var items: [FindReturnKey] = []

    var privateTag: Query.PrivateTag? { creator.map { Query.PrivateTag(tag: tag, creator: $0) } }

    static func all(of dataSet: DataSet, depth: Int = 0) -> [FindReturnKey] {
        dataSet.elements.compactMap { element in
            let tag = element.tag
            guard !tag.isGroupLength, !tag.isPrivateCreator, tag != .specificCharacterSet, tag != .queryRetrieveLevel,
                tag != .queryRetrieveView
            else { return nil }
            let isSequence = element.isSequence || element.effectiveVR == .SQ
            var key = FindReturnKey(tag: tag, vr: isSequence ? .SQ : element.effectiveVR)
            if tag.isPrivate { key.creator = dataSet.creator(of: tag) }
            if isSequence, depth < FindLimits.depth, let item = dataSet.items(tag).first {
                key.items = all(of: item, depth: depth + 1)
            }
            return key
        }
    }
}
