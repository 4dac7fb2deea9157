public import DICOM

/// The beginning of a picture: preamble, file meta and the elements that ``PictureProfile`` lets through, up to the
/// pixel data. With the pixel data behind it, it is a complete Part 10 file that carries no patient attribute.
public struct PictureHeader: Sendable {
    public let bytes: [UInt8]
    /// Whether all that the profile lists and the head has is what PS3.3 says it is. What is not was left out, and the
    /// head is not one to trust the picture's class to.
    public let isSound: Bool

    /// - Parameters:
    ///   - head: the elements beside the pixel data.
    ///   - transferSyntax: of the pixel data that follows.
    ///   - map: original UID to pseudonymous UID; well-known UIDs may stay what they are.
    public init(from head: DataSet, transferSyntax: TransferSyntax, map: @escaping (String) -> String) {
        var writer = DataSetWriter(head.encoding)
        var copier = Copier(map: map)
        copier.copy(head, into: &writer, depth: 0)
        var meta = FileMeta(sopClassUID: "", sopInstanceUID: "", transferSyntax: transferSyntax)
        meta.mediaStorageSOPClassUID = copier.sopClassUID
        meta.mediaStorageSOPInstanceUID = copier.sopInstanceUID
        if !transferSyntax.isKnown {
            meta.transferSyntaxUID = nil
            copier.isSound = false
        }
        bytes = meta.envelope() + writer.bytes
        isSound = copier.isSound
    }
}

/// Copies what may be copied, in the order of the tags, whatever the sender's order was.
private struct Copier {
    let map: (String) -> String
    var isSound = true
    var sopClassUID: String?
    var sopInstanceUID: String?

    init(map: @escaping (String) -> String) { self.map = map }

    private static func isListed(_ tag: Tag) -> Bool {
        PictureProfile.rules[tag.rawValue] != nil || PictureProfile.mapped.contains(tag)
            || PictureProfile.entered.contains(tag) || tag == .sopClassUID || tag == .imageType
    }

    mutating func copy(_ dataSet: DataSet, into writer: inout DataSetWriter, depth: Int) {
        var isMarked = depth > 0
        let listed = dataSet.elements.enumerated().filter { Self.isListed($0.element.tag) }
            .sorted { ($0.element.tag, $0.offset) < ($1.element.tag, $1.offset) }
        for (place, (_, element)) in listed.enumerated() {
            if place + 1 < listed.count, listed[place + 1].element.tag == element.tag {
                // The last one counts, as to every reader here; other readers may take the first.
                isSound = false
                continue
            }
            if !isMarked, element.tag.rawValue > 0x0012_0063 {
                Self.mark(&writer)
                isMarked = true
            }
            let isWhatItMustBe = append(element, of: dataSet, to: &writer, depth: depth)
            if !isWhatItMustBe || element.vr == .UN { isSound = false }
        }
        if !isMarked { Self.mark(&writer) }
    }

    /// Whether the element was what it must be.
    private mutating func append(
        _ element: Element, of dataSet: DataSet, to writer: inout DataSetWriter, depth: Int
    ) -> Bool {
        if let rule = PictureProfile.rules[element.tag.rawValue] {
            return rule.append(element, of: dataSet, to: &writer)
        }
        if PictureProfile.mapped.contains(element.tag) { return appendMapped(element, to: &writer, depth: depth) }
        if PictureProfile.entered.contains(element.tag) { return enter(element, into: &writer, depth: depth) }
        guard depth == 0 else { return true }
        let values = element.strings()
        if element.tag == .sopClassUID {
            guard element.effectiveVR == .UI, values.count == 1, let uid = values.first, UIDDictionary.isWellKnown(uid)
            else {
                return false
            }
            sopClassUID = uid
            writer.append(element.tag, .UI, string: uid)
            return true
        }
        let words = values.filter { PictureProfile.imageTypeWords.contains($0) }
        if !words.isEmpty { writer.append(element.tag, .CS, strings: words) }
        return element.effectiveVR == .CS || element.value.isEmpty
    }

    private mutating func appendMapped(_ element: Element, to writer: inout DataSetWriter, depth: Int) -> Bool {
        let uids = element.strings()
        guard element.effectiveVR == .UI, uids.count <= 1 else { return false }
        guard let uid = uids.first, !uid.isEmpty else { return true }
        let mapped = map(uid)
        // One that stays what it is has been given out by DICOM, or only claims to be.
        guard mapped != uid || UIDDictionary.isWellKnown(uid) else { return false }
        if element.tag == .sopInstanceUID, depth == 0 { sopInstanceUID = mapped }
        writer.append(element.tag, .UI, string: mapped)
        return true
    }

    private mutating func enter(_ element: Element, into writer: inout DataSetWriter, depth: Int) -> Bool {
        guard element.vr == .SQ || element.vr == .UN, depth < PictureProfile.maximumDepth else { return false }
        let encoding = writer.encoding
        var items: [[UInt8]] = []
        do throws(DICOMError) {
            try element.forEachItem { item in
                var inner = DataSetWriter(encoding)
                copy(item, into: &inner, depth: depth + 1)
                items.append(inner.bytes)
            }
        } catch { return false }
        writer.appendSequence(element.tag, items: items)
        return true
    }

    /// Patient Identity Removed and De-identification Method (PS3.15 E.1.1).
    private static func mark(_ writer: inout DataSetWriter) {
        writer.append(Tag(rawValue: 0x0012_0062), .CS, string: "YES")
        writer.append(Tag(rawValue: 0x0012_0063), .LO, string: "Aloft picture")
    }
}
