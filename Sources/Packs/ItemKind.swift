/// What an item is. Unknown kinds are kept and skipped, or refused when they are critical.
public struct ItemKind: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// An instance's words.
    public static let head = ItemKind(rawValue: 1)
    /// Large values that are not known to be safe.
    public static let identityBulk = ItemKind(rawValue: 2)
    /// What decoding and geometry need.
    public static let picture = ItemKind(rawValue: 3)
    /// How an original's parts fit together, and how it arrived.
    public static let record = ItemKind(rawValue: 4)
    /// A group's index.
    public static let index = ItemKind(rawValue: 5)
    public static let amendment = ItemKind(rawValue: 6)
    public static let log = ItemKind(rawValue: 7)
    public static let mark = ItemKind(rawValue: 8)
    public static let firstLook = ItemKind(rawValue: 9)
    public static let metadata = ItemKind(rawValue: 10)
    /// A peer or a rule.
    public static let arrangement = ItemKind(rawValue: 11)
    /// Which stored versions a head pack is of.
    public static let settlement = ItemKind(rawValue: 12)
    /// What other items of its group are compressed with.
    public static let dictionary = ItemKind(rawValue: 13)
    public static let thumbnail = ItemKind(rawValue: 14)

    /// Set in kinds that a reader must know or refuse the group.
    public static let criticalFlag: UInt8 = 0x80

    public var isCritical: Bool { rawValue & Self.criticalFlag != 0 }
    var isKnown: Bool { (1...14).contains(rawValue) }
}
