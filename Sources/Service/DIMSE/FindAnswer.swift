import DICOM
import Vault

extension FindRequest {
    /// The identifier of one answer: every attribute that was asked for, without value where there is none (PS3.4
    /// C.4.1.1.3.2), in the presentation context's transfer syntax.
    ///
    /// - Parameter bytes: an answer of the vault.
    func answer(_ bytes: [UInt8]) throws(FindFailure) -> [UInt8] {
        do throws(DICOMError) {
            let found = try DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian)
            let plain = try identifier(found)
            return transferSyntax.isDeflated ? try Deflater.deflate(plain[...]) : plain
        } catch {
            throw FindFailure(code: .unableToProcess, comment: "An answer can't be written")
        }
    }

    private func identifier(_ found: DataSet) throws(DICOMError) -> [UInt8] {
        let encoding = WireEncoding(transferSyntax)
        for set in characterSets {
            var writer = FindAnswerWriter(set: set, encoding: encoding)
            if try writer.write(found, returnKeys, level: level, aeTitle: aeTitle) { return writer.bytes }
        }
        // UTF-8 is the last of them and says everything.
        throw DICOMError(.badValue, at: 0)
    }
}

/// Writes one answer in one character set, unless that can't say it.
private struct FindAnswerWriter {
    let set: FindCharacterSet
    let encoding: WireEncoding
    private(set) var bytes: [UInt8] = []

    init(set: FindCharacterSet, encoding: WireEncoding) { (self.set, self.encoding) = (set, encoding) }

    /// One element of the answer.
    private struct Part {
        let tag: Tag
        let vr: VR
        var value: [UInt8] = []
        var items: [[UInt8]]?
    }

    /// False when the set can't say it.
    mutating func write(
        _ found: DataSet, _ keys: [FindReturnKey], level: QueryRetrieveLevel, aeTitle: String
    ) throws(DICOMError) -> Bool {
        guard var parts = try parts(found, keys) else { return false }
        parts.removeAll { $0.tag == .retrieveAETitle }
        parts.append(Part(tag: .specificCharacterSet, vr: .CS, value: Array(set.terms.joined(separator: "\\").utf8)))
        parts.append(Part(tag: .queryRetrieveLevel, vr: .CS, value: Array(level.rawValue.utf8)))
        parts.append(Part(tag: .retrieveAETitle, vr: .AE, value: Array(aeTitle.utf8)))
        if !parts.contains(where: { $0.tag == level.uniqueKey }), let element = found[level.uniqueKey],
            let part = try part(element, as: element.tag, items: [])
        {
            parts.append(part)
        }
        bytes = written(parts)
        return true
    }

    private func written(_ parts: [Part]) -> [UInt8] {
        var writer = DataSetWriter(encoding)
        for part in parts.sorted(by: { $0.tag < $1.tag }) {
            if let items = part.items {
                writer.appendSequence(part.tag, items: items)
            } else {
                writer.append(part.tag, part.vr, bytes: part.value)
            }
        }
        return writer.bytes
    }

    /// What the keys ask of a data set; nil when the set can't say it.
    private func parts(_ dataSet: DataSet, _ keys: [FindReturnKey]) throws(DICOMError) -> [Part]? {
        var parts: [Part] = []
        var seen: Set<Tag> = []
        for key in keys where seen.insert(key.tag).inserted {
            if let creator = key.creator, let place = key.tag.creatorTag, seen.insert(place).inserted {
                guard let name = set.characterSet.encode(creator, vr: .LO) else { return nil }
                parts.append(Part(tag: place, vr: .LO, value: name))
            }
            let stored =
                key.tag.isPrivate ? key.creator.flatMap { dataSet.tag(key.tag, ownedBy: $0) } : key.tag
            guard let stored, let element = dataSet[stored] else {
                parts.append(Part(tag: key.tag, vr: key.vr, items: key.vr == .SQ ? [] : nil))
                continue
            }
            guard let part = try part(element, as: key.tag, items: key.items) else { return nil }
            parts.append(part)
        }
        return parts
    }

    /// An element of the answer under the tag that the peer gave it.
    private func part(_ element: Element, as tag: Tag, items keys: [FindReturnKey]) throws(DICOMError) -> Part? {
        if element.isSequence || element.vr == .SQ {
            var items: [[UInt8]] = []
            for item in try element.items() {
                let parts = keys.isEmpty ? try whole(item) : try parts(item, keys)
                guard let parts else { return nil }
                items.append(written(parts))
            }
            return Part(tag: tag, vr: .SQ, items: items)
        }
        if element.vr.dependsOnCharacterSet {
            var text = element.value
            while text.last == 0x20 || text.last == 0 { text.removeLast() }
            guard let value = set.characterSet.encode(String(decoding: text, as: UTF8.self), vr: element.vr) else {
                return nil
            }
            return Part(tag: tag, vr: element.vr, value: value)
        }
        var value = Array(element.value)
        let unit = element.vr.unitByteCount
        if encoding.isBigEndian, unit > 1, element.vr != .UN {
            for start in stride(from: 0, through: value.count - unit, by: unit) {
                value[start..<(start + unit)].reverse()
            }
        }
        return Part(tag: tag, vr: element.vr, value: value)
    }

    private func whole(_ dataSet: DataSet) throws(DICOMError) -> [Part]? {
        var parts: [Part] = []
        for element in dataSet.elements where element.tag != .specificCharacterSet && !element.tag.isGroupLength {
            guard let part = try part(element, as: element.tag, items: []) else { return nil }
            parts.append(part)
        }
        return parts
    }
}
