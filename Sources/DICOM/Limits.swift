/// What a reader of data sets puts up with. Each limit is far above what any real object has.
public struct ParseLimits: Hashable, Sendable {
    /// Sequences in sequences. The deepest objects (structured reports) have fewer than twenty levels.
    public var maximumDepth = 64
    /// Elements that the reader looks at, nested ones too. An enhanced multi-frame object of 10,000 frames has a
    /// million.
    public var maximumElements = 8_388_608
    /// Elements of one data set, not counting what is nested in them: a view keeps about a hundred bytes for each.
    /// Large objects have a thousand.
    public var maximumElementsOfDataSet = 262_144
    /// Items of one sequence: a view keeps some hundred bytes for each. A whole slide image has one for each of its
    /// tiles.
    public var maximumItems = 1_048_576
    /// Bytes of everything but bulk data that may be held in memory at once, for whoever gathers elements.
    public var maximumHeadByteCount = 64 << 20
    /// Bytes of preamble and file meta information (PS3.10 7.1): a few hundred are usual, private information may
    /// follow.
    public var maximumFileMetaByteCount = 1 << 20
    /// Bytes that a deflated data set may grow to (PS3.5 A.5): the same as the longest element that has a length.
    public var maximumInflatedByteCount = Int(UInt32.max)

    public static let `default` = ParseLimits()
    public init() {}
}
