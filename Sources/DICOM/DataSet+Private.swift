extension DataSet {
    /// Where this data set has a private attribute: the writer chose the block, the creator says which it is (PS3.5
    /// 7.8.1).
    ///
    /// - Parameter tag: in whatever block; only its group and the last two digits of its element count.
    /// - Returns: nil where this creator has no block here.
    public func tag(_ tag: Tag, ownedBy creator: String) -> Tag? {
        guard tag.isPrivate, tag.element > 0xFF else { return nil }
        for element in elements where element.tag.group == tag.group && element.tag.isPrivateCreator {
            if element.creatorName == creator {
                return Tag(tag.group, element.tag.element << 8 | tag.element & 0xFF)
            }
        }
        return nil
    }

    /// Who owns a private tag of this data set.
    public func creator(of tag: Tag) -> String? {
        guard let place = tag.creatorTag, let name = self[place]?.creatorName, !name.isEmpty else { return nil }
        return name
    }
}

extension Tag {
    /// Where the creator of this private tag stands, if it is in a block (PS3.5 7.8.1).
    public var creatorTag: Tag? { isPrivate && element >= 0x1000 ? Tag(group, element >> 8) : nil }
}

extension Element {
    /// A creator's value: written as UN, too, by those who kept what they did not know.
    fileprivate var creatorName: String {
        vr == .UN ? value.codeStrings.first ?? "" : strings().first ?? ""
    }
}

extension Element {
    /// As ``strings()``; the bytes of an UN that only its maker knows are read as LO, since most of those are text.
    public func texts() -> [String] {
        guard effectiveVR == .UN, !isSequence else { return strings() }
        if value.isEmpty { return [] }
        return context.characterSet.decode(value, vr: .LO).utf8.split(separator: 0x5C, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self).trimming(leading: true) }
    }
}
