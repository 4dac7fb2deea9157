extension MediaDirectory {
    /// Makes the tree: first by offsets, then by order for what no offset leads to.
    mutating func link(first: Int) {
        useAllWhereNoneIsUsed()
        var linker = DirectoryLinker(records, first: first)
        if linker.shift != 0 { note(.shiftedOffsets, at: 0) }
        linker.followOffsets(first: first)
        linker.followOrder()
        for (code, offset) in linker.problems { note(code, at: offset) }
        roots = linker.roots
        for index in records.indices {
            records[index].children = linker.children[index]
            // Several records may share one file (retired: PS3.3 F.5 of 2003).
            if records[index].fileID.isEmpty, let shared = linker.record(at: records[index].shared) {
                records[index].fileID = records[shared].fileID
            }
        }
    }

    private mutating func useAllWhereNoneIsUsed() {
        guard let first = records.first, !records.contains(where: \.isInUse) else { return }
        note(.noneInUse, at: first.offset)
        for index in records.indices { records[index].isInUse = true }
    }
}

/// Says for each record what stands below it. Every record is visited once: loops end there.
private struct DirectoryLinker {
    private struct Entity {
        let first: Int
        let parent: Int?
        let depth: Int
        let isInUse: Bool
    }
    private let records: [MediaDirectory.Record]
    private let byOffset: [Int: Int]
    /// What is to be added to an offset to have the place in the file.
    let shift: Int
    private var isVisited: [Bool]
    private var depths: [Int]
    /// Not in use, or below what is not.
    private var isDropped: [Bool]
    private(set) var children: [[Int]]
    private(set) var roots: [Int] = []
    private(set) var problems: [(MediaDirectory.Problem.Code, Int)] = []

    init(_ records: [MediaDirectory.Record], first: Int) {
        self.records = records
        let byOffset = Dictionary(
            records.indices.map { (records[$0].offset, $0) }, uniquingKeysWith: { earlier, _ in earlier })
        self.byOffset = byOffset
        shift = Self.shift(records, byOffset, first: first)
        isVisited = [Bool](repeating: false, count: records.count)
        depths = [Int](repeating: 0, count: records.count)
        isDropped = [Bool](repeating: false, count: records.count)
        children = [[Int]](repeating: [], count: records.count)
    }

    /// Some writers count from the data set, or without the preamble. What makes more offsets lead to records is right.
    private static func shift(_ records: [MediaDirectory.Record], _ byOffset: [Int: Int], first: Int) -> Int {
        guard let start = records.first?.offset, first != 0, start != first else { return 0 }
        func hits(_ shift: Int) -> Int {
            records.reduce(0) { count, record in
                count + [record.next, record.lower].count { $0 != 0 && byOffset[$0 &+ shift] != nil }
            }
        }
        return hits(start &- first) > hits(0) ? start &- first : 0
    }

    func record(at offset: Int) -> Int? { offset == 0 ? nil : byOffset[offset &+ shift] }

    mutating func followOffsets(first: Int) {
        guard first != 0 else { return }
        guard let index = record(at: first) else { return problems.append((.lostOffset, first)) }
        follow(Entity(first: index, parent: nil, depth: 0, isInUse: true))
    }

    /// Follows a directory entity and all that is below it.
    private mutating func follow(_ entity: Entity) {
        var waiting = [entity]
        while let entity = waiting.popLast() {
            var current: Int? = entity.first
            while let index = current {
                guard !isVisited[index] else {
                    problems.append((.loop, records[index].offset))
                    break
                }
                guard mayStand(index, below: entity.parent) else {
                    problems.append((.misplaced, records[index].offset))
                    break
                }
                place(index, below: entity.parent, depth: entity.depth, isInUse: entity.isInUse)
                if let lower = lower(of: index) { waiting.append(lower) }
                current = target(records[index].next, of: index)
            }
        }
    }

    private mutating func lower(of index: Int) -> Entity? {
        guard let first = target(records[index].lower, of: index) else { return nil }
        guard depths[index] < MediaLimits.depth - 1 else {
            problems.append((.tooDeep, records[index].offset))
            return nil
        }
        return Entity(first: first, parent: index, depth: depths[index] + 1, isInUse: !isDropped[index])
    }

    private mutating func target(_ offset: Int, of index: Int) -> Int? {
        guard offset != 0 else { return nil }
        if let target = record(at: offset) { return target }
        problems.append((.lostOffset, records[index].offset))
        return nil
    }

    /// Whether a record is of a deeper level than what is above it: else the offset is wrong. Private records may stand
    /// anywhere.
    private func mayStand(_ index: Int, below parent: Int?) -> Bool {
        guard records[index].type != .multiReferenced else { return false }
        guard let parent, let above = records[parent].type?.level, let level = records[index].type?.level else {
            return true
        }
        return level > above
    }

    private mutating func place(_ index: Int, below parent: Int?, depth: Int, isInUse: Bool) {
        isVisited[index] = true
        depths[index] = depth
        isDropped[index] = !isInUse || !records[index].isInUse
        guard !isDropped[index] else { return }
        let level = records[index].type?.level
        let expected = parent.map { records[$0].type?.level.map { $0 + 1 } } ?? 0
        if let level, let expected, level > expected { problems.append((.withoutParent, records[index].offset)) }
        if let parent { children[parent].append(index) } else { roots.append(index) }
    }

    /// Gives each record that no offset leads to the parent that stands before it in the file.
    mutating func followOrder() {
        // The last record of each level, as long as it may be a parent.
        var latest = [Int?](repeating: nil, count: 4)
        for index in records.indices {
            let level = records[index].type?.level
            if !isVisited[index], records[index].type != .multiReferenced {
                let parent = latest.prefix(level ?? 3).last { $0 != nil } ?? nil
                let depth = parent.map { depths[$0] + 1 } ?? 0
                let isInUse = parent.map { !isDropped[$0] } ?? true
                if isInUse, records[index].isInUse { problems.append((.unlinked, records[index].offset)) }
                place(index, below: parent, depth: depth, isInUse: isInUse)
                if let lower = lower(of: index) { follow(lower) }
            }
            if let level {
                latest[level] = index
                for deeper in (level + 1)..<max(level + 1, 4) { latest[deeper] = nil }
            }
        }
    }
}
