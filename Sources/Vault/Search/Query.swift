public import DICOM

/// One matching key: where its attribute lies, and what it is to match (PS3.4 C.2.2.2, PS3.18 8.3.4).
public struct QueryKey: Hashable, Sendable {
    /// One tag, or sequences from the outside in and then the tag. Keys that share sequences must match in one item.
    public var path: [Tag]
    /// As they stand in the key; several match when one of them does. None, or an empty one: universal matching.
    public var values: [String]
    /// What the key says of itself; used where the dictionary doesn't know.
    public var vr: VR?
    /// Who owns the private tags of the path, by their places in it: the block may be another in what is stored.
    public var creators: [Int: String] = [:]

    public init(path: [Tag], values: [String]) { (self.path, self.values) = (path, values) }
    public init(_ tag: Tag, _ values: String...) { (path, self.values) = ([tag], values) }

    /// The key as the items of its outermost sequence see it.
    var inItem: QueryKey {
        var inner = self
        inner.path.removeFirst()
        inner.creators = Dictionary(uniqueKeysWithValues: creators.filter { $0.key > 0 }.map { ($0.key - 1, $0.value) })
        return inner
    }
}

/// What is searched for.
public struct Query: Hashable, Sendable {
    public enum Level: Hashable, Sendable { case patient, study, series, instance }
    /// What the answers hold. An attribute that the answer's objects do not have is left out. What belongs to a level
    /// below is that of the first series, or instance, that matches.
    public enum Fields: Hashable, Sendable { case all, tags(Set<Tag>) }
    /// A private attribute that the answers hold, in the block where it is stored, with that block's creator.
    public struct PrivateTag: Hashable, Sendable {
        public var tag: Tag
        public var creator: String
        public init(tag: Tag, creator: String) { (self.tag, self.creator) = (tag, creator) }
    }

    public var level: Level
    public var keys: [QueryKey]
    public var fields: Fields
    /// Private attributes, beside ``fields``.
    public var privateTags: Set<PrivateTag> = []
    /// At most so many answers, and never more than ``SearchLimits/pageSize``; nil: ``VaultLimits/pageSize``.
    public var limit: Int?
    /// A page ends behind the answer with which it has so many bytes.
    public var byteLimit = SearchLimits.pageByteCount
    public var offset: Int
    /// Person names match fuzzily too.
    public var isFuzzy: Bool
    /// A date key and its time key are one range (PS3.4 C.2.2.2.5.1).
    public var combinesDateAndTime: Bool
    /// Whether `""` asks for attributes without value (PS3.4 C.2.2.2.7); otherwise it is a value like others.
    public var matchesEmptyValues = true
    /// Minutes east of UTC of the keys' and the answers' dates and times; nil: they are as they are stored (PS3.4 C.5.1.1,
    /// timezone query adjustment). What is stored without a zone is taken to be of this one.
    public var offsetFromUTC: Int?

    public init(
        level: Level, keys: [QueryKey] = [], fields: Fields = .all, limit: Int? = nil, offset: Int = 0,
        isFuzzy: Bool = false, combinesDateAndTime: Bool = false
    ) {
        (self.level, self.keys, self.fields, self.limit) = (level, keys, fields, limit)
        (self.offset, self.isFuzzy, self.combinesDateAndTime) = (offset, isFuzzy, combinesDateAndTime)
    }

    /// The keys of a C-FIND identifier: every element, sequences by their first item (PS3.4 C.2.2.1). Elements that are
    /// no keys (character set, Query/Retrieve Level, time zone) are left out.
    public static func keys(of identifier: DataSet) -> [QueryKey] { keys(of: identifier, below: [], depth: 0) }

    private static func keys(of dataSet: DataSet, below path: [Tag], depth: Int) -> [QueryKey] {
        let noKeys: Set<Tag> = [.specificCharacterSet, .queryRetrieveLevel, .timezoneOffsetFromUTC]
        return dataSet.elements.flatMap { element -> [QueryKey] in
            guard !noKeys.contains(element.tag), !element.tag.isGroupLength else { return [] }
            let path = path + [element.tag]
            guard element.effectiveVR == .SQ else { return [QueryKey(path: path, values: element.strings())] }
            guard depth < 8, let item = dataSet.items(element.tag).first else {
                return [QueryKey(path: path, values: [])]
            }
            return keys(of: item, below: path, depth: depth + 1)
        }
    }
}

/// Some answers, in their order.
public struct SearchPage: Hashable, Sendable {
    /// Each a data set in explicit VR little endian and UTF-8.
    public var answers: [[UInt8]]
    /// What follows.
    public struct Remaining: Hashable, Sendable {
        public var count: Int
        /// Whether there are no more than these: counting ends where it would cost more than the page.
        public var isExact: Bool
    }
    public var remaining: Remaining
    public var hasMore: Bool { remaining.count > 0 || !remaining.isExact }
    /// Whether a study of the page, or one that the query names by an identifier, has instances that are held.
    public var hasHeld: Bool
}
