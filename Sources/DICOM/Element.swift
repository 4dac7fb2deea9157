/// A data element: a view of bytes that a ``DataSet`` holds (PS3.5 7.1).
public struct Element: Sendable {
    public let tag: Tag
    /// As in ``ElementHeader/vr``.
    public let vr: VR
    /// The value field as it stands on the wire, without the delimiter that ends one of undefined length. The indices
    /// are those of the buffer that was parsed.
    public let value: ArraySlice<UInt8>
    public let hasUndefinedLength: Bool
    /// The data set that it stands in.
    let context: ParseContext

    /// Whether the value is items that are data sets: an SQ, or what only the undefined length shows to be one (PS3.5
    /// 6.2.2).
    public var isSequence: Bool { vr == .SQ || hasUndefinedLength && !isEncapsulated }

    /// Whether the value is fragments (PS3.5 A.4).
    public var isEncapsulated: Bool { hasUndefinedLength && header.isEncapsulated }

    /// How the data set that it stands in is written.
    public var encoding: WireEncoding { context.encoding }

    private var header: ElementHeader {
        let length = hasUndefinedLength ? ElementHeader.undefinedLength : 0
        return ElementHeader(tag: tag, vr: vr, length: length, offset: 0, headerByteCount: 0)
    }
}

extension Element {
    /// Reads the items of a sequence. They inherit its data set's character set (PS3.3 C.12.1.1.2).
    ///
    /// An UN of defined length is read too where its bytes are items: archives of old kept unknown sequences so. An
    /// item that claims more bytes than its sequence has ends with it.
    /// - Returns: nothing for an element that is no sequence.
    /// - Throws: ``DICOMError`` when the items don't read, or lie deeper than ``ParseLimits/maximumDepth``.
    public func items() throws(DICOMError) -> [DataSet] {
        if isSequence { return try readItems() }
        guard vr == .UN, value.starts(with: [0xFE, 0xFF, 0x00, 0xE0]) else { return [] }
        return (try? readItems()) ?? []
    }

    /// As ``items()``, one at a time: so that a long sequence is never held in views at once.
    public func forEachItem(_ body: (DataSet) -> Void) throws(DICOMError) {
        if isSequence { return try readItems(body) }
        guard vr == .UN, value.starts(with: [0xFE, 0xFF, 0x00, 0xE0]) else { return }
        try readItems(body)
    }

    private func readItems() throws(DICOMError) -> [DataSet] {
        var items: [DataSet] = []
        try readItems { items.append($0) }
        return items
    }

    private func readItems(_ body: (DataSet) -> Void) throws(DICOMError) {
        let (encoding, mayDiffer) = context.encoding.inside(vr)
        let child = try context.child(encoding, tag: tag, at: value.startIndex)
        var count = 0
        var rest = value
        while let header = rest.itemHeader(encoding) {
            guard header.tag != .sequenceEnd else { break }
            rest = rest.dropFirst(8)
            guard header.tag != .itemEnd else { continue }
            guard header.tag == .sequenceItem else { throw DICOMError(.badSequence, tag: tag, at: header.offset) }
            guard count < context.limits.maximumItems else {
                throw DICOMError(.tooManyElements, tag: tag, at: header.offset)
            }
            count += 1
            if header.hasUndefinedLength {
                let (item, end) = try DataSet.read(rest, in: child, mayDiffer: mayDiffer, isItem: true)
                body(item)
                rest = rest[end...]
            } else {
                let bytes = rest.prefix(Int(header.length))
                body(try DataSet.read(bytes, in: child, mayDiffer: mayDiffer, isItem: true).dataSet)
                rest = rest.dropFirst(bytes.count)
            }
        }
    }

    /// Where the fragments of an encapsulated value are in the buffer that was parsed. The first is the Basic Offset
    /// Table, which may be empty (PS3.5 A.4).
    /// - Returns: nothing for an element that is not encapsulated.
    public func fragments() throws(DICOMError) -> [Range<Int>] {
        guard isEncapsulated else { return [] }
        var fragments: [Range<Int>] = []
        var rest = value
        while let header = rest.itemHeader(context.encoding) {
            guard header.tag == .sequenceItem else { throw DICOMError(.badSequence, tag: tag, at: header.offset) }
            rest = rest.dropFirst(8)
            guard header.length <= rest.count else { throw DICOMError(.truncated, tag: tag, at: header.offset) }
            let bytes = rest.prefix(Int(header.length))
            fragments.append(bytes.startIndex..<bytes.endIndex)
            rest = rest.dropFirst(bytes.count)
        }
        return fragments
    }
}

extension ArraySlice<UInt8> {
    /// The header of an item or delimiter at the start; `nil` when fewer than its eight bytes are left.
    fileprivate func itemHeader(_ encoding: WireEncoding) -> ElementHeader? {
        withUnsafeBytes { raw in
            guard raw.count >= 8 else { return nil }
            let head = UnsafeRawBufferPointer(rebasing: raw[..<8])
            return ElementHeader.readItem(head, encoding, at: startIndex)
        }
    }
}
