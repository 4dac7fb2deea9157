/// Who owns the private elements of one data set (PS3.5 7.8.1), as XML tells it (PS3.19 A.1.5).
struct PrivateBlocks {
    struct Creator {
        let name: String
        /// The tag with `00` for its block, where the name alone says which block that is.
        let shortTag: Tag
    }

    /// By the creator's own tag.
    private var names: [Tag: String] = [:]
    /// The creators whose name another block of the group had before.
    private var repeated: Set<Tag> = []

    init(of elements: [Element], in dataSet: DataSet) {
        var seen: Set<String> = []
        let used = Set(elements.compactMap(\.tag.creatorTag))
        for element in elements where element.tag.isPrivateCreator {
            // A value with a backslash is more than a name, and a block may be empty: then it stays an element.
            guard let name = dataSet.creator(of: Tag(element.tag.group, element.tag.element << 8)),
                !element.value.contains(0x5C), used.contains(element.tag)
            else { continue }
            names[element.tag] = name
            if !seen.insert("\(element.tag.group) \(name)").inserted { repeated.insert(element.tag) }
        }
    }

    /// Whether the element is a creator that the elements of its block tell.
    func isTold(_ element: Element) -> Bool { names[element.tag] != nil }

    func creator(of tag: Tag) -> Creator? {
        guard let place = tag.creatorTag, let name = names[place] else { return nil }
        return Creator(name: name, shortTag: repeated.contains(place) ? tag : Tag(tag.group, tag.element & 0xFF))
    }
}

/// Finds places for private elements that come with their creators' names.
struct PrivateBlockAllocator {
    private struct Block: Hashable {
        let group: UInt16
        let number: UInt16
    }
    private struct Owner: Hashable {
        let group: UInt16
        let name: String
    }
    private var taken: [Block: String] = [:]
    private var blocks: [Owner: UInt16] = [:]
    /// Creators that no element names yet: their tags and names.
    private(set) var newCreators: [(tag: Tag, name: String)] = []

    /// Notes that a creator element stands here.
    mutating func note(creator name: String, at tag: Tag) {
        taken[Block(group: tag.group, number: tag.element)] = name
        let owner = Owner(group: tag.group, name: name)
        blocks[owner] = min(blocks[owner] ?? .max, tag.element)
    }

    /// Notes that an element without creator has this block.
    mutating func noteOrphan(_ tag: Tag) {
        let block = Block(group: tag.group, number: tag.element >> 8)
        if taken[block] == nil { taken[block] = "" }
    }

    /// The place of a private element of this creator, or nil when the group's blocks are used up.
    mutating func place(_ tag: Tag, creator name: String) -> Tag? {
        let wanted = tag.element >> 8
        if wanted >= 0x10 {
            // A whole tag is kept where that block is this creator's, or nobody's.
            let owner = taken[Block(group: tag.group, number: wanted)]
            if owner == name { return tag }
            if owner == nil {
                add(name, Block(group: tag.group, number: wanted))
                return tag
            }
        }
        var number = blocks[Owner(group: tag.group, name: name)]
        if number == nil {
            number = (0x10...0xFF).first { taken[Block(group: tag.group, number: $0)] == nil }
            if let number { add(name, Block(group: tag.group, number: number)) }
        }
        return number.map { Tag(tag.group, $0 << 8 | tag.element & 0xFF) }
    }

    private mutating func add(_ name: String, _ block: Block) {
        taken[block] = name
        let owner = Owner(group: block.group, name: name)
        if blocks[owner] == nil { blocks[owner] = block.number }
        newCreators.append((Tag(block.group, block.number), name))
    }
}
