/// What a name is compared with (PS3.4 C.2.2.2.1, C.2.2.2.4): exactly, with wildcards, or fuzzily. Case and marks make
/// no difference; a pattern without `=` may match any of the three component groups, one with it group by group.
///
/// Fuzzy (PS3.18 8.3.4.4 leaves the algorithm to us): each word of the pattern has a word of the name that is equal,
/// matches as wildcard, has an equal Double Metaphone code, or is one edit away. The order of the words is free.
struct NamePattern: Sendable {
    private struct Word: Sendable {
        let bytes: [UInt8]
        let isWildcard: Bool
        let codes: [UInt32]
    }

    private let groups: [[UInt8]]
    private let isWildcard: Bool
    private let words: [Word]?

    init(_ text: String, isFuzzy: Bool = false) {
        groups = PersonNameText(text).groups
        isWildcard = groups.contains { Wildcard.isWildcard($0) }
        guard isFuzzy else {
            words = nil
            return
        }
        words = groups.flatMap { PersonNameText.words($0) }.map { word in
            let (primary, alternate) = DoubleMetaphone.codes(word)
            let isWildcard = Wildcard.isWildcard(word)
            return Word(
                bytes: Array(word), isWildcard: isWildcard,
                codes: isWildcard ? [] : Array(Set([primary, alternate].filter { $0 != 0 })))
        }
    }

    /// `name` is normalised, its groups joined.
    func matches(_ name: ArraySlice<UInt8>) -> Bool {
        matchesExactly(name) || matchesFuzzily(name)
    }

    func matches(_ name: String) -> Bool { matches(PersonNameText(name).bytes[...]) }

    private func matchesExactly(_ name: ArraySlice<UInt8>) -> Bool {
        if groups.count > 1 {
            let values = name.split(separator: PersonNameText.groupSeparator, omittingEmptySubsequences: false)
            for (index, group) in groups.enumerated() where !group.isEmpty {
                guard index < values.count, isMatch(group, values[index]) else { return false }
            }
            return true
        }
        guard let group = groups.first else { return name.isEmpty }
        if !name.contains(PersonNameText.groupSeparator) { return isMatch(group, name) }
        return name.split(separator: PersonNameText.groupSeparator).contains { isMatch(group, $0) }
    }

    private func isMatch(_ group: [UInt8], _ value: ArraySlice<UInt8>) -> Bool {
        isWildcard ? Wildcard.matches(group, value) : value.elementsEqual(group)
    }

    private func matchesFuzzily(_ name: ArraySlice<UInt8>) -> Bool {
        guard let words, !words.isEmpty else { return false }
        let values = PersonNameText.words(name)
        return words.allSatisfy { word in
            values.contains { value in
                if word.isWildcard { return Wildcard.matches(word.bytes, value) }
                if EditDistance.isAtMostOne(word.bytes, value) { return true }
                guard !word.codes.isEmpty else { return false }
                let (primary, alternate) = DoubleMetaphone.codes(value)
                return word.codes.contains { $0 == primary || $0 == alternate }
            }
        }
    }

    /// Reports the rows of a segment that match.
    func search(_ segment: DirectorySegment, _ report: (UInt32) -> Void) {
        func reportIfThere(_ index: Int) {
            let row = segment.places[index].row
            if !segment.removed.contains(row) { report(row) }
        }
        if words == nil, let (group, prefix) = anchor {
            searchByPrefix(segment, group, prefix, reportIfThere)
            return
        }
        if let words, !words.isEmpty {
            searchFuzzily(segment, words, reportIfThere)
            return
        }
        for index in 0..<segment.count where matches(segment.name(index)) { reportIfThere(index) }
    }

    /// Codes are looked up; edits and wildcards are found by going over all names once.
    private func searchFuzzily(_ segment: DirectorySegment, _ words: [Word], _ report: (Int) -> Void) {
        let alike = words.map { word in segment.indexes(withCodes: word.codes) }
        segment.text.withUnsafeBufferPointer { text in
            for (index, place) in segment.places.enumerated() {
                let start = Int(place.offset)
                let name = UnsafeBufferPointer(rebasing: text[start..<(start + Int(place.nameCount))])
                var isMatch = true
                for number in words.indices
                where !Self.isNear(words[number], name) && !alike[number].contains(UInt32(truncatingIfNeeded: index)) {
                    isMatch = false
                    break
                }
                // A wildcard may reach over several words; without one, equal names have equal words.
                if isMatch || isWildcard && matchesExactly(segment.name(index)) { report(index) }
            }
        }
    }

    /// Whether a word of the name is at most one edit away, or matches the wildcard.
    private static func isNear(_ word: Word, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        word.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var end = 0
            while end <= name.count {
                if end == name.count || PersonNameText.isSeparator(name[end]) {
                    // Four bytes: one character of another script.
                    if end > start, word.isWildcard || abs(end - start - bytes.count) <= 4 {
                        let value = UnsafeBufferPointer(rebasing: name[start..<end])
                        if word.isWildcard ? Wildcard.matches(bytes, value) : EditDistance.isAtMostOne(bytes, value) {
                            return true
                        }
                    }
                    start = end + 1
                }
                end += 1
            }
            return false
        }
    }

    /// The first group that begins with letters of its own, and these.
    private var anchor: (group: Int, prefix: [UInt8])? {
        for (index, group) in groups.enumerated() {
            let prefix = Array(group.prefix { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") })
            if !prefix.isEmpty { return (index, prefix) }
        }
        return nil
    }

    /// Names that begin with the prefix lie together, and so do later groups that do. A pattern of one group may match
    /// any of them.
    private func searchByPrefix(
        _ segment: DirectorySegment, _ group: Int, _ prefix: [UInt8], _ report: (Int) -> Void
    ) {
        if group == 0 {
            let start = Self.firstIndex(below: segment.count) {
                !segment.name($0).lexicographicallyPrecedes(prefix)
            }
            for index in start..<segment.count {
                let name = segment.name(index)
                guard name.starts(with: prefix) else { break }
                if matchesExactly(name) { report(index) }
            }
        }
        guard group > 0 || groups.count == 1 else { return }
        let later = segment.laterGroups
        let start = Self.firstIndex(below: later.count) {
            !segment.text(of: later[$0]).lexicographicallyPrecedes(prefix)
        }
        for place in later[start...] {
            guard segment.text(of: place).starts(with: prefix) else { break }
            let index = Int(place.index)
            if matchesExactly(segment.name(index)) { report(index) }
        }
    }

    /// The first of the numbers for which a condition holds that holds for all after it too.
    private static func firstIndex(below count: Int, where isMet: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low &+ high) / 2
            if isMet(middle) { high = middle } else { low = middle &+ 1 }
        }
        return low
    }
}
