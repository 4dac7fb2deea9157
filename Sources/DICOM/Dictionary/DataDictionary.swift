/// The data dictionary (PS3.6 chapters 6 to 9) with the command elements (PS3.7 annex E).
public enum DataDictionary {
    /// The value representation of an attribute, or nil where only its creator knows it.
    ///
    /// Group lengths are UL, private creators LO (PS3.5 7.8.1), and repeating groups are known (PS3.5 7.6). Where the
    /// standard gives a choice this is the usual one: US for `US or SS` (see ``isSignedByPixelRepresentation(_:)``),
    /// OW for `OB or OW` and `US or OW`.
    public static func vr(of tag: Tag) -> VR? {
        if tag.element == 0 { return .UL }
        if tag.group & 1 == 1 { return (0x0010...0x00FF).contains(tag.element) ? .LO : nil }
        guard let row = DictionaryIndex.shared.row(of: tag.rawValue) else { return nil }
        return DictionaryIndex.shared.vrs[row]
    }

    /// Whether the VR is SS when Pixel Representation (0028,0103) of the same data set is 1, else US.
    public static func isSignedByPixelRepresentation(_ tag: Tag) -> Bool {
        guard let row = DictionaryIndex.shared.row(of: tag.rawValue) else { return false }
        return DictionaryIndex.shared.signedRows.contains(row)
    }

    /// The keyword, as `PatientName`. An attribute of a repeating group has that of the group.
    public static func keyword(of tag: Tag) -> String? {
        DictionaryIndex.shared.row(of: tag.rawValue).map(DictionaryIndex.shared.keyword)
    }

    /// The name, as `Patient's Name`.
    public static func name(of tag: Tag) -> String? {
        DictionaryIndex.shared.row(of: tag.rawValue).map(DictionaryIndex.shared.name)
    }

    /// The tag with this keyword. Repeating groups have none: their keyword names many tags.
    public static func tag(keyword: String) -> Tag? {
        // Some retired attributes have none.
        keyword.isEmpty ? nil : DictionaryIndex.byKeyword[keyword].map { Tag(rawValue: $0) }
    }

    /// The tag that a query names: a keyword, or eight hexadecimal digits (PS3.18 8.3.4.1, `attributeID`).
    public static func tag(keywordOrDigits text: some StringProtocol) -> Tag? {
        if text.utf8.count == 8, let value = Hexadecimal.value(Array(text.utf8)) { return Tag(rawValue: value) }
        return tag(keyword: String(text))
    }

    /// Whether the standard has retired the attribute.
    public static func isRetired(_ tag: Tag) -> Bool {
        DictionaryIndex.shared.row(of: tag.rawValue).map { DictionaryIndex.shared.retired[$0] } ?? false
    }

    /// Every tag of the dictionary in ascending order, without the repeating groups.
    public static var tags: [Tag] { DictionaryIndex.shared.tags.map { Tag(rawValue: $0) } }
}

/// The generated table, decoded once: parallel arrays in the order of tags, then the patterns.
struct DictionaryIndex: Sendable {
    static let shared = DictionaryIndex()
    static let byKeyword: [String: UInt32] = {
        var found: [String: UInt32] = [:]
        found.reserveCapacity(shared.tags.count)
        for (row, tag) in shared.tags.enumerated() { found[shared.keyword(row)] = tag }
        return found
    }()

    private(set) var tags: [UInt32] = []
    private(set) var patterns: [TagPattern] = []
    private(set) var vrs: [VR?] = []
    private(set) var retired: [Bool] = []
    private(set) var signedRows: Set<Int> = []
    private var texts: [Range<Int>] = []

    private init() {
        tags.reserveCapacity(DictionaryTable.count)
        let rows = DictionaryTable.count + DictionaryTable.patternCount
        vrs.reserveCapacity(rows)
        retired.reserveCapacity(rows)
        texts.reserveCapacity(rows)
        for line in DictionaryTable.text.lines where line.count > 11 {
            guard let pattern = TagPattern(line.prefix(8)) else { continue }
            if pattern.isExact { tags.append(pattern.value) } else { patterns.append(pattern) }
            let letters = line.dropFirst(8).prefix(2)
            if letters.elementsEqual("us".utf8) { signedRows.insert(vrs.count) }
            vrs.append(Self.vr(letters))
            retired.append(line[line.startIndex + 10] == UInt8(ascii: "R"))
            texts.append((line.startIndex + 11)..<line.endIndex)
        }
    }

    private static func vr(_ letters: some Sequence<UInt8>) -> VR? {
        let code = letters.reduce(0 as UInt16) { $0 << 8 | UInt16($1) }
        return switch code {
        case 0x7573: .US  // us
        case 0x6F77, 0x756F: .OW  // ow, uo
        default: VR(rawValue: code)
        }
    }

    /// The row of a tag: a binary search, then the few patterns.
    func row(of tag: UInt32) -> Int? {
        var low = 0
        var high = tags.count
        while low < high {
            let middle = (low &+ high) / 2
            if tags[middle] < tag { low = middle &+ 1 } else { high = middle }
        }
        if low < tags.count, tags[low] == tag { return low }
        if tag >> 16 & 1 == 1 { return nil }  // no repeating group is odd
        return patterns.firstIndex { $0.matches(tag) }.map { $0 + tags.count }
    }

    func keyword(_ row: Int) -> String { text(row, afterBar: false) }

    func name(_ row: Int) -> String { text(row, afterBar: true) }

    private func text(_ row: Int, afterBar: Bool) -> String {
        let table = DictionaryTable.text
        let line = UnsafeRawBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)[texts[row]]
        let bar = line.firstIndex(of: UInt8(ascii: "|")) ?? line.endIndex
        return String(decoding: afterBar ? line[bar...].dropFirst() : line[..<bar], as: UTF8.self)
    }
}
