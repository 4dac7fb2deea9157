public import DICOM

/// The beginning of a picture: preamble, file meta and the elements that ``PictureProfile`` lets through, up to the
/// pixel data. With the pixel data behind it, it is a complete Part 10 file that carries no patient attribute.
public enum PictureHeader {
    /// - Parameters:
    ///   - head: all elements that came before the pixel data.
    ///   - transferSyntax: of the pixel data that follows.
    ///   - map: original UID to pseudonymous UID.
    public static func make(
        from head: DataSet, transferSyntax: TransferSyntax, map: (String) -> String
    ) throws(IdentityError) -> [UInt8] {
        do {
            let sopClass = head.string(Tag(rawValue: 0x0008_0016)) ?? ""
            let instance = map(head.string(Tag(rawValue: 0x0008_0018)) ?? "")
            let meta = FileMeta(
                sopClassUID: sopClass, sopInstanceUID: instance, transferSyntax: transferSyntax)
            var writer = DataSetWriter(head.encoding)
            try copy(head, into: &writer, depth: 0, map: map)
            return meta.envelope() + writer.bytes
        } catch let error as DICOMError {
            throw .unreadable(error)
        } catch {
            throw .damagedRecord
        }
    }

    private static func copy(
        _ dataSet: DataSet, into writer: inout DataSetWriter, depth: Int, map: (String) -> String
    ) throws {
        var marked = depth > 0
        // In order of the tags, whatever the sender's order was.
        for element in dataSet.elements.sorted(by: { $0.tag < $1.tag }) {
            if !marked, element.tag.rawValue > 0x0012_0063 {
                mark(&writer)
                marked = true
            }
            if PictureProfile.copied.contains(element.tag), element.vr != .SQ {
                try writer.append(element)
            } else if PictureProfile.mapped.contains(element.tag) {
                for uid in dataSet.strings(element.tag).prefix(1) where !uid.isEmpty {
                    writer.append(element.tag, .UI, string: map(uid))
                }
            } else if PictureProfile.entered.contains(element.tag), element.vr == .SQ || element.vr == .UN,
                depth < PictureProfile.maximumDepth
            {
                try enter(element, into: &writer, depth: depth, map: map)
            } else if element.tag.rawValue == 0x0008_0016, depth == 0 {
                writer.append(element.tag, .UI, string: dataSet.string(element.tag) ?? "")
            } else if element.tag.rawValue == 0x0008_0008, depth == 0 {
                let words = dataSet.strings(element.tag).filter { PictureProfile.imageTypeWords.contains($0) }
                if !words.isEmpty { writer.append(element.tag, .CS, string: words.joined(separator: "\\")) }
            }
        }
        if !marked { mark(&writer) }
    }

    private static func enter(
        _ element: Element, into writer: inout DataSetWriter, depth: Int, map: (String) -> String
    ) throws {
        var items: [[UInt8]] = []
        for item in try element.items() {
            var inner = DataSetWriter(writer.encoding)
            try copy(item, into: &inner, depth: depth + 1, map: map)
            items.append(inner.bytes)
        }
        writer.appendSequence(element.tag, items: items)
    }

    /// Patient Identity Removed and De-identification Method (PS3.15 E.1.1).
    private static func mark(_ writer: inout DataSetWriter) {
        writer.append(Tag(rawValue: 0x0012_0062), .CS, string: "YES")
        writer.append(Tag(rawValue: 0x0012_0063), .LO, string: "Aloft picture")
    }
}
