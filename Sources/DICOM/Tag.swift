/// The name of a data element: a group and an element number (PS3.5 7.1).
public struct Tag: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The group in the upper, the element number in the lower sixteen bits: tags compare in the order of a data set.
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public init(_ group: UInt16, _ element: UInt16) {
        rawValue = UInt32(group) << 16 | UInt32(element)
    }

    public var group: UInt16 { UInt16(truncatingIfNeeded: rawValue >> 16) }
    public var element: UInt16 { UInt16(truncatingIfNeeded: rawValue) }

    /// Whether the group is odd: its meaning is its maker's (PS3.5 7.8).
    public var isPrivate: Bool { rawValue & 0x0001_0000 != 0 }

    /// Whether this is a private creator, which names who owns a block of private elements (PS3.5 7.8.1).
    public var isPrivateCreator: Bool { isPrivate && (0x10...0xFF).contains(element) }

    /// Whether this is a group length (PS3.5 7.2): retired, except in groups 0000 and 0002.
    public var isGroupLength: Bool { element == 0 }

    /// `(0010,0020)`, as the standard prints it.
    public var description: String { "(\(Self.hex(group)),\(Self.hex(element)))" }

    /// `00100020`, as a DICOM JSON object names it (PS3.18 F.2.2).
    public var hexadecimal: String { Self.hex(group) + Self.hex(element) }

    public static func < (left: Tag, right: Tag) -> Bool { left.rawValue < right.rawValue }

    private static func hex(_ number: UInt16) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

extension Tag {
    // The three tags that structure sequences and fragments (PS3.5 7.5). They are no elements, so no dictionary names
    // them.
    static let sequenceItem = Tag(0xFFFE, 0xE000)
    static let itemEnd = Tag(0xFFFE, 0xE00D)
    static let sequenceEnd = Tag(0xFFFE, 0xE0DD)

    // What the reader itself must know to read on.
    static let characterSetOfDataSet = Tag(0x0008, 0x0005)
    static let pixels = Tag(0x7FE0, 0x0010)
}
