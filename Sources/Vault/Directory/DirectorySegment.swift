/// Some patients in sorted arrays, never changed: by name, with the phonetic codes of their words.
///
/// A patient takes 16 bytes here, 8 for each code, and the bytes of name and Patient ID.
struct DirectorySegment: Sendable {
    struct Place {
        let row: UInt32
        let offset: UInt32
        let nameCount: UInt16
        let idCount: UInt16
        let birthDate: UInt32
    }

    /// A group of a name behind the first: where in the name it lies.
    struct LaterGroup {
        let index: UInt32
        let start: UInt16
        let count: UInt16
    }

    private(set) var places: [Place] = []
    private(set) var text: [UInt8] = []
    /// Code in the upper half, index of the place in the lower; sorted.
    private(set) var codes: [UInt64] = []
    /// The ideographic and phonetic groups of names, in the order of their bytes.
    private(set) var laterGroups: [LaterGroup] = []
    /// Rows that are there no more.
    private(set) var removed: Set<UInt32> = []

    var count: Int { places.count }

    init(_ entries: [DirectoryEntry]) {
        places.reserveCapacity(entries.count)
        for entry in entries.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
            let index = UInt64(places.count)
            append(entry.row, entry.birthDate, name: entry.name[...], id: entry.patientID[...])
            for code in Self.codes(ofName: entry.name) { codes.append(UInt64(code) << 32 | index) }
        }
        codes.sort()
        for index in places.indices { appendLaterGroups(of: index) }
        let names = text
        let places = places
        func bytes(_ group: LaterGroup) -> ArraySlice<UInt8> {
            let start = Int(places[Int(group.index)].offset) + Int(group.start)
            return names[start..<(start + Int(group.count))]
        }
        laterGroups.sort { bytes($0).lexicographicallyPrecedes(bytes($1)) }
    }

    private init() {}

    private mutating func appendLaterGroups(of index: Int) {
        let name = name(index)
        guard name.contains(PersonNameText.groupSeparator) else { return }
        for group in name.split(separator: PersonNameText.groupSeparator) where group.startIndex > name.startIndex {
            laterGroups.append(
                LaterGroup(
                    index: UInt32(truncatingIfNeeded: index),
                    start: UInt16(clamping: group.startIndex - name.startIndex), count: UInt16(clamping: group.count)))
        }
    }

    func text(of group: LaterGroup) -> ArraySlice<UInt8> {
        let start = Int(places[Int(group.index)].offset) + Int(group.start)
        return text[start..<(start + Int(group.count))]
    }

    mutating func remove(_ row: UInt32) {
        if places.contains(where: { $0.row == row }) { removed.insert(row) }
    }

    /// Two segments as one. Linear: both are in order already.
    static func merge(_ left: DirectorySegment, _ right: DirectorySegment) -> DirectorySegment {
        var result = DirectorySegment()
        result.places.reserveCapacity(left.count + right.count)
        result.text.reserveCapacity(left.text.count + right.text.count)
        var maps: [[UInt32]] = [[], []]
        let sources = [left, right]
        var next = [0, 0]
        while next[0] < left.count || next[1] < right.count {
            let side =
                next[0] == left.count
                ? 1
                : next[1] == right.count
                    ? 0 : right.name(next[1]).lexicographicallyPrecedes(left.name(next[0])) ? 1 : 0
            let source = sources[side]
            let place = source.places[next[side]]
            if source.removed.contains(place.row) {
                maps[side].append(.max)
            } else {
                maps[side].append(UInt32(truncatingIfNeeded: result.count))
                result.append(place.row, place.birthDate, name: source.name(next[side]), id: source.id(next[side]))
            }
            next[side] += 1
        }
        // The new indexes keep the order of the old ones: both lists of codes are still sorted.
        let lists = zip(sources, maps).map { source, map in
            source.codes.compactMap { code -> UInt64? in
                let index = map[Int(truncatingIfNeeded: code & 0xFFFF_FFFF)]
                return index == .max ? nil : code & ~0xFFFF_FFFF | UInt64(index)
            }
        }
        result.codes = merge(lists[0], lists[1])
        let groups = zip(sources, maps).map { source, map in
            source.laterGroups.compactMap { group -> LaterGroup? in
                let index = map[Int(group.index)]
                return index == .max ? nil : LaterGroup(index: index, start: group.start, count: group.count)
            }
        }
        result.mergeLaterGroups(groups[0], groups[1])
        return result
    }

    private mutating func mergeLaterGroups(_ left: [LaterGroup], _ right: [LaterGroup]) {
        laterGroups.reserveCapacity(left.count + right.count)
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if text(of: right[j]).lexicographicallyPrecedes(text(of: left[i])) {
                laterGroups.append(right[j])
                j += 1
            } else {
                laterGroups.append(left[i])
                i += 1
            }
        }
        laterGroups.append(contentsOf: left[i...])
        laterGroups.append(contentsOf: right[j...])
    }

    private static func merge(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
        var result: [UInt64] = []
        result.reserveCapacity(left.count + right.count)
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if right[j] < left[i] {
                result.append(right[j])
                j += 1
            } else {
                result.append(left[i])
                i += 1
            }
        }
        result.append(contentsOf: left[i...])
        result.append(contentsOf: right[j...])
        return result
    }

    private mutating func append(_ row: UInt32, _ birthDate: UInt32, name: ArraySlice<UInt8>, id: ArraySlice<UInt8>) {
        // Four GiB of names are more patients than there are people.
        guard let offset = UInt32(exactly: text.count) else { return }
        places.append(
            Place(
                row: row, offset: offset, nameCount: UInt16(clamping: name.count), idCount: UInt16(clamping: id.count),
                birthDate: birthDate))
        text.append(contentsOf: name)
        text.append(contentsOf: id)
    }

    func name(_ index: Int) -> ArraySlice<UInt8> {
        let place = places[index]
        return text[Int(place.offset)..<(Int(place.offset) + Int(place.nameCount))]
    }

    func id(_ index: Int) -> ArraySlice<UInt8> {
        let place = places[index]
        let start = Int(place.offset) + Int(place.nameCount)
        return text[start..<(start + Int(place.idCount))]
    }

    /// The places that have a word with one of these codes.
    func indexes(withCodes wanted: [UInt32]) -> Set<UInt32> {
        var found: Set<UInt32> = []
        for code in wanted {
            var (low, high) = (0, codes.count)
            while low < high {
                let middle = (low &+ high) / 2
                if UInt32(truncatingIfNeeded: codes[middle] >> 32) < code { low = middle &+ 1 } else { high = middle }
            }
            while low < codes.count, UInt32(truncatingIfNeeded: codes[low] >> 32) == code {
                found.insert(UInt32(truncatingIfNeeded: codes[low]))
                low += 1
            }
        }
        return found
    }

    static func codes(ofName name: [UInt8]) -> Set<UInt32> {
        var codes: Set<UInt32> = []
        for word in PersonNameText.words(name) {
            let (primary, alternate) = DoubleMetaphone.codes(word)
            if primary != 0 { codes.insert(primary) }
            if alternate != 0 { codes.insert(alternate) }
        }
        return codes
    }

    var byteCount: Int {
        places.count * MemoryLayout<Place>.stride + text.count + codes.count * 8 + laterGroups.count * 8
    }
}
